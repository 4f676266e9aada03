"""What holds of any text: offsets, order, coverage, one root per sentence, and work in parts of bounded size."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import dateline.language
from dateline.language.analysis import Analysis
from dateline.language.annotate import ModelAnnotator
from dateline.language.sentences import split_sentences
from dateline.language.tokenizer import tokenize
from dateline.language.wordpieces import LONGEST_INPUT, Pack
from dateline.model.document import WIDTHLESS

SCRAPS = st.sampled_from(
    [
        "U.S.",
        "“",
        "”",
        "'s",
        "n't",
        "-",
        "--",
        "…",
        "...",
        "?!",
        "(",
        ")",
        "$5m",
        "10:30",
        "a/b",
        "the",
        "Gen.",
        "\n\n",
        " ",
        "🔥",
        # Right to left, without spaces, marks alone.
        "שלום",
        "مرحبا",
        "你好世界",
        "́",
        "‏",
        "x_y",
        "@a",
        "#b",
        "http://a.b/c",
        "e-mail",
        "’",
        ".",
        ",",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(SCRAPS, max_size=40).map("".join))


@pytest.fixture(scope="module")
def annotator() -> ModelAnnotator:
    return dateline.language.load()


UNSEEN = dict.fromkeys(map(ord, WIDTHLESS))
"""Characters that are no words of their own and may stand within one."""


@example("\xad")
@example("a\xadb \u200b.\ufeff")
@given(TEXTS)
def test_tokens_cover_all_that_is_seen_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[start:end].translate(UNSEEN) for start, end in tokens)
    assert all(a[1] <= b[0] for a, b in pairwise(tokens))
    words = "".join(text[start:end] for start, end in tokens)
    assert words.translate(UNSEEN) == "".join(text.split()).translate(UNSEEN)


@given(TEXTS)
def test_sentences_cover_all_tokens(text: str) -> None:
    tokens = tokenize(text)
    sentences = split_sentences(text, tokens)
    assert [i for first, last in sentences for i in range(first, last)] == list(range(len(tokens)))


@pytest.mark.model
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_every_analysis_is_well_formed(annotator: ModelAnnotator, text: str) -> None:
    check(annotator.annotate(text, [(0, len(text))]))


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "word " * 5000,
        "a," * 3000,
        "x" * 20000,
        "_" * 5000,
        "🔥" * 3000,
        "U.S." * 2000,
        "“" * 3000,
        "我" * 5000,
        "a-b" * 2000,
        "a.b@" * 2000,
    ],
    ids=lambda text: text[:5],
)
def test_extreme_texts_are_read_in_parts_of_bounded_size(
    annotator: ModelAnnotator, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the work is linear in the length of the text; benchmarks/speed/layer.py has the time it takes."""
    packs: list[Pack] = []
    run = annotator._network.run
    monkeypatch.setattr(annotator._network, "run", lambda some: packs.extend(some) or run(some))
    check(annotator.annotate(text, [(0, len(text))]))
    assert max(len(pack.ids) for pack in packs) <= LONGEST_INPUT
    assert sum(len(pack.ids) for pack in packs) <= 2 * len(text) + 1
    assert len(packs) <= 1 + len(text) // 100


def check(analysis: Analysis) -> None:
    for first, last in analysis.sentences:
        heads = [analysis.tokens[i].head for i in range(first, last)]
        assert heads.count(-1) == 1
        assert all(head == -1 or first <= head < last for head in heads)
        for i in range(first, last):
            assert len(list(zip(analysis.ancestors(i), range(last - first + 1), strict=False))) < last - first
    for name in analysis.names:
        assert analysis.sentence_index(name.start) == analysis.sentence_index(name.end - 1)
        assert 0 < name.score <= 1
