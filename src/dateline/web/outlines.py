"""Country outlines for the report's map: the data file's reader, and the recipe that makes it from world-atlas.

Made with `npm pack world-atlas@2.0.2` and `python -m dateline.web.outlines world-atlas-2.0.2.tgz`. The outlines are
kept as TopoJSON keeps them: arcs, each border once, in steps of a hundredth of a degree.
"""

import hashlib
import json
import sys
import tarfile
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

PACKAGE = "world-atlas 2.0.2"
MEMBER = "package/countries-50m.json"
STEP = 0.01
TOLERANCE = 0.016
"""Degrees that a simplified outline may stray: about a pixel on a map of one country."""

HALF_A_TURN = 180
POLE = -80
"""South of this latitude there is only Antarctica, whose outline goes round the pole."""

Point = tuple[float, float]


class Outlines(NamedTuple):
    """The world's countries as points of longitude and latitude."""

    arcs: tuple[tuple[Point, ...], ...]
    countries: tuple[tuple[str, tuple[tuple[int, ...], ...]], ...]
    """(name, rings); a ring is a list of arc numbers, `~n` for arc n backwards."""

    def ring(self, numbers: Sequence[int]) -> list[Point]:
        """One closed ring, its arcs joined."""
        points: list[Point] = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points.extend(arc if not points else arc[1:])
        return points


@cache
def outlines() -> Outlines:
    """Read the outlines that come with the package."""
    data = json.loads(files("dateline.web").joinpath("static/outlines/countries.json").read_text("utf-8"))
    return Outlines(
        arcs=tuple(tuple(_absolute(arc, data["step"])) for arc in data["arcs"]),
        countries=tuple((c["name"], tuple(tuple(ring) for ring in c["rings"])) for c in data["countries"]),
    )


def whole(line: Sequence[Point]) -> list[list[Point]]:
    """A line without leaps over the 180th meridian: it goes on beyond it, and once more a whole turn away.

    The poles stay as they are, where a leap goes round the edge of the map.
    """
    out: list[Point] = []
    turn = 0
    for n, (lon, lat) in enumerate(line):
        leap = lon - line[n - 1][0] if n else 0.0
        if abs(leap) > HALF_A_TURN and lat > POLE:
            turn += -2 * HALF_A_TURN if leap > 0 else 2 * HALF_A_TURN
        out.append((lon + turn, lat))
    beyond = max((lon for lon, _ in out), key=abs, default=0.0)
    if abs(beyond) <= HALF_A_TURN:
        return [out]
    back = -2 * HALF_A_TURN if beyond > 0 else 2 * HALF_A_TURN
    return [out, [(lon + back, lat) for lon, lat in out]]


def _absolute(steps: Sequence[int], step: float) -> Iterable[Point]:
    x = y = 0
    for at in range(0, len(steps), 2):
        x, y = x + steps[at], y + steps[at + 1]
        yield round(x * step, 4), round(y * step, 4)


def build(archive: Path) -> dict[str, Any]:
    """Make the data file's content from the npm package's archive."""
    with tarfile.open(archive) as packed:
        member = packed.extractfile(MEMBER)
        if member is None:
            raise ValueError(f"{archive}: no {MEMBER} in it")
        topology = json.loads(member.read())
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(_steps(simplified(line, TOLERANCE)))
    countries = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"], [])
        rings = [ring for polygon in polygons for ring in polygon]
        # A ring that shrank to a dot is an islet no map of ours would show.
        rings = [ring for ring in rings if sum(len(arcs[n if n >= 0 else ~n]) // 2 - 1 for n in ring) >= 3]
        countries.append({"name": shape["properties"]["name"], "rings": rings})
    return {
        "source": f"Natural Earth 1:50m countries (public domain), packaged by {PACKAGE} (ISC)",
        "sha256": hashlib.sha256(archive.read_bytes()).hexdigest(),
        "step": STEP,
        "arcs": arcs,
        "countries": sorted(countries, key=lambda c: c["name"]),
    }


def _steps(line: Sequence[Point]) -> list[int]:
    grid = [(round(x / STEP), round(y / STEP)) for x, y in line]
    grid = [p for at, p in enumerate(grid) if at in (0, len(grid) - 1) or p != grid[at - 1]]
    out, before = [], (0, 0)
    for point in grid:
        out += [point[0] - before[0], point[1] - before[1]]
        before = point
    return out


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: drop the points that lie closer than `tolerance` to the line without them."""
    keep = {0, len(line) - 1}
    open_ends = [(0, len(line) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        gaps = ((_distance(line[i], line[first], line[last]), i) for i in range(first + 1, last))
        gap, at = max(gaps, default=(0.0, 0))
        if gap > tolerance:
            keep.add(at)
            open_ends += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def _distance(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) if length else 0.0
    return float(((p[0] - a[0] - along * dx) ** 2 + (p[1] - a[1] - along * dy) ** 2) ** 0.5)


if __name__ == "__main__":
    made = json.dumps(build(Path(sys.argv[1])), ensure_ascii=False, separators=(",", ":"))
    (Path(__file__).parent / "static/outlines/countries.json").write_text(made + "\n", "utf-8")
