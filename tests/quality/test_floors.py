"""The quality gate: figures on the first documents of each development set may not fall below their floors.

Needs the benchmark data beside the project (`../shared/bench`, or the folder that BENCH names) and skips without it.
Raise a floor whenever the figure has risen for good; lower one only with the reason in the commit.
"""

import hashlib
import os
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCH = Path(os.environ.get("BENCH", ROOT.parent / "shared" / "bench"))
GATE = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))

pytestmark = [
    pytest.mark.model,
    pytest.mark.slow,
    pytest.mark.shared,
    pytest.mark.skipif(not (BENCH / "score.py").exists(), reason=f"needs the benchmark data in {BENCH}"),
]


@pytest.fixture(scope="module")
def benchmark(tmp_path_factory):
    """The benchmark's own functions, and the records of each gold file's first documents, read once."""
    sys.path.insert(0, str(ROOT / "benchmarks" / "quality"))
    import run

    folder = tmp_path_factory.mktemp("records")
    made = {}

    def records_of(name: str, limit: int):
        if name not in made:
            gold = run.head(BENCH / name, limit, folder)
            made[name] = gold, folder / f"{gold.stem}.records.jsonl"
            run.read(*made[name], jobs=2)
        return made[name]

    yield run, records_of
    sys.path.remove(str(ROOT / "benchmarks" / "quality"))


@pytest.mark.parametrize("row", GATE["floor"], ids=lambda row: f"{row['task']}, {row['figure']}")
def test_no_figure_falls_below_its_floor(benchmark, row):
    run, records_of = benchmark
    task = next(t for t in run.TASKS if t.name == row["task"])
    gold, records = records_of(task.gold, GATE["documents"][task.gold])
    measured = run.figure(run.score(task, BENCH / "score.py", gold, records), row["figure"])
    assert measured >= row["floor"] - GATE["epsilon"], f"{row['figure']} is {measured}, its floor is {row['floor']}"


@pytest.mark.parametrize("name", GATE["sha256"])
def test_the_gold_data_is_what_the_floors_were_measured_on(name):
    assert hashlib.sha256((BENCH / name).read_bytes()).hexdigest() == GATE["sha256"][name]
