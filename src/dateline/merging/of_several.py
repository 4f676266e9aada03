"""People of several countries who speak as one: "officials from Egypt and Qatar" are officials of either."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from dateline.merging.number import number
from dateline.model.codes import COUNTRY
from dateline.model.record import Record
from dateline.model.sourced import Party, Voice

_JOINED = re.compile(r"\s*,\s*(?:and\s+)?(?:the\s+)?|\s+(?:and|&)\s+(?:the\s+)?|\s*/\s*", re.IGNORECASE)
_LISTED = re.compile(r"and|&|/", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<=\s)the\s+$")


class _Land(NamedTuple):
    """A country where it is named, or whose people are."""

    start: int
    end: int
    code: str


def each_of_several(record: Record, voice: Voice) -> Voice:
    """A voice, with each country that its people are of as a voice beside the first; most are of one and stay so."""
    party = voice.party
    if party is None or party.code is None or voice.beside:
        return voice
    lands = _lands(record, party)
    if len(lands) < 2 or party.code[:COUNTRY] not in {land.code for land in lands}:
        return voice
    first, *others = (_of_land(record, party, lands, land) for land in lands)
    if number((replace(first, type=None),)) != "many":
        return voice  # "an Israeli and American analyst" is one
    beside = tuple(replace(voice, name=other.name, party=other) for other in others)
    return replace(voice, party=first, beside=beside)


def _lands(record: Record, party: Party) -> Sequence[_Land]:
    """The countries that are listed within its words, each once; none where the words name others than in a list."""
    start, end = party.span
    if record.text[start:end].count("\n\n") or " ".join(record.text[start:end].split()) != party.words:
        return ()
    found = sorted(
        _Land(mention.start, mention.end, entity.code)
        for entity in record.entities
        if entity.code and len(entity.code) == COUNTRY and entity.type in ("GPE", "NORP")
        for mention in entity.mentions
        if start <= mention.start and mention.end <= end
    )
    between = [record.text[a.end : b.start] for a, b in pairwise(found)]
    listed = between and _LISTED.search(between[-1]) and all(_JOINED.fullmatch(words) for words in between)
    if not listed or len({land.code for land in found}) < len(found):
        return ()
    return found if record.text[found[-1].end : found[-1].end + 1] != "-" else ()  # "Russian and Chinese-backed"


def _of_land(record: Record, party: Party, lands: Sequence[_Land], land: _Land) -> Party:
    """Those of one of the countries, by name: "officials from **Qatar**", "**Qatari** mediators"."""
    (start, end), text = party.span, record.text
    before, behind = text[start : lands[0].start], text[lands[-1].end : end]
    before = _ARTICLE.sub("", before)
    before += "".join(_ARTICLE.findall(text[start : land.start]))  # "of **the** United States and Israel"
    name = " ".join(f"{before}{text[land.start : land.end]}{behind}".split())
    return replace(party, name=name, words=name, code=land.code + (party.code or "")[COUNTRY:])
