"""Towns in single sentences: no more of them may be lost, nor people taken for them; see `quality/towns.py`."""

import sys

import pytest
from quality.test_floors import ROOT

FLOORS = {"control": 90, "happened": 92}
"""Per cent of every eighth town; two points under what was measured when they were set."""
CEILING = 8
"""Per cent of surnames that are taken for places."""


@pytest.mark.model
def test_towns_are_known_by_what_is_said_of_them():
    sys.path.insert(0, str(ROOT / "benchmarks" / "quality"))
    from towns import shares

    found = {what: 100 * so / of for what, so, of in shares(step=8)}
    assert all(found[what] >= floor for what, floor in FLOORS.items()), found
    assert found["people taken for places"] <= CEILING, found
