"""Mends trees around accusations: of what somebody is accused, and by whom: "was accused of it **by a charity**"."""

from dateline.coding.trees.noun_phrases import ACCUSING
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import SPEAKERS


@at("obl", "nmod")
def _of_bias(analysis: Analysis, i: int) -> Links:
    """Of what somebody is accused, hung on what is told of him: "accused Roe, who chairs the talks, **of bias**"."""
    first = analysis.subtree(i)[0]
    of = any(analysis.lower(j) == "of" for j in analysis.dependents(i, "case"))
    verbs = (j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB")
    verb = next((j for j in verbs if analysis.tokens[j].lemma in ACCUSING), -1)
    whom = analysis.child(verb, "obj") if of and verb >= 0 else None
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    told = whom is not None and whom in analysis.ancestors(i) and analysis.tokens[i].head != whom
    return {i: (verb, "obl")} if told and apart else {}


@at("obl", "nmod")
def _accused_by(analysis: Analysis, i: int) -> Links:
    """Who accuses or bars somebody, hung on the gerund: "was accused of beating migrants **by a charity**"."""
    by = any(analysis.lower(j) == "by" for j in analysis.dependents(i, "case"))
    verbs = [j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB"]
    if (
        not by
        or len(verbs) < 2
        or not (analysis.tokens[verbs[1]].lemma in ACCUSING or _kept_from(analysis, verbs[0]))
        or analysis.tokens[verbs[0]].xpos != "VBG"
    ):
        return {}
    done, accused = verbs[0], verbs[1]
    free = analysis.child(done, "aux") is None and all(j.deprel != "obl:agent" for j in _beside(analysis, accused))
    return (
        {i: (accused, "obl:agent")}
        if free and passive(analysis, accused) and analysis.tokens[i].etype in SPEAKERS
        else {}
    )


def _kept_from(analysis: Analysis, i: int) -> bool:
    """Whether a gerund is what somebody is kept from: "was barred **from running** by a court"."""
    return any(analysis.lower(j) == "from" for j in analysis.dependents(i, "mark"))


def _beside(analysis: Analysis, verb: int) -> list[Token]:
    """What hangs on a verb."""
    return [analysis.tokens[j] for j in analysis.children[verb]]


ACCUSING_REPAIRS = (_of_bias, _accused_by)
