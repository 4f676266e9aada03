"""Answers from the store as lines of a terminal: what changed, what an id names, talks and deadlines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from dateline.model.agenda import Deadline, Meeting
from dateline.model.change import ChangeKind, EventChange, StatusChange
from dateline.model.happening import Ground, Happening, Tally
from dateline.model.known import KnownClaim
from dateline.model.sourced import SourcedClaim
from dateline.wording.claims import bounds_words, days
from dateline.wording.sourced import claim_line, said_by, short_day
from dateline.wording.words import listed

PARTIES = 3
"""Parties of talks that a line names; of more it names two."""
NOT_TOLD = "parties not named"
HEADINGS: dict[ChangeKind, str] = {
    "new": "New", "contradicted": "Contradicted", "confirmed": "Confirmed", "changed": "Changed",
    "withdrawn": "Withdrawn", "expired": "No longer confirmed",
}  # fmt: skip


_WITH_A_DAY = "with --date, or with --date name if the name of the file says it"


def undated_words(reports: int) -> str:
    """Which reports do not count in who holds what, and what to do about it; nothing where there are none."""
    if reports == 0:
        return ""
    if reports == 1:
        return f"A report does not say on which day it came out, and does not count: add it again {_WITH_A_DAY}."
    return f"{reports} reports do not say on which day they came out, and do not count: add them again {_WITH_A_DAY}."


def heard_words(source: str, others: Sequence[str], *, known: bool) -> str:
    """What is known of a source that does not say itself who has a place."""
    if others:
        return f"{source} does not say so itself; others do in its reports: {', '.join(others)}. Ask for one of these."
    if known:
        return f"{source} does not say who has it."
    return f'No report is by "{source}", and none quotes it: look at how reports call it.'


def compared_words(since: str) -> str:
    """What changes are told against where the store was not yet there, and how to ask for all that it took in."""
    return (
        f"the store is younger than {since}: compared with the reports that had come out before; "
        "`--since 1` tells all that it has taken in since its first run."
    )


def gone_words(until: str) -> str:
    """That an event is told no more, and up to when it was known."""
    return f"Known until {until}, withdrawn: no report that stands says so any more."


def change_lines(
    events: Sequence[EventChange], places: Sequence[StatusChange], claims: Mapping[str, SourcedClaim]
) -> Iterator[str]:
    """What changed, the kinds in the order of HEADINGS, places first."""
    for kind, heading in HEADINGS.items():
        turned = [c for c in places if c.kind == kind]
        found = [c for c in events if c.kind == kind]
        if not turned and not found:
            continue
        yield f"{heading} ({len(turned) + len(found)})"
        for place in turned:
            status = place.after or place.before
            if status:
                yield f"  {status.place_name}: {place.what}"
        for change in found:
            yield from _change(change, claims)
        yield ""


def _change(change: EventChange, claims: Mapping[str, SourcedClaim]) -> Iterator[str]:
    one, fresh = change.after or change.before, list(_fresh(change, claims))
    if change.kind == "new" and one and len(one.claims) == 1 and fresh:
        yield f"  {_when(one)}{claim_line(fresh.pop())}"
    elif one:
        yield f"  {event_line(one)}"
    if what := what_words(change):
        yield f"      {what}"
    yield from (f"      {claim_line(claim)}" for claim in fresh)


def what_words(change: EventChange) -> str:
    """What is new about an event, beyond what its heading says."""
    return change.what.removeprefix("new").removeprefix("; ") if change.kind == "new" else change.what


def _fresh(change: EventChange, claims: Mapping[str, SourcedClaim]) -> Iterable[SourcedClaim]:
    """The claims that brought the change, the first few."""
    old = set(change.before.claims) if change.before else set()
    new = [name for name in (change.after.claims if change.after else ()) if name not in old]
    return [claims[name] for name in new[:2] if name in claims]


def event_line(one: Happening) -> str:
    """An event on one line."""
    where = f" ({one.place_name})" if one.place_name and one.place_name not in one.phrase else ""
    voices = f"{one.independent} independent voice{'s' * (one.independent != 1)}"
    return f"{_when(one)}{one.phrase}{where} — {voices}, {one.documents} report{'s' * (one.documents != 1)} [{one.id}]"


def _when(one: Happening) -> str:
    """The day, or the days, of an event and a colon."""
    if not one.begin:
        return ""
    first = date.fromisoformat(one.begin[:10])
    last = date.fromisoformat(one.until[:10]) - timedelta(days=1) if one.until else first
    return f"{days(first, max(first, last))}: "


def event_lines(one: Happening, claims: Mapping[str, SourcedClaim], grounds: Sequence[Ground] = ()) -> Iterator[str]:
    """An event with all of its claims and why they are together, figures and contradictions."""
    yield event_line(one)
    yield f"  {one.type.lower()}{' / ' + one.mode if one.mode else ''}{', ' + one.control if one.control else ''}"
    yield f"  affirmed by: {', '.join(one.voices) or 'nobody'}"
    if one.denied_by:
        yield f"  denied by: {', '.join(one.denied_by)}"
    for tally in one.tallies:
        yield f"  {tally.kind}: {tally_words(tally)} — {tally.voice}{', ' + short_day(tally.day) if tally.day else ''}"
    yield "  Claims:"
    because = {ground.claim: ground for ground in grounds}
    for name in one.claims:
        if name in claims:
            yield f"    {claim_line(claims[name])}"
        if name in because:
            yield f"        one event with {because[name].other}: {', '.join(because[name].reasons)}"
    for conflict in one.conflicts:
        yield f"  Contradicted ({conflict.kind}) by:"
        yield from (f"    {claim_line(claims[name])}" for name in conflict.against if name in claims)


def tally_words(tally: Tally) -> str:
    """A tally's bounds."""
    low, high = tally.low, tally.high
    if low == high and low is not None:
        return f"{low:,g}"
    if high is None:
        return f"{low:,g} or more" if low is not None else "not known"
    return f"{low:,g}–{high:,g}" if low is not None else f"up to {high:,g}"


