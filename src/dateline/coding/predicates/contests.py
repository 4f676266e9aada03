"""Fights in words: between candidates and lawmakers, over votes and bills, with nothing armed in sight."""

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.arms import armed
from dateline.coding.predicates.peaceful import ballot
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles

_CONTEST = frozenset({"fight", "battle", "infighting", "clash", "duel"})
_FOUGHT = frozenset({"battle-n", "fight"})
"""Groups of words for a fight, as a noun and as a verb."""


def contested(senses: Senses, i: int, line: Line) -> bool:
    """Whether a fight is one of votes or words: "the **fight** between the two candidates"."""
    if line.group.id not in _FOUGHT or senses.lemmas(i)[-1] not in _CONTEST:
        return False
    return ballot(senses, i, predicate_words().campaigning | predicate_words().partisan) or _rivals(senses, i)


def _rivals(senses: Senses, i: int) -> bool:
    """Whether those who fight are politicians, each by name: "Roe and Poe **battled** over taxes"."""
    who = roles.subjects(senses.analysis, i)
    running = all({"politician", "governing"} & senses.classes(j) and "named" in senses.classes(j) for j in who)
    return len(who) > 1 and running and not armed(senses, senses.analysis.sentence_tokens(i), i)
