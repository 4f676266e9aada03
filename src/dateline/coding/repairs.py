"""Mends what the parser of long sentences often gets wrong, before anything is read from the trees."""

from msgspec.structs import replace

from dateline.language.analysis import Analysis

_SINCE = frozenset({"since", "after", "when", "as", "before", "while"})


def mended(analysis: Analysis) -> Analysis:
    """The analysis with participles hung on the clause before them, where what they hang on cannot do them.

    "People have been killed since fighters attacked in May, killing 1,200": it is the fighters who killed.
    """
    heads = {i: verb for i in range(len(analysis.tokens)) if (verb := _doer_clause(analysis, i)) is not None}
    if not heads:
        return analysis
    tokens = tuple(replace(token, head=heads[i]) if i in heads else token for i, token in enumerate(analysis.tokens))
    return replace(analysis, tokens=tokens)


def _doer_clause(analysis: Analysis, i: int) -> int | None:
    """The clause between a participle and the passive that it hangs on, if that clause has somebody who does it."""
    token = analysis.tokens[i]
    if token.xpos != "VBG" or token.deprel != "advcl" or token.head < 0 or token.head > i:
        return None
    if analysis.child(i, "mark", "nsubj", "aux") is not None or not _passive(analysis, token.head):
        return None
    between = [
        j
        for j in analysis.dependents(token.head, "advcl")
        if token.head < j < i
        and analysis.child(j, "nsubj") is not None
        and not _passive(analysis, j)
        and any(analysis.lower(k) in _SINCE for k in analysis.dependents(j, "mark", "advmod"))
    ]
    return between[-1] if between else None


def _passive(analysis: Analysis, i: int) -> bool:
    return any(analysis.tokens[j].deprel in ("nsubj:pass", "aux:pass") for j in analysis.children[i])
