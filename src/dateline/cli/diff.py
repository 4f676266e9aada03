"""`dateline diff`: what changed since a day or a run."""

import click

from dateline.cli import stored

DIFF = """Tell what changed: new, contradicted, confirmed, changed, withdrawn, no longer confirmed.

Of what is new and was denied or contradicted at once it says by whom.

--since is a day (what changed since it began), `yesterday`, an instant, or the number of a run. Of a day before the
store was made it tells what the reports add that have come out since; `--since 1` tells all that the store has taken in
since its first run. With --exit-code the exit code is 3 where there are changes.

\b
Examples:
  dateline diff --since yesterday
  dateline diff --since 2021-08-10 --known-at 2021-08-12
  dateline diff --since 1                    all that is known, on the first day
  dateline diff --since 7 --json --exit-code
"""


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
