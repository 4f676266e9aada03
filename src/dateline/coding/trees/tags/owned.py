"""Mends the tags of nouns that somebody owns and that were taken for what he does: "the militia's **boast** that"."""

from msgspec.structs import replace

from dateline.coding.lexicons.cues import is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.language.analysis import Analysis, Token


def owned(analysis: Analysis) -> Analysis:
    """The analysis with such words tagged as nouns, their owners and their clauses hung on them as such."""
    tokens = list(analysis.tokens)
    for i, token in enumerate(analysis.tokens):
        owner = analysis.child(i, "nsubj") if token.upos == "VERB" and token.xpos in ("VBP", "VBZ", "VB") else None
        owner = _owner_of_gerund(analysis, i) if token.xpos == "VBG" else owner
        if _had(analysis, i):
            tokens[i] = replace(token, upos="NOUN", xpos="NN", etype="abstract", lemma=analysis.lower(i))
            for j in analysis.dependents(i, "obl"):
                tokens[j] = replace(tokens[j], deprel="nmod")
        noun = analysis.lower(i) if token.xpos == "VBG" else token.lemma.lower()
        if owner is None or not is_cue(noun, "noun") or not _possessive(analysis, owner, i):
            for j, word in _found_by(analysis, i) if token.xpos == "VBG" else ():
                tokens[j] = word
            continue
        tag = "NNS" if token.xpos == "VBZ" else "NN"
        tokens[i] = replace(token, upos="NOUN", xpos=tag, etype="abstract", lemma=noun)
        tokens[i - 1] = replace(tokens[i - 1], upos="PART", xpos="POS", head=owner, deprel="case")
        tokens[owner] = replace(tokens[owner], head=i, deprel="nmod:poss")
        for j in analysis.dependents(i, "ccomp"):
            if any(analysis.lower(k) == "that" for k in analysis.dependents(j, "mark")):
                tokens[j] = replace(tokens[j], deprel="acl")
    return analysis if tuple(tokens) == analysis.tokens else replace(analysis, tokens=tuple(tokens))


def _had(analysis: Analysis, i: int) -> bool:
    """Whether a word that could be a gerund is what somebody has: "the candidate has **backing** from Moscow"."""
    token = analysis.tokens[i]
    has = token.head >= 0 and analysis.tokens[token.head].lemma in tree_words().having
    bare = analysis.child(i, "obj", "nsubj", "ccomp", "xcomp", "mark", "aux", "advmod") is None
    known = (analysis.lower(i), "noun") in lexicon().lines or is_cue(analysis.lower(i), "noun")
    return token.upos == "VERB" and token.xpos == "VBG" and token.deprel == "obj" and has and bare and known


def _owner_of_gerund(analysis: Analysis, i: int) -> int | None:
    """Whose a word is that could be a gerund, before a clause with "that": "the experts' **finding** that"."""
    told = any(
        analysis.lower(k) == "that" for j in analysis.dependents(i, "ccomp") for k in analysis.dependents(j, "mark")
    )
    marked = told and i > 1 and analysis.tokens[i - 1].xpos == "POS"
    return analysis.tokens[i - 1].head if marked and analysis.tokens[i - 1].head == i - 2 else None


def _found_by(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """A finding, taken for what somebody does who stands before it: "denied **a UN finding** that they had left"."""
    token, who = analysis.tokens[i], i - 1
    told = any(
        analysis.lower(k) == "that" for j in analysis.dependents(i, "ccomp") for k in analysis.dependents(j, "mark")
    )
    named = who >= 0 and analysis.deprel(who) in ("obj", "nsubj") and analysis.tokens[who].head == token.head
    if not told or not named or analysis.child(who, "det") != who - 1 or not is_cue(analysis.lower(i), "noun"):
        return []
    noun = replace(token, upos="NOUN", xpos="NN", etype="abstract", lemma=analysis.lower(i))
    said = (j for j in analysis.dependents(i, "ccomp"))
    return [
        (i, replace(noun, deprel=analysis.tokens[who].deprel)),
        (who, replace(analysis.tokens[who], head=i, deprel="compound")),
        (who - 1, replace(analysis.tokens[who - 1], head=i)),
        *((j, replace(analysis.tokens[j], deprel="acl")) for j in said),
    ]


def _possessive(analysis: Analysis, owner: int, i: int) -> bool:
    """Whether a noun right before a word is marked as its owner: "the militia**'s** boast", which no "is" can be."""
    if analysis.tokens[owner].upos not in ("NOUN", "PROPN") or analysis.lower(i - 1) not in ("'s", "’s", "'", "’"):
        return False
    marked = any(analysis.tokens[j].xpos == "POS" and j == i - 1 for j in analysis.dependents(owner, "case"))
    return marked or (i - 1 in analysis.dependents(i, "aux") and analysis.tokens[i].xpos in ("VBP", "VB"))
