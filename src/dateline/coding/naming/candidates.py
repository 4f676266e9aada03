"""Everything that may be a name in a text: what the model saw, what lists know, what the gazetteer resolved."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.coreference.letters import bodies_spelt_out, people_called
from dateline.coding.dictionaries.told import Told
from dateline.coding.lexicons.actor_rules import companies
from dateline.coding.lexicons.known_names import Known, known_names
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.lexicons.titles import titles
from dateline.coding.naming.extent import continued, trim
from dateline.coding.naming.lists import name_words, people_at, runs, type_by_word, type_of_place
from dateline.coding.trees.taken import is_beset, is_held, suffers
from dateline.language.analysis import Analysis
from dateline.model.entity import EntityType
from dateline.model.place import Place

_FROM_MODEL = 2
_RESOLVED = 0.5
"""The score from which a place is sure enough to overrule a model that took it for a person."""
_LINKING = frozenset({"AUX", "PRON", "ADP", "DET"})
_LOCATIVE = frozenset({"in", "near", "outside", "inside", "across", "throughout"})


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens that something takes for a name. Of two that overlap the longer stays, then the lower rank."""

    first: int
    last: int
    type: EntityType
    rank: int
    known: Known | None = None
    place: Place | None = None
    votes: int = 1

    @property
    def sure(self) -> bool:
        """Whether the type is knowledge, which the rest of the document does not overrule."""
        listed = self.type in {"NORP", "WEAPON"} and self.rank < _FROM_MODEL
        return self.known is not None or listed or is_country(self.place)


def is_country(place: Place | None) -> bool:
    """Whether a place was resolved to a country."""
    return place is not None and (place.feature or "").startswith("PCL")


def _tokens(analysis: Analysis, start: int, end: int) -> tuple[int, int] | None:
    """First and last token of a span that begins and ends where tokens do."""
    inside = analysis.tokens_in((start, end))
    if not inside or (analysis.tokens[inside[0]].start, analysis.tokens[inside[-1]].end) != (start, end):
        return None
    return inside[0], inside[-1]


def from_dictionary(analysis: Analysis, told: Told, places: Sequence[Place]) -> Iterator[Found]:
    """The actors of a user's dictionary: what the model takes such a name for, else a body, or a people."""
    at = {(place.start, place.end): place for place in places}
    kinds: dict[str, EntityType] = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "GPE"}
    seen = {i: name.type for name in analysis.names for i in range(name.start, name.end)}
    for hit in told.actors:
        place = at.get(analysis.span(hit.first, hit.last))
        kind: EntityType = kinds.get(seen.get(hit.last, ""), "GPE" if place is not None else "ORG")
        if analysis.tokens[hit.last].upos == "ADJ" or (place is not None and place.kind == "demonym"):
            kind = "NORP"
        known = Known(name=hit.name, type=kind, kind="dictionary", code=hit.code or "")
        yield Found(first=hit.first, last=hit.last, type=kind, rank=-1, known=known, place=place)


def from_knowledge(analysis: Analysis, countries: frozenset[str], *, capitals: bool) -> Iterator[Found]:
    """Known bodies, people, weapons and events; a common word ("Dawn") only where the model sees a name in it."""
    for (start, end), known in known_names().find_sure(analysis.text, countries, capitals=capitals):
        tokens = _tokens(analysis, start, end)
        if tokens is None:
            continue
        first, last = tokens
        written_as_a_word = first == last and not analysis.surface(first).isupper()
        if written_as_a_word and analysis.tokens[first].upos not in {"PROPN", "ADJ"}:
            continue
        if first == last and analysis.tokens[first].upos in _LINKING and _among_capitals(analysis, first):
            continue
        yield Found(first=first, last=last, type=known.type, rank=0, known=known)


def _among_capitals(analysis: Analysis, i: int) -> bool:
    """Whether the words beside a word are in capitals as well, as in a headline: "VIOLENCE **IS** SPREADING"."""
    inside = analysis.sentence_tokens(i)
    beside = [analysis.surface(k) for k in (i - 1, i + 1) if k in inside and analysis.surface(k).isalpha()]
    return bool(beside) and all(word.isupper() and len(word) > 1 for word in beside)


