"""Finds blows that are dealt in words: "attacked the mayor for selling it", "a verbal attack on him"."""

from dateline.coding.attribution.sources_of import antecedent
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.subjects import agent, gerund, passive, subject
from dateline.language.analysis import Analysis

SAYING = frozenset({"says", "claims", "accuses", "denies", "warns", "rejects"})
"""Stances of what is said in the same breath."""


def blow(analysis: Analysis, i: int) -> tuple[Cue, ...]:
    """A word for an attack as a cue, where what stands beside it tells that it is made in words; none for most."""
    token, rules = analysis.tokens[i], cue_rules().blows
    if token.upos == "VERB" and token.lemma in rules.verbs and _argues(analysis, i) and _said(analysis, i):
        return (Cue(token=i, lemma=token.lemma, name="accuse", kind="verb", rules=cue_rules().classes["accuse"]),)
    if token.upos == "NOUN" and token.lemma.lower() in rules.nouns:
        how = {analysis.tokens[j].lemma.lower() for j in analysis.dependents(i, "amod", "compound")}
        if not how.isdisjoint(rules.kinds):
            return (Cue(token=i, lemma=token.lemma, name="accuse", kind="noun", rules=cue_rules().classes["accuse"]),)
    return ()


def _argues(analysis: Analysis, verb: int) -> bool:
    """Whether who does it is somebody who argues, and no gunman: a person by name, a politician, a paper, an ad."""
    who = agent(analysis, verb) if passive(analysis, verb) else subject(analysis, verb)
    if who is None:
        return False
    token, classes = analysis.tokens[antecedent(analysis, who)], lexicon().classes
    if token.upos == "PRON":  # "he attacked the mayor": if it is done to somebody of that kind
        whom = analysis.child(verb, "obj", "nsubj:pass")
        token = token if whom is None else analysis.tokens[whom]
    lemma = token.lemma.lower()
    trades = any(lemma in classes[trade] for trade in ("politician", "official", "media", "court"))
    return (token.upos == "PROPN" and token.etype == "person") or trades or lemma in cue_rules().documents.made


def _said(analysis: Analysis, verb: int) -> bool:
    return _why(analysis, verb) or _saying(analysis, verb) or _views(analysis, verb)


def _views(analysis: Analysis, verb: int) -> bool:
    """Whether it is done to what somebody thinks or has done: "attacked **the judge's record**"."""
    whom = analysis.child(verb, "obj", "nsubj:pass")
    return whom is not None and analysis.tokens[whom].lemma.lower() in cue_rules().blows.views


def _why(analysis: Analysis, verb: int) -> bool:
    """Whether it is done for what somebody does: "attacked him **for selling** it"."""
    done = (j for j in analysis.dependents(verb, "advcl") if j > verb and gerund(analysis, j))
    whom = analysis.child(verb, "obj", "nsubj:pass") is not None
    return whom and any(analysis.lower(k) == "for" for j in done for k in analysis.dependents(j, "mark"))


def _saying(analysis: Analysis, verb: int) -> bool:
    """Whether what is said goes with it: "attacked her, **calling** her a liar", and nothing else."""
    if passive(analysis, verb) or analysis.child(verb, "obj") is None:
        return False
    said = (j for j in analysis.dependents(verb, "advcl") if j > verb and analysis.tokens[j].xpos == "VBG")
    said = (j for j in said if analysis.child(j, "mark", "nsubj") is None)
    return any(cue.rules.stance in SAYING and not cue.rules.attitude for j in said for cue in cues_at(analysis, j))
