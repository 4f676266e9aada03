"""Mends trees of what a cue parts: "They **were**, he told the court, **shot**", "“If it fell,” he said, “we …”"."""

from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis

QUOTES = frozenset({'"', "“", "``"})
_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST_LABEL = 6
"""Tokens, with its colon."""
BREAKS = frozenset({",", "”", '"', "''", "’"})
"""What stands before a cue that is set in."""


@at("acl")
def _posted(analysis: Analysis, i: int) -> Links:
    """A saying behind a quotation, taken for a participle: "“They are shooting,” a student **posted** on a forum"."""
    token, noun = analysis.tokens[i], analysis.tokens[i].head
    if token.deprel != "acl" or token.xpos != "VBN" or noun != i - 1 or analysis.deprel(noun) != "nsubj":
        return {}
    said, first = analysis.tokens[noun].head, analysis.subtree(noun)[0]
    spoken = any(j < said for j in analysis.dependents(said, "nsubj")) and said < first
    quoted = analysis.surface(first - 1) in BREAKS - {","}
    return {i: (said, "parataxis"), noun: (i, "nsubj")} if spoken and quoted and set_in(analysis, i) else {}


@at("appos", "acl", "dep", "nmod", "parataxis", "ccomp")
def _under_label(analysis: Analysis, i: int) -> Links:
    """A question that hangs on the word over it, and so asks nothing: "EXPLAINER: **Did** they **bomb** Kyiv?"."""
    over, inside = analysis.tokens[i].head, analysis.sentence_tokens(i)
    colon = next((j for j in inside[1:_LONGEST_LABEL] if analysis.surface(j) == ":"), None)
    if colon is None or not over < colon < i or analysis.tokens[over].head >= 0 or analysis.surface(inside[-1]) != "?":
        return {}
    if analysis.tokens[i].upos != "VERB" or analysis.child(i, "nsubj") is None or analysis.subtree(i)[0] < colon:
        return {}
    return {i: (-1, "root"), over: (i, "dep"), **{j: (i, "punct") for j in analysis.dependents(over, "punct") if j > i}}


@at("ccomp")
def _remark(analysis: Analysis, i: int) -> Links:
    """A remark on who speaks, taken for what he says: "A doctor - **he gave no name** - said they had beaten him"."""
    verb = analysis.tokens[i].head
    who = analysis.child(verb, "nsubj") if verb >= 0 else None
    inside = [j for j in analysis.subtree(i) if analysis.surface(j) not in _DASHES]
    if who is None or not who < inside[0] <= i < verb:
        return {}
    parted = analysis.surface(inside[0] - 1) in _DASHES and analysis.surface(inside[-1] + 1) in _DASHES
    return {i: (who, "parataxis")} if parted and any(j > verb for j in analysis.dependents(verb, "ccomp")) else {}


@at("ccomp")
def _condition(analysis: Analysis, i: int) -> Links:
    """A condition that was taken for what is said, beside what is: "“**If it falls**,” he said, “we shall go”"."""
    verb = analysis.tokens[i].head
    if verb < 0 or not cues_at(analysis, verb) or analysis.subtree(i)[0] > verb:
        return {}
    if not any(analysis.lower(j) in ("if", "unless") for j in analysis.dependents(i, "mark")):
        return {}
    said = next((j for j in analysis.dependents(verb, "ccomp") if j > max(i, verb)), None)
    return {} if said is None else {i: (said, "advcl")}


@at("acl")
def _were_they_to(analysis: Analysis, i: int) -> Links:
    """A condition by its order, hung on who is to do it: "**Were** the army **to retake** it, they would leave"."""
    first, who = analysis.sentence_tokens(i).start, analysis.tokens[i].head
    were = analysis.lower(first) == "were" and analysis.tokens[first].head in (i, who)
    verb = analysis.tokens[who].head if were and first < who < i else -1
    if verb < i or analysis.tokens[who].deprel != "nsubj":
        return {}
    return {i: (verb, "advcl"), who: (i, "nsubj"), first: (i, "aux")}


