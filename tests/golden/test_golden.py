"""Example reports give the outlines that were reviewed; a change shows as a diff of lines."""

import difflib
import importlib.util
from pathlib import Path

import pytest

from dateline import read

_spec = importlib.util.spec_from_file_location("outline", Path(__file__).parent / "outline.py")
outline = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(outline)

pytestmark = pytest.mark.model


@pytest.mark.parametrize("name", outline.OUTLINED)
def test_an_example_gives_its_reviewed_outline(name):
    (record,) = read(outline.EXAMPLES / name)
    made, reviewed = list(outline.outline(record)), outline.golden(name).read_text(encoding="utf-8").splitlines()
    # Processors round differently, so that a label on the edge may fall the other way; more than that is a change.
    alike = difflib.SequenceMatcher(None, made, reviewed, autojunk=False).ratio()
    assert alike >= 0.95, "\n".join(difflib.unified_diff(reviewed, made, "reviewed", "made", lineterm="", n=0))


@pytest.mark.parametrize("name", outline.OUTLINED)
def test_every_span_of_an_example_is_its_own_words(name):
    (record,) = read(outline.EXAMPLES / name)
    length = len(record.text)
    spans = [(m.start, m.end) for e in record.entities for m in e.mentions]
    spans += [(p.start, p.end) for p in (*record.places, *record.times, *record.figures, *record.parts)]
    spans += [s for said in record.statements for s in (*said.source, *said.cue, *said.content)]
    spans += [s for c in record.claims for s in (c.predicate, c.sentence)]
    assert all(0 <= start < end <= length for start, end in spans)
    assert all(record.text[r.start : r.end] == r.text for c in record.claims for r in (*c.actors, *c.recipients))
