"""The country that a report is written from, for those whom it names without theirs: "the defence minister", "police".

Said is only the role. The country is added where the dateline names it, or the report speaks of it twice as often as of
any other, and the paragraph speaks of it most: a minister in a paragraph about another country may be that one's. A
paragraph may name its own ("In Ecuador, the army …").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.actors.abroad import deals_with, fights, has_no_such_office, of_an_empire
from dateline.coding.actors.entity_codes import said_to_be
from dateline.coding.actors.plain import a_states_own, plain
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.gazetteer import Gazetteer
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.place import Place
from dateline.model.span import Span

_OF_A_STATE = frozenset(
    {"GOV", "GOVMIL", "MIL", "COP", "SPY", "LEG", "JUD", "OPP", "PTY", "OPPPTY", "PTYLEG", "LAB", "ELI"}
)
_IN_OFFICE = frozenset({"GOV", "GOVMIL"})
"""Roles of those who speak for a state: what they do to a country by its name they do to another."""
_PLACE = re.compile(r"[^\W\d_][\w .’'/-]*?(?=\s*(?:[,(—–|:.]|\s-)|$)")
_IN = re.compile(r"(?:Meanwhile,? )?[Ii]n (?:neighbou?ring |nearby |the )?")
_HEAD = re.compile(r"(?:\A|\n|[.!?][\"”’]?\s)(?:Meanwhile,? )?[Ii]n (?:neighbou?ring |nearby |the )?\Z")
_HEAD_REACH = 40
_AGAIN = 5
"""Mentions of another country's troops that a report of a raid may have, and one of a war has more of."""
_ALONE = 3
"""Mentions of the country that a report without a dateline speaks of most, to be sure that it is about that country."""


class Home(msgspec.Struct, frozen=True, kw_only=True):
    """The paragraphs that are about one country, the report's own or one that a paragraph opens with."""

    paragraphs: tuple[tuple[Span, str], ...]
    """Each with the country: ISO alpha-3, as in actor codes."""
    named: tuple[tuple[int, str], ...] = ()
    """Where countries are named, or somebody is called after one."""
    called: tuple[tuple[int, str], ...] = ()
    """Where a country itself is called by its name."""
    places: frozenset[int] = frozenset()
    """Where anywhere at all is named."""

    def role_of(self, analysis: Analysis, group: Sequence[Reference], role: str) -> str | None:
        """The role with the country, if somebody with that role may be one of this country's by a mention of theirs."""
        if role not in _OF_A_STATE and not (role == "HLH" and any(a_states_own(analysis, each) for each in group)):
            return None
        after_a_people = any(_called_after_a_people(analysis, other) for other in group)
        for each in group:
            country = self._country_at(analysis.tokens[each.head].start) if each.kind != "pronoun" else None
            if country is None or not plain(analysis, each, role):
                continue
            if any(has_no_such_office(analysis, other, country) for other in group if other.kind != "pronoun"):
                return None
            if any(self._for_abroad(analysis, i) for other in group for i in said_to_be(analysis, other)):
                return None
            if role == "MIL" and any(_under_another(analysis, other) for other in group):
                return None
            if each.kind == "name" and after_a_people:
                return None
            if any(self._told_apart(analysis, other, country) for other in group):
                return None
            if any(of_an_empire(analysis, other) for other in group) or (
                role == "MIL" and each.kind == "name" and self._at_war(analysis, country)
            ):
                return None
            itself = [i for at, iso3 in self.called if iso3 == country and (i := analysis.token_at(at)) is not None]
            if role in _IN_OFFICE and any(deals_with(analysis, other, itself) for other in group):
                return None
            return country + role
        return None

    def _for_abroad(self, analysis: Analysis, i: int) -> bool:
        """Whether an office is for a place, and so not of it: "the minister **for the Middle East**"."""
        at = i + 1
        if at + 2 >= len(analysis.tokens) or analysis.lower(at) != "for":
            return False
        at += 1 + (analysis.lower(at + 1) == "the")
        start = analysis.tokens[at].start
        return start in self.places or any(name.type == "LOC" and name.start == at for name in analysis.names)

    def _told_apart(self, analysis: Analysis, each: Reference, country: str) -> bool:
        """Whether an official beside somebody is called after it: who "met the **Iraqi** premier" is no Iraqi."""
        if each.kind != "name":
            return False
        sentence, own = analysis.sentence_tokens(each.head), {each.head, *analysis.children[each.head]}
        for i in (analysis.token_at(at) for at, iso3 in self.named if iso3 == country):
            if i is None or i not in sentence or analysis.deprel(i) not in ("amod", "compound"):
                continue
            if analysis.tokens[i].start not in self.places:
                continue  # the director of its police is no other country's
            other = analysis.tokens[i].head
            official = analysis.tokens[other].deprel == "nmod:desc" or analysis.tokens[other].etype == "person"
            if other not in own and official and noun_at(analysis, other)[0] is not None:
                return True
        return False

    def _at_war(self, analysis: Analysis, country: str) -> bool:
        """Whether one other country's troops are told of again and again: "General Howe" may be of either side."""
        others = ((analysis.token_at(at), iso3) for at, iso3 in self.named if iso3 != country)
        fighting = Counter(iso3 for i, iso3 in others if i is not None and fights(analysis, analysis.tokens[i].head, i))
        return any(times > _AGAIN for times in fighting.values())

    def _country_at(self, at: int) -> str | None:
        return next((country for (start, end), country in self.paragraphs if start <= at < end), None)


