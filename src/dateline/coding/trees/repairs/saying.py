"""Mends trees around a saying that is set in: where it was said, what it orders, who goes on to say more."""

from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.trees.repairs.crowd import aloud
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, SPEAKERS

_BELIEVING = frozenset({"believe", "think", "accept"})
_WANTING = frozenset({"requests", "threatens", "promises", "asks", "orders"})
"""Stances of who wants something done, or is about to do it."""
_TENSED = FINITE | {"MD"}
_LATER = frozenset({"then", "later", "now", "finally", "eventually", "subsequently", "afterwards"})
"""Adverbs of who says at last what he said otherwise before."""


@at("obl")
def _said_where(analysis: Analysis, i: int) -> Links:
    """Where and when it was said, hung on what was said: "the army, he said **on Friday**, has left"."""
    verb = analysis.subtree(i)[0] - 1
    last = analysis.subtree(i)[-1] + 1
    elsewhere = verb > 0 and analysis.tokens[i].head != verb
    if not elsewhere or analysis.tokens[verb].xpos not in FINITE:
        return {}
    own = analysis.child(verb, "nsubj")
    set_off = last < len(analysis.tokens) and analysis.surface(last) == "," and own is not None and own < verb
    first = analysis.subtree(own)[0] if own is not None else 0
    before = "," in (analysis.surface(first), analysis.surface(first - 1) if first else "")
    return {i: (verb, "obl")} if set_off and before and cues_at(analysis, verb) else {}


@at("advcl")
def _order(analysis: Analysis, i: int) -> Links:
    """What somebody is told to do, taken for an adverb of the telling: "**Leave** the town, the army told them"."""
    token = analysis.tokens[i]
    verb = token.head
    bare = token.upos == "VERB" and analysis.lower(i) == token.lemma.lower() and token.deprel == "advcl"
    if not bare or verb < i or i != analysis.sentence_tokens(i).start or analysis.child(i, "mark", "nsubj") is not None:
        return {}
    own = analysis.child(verb, "nsubj")
    said = own is not None and i < own < verb and set_in(analysis, verb)
    return {i: (verb, "ccomp")} if said and analysis.child(verb, "ccomp") is None else {}


@at("advcl")
def _told_by(analysis: Analysis, i: int) -> Links:
    """An infinitive behind those who say so, taken for a purpose: "is said by experts **to have left**"."""
    verb = analysis.tokens[i].head
    if not 0 <= verb < i or analysis.child(verb, "xcomp", "obj") is not None:
        return {}
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    by = next((j for j in analysis.children[verb] if analysis.tokens[j].deprel == "obl:agent"), None)
    if to is None or by is None or analysis.subtree(by)[-1] + 1 != analysis.subtree(i)[0]:
        return {}
    return {i: (verb, "xcomp")} if cues_at(analysis, verb) else {}


@at("advcl")
def _untold(analysis: Analysis, i: int) -> Links:
    """Who goes on to speak, or does not: "he said men had died, **without saying** how many", "**adding** that"."""
    clause = analysis.tokens[i].head
    verb = analysis.tokens[clause].head if clause >= 0 else -1
    if analysis.deprel(clause) != "ccomp" or not 0 <= verb < clause < i:
        return {}
    without = any(analysis.lower(j) == "without" for j in analysis.dependents(i, "mark"))
    goes_on = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "mark", "nsubj", "aux") is None
    without = without or (goes_on and _of_who_speaks(analysis, i, clause))
    apart = analysis.surface(analysis.subtree(i)[0]) == "," or analysis.surface(analysis.subtree(i)[0] - 1) == ","
    return {i: (verb, "advcl")} if without and apart and cues_at(analysis, i) and cues_at(analysis, verb) else {}


