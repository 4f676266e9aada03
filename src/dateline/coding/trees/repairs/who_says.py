"""Mends trees around who says something: "said Roe, **who said** it fell", "drove families **to demand** a vote"."""

from functools import cache

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, NOT, NOUNS, SPEAKERS

_ABLE = frozenset({"can", "could", "ca", "will", "wo"})
_MEANWHILE = frozenset({"while", "whereas"})


@at("acl", "advcl")
def _said_roe_who(analysis: Analysis, i: int) -> Links:
    """What is told of who speaks behind the verb, hung on what was said: "“It fell,” said Roe, **who saw** it"."""
    token, who = analysis.tokens[i], analysis.child(i, "nsubj")
    if not token.deprel.endswith(":relcl") or who is None or analysis.lower(who) != "who":
        return {}
    if analysis.surface(who - 1) != ",":
        return {}
    near = who - 2
    named = (j for j in (near, *analysis.ancestors(near)) if analysis.deprel(j) == "nsubj")
    name = next((j for j in named if analysis.tokens[j].etype == "person" and analysis.tokens[j].upos in NOUNS), -1)
    verb = analysis.tokens[name].head if name >= 0 else -1
    elsewhere = 0 <= token.head < verb < name < i
    return {i: (name, "acl:relcl")} if elsewhere and cues_at(analysis, verb) else {}


@at("advcl")
def _while_another(analysis: Analysis, i: int) -> Links:
    """What a second paper reports, hung on the first: "It fell, ZTV said, **while Goma held**, the daily reported"."""
    mark, first = analysis.child(i, "mark"), analysis.tokens[i].head
    if mark is None or analysis.lower(mark) not in _MEANWHILE or not 0 <= first < i or not _behind(analysis, first):
        return {}
    told = analysis.child(first, "ccomp")
    if told is not None and told < first:
        # Behind what the first reports the tree has the first on top, and the second hung on what it reports.
        beside = (j for j in analysis.dependents(told, "parataxis") if j > i and _behind(analysis, j))
        last = next(beside, -1)
        return {i: (last, "ccomp"), mark: (last, "mark"), last: (first, "parataxis")} if last >= 0 else {}
    told = analysis.tokens[first].head
    last = analysis.tokens[told].head if 0 <= told < first and analysis.deprel(told) == "ccomp" else -1
    if last < i or not _behind(analysis, last):
        return {}
    above = analysis.tokens[last]
    links: Links = {i: (last, "ccomp"), mark: (last, "mark"), last: (told, "parataxis")}
    return {**links, told: (above.head, above.deprel)}


def _behind(analysis: Analysis, verb: int) -> bool:
    """Whether a verb of saying stands behind what is said, with nothing but who says it: "…, **ZTV said**"."""
    own = analysis.child(verb, "nsubj")
    plain = analysis.tokens[verb].xpos in FINITE and own is not None and own < verb
    said = (j for j in analysis.dependents(verb, "ccomp", "obj", "xcomp") if j > verb)
    return plain and set_in(analysis, verb) and next(said, None) is None


@at("conj")
def _but_did_not(analysis: Analysis, i: int) -> Links:
    """What somebody keeps back, hung on what he says: "said two men had been held **but did not name** them"."""
    clause = analysis.tokens[i].head
    while clause >= 0 and analysis.deprel(clause) == "conj":
        clause = analysis.tokens[clause].head
    verb = analysis.tokens[clause].head if 0 <= clause < i and analysis.deprel(clause) == "ccomp" else -1
    if not 0 <= verb < clause or analysis.child(i, "nsubj", "mark") is not None or not _keeps_back(analysis, i):
        return {}
    but = any(analysis.lower(j) in ("but", "and") for j in analysis.dependents(i, "cc"))
    told = analysis.child(verb, "nsubj") is not None and any(cue.rules.certain for cue in cues_at(analysis, verb))
    alike = _past(analysis, i) == _past(analysis, verb)
    alike = alike or any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(i, "aux"))
    return {i: (verb, "conj")} if but and told and alike else {}


def _keeps_back(analysis: Analysis, verb: int) -> bool:
    """Whether somebody does not say something, or gives no more of it: "did not name them", "gave no details"."""
    rules = cue_rules()
    negated = any(analysis.lower(j) in NOT for j in analysis.dependents(verb, "advmod"))
    if analysis.tokens[verb].lemma in rules.silence.disclosing:
        return negated and not any(analysis.lower(j) in _ABLE for j in analysis.dependents(verb, "aux"))
    told = [j for j in analysis.dependents(verb, "obj") if analysis.tokens[j].lemma in rules.silence.offered]
    none = any(analysis.lower(k) == "no" for j in told for k in analysis.dependents(j, "det"))
    return analysis.tokens[verb].lemma in rules.giving.verbs and bool(told) and (negated or none)


def _past(analysis: Analysis, verb: int) -> bool:
    """Whether the finite part of a verb stands in the past: "did not say", "would not say", "gave"."""
    finite = min((*analysis.dependents(verb, "aux"), verb))
    return analysis.tokens[finite].xpos == "VBD" or analysis.lower(finite) in ("would", "could", "did", "had")


@at("advcl")
def _drove_to(analysis: Analysis, i: int) -> Links:
    """What somebody is brought to say, taken for the purpose of the cause: "drove families **to demand** a vote"."""
    verb = analysis.tokens[i].head
    done_to = analysis.child(verb, "obj") if 0 <= verb < i else None
    if done_to is None or analysis.tokens[verb].lemma not in _forcing() or not cues_at(analysis, i):
        return {}
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    beside = to is not None and to == analysis.subtree(done_to)[-1] + 1
    return {i: (verb, "xcomp")} if beside and analysis.tokens[done_to].etype in SPEAKERS else {}


@cache
def _forcing() -> frozenset[str]:
    """Verbs whose object does what stands in the infinitive behind it: "drove them to leave"."""
    forced = (one for one in modality_rules().signature if one.name == "forced")
    return frozenset(verb for one in forced for verb in one.verbs)


WHO_SAYS_REPAIRS = (_said_roe_who, _while_another, _but_did_not, _drove_to)
