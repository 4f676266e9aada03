"""What only sounds like violence: the dead of an earthquake, a fire that kills, companies hit by sanctions."""

from collections.abc import Iterable, Sequence
from typing import Literal

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive

_STRUCK = frozenset({"hit", "target", "strike", "hammer", "hurt", "cripple"})
_RUN_INTO = frozenset({"hit", "strike"})
_FIRE = frozenset({"fire", "blaze"})
_ROADS = frozenset({"road", "traffic", "highway", "holiday"})
_ATTACK = frozenset({"attack", "attack-strike"})
_TOLL = frozenset(
    {
        "kill",
        "injure",
        *_ATTACK,
        "deport",
        "destroy",
        "destruction-n",
        "toll",
        "number-of-dead",
        "leave-dead",
        "leave-wounded",
    }
)
_THROUGH = frozenset({"in", "by", "during", "after"})
_AT_WORK = frozenset({"labour", "court"})
"""Classes of those who strike when a strike is said to be of them."""
_CALLED_TO = frozenset({"police", "officer", "driver"})
"""Who come to the scene of a wreck or drove what was wrecked: beside one they are no sign of arms."""
_LEAD = 2
"""Sentences at the head of a text, headline and all, that say what it is about."""


def peaceful(senses: Senses, i: int, line: Line) -> bool:
    """Whether an act of violence that word `i` might name is a misfortune or a measure."""
    if line.group.control is not None and (ballot(senses, i) or _in_office(senses, i)):
        return True
    aimed = line.group.id == "attack" and senses.lemmas(i)[-1] == "target"
    if aimed and ballot(senses, i, predicate_words().campaigning):
        return True  # "a Democratic stronghold **targeted** by Roe in recent days"
    if line.group.id == "attack-n" and senses.lemmas(i)[-1] == "strike" and _labour(senses, i):
        return True
    if line.group.id == "assassination-n" and _of_a_plan(senses, i):
        return True
    if line.group.id == "attack-n" and any(
        senses.analysis.tokens[j].lemma.lower() in senses.lexicon.classes["ailing"]
        for j in senses.analysis.dependents(i, "compound")
    ):
        return True  # "a heart attack"
    if line.group.id in (*_ATTACK, "injure") and senses.lemmas(i)[-1] in _STRUCK and _measure(senses, i):
        return True
    if line.group.id == "toll" and any(
        senses.analysis.tokens[j].lemma.lower() in _ROADS for j in senses.analysis.dependents(i, "compound")
    ):
        return True  # "the holiday road toll"
    if line.group.id not in _TOLL:
        return False
    through = [j for prep, j in obliques(senses.analysis, i) if prep in _THROUGH]
    if any(_mishap(senses, j) or (senses.lemmas(j)[-1] in _FIRE and _burning(senses, j)) for j in through):
        return True
    if _in_a_crash(senses, i):
        return True
    subjects = roles.subjects(senses.analysis, i)
    if any(_burning(senses, j) for j in subjects) or _run_over(senses, i, subjects) or wrecked(senses, i, subjects):
        return True
    return not subjects and in_misfortune(senses, i)


def _of_a_plan(senses: Senses, i: int) -> bool:
    """Whether it is a plan that is executed: "were behind the preparation and **execution** of these actions"."""
    beside = (senses.analysis.tokens[i].head,) if senses.analysis.deprel(i) == "conj" else ()
    planned = (senses.lemmas(j)[-1] in senses.lexicon.classes["planning"] for j in beside)
    return senses.lemmas(i)[-1] == "execution" and any(planned)


def wrecked(senses: Senses, i: int, subjects: Sequence[int]) -> bool:
    """Whether the clause beside tells what befell a vehicle: "died when **a tram sped and derailed**".

    It may be above it: "**a coach overturned**, trapping five and injuring 40".
    """
    analysis = senses.analysis
    if any(not {"person", "group", "weapon"}.isdisjoint(senses.classes(j)) for j in subjects):
        return False
    told = [i, *analysis.dependents(i, "conj")]
    top = i
    while analysis.deprel(top) in ("conj", "advcl") and analysis.tokens[top].head >= 0:
        top = analysis.tokens[top].head
        told.append(top)
    below = [k for j in told for k in analysis.dependents(j, "advcl")]
    clauses = [*told, *below, *(k for j in below for k in analysis.dependents(j, "conj"))]
    if not any(_comes_to_grief(senses, j) for j in clauses):
        return False
    return not armed(senses, analysis.sentence_tokens(i), i, wreck=True)


