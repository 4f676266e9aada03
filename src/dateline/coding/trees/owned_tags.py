"""Mends the tags of nouns that somebody owns and that were taken for what he does: "the militia's **boast** that"."""

from msgspec.structs import replace

from dateline.coding.lexicons.cues import is_cue
from dateline.language.analysis import Analysis


def owned(analysis: Analysis) -> Analysis:
    """The analysis with such words tagged as nouns, their owners and their clauses hung on them as such."""
    tokens = list(analysis.tokens)
    for i, token in enumerate(analysis.tokens):
        owner = analysis.child(i, "nsubj") if token.upos == "VERB" and token.xpos in ("VBP", "VBZ", "VB") else None
        if owner is None or not is_cue(token.lemma.lower(), "noun") or not _possessive(analysis, owner, i):
            continue
        tag = "NNS" if token.xpos == "VBZ" else "NN"
        tokens[i] = replace(token, upos="NOUN", xpos=tag, etype="abstract")
        tokens[i - 1] = replace(tokens[i - 1], upos="PART", xpos="POS", head=owner, deprel="case")
        tokens[owner] = replace(tokens[owner], deprel="nmod:poss")
        for j in analysis.dependents(i, "ccomp"):
            if any(analysis.lower(k) == "that" for k in analysis.dependents(j, "mark")):
                tokens[j] = replace(tokens[j], deprel="acl")
    return analysis if tuple(tokens) == analysis.tokens else replace(analysis, tokens=tuple(tokens))


def _possessive(analysis: Analysis, owner: int, i: int) -> bool:
    """Whether a noun right before a word is marked as its owner: "the militia**'s** boast", which no "is" can be."""
    if analysis.tokens[owner].upos not in ("NOUN", "PROPN") or analysis.lower(i - 1) not in ("'s", "’s", "'", "’"):
        return False
    marked = any(analysis.tokens[j].xpos == "POS" and j == i - 1 for j in analysis.dependents(owner, "case"))
    return marked or (i - 1 in analysis.dependents(i, "aux") and analysis.tokens[i].xpos in ("VBP", "VB"))
