"""Mends what is set off for emphasis: "What **they** did was burn it", "Not only X but also Y **burned** it"."""

from dateline.coding.trees.repair import Links, anywhere
from dateline.language.analysis import Analysis

_OPEN = frozenset({"what", "all"})


@anywhere
def _emphasis_links(analysis: Analysis, i: int) -> Links:
    """What token `i` shows to hang wrong: see the functions below."""
    return _what_they_did(analysis, i) or _not_only(analysis, i) or _and_not(analysis, i)


def _what_they_did(analysis: Analysis, i: int) -> Links:
    """Who does what a verb `i` behind "what they did was" says; the doing helps it as an auxiliary would."""
    what = next((j for j in analysis.dependents(i, "nsubj") if analysis.lower(j) in _OPEN), None)
    did = None if what is None else analysis.child(what, "acl")
    being = analysis.child(i, "cop")
    if did is None or being is None or analysis.tokens[did].lemma != "do" or analysis.tokens[i].upos != "VERB":
        return {}
    who = analysis.child(did, "nsubj")
    if who is None or analysis.child(did, "obj", "xcomp", "ccomp") is not None:
        return {}
    to = [j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"]
    links: Links = {who: (i, "nsubj")}
    links |= dict.fromkeys((did, *analysis.dependents(did, "aux")), (i, "aux"))
    links |= dict.fromkeys([j for j in (what, being, *to) if j is not None], (i, "discourse"))
    links |= dict.fromkeys(analysis.dependents(did, "advmod"), (i, "advmod"))  # "what they did **not** do was free her"
    return links


def _not_only(analysis: Analysis, i: int) -> Links:
    """The verb joined to the first of two who do it: "Not only the army but also the rebels **shelled** it"."""
    top = analysis.tokens[i].head
    second = analysis.child(i, "nsubj")
    joined = analysis.deprel(i) == "conj" and 0 <= top < i and analysis.tokens[top].upos in ("NOUN", "PROPN")
    if not joined or second is None or analysis.tokens[i].upos != "VERB":
        return {}
    only = {analysis.lower(j) for j in analysis.dependents(top, "advmod")} >= {"not", "only"}
    but = any(analysis.lower(j) == "but" and j < second for j in analysis.dependents(i, "cc"))
    if not only or not but:
        return {}
    above, relation = analysis.tokens[top].head, analysis.tokens[top].deprel
    told = relation.startswith("nsubj") and any(j > i for j in analysis.dependents(above, "nsubj"))
    return {i: (above, "ccomp" if told else relation), top: (i, "nsubj"), second: (top, "conj")}


def _and_not(analysis: Analysis, i: int) -> Links:
    """What is said of the first, hung on what it is not: "It was a sniper, and not a bomb, **that killed** him"."""
    token, other = analysis.tokens[i], analysis.tokens[i].head
    if not token.deprel.endswith(":relcl") or analysis.deprel(other) not in ("conj", "appos"):
        return {}
    first = analysis.tokens[other].head
    it = any(analysis.lower(j) == "it" for j in analysis.dependents(first, "nsubj", "expl"))
    apart = any(analysis.lower(j) == "not" for j in analysis.dependents(other, "advmod", "cc"))
    return {i: (first, token.deprel)} if it and apart and analysis.child(first, "cop") is not None else {}


EMPHASIS_REPAIRS = (_emphasis_links,)
