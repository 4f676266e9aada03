"""The date that a user, a file or the name of a file gives for a report."""

import re
from datetime import date, datetime
from pathlib import Path

from dateline.errors import SourceError
from dateline.model.document import Published

FROM_NAME = "name"
"""What stands in place of a day where each file's name is to be asked for it."""
_WRITTEN = re.compile(
    r"(?:[a-z]{3,9}\.?,?\s+)?(?:(?P<d>\d\d?)(?:st|nd|rd|th)?\s+(?P<month>[a-z]{3,9})|(?P<m>[a-z]{3,9})\.?\s+(?P<day>\d\d?)"
    r"(?:st|nd|rd|th)?)[.,]*\s+(?P<year>[12]\d{3})(?:[\s,T].*)?",
    re.IGNORECASE | re.DOTALL,
)
"""A day in words: "9 August 2021", "Aug. 9, 2021", "Mon, 09 Aug 2021 22:30:00 -0500"."""
_FIGURES = re.compile(
    r"(?P<one>\d\d?)(?P<by>[-/.])(?P<other>\d\d?)(?P=by)(?P<year>[12]\d{3})(?:[,\sT]+\d\d?[:.]\d\d.*)?"
)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_IN_NAME = re.compile(r"(?<!\d)([12]\d{3})([-_.]?)(\d\d)\2(\d\d)(?!\d)")


def day_in_name(path: str | Path) -> str | None:
    """The one day that the name of a file tells: "2021-08-10-agency.txt", "wire_20210810.txt"; None for several."""
    found = {day_of(f"{year}-{month}-{day}") for year, _, month, day in _IN_NAME.findall(Path(path).name)} - {None}
    return found.pop() if len(found) == 1 else None


def day_of(value: str) -> str | None:
    """The ISO day of an ISO date or instant, or of a day with its month in words; None when it is neither.

    A day in figures alone is one where it cannot be two: "28/11/2020", and not "9/8/2021".
    """
    value = value.strip()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        return _in_words(value) or _in_figures(value)


def _in_words(value: str) -> str | None:
    found = _WRITTEN.fullmatch(value)
    name = (found["month"] or found["m"]).lower() if found else ""
    month = next((n for n, whole in enumerate(_MONTHS, 1) if whole.startswith(name)), None)
    if found is None or month is None:
        return None
    return _day(int(found["year"]), month, int(found["d"] or found["day"]))


def _in_figures(value: str) -> str | None:
    """The day that only one order of its numbers gives: no month is the 28th."""
    found = _FIGURES.fullmatch(value)
    if found is None:
        return None
    one, other, year = int(found["one"]), int(found["other"]), int(found["year"])
    days = {_day(year, month, day) for month, day in ((other, one), (one, other))} - {None}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
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


def stated_on(day: str | None) -> Published | None:
    """The ISO day that a page or a feed states for a report, if it states one."""
    return Published(value=day, basis="metadata") if day else None
