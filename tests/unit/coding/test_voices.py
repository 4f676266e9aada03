"""One event in many voices: every voice gives the reading that a careful reader takes from it."""

import tomllib
from pathlib import Path

import pytest
from builders import document_of

from dateline.coding.factuality.holders import as_held, holder_of, who_answers
from dateline.coding.factuality.modality import assess
from dateline.coding.statements import statements
from dateline.coding.trees.mending import mended
from dateline.language import load
from dateline.language.analysis import Annotator
from dateline.model.statement import Statement

LINES = [
    (f"{name}-{n}", *line)
    for name, group in tomllib.loads(Path(__file__).with_name("voices.toml").read_text(encoding="utf-8")).items()
    for n, line in enumerate(group["lines"], 1)
]
ANYTHING = "*"
UNNAMED = "?"
WITHIN = " < "


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(threads=1)


def read(annotator: Annotator, text: str, word: str) -> tuple[str, str, str, str]:
    doc = document_of(text)
    analysis = mended(annotator.annotate(text, [(part.start, part.end) for part in doc.parts]))
    said = statements(doc, analysis, ())
    predicate = analysis.token_at(text.index(word))
    assert predicate is not None
    holder: Statement | None = holder_of(analysis, said, predicate)
    assessed = assess(analysis, predicate)
    holder = who_answers(assessed, holder, said)
    reading = as_held(assessed, holder)
    chain: list[Statement] = []
    while holder is not None:
        chain.append(holder)
        holder = next((one for one in said if one.id == chain[-1].within), None)
    sources = [" ".join(text[start:end] for start, end in one.source) or UNNAMED for one in chain]
    return reading.modality, reading.polarity, WITHIN.join(sources), WITHIN.join(one.stance for one in chain)


def alike(got: str, expected: str) -> bool:
    """Whether what was read is what is expected; of a chain, only who is innermost where no more is expected."""
    chain = got.split(WITHIN)
    wanted = expected.split(WITHIN)
    of_it = chain if len(wanted) > 1 else chain[:1]
    return len(of_it) == len(wanted) and all(w in (ANYTHING, g) for g, w in zip(of_it, wanted, strict=True))


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), [pytest.param(x[1], x[2], tuple(x[3:]), id=x[0]) for x in LINES])
def test_every_voice_has_its_own_reading(annotator: Annotator, text: str, word: str, expected: tuple[str, ...]) -> None:
    got = read(annotator, text, word)
    assert [e if alike(g, e) else g for g, e in zip(got, expected, strict=True)] == list(expected)