def _called_after_a_people(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody is called after a people that has no state today: "the **Persian** governor"."""
    if each.kind != "nominal":
        return False
    before = [i for i in analysis.dependents(each.head, "amod") if analysis.surface(i)[0].isupper()]
    return any(
        name.type in ("MISC", "LOC") and i in range(name.start, name.end) for i in before for name in analysis.names
    )


def _under_another(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody is said to command what nothing is known of: "Col. Roe, **commander**, Task Force Anvil"."""
    if each.kind != "name" or each.type != "PERSON":
        return False
    heads = said_to_be(analysis, each)
    told = {j for i in heads for j in analysis.dependents(i, "appos", "nmod", "compound")}
    if not told:
        return False
    bodies = (range(name.start, name.end) for name in analysis.names if name.type == "ORG")
    return any(not told.isdisjoint(span) for span in bodies)


def home_country(
    doc: Document, places: Sequence[Place], gazetteer: Gazetteer, officials: Sequence[tuple[int, str]] = ()
) -> Home | None:
    """Which paragraphs are about the country that a document is written from or about, or that they open with.

    `officials` are where people and bodies are named whose country is known, with that country.
    """
    found = [(place.start, iso3) for place in places if place.country and (iso3 := gazetteer.iso3(place.country))]
    spoken_of = {iso3 for _, iso3 in found}
    found = sorted((*found, *(each for each in officials if each[1] in spoken_of or not spoken_of)))
    whole = {place.start: gazetteer.iso3(place.country) for place in places if place.country and _country(place)}
    # "In Geneva, the judges met" says nothing of Switzerland.
    named = {gazetteer.iso3(place.country) for place in places if place.country and place.precision == "country"}
    counts = Counter(iso3 for _, iso3 in found)
    own = _own(counts, _datelined(doc, gazetteer), first=_first(places, gazetteer))
    leads = own is not None and _leads(counts, own)
    spans: list[tuple[Span, str]] = []
    before = leads
    opening = any(part.kind == "dateline" for part in doc.parts)
    bodies = [(part.start, part.end) for part in doc.parts if part.kind in ("body", "headline", "subheading")]
    for start, end in bodies or [(0, len(doc.text))]:
        inside = [(at, iso3) for at, iso3 in found if start <= at < end]
        here = Counter(iso3 for _, iso3 in inside)
        spans.extend(led for led in _led(doc.text, (start, end), inside) if led[1] in named)
        opened = _IN.match(doc.text, start, end)
        if opened and (there := whole.get(opened.end())):
            spans.append(((start, end), there))
            before = there == own
            continue
        if own is None:
            continue
        if here and opening:
            here[own] += 1
        opening = opening and not here
        goes_on, first = before or leads, inside[0][1] if inside else None
        before = _most(here, own, shared=_most(counts, own) and (first == own or here[own] > 1)) if here else goes_on
        if before:
            spans.append(((start, end), own))
        elif goes_on:
            # Of a report about one country, who is named before any other country is that one's.
            spans.append(((start, min(at for at, iso3 in inside if iso3 != own)), own))
            before = here[own] > 0
    called = tuple(
        (place.start, iso3)
        for place in places
        if place.country and _country(place) and (iso3 := gazetteer.iso3(place.country))
    )
    anywhere = frozenset(place.start for place in places)
    return Home(paragraphs=tuple(spans), named=tuple(found), called=called, places=anywhere) if spans else None


def _led(text: str, paragraph: Span, inside: Sequence[tuple[int, str]]) -> Iterator[tuple[Span, str]]:
    """What follows "In Yerevan" at the head of a sentence, to where the paragraph speaks of another country."""
    start, end = paragraph
    for n, (at, iso3) in enumerate(inside):
        if _HEAD.search(text, max(0, start - 1, at - _HEAD_REACH), at):
            yield (at, next((other for other, code in inside[n + 1 :] if code != iso3), end)), iso3


def _first(places: Sequence[Place], gazetteer: Gazetteer) -> str | None:
    """The first country that is named, or called by its capital: "Moscow retaliates"."""
    named = (place.country for place in places if place.precision == "country" or place.kind == "metonym")
    first = next((country for country in named if country), None)
    return gazetteer.iso3(first) if first else None


def _own(counts: Counter[str], datelined: Sequence[Sequence[str]], *, first: str | None) -> str | None:
    """The country that a report is written from, or the one that it is about: much more than about any other.

    Whoever writes from a city where others met names those `first`.
    """
    towns = {own for codes in datelined if (own := next((code for code in codes if code in counts), None))}
    if len(towns) > 1:
        return None  # written from both of two countries, so that neither is meant without its name
    for own in towns:
        counts[own] += 1  # where it is written from it names once more
        if 2 * counts[own] >= max(counts.values()) or own == first:
            return own  # else it is written from a city where others met
    most = max(counts, key=lambda code: counts[code], default=None)
    return most if most is not None and counts[most] >= _ALONE and _leads(counts, most) else None


def _leads(counts: Counter[str], own: str) -> bool:
    """Whether a country is spoken of twice as often as any other."""
    return all(counts[own] >= 2 * n for country, n in counts.items() if country != own)


def _country(place: Place) -> bool:
    return place.precision == "country" and place.kind != "demonym"


def _datelined(doc: Document, gazetteer: Gazetteer) -> list[list[str]]:
    """The countries in which each town of the dateline may lie, the likeliest first; it is not read as prose."""
    out = []
    for part in doc.parts:
        place = _PLACE.match(doc.text, part.start, part.end) if part.kind == "dateline" else None
        for town in place.group().split("/") if place else ():
            places = gazetteer.candidates(town)
            if any(each.feature == "PPLC" and each.country == places[0].country for each in places):
                places = places[:1]  # who writes from "PARIS" and names Americans is in no Paris of theirs
            out.append([iso3 for each in places if each.country and (iso3 := gazetteer.iso3(each.country))])
    return out


def _most(counts: Counter[str], own: str, *, shared: bool = False) -> bool:
    """Whether a country is spoken of, and more than any other; with `shared`, no less than any other."""
    least = 1 if shared else 0
    return counts[own] > 0 and all(counts[own] + least > n for country, n in counts.items() if country != own)
