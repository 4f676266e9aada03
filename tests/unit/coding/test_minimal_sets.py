"""One event told in ten voices, from raw sentences: who does what to whom, as how real, and according to whom."""

import tomllib
from pathlib import Path

import pytest

from dateline import read_text
from dateline.model.record import Record

SETS = tomllib.loads(Path(__file__).with_name("minimal_sets.toml").read_text(encoding="utf-8"))
LINES = [
    pytest.param(*line[:2], tuple(line[2:]), id=f"{name}-{n}")
    for name, group in SETS.items()
    for n, line in enumerate(group["lines"], 1)
]
ANYTHING = "*"
UNNAMED = "?"
WITHIN = " < "


def held(record: Record, holder: str | None) -> tuple[str, str]:
    """Who holds a claim and their stances, from the innermost outwards."""
    statements = {one.id: one for one in record.statements}
    chain = []
    while holder is not None:
        chain.append(statements[holder])
        holder = chain[-1].within
    sources = [" ".join(record.text[slice(*span)] for span in one.source) or UNNAMED for one in chain]
    return WITHIN.join(sources), WITHIN.join(one.stance for one in chain)


def read(record: Record, word: str) -> list[tuple[str, ...]]:
    return [
        (
            claim.type,
            " + ".join(role.text for role in claim.actors),
            " + ".join(role.text for role in claim.recipients),
            claim.modality,
            claim.polarity,
            *held(record, claim.holder),
        )
        for claim in record.claims
        if record.text[slice(*claim.predicate)] == word
    ]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), LINES)
def test_one_event_in_ten_voices(text: str, word: str, expected: tuple[str, ...]) -> None:
    got = read(read_text(text, date="2024-06-12"), word)
    alike = [tuple(e if e == ANYTHING else g for g, e in zip(one, expected, strict=True)) for one in got]
    assert expected in alike, got
