"""The turns of a transcript: lines that open with who speaks, "GEN. ROE: We hold Sake.", "Q: Since when?"."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.sources.endings import ends_sentence
from dateline.sources.patterns import patterns

_LETTERS = frozenset({"Q", "A"})
"""Whoever asks, whoever answers."""


def label(line: str) -> str | None:
    """Who speaks at the head of a line, if it opens so: a letter, an office, a name."""
    found = patterns()["turn"].match(line)
    return found["label"] if found else None


def turns(lines: Sequence[tuple[int, str]], *, wrapped: bool) -> Mapping[int, bool]:
    """The numbers of the lines that open a turn, each with whether the same speaker has others.

    `lines` are those that hold something, each with its number; one that is `wrapped` may stand in the middle of a
    sentence, and then only a label in capitals counts. One label alone makes no transcript ("Analysis: …"), but for the
    letters. Of several, those count that are in capitals, that come again, or that have another right before or behind.
    """
    open_before = {number + 1 for number, line in lines if wrapped and not ends_sentence(line)}
    labels = {number: said for number, line in lines if (said := label(line)) is not None}
    labels = {
        number: said
        for number, said in labels.items()
        if said.isupper() or number - 1 in labels or number not in open_before
    }
    often = Counter(labels.values())
    found = {
        number: often[said] > 1
        for number, said in labels.items()
        if said.isupper() or often[said] > 1 or number - 1 in labels or number + 1 in labels
    }
    speakers = {labels[number] for number in found}
    return found if len(speakers) > 1 or (len(found) > 1 and speakers <= _LETTERS) else {}
