"""The columns of sources.csv: one row a voice, counted while the claims go by; only the counts are kept."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from dateline.exports.cells import Column, Table, listed
from dateline.exports.per import bare, publisher
from dateline.exports.when_where import day_of
from dateline.model.known import KnownClaim
from dateline.model.sourced import plain
from dateline.wording.claims import UNNAMED

Kind = Literal["publisher", "speaker"]


class Source(NamedTuple):
    """What makes two voices the same: "The army", "the army" and "Army" of one code."""

    kind: Kind
    name: str
    """Without what differs between reports: case and article."""
    code: str


@dataclass(slots=True)
class Count:
    """What a voice said, in numbers. The one thing here that changes, once a claim."""

    source: Source
    forms: Counter[str] = field(default_factory=Counter)
    """How often the reports name it so."""
    claims: int = 0
    carried: int = 0
    denied: int = 0
    anonymous: int = 0
    corroborated: int = 0
    contradicted: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def names(self) -> list[str]:
        """How the reports name it, the commonest form first; of two as common the one that begins no sentence."""
        return sorted(self.forms, key=lambda form: (-self.forms[form], form.startswith("The "), form))

    def add(self, known: KnownClaim, *, named: str, own: bool, anonymous: bool = False) -> None:
        """Count a claim that the voice makes (`own`) or passes on."""
        self.forms[named] += 1
        day = day_of(known.claim.published)
        if day is not None:
            self.first, self.last = min(self.first or day, day), max(self.last or day, day)
        if not own:
            self.carried += 1
            return
        self.claims += 1
        self.denied += not known.claim.affirmed
        self.anonymous += anonymous
        self.corroborated += known.claim.affirmed and known.independent > 1
        self.contradicted += bool(known.contradicted_by)


class Sources:
    """Counts of all voices so far."""

    def __init__(self) -> None:
        self._counts: dict[Source, Count] = {}

    def seen(self, claims: Iterable[KnownClaim]) -> Iterator[KnownClaim]:
        """The same claims, each counted as it goes by."""
        for known in claims:
            self._add(known)
            yield known

    def _add(self, known: KnownClaim) -> None:
        claim = known.claim
        for n, voice in enumerate(claim.voices):
            code = (voice.party.code if voice.party else None) or ""
            named = voice.name.strip() or UNNAMED
            self._count("speaker", named, code).add(known, named=named, own=not n, anonymous=voice.anonymous)
        named = publisher(claim)
        self._count("publisher", named, "").add(known, named=named, own=not claim.voices)

    def _count(self, kind: Kind, named: str, code: str) -> Count:
        source = Source(kind, plain(named), code)
        return self._counts.setdefault(source, Count(source))

    def counts(self) -> list[Count]:
        """By kind, name and code, so that the order of the claims does not show."""
        return sorted(self._counts.values(), key=lambda count: (count.source.kind, count.names[0], count.source.code))


Col = Column[Count]
SOURCES: Table[Count] = Table(
    "sources",
    "One row a voice: a publisher, or somebody quoted, by name (without article, whatever its case) and code.",
    (
        Col("source", "string", "The voice, as most reports name it.", lambda c: c.names[0]),
        Col("source_kind", "string", "publisher or speaker.", lambda c: c.source.kind),
        Col("source_id", "string", "CAMEO actor code, where it is known.", lambda c: bare(c.source.code)),
        Col("claims", "integer", "Claims that it makes: as the innermost source; a publisher in its own voice.",
            lambda c: c.claims),
        Col("carried", "integer", "Claims of others that it passes on.", lambda c: c.carried),
        Col("denied", "integer", "Claims it makes that something is not so.", lambda c: c.denied),
        Col("anonymous", "integer", "Claims it makes under no name of its own.", lambda c: c.anonymous),
        Col("corroborated", "integer", "Claims it makes whose event two or more independent voices affirm.",
            lambda c: c.corroborated),
        Col("contradicted", "integer", "Claims it makes that another claim contradicts.", lambda c: c.contradicted),
        Col("first_published", "date", "Day of the first report with it.", lambda c: c.first),
        Col("last_published", "date", "Day of the last report with it.", lambda c: c.last),
        Col("also_named", "string", "Its other forms in the reports, which differ by article or case, joined by |.",
            lambda c: listed(c.names[1:])),
    ),
)  # fmt: skip
