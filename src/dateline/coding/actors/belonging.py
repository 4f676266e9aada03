"""What a phrase belongs to besides a state: a person's people, the office somebody had, several states in one body."""

from collections.abc import Mapping

from dateline.coding.lexicons.actor_rules import nouns
from dateline.language.analysis import Analysis

_ONES = frozenset({"my", "our", "his", "her", "your"})


def somebodys(analysis: Analysis, codes: Mapping[int, str], head: int) -> bool:
    """Whether people are a person's and hold no office by that: "the minister's **pals**", "our **Iowans**"."""
    owners = [i for i in analysis.dependents(head, "nmod") if analysis.tokens[i].deprel == "nmod:poss"]
    if any(i in codes for i in analysis.dependents(head, "compound", "amod")):
        return False  # "Roe's **Treasury** staffers"
    return analysis.tokens[head].etype == "person" and any(
        analysis.lower(i) in _ONES or (analysis.tokens[i].upos != "PRON" and analysis.tokens[i].etype == "person")
        for i in owners
    )


def of_somebody(analysis: Analysis, head: int) -> bool:
    """Whether a person is named or meant whose a phrase is: "**her** supporters", not "rebel supporters"."""
    whose = analysis.dependents(head, "nmod:poss", "compound", "nmod")
    return any(analysis.tokens[i].etype == "person" and analysis.tokens[i].upos in ("PROPN", "PRON") for i in whose)


def former(analysis: Analysis, head: int) -> bool:
    """Whether somebody held an office once: "a **former** minister", "the ex-minister"."""
    words = nouns().former
    return analysis.lower(head).startswith("ex-") or any(
        analysis.lower(i) in words for i in analysis.dependents(head, "amod", "compound", "advmod")
    )


def of_a_circle(analysis: Analysis, head: int) -> bool:
    """Whether a name is that of several states that met in a town: "the Lima **Group**"."""
    return analysis.surface(head)[:1].isupper() and analysis.lower(head) in nouns().circles


def of_a_side(code: str | None) -> bool:
    """Whether a code is a party's or the opposition's, for which somebody may run for office."""
    return code is not None and ("PTY" in code or "OPP" in code)
