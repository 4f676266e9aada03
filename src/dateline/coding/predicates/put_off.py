"""Talks that are put off to a day, and so are planned anew: "postponed **the talks** until 16 May"."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques


def planned_anew(senses: Senses, found: dict[int, Reading]) -> Iterator[Reading]:
    """The readings of nouns that are part of a word which puts them off, where that says to which day."""
    for reading in found.values():
        if reading.line.group.anew and _to_a_day(senses, reading):
            own = (found[j] for j in reading.consumed if j in found)
            yield from (replace(one, put_off_by=reading.predicate) for one in own if one.line.group.type == "CONSULT")


def _to_a_day(senses: Senses, reading: Reading) -> bool:
    """Whether a day stands behind it to which: "until Monday", and not "until further notice", "for a week"."""
    analysis, words = senses.analysis, predicate_words()
    for prep, j in obliques(analysis, reading.predicate):
        lasting = prep == "for" and analysis.tokens[j].upos == "NOUN"
        if prep in words.put_off_to and analysis.tokens[j].etype == "time" and not lasting:
            return words.no_day.isdisjoint(senses.lemmas(j))
    return False
