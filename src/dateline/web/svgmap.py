"""The report's map: a still SVG of country outlines and of the places that are precise enough to be a point."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from markupsafe import Markup, escape

from dateline.web.outlines import Outlines, Point, outlines, whole

Style = Literal["reported", "claimed", "contested", "stale"]

WIDTH = 760.0
HEIGHT = 520.0
MARGIN = 0.16
"""Part of the frame kept free around the outermost pins, for their labels."""
LEAST_SPAN = 4.5
"""Degrees of latitude that a map shows at least, so that one town is seen in its country."""
SHRINK = 1.5
"""A place that would make the map this much wider is listed beside it, if it carries little of the whole."""
LITTLE = 0.12
CHARACTER, LINE = 7.4, 13.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A place on the map. The style is drawn as shape and hatching, colour only repeats it."""

    name: str
    lat: float
    lon: float
    count: int
    style: Style
    href: str
    title: str


class Map(NamedTuple):
    """The drawing, and which pins it shows."""

    svg: Markup
    shown: tuple[Pin, ...]
    outside: tuple[Pin, ...]


class Frame(NamedTuple):
    """The part of the world that is drawn, and how degrees become pixels."""

    west: float
    south: float
    east: float
    north: float
    scale: float
    squeeze: float

    def at(self, lon: float, lat: float) -> Point:
        """Pixels of a point, from the upper left."""
        return (lon - self.west) * self.scale * self.squeeze, (self.north - lat) * self.scale


def draw(pins: Sequence[Pin], *, name: str) -> Map | None:
    """Draw the pins, the largest first; None where there is nothing to draw. `name` tells the maps of a page apart."""
    if not pins:
        return None
    shown = tuple(sorted(_gathered(pins), key=lambda p: (-p.count, p.name)))
    outside = tuple(p for p in pins if p not in shown)
    frame = frame_of([(p.lon, p.lat) for p in shown])
    world = outlines()
    body = [_land(world, frame), *(_disc(p, frame) for p in shown), *_labels(shown, frame)]
    svg = Markup(
        f'<svg class="map" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img" '
        f'aria-label="Map of the places named in the claims">'
        f'<clipPath id="frame-{escape(name)}"><rect width="{WIDTH:g}" height="{HEIGHT:g}"/></clipPath>'
        f'<rect class="sea" width="{WIDTH:g}" height="{HEIGHT:g}"/>'
        f'<g clip-path="url(#frame-{escape(name)})">{"".join(body)}</g></svg>'
    )
    return Map(svg, shown, outside)


PATTERNS = Markup(
    '<svg class="patterns" width="0" height="0" aria-hidden="true">'
    '<defs><pattern id="hatch" width="5" height="5" '
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="5" height="5" class="hatch-ground"/><line x1="0" y1="0" x2="0" y2="5" class="hatch-line"/>'
    "</pattern></defs></svg>"
)
"""What the maps of a page are hatched with; it stands on the page once."""


def _gathered(pins: Sequence[Pin]) -> list[Pin]:
    """Leave out the few that lie so far off that the rest would become a dot."""
    kept, spare = list(pins), LITTLE * sum(p.count for p in pins)
    while len(kept) > 2:
        span = HEIGHT / frame_of([(p.lon, p.lat) for p in kept]).scale
        without = [
            (HEIGHT / frame_of([(p.lon, p.lat) for p in kept if p is not pin]).scale, pin.name, pin) for pin in kept
        ]
        least, _, far = min(without, key=lambda found: found[:2])
        if span < least * SHRINK or far.count > spare:
            break
        spare -= far.count
        kept.remove(far)
    return kept


def frame_of(points: Sequence[Point]) -> Frame:
    """The smallest frame of the drawing's shape that holds all points with a margin."""
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    lat, lon = (south + north) / 2, (west + east) / 2
    squeeze = max(0.2, math.cos(math.radians(lat)))
    free = 1 - 2 * MARGIN
    tall = max((north - south) / free, (east - west) * squeeze / free * HEIGHT / WIDTH, LEAST_SPAN)
    wide = tall * WIDTH / HEIGHT / squeeze
    return Frame(lon - wide / 2, lat - tall / 2, lon + wide / 2, lat + tall / 2, HEIGHT / tall, squeeze)


