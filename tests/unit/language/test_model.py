"""The model that ships, end to end."""

import pytest

import dateline.language
from dateline.errors import ResourceError
from dateline.language.annotate import ModelAnnotator
from dateline.language.loading import load_model

pytestmark = pytest.mark.model
TEXT = (
    "Rebels said on Monday they had captured Lorvik. "
    "“We can't confirm it,” a Defence Ministry spokesman told reporters."
)


@pytest.fixture(scope="module")
def annotator() -> ModelAnnotator:
    return dateline.language.load()


def test_reads_who_said_what(annotator: ModelAnnotator) -> None:
    analysis = annotator.annotate(TEXT, [(0, len(TEXT))])
    said = next(i for i, token in enumerate(analysis.tokens) if token.lemma == "say")
    captured = next(i for i, token in enumerate(analysis.tokens) if token.lemma == "capture")
    assert len(analysis.sentences) == 2
    assert analysis.tokens[said].head == -1
    assert analysis.tokens[captured].head == said
    assert analysis.tokens[captured].deprel == "ccomp"
    assert [analysis.surface(i) for i in analysis.dependents(said, "nsubj")] == ["Rebels"]
    assert ("Defence Ministry", "ORG") in {
        (TEXT[slice(*analysis.span(name.start, name.end - 1))], name.type) for name in analysis.names
    }


def test_no_sentence_crosses_a_block(annotator: ModelAnnotator) -> None:
    text = "Town falls to rebels The mayor has fled"
    analysis = annotator.annotate(text, [(0, 20), (21, len(text))])
    assert [analysis.sentence_span(i) for i in range(len(analysis.sentences))] == [(0, 20), (21, len(text))]


def test_text_outside_the_blocks_is_not_read(annotator: ModelAnnotator) -> None:
    analysis = annotator.annotate("Advertisement. Rain fell.", [(15, 25)])
    assert [analysis.surface(i) for i in range(len(analysis.tokens))] == ["Rain", "fell", "."]


def test_the_same_labels_in_any_batch(annotator: ModelAnnotator) -> None:
    texts = [TEXT, "Rain fell.", TEXT.upper(), "The river rose by two metres overnight, officials said. " * 5, ""]
    documents = [(text, [(0, len(text))]) for text in texts]
    assert annotator.annotate_many(documents) == [annotator.annotate(*document) for document in documents]


@pytest.mark.parametrize("times", [1, 80])
def test_the_same_labels_on_two_threads(annotator: ModelAnnotator, times: int) -> None:
    text = " ".join([TEXT] * times)
    assert dateline.language.load(threads=2).annotate(text, [(0, len(text))]) == annotator.annotate(
        text, [(0, len(text))]
    )


def test_words_that_mean_the_like_where_they_stand_are_closer(annotator: ModelAnnotator) -> None:
    text = "Rebels captured the town. Militants seized the city. A camera captured the mood."
    analysis = annotator.annotate(text, [(0, len(text))])
    assert {len(one) for one in analysis.meanings} == {64}
    verbs = [analysis.meaning(i) for i, token in enumerate(analysis.tokens) if token.upos == "VERB"]
    captured, seized, filmed = (memoryview(one or b"").cast("b").tolist() for one in verbs)
    assert dot(captured, seized) > dot(captured, filmed)
    assert 120**2 < dot(captured, captured) < 134**2


def dot(one: list[int], other: list[int]) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_a_missing_file_is_named(tmp_path: object) -> None:
    with pytest.raises(ResourceError, match=r"model\.onnx"):
        load_model(1, tmp_path)  # type: ignore[arg-type]
