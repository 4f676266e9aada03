"""Mends trees where who does something hangs on the verb beside his own: "**Were they** to leave, Chad would"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.headlines import whom_behind
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, FINITE, SPEAKERS

_OPENING = frozenset({",", '"', "“", "``", ":", ";"})
_FINITE = frozenset({"MD", *FINITE})
_CLAUSES = frozenset({"root", "ccomp", "parataxis", "conj"})
_MAKING = frozenset({"have", "let", "make"})


@at("nsubj")
def _were_they_to(analysis: Analysis, i: int) -> Links:
    """The subject of a condition by its order, hung on what would follow: "Were **Fiji** to send tents, X would"."""
    first, verb = analysis.sentence_tokens(i).start, analysis.tokens[i].head
    clause = analysis.tokens[first].head
    inverted = analysis.lower(first) in modality_rules().conditions.inverted
    opens = inverted and first < i < clause and analysis.deprel(first) == "aux"
    if not opens or clause == verb or analysis.tokens[clause].head != verb or analysis.deprel(clause) != "advcl":
        return {}
    others = any(j > clause for j in analysis.dependents(verb, "nsubj"))
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[clause])
    free = others and analysis.child(clause, "nsubj") is None
    return {i: (clause, "nsubj:pass" if suffers else "nsubj")} if free else {}


@at("amod", "compound", "nmod")
def _in_town(analysis: Analysis, i: int) -> Links:
    """A place before who does something there, taken for a part of their name: "In **Guayaquil** gunmen killed him"."""
    who, case = i + 1, analysis.child(i, "case")
    if case is None or analysis.tokens[i].head != who or analysis.tokens[i].upos != "PROPN":
        return {}
    verb = analysis.tokens[who].head
    doing = verb > who and analysis.deprel(who) == "nsubj" and analysis.tokens[who].upos == "NOUN"
    opens = case == analysis.sentence_tokens(i).start or analysis.surface(case - 1) in _OPENING
    return {i: (verb, "obl")} if doing and opens and case < i else {}


@at("nsubj")
def _for_them_to(analysis: Analysis, i: int) -> Links:
    """Who is to do something, hung on the verb before: "is paying **for Kenya** to send officers"."""
    before = analysis.subtree(i)[0] - 1
    clause = analysis.tokens[before].head if before >= 0 and analysis.lower(before) == "for" else -1
    to = clause > i and any(analysis.lower(j) == "to" for j in analysis.dependents(clause, "mark"))
    behind = to and 0 <= analysis.tokens[i].head < before and analysis.deprel(before) == "mark"
    return {i: (clause, "nsubj")} if behind and analysis.child(clause, "nsubj") is None else {}


@at("nsubj")
def _how_many(analysis: Analysis, i: int) -> Links:
    """What it is asked about that somebody does, taken for who does it: "**how many officers** Kenya sent"."""
    verb = analysis.tokens[i].head
    asked = analysis.tokens[analysis.subtree(i)[0]].xpos in ASKING and analysis.tokens[i].upos == "NOUN"
    others = (j for j in analysis.dependents(verb, "nsubj") if i < j < verb)
    own = next(others, None) if asked and verb > i and analysis.child(verb, "obj") is None else None
    return {i: (verb, "obj")} if own is not None and analysis.subtree(own)[0] == analysis.subtree(i)[-1] + 1 else {}


@at("obj", "iobj")
def _had_them_do(analysis: Analysis, i: int) -> Links:
    """Who is made to do something, taken for whom it is done to: "had **guards** beat the prisoner"."""
    verb = analysis.tokens[i].head
    bare = i < verb and analysis.tokens[verb].xpos == "VB" and analysis.child(verb, "mark", "nsubj", "aux") is None
    above = analysis.tokens[verb].head if bare and analysis.deprel(verb) in ("xcomp", "ccomp") else -1
    makes = 0 <= above < i and analysis.tokens[above].lemma in _MAKING and analysis.child(above, "obj") is None
    return {i: (verb, "nsubj")} if makes and analysis.subtree(i)[0] == above + 1 else {}


@at("nsubj")
def _had_it_done(analysis: Analysis, i: int) -> Links:
    """Whom somebody has something done to, beside him as a second subject: "the king had **the general** arrested"."""
    verb, had = analysis.tokens[i].head, analysis.subtree(i)[0] - 1
    if had < 1 or analysis.tokens[had].lemma != "have" or not i < verb or analysis.tokens[verb].xpos != "VBN":
        return {}
    who = [j for j in analysis.dependents(verb, "nsubj") if j < had]
    links: Links = {i: (had, "obj"), who[-1]: (had, "nsubj")} if who else {}
    if analysis.tokens[verb].head == had:
        return links
    above = (analysis.tokens[verb].head, analysis.tokens[verb].deprel)
    helps = analysis.tokens[had].head == verb and analysis.deprel(had) == "aux"
    return {**links, verb: (had, "xcomp"), had: above} if links and helps else {}


@at("nsubj")
def _in_ruins(analysis: Analysis, i: int) -> Links:
    """Whose state is told besides, taken for a second who does it: "rebels took the town, **his army** in ruins"."""
    verb, first, last = analysis.tokens[i].head, analysis.subtree(i)[0], analysis.subtree(i)[-1]
    owned = any(analysis.tokens[j].upos == "PRON" for j in analysis.dependents(i, "nmod:poss", "nmod"))
    if not owned or not 0 <= verb < i or "," not in (analysis.surface(first), analysis.surface(first - 1)):
        return {}
    state = next((j for j in analysis.dependents(verb, "obl") if j > i and last + 1 in analysis.subtree(j)[:2]), None)
    before = any(j < verb for j in analysis.dependents(verb, "nsubj"))
    return {state: (verb, "advcl"), i: (state, "nsubj")} if before and state is not None else {}


@at("nsubj")
def _those_they_deported(analysis: Analysis, i: int) -> Links:
    """Who does it, taken for whom it is done to: "the Afghans **Pakistan** deported were born there"."""
    verb, noun = analysis.tokens[i].head, analysis.subtree(i)[0] - 1
    related = i + 1 == verb and analysis.deprel(verb) == "acl" and analysis.tokens[verb].head == noun
    passive = analysis.tokens[i].deprel == "nsubj:pass" and analysis.child(verb, "aux", "obj") is None
    return {i: (verb, "nsubj")} if related and passive and analysis.tokens[i].upos in ("PROPN", "PRON") else {}


@at("nsubj")
def _they_radioed(analysis: Analysis, i: int) -> Links:
    """Who says something, taken for whom it is said to: "it sank, its **crew** radioed before they jumped"."""
    verb = analysis.tokens[i].head
    passive = analysis.tokens[i].deprel == "nsubj:pass" and analysis.child(verb, "aux", "obj", "ccomp") is None
    behind = passive and i < verb and analysis.deprel(verb) == "parataxis" and analysis.tokens[verb].head < i
    whole = behind and analysis.surface(analysis.sentence_tokens(i)[-1]) == "."  # in headlines: "…, court told"
    says = whole and set_in(analysis, verb) and not any(cue.addresses for cue in cues_at(analysis, verb))
    return {i: (verb, "nsubj")} if says and analysis.tokens[i].etype in SPEAKERS else {}


@at("acl")
def _tell_of_them_doing(analysis: Analysis, i: int) -> Links:
    """Who does what is told of, taken for what is told of itself: "tell of **jihadists** blockading it"."""
    who, mark = analysis.tokens[i].head, analysis.child(i, "mark")
    of = mark is not None and analysis.lower(mark) in ("of", "about") and who < i
    verb = analysis.tokens[who].head if of and analysis.deprel(who) == "obl" else -1
    doing = 0 <= verb < who and analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj") is None
    return {who: (i, "nsubj"), i: (verb, "advcl")} if doing and mark is not None and verb < mark < who else {}


@at("obj")
def _boasted_they_would(analysis: Analysis, i: int) -> Links:
    """Who will do something, taken for the object of the saying: "boasted **Iran** would execute him"."""
    verb = analysis.tokens[i].head
    told = next((j for j in analysis.dependents(verb, "ccomp") if j > i > verb), None)
    helping = None if told is None else analysis.child(told, "aux")
    next_to = (
        helping is not None and helping == analysis.subtree(i)[-1] + 1 and analysis.tokens[helping].xpos in _FINITE
    )
    if told is None or not next_to or analysis.child(told, "nsubj", "mark") is not None:
        return {}
    addressed = any(cue.addresses for cue in cues_at(analysis, verb))
    return {i: (told, "nsubj")} if cues_at(analysis, verb) and not addressed else {}


@at("nsubj")
def _them_annexing(analysis: Analysis, i: int) -> Links:
    """Who does what something is said of, taken for what it is said of: "**Russia** annexing it would be a crime"."""
    above, verb = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    doing = verb < above and analysis.tokens[verb].xpos == "VBG" and verb in analysis.dependents(above, "csubj")
    return {i: (verb, "nsubj")} if doing and i < verb and analysis.child(verb, "nsubj") is None else {}


@at("nmod")
def _as_a_result(analysis: Analysis, i: int) -> Links:
    """Who does it, taken for a part of what stands before: "as a result of the battle **the rebels** took it"."""
    phrase = analysis.subtree(i)
    first, verb = phrase[0], phrase[-1] + 1
    articled = analysis.tokens[first].xpos == "DT" and analysis.child(i, "case") is None
    if not articled or verb >= len(analysis.tokens) or analysis.tokens[verb].xpos not in ("VBD", "VBZ", "VBP"):
        return {}
    above = analysis.tokens[i].head
    free = above < first and verb in analysis.ancestors(i) and analysis.child(verb, "nsubj", "expl", "csubj") is None
    return {i: (verb, "nsubj")} if free and analysis.deprel(verb) != "acl" else {}


@at("conj")
def _as_many_more(analysis: Analysis, i: int) -> Links:
    """How many something was done to, joined to the verb before it: "40 killed, 30 wounded and **22** captured"."""
    number, first = i - 1, analysis.tokens[i].head
    counted = analysis.tokens[number].upos == "NUM" and analysis.tokens[number].head == first >= 0
    bare = analysis.tokens[i].xpos == "VBN" and analysis.child(i, "nsubj", "aux", "obj") is None
    shared = any(analysis.tokens[j].deprel == "nsubj:pass" for j in analysis.dependents(first, "nsubj"))
    counted = counted and analysis.deprel(number) == "conj"
    return {number: (i, "nsubj:pass")} if counted and bare and shared else {}


@at("obj")
def _before_its_gerund(analysis: Analysis, i: int) -> Links:
    """Who is seen to do it, taken for whom it is done to: "footage showed **soldiers** shelling Goma"."""
    verb = analysis.tokens[i].head
    above = analysis.tokens[verb].head if verb >= 0 else -1
    seen = 0 <= above < i < verb and analysis.tokens[verb].xpos == "VBG" and analysis.deprel(verb) in ("xcomp", "ccomp")
    if not seen or analysis.tokens[above].lemma not in cue_rules().classes["show"].verbs:
        return {}
    return {i: (verb, "nsubj"), verb: (above, "ccomp")}


@at("nsubj")
def _done_by_them(analysis: Analysis, i: int) -> Links:
    """Who does it before the day or the place, taken for whom it is done to: "**rebels** kidnapped in Goma two nuns".

    A verb that nobody does without saying to whom has said it where a noun stands behind it, and is no passive then.
    """
    verb = analysis.tokens[i].head
    done = i < verb and analysis.tokens[verb].xpos in ("VBD", "VBN") and analysis.deprel(verb) in _CLAUSES
    if not done or analysis.child(verb, "aux", "cop") is not None:
        return {}
    lemma, classes = analysis.tokens[verb].lemma.lower(), lexicon().classes
    whom = whom_behind(analysis, verb)
    if any(j < i for j in analysis.dependents(verb, "nsubj")):
        return {}  # "the rebels, said **the station**, killed ten men"
    if lemma not in classes["done_to"] or lemma in classes["two_objects"] or not whom:
        return {}
    return {i: (verb, "nsubj"), **dict.fromkeys(whom, (verb, "obj"))}


@at("xcomp", "advcl")
def _visiting_guest(analysis: Analysis, i: int) -> Links:
    """Who is received while he visits, taken for whom the host visits: "received **visiting** Premier Li"."""
    verb, guest = analysis.tokens[i].head, analysis.child(i, "obj")
    if analysis.lower(i) != "visiting" or verb != i - 1 or guest is None or analysis.tokens[guest].etype != "person":
        return {}
    if analysis.tokens[verb].upos != "VERB" or analysis.child(verb, "obj") is not None:
        return {}
    behind = {j: (verb, analysis.tokens[j].deprel) for j in analysis.children[i] if j > guest}
    return {**behind, guest: (verb, "obj"), i: (guest, "amod")}


@at("iobj")
def _question_him(analysis: Analysis, i: int) -> Links:
    """Whom it is done to, taken for whom something is given to, where nothing is: "to question **him** about it"."""
    verb = analysis.tokens[i].head
    alone = analysis.child(verb, "obj", "ccomp", "xcomp") is None and analysis.deprel(verb) not in ("acl", "ccomp")
    given = analysis.tokens[verb].lemma.lower() in lexicon().classes["two_objects"]
    return {i: (verb, "obj")} if alone and not given and i == verb + 1 else {}


DOER_REPAIRS = (
    _done_by_them, _question_him, _visiting_guest, _before_its_gerund, _were_they_to, _in_town, _for_them_to,
    _how_many, _had_them_do, _had_it_done, _in_ruins, _those_they_deported, _they_radioed, _tell_of_them_doing,
    _boasted_they_would, _them_annexing, _as_a_result, _as_many_more,
)  # fmt: skip