def from_model(analysis: Analysis) -> Iterator[Found]:
    """The names that the model found, trimmed and typed."""
    kinds: dict[str, EntityType] = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "GPE", "MISC": "OTHER"}
    for name in analysis.names:
        trimmed = trim(analysis, name)
        if trimmed is None:
            continue
        first, last = trimmed
        kind = kinds[name.type]
        word = analysis.lower(last)
        votes = 1
        if kind == "PERSON" and first == last and _located(analysis, last) and not _titled(analysis, first):
            kind, votes = "GPE", 2
        if kind == "GPE" and _with_a_rank(analysis, first):
            kind = "PERSON"
        if kind == "GPE":
            kind = type_by_word(word)
        elif kind == "PERSON" and first < last and word.rstrip(".") in companies():
            kind = "ORG"
        elif kind == "ORG" and word in place_rules().types.surely_built:
            kind = "FAC"
        elif kind == "OTHER" and word in name_words().event_ends:
            kind = "EVENT"
        elif kind == "OTHER" and first == last and _a_people(analysis, first):
            kind = "NORP"
        if kind == "ORG":
            last = continued(analysis, first, last)
        yield Found(first=first, last=last, type=kind, rank=_FROM_MODEL, votes=votes)


def from_spelling(analysis: Analysis) -> Iterator[Found]:
    """Names that the text shows whole where the model cuts them: those spelt out before their letters, nicknames."""
    for first, last in bodies_spelt_out(analysis):
        yield Found(first=first, last=last, type="ORG", rank=1, votes=3)
    for first, last in people_called(analysis):
        yield Found(first=first, last=last, type="PERSON", rank=1)


def _a_people(analysis: Analysis, i: int) -> bool:
    """Whether a name of one word that is no person, body or place may be a people: "Fulani herders", "the Houthis"."""
    token = analysis.tokens[i]
    before_a_noun = token.upos == "ADJ" and analysis.deprel(i) == "amod"
    return before_a_noun or (token.xpos == "NNPS" and token.etype == "person")


def from_places(analysis: Analysis, places: Sequence[Place], *, capitals: bool) -> Iterator[Found]:
    """Places as names; those that are neither countries nor seen by the model are too often common words.

    Towns with names that the model never saw look like people to it: there the gazetteer knows better.
    """
    people = {(name.start, name.end) for name in analysis.names if name.type == "PERSON"}
    seen = {i for name in analysis.names for i in range(name.start, name.end)}
    for place in places:
        tokens = _tokens(analysis, place.start, place.end)
        if tokens is None:
            continue
        first, last = tokens
        if analysis.tokens[last].lemma == "capital":
            continue  # "the Kenyan capital" is no name
        if first < last and analysis.lower(first) == "the":
            first += 1
        if _with_a_rank(analysis, first) and not is_country(place):
            continue  # "General **Navarre**"
        kind = type_of_place(place, analysis.lower(last))
        sure = kind == "NORP" or is_country(place) or place.kind == "metonym"
        # A sentence may begin with any word in a capital; a seat of government is known there as well.
        behind = first > analysis.sentence_tokens(first).start
        known = (behind or _a_seat(analysis, first, place)) and place.score >= _RESOLVED
        there = _located(analysis, last) or any(
            of_towns(analysis, first, last) for of_towns in (suffers, is_beset, is_held)
        )
        score = place.score + (_RESOLVED / 2 if there else 0)
        resolved = (first, last + 1) in people and score >= _RESOLVED and not _titled(analysis, first)
        if sure or known or capitals or seen & set(range(first, last + 1)):
            votes = 3 if resolved else 1
            yield Found(first=first, last=last, type=kind, rank=1 if sure or resolved else 3, place=place, votes=votes)


def _a_seat(analysis: Analysis, first: int, place: Place) -> bool:
    """Whether a place is a country's seat of government, and its name is written as a name."""
    return place.feature == "PPLC" and analysis.tokens[first].upos == "PROPN"


def _located(analysis: Analysis, i: int) -> bool:
    """Whether "in", "near" … stands with the name that ends at token `i`, or with one that it is coordinated with."""
    while i >= 0 and analysis.deprel(i) in {"conj", "flat"}:
        i = analysis.tokens[i].head
    return any(analysis.lower(k) in _LOCATIVE for k in analysis.dependents(i, "case"))


def _titled(analysis: Analysis, first: int) -> bool:
    """Whether a title stands before this token."""
    return first > 0 and analysis.lower(first - 1).rstrip(".") in titles().every


def from_lists(analysis: Analysis, *, capitals: bool) -> Iterator[Found]:
    """Peoples, and runs of capitals around a word for a body or an event."""
    for i in range(len(analysis.tokens)):
        if not capitals and people_at(analysis, i):
            yield Found(first=i, last=i, type="NORP", rank=1)
    if not capitals:
        for first, last, kind in runs(analysis):
            yield Found(first=first, last=last, type=kind, rank=5)


def _with_a_rank(analysis: Analysis, first: int) -> bool:
    """Whether a rank or an office hangs on the name that begins here, as none does on a town's: "General **Roe**"."""
    before = first - 1
    if before < 0 or analysis.tokens[before].deprel != "nmod:desc" or analysis.tokens[before].head != first:
        return False
    return analysis.surface(before)[0].isupper() and analysis.lower(before).rstrip(".") in titles().roles
