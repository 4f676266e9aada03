"""Mends trees of what stands between a cue and its words: "Chad, **a source** told us, is to free him"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.set_in import able
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis
from dateline.language.classes import CLOSING_QUOTES, FINITE, SPEAKERS, SUBJECT_PRONOUNS

_JOINING = frozenset({"and", "but"})


@at("nsubj")
def _fronted(analysis: Analysis, i: int) -> Links:
    """The subject of "whose leader **it** accused", where the leader was taken for it."""
    token = analysis.tokens[i]
    if token.deprel != "nsubj" or token.head < 0 or analysis.tokens[token.head].deprel != "acl:relcl":
        return {}
    whose = any(analysis.lower(j) == "whose" for j in analysis.dependents(i, "nmod"))
    if whose and any(i < j < token.head for j in analysis.dependents(token.head, "nsubj")):
        return {i: (token.head, "obj")}  # "whose **arrest** the army had denied"
    for j in analysis.dependents(i, "appos") if whose else ():
        if j == i + 1 and analysis.lower(j) in SUBJECT_PRONOUNS:
            return {i: (token.head, "obj"), j: (token.head, "nsubj")}
    return {}


@at("nsubj")
def _between_them(analysis: Analysis, i: int) -> Links:
    """Who tells it, between who does it and the deed: "Chad, **a source** at the talks told us, is to free him"."""
    done, below = analysis.tokens[i].head, analysis.subtree(i)
    verb = below[-1] + 1
    first = next((j for j in analysis.dependents(done, "nsubj") if j < i), None) if done > verb > i else None
    if first is None or not able(analysis, i) or not set_in(analysis, verb):
        return {}
    apart = "," in (analysis.surface(below[0]), analysis.surface(below[0] - 1))
    closed = any(analysis.surface(j) == "," for j in range(verb + 1, done))
    alone = analysis.tokens[verb].xpos in FINITE and analysis.child(verb, "nsubj", "ccomp", "aux") is None
    return {i: (verb, "nsubj"), verb: (done, "parataxis")} if apart and closed and alone else {}


@at("obj")
def _says_who(analysis: Analysis, i: int) -> Links:
    """Who says it within a quotation, taken for an object: "“The king,” tweeted **the mayor**, “must go”"."""
    verb = analysis.tokens[i].head
    own = analysis.child(verb, "nsubj") if verb > 0 else None
    done = next((j for j in analysis.dependents(verb, "ccomp") if j > i), None) if verb > 0 else None
    if own is None and done is not None and (never := _never(analysis, i, verb, done)):
        return never
    if own is None or done is None or not own < verb < i or analysis.child(done, "nsubj", "mark") is not None:
        return {}
    inverted = analysis.surface(verb - 1) in CLOSING_QUOTES and analysis.subtree(i)[0] == verb + 1
    if not inverted or not set_in(analysis, verb) or analysis.tokens[i].etype not in SPEAKERS:
        return {}
    return {i: (verb, "nsubj"), own: (done, "nsubj:pass" if passive(analysis, done) else "nsubj")}


def _never(analysis: Analysis, i: int, verb: int, done: int) -> Links:
    """The same where only a "never" stands before: "Never, vowed **the chief**, would they disarm"."""
    before = [j for j in analysis.dependents(verb, "advmod") if j < verb]
    own, helping = analysis.child(done, "nsubj"), analysis.child(done, "aux")
    turned = own is not None and helping is not None and i < helping < own < done
    set_off = bool(before) and analysis.surface(verb - 1) == "," and analysis.subtree(i)[0] == verb + 1
    if not turned or not set_off or not set_in(analysis, verb) or not able(analysis, i):
        return {}
    return {i: (verb, "nsubj"), **dict.fromkeys(before, (done, "advmod"))}


@at("xcomp", "ccomp")
def _told_to_have(analysis: Analysis, i: int) -> Links:
    """A quotation hung on what others say of who spoke: "“**Shoot** them,” he is said to have told the police"."""
    above = analysis.tokens[i].head
    if not i < above or analysis.tokens[above].lemma not in cue_rules().hearsay.verbs or not passive(analysis, above):
        return {}
    quoted = any(analysis.surface(j) in CLOSING_QUOTES for j in range(i, above))
    told = next((j for j in analysis.dependents(above, "xcomp") if j > above), None)
    speaks = told is not None and any(cue.rules.certain for cue in cues_at(analysis, told))
    return {i: (told, "ccomp")} if told is not None and quoted and speaks else {}


@at("nsubj")
def _told_whom(analysis: Analysis, i: int) -> Links:
    """Who is told, taken for a second who does it: "he told **state radio**, the army was guarding it"."""
    done = analysis.tokens[i].head
    verb = analysis.subtree(i)[0] - 1
    told = verb >= 0 and done > i and analysis.tokens[done].head == verb and analysis.deprel(done) == "ccomp"
    if not told or not any(cue.addresses for cue in cues_at(analysis, verb)):
        return {}
    second = any(i < j < done for j in analysis.dependents(done, "nsubj"))
    apart = "," in (analysis.surface(analysis.subtree(i)[-1] + 1), analysis.surface(analysis.subtree(i)[-1]))
    return {i: (verb, "iobj")} if second and apart and analysis.child(verb, "iobj", "obj") is None else {}


@at("compound")
def _told_reporters(analysis: Analysis, i: int) -> Links:
    """Who is told, taken for a kind of those of whom it is told: "he told **reporters** officers had beaten him"."""
    token, who = analysis.tokens[i], analysis.tokens[i].head
    done, verb = analysis.tokens[who].head, i - 1
    told = verb >= 0 and done > who == i + 1 and analysis.deprel(done) == "ccomp" and analysis.tokens[done].head == verb
    if not told or analysis.deprel(who) != "nsubj" or not any(cue.addresses for cue in cues_at(analysis, verb)):
        return {}
    several = token.xpos == "NNS" and token.etype == "person" and token.lemma.lower() != analysis.lower(i)
    return {i: (verb, "iobj")} if several and analysis.child(verb, "iobj", "obj") is None else {}


@at("advmod")
def _opens_speech(analysis: Analysis, i: int) -> Links:
    """What opens a speech before who holds it: "**Far from blocking it**, he told us, the army had helped"."""
    verb = analysis.tokens[i].head
    done = next((j for j in analysis.dependents(verb, "ccomp") if j > verb), None) if verb > i else None
    own = analysis.child(verb, "nsubj") if verb > i else None
    if done is None or own is None or not i < own < verb or analysis.child(i, "advcl") is None:
        return {}
    closed = any(analysis.surface(j) == "," for j in range(verb + 1, done))
    return {i: (done, "advmod")} if closed and set_in(analysis, verb) else {}


@at("nsubj")
def _first_done_to(analysis: Analysis, i: int) -> Links:
    """The subject of what is said, hung on the saying: "**The editor**, whom they held, was freed, lawyers said"."""
    verb = analysis.tokens[i].head
    done = next((j for j in analysis.dependents(verb, "ccomp") if i < j < verb), None) if verb > i else None
    if done is None or analysis.child(done, "nsubj", "mark") is not None or not set_in(analysis, verb):
        return {}
    helped = analysis.child(done, "aux", "cop") is not None
    if not helped or not any(done < j < verb for j in analysis.dependents(verb, "nsubj")):
        return {}
    return {i: (done, "nsubj:pass" if passive(analysis, done) else "nsubj")}


@at("parataxis")
def _of_the_second(analysis: Analysis, i: int) -> Links:
    """A saying set in before the second of two deeds, hung on the first: "has left and, **they say**, is safe"."""
    top, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    opened = first - 1 if analysis.surface(first) != "," else first
    joins = analysis.lower(opened - 1) in _JOINING and analysis.surface(opened) == ","
    if not joins or analysis.child(i, "nsubj") is None or not set_in(analysis, i):
        return {}
    second = next((j for j in analysis.dependents(top, "conj") if j > i), None)
    return {i: (second, "parataxis")} if second is not None and opened - 1 in analysis.subtree(second) else {}


@at("parataxis")
def _one_of(analysis: Analysis, i: int) -> Links:
    """The number before who speaks, taken for a clause: "it fell, **one** deputy lamented"."""
    beside = i + 1 < len(analysis.tokens) and analysis.deprel(i + 1) == "nsubj" and analysis.tokens[i].upos == "NUM"
    return {i: (i + 1, "nummod")} if beside and not analysis.children[i] else {}


@at("parataxis")
def _it_was_they(analysis: Analysis, i: int) -> Links:
    """Who did it, set off by a saying: "it was the army, it says, **that broke** the truce"."""
    top, that = analysis.tokens[i].head, analysis.child(i, "nsubj")
    if that is None or analysis.lower(that) not in ("that", "who") or not 0 <= top < that:
        return {}
    it = any(analysis.lower(j) == "it" for j in analysis.dependents(top, "nsubj", "expl"))
    said = any(top < j < i and set_in(analysis, j) for j in analysis.dependents(top, "parataxis"))
    return {i: (top, "acl:relcl")} if it and said and analysis.child(top, "cop") is not None else {}


@at("acl")
def _who_would_not_be_named(analysis: Analysis, i: int) -> Links:
    """Who says it, with a clause of their own: "it has left, **an aide** who asked not to be named said"."""
    token, noun = analysis.tokens[i], analysis.tokens[i].head
    if not token.deprel.endswith(":relcl") or token.xpos not in FINITE or not set_in(analysis, i) or noun > i:
        return {}
    alone = analysis.child(i, "nsubj", "obj", "ccomp", "xcomp", "aux", "mark") is None
    who = next((j for j in analysis.dependents(noun, "appos") if analysis.subtree(j)[-1] == i - 1), None)
    if who is None or not alone or not able(analysis, who) or analysis.child(who, "acl") is None:
        return {}
    top = [j for j in (noun, *analysis.ancestors(noun)) if j < i][-1]
    return {who: (i, "nsubj"), i: (top, "parataxis")}


@at("parataxis")
def _reached_by(analysis: Analysis, i: int) -> Links:
    """How who says it was reached, taken for a clause: "they left, residents **reached** by telephone said"."""
    token, who = analysis.tokens[i], analysis.child(i, "nsubj")
    said = analysis.subtree(i)[-1] + 1
    bare = token.xpos in ("VBN", "VBD") and who == i - 1 and analysis.child(i, "aux", "mark", "ccomp") is None
    if not bare or who is None or said >= analysis.sentence_tokens(i).stop or not set_in(analysis, said):
        return {}
    beside = analysis.tokens[said].head == token.head and analysis.tokens[said].xpos in FINITE
    if not beside or not able(analysis, who) or analysis.child(said, "nsubj", "aux") is not None:
        return {}
    return {who: (said, "nsubj"), i: (who, "acl")}


@at("nsubj")
def _lawyer_of(analysis: Analysis, i: int) -> Links:
    """Whose lawyer says it, taken for a second who does: "he was freed, lawyers for **his party** said"."""
    verb, case = analysis.tokens[i].head, analysis.child(i, "case")
    first = next((j for j in analysis.dependents(verb, "nsubj") if j < i), None)
    if first is None or case is None or case != first + 1 or analysis.subtree(i)[0] != case:
        return {}
    return {i: (first, "nmod")} if analysis.tokens[case].upos == "ADP" and cues_at(analysis, verb) else {}


@at("parataxis")
def _behind_condition(analysis: Analysis, i: int) -> Links:
    """The saying between a condition and its clause, hung on the condition: "had they left, **he said**, it would"."""
    clause = analysis.tokens[i].head
    main = analysis.tokens[clause].head if clause >= 0 and analysis.deprel(clause) == "advcl" else -1
    own = analysis.child(i, "nsubj")
    said = own is not None and own < i < main and analysis.surface(i + 1) == "," and bool(cues_at(analysis, i))
    return {i: (main, "parataxis")} if said and clause < i else {}


BETWEEN_REPAIRS = (
    _fronted, _between_them, _says_who, _told_to_have, _told_whom, _told_reporters, _opens_speech, _first_done_to,
    _of_the_second, _one_of, _it_was_they, _who_would_not_be_named, _reached_by, _lawyer_of,
    _behind_condition,
)  # fmt: skip
