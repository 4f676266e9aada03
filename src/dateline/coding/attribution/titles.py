"""Tells what stands in quotation marks as a name and not as words that somebody said: "on CNN's “State of Affairs”"."""

from collections.abc import Sequence

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.quotations import Quotation
from dateline.language.analysis import Analysis

_BEFORE = frozenset({"on", "in", "at", "from", "to"})
_LONGEST = 8
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "PRON", "ADV", "NUM"})


def without_titles(
    analysis: Analysis, found: Sequence[Quotation], possible: Sequence[Candidate]
) -> tuple[list[Quotation], list[Candidate]]:
    """The quotations that are no titles, and the candidates that have more than a title for their content."""
    titles = [quotation for quotation in found if _title(analysis, quotation)]
    inside = frozenset(i for quotation in titles for i in analysis.tokens_in(quotation.spans[0]))
    kept = [one for one in possible if not one.content or not _headed(analysis, one.content) <= inside]
    return [quotation for quotation in found if quotation not in titles], kept


def _headed(analysis: Analysis, content: frozenset[int]) -> frozenset[int]:
    """The words that what is said hangs on: "on ZTV's “**Meet** the Nation”"."""
    return frozenset(
        i for i in content if analysis.tokens[i].head not in content and analysis.tokens[i].upos != "PUNCT"
    )


def _title(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether all words of weight have capitals, behind whose it is or where it is: "in “The Long Road,” a memoir"."""
    inside = analysis.tokens_in(quotation.spans[0])
    words = [i for i in inside if analysis.tokens[i].upos != "PUNCT"]
    if len(quotation.spans) > 1 or not 1 < len(words) <= _LONGEST or inside.start == 0:
        return False
    before = analysis.tokens[inside.start - 1]
    if before.xpos != "POS" and before.lemma.lower() not in _BEFORE:
        return False
    weighty = [analysis.surface(i) for i in words if analysis.tokens[i].upos in _CONTENT]
    return analysis.surface(words[0])[:1].isupper() and len(weighty) > 1 and all(w[:1].isupper() for w in weighty)
