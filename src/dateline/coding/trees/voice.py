"""Whether a verb is said of the one who does it or of the one it is done to."""

from dateline.coding.lexicons.tree_words import tree_words
from dateline.language.analysis import Analysis
from dateline.language.once import once


@once
def is_passive(analysis: Analysis, i: int) -> bool:
    """Whether the surface subject of verb `i` is the one it is done to."""
    token = analysis.tokens[i]
    if token.upos not in ("VERB", "AUX", "ADJ"):
        return False
    if any(
        analysis.tokens[j].deprel in ("nsubj:pass", "aux:pass", "csubj:pass", "obl:agent") for j in analysis.children[i]
    ):
        return True
    if token.xpos not in ("VBN", "VBD", "JJ"):
        return held_for(analysis, i)
    if any(
        analysis.deprel(j) in ("obj", "aux", "cop") or analysis.tokens[j].deprel == "nsubj"
        for j in analysis.children[i]
    ):
        return False
    deprel = analysis.deprel(i)
    if token.xpos != "JJ" and deprel in ("acl", "amod") and token.deprel != "acl:relcl":
        return True
    if deprel in ("advcl", "xcomp") and token.xpos == "VBN" and analysis.child(i, "mark") is None:
        return True  # "Rebuked by Egypt, Qatar left the talks", "were reported killed"
    return deprel == "conj" and token.xpos == "VBN" and token.head >= 0 and is_passive(analysis, token.head)


def held_for(analysis: Analysis, i: int) -> bool:
    """Whether a gerund is what is to be done to somebody who is sought or held for it: "held **for questioning**"."""
    asked = analysis.tokens[i].xpos == "VBG" and analysis.tokens[i].lemma in tree_words().done_to_the_held
    held = asked and any(analysis.lower(j) == "for" for j in analysis.dependents(i, "mark", "case"))
    return held and analysis.child(i, "obj") is None


def retained(analysis: Analysis, i: int) -> tuple[int, ...]:
    """What a passive verb keeps as its object, where its subject is given it: "they were granted **asylum**"."""
    return tuple(analysis.dependents(i, "obj")) if is_passive(analysis, i) else ()
