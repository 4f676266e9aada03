"""Mends trees of what stands between a cue and its words: "Chad, **a source** told us, is to free him"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repair import Links, at
from dateline.coding.trees.set_in_repairs import able
from dateline.coding.trees.speech_repairs import passive, says
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, FINITE, NOUNS, SPEAKERS

_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})
_CLOSING = frozenset({"”", '"', "''", "’", "'", "»"})
_OPENING = frozenset({"“", '"', "``", "‘", "'"})
_JOINING = frozenset({"and", "but"})
_HELPING = frozenset({"do", "have", "be", "will", "would", "can", "could"})


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
        if j == i + 1 and analysis.lower(j) in _SUBJECTS:
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
    inverted = analysis.surface(verb - 1) in _CLOSING and analysis.subtree(i)[0] == verb + 1
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
    quoted = any(analysis.surface(j) in _CLOSING for j in range(i, above))
    told = next((j for j in analysis.dependents(above, "xcomp") if j > above), None)
    speaks = told is not None and any(cue.rules.certain for cue in cues_at(analysis, told))
    return {i: (told, "ccomp")} if told is not None and quoted and speaks else {}


@at("aux")
def _left_out(analysis: Analysis, i: int) -> Links:
    """A verb for another, taken for a part of the cue behind it: "would sign only if Burhan **did**, said an aide"."""
    verb = analysis.tokens[i].head
    own = analysis.child(i, "nsubj")
    ends = own is not None and own < i and i + 2 == verb and analysis.surface(i + 1) == ","
    if not ends or analysis.tokens[i].lemma not in _HELPING or not set_in(analysis, verb):
        return {}
    above = analysis.tokens[verb].head
    return {i: (above, "advcl")} if above >= 0 and analysis.child(i, "mark") is not None else {}


@at("acl")
def _of_them_doing(analysis: Analysis, i: int) -> Links:
    """What reports are of, taken for a word on who does it: "reports of soldiers **killing** men are untrue"."""
    who = analysis.tokens[i].head
    report = analysis.tokens[who].head if who >= 0 else -1
    gerund = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj") is None
    if report < 0 or not gerund or analysis.deprel(who) != "nmod" or not says(analysis, report):
        return {}
    marks = [j for k in (who, i) for j in analysis.dependents(k, "case", "mark")]
    of = next((j for j in marks if analysis.lower(j) == "of"), None)
    if len(marks) > 1 or of is None or of != report + 1 or analysis.subtree(who)[0] not in (of, of + 1):
        return {}
    return {i: (report, "acl"), who: (i, "nsubj"), of: (i, "mark")}


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


@at("parataxis")
def _is_to(analysis: Analysis, i: int) -> Links:
    """What somebody is to do in a headline, in quotation marks: "Trump **'to lift** sanctions'"."""
    who = analysis.tokens[i].head
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to" and j == i - 1), None)
    if to is None or who != to - 2 or analysis.tokens[who].head >= 0 or analysis.tokens[i].xpos != "VB":
        return {}
    return {i: (who, "acl")} if analysis.tokens[who].upos in NOUNS and analysis.tokens[to - 1].upos == "PUNCT" else {}


@at("ccomp")
def _a_charge(analysis: Analysis, i: int) -> Links:
    """What others make of what is said, taken for more of it: "it fell, he said, a **charge** the army laughed off"."""
    verb = analysis.tokens[i].head
    first = next((j for j in analysis.dependents(verb, "ccomp") if j < verb), None) if 0 <= verb < i else None
    which = analysis.child(i, "obj")
    if first is not None and which is not None and verb < which and analysis.tokens[which].xpos == "WDT":
        return {i: (verb, "parataxis")}  # "it fell, he alleged, which **they denied**"
    both = [j for j in analysis.dependents(i, "nsubj") if verb < j < i]
    if first is None or len(both) != 2 or not says(analysis, both[0]) or analysis.child(i, "obj", "ccomp") is not None:
        return {}
    return {both[0]: (first, "appos"), i: (both[0], "acl:relcl")}


@at("ccomp")
def _to_do(analysis: Analysis, i: int) -> Links:
    """An infinitive taken for a clause: "told them not **to fire**", "claimed, as before, **to have won**"."""
    verb = analysis.tokens[i].head
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    if to is None or not 0 <= verb < to or analysis.child(i, "nsubj") is not None:
        return {}
    if any(analysis.tokens[j].xpos in ASKING for j in analysis.children[i]):
        return {}  # "told them where to go"
    cues = cues_at(analysis, verb)
    whom = next((j for j in analysis.dependents(verb, "obj") if verb < j < to), None)
    if whom is not None and cues and all("infinitive" not in cue.rules.frames or cue.addresses for cue in cues):
        return {}
    if whom is not None and any(cue.name == "say" and not cue.addresses for cue in cues):
        return {whom: (i, "nsubj")}  # "Trump says **Congo** to sign deal"
    return {i: (verb, "xcomp")} if any("infinitive" in cue.rules.frames for cue in cues) else {}


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


@at("obj")
def _is_not_so(analysis: Analysis, i: int) -> Links:
    """What is said to be false, taken for what is said: "said **reports** that they had left were not accurate"."""
    verb = analysis.tokens[i].head
    told = verb >= 0 and verb < i and says(analysis, i) and any(cue.rules.certain for cue in cues_at(analysis, verb))
    clause = next((j for j in analysis.dependents(i, "acl") if j > i), None) if told else None
    if clause is None:
        return {}
    beside = (*analysis.dependents(i, "ccomp", "advcl", "parataxis"), *analysis.dependents(verb, "ccomp"))
    judged = (j for j in beside if j > clause)
    so = next((j for j in judged if analysis.child(j, "cop", "aux") is not None), None)
    if so is None or analysis.child(so, "nsubj") is not None:
        return {}
    that = {i + 1: (clause, "mark")} if analysis.lower(i + 1) == "that" else {}
    return {so: (verb, "ccomp"), i: (so, "nsubj:pass" if passive(analysis, so) else "nsubj"), **that}


@at("parataxis")
def _it_was_they(analysis: Analysis, i: int) -> Links:
    """Who did it, set off by a saying: "it was the army, it says, **that broke** the truce"."""
    top, that = analysis.tokens[i].head, analysis.child(i, "nsubj")
    if that is None or analysis.lower(that) not in ("that", "who") or not 0 <= top < that:
        return {}
    it = any(analysis.lower(j) == "it" for j in analysis.dependents(top, "nsubj", "expl"))
    said = any(top < j < i and set_in(analysis, j) for j in analysis.dependents(top, "parataxis"))
    return {i: (top, "acl:relcl")} if it and said and analysis.child(top, "cop") is not None else {}


@at("advcl")
def _say_if(analysis: Analysis, i: int) -> Links:
    """What somebody does not say, taken for a condition: "refuses to say **if they met**"."""
    verb, mark = analysis.tokens[i].head, analysis.child(i, "mark")
    opened = mark is not None and analysis.lower(mark) == "if" and mark == verb + 1
    if not opened or analysis.child(i, "nsubj") is None or analysis.child(verb, "ccomp", "obj") is not None:
        return {}
    return {i: (verb, "ccomp")} if any(cue.rules.certain for cue in cues_at(analysis, verb)) else {}


@at("nsubj")
def _recalls(analysis: Analysis, i: int) -> Links:
    """What is done next in a headline, taken for who says it: "Thailand accuses Cambodia, recalls **envoy**"."""
    verb, lemma = analysis.tokens[i].head, f"={analysis.tokens[i].lemma.lower()}"
    first = next((j for j in analysis.dependents(verb, "ccomp") if j < verb), None) if i == verb + 1 else None
    if first is None or analysis.surface(verb - 1) != "," or analysis.children[i]:
        return {}
    lines = lexicon().lines.get((analysis.tokens[verb].lemma.lower(), "verb"), ())
    top = analysis.tokens[verb]
    deed = any(lemma in line.group.object for line in lines) and top.xpos == "VBZ" == analysis.tokens[first].xpos
    return {i: (verb, "obj"), first: (top.head, top.deprel), verb: (first, "conj")} if deed else {}


@at("nmod")
def _quoted_deed(analysis: Analysis, i: int) -> Links:
    """Who does what a headline quotes, taken for an owner: "**Police** 'abducted' activist, group says"."""
    whom, verb, quote = analysis.tokens[i].head, i + 2, i + 1
    owner = analysis.tokens[i].deprel == "nmod:poss" and verb + 1 < whom and analysis.surface(quote) in _OPENING
    done = owner and analysis.tokens[verb].xpos in ("VBN", "VBD") and analysis.surface(verb + 1) in _CLOSING
    if not done or analysis.tokens[quote].upos != "PUNCT":
        return {}
    return {i: (verb, "nsubj"), whom: (verb, "obj")} if analysis.child(verb, "nsubj", "obj") is None else {}


BETWEEN_REPAIRS = (
    _fronted, _between_them, _says_who, _told_to_have, _left_out, _of_them_doing, _told_whom, _opens_speech, _is_to,
    _a_charge, _to_do, _first_done_to, _of_the_second, _one_of, _is_not_so, _it_was_they, _say_if, _recalls,
    _quoted_deed,
)  # fmt: skip
