"""Which stretches of a text are names, and of what: the model's names, what lists know, and the places, as one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.actor_rules import Known, known_names, titles
from dateline.coding.mentions import Gender, Reference
from dateline.coding.name_lists import name_words, people_at, runs, type_by_word, type_of_place
from dateline.language.analysis import Analysis, Name
from dateline.model.entity import EntityType
from dateline.model.place import Place

_MOSTLY = 0.6
_SHORT_ACRONYM = 5
_SURELY_FACILITY = frozenset({
    "airport", "airfield", "airbase", "bridge", "stadium", "road", "street", "highway", "avenue", "mosque", "cathedral",
    "temple", "hotel", "prison", "dam", "cemetery", "museum", "palace",
})  # fmt: skip
_DATE_WORDS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip
_INITIALS = frozenset({"NGO", "IGO", "IMG", "MNC", "MED"})


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens that something takes for a name. Of two that overlap the longer stays, then the lower rank."""

    first: int
    last: int
    type: EntityType
    rank: int
    known: Known | None = None
    place: Place | None = None

    @property
    def sure(self) -> bool:
        """Whether the type is knowledge, which the rest of the document does not overrule."""
        return self.known is not None or self.type in {"NORP", "WEAPON"} or _is_country(self.place)


def in_capitals(text: str) -> bool:
    """Whether a text is written in capitals throughout."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > _MOSTLY * len(letters) if letters else False


def names(analysis: Analysis, places: Sequence[Place]) -> list[Reference]:
    """The names in a text, in order, without overlaps."""
    capitals = in_capitals(analysis.text)
    found = _without_overlaps([
        *_known(analysis, places, capitals=capitals),
        *_from_model(analysis),
        *_from_places(analysis, places, capitals=capitals),
        *_from_lists(analysis, capitals=capitals),
    ])  # fmt: skip
    found = _repeated(analysis, _consistent(analysis, found), capitals=capitals)
    return [_reference(analysis, each) for each in found]


def _is_country(place: Place | None) -> bool:
    return place is not None and (place.feature or "").startswith("PCL")


def _tokens(analysis: Analysis, start: int, end: int) -> tuple[int, int] | None:
    """First and last token of a span that begins and ends where tokens do."""
    inside = analysis.tokens_in((start, end))
    if not inside or (analysis.tokens[inside[0]].start, analysis.tokens[inside[-1]].end) != (start, end):
        return None
    return inside[0], inside[-1]


def _known(analysis: Analysis, places: Sequence[Place], *, capitals: bool) -> Iterator[_Found]:
    matches = [(at, known) for at, known in known_names().find(analysis.text, capitals=capitals)]
    spelt_out = {known.name for (start, end), known in matches if end - start > _SHORT_ACRONYM}
    countries = {place.country for place in places if place.country}
    for (start, end), known in matches:
        tokens = _tokens(analysis, start, end)
        if tokens is None:
            continue
        first, last = tokens
        surface = analysis.text[start:end]
        if first == last and not surface.isupper() and analysis.tokens[first].upos not in {"PROPN", "ADJ"}:
            continue
        short = surface.isupper() and len(surface) <= _SHORT_ACRONYM and not capitals
        if short and known.code[:3] not in _INITIALS and known.name not in spelt_out and not countries:
            continue  # "ANC" in a text that speaks of no country is not sure to be the party
        yield _Found(first=first, last=last, type=known.type, rank=0, known=known)


def _from_model(analysis: Analysis) -> Iterator[_Found]:
    kinds: dict[str, EntityType] = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "GPE"}
    for name in analysis.names:
        trimmed = trim(analysis, name)
        if trimmed is None:
            continue
        first, last = trimmed
        kind = kinds[name.type]
        word = analysis.lower(last)
        if kind == "GPE":
            kind = type_by_word(word)
        elif kind == "ORG" and word in _SURELY_FACILITY:
            kind = "FAC"
        if kind == "ORG":
            last = _continued(analysis, first, last)
        yield _Found(first=first, last=last, type=kind, rank=2)


def trim(analysis: Analysis, name: Name) -> tuple[int, int] | None:
    """First and last token of a name without articles, titles, possessives and punctuation; None if nothing is left."""
    first, last = name.start, name.end - 1
    outside = titles().every if name.type == "PERSON" else frozenset()
    while first <= last:
        word = analysis.lower(first)
        a_title = word.rstrip(".") in outside and first < last
        part_of_name = name.type == "ORG" and analysis.surface(first) == "The"
        part_of_name &= first > analysis.sentence_tokens(first).start
        article = word in {"the", "a", "an"} and not part_of_name
        if not (a_title or article or analysis.tokens[first].upos == "PUNCT"):
            break
        first += 1
    while last >= first:
        word = analysis.lower(last)
        if not (word in {"'s", "’s"} or (analysis.tokens[last].upos == "PUNCT" and word != ")")):
            break
        last -= 1
    if first > last or not any(analysis.surface(i)[0].isalnum() for i in range(first, last + 1)):
        return None
    if first == last and (
        analysis.tokens[first].upos not in {"PROPN", "NOUN", "ADJ", "X"} or analysis.lower(first).rstrip(".") in outside
    ):
        return None
    return first, last


def _continued(analysis: Analysis, first: int, last: int) -> int:
    """The last token of "Department of State" where the model stopped at "Department"."""
    tokens = analysis.tokens
    bodies = name_words().bodies | {"government"}
    if not any(analysis.lower(i) in bodies for i in range(first, last + 1)):
        return last
    i = last + 1
    if i + 1 >= len(tokens) or analysis.lower(i) not in {"of", "for"}:
        return last
    i += analysis.lower(i + 1) == "the"
    if i + 1 < len(tokens) and analysis.surface(i + 1)[0].isupper() and tokens[i + 1].upos == "PROPN":
        i += 1
        while i + 1 < len(tokens) and tokens[i + 1].upos == "PROPN" and analysis.deprel(i) in {"compound", "flat"}:
            i += 1
        return i
    return last


def _from_places(analysis: Analysis, places: Sequence[Place], *, capitals: bool) -> Iterator[_Found]:
    """Places as names; those that are neither countries nor seen by the model are too often common words."""
    seen = {i for name in analysis.names for i in range(name.start, name.end)}
    for place in places:
        tokens = _tokens(analysis, place.start, place.end)
        if tokens is None:
            continue
        first, last = tokens
        if first < last and analysis.lower(first) == "the":
            first += 1
        kind = type_of_place(place, analysis.lower(last))
        sure = kind == "NORP" or _is_country(place)
        if sure or capitals or seen & set(range(first, last + 1)):
            yield _Found(first=first, last=last, type=kind, rank=1 if sure else 3, place=place)


def _from_lists(analysis: Analysis, *, capitals: bool) -> Iterator[_Found]:
    for i in range(len(analysis.tokens)):
        if not capitals and people_at(analysis, i):
            yield _Found(first=i, last=i, type="NORP", rank=1)
    if not capitals:
        for first, last, kind in runs(analysis):
            yield _Found(first=first, last=last, type=kind, rank=5)


def _without_overlaps(found: Sequence[_Found]) -> list[_Found]:
    """The longest first, of equals the lowest rank; what a kept name's twin knew of its place is kept with it."""
    taken: dict[int, _Found] = {}
    kept: list[_Found] = []
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


