"""The dead and hurt of misfortunes: of an earthquake, a fire that kills, a bus that came off the road."""

from collections.abc import Sequence
from typing import Literal

from dateline.coding.predicates.arms import armed
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive

_RUN_INTO = frozenset({"hit", "strike"})
_FIRE = frozenset({"fire", "blaze"})
_THROUGH = frozenset({"in", "by", "during", "after"})
_LEAD = 2
"""Sentences at the head of a text, headline and all, that say what it is about."""


def of_a_misfortune(senses: Senses, i: int) -> bool:
    """Whether those whom word `i` tells of came to harm by nobody's arms: see the functions below."""
    counted = (j for prep, j in obliques(senses.analysis, i) if prep == "of")  # "the injured **in the crash**"
    through = [k for j in (i, *counted) for prep, k in obliques(senses.analysis, j) if prep in _THROUGH]
    if any(_mishap(senses, j) or (senses.lemmas(j)[-1] in _FIRE and _burning(senses, j)) for j in through):
        return True
    if _in_a_crash(senses, i):
        return True
    subjects = roles.subjects(senses.analysis, i)
    if any(_burning(senses, j) for j in subjects) or _run_over(senses, i, subjects) or _wrecked(senses, i, subjects):
        return True
    return not subjects and led_by_a_misfortune(senses, i)


def _wrecked(senses: Senses, i: int, subjects: Sequence[int]) -> bool:
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


def led_by_a_misfortune(senses: Senses, i: int) -> bool:
    """Whether a text is led by an earthquake, a flood, a crash, and the sentence of word `i` knows of no arms."""
    kind = _misfortune(senses)
    return kind is not None and not armed(senses, senses.analysis.sentence_tokens(i), i, wreck=kind == "wreck")


def _misfortune(senses: Senses) -> Literal["wreck", "mishap"] | None:
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
