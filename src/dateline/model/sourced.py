"""A claim that can stand alone: its words, its report, who says so, who did what to whom, where and when.

A record ties a claim to offsets and ids within one document. Once claims of many documents lie side by side each has
to carry what it needs to be shown, cited and compared; that is a `SourcedClaim`.
"""

import hashlib
from base64 import b32encode
from datetime import date
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from dateline.model.claim import AHEAD, ClaimType, Control, Modality, Polarity
from dateline.model.codes import HALT, TO_MEET, side_of
from dateline.model.document import DateBasis
from dateline.model.entity import EntityType
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.span import Span
from dateline.model.statement import Stance
from dateline.model.time import When

Kind = Literal["doc", "rd", "cl", "ev"]
"""What an id names: a document, a reading of it, a claim, an event."""


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who takes part in a claim, or speaks: by name, and by the words of the report."""

    name: str
    """The best name in the report; the words themselves where it gives none."""
    words: str
    span: Span
    type: EntityType | None = None
    code: str | None = None
    """CAMEO actor code."""
    group: str | UnsetType = UNSET
    """There where it goes by no name, and the report names the group whose code it has: "rebels led by **Zed**"."""

    @property
    def key(self) -> str:
        """What makes two actors the same: the code where there is one, else the name."""
        return self.code or plain(self.name)

    @property
    def side(self) -> str:
        """Whose side it is on, coarsely: army and ministry of one country are one side, its rebels another."""
        return side_of(self.key)


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who carries a claim: the source of a statement."""

    name: str
    """As a reader should see it: the report's words, with the name behind a pronoun or a title."""
    party: Party | None
    """None where the report gives no source ("it was reported")."""
    anonymous: bool
    stance: Stance
    cue: tuple[Span, ...]
    earlier: bool = False
    """Whether it was said before what its report tells: "which the army **had denied**"."""
    beside: tuple["Voice", ...] = ()
    """Those who say it together with them: "the governor **and two residents**"."""
    told_to: tuple[str, ...] | UnsetType = UNSET
    """To whom they say it, by name, where the report tells: "told **AFP**"."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """A place where something happened, by the name that a reader should see."""

    place: Place
    name: str

    @property
    def key(self) -> str:
        """What makes two toponyms the same place: the GeoNames id, else the name."""
        return self.place.geonames_id or plain(self.place.name or self.name)


class SourcedClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with all that it needs away from its record. Spans count in the text of its document."""

    id: str
    document: str
    within: str
    """The claim's id in the record (c1)."""
    told_with: str | None = None
    """The event of the record that it belongs to (v1), if the report tells it more than once."""
    coder: str
    publisher: str | None = None
    publisher_code: str | UnsetType = UNSET
    """The actor code of a publisher that takes part in what it reports: a ministry, an army, a movement."""
    agency: str | None = None
    """Whose text its report prints, by the dateline: "GOMA (Reuters) –"."""
    title: str
    url: str | None = None
    published: str | None = None
    """ISO 8601 day."""
    published_basis: DateBasis | None = None
    type: ClaimType
    mode: str | None
    cameo: str | None
    control: Control | None
    modality: Modality
    polarity: Polarity
    background: bool
    score: float
    rule: str | None
    predicate: Span
    predicate_words: str
    sentence: Span
    sentence_number: int
    words: str
    """The sentence, white space squeezed."""
    phrase: str
    """The claim's clause, cut out of the sentence."""
    put: str
    """How it is put, in a word: claimed, denied, planned, reported …"""
    headline: bool
    speech: bool
    """An act of speech (accused, demanded) that is told with what was said."""
    meaning: bytes | None = None
    """As in the claim of the record."""
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Place | None
    place_name: str | None
    """A town as the report spells it, a country as the gazetteer does."""
    also_at: tuple[Site, ...] | UnsetType = UNSET
    """There where it happened in several places: the others, in the order of the text."""
    taker: Party | None = None
    """Of a place that changes hands by a claim that names nobody: the one side that takes places by its report. Of a
    headline that only describes them ("Islamists"): the one side that has the place below it."""
    time: When
    day_of_year: str | UnsetType = UNSET
    """Its month and day (01-09), or those its report opens with, where nothing tells of what year."""
    figures: tuple[Figure, ...]
    voices: tuple[Voice, ...]
    """Who says so, from the innermost holder outward; empty where the report speaks in its own voice."""

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day of the event."""
        return self.time.days

    @property
    def place_key(self) -> str | None:
        """The key of its place."""
        return self.sites[0].key if self.place else None

    @property
    def sites(self) -> tuple[Site, ...]:
        """All places where it happened, its own first."""
        return (Site(place=self.place, name=self.place_name or ""), *(self.also_at or ())) if self.place else ()

    @property
    def place_keys(self) -> frozenset[str]:
        """The keys of all places where it happened."""
        return frozenset(site.key for site in self.sites)

    @property
    def at_point(self) -> bool:
        """Whether its place is a town or a spot, not an area; what no gazetteer knows is a village."""
        return self.place is not None and self.place.precision in ("point", None)

    @property
    def topic(self) -> str | None:
        """What a standing question asks for: the key of the place that it says who has, #talks, #deadline, #count.

        None where it would be talks, a deadline or a count by a reading that is hardly likely. Who has a place is asked
        of all: old captures in histories are right, and score low.
        """
        if self.control and self.at_point and self.modality == "actual" and self.days:
            return self.place_key
        if self.cameo == ULTIMATUM and self.modality in ("actual", "planned"):
            return "#deadline"  # who set a day, which stands with what is to be done, or the day on which it runs out
        if self.has_last_day and self.ends_by_itself:
            return "#deadline"
        if self.score < LIKELY:
            return None
        if self.has_last_day:
            return "#deadline"
        if self.type == "CONSULT" or self.cameo in TO_MEET or (self.mode == "meet" and self.type in _TO_TALK):
            return "#talks"
        if self.cameo == HALT and self.modality == "actual":
            return "#talks"
        if self.control and any(figure.kind == "places" for figure in self.figures):
            return "#count"
        return None

    @property
    def has_last_day(self) -> bool:
        """Whether it is what has to happen by a day, or an ultimatum that runs out on one."""
        ahead = self.modality in AHEAD or self.cameo == ULTIMATUM
        return ahead and self.time.basis == "stated" and bool(self.time.until) and not self.time.begin

    @property
    def ends_by_itself(self) -> bool:
        """Whether it is the end of a truce without a word of who keeps it, for which it is thought little likely."""
        return self.type == "SANCTION" and self.cameo == _END and not (self.actors or self.recipients)

    @property
    def affirmed(self) -> bool:
        """Whether its holder has it that the thing is so."""
        return self.polarity == "positive"

    @property
    def holder(self) -> Voice | None:
        """Who says so; None where the report does."""
        return self.voices[0] if self.voices else None


LIKELY = 0.2
"""Score from which on a reading answers whether there are talks or a deadline; of those below it 8 % are right."""
ULTIMATUM = "139"
"""CAMEO code of who gives an ultimatum, or sets a deadline."""
_END = "160"
"""CAMEO code of who reduces or ends what there was between two: a truce, relations."""
_TO_TALK = frozenset({"REQUEST", "REJECT"})


def plain(name: str) -> str:
    """A name without what differs between reports: case, article, possessive."""
    return name.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s").strip()


def text_id(text: str, publisher: str | None, url: str | None) -> str:
    """The id of a document: its text, its publisher, its address. A copy elsewhere is another document."""
    return content_id("doc", text, publisher, url)


def content_id(kind: Kind, *content: Any) -> str:
    """An id that is a function of content: `cl_` and 16 letters, 80 bits of a SHA-256 over the content as JSON."""
    digest = hashlib.sha256(msgspec.json.encode(content)).digest()
    return f"{kind}_{b32encode(digest[:10]).decode().lower()}"
