"""Mends trees of conditions that are told by their order: "**Had they left**, he said, it would have held"."""

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis


def had_they(analysis: Analysis, i: int) -> Links:
    """A condition by its order that was taken for the sentence: "**Had they left**, he said, it would have held"."""
    first = analysis.sentence_tokens(i).start
    subject = analysis.child(i, "nsubj")
    inverted = analysis.lower(first) in modality_rules().conditions.inverted
    opens = inverted and analysis.tokens[first].head == i and analysis.deprel(first) == "aux"
    if analysis.tokens[i].head >= 0 or subject is None or not opens or not first < subject < i:
        return {}
    for said in analysis.dependents(i, "parataxis"):
        then = analysis.child(said, "ccomp")
        if then is not None and then > said > i and analysis.child(said, "nsubj") is not None:
            return {said: (-1, "root"), i: (then, "advcl")}
    return {}


@at("ccomp", "acl", "advcl")
def _were_they_to(analysis: Analysis, i: int) -> Links:
    """A condition by its order, hung elsewhere: "**Were they to leave**, he said, it would fall"."""
    first = analysis.sentence_tokens(i).start
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    if analysis.lower(first) != "were" or to is None or to > i or analysis.tokens[i].xpos != "VB":
        return {}
    heads = [j for j in range(first + 1, to) if not first < analysis.tokens[j].head < to]
    then = analysis.tokens[first].head
    if (
        len(heads) != 1
        or then < i
        or not any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(then, "aux"))
    ):
        return {}
    own = next((j for j in analysis.dependents(heads[0], "appos") if j > i and j == then - 2), None)
    links: Links = {i: (then, "advcl"), heads[0]: (i, "nsubj"), first: (i, "aux")}
    return links if own is None else {**links, own: (then, "nsubj")}


CONDITION_REPAIRS = (_were_they_to,)