def known_lines(known: KnownClaim) -> Iterator[str]:
    """Everything about one claim that a reader may want to check."""
    claim = known.claim
    yield f"{claim.id}  {claim.put}: {claim.phrase}"
    yield f"  says         {said_by(claim)}"
    yield f"  words        “{claim.words}”"
    where = f"characters {claim.sentence[0]}–{claim.sentence[1]} of {claim.document}"
    yield f"  stands in    {claim.title}{' <' + claim.url + '>' if claim.url else ''}, {where}"
    codes = " ".join(filter(None, (claim.type, claim.mode, claim.control, claim.cameo and f"CAMEO {claim.cameo}")))
    yield f"  coded as     {codes}; {claim.modality}, {claim.polarity}{', background' if claim.background else ''}"
    for label, parties in (("who", claim.actors), ("to whom", claim.recipients)):
        for party in parties:
            yield f"  {label:<12} {party.name}{' (' + party.code + ')' if party.code else ''}"
    for site in claim.sites:
        ident = f" (GeoNames {site.place.geonames_id})" if site.place.geonames_id else ""
        near = "near " if site.place.near else ""
        yield f"  where        {near}{site.name}{ident}, {site.place.precision}"
    if claim.time.begin or claim.time.until:
        yield f"  when         {claim.time.begin or '…'} to before {claim.time.until or '…'} ({claim.time.basis})"
    for figure in claim.figures:
        yield f"  figure       {figure.kind}: {bounds_words(figure)}"
    yield f"  read by      {claim.rule or 'no rule named'}, score {claim.score:.2f}; {claim.coder}"
    if known.event:
        yield f"  event        {known.event}, {known.independent} independent voice{'s' * (known.independent != 1)}"
    for other in known.contradicted_by:
        yield f"  contradicted by {other}"
    yield f"  recorded     {known.recorded_at}"
    if known.superseded_at:
        yield f"  superseded   {known.superseded_at}"


def who_meets(one: Meeting) -> str:
    """Who talks, the first two of many, without the place to which somebody went: "flew to Moscow"."""
    if not one.parties:
        return NOT_TOLD
    parties = tuple(name for name in one.parties if name != one.place_name) or one.parties
    few = len(parties) <= PARTIES
    return listed(parties if few else (*parties[:2], f"{len(parties) - 2} more"))


def until_words(one: Meeting, written: Callable[[str], str] = str) -> str:
    """To which day talks were put off, or until when they are suspended; nothing where that is not told."""
    if not one.put_off_to:
        return ""
    return f" {'to' if one.state == 'put off' else 'until'} {written(one.put_off_to)}"


def meeting_line(one: Meeting) -> str:
    """Talks on one line."""
    who = who_meets(one)
    where = f", {one.place_name}" if one.place_name else ""
    denied = f"; denied by {', '.join(one.denied_by)}" if one.denied_by else ""
    per = f"{', '.join(one.per) or 'nobody'}{denied}"
    head = f"{one.begin or '':<10}  {one.state + until_words(one):<18} {who}{where}"
    return f"{head}: {one.phrase}  per {per} [{one.claims[0]}]"


def deadline_line(one: Deadline) -> str:
    """A deadline on one line."""
    by = f" by {listed(one.set_by)}" if one.set_by else ""
    return f"{one.by}  {one.state:<8} {one.put}{by}: {one.phrase}  per {', '.join(one.per)} [{one.claims[0]}]"


def count_line(claim: SourcedClaim) -> str:
    """A claim that counts places itself."""
    figures = ", ".join(f"{bounds_words(f)} {f.unit or 'places'}" for f in claim.figures if f.kind == "places")
    return f"{claim.days[0].isoformat() if claim.days else '':<10}  {figures}: {claim_line(claim)}"


def document_lines(
    head: Sequence[str | None], readings: Iterable[Sequence[str | None]], claims: Iterable[SourcedClaim]
) -> Iterator[str]:
    """A report: its head, its readings (coder, day, recorded, ended, why, reason) and the claims that stand."""
    yield from (part for part in head if part)
    for coder, published, recorded, ended, why, reason in readings:
        over = f"; {why} {ended}{' (' + reason + ')' if reason else ''}" if ended else ""
        yield f"  read {recorded}, published {published or 'on a day not known'}{over}; {coder}"
    yield from (f"  {claim_line(claim)}" for claim in claims)
