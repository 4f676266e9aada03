"""`dateline status`, `diff`, `search`, `show`: questions to the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli import stored

if TYPE_CHECKING:
    from dateline.services import Explanation, Shown, Store

STATUS = """Tell who holds a place, since when, and who says so.

PLACE is a name or a GeoNames id. The answer follows a rule, named in it and described in docs/status.md: claimed by
one voice, confirmed by two that are independent, contested, denied, or stale when nobody has said so for thirty days.

--as-of is the day that is asked about, --known-at the day by the end of which it was known. Of days before the store
was made it knows what had come out by then; from that day on, what it had recorded.

\b
Examples:
  dateline status Aybak --as-of 2021-08-09 --known-at 2021-08-10
  dateline status Kunduz --per "Ministry of Defence"
  dateline status --all --as-of 2021-08-15 --country AF --feature PPLA
"""
DIFF = """Tell what changed: new, contradicted, confirmed, changed, withdrawn, no longer confirmed.

--since is a day (what changed since it began), `yesterday`, an instant, or the number of a run. With --exit-code the
exit code is 3 where there are changes.

\b
Examples:
  dateline diff --since yesterday
  dateline diff --since 2021-08-10 --known-at 2021-08-12
  dateline diff --since 7 --json --exit-code
"""
SEARCH = """Find reports by their words: all of them, "quoted phrases" as such, -words not.

\b
Examples:
  dateline search airport attack
  dateline search '"provincial council" -Kunduz'
"""
SHOW = """Show what an id names: a report (doc_…), a claim (cl_…), an event (ev_…). The beginning of an id is enough."""

EXPLAIN = """Tell why a claim was read as it was.