@at("ccomp")
def _were_they_to_said(analysis: Analysis, i: int) -> Links:
    """The same before a saying that is set in, of which whoever says it was taken for who is to do it: "**Were** the
    army **to retake** it, a bishop warned, they would leave"."""
    said, first = analysis.tokens[i].head, analysis.sentence_tokens(i).start
    who, to = analysis.tokens[first].head, analysis.child(i, "mark")
    were = analysis.lower(first) == "were" and first < who < i and to is not None and analysis.lower(to) == "to"
    told = next((j for j in analysis.dependents(said, "ccomp") if j > max(i, said)), None) if were else None
    if told is None or analysis.tokens[who].head not in (said, i) or not cues_at(analysis, said):
        return {}
    return {i: (told, "advcl"), who: (i, "nsubj"), first: (i, "aux")} if i < said else {}


@at("conj", "ccomp")
def _behind_semicolon(analysis: Analysis, i: int) -> Links:
    """What follows a semicolon, taken for what is said: "They left, he said; **nobody stayed**"."""
    verb = analysis.tokens[i].head
    above = analysis.tokens[verb].head if verb >= 0 else -1
    said = analysis.child(verb, "ccomp") if verb >= 0 else None
    if analysis.deprel(i) == "conj" and said is not None and said < verb < i and analysis.child(i, "nsubj") is not None:
        # "They had left, he said; nor **had** they come back": in the tense of what is reported.
        goes_on = any(analysis.lower(j) in ("had", "would") for j in analysis.dependents(i, "aux", "cop"))
        apart = any(analysis.surface(j) == ";" for j in range(verb, i))
        return {i: (said, "conj")} if goes_on and apart and cues_at(analysis, verb) else {}
    if analysis.deprel(i) != "ccomp" or not 0 <= above < verb < i or analysis.deprel(verb) != "parataxis":
        return {}
    apart = any(analysis.surface(j) == ";" for j in range(verb, i))
    return {i: (above, "parataxis")} if apart and cues_at(analysis, verb) else {}


@at("parataxis")
def _told_by_another(analysis: Analysis, i: int) -> Links:
    """A part of a sentence of its own, hung on what was said before: "They left, he said; **they fell, she said**"."""
    told = analysis.tokens[i].head
    saying = analysis.tokens[told].head if 0 <= told < i and analysis.deprel(told) == "ccomp" else -1
    if not told < saying < i or not cues_at(analysis, saying):
        return {}
    apart = next((j for j in range(saying, i) if analysis.surface(j) == ";"), None)
    speaker = analysis.child(i, "nsubj") if apart is not None and cues_at(analysis, i) else None
    if apart is None or speaker is None:
        return {}
    between = [j for j in analysis.dependents(told, "parataxis") if apart < j <= i]
    if analysis.child(i, "ccomp") is None and len(between) > 1:
        return {between[0]: (i, "ccomp"), i: (saying, "parataxis")}
    return {i: (saying, "parataxis")}


@at("ccomp", "appos", "acl", "advcl")
def _denied_it(analysis: Analysis, i: int) -> Links:
    """What somebody says who denies something else, taken for what he denies: "denied it: “**We hold** the town”"."""
    above, start = analysis.tokens[i].head, analysis.subtree(i)[0]
    verb = analysis.tokens[above].head if 0 <= above < i and analysis.deprel(above) == "obj" else above
    if not 0 <= verb < start or analysis.child(verb, "obj") is None:
        return {}
    denies = any(cue.kind == "verb" and cue.rules.stance in ("denies", "rejects") for cue in cues_at(analysis, verb))
    opens = next((j for j in range(verb, i) if analysis.surface(j) == ":"), None) if denies else None
    quoted = opens is not None and start - 1 <= opens + 1 and analysis.surface(opens + 1) in QUOTES
    return {i: (verb, "parataxis")} if quoted and analysis.child(i, "nsubj", "cop") is not None else {}


@at("aux", "cop")
def _helping(analysis: Analysis, i: int) -> Links:
    """An auxiliary that a cue parts from its verb, and who is told: "They **were**, he told **the court**, shot"."""
    said = analysis.tokens[i].head
    before = [j for j in analysis.dependents(said, "nsubj") if i < j < said] if said >= 0 else []
    own = before[-1] if before else None
    done = next((j for j in analysis.dependents(said, "ccomp") if j > said), None) if own is not None else None
    if own is None or done is None or not set_in(analysis, said):
        return {}
    verb = analysis.tokens[done]
    parted = analysis.tokens[i].upos == "AUX" and analysis.deprel(i) in ("aux", "cop")
    whose = next((j for k in (done, said) for j in analysis.dependents(k, "nsubj") if j < i), None)
    if not parted or whose is None or verb.upos != "VERB" or not any(analysis.surface(j) == "," for j in range(i, own)):
        return {}
    suffers = verb.xpos == "VBN" and analysis.tokens[i].lemma == "be"
    told = [j for j in analysis.dependents(done, "nsubj") if said < j < done]
    return {
        i: (done, "aux:pass" if suffers else "aux"),
        whose: (done, "nsubj:pass" if suffers else "nsubj"),
        **dict.fromkeys(told, (said, "obj")),
    }


