"""Groups of claims made into happenings: what, where, when, how many independent voices, and what contradicts them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations

from msgspec import UNSET
from msgspec.structs import replace

from dateline.merging.days import account_of, days_of
from dateline.merging.disagreements import disagreements
from dateline.merging.happenings import Known, happenings
from dateline.merging.parties import ANY_NATION
from dateline.merging.sides import NOT_LOST, Disagreement
from dateline.merging.tolls import COUNTED, counted
from dateline.merging.voices import Origins, Speaker, independent, speakers_of
from dateline.model.happening import Conflict, ConflictKind, Happening, Tally
from dateline.model.sourced import Site, SourcedClaim, content_id

_KINDS: dict[str, ConflictKind] = {"control": "holder", "happened": "denied", "number": "number"}


def events(claims: Sequence[SourcedClaim], origins: Origins, known: Known | None = None) -> dict[str, Happening]:
    """All happenings that claims speak of, by id. The order of the claims changes nothing, nor does what is known."""
    ordered = sorted(claims, key=lambda c: (c.published or "9999", c.document, c.predicate, c.id))
    against: defaultdict[str, list[tuple[ConflictKind, tuple[str, ...]]]] = defaultdict(list)
    groups = happenings(ordered, known)
    for found in disagreements(ordered, groups):
        for kind, side, others in _sides(found):
            for claim in side:
                against[claim].append((kind, others))
    # A report that is given in two readings has claims of one id, which may have come into two groups.
    together: defaultdict[str, tuple[SourcedClaim, ...]] = defaultdict(tuple)
    for group in groups:
        together[min(claim.id for claim in group.claims)] += group.claims
    made = (_happening(members, origins, against) for members in together.values())
    return {one.id: one for one in made}


def _sides(found: Disagreement) -> list[tuple[ConflictKind, tuple[str, ...], tuple[str, ...]]]:
    """Each side of a disagreement with the claims of the others: of those by whom another has it, or nobody."""
    out = []
    for at, side in enumerate(found.sides):
        others: defaultdict[ConflictKind, list[str]] = defaultdict(list)
        for n, other in enumerate(found.sides):
            if n != at:
                kept = NOT_LOST in (side.label, other.label)
                others["denied" if kept else _KINDS[found.kind]] += [c.id for c in other.claims]
        out += [(kind, tuple(c.id for c in side.claims), tuple(ids)) for kind, ids in others.items()]
    return out


def _happening(
    claims: Sequence[SourcedClaim],
    origins: Origins,
    against: dict[str, list[tuple[ConflictKind, tuple[str, ...]]]],
) -> Happening:
    telling = min(claims, key=_telling)
    begin, until = _days(claims)
    affirming = [c for c in claims if c.affirmed]
    denying = [c for c in claims if not c.affirmed]
    voices = _voices_of(affirming, origins)
    return Happening(
        id=content_id("ev", min(c.id for c in claims)),
        type=telling.type,
        mode=telling.mode,
        control=telling.control,
        phrase=telling.phrase,
        place=telling.place,
        place_name=telling.place_name,
        also_at=_also_at(telling, affirming or claims) or UNSET,
        begin=begin,
        until=until,
        claims=tuple(c.id for c in claims),
        documents=len({c.document for c in claims}),
        independent=len(voices),
        voices=tuple(speaker.name for speaker in voices.values()),
        denied_by=tuple(s.name for s in _voices_of(denying, origins).values()),
        tallies=_tallies(affirming, origins),
        conflicts=(*_conflicts(claims, against), *_within(affirming)),
    )


def _also_at(telling: SourcedClaim, claims: Sequence[SourcedClaim]) -> tuple[Site, ...]:
    """The places beside that of the most telling claim, of whichever claims have it in several."""
    several = [c for c in claims if c.also_at]
    found = {site.key: site for c in several for site in c.sites}
    return tuple(site for key, site in found.items() if key != telling.place_key)


def _voices_of(claims: Sequence[SourcedClaim], origins: Origins) -> dict[str, Speaker]:
    return independent(speaker for claim in claims for speaker in speakers_of(claim, origins))


def _telling(claim: SourcedClaim) -> tuple[bool, ...] | tuple[object, ...]:
    """Sort key: affirmed, said plainly below the headline, with a place and an actor, of a high score first."""
    return (
        not claim.affirmed, claim.speech, claim.headline, claim.place is None, not claim.actors, -claim.score,
        claim.published or "9999", claim.id,
    )  # fmt: skip


def _days(claims: Sequence[SourcedClaim]) -> tuple[str | None, str | None]:
    found = days_of([account_of(claim, claim.published) for claim in claims])
    return (found[0].isoformat(), (found[1] + timedelta(days=1)).isoformat()) if found else (None, None)


def _tallies(claims: Sequence[SourcedClaim], origins: Origins) -> tuple[Tally, ...]:
    """Every count of people that claims give, per voice, in the order of publication; what a day says twice, once."""
    found: dict[Tally, Tally] = {}
    for claim in claims:
        for kind in sorted(COUNTED):
            if figure := counted(claim, kind):
                voice = " and ".join(speaker.name for speaker in speakers_of(claim, origins))
                told = Tally(
                    kind=figure.kind, low=figure.low, high=figure.high, voice=voice, day=claim.published, claim=claim.id
                )
                found.setdefault(replace(told, claim=""), told)  # "**an explosion killed** sixty" is two claims
    return tuple(found.values())


def _conflicts(
    claims: Sequence[SourcedClaim], against: dict[str, list[tuple[ConflictKind, tuple[str, ...]]]]
) -> list[Conflict]:
    found: defaultdict[tuple[ConflictKind, tuple[str, ...]], list[str]] = defaultdict(list)
    for claim in claims:
        for key in against.get(claim.id, ()):
            found[key].append(claim.id)
    return [Conflict(kind=kind, claims=tuple(mine), against=others) for (kind, others), mine in sorted(found.items())]


def _within(claims: Sequence[SourcedClaim]) -> list[Conflict]:
    """Accounts of one event that name other days, or another side, each in so many words."""
    news = [c for c in claims if not c.background]
    days: defaultdict[tuple[date, date], list[SourcedClaim]] = defaultdict(list)
    sides: defaultdict[frozenset[str], list[SourcedClaim]] = defaultdict(list)
    for claim in news:
        if claim.time.basis == "stated" and claim.days:
            days[claim.days].append(claim)
        if named := frozenset(p.side for p in claim.actors if p.code and ANY_NATION not in p.code):
            sides[named].append(claim)
    found: list[tuple[ConflictKind, list[SourcedClaim], list[SourcedClaim]]] = [
        *(("date", mine, theirs) for (a, mine), (b, theirs) in permutations(days.items(), 2) if _apart(a, b)),
        *(("actor", mine, theirs) for (a, mine), (b, theirs) in permutations(sides.items(), 2) if not a & b),
    ]  # fmt: skip
    return [
        Conflict(kind=kind, claims=tuple(c.id for c in mine), against=tuple(c.id for c in theirs))
        for kind, mine, theirs in found
        if len({c.document for c in (*mine, *theirs)}) > 1
    ]


def _apart(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] > other[1] or other[0] > one[1]
