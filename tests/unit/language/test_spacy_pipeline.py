"""A spaCy pipeline in place of the shipped model, with a pipeline made here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline import services
from dateline.errors import ResourceError, UsageError
from dateline.language import load_named
from dateline.language.spacy_pipeline import SpacyAnnotator

TEXT = "Rebels  took Goma. Officials denied it."
TAGGED = {
    "Rebels": ("rebel", "NOUN", "NNS", 2, "nsubj", ""),
    "took": ("take", "VERB", "VBD", 0, "ROOT", ""),
    "Goma": ("Goma", "PROPN", "NNP", -1, "dobj", "GPE"),
    "Officials": ("official", "NOUN", "NNS", 1, "nsubj", ""),
    "denied": ("deny", "VERB", "VBD", 0, "ROOT", ""),
    "it": ("it", "PRON", "PRP", -1, "dobj", ""),
}
"""Lemma, tags, head as a distance, relation and type of name of each word; other tokens hang on what is before."""


@Language.component("by_hand")
def by_hand(doc: Doc) -> Doc:
    names = []
    for token in doc:
        lemma, upos, xpos, distance, dep, kind = TAGGED.get(token.text, (token.text, "PUNCT", ".", -1, "punct", ""))
        token.lemma_, token.pos_, token.tag_, token.dep_ = lemma, upos, xpos, dep
        token.head = doc[max(0, token.i + distance)]
        names += [Span(doc, token.i, token.i + 1, kind)] if kind else []
    doc.ents = names
    return doc


@pytest.fixture
def pipeline() -> Language:
    made = spacy.blank("en", meta={"name": "by_hand", "version": "1.2.3"})
    made.add_pipe("by_hand")
    return made


def test_tokens_trees_and_names(pipeline: Language) -> None:
    analysis = SpacyAnnotator(pipeline).annotate(TEXT, [(0, len(TEXT))])
    shown = [
        f"{analysis.surface(i)} {t.lemma} {t.upos} {t.xpos} {t.head} {t.deprel}" for i, t in enumerate(analysis.tokens)
    ]
    assert shown == [
        "Rebels rebel NOUN NNS 1 nsubj", "took take VERB VBD -1 root", "Goma Goma PROPN NNP 1 obj",
        ". . PUNCT . 2 punct", "Officials official NOUN NNS 5 nsubj", "denied deny VERB VBD -1 root",
        "it it PRON PRP 5 obj",
        ". . PUNCT . 6 punct",
    ]  # fmt: skip
    assert analysis.sentences == ((0, 4), (4, 8))
    assert [(n.start, n.end, n.type) for n in analysis.names] == [(2, 3, "LOC")]
    assert analysis.tokens[2].etype == "place"


def test_blocks_keep_their_offsets_and_the_rest_is_not_read(pipeline: Language) -> None:
    analysis = SpacyAnnotator(pipeline).annotate("Advertisement. " + TEXT, [(15, 15 + len(TEXT))])
    assert analysis.surface(0) == "Rebels"
    assert analysis.text.startswith("Advertisement")


def test_the_record_names_the_pipeline(pipeline: Language, tmp_path: Path, by_name: Callable[[Path], str]) -> None:
    pipeline.to_disk(tmp_path / "mine")
    reader = services.reader_with(by_name(tmp_path / "mine"))
    assert "/ spacy en_by_hand 1.2.3 /" in reader.coder


@pytest.fixture
def by_name() -> Iterator[Callable[[Path], str]]:
    yield lambda folder: f"spacy:{folder}"
    services.reader_with.cache_clear()


def test_a_pipeline_without_a_parser_is_refused_with_what_it_lacks() -> None:
    bare = SpacyAnnotator(spacy.blank("en"))
    with pytest.raises(ResourceError, match="no tags, no parts of speech, no lemmas, no tree"):
        bare.annotate(TEXT, [(0, len(TEXT))])


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("fr").to_disk(tmp_path / "fr")
    with pytest.raises(ResourceError, match='for the language "fr"'):
        load_named(f"spacy:{tmp_path / 'fr'}")


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(ResourceError, match='cannot load the pipeline "en_nowhere"'):
        load_named("spacy:en_nowhere")


@pytest.mark.parametrize("name", ["", "spacy", "spacy:", "stanza:en"])
def test_names_that_are_no_model(name: str) -> None:
    with pytest.raises(UsageError, match="there is no language model"):
        load_named(name)
