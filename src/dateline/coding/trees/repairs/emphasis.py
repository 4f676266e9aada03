"""Mends what is set off for emphasis: "What **they** did was burn it", "Not only X but also Y **burned** it"."""

from dateline.coding.trees.phrase_heads import NOT_OF_ONE
from dateline.coding.trees.repairs.repair import Links, at, at_content
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS

_OPEN = frozenset({"what", "all"})
_SHARES = frozenset({"all", "every", "everyone", "everybody", "everything"})
"""What "not" before it makes less, and not nothing."""


@at_content
def _emphasis_links(analysis: Analysis, i: int) -> Links:
    """What token `i` shows to hang wrong: see the functions below."""
    repairs = (_what_they_did, _who_did, _not_only, _and_not, _it_was_then)
    return next((links for repair in repairs if (links := repair(analysis, i))), {})


def _what_they_did(analysis: Analysis, i: int) -> Links:
    """Who does what a verb `i` behind "what they did was" says; the doing helps it as an auxiliary would."""
    what = next((j for j in analysis.dependents(i, "nsubj", "discourse") if analysis.lower(j) in _OPEN), None)
    did = None if what is None else analysis.child(what, "acl")
    being = next((j for j in analysis.dependents(i, "cop", "discourse") if analysis.tokens[j].lemma == "be"), None)
    if did is None or being is None or analysis.tokens[did].lemma != "do":
        return {}
    links: Links = {}
    if analysis.tokens[i].upos != "VERB":
        verb = _bare_between(analysis, being, i)
        if verb is None:
            return {}
        links = {verb: (analysis.tokens[i].head, analysis.tokens[i].deprel), i: (verb, "obj")}
        i = verb  # "what they did was **shell** a hospital", where they were taken for a hospital
    who = analysis.child(did, "nsubj")
    if who is None or analysis.child(did, "obj", "xcomp", "ccomp") is not None:
        return {}
    to = [j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"]
    links[who] = i, "nsubj"
    links |= dict.fromkeys((did, *analysis.dependents(did, "aux")), (i, "aux"))
    links |= dict.fromkeys([j for j in (what, being, *to) if j is not None], (i, "discourse"))
    links |= dict.fromkeys(analysis.dependents(did, "advmod"), (i, "advmod"))  # "what they did **not** do was free her"
    return links


def _who_did(analysis: Analysis, i: int) -> Links:
    """The same where the doing hangs as an auxiliary does, with its subject `i`: "What **they** did was burn it"."""
    did = analysis.tokens[i].head
    verb = analysis.tokens[did].head if did > i and analysis.deprel(did) == "aux" else -1
    bare = verb >= 0 and analysis.deprel(i) == "nsubj" and analysis.child(verb, "nsubj") is None
    bare = bare and analysis.tokens[did].lemma == "do"
    return {i: (verb, "nsubj")} if bare else {}


def _bare_between(analysis: Analysis, being: int, noun: int) -> int | None:
    """The bare verb between a copula and a noun that is no more than what it is done to: "was **shell** a hospital"."""
    verb = being + 1 + (analysis.lower(being + 1) == "to")
    bare = verb < noun and analysis.tokens[verb].upos == "VERB" and analysis.tokens[verb].xpos == "VB"
    own = [j for j in analysis.subtree(noun) if j > verb]
    return verb if bare and own and own[0] == verb + 1 and analysis.child(verb, "nsubj", "obj") is None else None


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


def _it_was_then(analysis: Analysis, i: int) -> Links:
    """When or where it was, hung on what was done: "It was **on Monday** that rebels attacked it"."""
    token, being = analysis.tokens[i], analysis.child(i, "cop")
    it = next((j for j in analysis.dependents(i, "nsubj", "expl") if analysis.lower(j) == "it"), None)
    set_off = being is not None and it is not None and token.etype in ("time", "place")
    if being is None or it is None or not set_off or analysis.child(i, "case") is None:
        return {}
    for verb in analysis.dependents(i, "acl", "ccomp", "csubj", "advcl"):
        that = any(analysis.lower(j) == "that" for j in analysis.dependents(verb, "mark"))
        if that and verb > i and analysis.tokens[verb].upos == "VERB" and analysis.child(verb, "nsubj") is not None:
            return {verb: (token.head, token.deprel), i: (verb, "obl"), it: (verb, "expl"), being: (verb, "discourse")}
    return {}


@at("conj")
def _but_by(analysis: Analysis, i: int) -> Links:
    """Who did it, joined to the verb and not to who did not: "was killed, not by rebels, but **by a rival**"."""
    verb, case = analysis.tokens[i].head, analysis.child(i, "case")
    but = any(analysis.lower(j) == "but" for j in analysis.dependents(i, "cc"))
    if not but or case is None or analysis.tokens[verb].upos != "VERB" or analysis.tokens[i].upos not in NOUNS:
        return {}
    for j in analysis.dependents(verb, "obl"):
        cases = {analysis.lower(k) for k in analysis.dependents(j, "case")}
        apart = any(analysis.lower(k) == "not" and k < j for k in analysis.dependents(j, "advmod"))
        if j < i and apart and cases == {analysis.lower(case)}:
            return {i: (j, "conj")}
    return {}


@at("advmod")
def _not_done_by(analysis: Analysis, i: int) -> Links:
    """The "not" of who did not do what others did: "was **not** killed by rebels but by soldiers"."""
    verb = analysis.tokens[i].head
    if analysis.lower(i) not in NOT_OF_ONE or not i < verb or analysis.child(verb, "aux:pass") is None:
        return {}
    for j in analysis.children[verb]:
        if analysis.tokens[j].deprel == "obl:agent" and any(
            _but_others(analysis, k) for k in analysis.dependents(j, "conj")
        ):
            return {i: (j, "advmod")}
    return {}


def _but_others(analysis: Analysis, i: int) -> bool:
    """Whether a phrase is set against one before it: "**but by** soldiers"."""
    but = [j for j in analysis.dependents(i, "cc") if analysis.lower(j) == "but"]
    return bool(but) and any(analysis.lower(j) == "by" for j in analysis.dependents(i, "case"))


@at("acl")
def _not_but(analysis: Analysis, i: int) -> Links:
    """What is said of the second, hung on who it was not: "It was not the army but **rebels** that shelled it"."""
    token, first = analysis.tokens[i], analysis.tokens[i].head
    being = analysis.child(first, "cop") if token.deprel.endswith(":relcl") else None
    it = next((j for j in analysis.dependents(first, "nsubj", "expl") if analysis.lower(j) == "it"), None)
    apart = next((j for j in analysis.dependents(first, "advmod") if analysis.lower(j) == "not"), None)
    if being is None or it is None or apart is None or analysis.lower(apart + 1) == "only":
        return {}
    for j in analysis.dependents(first, "conj"):
        if j < i and any(analysis.lower(k) == "but" for k in analysis.dependents(j, "cc")):
            above = {j: (analysis.tokens[first].head, analysis.tokens[first].deprel), first: (j, "conj")}
            return {**above, being: (j, "cop"), it: (j, analysis.tokens[it].deprel), i: (j, token.deprel)}
    return {}


@at("advmod")
def _not_all(analysis: Analysis, i: int) -> Links:
    """The "not" of "not all of them", hung on what they do: "**Not** all the hostages have been freed"."""
    verb, share = analysis.tokens[i].head, i + 1
    if analysis.lower(i) != "not" or not share < verb or analysis.lower(share) not in _SHARES:
        return {}
    near = (share, *analysis.ancestors(share))
    who = next((j for j in near if analysis.deprel(j) in ("nsubj", "obj") and analysis.tokens[j].head == verb), None)
    return {} if who is None or analysis.subtree(who)[0] not in (i, share) else {i: (who, "advmod")}


EMPHASIS_REPAIRS = (_emphasis_links, _but_by, _not_done_by, _not_but, _not_all)
