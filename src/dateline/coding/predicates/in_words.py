"""Attacks that are made in words: candidates, ministers and papers attack each other over what was said and done."""

import re

from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.arms import armed
from dateline.coding.predicates.races import in_a_race
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques

_ATTACKS = frozenset({"attack", "attack-n", "under-fire"})
"""Groups of the lexicon whose words are said of arms and of speech alike."""
_OVER = frozenset({"over", "for", "about"})
_NOT_ARGUED_WITH = frozenset(
    {"armed", "irregular", "civilian", "crowd", "facility", "weapon", "strike", "vehicle", "place"}
)
_PUBLIC = re.compile(r"^(?!IGO|NGO)...(?:GOV|LEG|ELI|PTY|JUD|MED)(?!MIL|COP)")
"""Codes of those who are in public life."""
_ARGUING = re.compile(r"^(?!IGO|NGO)...(?:LEG|ELI|PTY|JUD|MED)(?!MIL|COP)")
"""Codes of those whose trade is to argue."""
_RACES = frozenset({"battle-n", "war-n", "fight", "fight-them"})
"""Groups whose words are said of those who run against each other too: "the nomination **battle**"."""


def in_words(senses: Senses, reading: Reading) -> bool:
    """Whether an attack is one in words: by one politician on another, or over a matter, and with no arms about."""
    if reading.line.group.id in _RACES:
        return _race(senses, reading)
    i, doers, targets = reading.predicate, reading.actors, reading.recipients
    if reading.line.group.id not in _ATTACKS or reading.places:
        return False
    under_fire = reading.line.group.id == "under-fire"
    # "Won them over with **attacks on the senator**": over and over, and none of them told.
    over_and_over = senses.analysis.tokens[i].xpos == "NNS" and bool(targets) and in_a_race(senses)
    inside, matter = senses.analysis.sentence_tokens(i), _matter(senses, i)
    # "None of his rivals attacked him **over the issue**".
    over_it = (
        bool(matter) and senses.lemmas(i)[-1] == "attack" and any(p == "over" for p, _ in obliques(senses.analysis, i))
    )
    over_it = over_it and bool(targets) and all(_public(senses, j) for j in targets)
    if not (doers or under_fire or over_and_over or over_it) or _with_arms(senses, i):
        return False
    said = {*matter, *(j for prep, j in obliques(senses.analysis, i) if prep == "under")}
    if armed(senses, (j for j in inside if j not in said), i) or any(_hit(senses, j) for j in (*doers, *targets)):
        return False
    if not all(_public(senses, j) for j in (doers or (targets if over_and_over else ()))):
        return False
    if _of_a_contest(senses, inside) or in_a_race(senses):
        return True
    argued = bool(matter) or _as_what(senses, i) or any(_argues(senses, j) for j in doers)
    return argued and bool(targets) and all(_public(senses, j) for j in targets)


def _with_arms(senses: Senses, i: int) -> bool:
    """Whether a word before an attack says that it was no argument: "the **terrorist** attacks", "**bomb** attack"."""
    before = {word for j in senses.analysis.dependents(i, "amod", "compound") for word in senses.lemmas(j)}
    return not before.isdisjoint(predicate_words().arms)


def _race(senses: Senses, reading: Reading) -> bool:
    """Whether those who fight want votes: "his **battle** with the senator for the nomination"."""
    i = reading.predicate
    inside = senses.analysis.sentence_tokens(i)
    sides = (*reading.actors, *reading.recipients)
    if armed(senses, inside, i) or any(_hit(senses, j) for j in sides):
        return False
    around = (senses.places[senses.place_at[j]] for j in senses.analysis.subtree(i) if j in senses.place_at)
    if any(place.precision != "area" for place in around):
        return False  # "the war in Iraq", "the battle for Mosul"
    return _of_a_contest(senses, inside)


def _hit(senses: Senses, j: int) -> bool:
    """Whether a phrase is somebody or something that is fought with, and not argued with."""
    entity = senses.entity(j)
    where = entity is not None and entity.type in ("GPE", "LOC", "FAC")
    return where or not senses.classes(j).isdisjoint(_NOT_ARGUED_WITH)


def _public(senses: Senses, j: int) -> bool:
    """Whether a phrase is a named person, or an office, a party, a court, a paper."""
    entity = senses.entity(j)
    whom = senses.counted(j)
    if not predicate_words().rivals.isdisjoint(senses.lemmas(j if whom is None else whom)):
        return True
    coded = entity is not None and _PUBLIC.search(entity.code or "") is not None
    anybody = entity is None or (entity.type == "PERSON" and entity.code is None)
    somebody = anybody and senses.analysis.lower(j) in ("he", "she", "his", "her")
    return coded or somebody or not senses.classes(j).isdisjoint(("named", "politician", "media", "court"))


def _argues(senses: Senses, j: int) -> bool:
    """Whether a phrase is somebody whose trade is to argue: a politician, a party, a parliament, a paper."""
    entity = senses.entity(j)
    trade = entity is not None and _ARGUING.search(entity.code or "") is not None
    return trade or not senses.classes(j).isdisjoint(("politician", "governing"))


def _matter(senses: Senses, i: int) -> frozenset[int]:
    """The words for what it is said over: "attacked him **over his record on guns**", but not "for three days"."""
    analysis = senses.analysis
    told = [(prep, j) for prep, j in obliques(analysis, i) if prep in _OVER and "time" not in senses.classes(j)]
    over = (j for prep, j in told if "abstract" in senses.classes(j) or (prep == "over" and j not in senses.place_at))
    return frozenset(k for j in over if analysis.tokens[j].upos != "NUM" for k in analysis.subtree(j))


def _as_what(senses: Senses, i: int) -> bool:
    """Whether it is said what somebody is: "attacked him **as unfit** for office"."""
    analysis = senses.analysis
    below = (j for j in analysis.children[i] if analysis.tokens[j].upos in ("ADJ", "NOUN"))
    return any(analysis.lower(k) == "as" for j in below for k in analysis.dependents(j, "case", "mark"))


def _of_a_contest(senses: Senses, inside: range) -> bool:
    """Whether a sentence is about who is to be elected, or about what was said on a stage."""
    words = senses.lexicon.classes["contest"]
    return any(not words.isdisjoint(senses.lemmas(j)) for j in inside)
