"""How far places lie from each other."""

from math import asin, cos, radians, sin, sqrt

from dateline.gazetteer import Candidate


def kilometres(one: Candidate, other: Candidate) -> float:
    """The great circle between two places."""
    north, south = radians(one.lat), radians(other.lat)
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(radians(one.lon - other.lon) / 2) ** 2
    return 12742 * asin(sqrt(half))
