from builders import record_of
from example_records import wire
from hypothesis import given
from hypothesis import strategies as st

from dateline.web.highlight import Mark, marks_of, paragraphs, segments

TEXT = "Rebels seized the old town on Monday, a witness said."


def test_overlapping_marks_cut_the_text_and_keep_every_kind():
    marks = [Mark(0, 6, "actor", "c1"), Mark(0, 13, "source"), Mark(7, 13, "predicate", "c1")]
    found = segments(TEXT, (0, len(TEXT)), marks)
    assert [(s.text, s.kinds) for s in found[:3]] == [
        ("Rebels", ("actor", "source")),
        (" ", ("source",)),
        ("seized", ("predicate", "source")),
    ]
    assert found[2].anchors == ("c1",) and found[0].claims == ("c1",)


def test_two_claims_on_one_predicate_have_an_anchor_each():
    found = segments(TEXT, (0, 20), [Mark(7, 13, "predicate", "c1"), Mark(7, 13, "predicate", "c2")])
    assert [s.anchors for s in found if s.anchors] == [("c1", "c2")]


spans = st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["actor", "predicate", "time"]))


@given(st.text(max_size=50), st.lists(spans, max_size=12))
def test_segments_joined_are_the_text(text, given_spans):
    marks = [Mark(start, end, kind, f"c{n}") for n, (start, end, kind) in enumerate(given_spans)]
    assert "".join(s.text for s in segments(text, (0, len(text)), marks)) == text


def test_every_anchor_is_there_once():
    record = wire()
    marks = marks_of(record, ["a", "b", "c"], {"s3": "w"})
    anchors = [a for _, span in paragraphs(record) for s in segments(record.text, span, marks) for a in s.anchors]
    assert sorted(anchors) == ["a", "b", "c", "w"]


def test_text_outside_all_parts_is_kept():
    record = record_of("One.\n\nTwo.")
    bare = type(record)(id="x", text="One.\n\nTwo.", coder="", parts=record.parts[1:])
    assert [bare.text[start:end] for _, (start, end) in paragraphs(bare)] == ["One.", "Two."]
