"""Clauses beside a verb that say at which moment it happened."""

from collections.abc import Collection

from dateline.language.analysis import Analysis


def when_clauses(analysis: Analysis, i: int, words: Collection[str] = ("when", "as")) -> tuple[int, ...]:
    """The verbs that say at which moment `i` happened: "were killed **when** shells **hit** the market"."""
    shared = (i, analysis.tokens[i].head) if analysis.deprel(i) == "conj" else (i,)
    return tuple(
        j
        for base in shared
        for j in analysis.dependents(base, "advcl")
        if j > i and any(analysis.lower(k) in words for k in analysis.dependents(j, "advmod", "mark"))
    )
