"""Whether a word of a text is of a class of the lexicon."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.language.analysis import Analysis


def one_of(analysis: Analysis, i: int, name: str) -> bool:
    """Whether a word is of the class with this name."""
    return analysis.tokens[i].lemma.lower() in lexicon().classes[name]
