"""Mends trees around what is denied, dismissed or called false: "rejected as false **reports** that they had left"."""

from functools import cache

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.noun_phrases import ACCUSING
from dateline.coding.trees.repairs.repair import Links, anywhere, at, at_content
from dateline.coding.trees.repairs.speech import passive, says
from dateline.language.analysis import Analysis

_ANSWERING = frozenset({"denies", "rejects", "confirms"})
"""Stances towards something done, which a gerund names."""
_CALLING = frozenset({"call", "brand", "label", "dub", "term", "declare", "consider"})
"""Verbs that say what something is."""


@at("acl", "nmod")
def _cleared(analysis: Analysis, i: int) -> Links:
    """What somebody is cleared or accused of, hung on whom: "cleared the rebels of **breaching** the dam"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    of_it = any(analysis.lower(j) == "of" for j in analysis.dependents(i, "mark", "case"))
    if not of_it or verb < 0:
        return {}
    if analysis.deprel(i) == "acl" and analysis.tokens[whom].deprel == "obl:agent":
        return (
            {i: (verb, "advcl")} if analysis.tokens[verb].lemma in ACCUSING else {}
        )  # "accused by men of **stealing**"
    if analysis.deprel(i) == "nmod" and analysis.tokens[whom].deprel == "obl:agent":
        # "Accused by the union of **theft**".
        return {i: (verb, "obl")} if analysis.tokens[verb].lemma in ACCUSING else {}
    absent = analysis.tokens[whom].lemma == "absence"  # "convicted her in her absence of **ordering** it"
    if analysis.deprel(i) != "acl" or not (absent or analysis.deprel(whom) in ("obj", "nsubj")):
        return {}
    return {i: (verb, "advcl")} if analysis.tokens[verb].lemma in ACCUSING else {}


@at("amod")
def _gerund(analysis: Analysis, i: int) -> Links:
    """What somebody denies or puts off doing, taken for a word on its object: "put off **shelling** villages"."""
    noun = analysis.tokens[i].head
    verb = analysis.tokens[noun].head if noun > i else -1
    bare = analysis.tokens[i].xpos == "VBG" and analysis.deprel(noun) == "obj"
    if not bare or not 0 <= verb < i or analysis.subtree(noun)[0] != i:
        return {}
    told = any(analysis.tokens[j].deprel == "compound:prt" and j == i - 1 for j in analysis.children[verb])
    told = told and bool(lexicon().of(analysis.tokens[i].lemma))  # not "shaken off failing firms"
    doing = any({"gerund"} & {*cue.rules.frames} for cue in cues_at(analysis, verb) if cue.rules.stance in _ANSWERING)
    return {i: (verb, "xcomp"), noun: (i, "obj")} if told or (doing and verb == i - 1) else {}


@anywhere
def as_false(analysis: Analysis, i: int) -> Links:
    """What is rejected, where a word on it stands before it: "rejected as false **reports** that they had left"."""
    verb, case = analysis.tokens[i].head, analysis.child(i, "case")
    if analysis.deprel(i) == "obj" and verb > 0 and analysis.deprel(verb) in ("advcl", "obl"):
        # "Rejected as “baseless” **the claim** that": taken for the object of the word on it.
        outer, case = analysis.tokens[verb].head, analysis.child(verb, "mark", "case")
        marked = case is not None and analysis.lower(case) == "as" and case < verb < analysis.subtree(i)[0]
        if not marked or case is None or analysis.child(outer, "obj") is not None:
            return {}
        return {i: (outer, "obj"), verb: (outer, "obl"), case: (verb, "case")} if _dismisses(analysis, outer) else {}
    if verb > 0 and case is not None and case == verb + 1 and analysis.lower(case) == "as" and says(analysis, i):
        # "Dismissed as fantasy **Warsaw's claim** that": both hang on the verb, side by side.
        word = next((j for j in analysis.dependents(verb, "obj", "obl") if j == case + 1 and j != i), None)
        if word is not None and _dismisses(analysis, verb):
            return {i: (verb, "obj"), word: (verb, "obl"), case: (word, "case")}
    if analysis.deprel(i) == "obl" and verb > 0 and case is None and analysis.child(verb, "obj") is None:
        # "Dismissed as “absurd” **a report** that": a bare phrase behind the word on it.
        before = analysis.subtree(i)[0] - 1
        words = [j for j in analysis.dependents(verb, "obl", "advcl", "xcomp") if before in analysis.subtree(j)]
        said = any(analysis.lower(k) == "as" for j in words for k in analysis.dependents(j, "case", "mark"))
        bare = analysis.tokens[i].etype != "time" and verb < before
        return {i: (verb, "obj")} if said and bare and _dismisses(analysis, verb) else {}
    if analysis.deprel(i) != "obl" or verb < 0 or case is None or analysis.lower(case) != "as":
        return {}
    word = next((k for k in analysis.dependents(i, "amod") if k == case + 1), None)
    clause = analysis.child(i, "acl")
    if word is None or clause is None or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "obj"), word: (verb, "obl"), case: (word, "case")} if _dismisses(analysis, verb) else {}


def _dismisses(analysis: Analysis, verb: int) -> bool:
    return analysis.tokens[verb].lemma in tree_words().dismissing


@at_content
def _described(analysis: Analysis, i: int) -> Links:
    """What a claim is described as, hung within it: "described claims that he had fled to Dubai **as nonsense**"."""
    if not untrue(analysis, i) or all(analysis.lower(j) != "as" for j in analysis.dependents(i, "case", "mark")):
        return {}
    verb = analysis.tokens[i].head
    claim = next((j for j in (verb, *analysis.ancestors(verb)) if says(analysis, j)), -1) if verb >= 0 else -1
    calling = analysis.tokens[claim].head if claim >= 0 else -1
    if calling < 0 or not claim < verb < i:
        return {}
    inside = analysis.deprel(claim) == "obj" and analysis.tokens[calling].lemma in tree_words().dismissing
    return {i: (calling, "obl")} if inside else {}


@cache
def _false() -> frozenset[str]:
    """Words for what is not true."""
    said = (one for one in modality_rules().signature if one.name == "false")
    return frozenset(word for one in said for word in (*one.nouns, *one.adjectives))


def untrue(analysis: Analysis, i: int) -> bool:
    """Whether a word calls something untrue: "nonsense", "a lie"."""
    return bool({analysis.tokens[i].lemma.lower(), analysis.lower(i)} & _false())


@at("amod")
def _quoted_false(analysis: Analysis, i: int) -> Links:
    """What a headline says of claims without a verb: "Claims of massacre **'fabricated'**, says minister"."""
    noun = analysis.tokens[i].head
    behind = 0 <= noun < i and untrue(analysis, i) and analysis.child(i, "cop", "advmod") is None
    claim = next((j for j in (noun, *analysis.ancestors(noun)) if says(analysis, j)), -1) if behind else -1
    if claim < 0 or analysis.tokens[claim].deprel not in ("root", "nsubj", "ccomp", "parataxis"):
        return {}
    above, relation = analysis.tokens[claim].head, analysis.tokens[claim].deprel
    return {i: (above, "ccomp" if relation == "nsubj" else relation), claim: (i, "nsubj")}


@at("parataxis", "obj")
def _called(analysis: Analysis, i: int) -> Links:
    """What a claim is called, where it was taken for a second object: "called reports that they had left a **lie**"."""
    verb = analysis.tokens[i].head
    if (
        analysis.deprel(i) == "parataxis"
        and verb >= 0
        and analysis.tokens[verb].lemma in _CALLING
        and untrue(analysis, i)
    ):
        own = analysis.child(verb, "obj")
        return {i: (verb, "xcomp")} if own is not None and own < i and says(analysis, own) else {}
    if analysis.deprel(i) != "obj" or verb < 0 or analysis.deprel(verb) != "acl":
        return {}
    claim = analysis.tokens[verb].head
    calling = analysis.tokens[claim].head
    if calling < 0 or analysis.deprel(claim) != "obj" or analysis.tokens[calling].lemma not in _CALLING:
        return {}
    second = any(j < i for j in analysis.dependents(verb, "obj")) or untrue(analysis, i)
    return {i: (calling, "xcomp")} if second and says(analysis, claim) else {}


@at("advcl")
def _ruled_out(analysis: Analysis, i: int) -> Links:
    """The gerund that is the object of a phrasal verb or a cue: "ruled out **shelling** it", "floated **leaving**"."""
    token = analysis.tokens[i]
    if token.deprel != "advcl" or token.xpos != "VBG" or analysis.child(i, "mark", "nsubj") is not None:
        return {}
    if passive(analysis, token.head):
        return {}  # "she was gunned down trying to flee"
    # "“Did not rule out” pardoning them": the quotation ends before the gerund.
    last = i - 2 if analysis.tokens[i - 1].upos == "PUNCT" and analysis.surface(i - 1) != "," else i - 1
    behind = i > 1 and analysis.tokens[last].deprel == "compound:prt" and analysis.tokens[last].head == token.head
    behind = behind or (token.head == i - 1 and any(cue.name == "propose" for cue in cues_at(analysis, i - 1)))
    return {i: (token.head, "xcomp")} if behind and analysis.child(token.head, "obj") is None else {}


@at("advcl")
def _denied_then(analysis: Analysis, i: int) -> Links:
    """What somebody denies doing, behind the day of the denial: "denied on Tuesday **firing** the rockets"."""
    verb, token = analysis.tokens[i].head, analysis.tokens[i]
    if token.xpos != "VBG" or token.deprel != "advcl" or not 0 <= verb < i or analysis.child(i, "mark", "nsubj"):
        return {}
    answers = any(cue.rules.stance in _ANSWERING and "gerund" in cue.rules.frames for cue in cues_at(analysis, verb))
    days = [j for j in analysis.dependents(verb, "obl") if analysis.tokens[j].etype == "time" and verb < j < i]
    said = frozenset(k for j in days for k in analysis.subtree(j))
    beside = bool(days) and all(j in said for j in range(verb + 1, analysis.subtree(i)[0]))
    return {i: (verb, "xcomp")} if answers and beside and analysis.child(verb, "obj", "ccomp") is None else {}


ANSWER_REPAIRS = (_gerund, as_false, _called, _described, _quoted_false, _ruled_out, _cleared, _denied_then)
