"""`dateline run`: reports read into the store and put together."""

import click

from dateline.cli.add import keep, new_or_old, reading
from dateline.cli.merge import put_together

RUN = """Read reports into the store and put them together: add and merge in one.

The store is made if there is none.

\b
Examples:
  dateline run reports/*.txt
  dateline run --db august.db --jobs 2 feed.jsonl
"""


@click.command(help=RUN, short_help="Add reports and merge them.")
@reading
def run(
    files: tuple[str, ...], db: str, date: str | None, jobs: int, language: str, actors: tuple[str, ...], quiet: bool
) -> int:
    """See RUN."""
    store = new_or_old(db, quiet)
    problems, number = keep(store, "run", files, date, jobs, language, actors, quiet)
    put_together(store, number, quiet)
    return 1 if problems else 0