def _of_who_speaks(analysis: Analysis, i: int, clause: int) -> bool:
    """Whether a participle behind what somebody said is his too: "said they had left, **calling** it a retreat".

    What is wanted, threatened or promised is of those whose deed was told: "said that men had closed the road,
    **demanding** jobs".
    """
    if aloud(analysis, i):
        return False
    cues, who = cues_at(analysis, i), analysis.child(clause, "nsubj")
    wants = any(cue.rules.attitude or cue.rules.stance in _WANTING for cue in cues)
    by_them = who is not None and analysis.tokens[who].etype in SPEAKERS and not passive(analysis, clause)
    free = all(analysis.tokens[j].xpos != "MD" for j in analysis.dependents(clause, "aux"))
    if wants and by_them and free and analysis.tokens[clause].upos == "VERB":
        return False
    return any(cue.rules.certain or "label" in cue.rules.frames for cue in cues)


@at("ccomp")
def _then_admitted(analysis: Analysis, i: int) -> Links:
    """What somebody said at last, hung on what he said first: "first denied, **then admitted**, that they left"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    later = [j for j in analysis.dependents(verb, "conj", "parataxis") if verb < j < first] if verb >= 0 else []
    if not later or analysis.child(later[-1], "obj", "ccomp", "nsubj") is not None:
        return {}
    turned = any(analysis.lower(j) in _LATER for j in analysis.dependents(later[-1], "advmod"))
    both = all(any(cue.rules.certain for cue in cues_at(analysis, j)) for j in (verb, later[-1]))
    return {i: (later[-1], "ccomp")} if turned and both else {}


@at("parataxis")
def _then_said(analysis: Analysis, i: int) -> Links:
    """What somebody did next, taken for a sentence beside it: "the mayor fled, **then told** police they had left"."""
    first, again = analysis.tokens[i].head, i - 1
    if not 0 <= first < again - 1 or analysis.surface(again - 1) != "," or analysis.lower(again) not in _LATER:
        return {}
    finite = analysis.tokens[i].xpos in FINITE and analysis.tokens[i].upos == "VERB"
    bare = analysis.child(i, "nsubj", "expl", "aux", "cc", "mark") is None
    same = analysis.tokens[first].upos == "VERB" and analysis.child(first, "nsubj") is not None
    return {i: (first, "conj")} if finite and bare and same else {}


@at("parataxis")
def _would_have_us_believe(analysis: Analysis, i: int) -> Links:
    """What others are to believe, set in behind it: "it was an accident, the army **would have us believe**"."""
    whom, own = analysis.child(i, "obj", "iobj"), analysis.child(i, "nsubj")
    believed = next((j for j in analysis.dependents(i, "xcomp") if analysis.tokens[j].lemma in _BELIEVING), None)
    if analysis.tokens[i].lemma != "have" or believed is None or whom is None or own is None:
        return {}
    if not own < i < whom < believed or analysis.child(believed, "ccomp", "obj") is not None:
        return {}
    above = analysis.tokens[i].head
    return {believed: (above, "parataxis"), i: (believed, "aux"), own: (believed, "nsubj"), whom: (believed, "iobj")}


@at("obj")
def _said_of(analysis: Analysis, i: int) -> Links:
    """Who does what is said, taken for what is said: "claimed **the same courage and skill** is needed"."""
    verb, clause_at = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    said = [cue for cue in cues_at(analysis, verb) if cue.rules.certain and "clause" in cue.rules.frames]
    if not said or not verb < i or any(cue.addresses for cue in said):
        return {}
    for j in analysis.dependents(verb, "ccomp", "parataxis", "conj"):
        if analysis.subtree(j)[0] != clause_at or analysis.child(j, "nsubj", "cc", "mark") is not None:
            continue
        helps = clause_at != j and analysis.deprel(clause_at) in ("aux", "cop")
        if analysis.tokens[clause_at].xpos in (_TENSED if helps else FINITE) and (helps or clause_at == j):
            relation = "nsubj:pass" if analysis.child(j, "aux:pass") is not None else "nsubj"
            return {i: (j, relation), j: (verb, "ccomp")}
    return {}


SAYING_REPAIRS = (_said_of, _then_admitted, _then_said, _would_have_us_believe, _said_where, _order, _told_by, _untold)
