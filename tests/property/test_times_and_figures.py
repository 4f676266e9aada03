"""Whatever the text, times and figures lie in it, in order and apart, and their bounds make sense."""

import msgspec
from builders import document_of
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.coding.figures import figures
from dateline.coding.published import published_of
from dateline.coding.times import times
from dateline.language.analysis import Analysis, Token
from dateline.model.document import Published
from dateline.model.time import Time

VOCABULARY = """
    on in the last next of by until May March 31 2021 1990s Monday August , . - second quarter week weeks ago later
    three a an year 10:35 p.m. BC 9999 0 99 1/2 noon today night $ at least between and 20 five out dozens killed
    people half hundred million '80s 30 Feb. 29 this that 2021-02-30 13/13/13 spring end fiscal
"""
WORDS = [*VOCABULARY.split(), "\n", "\n\n"]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=40).map(" ".join)
DAYS = st.none() | st.dates().map(lambda day: Published(value=day.isoformat(), basis="given"))


def flat(text: str) -> Analysis:
    """Every word a token, all of them below the first."""
    tokens, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        head = -1 if not tokens else 0
        tokens.append(Token(start=start, end=at, lemma=word, upos="NOUN", xpos="NN", head=head, deprel="dep"))
    ranges = ((0, len(tokens)),) if tokens else ()
    return Analysis(text=text, tokens=tuple(tokens), sentences=ranges)


@settings(max_examples=150)
@given(TEXTS, DAYS)
def test_times_lie_in_the_text_in_order_and_apart(text: str, published: Published | None) -> None:
    found = times(document_of(text), None, published)
    last = 0
    for time in found:
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip()
        assert time.value
        if time.begin is not None and time.until is not None:
            assert time.begin < time.until
        last = time.end
    assert times(document_of(text), None, published) == found
    assert msgspec.json.decode(msgspec.json.encode(found), type=tuple[Time, ...]) == found


@settings(max_examples=150)
@given(TEXTS)
def test_figures_lie_in_the_text_and_keep_their_bounds(text: str) -> None:
    doc, analysis = document_of(text), flat(text)
    last = 0
    for figure in figures(doc, analysis, times(doc, None, None)):
        assert last <= figure.start < figure.end <= len(text)
        assert figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        last = figure.end


@settings(max_examples=150)
@given(TEXTS)
def test_a_date_found_always_has_its_evidence(text: str) -> None:
    found = published_of(document_of(text), None)
    if found is not None:
        assert found.evidence and all(0 <= start < end <= len(text) for start, end in found.evidence)
        assert found.basis in ("dateline", "inferred")
