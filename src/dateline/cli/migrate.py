"""`dateline migrate`: a store of an earlier version, brought to the form of this one."""

import click

from dateline.cli import stored

MIGRATE = """Bring a store that an earlier version made to the form of this one. Nothing that it knows is lost."""


@click.command(help=MIGRATE, short_help="Bring an older store to the form of this version.")
@stored.db
def migrate(db: str) -> int:
    """See MIGRATE."""
    from dateline.services import create, exists

    if not exists(db):
        raise click.UsageError(f"There is no store at {db} to migrate.")
    click.echo(f"{db}: brought to the form of this version." if create(db, stored.now) else f"{db}: is up to date.")
    return 0
