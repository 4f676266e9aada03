"""Mends trees of what crowds do and want: "fired at miners **marching** on the palace **to demand** his release"."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS


def aloud(analysis: Analysis, i: int) -> bool:
    """Whether a verb tells how loud those were who did it: "police said men attacked the bus, **shouting** slogans"."""
    return analysis.tokens[i].lemma in tree_words().loud and analysis.child(i, "ccomp") is None


@at("advcl")
def _marching_to_demand(analysis: Analysis, i: int) -> Links:
    """What people march for, hung on what is done to them: "fired at crowds marching in Lima **to demand** it"."""
    verb, mark = analysis.tokens[i].head, analysis.child(i, "mark")
    wants = analysis.tokens[i].xpos == "VB" and analysis.tokens[i].lemma in lexicon().classes["protesting_for"]
    if verb < 0 or mark is None or not wants or analysis.lower(mark) != "to":
        return {}
    below = (
        j for j in analysis.subtree(verb) if verb < j < mark and "PROTEST" in lexicon().types(analysis.tokens[j].lemma)
    )
    marching = next((j for j in below if analysis.deprel(j) == "acl" or _crowd_before(analysis, j) is not None), None)
    return {i: (marching, "advcl")} if marching is not None else {}


@at("advcl")
def _crowd_marching(analysis: Analysis, i: int) -> Links:
    """What people do, right behind them, hung on what is done to them: "fired at **miners marching** on the palace"."""
    crowd = _crowd_before(analysis, i)
    return {i: (crowd, "acl")} if crowd is not None else {}


def _crowd_before(analysis: Analysis, i: int) -> int | None:
    """The people who march, gather or chant, as a participle right behind them says."""
    verb, crowd = analysis.tokens[i].head, i - 1
    marches = analysis.tokens[i].xpos == "VBG" and "PROTEST" in lexicon().types(analysis.tokens[i].lemma)
    people = analysis.tokens[crowd].etype == "person" and analysis.tokens[crowd].upos in NOUNS
    held = people and 0 <= verb < crowd and analysis.child(i, "mark") is None
    return crowd if marches and held and verb in analysis.ancestors(crowd) else None


@at("acl")
def _demanding(analysis: Analysis, i: int) -> Links:
    """What people want who stand right before the word, hung on a deed: "clashes with students **demanding** jobs"."""
    deed, who = analysis.tokens[i].head, i - 1
    wants = analysis.tokens[i].xpos == "VBG" and analysis.tokens[i].lemma in lexicon().classes["protesting_for"]
    people = analysis.tokens[who].etype == "person" and analysis.tokens[who].upos in NOUNS
    if not wants or not people or not 0 <= deed < who or analysis.tokens[deed].etype != "event":
        return {}
    return {i: (who, "acl")} if deed in analysis.ancestors(who) else {}


CROWD_REPAIRS = (_marching_to_demand, _crowd_marching, _demanding)