ID is a claim (cl_…). The answer names the line of the lexicon that read it, with what it asks for and where the roles
stand, and the other readings that the word has; docs/lexicon.md says how to change a line or add one.
"""


@click.command(help=STATUS, short_help="Who holds a place, and who says so.")
@click.argument("place", metavar="[PLACE]", required=False)
@click.option("--all", "every", is_flag=True, help="Every place that claims speak of.")
@click.option("--talks", is_flag=True, help="Talks instead of places: held, expected, denied, refused.")
@click.option("--deadlines", is_flag=True, help="What has to happen by a day, and who says so.")
@stored.db
@stored.as_of
@stored.known_at
@stored.per
@click.option("--country", metavar="CODE", help="With --all: of one country (AF).")
@click.option("--feature", metavar="CODE", help="With --all: of one kind, such as PPLA, capitals of provinces.")
@click.option("--held-by", metavar="NAME", help="With --all: held by one party, by name or code.")
@click.option(
    "--stale-after", type=click.IntRange(1, 36500), metavar="DAYS", help="Days without a word; 30 by the rule."
)
@stored.as_json
def status(
    place: str | None, every: bool, talks: bool, deadlines: bool, db: str, as_of: str | None, known_at: str | None,
    per: str | None, country: str | None, feature: str | None, held_by: str | None, stale_after: int | None,
    as_json: bool,
) -> int:  # fmt: skip
    """See STATUS."""
    from dateline.services import counted, holding, holdings
    from dateline.wording.answers import count_line, status_lines, status_row

    if sum((bool(place), every, talks, deadlines)) != 1:
        raise click.UsageError("Name a place, or ask for --all, --talks or --deadlines.")
    store, day = stored.opened(db), stored.day_asked(as_of, known_at)
    if talks or deadlines:
        return _agenda(store, day, known_at, talks, as_json)
    if place:
        found, basis = holding(store, place, as_of=day, known_at=known_at, per=per, stale_after=stale_after)
        stored.tell_basis(basis, stored.say)
        if not found.stretches:
            stored.say(f'No report that was known says who holds "{place}".')
            return 1
        if as_json:
            stored.print_json({"as_of": day, "known_at": known_at, "status": found.now, "stretches": found.stretches,
                               "claims": found.claims})  # fmt: skip
        else:
            stored.print_lines(status_lines(found.stretches, found.now, found.claims, as_of=day))
        return 0
    held, basis = holdings(
        store, as_of=day, known_at=known_at, per=per, country=country and country.upper(), feature=feature,
        stale_after=stale_after, held_by=held_by,
    )  # fmt: skip
    stored.tell_basis(basis, stored.say)
    if as_json:
        stored.print_json({"as_of": day, "known_at": known_at, "places": held})
        return 0
    stored.print_lines([*map(status_row, held), _count(len(held))])
    told = counted(store, as_of=day, known_at=known_at, party=held_by) if held_by or feature else ()
    if told:
        stored.print_lines(["", "Reports count themselves:", *map(count_line, told)])
    return 0


def _agenda(store: Store, day: str, known_at: str | None, talks: bool, as_json: bool) -> int:
    from dateline.services import agenda
    from dateline.wording.answers import deadline_line, meeting_line

    meetings, deadlines, basis = agenda(store, as_of=day, known_at=known_at)
    stored.tell_basis(basis, stored.say)
    if as_json:
        stored.print_json({"as_of": day, "known_at": known_at, "talks" if talks else "deadlines":
                           meetings if talks else deadlines})  # fmt: skip
        return 0
    stored.print_lines(map(meeting_line, meetings) if talks else map(deadline_line, deadlines))
    if not (meetings if talks else deadlines):
        click.echo("No report speaks of talks." if talks else "No report speaks of a deadline.")
    return 0


def _count(places: int) -> str:
    return f"{places} place{'s' * (places != 1)}."


@click.command(help=DIFF, short_help="What changed since a day or a run.")
@stored.db
@click.option("--since", metavar="DAY|RUN", required=True, help="A day, yesterday, an instant, or the number of a run.")
@stored.known_at
@click.option("--exit-code", is_flag=True, help="Exit with 3 where there are changes.")
@stored.as_json
def diff(db: str, since: str, known_at: str | None, exit_code: bool, as_json: bool) -> int:
    """See DIFF."""
    from dateline.services import changed
    from dateline.wording.answers import change_lines

    store = stored.opened(db)
    since = stored.since_asked(since) or since
    found, basis = changed(store, since=since, known_at=known_at, today=stored.day_asked(None, known_at))
    stored.tell_basis(basis, stored.say)
    if as_json:
        stored.print_json({"since": since, "known_at": known_at, "places": found.places, "events": found.events})
    else:
        stored.print_lines(change_lines(found.events, found.places, found.claims))
        if not found.events and not found.places:
            click.echo("Nothing has changed.")
    return 3 if exit_code and (found.events or found.places) else 0


@click.command(
    help=SEARCH, short_help="Find reports by their words.", context_settings={"ignore_unknown_options": True}
)
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@stored.db
@stored.known_at
@click.option(
    "--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, metavar="N", help="At most so many."
)
@stored.as_json
def search(words: tuple[str, ...], db: str, known_at: str | None, limit: int, as_json: bool) -> int:
    """See SEARCH."""
    from dateline.services import MARK_OFF, MARK_ON
    from dateline.services import search as find

    hits = find(stored.opened(db), " ".join(words), known_at=known_at, limit=limit)
    if as_json:
        plain = [hit._replace(snippet=hit.snippet.replace(MARK_ON, "").replace(MARK_OFF, "")) for hit in hits]
        stored.print_json([hit._asdict() for hit in plain])
        return 0 if hits else 1
    for hit in hits:
        source = ", ".join(filter(None, (hit.publisher, hit.published)))
        snippet = " ".join(hit.snippet.split()).replace(MARK_ON, "«").replace(MARK_OFF, "»")
        stored.print_lines([f"{hit.document}  {hit.title}", f"    {source}", f"    {snippet}"])
    if not hits:
        stored.say("No report has these words.")
    return 0 if hits else 1


@click.command(help=SHOW, short_help="Show what an id names.")
@click.argument("name", metavar="ID")
@stored.db
@stored.known_at
@stored.as_json
def show(name: str, db: str, known_at: str | None, as_json: bool) -> int:
    """See SHOW."""
    from dateline.services import shown

    found = shown(stored.opened(db), name, known_at=known_at)
    if as_json:
        stored.print_json(found)
    else:
        stored.print_lines(_lines(found))
    return 0


@click.command(help=EXPLAIN, short_help="Why a claim was read as it was.")
@click.argument("name", metavar="ID")
@stored.db
@stored.as_json
def explain(name: str, db: str, as_json: bool) -> int:
    """See EXPLAIN."""
    from dateline.services import explained
    from dateline.wording.answers import known_lines

    known, why = explained(stored.opened(db), name)
    if as_json:
        stored.print_json({"claim": known.claim, "explanation": why})
        return 0
    stored.print_lines([*known_lines(known), "", *_reasons(why)])
    return 0


def _reasons(why: Explanation | None) -> Iterator[str]:
    if why is None:
        yield "It names no line of the lexicon."
        return
    if why.reading is None:
        yield "The line of the lexicon that read it is not in this version any more."
    for heading, readings in (("Read by", [why.reading]), ("The word might also be", why.others)):
        for reading in readings:
            if reading is None:
                continue
            yield f"{heading} {reading.rule}: {reading.meaning}, score {reading.score:g}"
            yield f"  {reading.file}, line {reading.line}"
            yield from (f"  asks: {condition}" for condition in reading.asks)
            yield from (f"  {role}" for role in reading.roles)
        if heading == "Read by" and why.turned:
            yield f"  then: {why.turned}"


def _lines(found: Shown) -> Iterator[str]:
    from dateline.services import ShownClaim, ShownDocument
    from dateline.wording.answers import document_lines, event_lines, known_lines

    if isinstance(found, ShownDocument):
        row = found.document
        source = ", ".join(filter(None, (row.publisher, row.url)))
        copy = f"a copy of {found.copy_of}" if found.copy_of else None
        readings = [(r.coder, r.published, r.recorded_at, r.ended_at, r.why, r.reason) for r in found.readings]
        yield from document_lines([f"{row.id}  {row.title}", source, copy], readings, found.claims)
    elif isinstance(found, ShownClaim):
        yield from known_lines(found.known)
    else:
        if found.event.id != found.asked:
            yield f"{found.asked} is told as {found.event.id} now:"
        yield from event_lines(found.event, found.claims, found.grounds)
