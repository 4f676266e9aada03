"""What the writer and the reader of a text do, in its own voice: "you can help them", "I met her once" is no news."""

from collections.abc import Sequence

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.senses import Senses
from dateline.model.codes import VIOLENT

_READER = frozenset({"you", "yourself", "yourselves"})
_WRITER = frozenset({"i", "me", "myself"})
_SAID = frozenset({"SUPPORT", "ACCUSE", "REQUEST", "REJECT", "RETREAT"})
"""Types of what somebody does by saying it: a speech that is given whole says "I thank", "I call on", "I resign"."""


def private(senses: Senses, line: Line, actors: Sequence[int], recipients: Sequence[int]) -> bool:
    """Whether a deed that nobody is quoted with is the writer's or the reader's own affair."""
    writer = _WRITER if line.group.type not in _SAID or line.group.score < _SURE else frozenset()
    if actors and all(_is(senses, j, _READER | writer) for j in actors):
        return True
    if not actors and recipients and all(_is(senses, j, _READER) for j in recipients):
        return True  # "thank **you** for subscribing"
    unspoken = line.group.type not in VIOLENT and line.group.type not in _SAID
    return bool(recipients) and unspoken and all(_is(senses, j, _READER | _WRITER) for j in recipients)


_SURE = 0.7


def _is(senses: Senses, j: int, words: frozenset[str]) -> bool:
    return senses.analysis.tokens[j].upos == "PRON" and senses.analysis.lower(j) in words
