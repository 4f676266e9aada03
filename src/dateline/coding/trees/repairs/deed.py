"""Mends trees around deeds: by whom, to whom, at what and where, hung on the wrong noun or verb beside them."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.repair import Links, anywhere, at
from dateline.language.analysis import Analysis
from dateline.model.codes import VIOLENT

_JUDGING = frozenset({"ACCUSE", "REJECT"})
"""Types of what is said of a deed elsewhere."""


@at("nmod")
def _done_by(analysis: Analysis, i: int) -> Links:
    """Who does what a noun says, where that was hung on whom it is done to: "the killing of soldiers **by rebels**"."""
    whom = analysis.tokens[i].head
    if whom < 0 or analysis.tokens[whom].etype not in ("person", "organization"):
        return {}
    deed = analysis.tokens[whom].head
    case = [analysis.lower(j) for head in (i, whom) for j in analysis.dependents(head, "case")]
    if case != ["by", "of"] or analysis.deprel(whom) != "nmod" or analysis.tokens[deed].etype != "event":
        return {}
    return {i: (deed, "nmod")}


@at("nmod")
def _done_to(analysis: Analysis, i: int) -> Links:
    """Whom a deed is done to, hung on who does it: "the killing by Israel **of three medics**"."""
    by = analysis.tokens[i].head
    deed = analysis.tokens[by].head if by >= 0 else -1
    cases = [analysis.lower(j) for head in (i, by) for j in analysis.dependents(head, "case")]
    if deed < 0 or cases != ["of", "by"] or analysis.deprel(by) != "nmod" or analysis.tokens[i].etype != "person":
        return {}
    kinds = lexicon().types(analysis.tokens[deed].lemma.lower(), "noun")
    if "ASSAULT" not in kinds or analysis.tokens[deed].upos != "NOUN" or _has_of(analysis, deed):
        return {}
    # "The murder by **relatives of two men**"; but nobody is a rebel, or a rifle, of three judges.
    doer = lexicon().classes["armed"] | lexicon().classes["weapon"] | lexicon().classes["strike"]
    named = analysis.tokens[by].upos == "PROPN" and analysis.tokens[by].etype != "person"
    return {i: (deed, "nmod")} if named or analysis.tokens[by].lemma.lower() in doer else {}


def _has_of(analysis: Analysis, noun: int) -> bool:
    """Whether something hangs on a noun with "of"."""
    below = analysis.dependents(noun, "nmod")
    return any(analysis.lower(k) == "of" for j in below for k in analysis.dependents(j, "case"))


@at("nmod")
def _against_whom(analysis: Analysis, i: int) -> Links:
    """Against whom a deed is, hung on who did it: "the murders committed by the army **against priests**"."""
    by = analysis.tokens[i].head
    done = analysis.tokens[by].head if by >= 0 and analysis.tokens[by].deprel == "obl:agent" else -1
    against = any(analysis.lower(j) == "against" for j in analysis.dependents(i, "case"))
    if not against or done < 0 or analysis.deprel(done) != "acl":
        return {}
    committed = analysis.tokens[done].lemma in lexicon().classes["committing"]
    return {i: (analysis.tokens[done].head, "nmod")} if committed else {}


@at("nmod")
def _given_to(analysis: Analysis, i: int) -> Links:
    """To whom something is given up, hung on what it is: "the surrender of the town **to rebels**"."""
    thing = analysis.tokens[i].head
    deed = analysis.tokens[thing].head if thing >= 0 else -1
    if deed < 0 or analysis.deprel(thing) != "nmod" or analysis.tokens[deed].upos != "NOUN":
        return {}
    if [analysis.lower(j) for head in (i, thing) for j in analysis.dependents(head, "case")] != ["to", "of"]:
        return {}
    lines = lexicon().of(analysis.tokens[deed].lemma, "noun")
    return {i: (deed, "nmod")} if any("to" in line.frame.recipient for line in lines) else {}


@at("obl")
def _aimed_at(analysis: Analysis, i: int) -> Links:
    """At what somebody fires, hung on what is told of the weapon: "fired rockets aimed **at the airport**".

    "Fired shells bought in Chad **against the town**".
    """
    aimed, classes = analysis.tokens[i].head, lexicon().classes
    weapon = analysis.tokens[aimed].head if aimed >= 0 and analysis.tokens[aimed].deprel == "acl" else -1
    fired = analysis.tokens[weapon].head if weapon >= 0 and analysis.deprel(weapon) in ("obj", "nmod") else -1
    if fired >= 0 and analysis.deprel(weapon) == "nmod":
        fired = analysis.tokens[fired].head  # "a barrage of rockets"
    before = {analysis.lower(j) for j in analysis.dependents(i, "case")}
    at = "at" in before and analysis.tokens[aimed].lemma in classes["aiming"]
    against = "against" in before and analysis.tokens[aimed].xpos == "VBN"
    if not (at or against) or fired < 0:
        return {}
    return {i: (fired, "obl")} if analysis.tokens[fired].lemma in classes["launching"] else {}


@at("obl")
def _of_the_deed(analysis: Analysis, i: int) -> Links:
    """Where a deed was, hung on the verb that judges it: "France condemned the attack **in Nice**"."""
    verb = analysis.tokens[i].head
    if not 0 <= verb < i or analysis.tokens[i].etype != "place":
        return {}
    judged = not _JUDGING.isdisjoint(lexicon().types(analysis.tokens[verb].lemma))
    where = any(analysis.lower(j) in ("in", "at", "near", "outside") for j in analysis.dependents(i, "case"))
    first = analysis.subtree(i)[0]
    deed = next((j for j in analysis.dependents(verb, "obj") if analysis.subtree(j)[-1] == first - 1), None)
    event = deed is not None and analysis.tokens[deed].etype == "event" and analysis.tokens[deed].upos == "NOUN"
    return {i: (deed, "nmod")} if judged and where and deed is not None and event else {}


@at("nmod")
def _convicted_of(analysis: Analysis, i: int) -> Links:
    """Of what somebody is convicted or stripped, hung on who: "convicted a rebel **of murder**"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    of = any(analysis.lower(j) == "of" for j in analysis.dependents(i, "case"))
    if not of or analysis.deprel(whom) != "obj" or analysis.tokens[whom].etype != "person":
        return {}
    takes = analysis.tokens[verb].lemma in lexicon().classes["of_what"] and analysis.tokens[i].etype != "person"
    return {i: (verb, "obl")} if takes and analysis.tokens[i].upos == "NOUN" else {}


