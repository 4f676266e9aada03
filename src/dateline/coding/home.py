"""The country that a report is written from, for those whom it names without theirs: "the defence minister", "police".

Said is only the role. The country is added where the dateline names it, or no other is spoken of, and the paragraph
speaks of it most: a minister in a paragraph about another country may be that one's.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from dateline.coding.coreference.mentions import Reference
from dateline.gazetteer import Gazetteer
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.place import Place
from dateline.model.span import Span

_OF_A_STATE = frozenset({"GOV", "GOVMIL", "MIL", "COP", "SPY", "LEG", "JUD", "OPP"})
_BARE = frozenset({"GOV", "COP", "JUD"})
"""Roles that go without an article where the country's own are meant: "police", "authorities", "prosecutors"."""
_OTHERS = frozenset({"foreign", "international", "other", "another", "both", "regional", "western", "allied", "each"})
_PLACE = re.compile(r"[^\W\d_][\w .’'-]*?(?=\s*(?:[,(/—–|:.]|\s-)|$)")
_ALONE = 3
"""Mentions of the only country in a report without a dateline, to be sure that it is about that country."""


class Home(msgspec.Struct, frozen=True, kw_only=True):
    """A report's own country, and the paragraphs that speak of it most, with those after them that name no country."""

    country: str
    """ISO alpha-3, as in actor codes."""
    paragraphs: tuple[Span, ...]

    def role_of(self, analysis: Analysis, group: Sequence[Reference], role: str) -> str | None:
        """The role with the country, if somebody with that role may be one of this country's by a mention of theirs."""
        if role not in _OF_A_STATE:
            return None
        said = (each for each in group if each.kind != "pronoun" and self._covers(analysis, each))
        return self.country + role if any(_plain(analysis, each, bare=role in _BARE) for each in said) else None

    def _covers(self, analysis: Analysis, each: Reference) -> bool:
        start = analysis.tokens[each.head].start
        return any(first <= start < end for first, end in self.paragraphs)


def home_country(doc: Document, places: Sequence[Place], gazetteer: Gazetteer) -> Home | None:
    """The country that a document is written from, if it says so and speaks of that country."""
    found = [(place.start, iso3) for place in places if place.country and (iso3 := gazetteer.iso3(place.country))]
    counts = Counter(iso3 for _, iso3 in found)
    own = next((code for code in _datelined(doc, gazetteer) if code in counts), None)
    if own is None and len(counts) == 1 and counts.total() >= _ALONE:
        own = next(iter(counts))
    if own is None or 2 * counts[own] < max(counts.values()):
        return None  # written from a city where others met
    spans, before = [], False
    opening = any(part.kind == "dateline" for part in doc.parts)
    bodies = [(part.start, part.end) for part in doc.parts if part.kind in ("body", "headline", "subheading")]
    for start, end in bodies or [(0, len(doc.text))]:
        here = Counter(iso3 for at, iso3 in found if start <= at < end)
        if here and opening:
            here[own] += 1
        opening = opening and not here
        before = _most(here, own, shared=_most(counts, own)) if here else before
        if before:
            spans.append((start, end))
    return Home(country=own, paragraphs=tuple(spans))


def _datelined(doc: Document, gazetteer: Gazetteer) -> list[str]:
    """The countries in which the place of the dateline may lie, the likeliest first; its part is not read as prose."""
    out = []
    for part in doc.parts:
        place = _PLACE.match(doc.text, part.start, part.end) if part.kind == "dateline" else None
        for candidate in gazetteer.candidates(place.group()) if place else ():
            if candidate.country and (iso3 := gazetteer.iso3(candidate.country)):
                out.append(iso3)
    return out


def _most(counts: Counter[str], own: str, *, shared: bool = False) -> bool:
    """Whether a country is spoken of, and more than any other; with `shared`, no less than any other."""
    least = 1 if shared else 0
    return counts[own] > 0 and all(counts[own] + least > n for country, n in counts.items() if country != own)


def _plain(analysis: Analysis, each: Reference, *, bare: bool) -> bool:
    """Whether a mention says nothing of whose it is: "the army", "Defence Minister Roe", and not "Shan forces"."""
    if analysis.deprel(each.head) == "compound":
        return False
    below = [i for i in analysis.children[each.head] if i < each.head and analysis.deprel(i) != "nmod:desc"]
    if each.kind == "name":
        return each.type == "PERSON"
    if any(analysis.lower(i) in _OTHERS or analysis.tokens[i].upos in {"PRON", "NUM"} for i in below):
        return False
    start = analysis.sentence_tokens(each.head).start
    if any(analysis.surface(i)[0].isupper() and i > start for i in below):
        return analysis.tokens[each.head].upos == "PROPN"  # a title: "the Attorney General"
    described = any(each.last + 1 == i for i in analysis.dependents(each.head, "appos"))
    if each.definite or described or any(analysis.lower(i) == "the" for i in below):
        return True
    articles = any(analysis.deprel(i) == "det" for i in below)
    return bare and not articles
