"""Whether somebody makes use of something that he is said to seize: "critics **seized on** his remarks"."""

from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis


def takes_up(analysis: Analysis, i: int) -> bool:
    """Whether somebody makes use of something, and is not seized himself: "critics **seized on** his remarks"."""
    if analysis.tokens[i].lemma.lower() != "seize":
        return False
    return any(prep == "upon" or (prep == "on" and _used(analysis, j)) for prep, j in obliques(analysis, i))


def _used(analysis: Analysis, j: int) -> bool:
    """Whether a noun is what somebody may make use of: a word, or what was done ("**the arrest**", no day or place)."""
    done = analysis.tokens[j].etype == "event" and analysis.child(j, "det", "nmod:poss") is not None
    return done or analysis.tokens[j].lemma.lower() in tree_words().taken_up
