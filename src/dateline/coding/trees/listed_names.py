"""Names that a sentence lists as the places that it counts: "took ten villages: X, Y and Z", "**among them** X"."""

from collections.abc import Iterator

from dateline.coding.lexicons.place_rules import place_rules
from dateline.language.analysis import Analysis

_JOINS = frozenset({",", "and", "or", "&"})


def listed_names(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """The first tokens of the names that are listed as those that a plural noun counts."""
    if not _counts_places(analysis, noun):
        return ()
    inside = analysis.sentence_tokens(noun)
    opens = next((j for j in range(noun + 1, inside.stop - 1) if _opens(analysis, j)), None)
    if opens is None or _counting_before(analysis, opens) != noun:
        return ()
    return tuple(_names(analysis, opens + 1, inside.stop))


def listed_among(analysis: Analysis, first: int) -> int | None:
    """The noun for several towns or villages of which a name that begins at a token is listed as one."""
    i, start = first - 1, analysis.sentence_tokens(first).start
    while i > start and (analysis.lower(i) in _JOINS or _of_a_name(analysis, i)):
        i -= 1
    noun = _counting_before(analysis, i) if i > start and _opens(analysis, i) else None
    return noun if noun is not None and first in listed_names(analysis, noun) else None


def _opens(analysis: Analysis, i: int) -> bool:
    """Whether a list of names may begin behind a token: a colon, "among them"."""
    them = analysis.lower(i) == "them" and analysis.lower(i - 1) == "among"
    return (analysis.surface(i) == ":" or them) and _of_a_name(analysis, i + 1)


def _counting_before(analysis: Analysis, i: int) -> int | None:
    """The last noun for places before a token of its sentence, if it is for several towns."""
    start = analysis.sentence_tokens(i).start
    kinds = place_rules().types.kinds
    nouns = (j for j in range(i - 1, start - 1, -1) if analysis.tokens[j].lemma.lower() in kinds)
    return next((j for j in nouns if _counts_places(analysis, j)), None)


def _counts_places(analysis: Analysis, noun: int) -> bool:
    plural = analysis.tokens[noun].xpos == "NNS"
    return plural and analysis.lower(noun) in place_rules().types.several


def _of_a_name(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].upos == "PROPN" and analysis.surface(i)[0].isupper()


def _names(analysis: Analysis, i: int, end: int) -> Iterator[int]:
    """The first tokens of names that stand one behind the other from a token on, with commas and "and" between."""
    joined = True
    while i < end:
        if analysis.lower(i) in _JOINS:
            joined = True
        elif not _of_a_name(analysis, i):
            return
        elif joined:
            joined = False
            yield i
        i += 1
