"""Places that one verb tells of on days of their own: "captured Goma **in January** and Bukavu **in February**"."""

from collections.abc import Sequence

from msgspec import structs

from dateline.model.place import Place
from dateline.model.time import Time, When


def own_day(
    when: When, place: int | None, told: Sequence[int | None], places: Sequence[Place], times: Sequence[Time]
) -> When:
    """When it happened in `place`, one of those `told`: on the day behind it, where each of them has one."""
    if place is None or len(told) < 2 or len(told) != len(when.times):
        return when
    named = sorted((n for n in told if n is not None), key=lambda n: places[n].start)
    days = sorted(when.times, key=lambda n: times[n].start)
    starts = [start for n, t in zip(named, days, strict=False) for start in (places[n].start, times[t].start)]
    if len(named) != len(told) or starts != sorted(starts):
        return when
    own = days[named.index(place)]
    if times[own].type not in ("DATE", "TIME") or times[own].begin is None:
        return when
    return structs.replace(when, begin=times[own].begin, until=times[own].until, times=(own,))
