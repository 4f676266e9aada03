"""`dateline status`: who holds a place, and who says so; talks and deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dateline.cli import stored

if TYPE_CHECKING:
    from dateline.services import Store

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


@click.command(help=STATUS, short_help="Who holds a place, and who says so.")
@click.argument("place", metavar="[PLACE]", required=False)
@click.option("--all", "every", is_flag=True, help="Every place that claims speak of.")
@click.option("--talks", is_flag=True, help="Talks instead of places: held, expected, cancelled, put off, refused.")
@click.option("--deadlines", is_flag=True, help="What has to happen by a day, and who says so.")
@stored.db
@stored.as_of
@stored.known_at
@stored.per
@click.option("--country", metavar="COUNTRY", help="With --all: of one country, by name or code (AF).")
@click.option(
    "--feature", metavar="CODE", help="With --all: of one kind by GeoNames' codes; PPLA: capitals of provinces."
)
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
    from dateline.wording.answers import count_line
    from dateline.wording.holding import status_lines, status_row

    if sum((bool(place), every, talks, deadlines)) != 1:
        raise click.UsageError("Name a place, or ask for one of --all, --talks and --deadlines.")
    if (talks or deadlines) and (per or country or feature or held_by or stale_after):
        raise click.UsageError(
            "--per, --country, --feature, --held-by and --stale-after ask about places: leave them out here."
        )
    store, day = stored.opened(db), stored.day_asked(as_of, known_at)
    if talks or deadlines:
        return _agenda(store, day, known_at, talks, as_json)
    if place:
        found, basis = holding(store, place, as_of=day, known_at=known_at, per=per, stale_after=stale_after)
        stored.tell_basis(basis, stored.say)
        if not found.stretches:
            if basis.heard is None:
                stored.say(f'No report that was known says who holds "{place}".')
            return 1
        if as_json:
            stored.print_json({"as_of": day, "known_at": known_at, "status": found.now, "stretches": found.stretches,
                               "claims": found.claims})  # fmt: skip
        else:
            stored.print_lines(status_lines(found.stretches, found.now, found.claims, as_of=day))
        return 0
    held, basis = holdings(
        store, as_of=day, known_at=known_at, per=per, country=country, feature=feature,
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