@at("acl")
def _of_the_dead(analysis: Analysis, i: int) -> Links:
    """What befell somebody, hung on what or who is left of him: "the remains of soldiers **killed** in Bakhmut"."""
    left = analysis.tokens[i].head
    shown = left >= 0 and analysis.tokens[left].lemma in lexicon().classes["remains"] | lexicon().classes["bereaved"]
    related = analysis.tokens[i].deprel == "acl:relcl"
    if related and analysis.child(i, "nsubj") is not None:
        # "The widows of miners **who were killed**"
        related = any(analysis.tokens[j].deprel == "nsubj:pass" for j in analysis.dependents(i, "nsubj"))
    if not (analysis.tokens[i].deprel == "acl" or related) or not shown:
        return {}
    violent = not lexicon().types(analysis.tokens[i].lemma).isdisjoint(VIOLENT)
    whose = [j for j in analysis.dependents(left, "nmod") if j < i and analysis.tokens[j].etype == "person"]
    return {i: (whose[-1], analysis.tokens[i].deprel)} if violent and whose else {}


@at("acl")
def _carried_out(analysis: Analysis, i: int) -> Links:
    """By whom a deed was done, hung on whom or where: "the killing of farmers in Kobo **carried out** by rebels"."""
    token, noun = analysis.tokens[i], analysis.tokens[i].head
    if token.deprel != "acl" or token.lemma not in lexicon().classes["committing"] or not 0 <= noun < i:
        return {}
    if analysis.child(i, "obl") is None or analysis.tokens[noun].etype not in ("person", "organization", "place"):
        return {}
    for above in analysis.ancestors(noun):
        kinds = lexicon().types(analysis.tokens[above].lemma, "noun")
        if analysis.tokens[above].upos == "NOUN" and not kinds.isdisjoint(VIOLENT):
            return {i: (above, "acl")}
        if analysis.deprel(above) != "nmod":
            break
    return {}


@at("advcl")
def _that_killed(analysis: Analysis, i: int) -> Links:
    """Whom a deed killed, hung on the claim to it: "claimed responsibility for the raid, **killing** two"."""
    verb, token = analysis.tokens[i].head, analysis.tokens[i]
    if not 0 <= verb < i or token.xpos != "VBG" or token.lemma not in lexicon().classes["done_in_it"]:
        return {}
    if analysis.child(i, "mark", "nsubj", "aux") is not None or not _claims(analysis, verb):
        return {}
    for j in range(verb + 1, i):
        deed = analysis.tokens[j].upos == "NOUN" and analysis.tokens[j].etype == "event"
        if deed and verb in analysis.ancestors(j) and "ASSAULT" in lexicon().types(analysis.tokens[j].lemma, "noun"):
            return {i: (j, "acl")}
    return {}


