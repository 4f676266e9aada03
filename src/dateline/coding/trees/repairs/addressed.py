"""Mends trees around whom something is told, who is quoted, and when it was said."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repairs.repair import Links, anywhere, at
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, SPEAKERS

_TELLING = frozenset({"tell", "inform", "remind", "assure", "warn"})
_FROM_THEN = frozenset({"after", "following", "amid", "before", "since"})


@at("obl")
def _said_when(analysis: Analysis, i: int) -> Links:
    """The day on which it was said: "said on **Saturday** they had entered", not entered on Saturday."""
    token = analysis.tokens[i]
    verb = analysis.tokens[token.head].head if token.head >= 0 else -1
    if token.deprel not in ("obl", "obl:unmarked") or token.etype != "time" or analysis.deprel(token.head) != "ccomp":
        return {}
    subject = analysis.child(token.head, "nsubj")
    said = verb >= 0 and any(cue.rules.certain for cue in cues_at(analysis, verb))
    first = analysis.subtree(i)[0]
    while first - 1 > verb and analysis.deprel(first - 1) == "advmod":
        first -= 1  # "said late on Saturday"
    return {i: (verb, "obl")} if said and first == verb + 1 and subject is not None and i < subject else {}


@anywhere
def _told_whom(analysis: Analysis, i: int) -> Links:
    """Who told somebody, where the two were taken for one: "X, **Roe**, told the council"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    telling = verb >= 0 and analysis.tokens[verb].lemma in _TELLING and analysis.deprel(whom) in ("obj", "iobj")
    if not telling or not i < verb < whom or analysis.child(verb, "nsubj") is not None:
        return {}
    return {i: (verb, "nsubj")} if analysis.tokens[i].upos in ("NOUN", "PROPN", "PRON") else {}


@at("acl")
def _told_that(analysis: Analysis, i: int) -> Links:
    """What somebody is told, hung on whom it is told: "told the inquiry **he had left**"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    own = analysis.child(i, "nsubj")
    if own is None or verb < 0 or analysis.deprel(whom) not in ("iobj", "obj"):
        return {}
    asking = (whom + 1, *analysis.dependents(whom, "det"))  # "the man who left", "asked him what proof there was"
    contact = analysis.subtree(i)[0] == whom + 1 and analysis.surface(whom + 1) != ","
    contact = contact and not any(analysis.tokens[j].xpos in ASKING for j in asking)
    addressed = any(cue.addresses for cue in cues_at(analysis, verb))
    return {i: (verb, "ccomp")} if contact and addressed and analysis.child(verb, "ccomp") is None else {}


@at("nmod")
def _warned_of(analysis: Analysis, i: int) -> Links:
    """What is spoken of, hung on how long it was: "warned for years **of a breach**"."""
    noun = analysis.tokens[i].head
    verb = analysis.tokens[noun].head if noun >= 0 else -1
    if not 0 <= verb < noun or analysis.tokens[noun].etype != "time" or analysis.deprel(noun) != "obl":
        return {}
    then = any(analysis.lower(j) in _FROM_THEN for j in analysis.dependents(noun, "case"))
    if then or analysis.child(noun, "det") is not None:
        return {}  # "said after two days **of clashes**", "during the worst phase of the fighting"
    cases = {analysis.lower(j) for j in analysis.dependents(i, "case")}
    speaks = any("about" in cue.rules.frames and cases & {*cue.rules.prepositions} for cue in cues_at(analysis, verb))
    return {i: (verb, "obl")} if speaks and analysis.tokens[verb].upos == "VERB" else {}


@at("iobj")
def _quoted_whom(analysis: Analysis, i: int) -> Links:
    """Who is quoted, taken for one who is given something: "quoted **the governor** as saying that …"."""
    verb = analysis.tokens[i].head
    whom = verb >= 0 and analysis.tokens[verb].lemma in cue_rules().sourcing.verbs
    return {i: (verb, "obj")} if whom and analysis.child(verb, "obj", "ccomp") is None else {}


@at("acl")
def _ordered(analysis: Analysis, i: int) -> Links:
    """What is to be done to something, taken for what has been: "ordered the bridge **blown** up"."""
    thing = analysis.tokens[i].head
    verb = analysis.tokens[thing].head if thing >= 0 else -1
    wanted = verb >= 0 and analysis.tokens[verb].lemma in ("order", "want") and analysis.deprel(thing) == "obj"
    bare = analysis.tokens[i].xpos == "VBN" and analysis.child(i, "obl") is None
    return {i: (verb, "xcomp")} if wanted and bare and analysis.child(verb, "xcomp") is None else {}


@at("acl")
def _who_called(analysis: Analysis, i: int) -> Links:
    """Who speaks, taken for a noun that a participle tells of: "**A monitor** called on them to leave"."""
    who = analysis.tokens[i].head
    finite = analysis.tokens[i].xpos == "VBD" and 0 <= who < i
    if not finite or analysis.tokens[who].head >= 0 or analysis.tokens[who].etype not in ("person", "organization"):
        return {}
    bare = analysis.child(i, "nsubj", "aux", "mark") is None and analysis.child(who, "cop") is None
    told = (
        any(cue.rules.certain for cue in cues_at(analysis, i))
        and analysis.child(i, "xcomp", "ccomp", "advcl") is not None
    )
    return {i: (-1, "root"), who: (i, "nsubj")} if bare and told else {}


@at("advcl")
def _spoken_of(analysis: Analysis, i: int) -> Links:
    """What those do who are spoken of, taken for what the speaker does: "spoke of soldiers **burning** huts"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    bare = analysis.tokens[i].xpos == "VBG" and 0 <= verb < i
    if not bare or first != i or analysis.child(i, "mark", "nsubj", "aux") is not None:
        return {}
    about = {case for cue in cues_at(analysis, verb) if "about" in cue.rules.frames for case in cue.rules.prepositions}
    noun = next(
        (j for j in analysis.dependents(verb, "obl") if verb < j < i and analysis.subtree(j)[-1] == i - 1), None
    )
    if noun is None or not any(analysis.lower(j) in about for j in analysis.dependents(noun, "case")):
        return {}
    return {i: (noun, "acl")} if analysis.tokens[i - 1].upos != "PUNCT" else {}


