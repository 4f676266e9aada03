"""Mends trees of what is no more than a condition or a thought: "**Had they left**, he said", "…, **he feared**"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import leaving_open, may_be, modality_rules
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE


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


def only_thought(analysis: Analysis, i: int) -> Links:
    """What somebody only thinks, where the thinking is set in: it governs that as if it stood before.

    "They had left, **feared the mayor**", "they had, **he feared**, left": as open as "he feared that they had left".
    """
    clause, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    if clause >= 0 and analysis.deprel(clause) == "nsubj" and analysis.tokens[clause].head > i:
        clause = analysis.tokens[clause].head
    it = own is not None and analysis.lower(own) == "it"
    beside = analysis.deprel(i) == "parataxis" or (it and analysis.deprel(i) == "acl")
    if not beside or own is None or not _leaves_open(analysis, i):
        return {}
    if analysis.tokens[own].etype == "event" and analysis.tokens[own].upos == "NOUN":
        return {}  # "took the town, its **campaign** barely begun"
    finite = analysis.tokens[i].xpos in FINITE or analysis.child(i, "aux") is not None
    finite = finite or (analysis.tokens[i].upos == "ADJ" and analysis.child(i, "cop") is not None)
    alone = finite and analysis.child(i, "ccomp", "xcomp", "obj", "mark", "cc") is None
    first, last = analysis.subtree(i)[0], analysis.subtree(i)[-1]
    apart = "," in (analysis.surface(first), analysis.surface(first - 1) if first else "")
    apart = apart or (first == 0 and last + 1 < len(analysis.tokens) and analysis.surface(last + 1) == ",")
    if it and any(analysis.lower(j) in modality_rules().modals.planned for j in analysis.dependents(clause, "aux")):
        return {}  # "they will, it is feared, leave" is told as what is to come
    if not alone or not apart or analysis.tokens[clause].upos not in ("VERB", "ADJ", "NOUN"):
        return {}
    over = analysis.tokens[clause]
    formal = analysis.tokens[own].deprel == "nsubj:pass" or analysis.tokens[i].upos == "ADJ"
    nobodys: Links = {own: (i, "expl")} if it and formal else {}
    return {**nobodys, i: (over.head, over.deprel), clause: (i, "ccomp")}


def _leaves_open(analysis: Analysis, i: int) -> bool:
    """Whether a verb of thinking, or of saying with a "not", leaves it open: "he **feared**", "he did **not deny**".

    So does an adjective of what may be: "it is **possible**".
    """
    if analysis.tokens[i].upos == "ADJ":
        it = analysis.child(i, "nsubj", "expl")
        return it is not None and analysis.lower(it) == "it" and analysis.tokens[i].lemma in may_be()
    if analysis.tokens[i].lemma in leaving_open():
        have = (analysis.tokens[j] for j in analysis.dependents(i, "aux"))
        return all(token.lemma != "have" or token.xpos != "VB" for token in have)  # not "would have us believe"
    words = modality_rules().negation.adverbs | modality_rules().negation.longer
    return bool(cues_at(analysis, i)) and any(analysis.lower(j) in words for j in analysis.dependents(i, "advmod"))


@at("ccomp", "acl", "advcl")
def _were_they_to(analysis: Analysis, i: int) -> Links:
    """A condition by its order, hung elsewhere: "**Were they to leave**, he said, it would fall"."""
    first = analysis.sentence_tokens(i).start
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    if analysis.lower(first) != "were" or to is None or to > i or analysis.tokens[i].xpos != "VB":
        return {}
    heads = [j for j in range(first + 1, to) if not first < analysis.tokens[j].head < to]
    then = analysis.tokens[first].head
    if then == i and analysis.deprel(i) == "ccomp":  # "…, **he said**, it would fall"
        told = analysis.dependents(analysis.tokens[i].head, "ccomp")
        then = next((j for j in told if j > analysis.tokens[i].head > i), then)
    if (
        len(heads) != 1
        or then < i
        or not any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(then, "aux"))
    ):
        return {}
    own = next((j for j in analysis.dependents(heads[0], "appos") if j > i and j == then - 2), None)
    links: Links = {i: (then, "advcl"), heads[0]: (i, "nsubj"), first: (i, "aux")}
    return links if own is None else {**links, own: (then, "nsubj")}


@at("acl", "advcl", "ccomp", "xcomp", "parataxis")
def _were_they_behind(analysis: Analysis, i: int) -> Links:
    """The same behind what it is a condition for: "It would fall **were they to leave**"."""
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    if to is None or to > i or analysis.tokens[i].xpos != "VB":
        return {}
    start = analysis.sentence_tokens(i).start
    were = next((j for j in range(to - 1, start, -1) if analysis.lower(j) == "were"), None)
    if were is None:
        return {}
    heads = [j for j in range(were + 1, to) if not were < analysis.tokens[j].head < to]
    modals = modality_rules().modals
    ahead = (j for j in range(were - 1, start, -1) if analysis.lower(j) in modals.conditional | modals.planned)
    modal = next(ahead, None)
    then = analysis.tokens[modal].head if modal is not None and analysis.deprel(modal) == "aux" else were
    # Whoever stands before it does something else: "the men **they would free** were to leave".
    whose = [j for j in range(start, were) if analysis.deprel(j) == "nsubj" and analysis.tokens[j].head >= were]
    if len(heads) != 1 or whose or not then < were or analysis.tokens[heads[0]].upos not in ("NOUN", "PROPN", "PRON"):
        return {}
    return {i: (then, "advcl"), heads[0]: (i, "nsubj"), were: (i, "aux")}


@at("advcl", "ccomp")
def _behind_who_says_so(analysis: Analysis, i: int) -> Links:
    """A condition behind who says it, hung on the saying: "they would shell it, he warned, **unless they left**"."""
    verb, who = analysis.tokens[i].head, analysis.child(i, "nsubj")
    if not 0 <= verb < i or who is None or not cues_at(analysis, verb):
        return {}
    beside = analysis.deprel(verb) == "parataxis" and 0 <= analysis.tokens[verb].head < verb
    said = [j for j in analysis.dependents(verb, "ccomp") if j < verb]
    then = analysis.tokens[verb].head if beside else next(iter(said), None)
    conditions = modality_rules().conditions
    sets = any(analysis.lower(j) in conditions.marks for j in analysis.dependents(i, "mark"))
    sets |= any(analysis.lower(j) in conditions.inverted and j < who for j in analysis.dependents(i, "aux"))
    if then is None or not sets or all(analysis.tokens[j].xpos != "MD" for j in analysis.dependents(then, "aux")):
        return {}
    return {i: (then, "advcl")}


CONDITION_REPAIRS = (_were_they_to, _were_they_behind, _behind_who_says_so)
