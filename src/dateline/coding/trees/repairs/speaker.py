"""Mends trees of who says it, taken for who does it: "The militia, **said the governor**, had left"."""

from dateline.coding.lexicons.cues import cues_at, set_in, unlisted_cue
from dateline.coding.trees.repairs.parted import BREAKS
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis


@at("nsubj")
def _said_who(analysis: Analysis, i: int) -> Links:
    """Who says it behind the verb, taken for who does it: "The militia, said **the governor**, had left"."""
    clause = analysis.tokens[i].head
    verb = analysis.tokens[clause].head if clause >= 0 else -1
    if analysis.deprel(clause) != "ccomp" or not 0 < verb < i < clause:
        return {}
    own = analysis.child(verb, "nsubj")
    below = analysis.subtree(i)
    if own is None or own > verb or not set_in(analysis, verb) or analysis.surface(verb - 1) not in BREAKS:
        return {}
    closed = "," in (analysis.surface(below[-1]), analysis.surface(min(below[-1] + 1, len(analysis.tokens) - 1)))
    if not closed or below[0] != verb + 1 or any(verb < j < i for j in analysis.dependents(clause, "aux", "mark")):
        return {}
    return {i: (verb, "nsubj"), own: (clause, analysis.tokens[i].deprel)}


@at("nsubj")
def _who_did(analysis: Analysis, i: int) -> Links:
    """Who does what is said behind the cue, taken for a second who says it: "“**Our men**,” she said, “took it”"."""
    verb = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "nsubj" or not i < verb or analysis.surface(verb - 1) not in BREAKS:
        return {}
    second = next((j for j in analysis.dependents(verb, "nsubj") if j > verb), None)
    done = next((j for j in analysis.dependents(verb, "ccomp") if second is not None and j > second), None)
    if second is None or done is None or not set_in(analysis, verb):
        return {}
    if analysis.child(done, "nsubj", "mark") is not None:
        return {}
    if analysis.surface(analysis.subtree(second)[-1] + 1) not in BREAKS and second < done:
        return {}  # "the pollster, an aide, said the **minister** had left"
    return {i: (done, "nsubj:pass" if passive(analysis, done) else "nsubj")}


@at("appos")
def _told_behind(analysis: Analysis, i: int) -> Links:
    """Who tells it, taken for another name of who did it: "The soldiers, **Yusuf** told the court, fired"."""
    own = analysis.tokens[i].head
    verb = analysis.tokens[own].head if own >= 0 else -1
    if verb < 0 or analysis.tokens[own].deprel != "nsubj":
        return {}
    outer = analysis.tokens[verb].head
    if analysis.deprel(verb) == "ccomp" and 0 <= outer < verb and analysis.child(outer, "nsubj") is None:
        if own < outer and any(j > outer for j in analysis.dependents(verb, "nsubj")):
            return {own: (outer, "nsubj")}  # "his uncle, **Ali Roe** said, “they shot”": the two are one
        # "Rebels, **Radio Okapi** said, seized two men": who did it is hung right already.
        last = analysis.subtree(i)[-1]
        # "Italy, Giorgia **Meloni** made clear": the rest of the name may hang on who did it.
        rest = [j for j in analysis.dependents(own, "flat") if j == last + 1]
        told = (rest or [last])[-1] == outer - 1 and any(cue.rules.certain for cue in cues_at(analysis, outer))
        return {i: (outer, "nsubj"), **dict.fromkeys(rest, (i, "flat"))} if told else {}
    # "The soldiers, **the mayor** complains, fired": the deed may seem to go on with the saying, without an "and".
    joined = (
        j for j in analysis.dependents(verb, "conj") if analysis.child(j, "cc") is None and _set_off(analysis, verb)
    )
    said = next((j for j in (*analysis.dependents(verb, "ccomp"), *joined) if j > verb), None)
    certain = any(cue.rules.certain for cue in cues_at(analysis, verb))
    if said is None or not certain or analysis.child(said, "nsubj") is not None or analysis.subtree(i)[-1] != verb - 1:
        return {}
    first = analysis.subtree(i)[0]
    if "," not in (analysis.surface(first), analysis.surface(first - 1)):
        return {}  # "the columnist Ana Roe called the day a disgrace"
    return {i: (verb, "nsubj"), own: (said, "nsubj"), said: (verb, "ccomp")}


def _set_off(analysis: Analysis, verb: int) -> bool:
    """Whether a comma stands right behind a verb."""
    return verb + 1 < len(analysis.tokens) and analysis.surface(verb + 1) == ","


