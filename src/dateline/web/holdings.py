"""Who holds what, as the page tells it: for each place the answer of a day, and every step that led to it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from dateline.merging.parties import ANY_NATION
from dateline.merging.status import at
from dateline.model.cited import Cited
from dateline.model.codes import side_of
from dateline.model.sourced import SourcedClaim
from dateline.model.status import State, Status
from dateline.web.rows import claim_name
from dateline.web.svgmap import Map, Pin, Style, draw
from dateline.wording import claims as wording
from dateline.wording.claims import Put
from dateline.wording.holding import holder_words, since_words
from dateline.wording.phrase import plain_phrase
from dateline.wording.report import report_of

STYLES: dict[State, Style] = {
    "confirmed": "reported", "claimed": "claimed", "contested": "contested", "denied": "claimed", "stale": "stale",
}  # fmt: skip


class Step(NamedTuple):
    """One claim on the way to the answer, in the order of publication."""

    day: str
    put: Put
    phrase: str
    voice: str
    href: str
    against: bool


class Stretch(NamedTuple):
    """Days in which the answer is one."""

    days: str
    words: str
    state: State


class Held(NamedTuple):
    """A place with its answer and its story."""

    name: str
    title: str
    state: State
    style: Style
    words: str
    since: str
    first: str
    denied: str
    confirmed: str
    stretches: tuple[Stretch, ...]
    steps: tuple[Step, ...]


class Holdings(NamedTuple):
    """The section: its day, its map and its places, in the order in which they changed hands."""

    as_of: str
    rule: str
    map: Map | None
    places: tuple[Held, ...]
    counts: tuple[tuple[str, int], ...]


def holdings(
    places: Mapping[str, Sequence[Status]],
    cite_of: Mapping[str, tuple[Cited, SourcedClaim]],
    *,
    as_of: str,
) -> Holdings | None:
    """The answers for one day; None where no claim speaks of who holds a place."""
    held: list[tuple[Status, Held]] = []
    for stretches in places.values():
        now = at(stretches, as_of)
        if now:
            held.append((now, _held(now, stretches, cite_of)))
    if not held:
        return None
    held.sort(key=lambda pair: (pair[0].since, pair[0].place_name))
    return Holdings(
        as_of=wording.day(date.fromisoformat(as_of)),
        rule=held[0][0].rule,
        map=draw([_pin(now, one) for now, one in held if now.place.lat is not None], name="status"),
        places=tuple(one for _, one in held),
        counts=_counts([now for now, _ in held]),
    )


def _counts(standing: Sequence[Status]) -> tuple[tuple[str, int], ...]:
    """How many places are held by whom and how surely; who is one is counted under the commonest of its names.

    One are those of one code, and the bodies of a state, whichever of them a report names.
    """
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for now in standing:
        if now.holder and now.holder_code and ANY_NATION not in now.holder_code:
            names[_one(now.holder_code)][now.holder] += 1
    best = {code: min(called, key=lambda name: (-called[name], name)) for code, called in names.items()}
    counts = Counter(
        holder_words(replace(now, holder=best.get(_one(now.holder_code or ""), now.holder))) for now in standing
    )
    return tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0])))


def _one(code: str) -> str:
    """What makes two codes those of one holder: two rebel groups of a country are two, its army and ministries one."""
    side = side_of(code)
    return side if side.endswith("GOV") else code


def _held(now: Status, stretches: Sequence[Status], cite_of: Mapping[str, tuple[Cited, SourcedClaim]]) -> Held:
    turn = [s for s in stretches if s.since == now.since]
    against = {name for s in turn for name in s.claims_against}
    told = dict.fromkeys(name for s in turn for name in (*s.claims, *s.claims_against))
    found = sorted((cite_of[name] for name in told if name in cite_of), key=_published)
    steps = tuple(_step(one, claim.id in against) for one, claim in found)
    confirmed = next((s for s in turn if s.state == "confirmed"), None)
    return Held(
        name=f"held-{now.place_key}",
        title=now.place_name,
        state=now.state,
        style=STYLES[now.state],
        words=holder_words(now),
        since=since_words(now, wording.day(date.fromisoformat(now.since)), since=""),
        first=_who(next((s for s in steps if not s.against or not now.claims), None)),
        denied=_who(next((s for s in steps if s.against and s.put.kind == "denied"), None)),
        confirmed=", ".join(confirmed.per) if confirmed else "",
        stretches=tuple(Stretch(_days(s), holder_words(s), s.state) for s in turn),
        steps=steps,
    )


def _published(found: tuple[Cited, SourcedClaim]) -> tuple[str, int, tuple[int, int]]:
    one, claim = found
    return claim.published or "9999", one.at, claim.predicate


def _step(one: Cited, against: bool) -> Step:
    voice = wording.voice(one)
    claim = wording.put(one)
    published = one.record.published
    return Step(
        day=wording.day(date.fromisoformat(published.value[:10])) if published else "day not known",
        put=claim,
        phrase=plain_phrase(one),
        voice=f"{voice}, in {report_of(one.record)}" if voice else report_of(one.record),
        href=f"#{claim_name(one)}",
        against=against,
    )


def _who(step: Step | None) -> str:
    return step.voice if step else ""


def _days(status: Status) -> str:
    first = date.fromisoformat(status.begin)
    if status.until is None:
        return f"from {wording.day(first)}"
    return wording.days(first, date.fromordinal(date.fromisoformat(status.until).toordinal() - 1))


def _pin(now: Status, one: Held) -> Pin:
    assert now.place.lat is not None and now.place.lon is not None
    return Pin(
        name=one.title, lat=now.place.lat, lon=now.place.lon, count=max(1, now.independent), style=one.style,
        href=f"#{one.name}", title=f"{one.title}: {one.words}",
    )  # fmt: skip
