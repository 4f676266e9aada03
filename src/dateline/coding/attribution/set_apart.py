"""Tells how a cue is set apart from the words around it: by commas, in brackets, behind a word that opens a clause."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.trees.subjects import subjects
from dateline.language.analysis import Analysis

BREAKS = frozenset({",", "”", "’", '"', "''", "'", "?", "!", "—", "–"})
"""What sets a cue off."""


def between_commas(analysis: Analysis, verb: int) -> bool:
    """Whether nothing but a cue and its subject stands between two commas: "…, she said, …"."""
    own = subjects(analysis, verb)
    last = analysis.sentence_tokens(verb).stop - 1
    if not own or own[0] > verb or verb >= last or analysis.surface(verb + 1) != ",":
        return False
    return own[0] > 1 and behind_comma(analysis, own[0])


def behind_comma(analysis: Analysis, noun: int) -> bool:
    """Whether a noun phrase stands right behind a comma, which the tree may have hung on it."""
    first = analysis.subtree(noun)[0]
    return "," in (analysis.surface(first), analysis.surface(first - 1) if first else "")


def apart(analysis: Analysis, verb: int) -> bool:
    """Whether a cue is set off from the words before it by a comma or a quotation mark, as in "…, she said"."""
    if analysis.deprel(verb) == "parataxis":
        return True
    own = subjects(analysis, verb)
    before = min(analysis.subtree(own[0])) - 1 if own else -1
    if before > 1 and [analysis.lower(j) for j in (before - 1, before)] == ["or", "so"]:
        before -= 2  # "It fell, or so they claim."
    return bool(own) and own[0] < verb and before >= 0 and analysis.surface(before) in BREAKS


def opened_by(analysis: Analysis, i: int, verb: int) -> int | None:
    """The clause behind a cue that a word before it opens: "the days **when**, he said, **all was well**"."""
    opens = analysis.tokens[i].xpos == "WRB" or analysis.deprel(i) in ("cc", "mark")
    return analysis.tokens[i].head if opens and analysis.tokens[i].head > verb else None


def brackets(analysis: Analysis, verb: int) -> frozenset[int]:
    """The words beside a cue in brackets."""
    inside = analysis.sentence_tokens(verb)
    opened = max((j for j in range(inside.start, verb) if analysis.surface(j) in "()"), default=None)
    closed = next((j for j in range(verb, inside.stop) if analysis.surface(j) in "()"), None)
    if opened is None or closed is None or analysis.surface(opened) != "(" or analysis.surface(closed) != ")":
        return frozenset()
    return frozenset(range(opened + 1, closed))


def beside_what_is_told(analysis: Analysis, noun: int) -> bool:
    """Whether a noun stands behind a word for what was said before the rest, or beside it: "left **amid** reports"."""
    return not cue_rules().making.behind.isdisjoint(analysis.lower(j) for j in analysis.dependents(noun, "case"))
