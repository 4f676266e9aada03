"""Claims of all reports, grouped by what they speak of: the same kind of act at the same place and time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from dateline.model.claim import Claim, Role
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.statement import Statement

NEAR = 2
"""Days that two accounts of a place changing hands may lie apart and still mean the same change."""
REAL = frozenset({"actual", "possible", "attempted"})
"""Modalities of what did or did not happen; the others speak of what may come, each of its own kind."""


class Cited(NamedTuple):
    """A claim with the record that it stands in; `at` is the record's number among those read."""

    at: int
    record: Record
    claim: Claim

    @property
    def place(self) -> Place | None:
        """Where it is said to have happened."""
        return None if self.claim.place is None else self.record.places[self.claim.place]

    @property
    def holder(self) -> Statement | None:
        """The innermost statement that carries the claim; None when the report speaks in its own voice."""
        return next((s for s in self.record.statements if s.id == self.claim.holder), None)

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day of the event; where one is open ("by Sunday"), the other stands for both."""
        when = self.claim.time
        first, last = _day(when.begin), _day(when.until)
        if last and len(when.until or "") == len("2021-08-09"):
            last = date.fromordinal(max(1, last.toordinal() - 1))
        if first is None or last is None:
            known = first or last
            return (known, known) if known else None
        return first, max(first, last)


class Happening(NamedTuple):
    """Claims that speak of the same thing, in the order of the reports and of their text."""

    claims: tuple[Cited, ...]


def _day(instant: str | None) -> date | None:
    try:
        return date.fromisoformat(instant[:10]) if instant else None
    except ValueError:
        return None


def cited(records: Sequence[Record]) -> list[Cited]:
    """Every claim with its record, in reading order."""
    return [Cited(at, record, claim) for at, record in enumerate(records) for claim in record.claims]


def place_key(place: Place | None, record: Record) -> str | None:
    """What makes two toponyms the same place."""
    if place is None:
        return None
    return place.geonames_id or (place.name or record.text[place.start : place.end]).casefold()


def role_key(role: Role, record: Record) -> str:
    """What makes two actors the same: the code where there is one, else the entity's name."""
    named = next((e.name for e in record.entities if e.id == role.entity), role.text)
    return role.code or plain(named)


def plain(name: str) -> str:
    """A name without what differs between reports: case, article, possessive."""
    return name.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s").strip()


def happenings(records: Sequence[Record]) -> tuple[Happening, ...]:
    """Group all claims. What a record itself holds to be one event stays together; so do near claims of one key."""
    claims = cited(records)
    parent = list(range(len(claims)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    def join(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        parent[high] = low

    index = {(c.at, c.claim.id): n for n, c in enumerate(claims)}
    for one, other in _pairs(records):
        if one in index and other in index:
            n, m = index[one], index[other]
            if _manner(claims[n].claim) == _manner(claims[m].claim):
                join(n, m)
    by_key: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, one_claim in enumerate(claims):
        key = _key(one_claim)
        if key:
            by_key[key].append(n)
    for key, members in by_key.items():
        for at, n in enumerate(members):
            for m in members[:at]:
                if near(claims[n], claims[m], NEAR if key[0] == "control" else 0):
                    join(n, m)
    groups: defaultdict[int, list[Cited]] = defaultdict(list)
    for n, one_claim in enumerate(claims):
        groups[root(n)].append(one_claim)
    return tuple(Happening(tuple(group)) for _, group in sorted(groups.items()))


def _pairs(records: Sequence[Record]) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    for at, record in enumerate(records):
        for event in record.events:
            for one, other in combinations(event.claims, 2):
                yield (at, one), (at, other)
        for headline, body in _told_again(record):
            yield (at, headline.id), (at, body.id)


def in_headline(claim: Claim, record: Record) -> bool:
    """Whether the headline makes the claim."""
    return any(p.kind == "headline" and p.start <= claim.predicate[0] < p.end for p in record.parts)


def _told_again(record: Record) -> Iterator[tuple[Claim, Claim]]:
    """What a headline says the report says again below: the same kind of act, in a form of the same word."""
    above = [c for c in record.claims if in_headline(c, record)]
    below = [c for c in record.claims if not in_headline(c, record)]
    for claim in above:
        for other in below:
            alike = (claim.type, claim.polarity) == (other.type, other.polarity) and _stem(claim, record) == _stem(
                other, record
            )
            if alike and (claim.place is None or other.place is None or _where(claim, record) == _where(other, record)):
                yield claim, other
                break


def _stem(claim: Claim, record: Record) -> str:
    return record.text[claim.predicate[0] : claim.predicate[1]].casefold()[:4]


def _where(claim: Claim, record: Record) -> str | None:
    return None if claim.place is None else place_key(record.places[claim.place], record)


def _key(one: Cited) -> tuple[str, ...] | None:
    claim = one.claim
    where = place_key(one.place, one.record)
    manner = _manner(claim)
    if where and one.place and one.place.precision == "point":
        if claim.control in ("takes", "loses") or claim.mode == "seize":
            return ("control", where, manner)
        return ("act", claim.type, claim.mode or "", where, manner)
    who = sorted({role_key(r, one.record) for r in claim.actors})
    whom = sorted({role_key(r, one.record) for r in claim.recipients})
    if who and whom:
        return ("pair", claim.type, claim.mode or "", where or "", manner, *who, "to", *whom)
    return None


def _manner(claim: Claim) -> str:
    """What did or did not happen is not the same thing as what was ordered, planned, or long ago."""
    return ("real" if claim.modality in REAL else claim.modality) + (" background" if claim.background else "")


def near(one: Cited, other: Cited, slack: int) -> bool:
    """Whether the days of two claims meet, or lie at most `slack` days apart."""
    a, b = one.days, other.days
    if a is None or b is None:
        return a is b
    return (a[0] - b[1]).days <= slack and (b[0] - a[1]).days <= slack
