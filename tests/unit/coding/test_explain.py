"""A claim's rule leads to the line of the lexicon that read it, and to what else the word might mean."""

from importlib.resources import files

from dateline.coding.explain import explain
from dateline.coding.lexicons.lexicon import lexicon


def test_every_line_can_be_explained_and_found():
    texts = {}
    for lines in lexicon().lines.values():
        for line in lines:
            reading = explain(line.rule).reading
            assert reading is not None and reading.rule == line.rule and reading.line > 0
            path = files("dateline.coding") / reading.file
            text = texts.setdefault(reading.file, path.read_text(encoding="utf-8").splitlines())
            assert f'"{line.group.id}"' in text[reading.line - 1]
    assert len(texts) > 10


def test_what_else_a_word_might_be():
    word = next(
        lines for lines in lexicon().lines.values() if len({line.group.type for line in lines}) > 1 and len(lines) > 2
    )
    found = explain(word[0].rule)
    assert {other.rule for other in found.others} == {line.rule for line in word[1:]}
    assert any(other.asks for other in found.others)


def test_a_reading_that_was_turned_and_one_that_is_gone():
    rule = next(line.rule for lines in lexicon().lines.values() for line in lines if line.group.type == "AID")
    assert "AGREE" in explain(f"{rule}+ahead").turned
    assert explain("no-such-group:word").reading is None