@at("ccomp")
def _begun(analysis: Analysis, i: int) -> Links:
    """The beginning of what is said that a cue parts from its verb: "“**Not one** of us,” he said, “has fled”".

    It may end in an auxiliary: "“We **did** not,” he said, “loot it”".
    """
    said = analysis.tokens[i].head
    done = next((j for j in analysis.dependents(said, "ccomp") if j > said), None) if said > i else None
    if done is None or not set_in(analysis, said):
        return {}
    free = analysis.child(done, "nsubj", "mark", "expl") is None and analysis.tokens[done].upos in ("VERB", "ADJ")
    if not free or analysis.surface(analysis.subtree(i)[-1]) not in BREAKS:
        return {}
    role = "nsubj:pass" if passive(analysis, done) else "nsubj"
    if analysis.tokens[i].upos in ("NOUN", "PROPN", "PRON", "NUM") and analysis.child(i, "nsubj", "cop") is None:
        return {i: (done, role)} if analysis.tokens[done].xpos != "VB" else {}
    helps = analysis.tokens[i].lemma in ("do", "have", "be") or analysis.tokens[i].xpos == "MD"
    own = analysis.child(i, "nsubj")
    beside = [j for j in analysis.children[i] if analysis.tokens[j].upos != "PUNCT"]
    bare = all(analysis.deprel(j) in ("nsubj", "advmod") for j in beside)
    # A participle alone behind the cue is at times tagged as a past tense.
    helped = {"VB", "VBN", "VBG", *(("VBD",) if analysis.tokens[i].lemma == "have" else ())}
    if not helps or own is None or not bare or analysis.tokens[done].xpos not in helped:
        return {}
    return {i: (done, "aux"), own: (done, role), **{j: (done, "advmod") for j in beside if j != own}}


@at("ccomp")
def _told_too(analysis: Analysis, i: int) -> Links:
    """A second clause that is said, hung beside the first: "said that he had been removed, **the borders closed**"."""
    verb = analysis.tokens[i].head
    beside = [j for j in analysis.dependents(verb, "ccomp") if verb < j < i] if verb >= 0 else []
    if not beside or analysis.child(i, "mark") is not None or not cues_at(analysis, verb):
        return {}
    first, own = beside[0], analysis.child(i, "nsubj")
    start = analysis.subtree(i)[0]
    joined = analysis.child(i, "cc") is not None or any(analysis.tokens[j].upos == "PUNCT" for j in (start - 1, start))
    if own is None or not joined or analysis.child(first, "mark", "nsubj") is None:
        return {}
    links: Links = {i: (first, "conj")}
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[first])
    for j in (i, *analysis.dependents(i, "conj")) if suffers else ():
        bare = analysis.tokens[j].xpos in ("VBD", "VBN") and analysis.child(j, "obj", "aux", "obl") is None
        links.update({k: (j, "nsubj:pass") for k in analysis.dependents(j, "nsubj") if bare})
    return links


@at("parataxis")
def _parted_object(analysis: Analysis, i: int) -> Links:
    """What a verb is done to, behind a clause between dashes: "he shot – though he denies it – **six men**"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    first += analysis.surface(first) in _DASHES
    if not 0 <= verb < first - 1 or analysis.tokens[i].upos not in ("NOUN", "PROPN", "PRON"):
        return {}
    apart = analysis.surface(first - 1) in _DASHES and analysis.surface(verb + 1) in _DASHES
    between = any(verb + 1 < j < first for j in analysis.dependents(verb, "advcl", "parataxis"))
    who = analysis.child(verb, "nsubj")
    bare = analysis.child(verb, "obj", "ccomp", "aux") is None and analysis.child(i, "case", "cop", "nsubj") is None
    return {i: (verb, "obj"), who: (verb, "nsubj")} if apart and between and bare and who is not None else {}


PARTED_REPAIRS = (
    _under_label, _remark, _posted, _condition, _were_they_to, _were_they_to_said, _behind_semicolon,
    _told_by_another, _denied_it, _helping, _begun, _told_too, _parted_object,
)  # fmt: skip