def _claims(analysis: Analysis, verb: int) -> bool:
    """Whether a verb takes responsibility for something: "claimed responsibility", "claimed the attack"."""
    taken = {analysis.tokens[j].lemma.lower() for j in analysis.dependents(verb, "obj")}
    return analysis.tokens[verb].lemma == "claim" or not taken.isdisjoint(("responsibility", "credit"))


@at("advcl")
def _with_whom(analysis: Analysis, i: int) -> Links:
    """Who is fought or met with, taken for who does what is told of him: "clashed with **rebels** camped there"."""
    top, who = analysis.tokens[i].head, analysis.child(i, "nsubj")
    mark = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "with"), None)
    if not 0 <= top < i or mark is None or who is None or not mark < who < i or analysis.child(i, "aux") is not None:
        return {}  # "it ended with him being freed"
    mutual = any(line.group.reciprocal for line in lexicon().of(analysis.tokens[top].lemma))
    if not mutual or analysis.child(top, "obj") is not None or any(k > top for k in analysis.dependents(top, "obl")):
        return {}
    return {who: (top, "obl"), mark: (who, "case"), i: (who, "acl")}


@at("obl")
def _whom_for(analysis: Analysis, i: int) -> Links:
    """Whom something is to be done to, taken for who does it: "called for **the party** to be expelled"."""
    token = analysis.tokens[i]
    if token.deprel != "obl:agent" or token.head < i or analysis.child(i, "case") is not None:
        return {}
    marks = {analysis.lower(j) for j in analysis.dependents(token.head, "mark")}
    return {i: (token.head, "nsubj:pass")} if {"for", "to"} <= marks else {}


@at("parataxis")
def _then(analysis: Analysis, i: int) -> Links:
    """What somebody did next, set beside what was done first: "he confessed, **then recanted**"."""
    token, first = analysis.tokens[i], analysis.tokens[i].head
    then = any(analysis.lower(j) == "then" and j < i for j in analysis.dependents(i, "advmod"))
    alike = 0 <= first < i and token.xpos == analysis.tokens[first].xpos and token.xpos.startswith("VB")
    alone = analysis.child(i, "nsubj", "ccomp") is None
    return {i: (first, "conj")} if then and alike and alone else {}


@at("obl")
def _by_mistake(analysis: Analysis, i: int) -> Links:
    """How something was done, taken for who did it: "the church was shelled **by mistake**"."""
    manner = analysis.tokens[i].lemma in modality_rules().circumstances.manners and analysis.tokens[i].xpos != "NNS"
    bare = manner and analysis.child(i, "det", "nmod", "amod", "compound") is None
    return {i: (analysis.tokens[i].head, "advmod")} if bare and analysis.tokens[i].deprel == "obl:agent" else {}


@at("obl")
def _no_agent(analysis: Analysis, i: int) -> Links:
    """A phrase without "by", taken for who did it: "an attack blamed **on the Taliban**"."""
    cases = {analysis.lower(j) for j in analysis.dependents(i, "case")}
    agent = analysis.tokens[i].deprel == "obl:agent"
    return {i: (analysis.tokens[i].head, "obl")} if agent and cases and "by" not in cases else {}


@at("obl")
def _in_raids(analysis: Analysis, i: int) -> Links:
    """In what people were held, hung on what they are suspected of: "held men suspected of links **in raids**"."""
    accused = analysis.tokens[i].head
    whom = analysis.tokens[accused].head if accused >= 0 and analysis.tokens[accused].deprel == "acl" else -1
    verb = analysis.tokens[whom].head if whom >= 0 and analysis.deprel(whom) in ("obj", "nsubj") else -1
    during = any(analysis.lower(j) in ("in", "during") for j in analysis.dependents(i, "case"))
    if verb < 0 or not during or analysis.tokens[i].lemma not in lexicon().classes["operation"]:
        return {}
    held = not lexicon().types(analysis.tokens[verb].lemma).isdisjoint(VIOLENT)
    blamed = analysis.tokens[accused].xpos == "VBN" and bool(cues_at(analysis, accused))
    return {i: (verb, "obl")} if held and blamed else {}


@anywhere
def _shot_dead(analysis: Analysis, i: int) -> Links:
    """The "dead" of "shot dead seven people", where it was taken for one of those who are shot."""
    dead = analysis.lower(i) == "dead" and i > 0 and analysis.tokens[i - 1].upos == "VERB"
    return {i: (i - 1, "advmod")} if dead and analysis.tokens[i - 1].lemma in ("shoot", "stab", "gun", "hack") else {}


DEED_REPAIRS = (
    _shot_dead, _done_by, _done_to, _against_whom, _given_to, _aimed_at, _of_the_deed, _convicted_of, _of_the_dead,
    _carried_out, _that_killed, _with_whom, _whom_for, _then, _by_mistake, _no_agent, _in_raids,
)  # fmt: skip