def _key(analysis: Analysis, each: _Found) -> tuple[str, ...]:
    return tuple(analysis.lower(i) for i in range(each.first, each.last + 1))


def _consistent(analysis: Analysis, found: Sequence[_Found]) -> list[_Found]:
    """One type per name in a document: what is known, else what most mentions say; full names before short ones."""
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for each in found:
        votes[_key(analysis, each)][each.type] += 100 if each.sure else 1
    types = {key: counter.most_common(1)[0][0] for key, counter in votes.items()}
    people = {key for key, kind in types.items() if kind == "PERSON" and len(key) > 1}
    last_names = {key[-1:] for key in people}
    out = []
    for each in found:
        key = _key(analysis, each)
        kind = types[key]
        if key in last_names and not each.sure:
            kind = "PERSON"
        if kind != each.type and not each.sure:
            place = each.place if kind in {"GPE", "LOC", "FAC"} else None
            each = msgspec.structs.replace(each, type=kind, place=place)
        out.append(each)
    return out


def _repeated(analysis: Analysis, found: list[_Found], *, capitals: bool) -> list[_Found]:
    """Names that stand elsewhere in the document too, where nothing saw them; and people by their last names."""
    taken = {i for each in found for i in range(each.first, each.last + 1)}
    known: dict[tuple[str, ...], _Found] = {}
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


def _reference(analysis: Analysis, each: _Found) -> Reference:
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
