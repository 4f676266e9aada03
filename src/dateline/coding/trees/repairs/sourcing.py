"""Mends trees around "according to": who says so, and what is told of them, hung on what they say."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.repairs.repair import Links, anywhere, at
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis

_LONGEST = 6
"""Tokens of a name behind "by"."""


@anywhere
def _according(analysis: Analysis, i: int) -> Links:
    """Those who say so, taken for the subject of a participle: "according to **people** briefed on the talks"."""
    verb = analysis.tokens[i].head
    sourced = any(analysis.lower(j) == "according" for j in analysis.dependents(i, "case"))
    said = analysis.tokens[verb].head if sourced else -1
    if sourced and analysis.deprel(verb) == "ccomp" and verb < said < i:
        return {i: (said, "obl")}  # "“He ordered it,” they told the court, according to **a transcript**"
    if sourced and analysis.deprel(verb) == "ccomp" and said < verb < i and _closes(analysis, i):
        return {i: (said, "obl")}  # "He told the court that he had ordered it, according to **a transcript**"
    if (
        not sourced
        or analysis.deprel(i) != "nsubj"
        or verb < i
        or analysis.child(verb, "aux", "mark", "cop") is not None
    ):
        return {}
    above = analysis.tokens[verb].head
    return {i: (above, "obl"), verb: (i, "acl")} if above >= 0 and analysis.tokens[verb].xpos in ("VBD", "VBN") else {}


def _closes(analysis: Analysis, i: int) -> bool:
    """Whether a phrase behind a comma ends its sentence."""
    below, inside = analysis.subtree(i), analysis.sentence_tokens(i)
    behind = any(analysis.surface(j) == "," for j in (below[0], below[0] - 1))
    return behind and all(analysis.tokens[j].upos == "PUNCT" for j in range(below[-1] + 1, inside.stop))


@at("advcl")
def _briefed(analysis: Analysis, i: int) -> Links:
    """What is told of those who say so, taken for a clause: "according to people **briefed** on it, the army left"."""
    verb, who = analysis.tokens[i].head, i - 1
    bare = analysis.tokens[i].xpos in ("VBN", "VBD") and analysis.child(i, "nsubj", "aux", "mark", "obj") is None
    if not bare or verb < i or analysis.tokens[who].head != verb:
        return {}
    sourced = any(analysis.lower(j) == "according" for j in analysis.dependents(who, "case"))
    return {i: (who, "acl")} if sourced else {}


@at("obl")
def _who_according_to(analysis: Analysis, i: int) -> Links:
    """Who says what is told of somebody, hung on the rest: "expelled men who, **according to an aide**, spied"."""
    according = any(analysis.lower(j) == "according" for j in analysis.dependents(i, "case"))
    who = analysis.subtree(i)[0] - 1 if according else -1
    who = who - 1 if who > 0 and analysis.surface(who) == "," else who
    if who < 0 or analysis.tokens[who].xpos not in ("WP", "WDT") or analysis.deprel(who) != "nsubj":
        return {}
    verb = analysis.tokens[who].head
    return {i: (verb, "obl")} if verb > i else {}


@at("nsubj")
def _has_said(analysis: Analysis, i: int) -> Links:
    """Who has said something, taken for whom it is said of: "**he's** said he will stay", "that's wanted to leave"."""
    token, verb = analysis.tokens[i], analysis.tokens[i].head
    helper = next(
        (j for j in range(i + 1, verb) if analysis.lower(j) in ("'s", "’s") and analysis.tokens[j].head == verb), None
    )
    if (
        token.deprel != "nsubj:pass"
        or helper is None
        or analysis.tokens[verb].xpos != "VBN"
        or analysis.lower(i) == "it"
    ):
        return {}
    if sum(analysis.deprel(j) == "aux" for j in analysis.children[verb]) > 1 or not cues_at(analysis, verb):
        return {}
    told = any(analysis.child(j, "nsubj") is not None for j in analysis.dependents(verb, "ccomp"))
    wanted = analysis.tokens[verb].lemma == "want" and analysis.child(verb, "xcomp") is not None
    return {i: (verb, "nsubj"), helper: (verb, "aux")} if told or wanted else {}


@at("iobj", "nsubj", "obj", "obl")
def _quoted_by(analysis: Analysis, i: int) -> Links:
    """Who quotes somebody, hung on what is said: "was quoted **by Le Monde** as saying"."""
    saying = analysis.tokens[i].head
    quoted = analysis.tokens[saying].head if saying > i else -1
    first = next((j for j in range(i - 1, max(quoted, i - _LONGEST), -1) if analysis.lower(j) == "by"), -1)
    marked = any(analysis.lower(j) == "as" for j in analysis.dependents(saying, "mark", "case"))
    told = 0 <= quoted == first - 1 and analysis.tokens[quoted].lemma in ("quote", "cite") and passive(analysis, quoted)
    return {i: (quoted, "obl:agent"), first: (i, "case")} if told and marked else {}


SOURCING_REPAIRS = (_according, _briefed, _who_according_to, _has_said, _quoted_by)
