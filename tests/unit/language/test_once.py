"""A question is asked once of each word of each analysis."""

from dateline.language.analysis import Analysis, Token
from dateline.language.once import once


def _analysis(words: str) -> Analysis:
    tokens, at = [], 0
    for word in words.split():
        token = Token(start=at, end=at + len(word), lemma=word, upos="X", xpos="XX", head=-1, deprel="root")
        tokens.append(token)
        at += len(word) + 1
    return Analysis(text=words, tokens=tuple(tokens), sentences=((0, len(tokens)),))


def test_each_word_and_depth_is_asked_once():
    asked = []

    @once
    def letters(analysis: Analysis, i: int, depth: int = 0) -> int:
        """How many letters."""
        asked.append((i, depth))
        return len(analysis.surface(i)) + depth

    analysis = _analysis("rebels left")
    assert [letters(analysis, 0), letters(analysis, 1), letters(analysis, 0), letters(analysis, 0, 2)] == [6, 4, 6, 8]
    assert asked == [(0, 0), (1, 0), (0, 2)]
    assert letters.__doc__ == "How many letters."


def test_another_analysis_is_asked_anew():
    @once
    def word(analysis: Analysis, i: int) -> str:
        return analysis.surface(i)

    one, other = _analysis("rebels left"), _analysis("soldiers left")
    assert (word(one, 0), word(other, 0), word(one, 0)) == ("rebels", "soldiers", "rebels")


def test_two_questions_have_two_answers_and_none_may_be_nothing():
    asked = []

    @once
    def first(analysis: Analysis, i: int) -> None:
        asked.append(i)

    @once
    def second(analysis: Analysis, i: int) -> str:
        return analysis.lower(i)

    analysis = _analysis("Rebels left")
    assert (first(analysis, 0), second(analysis, 0), first(analysis, 0)) == (None, "rebels", None)
    assert asked == [0]


def test_answers_are_no_part_of_an_analysis():
    analysis = _analysis("rebels left")
    assert not analysis.answers
    analysis.answers["question", (0,)] = "answer"
    assert analysis == _analysis("rebels left")
