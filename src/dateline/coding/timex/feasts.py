"""The days of holidays and feasts: of the Gregorian, Julian, Hebrew, Persian, Islamic, Chinese and Indian calendars."""

from calendar import isleap, monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError

_DAY = timedelta(days=1)
_HEBREW_ERA = -1373427


class Feast(NamedTuple):
    """First and last day."""

    first: date
    last: date
    sighted: bool = False
    """Whether the moon is looked for, so that it is a day later in many countries."""


class Tables(NamedTuple):
    """What no rule gives: the months of the years of the Hijra, and days of other calendars by Gregorian year."""

    hijri: tuple[tuple[date, ...], ...]
    """The first days of the twelve months of each year, and of the month that follows."""
    moon: Mapping[str, Mapping[int, date]]


@cache
def tables() -> Tables:
    """The shipped tables; read once."""
    rules = load_rules("feasts.toml")
    hijri = tuple(_months(date.fromisoformat(first), lengths) for first, lengths in rules["hijri"].values())
    if any(a[-1] != b[0] for a, b in pairwise(hijri)):
        raise ResourceError("feasts.toml: a year of the Hijra does not follow the one before it; reinstall Dateline.")
    moon = {
        name: {int(year): date.fromisoformat(f"{year}-{day}") for year, day in days.items()}
        for name, days in rules["moon"].items()
    }
    return Tables(hijri, moon)


def _months(first: date, lengths: str) -> tuple[date, ...]:
    out = [first]
    for length in lengths.split():
        out.append(out[-1] + timedelta(days=int(length)))
    if len(out) != 13:
        raise ResourceError(f"feasts.toml: the year that begins on {first} has not twelve months; reinstall Dateline.")
    return tuple(out)


def feast_of(year: int, rule: str) -> Feast | None:
    """A feast in a Gregorian year, None where it is not known there.

    "12-25"; "11-4-4" (fourth Thursday of November); "easter-2", "orthodox+0", "passover+0" (so many days from them);
    "nowruz"; "hanukkah"; "hijri-09" (a month), "hijri-10-01" (a day); "moon-diwali" (from the tables).
    """
    kind, _, rest = rule.partition("-")
    if kind == "hijri":
        return next((feast for feast in _hijri(rest) if feast.first.year == year), None)
    if kind == "moon":
        found = tables().moon[rest].get(year)
        return Feast(found, found) if found else None
    if kind == "nowruz":
        # The first of Farvardin, as it falls between the leap years 1996 and 2028 of the Persian calendar.
        found = date(year, 3, 20 if isleap(year) else 21)
        return Feast(found, found) if 1996 <= year <= 2028 else None
    if kind == "hanukkah":
        begin = _hanukkah(year)
        return Feast(begin, begin + 7 * _DAY)
    if rule == "easter-week":  # Monday to Easter Sunday
        return Feast(easter(year) - 6 * _DAY, easter(year))
    if kind.isdigit():
        weekday, dash, nth = rest.partition("-")
        made = nth_weekday(year, int(kind), int(weekday), int(nth)) if dash else date(year, int(kind), int(rest))
        return Feast(made, made)
    for name, anchor in _ANCHORS.items():
        if rule.startswith(name):
            made = anchor(year) + timedelta(days=int(rule.removeprefix(name)))
            return Feast(made, made)
    raise ResourceError(f"times.toml: no such feast: {rule}; reinstall the package.")


def _hijri(rest: str) -> Iterator[Feast]:
    """The occurrences of a month ("09") or of a day ("10-01") of the Islamic calendar."""
    month, _, day = rest.partition("-")
    for starts in tables().hijri:
        first, after = starts[int(month) - 1], starts[int(month)]
        if day:
            first = first + timedelta(days=int(day) - 1)
            after = first + _DAY
        yield Feast(first, after - _DAY, sighted=True)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar (Meeus 1991), as a day of the Gregorian one."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def passover(year: int) -> date:
    """The first day of Passover, 15 Nisan: always 163 days before the Hebrew year that follows."""
    return _hebrew_new_year(year + 3761) - timedelta(days=163)


def _hanukkah(year: int) -> date:
    """25 Kislev: the second month of the Hebrew year has a day more in years of 355 or 385 days."""
    new_year = _hebrew_new_year(year + 3761)
    length = (_hebrew_new_year(year + 3762) - new_year).days
    return new_year + timedelta(days=84 if length % 10 == 5 else 83)


def _hebrew_new_year(year: int) -> date:
    """1 Tishri: the new moon as it is reckoned, put off from forbidden days (Reingold and Dershowitz)."""
    days = [_reckoned(y) for y in (year - 1, year, year + 1)]
    # No year may have 356 or 382 days.
    late = 2 if days[2] - days[1] == 356 else 1 if days[1] - days[0] == 382 else 0
    return date.fromordinal(_HEBREW_ERA + days[1] + late)


def _reckoned(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


_ANCHORS: Mapping[str, Callable[[int], date]] = {"easter": easter, "orthodox": orthodox_easter, "passover": passover}


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (1) … Sunday (7) of a month; a negative `nth` counts from its end."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
