"""What is said behind a denial and a colon: "denied it: “We hold the town”" says the one and denies the other."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.attribution.quotations import Quotation
from dateline.language.analysis import Analysis
from dateline.model.span import inside_any
from dateline.model.statement import Statement, StatementMode

_CONTRARY = frozenset({"denies", "rejects", "doubts"})
"""Stances that turn round what they have; not what stands in full behind them."""


def parted(analysis: Analysis, anchor: int, one: Statement, found: Sequence[Quotation]) -> Iterator[Statement]:
    """The statement; where a denial goes on with a clause in quotation marks, that is what the speaker says.

    `anchor` is the token of its cue, whose object is denied: "denied **it**: “We hold the town”".
    """
    said = tuple(span for span in one.content if _said(analysis, one, span, found))
    if not said:
        yield one
        return
    direct: StatementMode = "direct"
    denied = tuple(span for span in one.content if span not in said)
    if not denied and (it := analysis.child(anchor, "obj")) is not None and analysis.tokens[it].upos == "PRON":
        denied = (analysis.span(it, it),)
    if denied:
        yield msgspec.structs.replace(one, content=denied, mode="indirect")
    yield msgspec.structs.replace(one, content=said, mode=direct, stance="says")


def _said(analysis: Analysis, one: Statement, span: tuple[int, int], found: Sequence[Quotation]) -> bool:
    """Whether a part of what is denied is a quotation of a clause right behind a colon."""
    if one.stance not in _CONTRARY or not one.cue or max(end for _, end in one.cue) > span[0]:
        return False
    quoted = any(inside_any(span, quotation.spans) for quotation in found)
    clause = any(analysis.tokens[i].upos in ("VERB", "AUX") for i in analysis.tokens_in(span))
    return quoted and clause and analysis.text[: span[0]].rstrip().endswith(":")
