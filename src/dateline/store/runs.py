"""The runs of the program that a store remembers."""

from typing import NamedTuple

from sqlalchemy import Connection, and_, exists, func, select

from dateline.store.schema import ended, reading, revision, run


class RunRow(NamedTuple):
    """One run of the program that has written, or was about to."""

    number: int
    started_at: str
    verb: str
    coder: str | None
    reports: int
    """Readings that it brought."""


def last_runs(connection: Connection, *, limit: int = 10) -> list[RunRow]:
    """The last runs, the newest first."""
    brought = (
        select(func.count())
        .select_from(reading.join(revision, revision.c.id == reading.c.revision))
        .where(revision.c.run == run.c.id)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(run.c.id, run.c.started_at, run.c.verb, run.c.coder, brought).order_by(run.c.id.desc()).limit(limit)
    )
    return [RunRow(*row) for row in rows]


def read_otherwise(connection: Connection, program: str, rules: str) -> int:
    """How many of the readings that are the last word on their reports were made by another program or other rules.

    Which model and which dictionary read them is for whoever adds reports to choose, and makes none of them old.
    """
    over = exists().where(ended.c.reading == reading.c.n)
    today = and_(reading.c.coder.startswith(f"{program} / ", autoescape=True),
                 reading.c.coder.contains(f" / {rules}", autoescape=True))  # fmt: skip
    return connection.execute(select(func.count()).where(~today, ~over)).scalar_one()