@at("obl")
def _told_them(analysis: Analysis, i: int) -> Links:
    """Whom somebody tells, taken for who did what is told: "“She was shot,” he told **a radio station**"."""
    said = analysis.tokens[analysis.tokens[i].head].head if analysis.tokens[i].head >= 0 else -1
    by = analysis.tokens[i].deprel == "obl:agent" and analysis.child(i, "case") is None
    telling = said >= 0 and analysis.tokens[said].lemma in _TELLING and analysis.child(said, "obj", "iobj") is None
    return {i: (said, "obj")} if by and telling and analysis.tokens[i].head < said < i else {}


@at("advcl")
def _plea_to(analysis: Analysis, i: int) -> Links:
    """What somebody is asked for in a subject, hung on its verb: "Lima's plea to Quito not **to leave** was vain"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    plea = analysis.child(verb, "nsubj") if verb > i else None
    if plea is None or analysis.subtree(plea)[-1] != first - 1 or analysis.tokens[i].xpos != "VB":
        return {}
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    asked = any("infinitive" in cue.rules.frames for cue in cues_at(analysis, plea) if cue.kind == "noun")
    return {i: (plea, "acl")} if to and asked else {}


@at("advcl", "obl", "xcomp")
def _pleaded(analysis: Analysis, i: int) -> Links:
    """What somebody pleads guilty to, hung on the plea: "pleaded not guilty to **murdering** them"."""
    plea = analysis.tokens[i].head
    verb = analysis.tokens[plea].head if plea >= 0 else -1
    adjective = verb >= 0 and analysis.deprel(plea) == "xcomp" and analysis.tokens[plea].upos == "ADJ"
    pleaded = adjective and any(" " in cue.lemma for cue in cues_at(analysis, verb))
    tied = analysis.deprel(i) in ("advcl", "obl", "xcomp") and i > plea
    return {i: (verb, analysis.tokens[i].deprel)} if pleaded and tied else {}


@at("advcl")
def _hired(analysis: Analysis, i: int) -> Links:
    """What others are hired for, taken for the purpose of who hires them: "paid gunmen to **kill** him"."""
    verb = analysis.tokens[i].head
    hires = verb >= 0 and analysis.tokens[verb].lemma in lexicon().classes["hiring"]
    if not hires or analysis.tokens[i].xpos != "VB" or analysis.child(i, "nsubj") is not None:
        return {}
    given = analysis.child(verb, "nsubj:pass")  # "men were paid to kill him"
    whom = analysis.child(verb, "obj") if given is None else given
    able = (
        whom is not None
        and whom < i
        and (given is not None or verb < whom)
        and analysis.tokens[whom].etype in ("person", "organization")
    )
    return {i: (verb, "xcomp")} if able else {}


@at("iobj", "obj")
def _it_took(analysis: Analysis, i: int) -> Links:
    """Whom it takes some time to do something: "it took **the army** three days to retake the prison"."""
    verb = analysis.tokens[i].head
    done = analysis.child(verb, "csubj", "xcomp", "advcl") if verb >= 0 else None
    it = analysis.child(verb, "expl", "nsubj") if verb >= 0 else None
    takes = done is not None and analysis.tokens[verb].lemma == "take"
    if it is None or done is None or not takes or analysis.lower(it) != "it" or analysis.tokens[done].xpos != "VB":
        return {}
    able = verb < i < done and analysis.tokens[i].etype in ("person", "organization", "place")
    return {i: (done, "nsubj")} if able and analysis.child(done, "nsubj") is None else {}


@at("obj", "iobj")
def _shown(analysis: Analysis, i: int) -> Links:
    """Who is shown to do something, taken for what is shown beside it: "a video shows **soldiers** beating him"."""
    verb = analysis.tokens[i].head
    shows = verb >= 0 and analysis.tokens[verb].lemma in lexicon().classes["showing"] and i > verb
    done = next((j for j in analysis.dependents(verb, "ccomp") if j > i), None) if shows else None
    if done is None or analysis.tokens[done].xpos != "VBG" or analysis.child(done, "nsubj", "mark") is not None:
        return {}
    return {i: (done, "nsubj")}


@at("advcl")
def _wondered(analysis: Analysis, i: int) -> Links:
    """What somebody asks, taken for a condition of the asking: "wondered aloud **if** they had left"."""
    verb = analysis.tokens[i].head
    asks = verb >= 0 and any(cue.rules.stance in ("asks", "doubts") for cue in cues_at(analysis, verb))
    mark = analysis.child(i, "mark")
    if not asks or mark is None or analysis.lower(mark) not in ("if", "whether"):
        return {}
    beside = all(analysis.tokens[j].upos == "ADV" for j in range(verb + 1, mark))
    return {i: (verb, "ccomp")} if verb < mark and beside and analysis.child(verb, "ccomp", "obj") is None else {}


@at("nmod")
def _blamed_for(analysis: Analysis, i: int) -> Links:
    """What somebody is blamed for, or who is blamed for it, hung on the other: "blamed the attack on **rebels**"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    blames = (
        verb >= 0 and analysis.tokens[verb].lemma in lexicon().classes["blaming"] and analysis.deprel(whom) == "obj"
    )
    case = analysis.child(i, "case")
    tied = case is not None and analysis.lower(case) in ("for", "over")
    on = blames and analysis.tokens[verb].lemma == "blame" and analysis.tokens[whom].etype not in SPEAKERS
    if on and case is not None and analysis.lower(case) == "on":
        # "Blamed the strike on a hospital **on rebels**": the last one is who is blamed.
        behind = (k for j in analysis.dependents(verb, "obl") if j > i for k in analysis.dependents(j, "case"))
        beside = (k for j in analysis.dependents(whom, "nmod") if j > i for k in analysis.dependents(j, "case"))
        tied = not any(analysis.lower(k) == "on" for k in (*behind, *beside))
    return {i: (verb, "obl")} if blames and tied else {}


