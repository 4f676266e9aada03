"""What words say about a name: peoples and faiths, heads of bodies, facilities, stretches of land, events."""

from collections.abc import Iterator
from functools import cache

import msgspec

from dateline.coding.lexicons.known_names import words_of
from dateline.coding.lexicons.rules_file import load_rules
from dateline.language.analysis import Analysis
from dateline.model.entity import EntityType
from dateline.model.place import Place

_JOINS = frozenset({"of", "for", "and", "the", "de", "del", "la", "&"})
_TITLE_CASE = 0.7


class NameWords(msgspec.Struct, frozen=True, kw_only=True):
    """The word lists of things.toml and peoples.toml."""

    peoples: frozenset[str]
    peoples_before_nouns: frozenset[str]
    facility: frozenset[str]
    land: frozenset[str]
    bodies: frozenset[str]
    event_starts: frozenset[str]
    event_ends: frozenset[str]
    facility_features: frozenset[str]
    political_features: tuple[str, ...]


@cache
def name_words() -> NameWords:
    """Both files, read once."""
    things, groups = load_rules("things.toml"), load_rules("peoples.toml")
    peoples = {word for group in ("religions", "peoples", "parties") for word in groups[group]}
    return NameWords(
        peoples=frozenset(word for word in peoples if len(words_of(word)) == 1),
        peoples_before_nouns=frozenset(groups["only_before_nouns_or_plural"]),
        facility=frozenset(things["facility"]),
        land=frozenset(things["land"]),
        bodies=frozenset(things["bodies"]["heads"]),
        event_starts=frozenset(things["events"]["starts"]),
        event_ends=frozenset(things["events"]["ends"]),
        facility_features=frozenset(things["features"]["FAC"]),
        political_features=tuple(things["features"]["GPE"]),
    )


def type_of_place(place: Place, last_word: str) -> EntityType:
    """GPE, LOC or FAC by the feature it was resolved to, else by the last word of its name."""
    words = name_words()
    if place.kind == "demonym":
        return "NORP"
    if place.feature is None:
        return type_by_word(last_word)
    if place.feature in words.facility_features:
        return "FAC"
    return "GPE" if place.feature.startswith(words.political_features) else "LOC"


def type_by_word(last_word: str) -> EntityType:
    """What kind of place a name is, by its last word; a name that says nothing is a political place."""
    words = name_words()
    return "FAC" if last_word in words.facility else "LOC" if last_word in words.land else "GPE"


def people_at(analysis: Analysis, i: int) -> bool:
    """Whether token `i` names a people, a faith or a political camp: "Kurdish", "Muslims", "Maoist"."""
    words, word = name_words(), analysis.lower(i)
    if word not in words.peoples or not analysis.surface(i)[0].isupper():
        return False
    if word in words.peoples_before_nouns:
        return analysis.tokens[i].upos == "ADJ" and analysis.tokens[i].head > i
    return True


def title_case(analysis: Analysis, sentence: range) -> bool:
    """Whether nearly every word of a sentence has a capital, so that a capital says nothing about a name."""
    words = [analysis.surface(i) for i in sentence if analysis.surface(i).isalpha() and len(analysis.surface(i)) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


def runs(analysis: Analysis) -> Iterator[tuple[int, int, EntityType]]:
    """Runs of capitalised words that are the name of a body or an event by a word in them."""
    words = name_words()
    for first, end in analysis.sentences:
        if title_case(analysis, range(first, end)):
            continue
        i = first
        while i < end:
            last = _run(analysis, i, end)
            if last is None:
                i += 1
                continue
            found = _named(analysis, i, last, words)
            if found:
                yield found
            i = last + 1


def _capital(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].upos in {"PROPN", "ADJ", "NOUN"} and analysis.surface(i)[0].isupper()


def _run(analysis: Analysis, first: int, end: int) -> int | None:
    """The last token of the run of capitalised words, and of small words between them, that begins here."""
    if not _capital(analysis, first):
        return None
    last = first
    i = first + 1
    while i < end:
        if _capital(analysis, i):
            last = i
        elif analysis.lower(i) not in _JOINS or i - last > 1:
            break
        i += 1
    return last


def _named(analysis: Analysis, first: int, last: int, words: NameWords) -> tuple[int, int, EntityType] | None:
    """The body or event within a run: "Supreme Court", "Ministry of Health and Sport", "Operation Red Sea"."""
    if analysis.lower(first) in words.event_starts and last > first:
        return first, last, "EVENT"
    joins = [i for i in range(first, last + 1) if analysis.lower(i) in _JOINS]
    start = first
    for i in range(first, last + 1):
        if analysis.lower(i) in _JOINS:
            start = i + 1
        if analysis.lower(i) not in words.bodies | words.event_ends:
            continue
        kind: EntityType = "ORG" if analysis.lower(i) in words.bodies else "EVENT"
        followed = i < last and analysis.lower(i + 1) in {"of", "for"}
        if followed and kind == "ORG":
            stop = next((j - 1 for j in joins if j > i + 1 and analysis.lower(j) not in {"and", "&", "the"}), last)
            return start, max(stop, i), kind
        if i > start and (i == last or analysis.lower(i + 1) in _JOINS):
            return start, i, kind
    return None
