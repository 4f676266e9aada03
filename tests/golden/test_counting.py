"""The counting question of the manual, asked of the example reports."""

import contextlib
import io
from pathlib import Path

import pytest

from dateline import cli

EXAMPLES = Path(__file__).parents[2] / "examples"

pytestmark = pytest.mark.model


def test_the_provincial_capitals_that_a_party_holds_are_counted(tmp_path):
    store = str(tmp_path / "examples.db")
    question = ("status", "--all", "--as-of", "2021-08-15", "--held-by", "Taliban", "--db", store)
    with contextlib.redirect_stdout(io.StringIO()):
        assert (
            cli.run(["run", "-q", "--db", store, *sorted(str(p) for p in EXAMPLES.iterdir() if p.suffix != ".md")]) == 0
        )
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert cli.run([*question, "--country", "AF", "--feature", "PPLA"]) == 0
    listed = out.getvalue().split("\n\n")[0].splitlines()
    assert int(listed[-1].split()[0]) == len(listed) - 1 >= 10
    assert any(line.startswith("Kunduz, AF") for line in listed)
    assert "Reports count themselves:" in out.getvalue()
