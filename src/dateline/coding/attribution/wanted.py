"""Finds who is wanted for a deed: whoever seeks somebody "for the murder of a nun" says that he did it."""

from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.subjects import gerund, passive
from dateline.language.analysis import Analysis


def wanted(analysis: Analysis, i: int) -> tuple[Cue, ...]:
    """A verb of seeking as a cue of an accusation, where it tells for what somebody is sought; none for most."""
    token, rules = analysis.tokens[i], cue_rules().seeking
    if token.upos != "VERB" or token.lemma not in rules.verbs or not somebody(analysis, i):
        return ()
    if not any(j > i and (for_a_deed(analysis, j) or for_doing(analysis, j)) for j in analysis.children[i]):
        return ()
    return (Cue(token=i, lemma=token.lemma, name="accuse", kind="verb", rules=cue_rules().classes["accuse"]),)


def somebody(analysis: Analysis, verb: int) -> bool:
    """Whether it is people who are sought, and not something for them: "sought peace for the killing fields"."""
    if passive(analysis, verb) or (analysis.deprel(verb) == "acl" and analysis.tokens[verb].xpos == "VBN"):
        return True
    return any(analysis.tokens[j].etype == "person" for j in analysis.dependents(verb, "obj"))


def for_a_deed(analysis: Analysis, j: int) -> bool:
    """Whether it is for a deed that was done: "wanted **for the murder** of a nun"."""
    sought = analysis.deprel(j) in ("obl", "nmod") and preposition(analysis, j) == "for"
    return sought and is_known_deed(analysis, j, anyhow=True)


def for_doing(analysis: Analysis, j: int) -> bool:
    """Whether it is for what somebody did: "wanted **for blowing up** a bridge", but "for questioning"."""
    marks = {analysis.lower(k) for k in analysis.dependents(j, "mark")}
    done = analysis.deprel(j) in ("advcl", "acl") and gerund(analysis, j) and marks == {"for"}
    return done and analysis.tokens[j].lemma not in cue_rules().seeking.other
