"""Mends owners that hang on what stands before them: "the leader fled to the **ambassador's** residence"."""

from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS

_WITHIN = frozenset({"compound", "amod", "nummod", "flat"})
"""Relations of what may stand between an owner and the noun that he owns."""


@at("nmod")
def _owns_what_follows(analysis: Analysis, i: int) -> Links:
    """An owner with an 's, hung on a noun before him: "rebels took refuge in the **governor's** palace"."""
    token = analysis.tokens[i]
    mark = next((j for j in analysis.dependents(i, "case") if analysis.tokens[j].xpos == "POS"), None)
    if token.deprel != "nmod:poss" or not 0 <= token.head < i or mark is None:
        return {}
    for j in range(mark + 1, min(mark + 5, len(analysis.tokens))):
        if analysis.tokens[j].upos in NOUNS and analysis.deprel(j) not in _WITHIN:
            return {i: (j, "nmod:poss")}
        if analysis.deprel(j) not in _WITHIN:
            return {}
    return {}


OWNER_REPAIRS = (_owns_what_follows,)
