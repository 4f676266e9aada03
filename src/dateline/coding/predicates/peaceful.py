"""What only sounds like violence: the dead of an earthquake, a fire that kills, companies hit by sanctions."""

from collections.abc import Iterable

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques

_STRUCK = frozenset({"hit", "target", "strike", "hammer", "hurt", "cripple"})
_FIRE = frozenset({"fire", "blaze"})
_ROADS = frozenset({"road", "traffic", "highway", "holiday"})
_ATTACK = frozenset({"attack", "attack-strike"})
_TOLL = frozenset({"kill", "injure", *_ATTACK, "deport", "destroy", "toll", "number-of-dead"})
_THROUGH = frozenset({"in", "by", "during", "after"})
_VOTING = frozenset(
    {"election", "vote", "voter", "ballot", "seat", "runoff", "primary", "constituency", "electorate", "landslide"}
)
_WORK = frozenset(
    {
        "union", "worker", "pay", "wage", "salary", "walkout", "picket", "labour", "labor", "employer", "employee",
        "passenger", "teacher", "nurse", "doctor", "medic", "lecturer", "docker", "train", "railway", "commuter",
        "flight", "pension", "overtime", "airline", "staff", "industrial",
    }
)  # fmt: skip
_CRAFT = frozenset({"bomber", "fighter", "aircraft", "helicopter", "reconnaissance", "transport", "plane", "jet"})
"""Sorts of craft, beside which "attack" is another."""
_LEAD = 2
"""Sentences at the head of a text, headline and all, that say what it is about."""


def peaceful(senses: Senses, i: int, line: Line) -> bool:
    """Whether an act of violence that word `i` might name is a misfortune or a measure."""
    if line.group.control is not None and _ballot(senses, i):
        return True
    if line.group.id == "attack-n" and senses.lemmas(i)[-1] == "strike" and _labour(senses, i):
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
    if any(prep in _THROUGH and _mishap(senses, j) for prep, j in obliques(senses.analysis, i)):
        return True
    subjects = roles.subjects(senses.analysis, i)
    if any(_burning(senses, j) for j in subjects):
        return True
    return not subjects and in_misfortune(senses, i)


def kind_of_craft(senses: Senses, i: int) -> bool:
    """Whether a word only says what sort of craft it is: "with **attack**, bomber and fighter aircraft".

    Trees may take it for a verb: "tanks, **attack** helicopters and jets".
    """
    analysis = senses.analysis
    after = analysis.tokens[i + 1].lemma.lower() if i + 1 < len(analysis.tokens) else ""
    if analysis.lower(i) in ("attack", "assault", "strike") and after in _CRAFT:
        return analysis.child(i, "nsubj", "aux", "mark") is None
    bare = analysis.tokens[i].xpos == "NN" and analysis.child(i, "det", "amod", "nummod", "nmod") is None
    return bare and any(analysis.tokens[j].lemma.lower() in _CRAFT for j in analysis.dependents(i, "conj"))


def _ballot(senses: Senses, i: int) -> bool:
    """Whether a sentence is about a vote and nothing in it is armed: what a party captures there are seats."""
    analysis = senses.analysis
    inside = analysis.sentence_tokens(i)
    votes = any(analysis.tokens[j].lemma.lower() in _VOTING and not _of_office(senses, j) for j in inside)
    # Fighters are known by their names, too: "**M23** captured the seat of the governor".
    fighters = any(analysis.tokens[j].upos == "PROPN" and "irregular" in senses.classes(j) for j in inside)
    return votes and not fighters and not armed(senses, inside, i)


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
    return any(analysis.tokens[j].lemma.lower() in _WORK for j in inside) or _goes_on(senses, i)


def _goes_on(senses: Senses, i: int) -> bool:
    """Whether "the strike" goes on from one that was told of with those who work: "nurses began a strike"."""
    analysis = senses.analysis
    if not any(analysis.lower(j) in ("the", "this") for j in analysis.dependents(i, "det")):
        return False
    before = [j for j in range(i) if analysis.tokens[j].upos == "NOUN" and senses.lemmas(j)[-1] == "strike"]
    inside = analysis.sentence_tokens(before[-1]) if before else range(0)
    work = any(analysis.tokens[j].lemma.lower() in _WORK for j in inside)
    return work and not armed(senses, inside, before[-1])


def _measure(senses: Senses, i: int) -> bool:
    """Whether a sentence is about sanctions and tariffs and nothing in it is a weapon or armed."""
    analysis = senses.analysis
    inside = analysis.sentence_tokens(i)
    measures = senses.lexicon.classes["measure"]
    return any(analysis.tokens[j].lemma.lower() in measures for j in inside) and not armed(senses, inside, i)


def _mishap(senses: Senses, j: int) -> bool:
    return not senses.lexicon.classes["mishap"].isdisjoint(senses.lemmas(j))


def _burning(senses: Senses, j: int) -> bool:
    """Whether a phrase is a fire that burns and not one that is shot: "a fire", but "Russian tank fire"."""
    analysis = senses.analysis
    plain = analysis.child(j, "compound", "amod", "nmod:poss") is None
    return plain and senses.lemmas(j)[-1] in _FIRE and analysis.child(j, "det") is not None


def in_misfortune(senses: Senses, i: int) -> bool:
    """Whether a text is led by an earthquake, a flood, a crash, and the sentence of word `i` knows of no arms."""
    if not misfortune(senses):
        return False
    return not armed(senses, senses.analysis.sentence_tokens(i), i)


def misfortune(senses: Senses) -> bool:
    """Whether the head of a text tells of a mishap and of nothing armed."""
    analysis, mishaps = senses.analysis, senses.lexicon.classes["mishap"]
    head = [j for first, end in analysis.sentences[:_LEAD] for j in range(first, end)]
    named = (j for j in head if analysis.tokens[j].upos in ("NOUN", "PROPN"))  # "a storm", but "they stormed"
    verbs = (j for j in head if analysis.tokens[j].upos == "VERB" and not roles.objects(analysis, j))
    befell = any(analysis.tokens[j].lemma.lower() in senses.lexicon.classes["comes_off"] for j in verbs)
    befell = befell or any(analysis.tokens[j].lemma.lower() in mishaps for j in named)
    return befell and not armed(senses, head, -1)


def armed(senses: Senses, inside: Iterable[int], but: int) -> bool:
    """Whether weapons, fighters or attacks are spoken of among these words, apart from one."""
    classes, tokens = senses.lexicon.classes, senses.analysis.tokens
    things = classes["weapon"] | classes["strike"] | classes["armed"] | classes["fighting"]
    return any(
        j != but and tokens[j].upos in ("NOUN", "PROPN") and not things.isdisjoint(senses.lemmas(j)) for j in inside
    )
