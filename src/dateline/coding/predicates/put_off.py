"""Talks that are put off to a day and so planned anew, or that were planned for one: "postponed **Friday's talks**"."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.noun_readings import noun_reading
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.with_roles import with_roles
from dateline.coding.trees.obliques import obliques, preposition

TALKS_OFF = frozenset({"125", "164"})
"""CAMEO codes of who will not meet, and of who halts talks."""
_NOT_HELD = "125"
_BEFORE = frozenset({"nmod:poss", "compound", "nmod:tmod", "obl:tmod"})
_ON = frozenset({"on", "in", "for", "of", ""})
_TWO = 2


def planned_anew(senses: Senses, found: dict[int, Reading]) -> Iterator[Reading]:
    """The readings of nouns that are part of a word which puts them off, where that says to which day."""
    for reading in found.values():
        if reading.line.group.anew and _to_a_day(senses, reading):
            own = (found[j] for j in reading.consumed if j in found)
            talks = (_between(one, reading) for one in own if one.line.group.type == "CONSULT")
            yield from (replace(one, put_off_by=reading.predicate) for one in talks)


def planned_before(senses: Senses, found: dict[int, Reading]) -> Iterator[Reading]:
    """The readings of nouns that are part of a word which calls or puts them off, and have a day of their own."""
    for off in found.values():
        if off.line.group.cameo != _NOT_HELD:
            continue
        for j in off.consumed:
            day, talks = day_of_talks(senses, j), _talks(senses, j, found)
            if day is None or talks is None:
                continue
            yield replace(_between(talks, off), planned_for=day, host=None)


def _between(talks: Reading, off: Reading) -> Reading:
    """Talks between those who call them off, where less than two are named with them."""
    if len({*talks.actors, *talks.recipients}) >= _TWO or not off.line.group.reciprocal:
        return talks
    return replace(talks, actors=off.actors, recipients=off.recipients)


def _talks(senses: Senses, j: int, found: dict[int, Reading]) -> Reading | None:
    """The reading of a noun as talks, whether or not it would be told of by itself."""
    named = senses.lemmas(j)[-1] if "talks" not in senses.classes(j) else "talk"  # a conference, a round
    lines = [line for line in senses.lexicon.of(named, "noun") if line.group.type == "CONSULT"]
    if j in found or not lines:
        return found[j] if j in found and found[j].line.group.type == "CONSULT" else None
    return noun_reading(senses, j, lines[0], found) or with_roles(senses, j, lines[0], None, found, ())


def day_of_talks(senses: Senses, j: int) -> int | None:
    """The day of a noun: "**Friday's** talks", "talks on **Friday**", "talks due on **Friday**"."""
    analysis, words = senses.analysis, predicate_words()
    behind = [k for k in analysis.dependents(j, "nmod", "obl") if preposition(analysis, k) in _ON]
    before = [k for k in analysis.children[j] if analysis.tokens[k].deprel in _BEFORE and k < j]
    for part in analysis.dependents(j, "acl", "amod"):
        if analysis.tokens[part].lemma in words.scheduling:
            behind += [k for k in analysis.children[part] if analysis.deprel(k) in ("obl", "obj")]
            behind += [k for m in analysis.dependents(part, "xcomp") for k in analysis.dependents(m, "obl", "obj")]
    for k in (*before, *behind):
        if analysis.tokens[k].etype == "time" and words.no_day.isdisjoint(senses.lemmas(k)):
            return k
    return None


def _to_a_day(senses: Senses, reading: Reading) -> bool:
    """Whether a day stands behind it to which: "until Monday", and not "until further notice", "for a week"."""
    analysis, words = senses.analysis, predicate_words()
    for prep, j in obliques(analysis, reading.predicate):
        lasting = prep == "for" and analysis.tokens[j].upos == "NOUN"
        if prep in words.put_off_to and analysis.tokens[j].etype == "time" and not lasting:
            return words.no_day.isdisjoint(senses.lemmas(j))
    return False