def _comes_to_grief(senses: Senses, verb: int) -> bool:
    """Whether a verb tells what befell a vehicle or a building: "a bus **overturned**", "the roof **collapsed**"."""
    lemma, classes = senses.analysis.tokens[verb].lemma.lower(), senses.lexicon.classes
    if roles.objects(senses.analysis, verb):
        return False
    built = ("structure", "facility", "vehicle")
    gone = (j for j in roles.surface_subjects(senses.analysis, verb) if not senses.classes(j).isdisjoint(built))
    return lemma in classes["comes_off"] or (lemma in classes["gives_way"] and any(gone))


def _run_over(senses: Senses, i: int, subjects: Sequence[int]) -> bool:
    """Whether some vehicle ran into somebody: "was **hit by a car** and killed", no one armed being spoken of."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    hit = i if senses.lemmas(i)[-1] in _RUN_INTO else above if analysis.deprel(i) == "conj" else -1
    if hit < 0 or senses.lemmas(hit)[-1] not in _RUN_INTO or (hit != i and subjects and not is_passive(analysis, i)):
        return False
    by = roles.subjects(analysis, hit)
    some = all(
        any(analysis.lower(k) in ("a", "an", "the") for k in analysis.dependents(j, "det"))
        or set(analysis.children[j]) <= set(analysis.dependents(j, "case"))  # "two women hit **by car**"
        for j in by
    )
    if not by or not some or not all("vehicle" in senses.classes(j) for j in by):
        return False
    if not is_passive(analysis, hit) and not any("person" in senses.classes(j) for j in roles.objects(analysis, hit)):
        return False
    return not armed(senses, analysis.sentence_tokens(i), i, wreck=True)


def kind_of_craft(senses: Senses, i: int) -> bool:
    """Whether a word only says what sort of craft it is: "with **attack**, bomber and fighter aircraft".

    Trees may take it for a verb: "tanks, **attack** helicopters and jets".
    """
    analysis = senses.analysis
    after = analysis.tokens[i + 1].lemma.lower() if i + 1 < len(analysis.tokens) else ""
    if analysis.lower(i) in ("attack", "assault", "strike") and after in predicate_words().craft:
        return analysis.child(i, "nsubj", "aux", "mark") is None
    bare = analysis.tokens[i].xpos == "NN" and analysis.child(i, "det", "amod", "nummod", "nmod") is None
    beside = (analysis.tokens[j].lemma.lower() for j in analysis.dependents(i, "conj"))
    return bare and any(lemma in predicate_words().craft for lemma in beside)


def ballot(senses: Senses, i: int, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence is about a vote and nothing in it is armed: what a party captures there are seats."""
    analysis, words = senses.analysis, predicate_words().voting | besides
    inside = analysis.sentence_tokens(i)
    votes = any(analysis.tokens[j].lemma.lower() in words and not _of_office(senses, j) for j in inside)
    # Fighters are known by their names, too: "**M23** captured the seat of the governor".
    fighters = any(analysis.tokens[j].upos == "PROPN" and "irregular" in senses.classes(j) for j in inside)
    return votes and not fighters and not armed(senses, inside, i)


def _in_office(senses: Senses, i: int) -> bool:
    """Whether it is a party that holds it, and nothing in the sentence is armed: "controls three **states**"."""
    who = [senses.entity(j) for j in roles.subjects(senses.analysis, i)]
    party = bool(who) and all(one is not None and "PTY" in (one.code or "") for one in who)
    held = (senses.lemmas(j)[-1] for j in roles.objects(senses.analysis, i))
    party = party and not predicate_words().held_by_votes.isdisjoint(held)
    return party and not armed(senses, senses.analysis.sentence_tokens(i), i)


def _of_office(senses: Senses, j: int) -> bool:
    """Whether a seat is a town from which a province is governed: "Goma, the **seat** of the governor"."""
    analysis = senses.analysis
    if analysis.tokens[j].lemma.lower() != "seat":
        return False
    before = {analysis.tokens[k].lemma.lower() for k in analysis.dependents(j, "compound", "amod")}
    return analysis.deprel(j) == "appos" or not before.isdisjoint(("county", "district", "provincial"))


def _labour(senses: Senses, i: int) -> bool:
    """Whether a sentence with the word "strike" is about work and pay and nothing in it is armed."""
    analysis = senses.analysis
    inside = analysis.sentence_tokens(i)
    if armed(senses, inside, i):
        return False
    if any(prep in ("of", "by") and not _AT_WORK.isdisjoint(senses.classes(j)) for prep, j in obliques(analysis, i)):
        return True  # "the strike **of the judges**"
    return any(analysis.tokens[j].lemma.lower() in predicate_words().work for j in inside) or _goes_on(senses, i)


