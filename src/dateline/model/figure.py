"""Quantities that matter, with their bounds."""

from typing import Literal

import msgspec

FigureKind = Literal[
    "killed", "injured", "displaced", "detained", "places", "troops", "vehicles", "money", "distance", "other"
]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity as the text bounds it: "at least 27" is low 27 and high None, "a sixth" is ordinal 6."""

    start: int
    end: int
    low: float | int | None
    high: float | int | None
    of: float | int | None = None
    """The whole that it is a part of: 34 in "five of 34"."""
    ordinal: bool = False
    unit: str | None = None
    kind: FigureKind = "other"
