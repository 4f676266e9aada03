"""What was known when: every question is asked within bounds of revision and, before the store was made, of day."""

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, select

from dateline.errors import UsageError
from dateline.store.engine import scalar
from dateline.store.opening import instant
from dateline.store.schema import claim, ended, reading, revision, run, setting


class Bounds(NamedTuple):
    """What may be used for an answer: revisions up to one, reports that came out up to a day."""

    revision: int
    published: str | None = None
    """Inclusive day; None: any, and reports of which the day is not known as well."""


def bounds_of(connection: Connection, known_at: str | None) -> Bounds:
    """The bounds of what was known at an instant (2021-08-10T12:00Z) or by the end of a day (2021-08-10), in UTC.

    From the day on which the store was made it knows what was recorded in it by then, and the same question gets the
    same answer for ever. Of earlier times it knows what was public: the reports that had come out by that day, as far
    as they have been recorded up to now.
    """
    latest = scalar(connection, select(func.max(revision.c.id))) or 0
    if known_at is None:
        return Bounds(latest)
    end = end_of(known_at)
    created = scalar(connection, select(setting.c.value).where(setting.c.name == "created_at"))
    if end < created:
        return Bounds(latest, known_at[:10])
    return Bounds(scalar(connection, select(func.max(revision.c.id)).where(revision.c.at <= end)) or 0)


def end_of(moment: str) -> str:
    """The last instant of what a user calls a moment. Raises UsageError for what is none."""
    try:
        if len(moment) == len("2021-08-10"):
            day = datetime.fromisoformat(moment).replace(tzinfo=UTC)
            return instant(day + timedelta(days=1) - timedelta(microseconds=1))
        at = datetime.fromisoformat(moment)
        return instant(at if at.tzinfo else at.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        raise UsageError(f'"{moment}" is no day (2021-08-10) and no instant (2021-08-10T18:00Z).') from None


def before(connection: Connection, since: str) -> Bounds:
    """What was known before a day (2021-08-10) began, or before a run (its number). Raises UsageError."""
    if since.isdigit() and len(since) < 8:
        number = int(since)
        if scalar(connection, select(run.c.id).where(run.c.id == number)) is None:
            raise UsageError(f"There is no run {since}: `dateline doctor` lists the last ones.")
        first = select(func.min(revision.c.id))
        wrote = scalar(connection, first.where(revision.c.run == number))
        wrote = wrote or scalar(connection, first.where(revision.c.run > number))  # it wrote nothing: the next that did
        return Bounds(wrote - 1 if wrote else bounds_of(connection, None).revision)
    if len(since) == len("2021-08-10"):
        end_of(since)
        day_before = datetime.fromisoformat(since) - timedelta(days=1)
        return bounds_of(connection, day_before.date().isoformat())
    return bounds_of(connection, since)


def standing_at(bounds: Bounds) -> ColumnElement[bool]:
    """The condition for rows of `claim` whose reading was the last word within the bounds."""
    over = ended.alias()
    gone: list[Any] = [over.c.reading == claim.c.reading, over.c.revision <= bounds.revision]
    if bounds.published is None:
        return and_(claim.c.revision <= bounds.revision, ~exists().where(and_(*gone)))
    # A correction that came out later was not known then; a newer coder reads the same words as everybody could.
    gone.append(func.coalesce(over.c.published, "") <= bounds.published)
    return and_(
        claim.c.revision <= bounds.revision, claim.c.published <= bounds.published, ~exists().where(and_(*gone)),
        claim.c.reading.not_in(read_anew(bounds)),
    )  # fmt: skip


def read_anew(bounds: Bounds) -> Select[Any]:
    """Of bounds by day: the readings of reports that were corrected or withdrawn later, and then read anew.

    Both readings ended on the day of the correction. Before it the newer is the last word, as of any other report.
    """
    older, newer = reading.alias(), reading.alias()
    return (
        select(ended.c.reading)
        .join(older, older.c.n == ended.c.reading)
        .join(newer, and_(newer.c.document == older.c.document, newer.c.n > older.c.n))
        .where(ended.c.published > bounds.published, newer.c.revision <= bounds.revision)
    )


def read_anew_at(number: ColumnElement[int], bounds: Bounds) -> ColumnElement[str]:
    """The instant at which a document was read anew after a reading (its number), if it was."""
    older, newer, at = reading.alias(), reading.alias(), revision.alias()
    return (
        select(func.min(at.c.at))
        .join(newer, newer.c.revision == at.c.id)
        .join(older, newer.c.document == older.c.document)
        .where(older.c.n == number, newer.c.n > number, newer.c.revision <= bounds.revision)
        .scalar_subquery()
    )