@at("appos")
def _told_between(analysis: Analysis, i: int) -> Links:
    """The same where the saying hangs right, and without who says it: "Gunmen, **Minister Ana Roe** said, had left"."""
    own, last = analysis.tokens[i].head, analysis.subtree(i)[-1]
    said, first = last + 1, analysis.subtree(i)[0]
    if analysis.surface(last) == ",":
        return {}
    beside = said < len(analysis.tokens) and analysis.deprel(said) == "parataxis" and set_in(analysis, said)
    clause = analysis.tokens[own].head if own >= 0 else -1
    between = beside and analysis.tokens[said].head == clause and clause > said
    bare = between and analysis.child(said, "nsubj", "aux", "obj", "ccomp") is None
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    return {i: (said, "nsubj")} if bare and apart else {}


@at("nsubj")
def _who_saw_it(analysis: Analysis, i: int) -> Links:
    """Who tells it, taken for a second who did it: "students burned it, **a lecturer** who saw it told the paper"."""
    verb, said = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    second = 0 <= verb < i and any(j < verb for j in analysis.dependents(verb, "nsubj"))
    if not second or said >= len(analysis.tokens) or said not in analysis.dependents(verb, "parataxis"):
        return {}
    return {i: (said, "nsubj")} if cues_at(analysis, said) and analysis.child(said, "nsubj") is None else {}


@at("appos")
def _who_is_told_of(analysis: Analysis, i: int) -> Links:
    """Who tells it, of whom something is told first: "ten died in the jail, **Remy**, who lives there, wrote"."""
    noun = analysis.tokens[i].head
    if analysis.tokens[i].upos != "PROPN" or noun < 0:
        return {}
    told = [r for k in (i, noun) for r in analysis.dependents(k, "acl:relcl") if r > i]
    told = [r for r in told if any(analysis.lower(j) == "who" for j in analysis.dependents(r, "nsubj"))]
    verb = analysis.subtree(told[0])[-1] + 2 if told else -1
    if (
        verb not in analysis.ancestors(i)
        or analysis.surface(verb - 1) != ","
        or analysis.child(verb, "nsubj") is not None
    ):
        return {}
    says = any(cue.rules.certain for cue in cues_at(analysis, verb))
    return {i: (verb, "nsubj"), told[0]: (i, "acl:relcl")} if says else {}


@at("conj")
def _who_say_so(analysis: Analysis, i: int) -> Links:
    """Who say so, taken for more of those before them: "killing soldiers and civilians, **two officers** said"."""
    token, below = analysis.tokens[i], analysis.subtree(i)
    verb, comma = below[-1] + 1, below[0] if analysis.surface(below[0]) == "," else below[0] - 1
    if not token.head < comma or analysis.surface(comma) != ",":
        return {}
    if verb >= len(analysis.tokens) or analysis.child(verb, "nsubj") is not None:
        return {}
    closed = any(analysis.child(j, "cc") is not None for j in analysis.dependents(token.head, "conj") if j < comma)
    says = any(cue.rules.certain for cue in cues_at(analysis, verb))
    return {i: (verb, "nsubj")} if closed and says else {}


@at("obj")
def _crowed(analysis: Analysis, i: int) -> Links:
    """Who closes a sentence with a verb that no list has, taken for its object: "“They fled,” crowed **the mayor**"."""
    verb, below = analysis.tokens[i].head, analysis.subtree(i)
    if verb < 1 or below[0] != verb + 1 or analysis.surface(verb - 1) not in BREAKS:
        return {}
    ends = all(analysis.tokens[j].upos == "PUNCT" for j in range(below[-1] + 1, analysis.sentence_tokens(i).stop))
    alone = analysis.child(verb, "nsubj", "aux", "iobj", "xcomp", "cc", "mark", "obl") is None
    able = analysis.tokens[i].etype == "person" and analysis.tokens[verb].xpos in ("VBD", "VBZ", "VBP")
    quoted = analysis.surface(verb - 1) != "," and analysis.child(verb, "ccomp") is not None
    beside = analysis.deprel(verb) == "parataxis" and unlisted_cue(analysis, verb) is not None
    return {i: (verb, "nsubj")} if ends and alone and able and (quoted or beside) else {}


SPEAKER_REPAIRS = (_said_who, _who_did, _told_behind, _told_between, _who_saw_it, _who_is_told_of, _who_say_so, _crowed)