@at("obl")
def _blamed_on(analysis: Analysis, i: int) -> Links:
    """What was hit, hung beside who is blamed for it: "blamed the strike on a **hospital** on rebels"."""
    verb = analysis.tokens[i].head
    on = [
        j for j in analysis.dependents(verb, "obl") for k in analysis.dependents(j, "case") if analysis.lower(k) == "on"
    ]
    deed = analysis.child(verb, "obj") if analysis.tokens[verb].lemma == "blame" and len(on) > 1 else None
    return {i: (deed, "nmod")} if deed is not None and i == on[0] and i > deed else {}


@at("advcl")
def _accused_of(analysis: Analysis, i: int) -> Links:
    """A participle right behind a noun, hung on the verb before: "court frees ex-mayor **accused** of shooting"."""
    whom, verb = i - 1, analysis.tokens[i].head
    token = analysis.tokens[i]
    if token.xpos != "VBN" or token.deprel != "advcl" or not 0 <= verb < whom or analysis.tokens[whom].head != verb:
        return {}
    bare = analysis.deprel(whom) == "obj" and analysis.child(i, "aux", "nsubj", "mark", "obj", "cop") is None
    return {i: (whom, "acl")} if bare and cues_at(analysis, i) else {}


ADDRESSED_REPAIRS = (
    _said_when, _told_whom, _told_that, _told_them, _warned_of, _quoted_whom, _ordered, _who_called, _spoken_of,
    _pleaded, _plea_to, _hired, _it_took, _shown, _wondered, _blamed_for, _blamed_on, _accused_of,
)  # fmt: skip
