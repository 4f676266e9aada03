"""By whom something is done, as a by-phrase says: "was shot **by a guard**"."""

from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import heads
from dateline.coding.trees.unnamed_doers import sets_it_off
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis


def agents(analysis: Analysis, i: int) -> tuple[int, ...]:
    """The heads of the by-phrase of a passive or a noun."""
    return heads(analysis, (j for prep, j in obliques(analysis, i) if prep == "by" and not sets_it_off(analysis, j)))


def shared_agents(analysis: Analysis, i: int) -> tuple[int, ...]:
    """The by-phrase after the last of coordinated passives is of all of them: "was shot and wounded **by a guard**"."""
    token = analysis.tokens[i]
    others = [token.head] if token.deprel == "conj" and token.head >= 0 else list(analysis.dependents(i, "conj"))
    for other in others:
        last = analysis.child(max(i, other), "nsubj")  # "four were killed and **one** wounded by soldiers"
        if (last is None or analysis.tokens[last].upos == "NUM") and is_passive(analysis, other):
            return tuple(j for j in agents(analysis, other) if j > max(i, other))
    return ()
