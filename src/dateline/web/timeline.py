"""The report's timeline: one lane for each way a thing is put, one square for each claim, by date of the event."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from markupsafe import Markup, escape

LANES = (
    ("own", "Reported or confirmed"),
    ("said", "Said, claimed"),
    ("denied", "Denied, not so"),
    ("attempted", "Attempted"),
    ("irreal", "Planned, ordered, possible"),
)
STRAY = 5
"""Days without any claim after which a few early or late ones are left to the list."""
WIDTH, LABEL = 1000.0, 178.0
SIZE, GAP = 9.0, 2.0
MOST_DAYS = 62
"""Longer stretches than this are cut to their busiest part, and the page says how many claims lie outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One claim on the timeline."""

    first: date
    last: date
    lane: str
    href: str
    title: str


class Timeline(NamedTuple):
    """The drawing, and how many claims it leaves out."""

    svg: Markup
    outside: int


def timeline(dots: Sequence[Dot]) -> Timeline | None:
    """Draw the claims that fall on one day; longer intervals are told in the list, where they need no place."""
    short = [d for d in dots if (d.last - d.first).days <= 2]
    if not short:
        return None
    first, last = _window([d.last for d in short])
    inside = [d for d in short if first <= d.last <= last]
    columns = (last - first).days + 1
    wide = (WIDTH - LABEL) / columns
    per_row = max(1, int((wide - GAP) // (SIZE + GAP)))
    cells: defaultdict[tuple[str, date], list[Dot]] = defaultdict(list)
    for dot in inside:
        cells[(dot.lane, dot.last)].append(dot)
    y, body = 22.0, []
    for lane, name in LANES:
        most = max((len(found) for (where, _), found in cells.items() if where == lane), default=0)
        if not most:
            continue
        tall = -(-most // per_row) * (SIZE + GAP) + 10
        body.append(f'<text class="lane" x="0" y="{y + tall / 2 + 4:.1f}">{escape(name)}</text>')
        body.append(f'<line class="rule" x1="0" x2="{WIDTH:g}" y1="{y:.1f}" y2="{y:.1f}"/>')
        for (where, day), found in sorted(cells.items()):
            if where == lane:
                left = LABEL + (day - first).days * wide + GAP
                body += [_square(d, left, y + 5, n, per_row) for n, d in enumerate(found)]
        y += tall
    body.append(f'<line class="rule" x1="0" x2="{WIDTH:g}" y1="{y:.1f}" y2="{y:.1f}"/>')
    axis = "".join(_tick(first + timedelta(days=n), LABEL + n * wide, wide, n, y) for n in range(columns))
    svg = Markup(
        f'<svg class="timeline" viewBox="0 0 {WIDTH:g} {y + 4:.0f}" role="img" '
        f'aria-label="Claims by date of the event">{axis}{"".join(body)}</svg>'
    )
    return Timeline(svg, len(dots) - len(inside))


def _window(days: Sequence[date]) -> tuple[date, date]:
    """The whole stretch, or the part of it of MOST_DAYS that holds most claims."""
    days = _without_strays(sorted(days))
    first, last = min(days), max(days)
    if (last - first).days < MOST_DAYS:
        return first, last
    starts = sorted(set(days))
    best = max(starts, key=lambda s: (sum(0 <= (d - s).days < MOST_DAYS for d in days), s))
    return best, max(d for d in days if (d - best).days < MOST_DAYS)


def _without_strays(days: list[date]) -> list[date]:
    """Drop from either end the few days that stand a long way off from the others."""
    few = len(days) // 20
    for at in range(few, 0, -1):
        if (days[at] - days[at - 1]).days > STRAY:
            days = days[at:]
            break
    for at in range(few, 0, -1):
        if (days[-at] - days[-at - 1]).days > STRAY:
            return days[: len(days) - at]
    return days


def _square(dot: Dot, left: float, top: float, number: int, per_row: int) -> str:
    x = left + number % per_row * (SIZE + GAP)
    y = top + number // per_row * (SIZE + GAP)
    return (
        f'<a href="{escape(dot.href)}" class="dot {escape(dot.lane)}"><rect x="{x:.1f}" y="{y:.1f}" '
        f'width="{SIZE:g}" height="{SIZE:g}"/><title>{escape(dot.title)}</title></a>'
    )


def _tick(day: date, x: float, wide: float, number: int, bottom: float) -> str:
    step = 1 if wide >= 20 else 7
    if number % step and day.day != 1:
        return ""
    crowded = wide < 44 and day.day != 1 and (number == 1 or day.day == 2)
    label = f"{day.day} {day:%b}" if not number or day.day == 1 else "" if crowded else str(day.day)
    return (
        f'<line class="tick" x1="{x:.1f}" x2="{x:.1f}" y1="16" y2="{bottom:.1f}"/>'
        f'<text class="day" x="{x + 2:.1f}" y="12">{label}</text>'
    )
