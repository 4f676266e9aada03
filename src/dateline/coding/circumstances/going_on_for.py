"""Since when something has gone on whose days are counted: "the strike entered **its third day**"."""

from datetime import date, timedelta

from dateline.coding.circumstances.lags import LONGEST
from dateline.coding.circumstances.stated import stated
from dateline.coding.circumstances.telling import Telling
from dateline.coding.timex.intervals import DAYS
from dateline.coding.trees.nth_day import nth_day
from dateline.model.time import When


def going_on(telling: Telling) -> When | None:
    """From the first of the days that are counted up to the telling: "the strike entered **its third day**"."""
    nth = nth_day(telling.senses.analysis, telling.reading.predicate)
    told = stated(telling) if nth is not None else None
    until = telling.end if told is None else told.until
    if nth is None or until is None or telling.unreal:
        return None
    number, unit, exact = nth
    back = 1 + (number - 1) * DAYS[unit] if exact else number * DAYS[unit]
    end = date.fromisoformat(until[:10])
    begin = end - timedelta(days=min(back, LONGEST, end.toordinal() - 1))
    times, basis = ((), "carried") if told is None else (told.times, told.basis)
    return When(begin=begin.isoformat(), until=until, times=times, basis=basis)