def _goes_on(senses: Senses, i: int) -> bool:
    """Whether "the strike" goes on from one that was told of with those who work: "nurses began a strike"."""
    analysis = senses.analysis
    if not any(analysis.lower(j) in ("the", "this") for j in analysis.dependents(i, "det")):
        return False
    before = [j for j in range(i) if analysis.tokens[j].upos == "NOUN" and senses.lemmas(j)[-1] == "strike"]
    inside = analysis.sentence_tokens(before[-1]) if before else range(0)
    work = any(analysis.tokens[j].lemma.lower() in predicate_words().work for j in inside)
    return work and not armed(senses, inside, before[-1])


def _measure(senses: Senses, i: int) -> bool:
    """Whether a sentence is about sanctions and tariffs and nothing in it is a weapon or armed."""
    analysis = senses.analysis
    inside = analysis.sentence_tokens(i)
    measures = senses.lexicon.classes["measure"]
    return any(analysis.tokens[j].lemma.lower() in measures for j in inside) and not armed(senses, inside, i)


def _mishap(senses: Senses, j: int) -> bool:
    return not senses.lexicon.classes["mishap"].isdisjoint(senses.lemmas(j))


def _in_a_crash(senses: Senses, i: int) -> bool:
    """Whether people come to harm since something came off its way: "a tram overturned, **injuring** 40"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    goes_with = analysis.deprel(i) in ("advcl", "conj") and above >= 0 and analysis.child(i, "nsubj") is None
    if goes_with and analysis.deprel(i) == "conj":
        return _in_a_crash(senses, above)
    off = goes_with and not roles.objects(analysis, above)
    off = off and not senses.lexicon.classes["comes_off"].isdisjoint(senses.lemmas(above))
    return off and not armed(senses, analysis.sentence_tokens(i), i)


def _burning(senses: Senses, j: int) -> bool:
    """Whether a phrase is a fire that burns and not one that is shot: "a house fire", but "Russian tank fire"."""
    analysis = senses.analysis
    beside = analysis.dependents(j, "compound", "amod", "nmod:poss")
    plain = all("facility" in senses.classes(k) and analysis.tokens[k].upos == "NOUN" for k in beside)
    return plain and senses.lemmas(j)[-1] in _FIRE and analysis.child(j, "det") is not None


def in_misfortune(senses: Senses, i: int) -> bool:
    """Whether a text is led by an earthquake, a flood, a crash, and the sentence of word `i` knows of no arms."""
    kind = misfortune(senses)
    return kind is not None and not armed(senses, senses.analysis.sentence_tokens(i), i, wreck=kind == "wreck")


def misfortune(senses: Senses) -> Literal["wreck", "mishap"] | None:
    """Whether the head of a text tells of a mishap and of nothing armed, and whether a vehicle came to grief."""
    analysis, mishaps = senses.analysis, senses.lexicon.classes["mishap"]
    head = [j for first, end in analysis.sentences[:_LEAD] for j in range(first, end)]
    named = (j for j in head if analysis.tokens[j].upos in ("NOUN", "PROPN"))  # "a storm", but "they stormed"
    verbs = (j for j in head if analysis.tokens[j].upos == "VERB" and not roles.objects(analysis, j))
    nouns = {analysis.tokens[j].lemma.lower() for j in named}
    wreck = any(analysis.tokens[j].lemma.lower() in senses.lexicon.classes["comes_off"] for j in verbs)
    wreck = wreck or not nouns.isdisjoint(senses.lexicon.classes["wreck"])
    if not (wreck or nouns & mishaps) or armed(senses, head, -1, wreck=wreck):
        return None
    return "wreck" if wreck else "mishap"


def armed(senses: Senses, inside: Iterable[int], but: int, *, wreck: bool = False) -> bool:
    """Whether weapons, fighters or attacks are spoken of among these words, apart from one.

    Where a vehicle came to grief, the police and the driver are no sign of it.
    """
    classes, tokens = senses.lexicon.classes, senses.analysis.tokens
    things = classes["weapon"] | classes["strike"] | classes["armed"] | classes["fighting"]
    things -= _CALLED_TO if wreck else frozenset()
    return any(
        j != but and tokens[j].upos in ("NOUN", "PROPN") and not things.isdisjoint(senses.lemmas(j)) for j in inside
    )
