"""Mends the tags of short names that were taken for other words: "**WHO** says", "Nepal **PM** quits"."""

from msgspec.structs import replace

from dateline.language.analysis import Analysis


def named(analysis: Analysis) -> Analysis:
    """The analysis with such names tagged as names."""
    tokens = list(analysis.tokens)
    for i, token in enumerate(tokens):
        if analysis.surface(i) == "PM" and token.lemma == "p.m." and _premier(analysis, i):
            tokens[i] = replace(token, upos="PROPN", xpos="NNP", lemma="PM", etype="person")
        if analysis.surface(i) == "WHO" and token.upos != "PROPN" and _health_organization(analysis, i):
            tokens[i] = replace(token, upos="PROPN", xpos="NNP", lemma="WHO", etype="organization")
    return analysis if tuple(tokens) == analysis.tokens else replace(analysis, tokens=tuple(tokens))


def _premier(analysis: Analysis, i: int) -> bool:
    """Whether "PM" is no time of day: "Nepal PM quits", but "at 3 PM"."""
    return i > 0 and analysis.tokens[i - 1].upos in ("PROPN", "ADJ", "NOUN", "PART", "DET", "VERB")


def _health_organization(analysis: Analysis, i: int) -> bool:
    """Whether "WHO" asks nothing and opens no clause on a noun, in a sentence that is not all in capitals."""
    inside = analysis.sentence_tokens(i)
    others = [analysis.surface(j) for j in inside if j != i and analysis.surface(j).isalpha()]
    asks = analysis.surface(inside[-1]) == "?"
    relative = any(analysis.deprel(j) == "acl" for j in analysis.ancestors(i)) and i > inside.start
    return not asks and not relative and any(not word.isupper() for word in others)
