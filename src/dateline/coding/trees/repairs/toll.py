"""Mends trees that count the dead and the hurt, as headlines do: "Eight dead, **20 injured** in Lahore bombing"."""

from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis

_COUNTED = frozenset({"NUM", "NOUN"})
_AND = frozenset({",", "and", "&", ";"})
_WITHIN = frozenset({"det", "amod", "nummod", "compound", "nmod:poss", "nmod:desc", "advmod", "case", "nmod"})
"""Relations of what stands before the head of a phrase."""
_THEM = frozenset({"them", "whom"})
_ALONE = frozenset({"root", "parataxis", "conj"})


@at("conj", "parataxis")
def _so_many(analysis: Analysis, i: int) -> Links:
    """Who is hurt, hung on those of whom something else is told: "12 people killed, **30** injured"."""
    who, head = i - 1, analysis.tokens[i].head
    if who <= head or analysis.lower(i) not in tree_words().befallen or analysis.child(i, "nsubj", "aux") is not None:
        return {}
    inside = analysis.subtree(who)
    counted = analysis.tokens[who].upos in _COUNTED and inside[-1] == who and analysis.tokens[who].head != i
    counted = counted and any(
        analysis.tokens[j].upos == "NUM" or analysis.lower(j) in tree_words().so_many for j in inside
    )
    behind = counted and inside[0] > head and analysis.lower(inside[0] - 1) in _AND
    return {who: (i, "nsubj:pass")} if behind and analysis.tokens[head].head != who else {}


@at("amod")
def _found_dead(analysis: Analysis, i: int) -> Links:
    """Of whom it is told that they are dead: "At least **eight people dead** after bombing", which hangs nowhere."""
    who = analysis.tokens[i].head
    token = analysis.tokens[who]
    if who != i - 1 or analysis.lower(i) not in tree_words().befallen or token.deprel not in _ALONE:
        return {}
    if not any(analysis.tokens[j].upos == "NUM" for j in analysis.dependents(who, "nummod", "nmod")):
        return {}
    behind = {j: (i, analysis.tokens[j].deprel) for j in analysis.children[who] if j > i}
    return {i: (token.head, token.deprel), who: (i, "nsubj"), **behind}


@at("advmod")
def _close_to_so_many(analysis: Analysis, i: int) -> Links:
    """So many people taken for where something is close to: "the town hosts close to **half a million people**"."""
    verb = analysis.tokens[i].head
    near = analysis.lower(i) == "close" and i + 1 < len(analysis.tokens) and analysis.lower(i + 1) == "to"
    if not near or verb < 0 or verb > i or analysis.child(verb, "obj", "cop") is not None:
        return {}
    whom = analysis.tokens[i + 1].head
    number = analysis.child(whom, "nummod") if whom > i else None
    if number is None or analysis.deprel(whom) not in ("obl", "nmod") or analysis.tokens[whom].head not in (i, verb):
        return {}
    active = analysis.tokens[verb].upos == "VERB" and analysis.child(verb, "aux:pass", "nsubj:pass") is None
    return {i: (number, "advmod"), i + 1: (i, "fixed"), whom: (verb, "obj")} if active else {}


@at("case")
def _among_them(analysis: Analysis, i: int) -> Links:
    """Who is one of those who open a sentence, taken for another clause: "Among the dead **were two children**"."""
    inside, them = analysis.sentence_tokens(i), analysis.tokens[i].head
    if i != inside.start or analysis.lower(i) not in ("among", "amongst") or analysis.child(them, "nsubj") is not None:
        return {}
    was = analysis.child(them, "cop")
    if was is None or was < them or was + 1 not in inside:
        return {}
    who = was + 1
    while was < analysis.tokens[who].head and analysis.tokens[who].deprel in _WITHIN:
        who = analysis.tokens[who].head
    token = analysis.tokens[who]
    if token.upos not in ("NOUN", "PROPN", "NUM", "PRON") or was < token.head < who:
        return {}
    clause = {} if token.head == them else {them: (token.head, token.deprel)}
    return {who: (them, "nsubj"), **clause}


@at("acl")
def _some_of_them(analysis: Analysis, i: int) -> Links:
    """Those whom something befell, of more: "260 soldiers, **53 of them** badly **wounded**, left the plant"."""
    whom = analysis.tokens[i].head
    if analysis.tokens[i].xpos != "VBN" or analysis.lower(i) not in tree_words().befallen:
        return {}
    for some in (j for j in analysis.dependents(whom, "appos") if whom < j < i):
        of_them = any(analysis.lower(k) in _THEM for k in analysis.dependents(some, "nmod"))
        between = range(analysis.subtree(some)[-1] + 1, i)
        if of_them and all(analysis.tokens[k].upos == "ADV" for k in between):
            return {some: (i, "nsubj:pass")}
    return {}


TOLL_REPAIRS = (_some_of_them, _among_them, _so_many, _found_dead, _close_to_so_many)
