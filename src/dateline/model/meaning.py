"""What a word means where it stands, as a claim keeps it: a direction, a signed byte for each number."""

import numpy as np
from numpy.typing import NDArray

LONG = 127
"""Length of a direction as it is kept."""


def direction(meaning: bytes) -> NDArray[np.floating]:
    """The direction as a vector of length one; the product of two of them is the cosine."""
    return np.frombuffer(meaning, np.int8) / np.float32(LONG)
