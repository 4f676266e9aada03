"""Whatever the analysis says, entities keep their promises."""

from atlas import Atlas, places_of
from builders import document_of
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.coding.entities import entities
from dateline.language.analysis import Analysis, Name, Token

WORDS = [
    "Taliban",
    "the",
    "Kenyan",
    "officials",
    "Okello",
    "She",
    "it",
    "they",
    "Dr",
    "US",
    "“",
    "”",
    "said",
    "-",
    "group",
    "IS",
    ".",
]
UPOS = ["PROPN", "NOUN", "PRON", "DET", "ADJ", "VERB", "PUNCT"]
DEPRELS = ["nsubj", "obj", "nmod", "nmod:poss", "nmod:desc", "appos", "compound", "amod", "flat", "conj", "cop", "case"]


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Any tokens, tags, trees and names, as a bad parser might give them."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
    tokens, at = [], 0
    for i, word in enumerate(words):
        head = draw(st.integers(-1, i - 1)) if draw(st.booleans()) else -1
        if head < 0 and i + 1 < len(words) and draw(st.booleans()):
            head = -1
        tokens.append(
            Token(
                start=at, end=at + len(word), lemma=word.lower(), upos=draw(st.sampled_from(UPOS)), xpos="NN",
                head=head, deprel=draw(st.sampled_from(DEPRELS)) if head >= 0 else "root",
                etype=draw(st.sampled_from([None, "person", "organization", "place", "abstract"])),
            )
        )  # fmt: skip
        at += len(word) + 1
    starts = draw(st.lists(st.integers(0, len(words) - 1), max_size=5))
    names = [
        Name(
            start=s,
            end=min(len(words), s + draw(st.integers(1, 3))),
            type=draw(st.sampled_from(["PERSON", "ORG", "LOC"])),
            score=1.0,
        )
        for s in starts
    ]
    return Analysis(text=" ".join(words), tokens=tuple(tokens), sentences=((0, len(words)),), names=tuple(names))


@settings(max_examples=150)
@given(analyses())
def test_mentions_lie_in_the_text_once_each_and_in_order(analysis: Analysis) -> None:
    doc = document_of(analysis.text)
    found = entities(doc, analysis, places_of(analysis), Atlas())
    spans = [(m.start, m.end) for each in found for m in each.mentions]
    assert len(spans) == len(set(spans))
    for number, each in enumerate(found, 1):
        assert each.id == f"e{number}"
        assert each.name.strip()
        assert each.code is None or (len(each.code) % 3 == 0 and each.code)
        mine = [(m.start, m.end) for m in each.mentions]
        assert mine == sorted(mine)
        assert all(0 <= start < end <= len(doc.text) for start, end in mine)
        assert any(m.kind != "pronoun" for m in each.mentions)
    firsts = [each.mentions[0].start for each in found]
    assert firsts == sorted(firsts)
    assert found == entities(doc, analysis, places_of(analysis), Atlas())
