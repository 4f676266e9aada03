"""Which stretches of a text are names, and of what: one reading out of all candidates, consistent over the document."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from dateline.coding.coreference.mentions import Gender, Reference
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.actor_rules import companies
from dateline.coding.lexicons.given_names import given_names
from dateline.coding.lexicons.titles import titles
from dateline.coding.naming.candidates import (
    Found,
    from_dictionary,
    from_knowledge,
    from_lists,
    from_model,
    from_places,
    from_spelling,
)
from dateline.coding.naming.lists import type_of_place
from dateline.language.analysis import Analysis
from dateline.model.entity import EntityType
from dateline.model.place import Place

_MOSTLY = 0.6
_SHORT_ACRONYM = 5
_DATE_WORDS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip


def in_capitals(text: str) -> bool:
    """Whether a text is written in capitals throughout."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > _MOSTLY * len(letters) if letters else False


def names(
    analysis: Analysis,
    places: Sequence[Place],
    countries: frozenset[str] = frozenset(),
    told: Told = NOTHING,
) -> list[Reference]:
    """The names in a text, in order, without overlaps.

    `countries` are those (ISO alpha-3) that it speaks of, `told` is what a user's dictionary says of it.
    """
    capitals = in_capitals(analysis.text)
    found = _without_overlaps([
        *from_dictionary(analysis, told, places),
        *from_knowledge(analysis, countries, capitals=capitals),
        *from_model(analysis),
        *from_places(analysis, places, capitals=capitals),
        *from_lists(analysis, capitals=capitals),
        *from_spelling(analysis),
    ])  # fmt: skip
    found = _repeated(analysis, _consistent(analysis, found), capitals=capitals)
    return [_reference(analysis, each) for each in found]


def _without_overlaps(found: Sequence[Found]) -> list[Found]:
    """The longest first, of equals the lowest rank; what a kept name's twin knew of its place is kept with it."""
    taken: dict[int, Found] = {}
    kept: list[Found] = []
    places = {(each.first, each.last): each.place for each in found if each.place is not None}
    for each in sorted(found, key=lambda each: (each.first - each.last, each.rank, each.first)):
        if any(i in taken for i in range(each.first, each.last + 1)):
            continue
        if each.place is None and each.type in {"GPE", "LOC", "FAC"}:
            place = places.get((each.first, each.last))
            if place is not None and place.kind != "demonym":
                kind = type_of_place(place, "") if place.feature else each.type
                each = msgspec.structs.replace(each, place=place, type=kind)
        kept.append(each)
        taken.update(dict.fromkeys(range(each.first, each.last + 1), each))
    return sorted(kept, key=lambda each: each.first)


def _key(analysis: Analysis, each: Found) -> tuple[str, ...]:
    return tuple(analysis.lower(i) for i in range(each.first, each.last + 1))


def _consistent(analysis: Analysis, found: Sequence[Found]) -> list[Found]:
    """One type per name in a document: what is known, else what most mentions say; full names before short ones."""
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for each in found:
        votes[_key(analysis, each)][each.type] += 100 if each.sure else each.votes
    types = {key: counter.most_common(1)[0][0] for key, counter in votes.items()}
    people = {key for key, kind in types.items() if kind == "PERSON" and len(key) > 1}
    firms = {
        key[:n]
        for key, kind in types.items()
        if kind == "ORG" and key[-1].rstrip(".") in companies()
        for n in range(1, len(key))
    }
    last_names = {key[-1:] for key in people}
    out = []
    for each in found:
        key = _key(analysis, each)
        kind = types[key]
        if key in last_names and not each.sure:
            kind = "PERSON"
        elif key in firms and kind == "PERSON":
            kind = "ORG"
        if kind != each.type and not each.sure:
            place = each.place if kind in {"GPE", "LOC", "FAC"} else None
            each = msgspec.structs.replace(each, type=kind, place=place)
        out.append(each)
    return out


def _repeated(analysis: Analysis, found: list[Found], *, capitals: bool) -> list[Found]:
    """Names that stand elsewhere in the document too, where nothing saw them; and people by their last names."""
    taken = {i for each in found for i in range(each.first, each.last + 1)}
    known: dict[tuple[str, ...], Found] = {}
    for each in found:
        if each.type in {"PERSON", "ORG", "GPE", "LOC", "FAC"}:
            words = tuple(analysis.surface(i) for i in range(each.first, each.last + 1))
            known.setdefault(words, each)
            if each.type == "PERSON" and len(words) > 1:
                known.setdefault(words[-1:], each)
    starts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(known, key=lambda words: (-len(words), words)):
        starts[words[0]].append(words)
    more = []
    for i, token in enumerate(analysis.tokens):
        for words in starts.get(analysis.surface(i), ()):
            span = range(i, i + len(words))
            if span.stop > len(analysis.tokens) or any(j in taken for j in span):
                continue
            if tuple(analysis.surface(j) for j in span) != words or not words[0][0].isupper():
                continue
            if len(words) == 1 and (
                not (token.upos == "PROPN" or (words[0].isupper() and len(words[0]) > 1))
                or _is_date_word(words[0])
                or (capitals and len(words[0]) < _SHORT_ACRONYM)
            ):
                continue
            twin = known[words]
            more.append(msgspec.structs.replace(twin, first=i, last=span.stop - 1, rank=6))
            taken.update(span)
            break
    return sorted([*found, *more], key=lambda each: each.first)


def _is_date_word(word: str) -> bool:
    return word.lower() in _DATE_WORDS


def _reference(analysis: Analysis, each: Found) -> Reference:
    span = range(each.first, each.last + 1)
    inside = [i for i in span if analysis.tokens[i].head not in span]
    head = inside[-1] if inside else each.last
    if each.type == "PERSON" and inside:
        head = inside[0]
    many = analysis.tokens[each.last].xpos in ({"NNPS", "NNS"} if each.type == "NORP" else {"NNPS"})
    return Reference(
        first=each.first,
        last=each.last,
        head=head,
        kind="name",
        type=each.type,
        words=tuple(analysis.lower(i) for i in span if analysis.tokens[i].upos != "PUNCT" or len(span) == 1),
        number="one" if each.type == "PERSON" else "many" if many else "",
        gender=_gender(analysis, each.first) if each.type == "PERSON" else "",
        given=given_names().get(analysis.lower(each.first), "") if each.type == "PERSON" and len(span) > 1 else "",
        definite=True,
        actor=each.known,
        place=each.place,
    )


def _gender(analysis: Analysis, first: int) -> Gender:
    """The gender that the word before a name gives: "Mrs", "King"."""
    if first == 0:
        return ""
    word = analysis.lower(first - 1).rstrip(".")
    return "female" if word in titles().female else "male" if word in titles().male else ""
