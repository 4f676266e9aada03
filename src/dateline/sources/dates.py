"""The date that a user or a file gives for a report."""

from datetime import date, datetime

from dateline.errors import SourceError
from dateline.model.document import Published


def day_of(value: str) -> str | None:
    """The ISO day of an ISO date or instant, or None when it is neither."""
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value.strip()).date().isoformat()
    except ValueError:
        return None


def published_on(value: str | None, what: str) -> Published | None:
    """A given date, checked; `what` names it in the sentence when it is none."""
    if not value or not value.strip():
        return None
    day = day_of(value)
    if day is None:
        raise SourceError(f"{what} is {value.strip()[:40]!r}, not a day like 2021-08-10.")
    return Published(value=day, basis="given")
