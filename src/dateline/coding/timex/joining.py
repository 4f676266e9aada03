"""What times that stand beside each other make together: an hour and its day, a stretch and the day that it ends on."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import structs

from dateline.coding.timex.calendar import shifted
from dateline.coding.timex.intervals import Interval, duration_of, interval_of
from dateline.coding.timex.tokens import lexicon
from dateline.coding.timex.values import Resolved
from dateline.model.time import Time

_JOINT = re.compile(r"(?:\s+time)?\s*,?\s*(?:on\s+)?")
_AT = re.compile(r"\s*,?\s*(?:at\s+)?")
_AND = re.compile(r"\s*(?:and|to|-|–)\s*")
_OPEN, _CLOSED = re.compile(r"(?:\s+(?:local\s+)?time)?\s*\("), re.compile(r"\)\s*,?\s*(?:on\s+)?")
_ENDS = re.compile(r"\s+(?:to|through|until|till|up to|ending|ended|that ended)\s+(?:on\s+|at\s+)?")
_WITHIN = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?")
_FROM = re.compile(r",?\s+(?:from|starting|beginning)(?:\s+on)?\s+")
_TO = re.compile(r"\s*(?:to|through|until|till|-|–)\s*(?:the following\s+|this\s+)?")
_AFTER = re.compile(r"(?i)\b(?:after|past)\s+\Z")
_HALF_OF_DAY = re.compile(r"(?i)[ap]\.? ?m\b")
_SMALL_HOURS = 6
_NOON = 12


def time_of(start: int, end: int, made: Resolved) -> Time:
    """A time expression with what it denotes."""
    begin, until = made.interval
    return Time(start=start, end=end, type=made.type, value=made.value, begin=begin, until=until)


def joined(found: list[Time], text: str, published: date | None) -> Iterator[Time]:
    """The times of a paragraph, each with what those beside it say of it."""
    return _bounded(_weeks(list(_clocks(found, text)), text, published), text)


def _clocks(found: Sequence[Time], text: str) -> Iterator[Time]:
    """Joins a clock time or part of a day with the day beside it: "10 p.m. Wednesday", "noon on May 5".

    The same time elsewhere may stand between: "10:35 a.m. (0735 GMT) Friday" is two times of Friday.
    """
    i = 0
    while i < len(found):
        time = found[i]
        after = found[i + 1] if i + 1 < len(found) else None
        if after is not None and _JOINT.fullmatch(text, time.end, after.start) and (day := _day_of(time, after)):
            yield time_of(time.start, after.end, _at(_from_midnight(time, text), day))
            i += 2
        elif after is not None and _AT.fullmatch(text, time.end, after.start) and (day := _day_of(after, time)):
            yield time_of(time.start, after.end, _at(after, day))
            i += 2
        elif (
            after is not None
            and (_AT if ":" in after.value else _JOINT).fullmatch(text, time.end, after.start)
            and (made := _in_part(time, after, text))
        ):
            yield time_of(time.start, after.end, made)
            i += 2
        elif after is not None and i + 2 < len(found) and (day := _day_of_next(time, after, found[i + 2], text)):
            yield time_of(time.start, time.end, _at(time, day))
            i += 1
        elif after is not None and i + 2 < len(found) and (day := _day_beyond(time, after, found[i + 2], text)):
            yield time_of(time.start, time.end, _at(time, day))
            yield time_of(after.start, after.end, _at(after, day))
            i += 2
        else:
            yield time
            i += 1


def _at(clock: Time, day: str) -> Resolved:
    """A clock time, moved to a day."""
    value = f"{day}T{clock.value.partition('T')[2]}"
    return Resolved("TIME", value, interval_of(value))


def _from_midnight(clock: Time, text: str) -> Time:
    """ "Just after midnight on Tuesday" is when Tuesday begins."""
    if clock.value.endswith("T24:00") and _AFTER.search(text, max(0, clock.start - 8), clock.start):
        return structs.replace(clock, value=clock.value.replace("T24:00", "T00:00"))
    return clock


def _day_of_next(first: Time, second: Time, third: Time, text: str) -> str | None:
    """The day of a clock time that stands behind the next one."""
    return _day_of_both(first, second, third, text) or _day_inside(first, second, third, text)


def _day_of_both(first: Time, second: Time, third: Time, text: str) -> str | None:
    """The day of two clock times, told once: "between 2 and 5 a.m. on 20 November"."""
    ranged = _AND.fullmatch(text, first.end, second.start) and _JOINT.fullmatch(text, second.end, third.start)
    return _day_of(first, third) if ranged and _day_of(second, third) else None


def _day_beyond(first: Time, second: Time, third: Time, text: str) -> str | None:
    """The day after a clock time and the same time elsewhere in brackets."""
    bracketed = _OPEN.fullmatch(text, first.end, second.start) and _CLOSED.fullmatch(text, second.end, third.start)
    return _day_of(first, third) if bracketed and _day_of(second, third) else None


def _day_inside(first: Time, second: Time, third: Time, text: str) -> str | None:
    """The day that brackets tell with the same time elsewhere: "7 a.m. (1100 GMT Friday)".

    It may be the day before or after there: "11 p.m. (0300 GMT Friday)".
    """
    bracketed = _OPEN.fullmatch(text, first.end, second.start) and _JOINT.fullmatch(text, second.end, third.start)
    day = _day_of(first, third) if bracketed and _day_of(second, third) else None
    if day is None:
        return None
    apart = _hour(first) - _hour(second)
    moved = shifted(date.fromisoformat(day), -1 if apart > _NOON else 1 if apart < -_NOON else 0, "D")
    return moved.isoformat() if moved else None


def _hour(clock: Time) -> int:
    return int(clock.value.partition("T")[2][:2])


def _day_of(first: Time, second: Time) -> str | None:
    """The day of the two, where one is a clock time and the other a day; the clock comes first."""
    if first.type == "TIME" and ":" in first.value and second.type == "DATE" and len(second.value) == 10:
        return second.value
    return None


def _in_part(part: Time, clock: Time, text: str) -> Resolved | None:
    """The hour in a part of a day: "Monday afternoon at 4:15", "Tuesday night at 2:30", "11pm on Tuesday night"."""
    if ":" in part.value:
        part, clock = clock, part
    day, _, code = part.value.partition("T")
    hour, colon, minute = clock.value.partition("T")[2].partition(":")
    if part.type != "TIME" or code not in ("MO", "AF", "EV", "NI") or clock.type != "TIME" or not colon:
        return None
    on, at = date.fromisoformat(day) if day[0].isdigit() else None, int(hour)
    if on is None:
        return None
    if not _HALF_OF_DAY.search(text, clock.start, clock.end) and at < 12:
        at += 12 if code in ("AF", "EV") or (code == "NI" and at >= _SMALL_HOURS) else 0
    if code == "NI" and at < _SMALL_HOURS:
        on += timedelta(days=1)
    value = f"{on.isoformat()}T{at:02d}:{minute}"
    return Resolved("TIME", value, interval_of(value))


def _weeks(found: list[Time], text: str, published: date | None) -> list[Time]:
    """Weekdays from one to another that comes after it: "runs Monday to Friday", "from Saturday to Tuesday"."""
    out = list(found)
    for i in range(len(out) - 1):
        first, last = out[i], out[i + 1]
        if not (published and _is_weekday(first, text) and _is_weekday(last, text)):
            continue
        if not _TO.fullmatch(text, first.end, last.start):
            continue
        begin, end = date.fromisoformat(first.value), date.fromisoformat(last.value)
        if begin <= end < begin + timedelta(days=7):
            continue
        which, step = (i + 1, 7) if begin > published else (i + 1, -7) if end > begin else (i, -7)
        moved = shifted(date.fromisoformat(out[which].value), step, "D")
        if moved is not None:
            value = moved.isoformat()
            out[which] = time_of(out[which].start, out[which].end, Resolved("DATE", value, interval_of(value)))
    return out


def _is_weekday(time: Time, text: str) -> bool:
    named = text[time.start : time.end].lower() in lexicon().rules["classes"]["weekday"]
    return named and time.type == "DATE" and time.value[0].isdigit()


def _bounded(found: list[Time], text: str) -> Iterator[Time]:
    """Stretches whose end the next time tells, or whose part of it they are.

    "The 48 hours to 6 p.m. on 3 March", "the first three months of 2023".
    """
    for time, after in zip(found, (*found[1:], None), strict=False):
        counted = duration_of(time.value) if time.type == "DURATION" and time.begin is None and after else None
        if counted is None or after is None or after.begin is None or after.until is None:
            yield time
            continue
        if _FROM.fullmatch(text, time.end, after.start) and counted[1] != "H" and after.type == "DATE":
            first, last = date.fromisoformat(after.begin), date.fromisoformat(after.until)
            end = shifted(first, *counted) if (last - first).days == 1 else None
            far = (after.begin, end.isoformat()) if end else (None, None)
            yield time_of(time.start, time.end, Resolved("DURATION", time.value, far))
            continue
        surface = text[time.start : time.end].lower().split()
        interval: Interval | None = None
        if surface[0] == "the" and _ENDS.fullmatch(text, time.end, after.start):
            interval = _up_to(after.until, *counted)
        elif len(surface) > 2 and surface[0] == "the" and _WITHIN.fullmatch(text, time.end, after.start):
            interval = _part(surface[1], after, *counted)
        yield time if interval is None else time_of(time.start, time.end, Resolved("DURATION", time.value, interval))


def _up_to(until: str, count: int, unit: str) -> Interval | None:
    if unit == "H":
        if "T" not in until:
            begin = datetime.fromisoformat(until) - timedelta(hours=count)
            return (
                (begin.date().isoformat(), until) if count % 24 == 0 else (begin.isoformat(timespec="minutes"), until)
            )
        # The minute of the clock time itself belongs to it.
        begin = datetime.fromisoformat(until) - timedelta(hours=count, minutes=1)
        return begin.isoformat(timespec="minutes"), until
    day = shifted(date.fromisoformat(until[:10]), -count, unit)
    return (day.isoformat(), until) if day else None


def _part(word: str, whole: Time, count: int, unit: str) -> Interval | None:
    classes = lexicon().rules["classes"]
    if whole.type != "DATE" or unit == "H" or whole.begin is None or whole.until is None:
        return None
    begin, until = date.fromisoformat(whole.begin), date.fromisoformat(whole.until)
    start: date | None = begin
    end: date | None = until
    if word in classes["ordlast"]:
        start = shifted(until, -count, unit)
    elif classes["ord"].get(word) == 1 or word == "opening":
        end = shifted(begin, count, unit)
    else:
        return None
    return (start.isoformat(), end.isoformat()) if start and end and begin <= start < end <= until else None
