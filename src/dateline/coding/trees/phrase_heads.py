"""The heads that a noun phrase stands for: those it is coordinated with, whom a pronoun means, the rivals it names."""

from collections.abc import Iterator

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.stand_ins import resolved
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, NOT
from dateline.language.once import once

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})

NOT_OF_ONE = frozenset({"not", "n't", "n’t"})
_NOT_THEM = frozenset({"not", "rather"})
"""What stands before whom it is not: "rebels, **not** soldiers", "rebels **rather** than soldiers"."""


@once
def coordinated(analysis: Analysis, i: int) -> tuple[int, ...]:
    """Token `i` and the heads coordinated with it; not those that it is not: "the rebels, **not the army**"."""
    if instead := _instead(analysis, i):
        return instead
    if _not_by_him(analysis, i):
        return ()
    beside = (j for j in analysis.dependents(i, "conj") if analysis.tokens[j].upos in _NOMINAL)
    if analysis.child(i, "case") is None:
        # "Destroyed posts in one department **and in another**": done to no department.
        beside = (j for j in beside if not _apart(analysis, i, j))
    return i, *(
        j for j in beside if all(analysis.lower(k) not in _NOT_THEM for k in analysis.dependents(j, "advmod", "cc"))
    )


def _instead(analysis: Analysis, i: int) -> tuple[int, ...]:
    """Who is meant where it is said who is not: "beat **not** students **but teachers**"; "not only" says of both."""
    first = next(j for j in analysis.subtree(i) if analysis.tokens[j].upos != "PUNCT")
    nots = [j for j in analysis.dependents(i, "advmod", "cc") if analysis.lower(j) in NOT_OF_ONE and j == first]
    if not nots or analysis.lower(first + 1) in modality_rules().negation.only:
        return ()
    beside = [j for j in analysis.dependents(i, "conj") if analysis.tokens[j].upos in _NOMINAL]
    marked = [analysis.dependents(j, "cc", "case", "advmod") for j in beside]
    but = [any(analysis.lower(k) == "but" for k in marks) for marks in marked]
    return tuple(beside[but.index(True) :]) if True in but else ()


def _not_by_him(analysis: Analysis, i: int) -> bool:
    """Whether it is only told by whom something was not done: "was killed, **not by rebels**"."""
    by = next((j for j in analysis.dependents(i, "case") if analysis.lower(j) == "by"), None)
    left = by is not None and analysis.deprel(i) == "obl" and by - 1 in analysis.dependents(i, "advmod")
    return left and by is not None and analysis.lower(by - 1) == "not"


def _apart(analysis: Analysis, i: int, j: int) -> bool:
    """Whether a phrase with a preposition is joined to one without: it is where something is, and not what."""
    return analysis.deprel(i) in ("obj", "nsubj") and any(k < j for k in analysis.dependents(j, "case"))


def heads(analysis: Analysis, found: Iterator[int]) -> tuple[int, ...]:
    """Each phrase head found, relative pronouns resolved, with what is coordinated with it."""
    out: list[int] = []
    for j in found:
        who = _who_is_one(analysis, j, resolved(analysis, j))
        # "Between a lawyer **who** was accused and a general": what stands behind the pronoun it does not mean.
        behind = who < j and analysis.tokens[j].xpos in ASKING
        for k in coordinated(analysis, _named(analysis, who)):
            if k not in out and not (behind and k > j):
                out.append(k)
    return tuple(out)


def told(analysis: Analysis, i: int) -> tuple[int, ...]:
    """To whom something is said or given, with all who are coordinated: "warned **Fiji and Tonga** of a storm"."""
    return tuple(k for j in analysis.dependents(i, "iobj") for k in coordinated(analysis, j))


def _who_is_one(analysis: Analysis, pronoun: int, who: int) -> int:
    """Who is told to be somebody that did something: "**Roe** is a man who killed two", "**they** are the ones who"."""
    if who == pronoun or analysis.child(who, "cop") is None or analysis.tokens[who].etype != "person":
        return who
    any_one = any(analysis.lower(k) in ("a", "an") for k in analysis.dependents(who, "det"))
    first = analysis.tokens[who].head if analysis.deprel(who) == "conj" else who  # "attacks others and is a man who"
    named = next((j for j in (analysis.child(who, "nsubj"), analysis.child(first, "nsubj")) if j is not None), None)
    if named is not None and analysis.tokens[who].lemma.lower() == "one" and not _denied(analysis, who):
        return named
    known = named is not None and analysis.tokens[named].upos == "PROPN" and analysis.tokens[named].etype == "person"
    return named if named is not None and any_one and known else who


def _denied(analysis: Analysis, i: int) -> bool:
    return any(analysis.lower(j) in NOT for j in analysis.dependents(i, "advmod"))


def _named(analysis: Analysis, i: int) -> int:
    """The first of several names that follow a plural noun at once: "the rivals **X** and Y"."""
    if analysis.tokens[i].xpos != "NNS":
        return i
    for j in analysis.dependents(i, "appos"):
        if analysis.tokens[j].upos == "PROPN" and analysis.subtree(j)[0] == i + 1 and len(coordinated(analysis, j)) > 1:
            return j
    return i
