"""How close places lie to each other, as numbers that a ranker can add up."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.gazetteer.candidate import Candidate

_EARTH_KM = 6371.0
_SHORT_KM, _LONG_KM = 40.0, 250.0


def closeness(places: Sequence[Candidate]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """By a short and a long measure, 1 for one spot and towards 0 with distance; large areas are close to nothing."""
    lat = np.radians([c.lat for c in places])
    lon = np.radians([c.lon for c in places])
    unit = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
    km = _EARTH_KM * np.sqrt(np.maximum(0.0, 2 - 2 * (unit @ unit.T)))
    small = np.array([c.kind == "point" or c.feature == "ADM2" for c in places], dtype=float)
    both = small[:, None] * small[None, :]
    return np.exp(-km / _SHORT_KM) * both, np.exp(-km / _LONG_KM) * both
