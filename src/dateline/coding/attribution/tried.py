"""Finds for what deed somebody is tried: who is "on trial for murdering a judge" is only accused of it."""

from collections.abc import Iterator

from dateline.coding.attribution.constructions import UNSPOKEN, Candidate, whole
from dateline.coding.attribution.wanted import for_a_deed, for_doing, somebody
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.language.analysis import Analysis
from dateline.language.classes import OPENING_QUOTES

_OF_THE_VERB = frozenset({"obj", "obl", "nsubj"})
"""How a trial hangs on the verb that also has for what it is: "**goes on trial** for shooting them"."""


def tried(analysis: Analysis, i: int) -> Candidate | None:
    """The accusation that a word of trying somebody tells of, where it tells for what; none for most."""
    deed = next(_deeds(analysis, i), None)
    if deed is None:
        return None
    inside = whole(analysis, deed).difference(analysis.dependents(deed, "case", "mark"))
    quoted = min((j for j in inside if analysis.surface(j) in OPENING_QUOTES), default=max(inside) + 1)
    content = frozenset(j for j in inside if j < quoted)
    if not content:
        return None
    return Candidate(
        cue=(i,), anchor=i, source=(), head=None, content=content, frame=UNSPOKEN, name="accuse",
        kind="verb" if analysis.tokens[i].upos == "VERB" else "noun", stance="accuses", certain=True,
    )  # fmt: skip


def _deeds(analysis: Analysis, i: int) -> Iterator[int]:
    token, rules = analysis.tokens[i], cue_rules().trying
    lemma = token.lemma.lower()
    if token.upos == "VERB" and lemma in rules.verbs and somebody(analysis, i):
        yield from _for(analysis, i, i)
    elif token.upos == "NOUN" and lemma in rules.nouns:
        yield from _for(analysis, i, i)
        if token.head >= 0 and analysis.deprel(i) in _OF_THE_VERB and analysis.tokens[token.head].upos == "VERB":
            yield from _for(analysis, token.head, i)
        for j in analysis.dependents(i, "nmod"):
            yield from _for(analysis, j, i)  # "the trial of two men **for bombing** it"


def _for(analysis: Analysis, above: int, behind: int) -> Iterator[int]:
    held = (j for j in analysis.children[above] if j > behind)
    return (j for j in held if for_a_deed(analysis, j) or for_doing(analysis, j))
