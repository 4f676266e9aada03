"""One event in many voices: every voice gives the reading that a careful reader takes from it."""

import tomllib
from pathlib import Path

import pytest
from builders import document_of

from dateline.coding.holders import as_held, holder_of
from dateline.coding.modality import assess
from dateline.coding.statements import statements
from dateline.language import load
from dateline.language.analysis import Annotator

LINES = [
    (f"{name}-{n}", *line)
    for name, group in tomllib.loads(Path(__file__).with_name("voices.toml").read_text(encoding="utf-8")).items()
    for n, line in enumerate(group["lines"], 1)
]
ANYTHING = "*"
UNNAMED = "?"


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(threads=1)


def read(annotator: Annotator, text: str, word: str) -> tuple[str, str, str, str]:
    doc = document_of(text)
    analysis = annotator.annotate(text, [(0, len(text))])
    said = statements(doc, analysis, ())
    predicate = analysis.token_at(text.index(word))
    assert predicate is not None
    holder = holder_of(analysis, said, predicate)
    reading = as_held(assess(analysis, predicate), holder)
    if holder is None:
        return reading.modality, reading.polarity, "", ""
    source = " ".join(text[start:end] for start, end in holder.source)
    return reading.modality, reading.polarity, source or UNNAMED, holder.stance


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), [pytest.param(x[1], x[2], tuple(x[3:]), id=x[0]) for x in LINES])
def test_every_voice_has_its_own_reading(annotator: Annotator, text: str, word: str, expected: tuple[str, ...]) -> None:
    got = read(annotator, text, word)
    assert [g for g, e in zip(got, expected, strict=True) if e != ANYTHING] == [e for e in expected if e != ANYTHING]
