"""What holds for the places of any text."""

from itertools import pairwise

from builders import document_of
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.coding.places import places
from dateline.gazetteer import open_default
from dateline.gazetteer.names import fold
from dateline.language.analysis import Analysis, Name, Token

WORDS = (
    "Kabul", "Paris", "Texas", "Afghan", "Sri", "Lankan", "New", "York", "the", "of", "in", "said", ",", ".", "-", "X",
    "Red", "Sea", "Ohio", "County", "al", "D", "Washington", "São", "Ḩalab", "province", "Street",
)  # fmt: skip


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
    text, tokens = "", []
    for i, word in enumerate(words):
        tokens.append(
            Token(
                start=len(text), end=len(text) + len(word), lemma=word.lower(), upos="X", xpos="X",
                head=draw(st.integers(-1, i - 1)), deprel=draw(st.sampled_from(["nsubj", "obj", "nmod:poss", "conj"])),
            )
        )  # fmt: skip
        text += word + " "
    cut = draw(st.integers(0, len(words)))
    names, at = [], 0
    while at < len(words) and draw(st.booleans()):
        end = draw(st.integers(at + 1, min(len(words), at + 3)))
        names.append(Name(start=at, end=end, type=draw(st.sampled_from(["PERSON", "ORG", "LOC"])), score=0.9))
        at = end
    sentences = tuple(s for s in ((0, cut), (cut, len(words))) if s[0] < s[1])
    return Analysis(text=text, tokens=tuple(tokens), sentences=sentences, names=tuple(names))


@settings(max_examples=150)
@given(analyses())
def test_places_are_in_order_apart_and_whole(analysis: Analysis) -> None:
    found = places(document_of(analysis.text), analysis, open_default())
    ends = {token.end for token in analysis.tokens}
    assert all(one.end <= other.start for one, other in pairwise(found))
    for place in found:
        assert 0 <= place.start < place.end <= len(analysis.text)
        assert place.end in ends
        assert 0 <= place.score <= 1
        assert (place.lat is None) == (place.lon is None) == (place.name is None) == (place.precision is None)
    assert found == places(document_of(analysis.text), analysis, open_default())


@given(st.text(st.characters(max_codepoint=0x24F), max_size=40))
def test_folding_twice_takes_off_no_more_than_an_article(name: str) -> None:
    once = fold(name)
    assert fold(once) in (once, fold(once.removeprefix("the ")))


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(name: str) -> None:
    index = open_default()
    assert all(-90 <= c.lat <= 90 and -180 <= c.lon <= 180 for c in (*index.candidates(name), *index.people(name)))
