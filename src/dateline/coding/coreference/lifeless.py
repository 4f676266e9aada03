"""What decides nothing: "it" that bans, arrests or demands is no port and no road that was named before."""

from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

_STANDING = ("facility", "terrain", "thoroughfare")
_GROUNDS = frozenset({"port", "harbour", "harbor", "coast", "junction", "crossing", "hill", "ridge"})
"""Places that, unlike a town or a country, never stand for those who rule there."""
_HOUSING = frozenset({"hold", "keep", "house", "shelter", "host", "receive", "serve"})
"""What a building does, too: "the prison **holds** 200 people"."""


def decides(analysis: Analysis, each: Reference) -> bool:
    """Whether "it" does to somebody what only people and bodies do: "**it** placed ten leaders under arrest"."""
    verb = analysis.tokens[each.head].head
    if each.kind != "pronoun" or each.words[0] != "it" or verb < 0 or analysis.tokens[each.head].deprel != "nsubj":
        return False
    token = analysis.tokens[verb]
    if token.upos != "VERB" or token.lemma in _HOUSING or is_passive(analysis, verb):
        return False
    return bool(lexicon().types(token.lemma)) and analysis.child(verb, "obj", "ccomp", "xcomp") is not None


def stands_still(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase is of a thing for which nobody speaks: "the port", and not "the embassy"."""
    if each.kind != "nominal" or each.type not in ("OTHER", "FAC") or noun_at(analysis, each.head)[0] is not None:
        return False
    word = each.words[-1]
    return word in _GROUNDS or any(word in lexicon().classes[name] for name in _STANDING)