def _land(world: Outlines, frame: Frame) -> str:
    """Fill the countries, then draw each border once; shapes are cut at the frame so that the page stays small."""
    fills, names = [], []
    box = (frame.west - 1, frame.south - 1, frame.east + 1, frame.north + 1)
    for name, rings in world.countries:
        cut = [clipped(part, box) for ring in rings for part in whole(world.ring(ring))]
        path = "".join(_path(ring, frame) + "Z" for ring in cut if len(ring) > 2)
        if path:
            fills.append(f'<path d="{path}"/>')
            names.append(_country(name, max(cut, key=_area), frame))
    borders = []
    for arc in (part for line in world.arcs for part in whole(line)):
        run: list[Point] = []
        for one, other in pairwise(arc):
            if _inside(one, box) or _inside(other, box):
                run = [*(run or [one]), other]
            elif run:
                borders.append(_path(run, frame))
                run = []
        if run:
            borders.append(_path(run, frame))
    return (
        f'<g class="land" fill-rule="evenodd">{"".join(fills)}</g><path class="border" d="{"".join(borders)}"/>'
        f'<g class="country">{"".join(names)}</g>'
    )


def _country(name: str, ring: Sequence[Point], frame: Frame) -> str:
    """The country's name in the middle of what is seen of it, where there is room for it."""
    seen = clipped(ring, (frame.west, frame.south, frame.east, frame.north))
    if len(seen) < 3:
        return ""
    dots = [frame.at(*p) for p in seen]
    left, right = min(x for x, _ in dots), max(x for x, _ in dots)
    if right - left < len(name) * 9 or max(y for _, y in dots) - min(y for _, y in dots) < 40:
        return ""
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(dots, [*dots[1:], dots[0]], strict=True))
    if abs(twice) < 1:
        return ""
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in zip(dots, [*dots[1:], dots[0]], strict=True))
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in zip(dots, [*dots[1:], dots[0]], strict=True))
    half = len(name) * 4.5
    at = min(max(x / 3 / twice, half), WIDTH - half), min(max(y / 3 / twice, 14), HEIGHT - 8)
    return f'<text x="{at[0]:.0f}" y="{at[1]:.0f}">{escape(name)}</text>'


def _area(ring: Sequence[Point]) -> float:
    if len(ring) < 3:
        return 0.0
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)))


def _inside(point: Point, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _path(points: Sequence[Point], frame: Frame) -> str:
    dots = [f"{x:.1f} {y:.1f}" for x, y in (frame.at(*p) for p in points)]
    return "M" + "L".join(d for at, d in enumerate(dots) if not at or d != dots[at - 1])


def clipped(ring: Sequence[Point], box: tuple[float, float, float, float]) -> list[Point]:
    """Sutherland and Hodgman: the part of a ring inside a box."""
    points = list(ring)
    for axis, edge, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        out: list[Point] = []
        for at, here in enumerate(points):
            before = points[at - 1]
            inside, was = (here[axis] - edge) * sign >= 0, (before[axis] - edge) * sign >= 0
            if inside != was:
                part = (edge - before[axis]) / (here[axis] - before[axis])
                out.append((before[0] + part * (here[0] - before[0]), before[1] + part * (here[1] - before[1])))
            if inside:
                out.append(here)
        points = out
        if not points:
            break
    return points


def radius(count: int) -> float:
    """Pixels; the disc's area grows with the number of claims."""
    return round(4.0 + 2.2 * math.sqrt(count), 1)


def _disc(pin: Pin, frame: Frame) -> str:
    x, y = frame.at(pin.lon, pin.lat)
    return (
        f'<a href="{escape(pin.href)}" class="pin {pin.style}">'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius(pin.count):g}"/>'
        f"<title>{escape(pin.title)}</title></a>"
    )


def _labels(pins: Sequence[Pin], frame: Frame) -> list[str]:
    """Put each label where it covers no disc and no label that stands already; one without room is left out."""
    taken = []
    for pin in pins:
        x, y = frame.at(pin.lon, pin.lat)
        r = radius(pin.count)
        taken.append((x - r, y - r, x + r, y + r))
    out = []
    for pin in pins:
        x, y = frame.at(pin.lon, pin.lat)
        r, wide = radius(pin.count) + 4, len(pin.name) * CHARACTER
        for left, base in (
            (x + r, y + 4), (x - r - wide, y + 4), (x - wide / 2, y - r), (x - wide / 2, y + r + 9),
            (x + r * 0.7, y - r * 0.7), (x + r * 0.7, y + r * 0.7 + 9),
            (x - r * 0.7 - wide, y - r * 0.7), (x - r * 0.7 - wide, y + r * 0.7 + 9),
            (x - wide * 0.8, y - r), (x - wide * 0.2, y - r), (x - wide * 0.8, y + r + 9), (x - wide * 0.2, y + r + 9),
        ):  # fmt: skip
            box = (left, base - LINE + 3, left + wide, base + 3)
            free = not any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken)
            if free and box[0] >= 2 and box[2] <= WIDTH - 2 and box[1] >= 2 and box[3] <= HEIGHT - 2:
                taken.append(box)
                out.append(f'<text class="label" x="{left:.1f}" y="{base:.1f}">{escape(pin.name)}</text>')
                break
    return out
