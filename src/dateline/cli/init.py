"""`dateline init`: an empty store."""

import click

from dateline.cli import stored

INIT = """Make an empty store.

A store is one SQLite file, dateline.db, or a PostgreSQL database: it keeps reports with all that was read from them,
and never forgets what it knew when. A store that is there already is left as it is.

\b
Examples:
  dateline init
  dateline init --db postgresql://me@localhost/news
"""


@click.command(help=INIT, short_help="Make an empty store.")
@stored.db
def init(db: str) -> int:
    """See INIT."""
    from dateline.services import create

    click.echo(f"{db}: a new store." if create(db, stored.now) else f"{db}: there is a store already.")
    return 0
