"""Verbs that are no predicates: those in a name, and those that make an adjective with the noun before them."""

from dateline.coding.predicates.senses import Senses

_OPEN_CLASSES = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
_SMALL = 0.8
"""Share of the verbs, nouns and adjectives of a sentence without a capital, from which on it is no headline."""


def in_a_name(senses: Senses, i: int) -> bool:
    """Whether a verb with a capital letter inside a sentence is part of a name: "offers to **Unite** since April"."""
    analysis, inside = senses.analysis, senses.analysis.sentence_tokens(i)
    if not analysis.surface(i)[:1].isupper() or i - 1 <= inside.start or not analysis.surface(i - 1)[:1].islower():
        return False
    words = [analysis.surface(j) for j in inside if analysis.tokens[j].upos in _OPEN_CLASSES and j != i]
    return bool(words) and sum(word[:1].islower() for word in words) >= _SMALL * len(words)


def half_an_adjective(senses: Senses, i: int) -> bool:
    """Whether a participle is the second half of an adjective: "the job-**killing** pact", "life-**saving** drugs"."""
    analysis = senses.analysis
    participle = analysis.tokens[i].xpos == "VBG" and analysis.deprel(i) == "amod"
    odds = analysis.lower(i) == "shot" and analysis.lower(i - 2) == "long"  # "a **long-shot** candidate"
    return (
        (participle or odds)
        and i > 1
        and analysis.surface(i - 1) == "-"
        and analysis.tokens[i - 1].end == analysis.tokens[i].start
    )
