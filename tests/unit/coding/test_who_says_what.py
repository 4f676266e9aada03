"""Who says what, in the sentences of real reports where the tree or the punctuation misleads."""

import tomllib
from pathlib import Path

import pytest

from dateline import read_text

LINES = [
    (f"{name}-{n}", *line)
    for name, group in tomllib.loads(Path(__file__).with_name("who_says_what.toml").read_text(encoding="utf-8")).items()
    for n, line in enumerate(group["lines"], 1)
]
NOBODY = "-"


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), [pytest.param(x[1], x[2:], id=x[0]) for x in LINES])
def test_who_says_what(text: str, expected: list[str]) -> None:
    record = read_text(text)

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " | ".join(" ".join(record.text[start:end].split()) for start, end in spans)

    told = [f"{words(s.source) or '?'} > {words(s.cue)} > {words(s.content)}" for s in record.statements]
    for line in expected:
        if line.startswith(NOBODY):
            assert not any(f"> {line[1:].strip()} >" in one for one in told), told
        else:
            assert line in told, told
