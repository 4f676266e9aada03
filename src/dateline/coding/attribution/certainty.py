"""Which candidates are statements whatever they weigh: clauses, documents, words for an earlier claim."""

from dateline.coding.attribution.constructions import Reading
from dateline.coding.attribution.impersonal import laid_on
from dateline.coding.attribution.set_apart import beside_what_is_told, between_commas
from dateline.coding.attribution.set_in import spoken_behind
from dateline.coding.attribution.silence import negated
from dateline.coding.attribution.sources_of import heard_from, source_head, speaks
from dateline.coding.attribution.summed_up import called_false
from dateline.coding.factuality.subjunctives import subjunctive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue
from dateline.coding.trees.subjects import gerund, passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.statement import Stance

SURE = frozenset({"own", "not_own", "advise", "insist"})
"""Classes of cues that report whatever they have."""
_TELLING = frozenset({"says", "claims", "confirms", "warns", "accuses"})
"""Stances of who tells what is so: "As they confirmed, it fell", but not "As they ordered, it fell"."""
_ANSWERING = frozenset({"denies", "confirms", "rejects"})
CERTAIN_FRAMES = ("clause", "gerund", "infinitive")


def sure(analysis: Analysis, cue: Cue, reading: Reading, kept_back: Stance | None) -> bool:
    """Whether this is a statement whatever it weighs: "the **pledge** by both sides to stop"."""
    if cue.kind == "verb":
        return _certain(analysis, cue, reading)
    # "There was no word from the army on it", "was silent on whether".
    owned = source_head(analysis, cue) is not None and analysis.tokens[cue.token].deprel not in ("obj", "obl")
    # "An order was given that": by nobody who is named.
    token = analysis.tokens[cue.token]
    given = token.deprel == "nsubj:pass" and analysis.tokens[token.head].lemma in cue_rules().giving.verbs
    # "Left **amid** reports that the town had fallen".
    apart = token.deprel == "obl" and cue.rules.stance in _TELLING and beside_what_is_told(analysis, cue.token)
    if (
        cue.kind == "noun"
        and (owned or given or apart)
        and cue.rules.certain
        and reading.frame in ("clause", "infinitive")
    ):
        return True  # "the pledge by both sides to stop"
    return kept_back == "withholds" or (cue.rules.certain and cue.rules.stance == "withholds")


def set_in_stance(analysis: Analysis, cue: Cue, reading: Reading) -> Stance:
    """A cue's stance towards its content; who scoffs behind some words says them, and scoffs at others'."""
    if cue.kind == "verb" and heard_from(analysis, cue) is not None:
        return "says"  # "heard **from a nurse** that": she told it
    if cue.kind == "verb" and reading.frame == "clause":
        clauses = list(analysis.dependents(cue.token, "ccomp"))
        if cue.rules.stance == "doubts" and any(_asks(analysis, j) for j in clauses):
            return "asks"  # "wonders **why** they left"
        if cue.rules.stance == "claims" and any(subjunctive(analysis, j) for j in clauses):
            return "requests"  # "insisted that they **leave**"
        if cue.rules.stance == "asks" and any(_that(analysis, j) for j in clauses):
            return "requests"  # "asked **that** they leave"
    if reading.frame == "object" and called_false(analysis, cue):
        return "rejects"  # "a charge the ministry **called baseless**"
    before = reading.frame == "clause" and max(reading.content, default=cue.token) < cue.token
    said = cue.name == "reject" and cue.kind == "verb" and (before or reading.frame in ("around", "bare"))
    return "says" if said else cue.rules.stance


def _that(analysis: Analysis, verb: int) -> bool:
    """Whether a clause is opened by "that": who asks whether something is so opens it by "whether"."""
    return any(analysis.lower(j) == "that" for j in analysis.dependents(verb, "mark"))


def _asks(analysis: Analysis, verb: int) -> bool:
    """Whether a clause asks who, why or when, and not whether."""
    return any(analysis.tokens[j].xpos in ASKING for j in analysis.children[verb])


def _certain(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether this is a statement whatever it weighs: a clause, a document, or a word for an earlier claim."""
    if cue.rules.documents or cue.rules.silent or cue.rules.objects or cue.name in SURE:
        return True
    if cue.name == "cite" and reading.frame == "object":
        return any(speaks(analysis, j) for j in analysis.dependents(cue.token, "obj"))
    if reading.frame == "about" and cue.name == "accuse":  # "accused by the mayor of burning it"
        gerunds = (j for j in analysis.dependents(cue.token, "advcl", "xcomp") if gerund(analysis, j))
        return any(j in reading.content for j in gerunds)
    if reading.frame == "as" and subjects(analysis, cue.token):  # "as the mayor put it"
        if cue.rules.certain and _set_apart(analysis, cue):
            return True  # "if, as the mayor claims, they left"
        return any(analysis.lower(j) == "it" for j in analysis.dependents(cue.token, "obj"))
    if reading.frame == "object" and cue.lemma in cue.rules.events:
        return any(analysis.tokens[j].etype == "event" for j in analysis.dependents(cue.token, "obj"))
    if reading.frame == "raised" and not cue.rules.impersonal:
        return True
    if reading.frame in ("object", "passive") and set_in_stance(analysis, cue, reading) in _ANSWERING:
        return _answers_a_claim(analysis, cue, reading)
    if reading.frame == "passive" and cue.lemma in cue_rules().addressing.laying:  # "the raid was blamed on them"
        done = (j for j in analysis.dependents(cue.token, "nsubj") if analysis.tokens[j].etype == "event")
        return any(laid_on(analysis, cue, j) for j in done) and not negated(analysis, cue.token)
    if reading.frame == "around":
        if passive(analysis, cue.token) and "hearsay" in cue.rules.frames and _it_is_said(analysis, cue):
            return True  # "They pay, it is said, in gold"
        if _set_off(analysis, cue.token):
            return True
        if analysis.tokens[cue.token].deprel in ("parataxis", "acl:relcl", "acl", "conj"):
            return _says_there(analysis, cue)
    if reading.frame == "clause" and min(reading.content) < cue.token < max(reading.content):
        return True  # "They have, it is thought, left"
    return reading.frame == "told_by" or (cue.rules.certain and reading.frame in CERTAIN_FRAMES)


def _it_is_said(analysis: Analysis, cue: Cue) -> bool:
    return any(analysis.lower(j) == "it" for j in subjects(analysis, cue.token))


def _answers_a_claim(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether what is denied or confirmed is a word for an earlier claim: "denied **the allegation**"."""
    words, token = cue_rules().anaphors.words, cue.token
    named = (i for i in reading.content if analysis.tokens[i].lemma.lower() in words)
    return any(token in (analysis.tokens[i].head, *analysis.dependents(i, "acl")) for i in named)


def _says_there(analysis: Analysis, cue: Cue) -> bool:
    """Whether a cue that is set in has somebody who says it with a verb that says things there."""
    own = subjects(analysis, cue.token)
    # "The war went on" says nothing, "the statement went on" does.
    able = cue.name != "continue" or any(speaks(analysis, j) for j in own[:1])
    # "…, reads a post": whatever a document does behind what it says, it says it.
    papers = any(analysis.tokens[j].lemma.lower() in cue_rules().documents.nouns for j in own[:1])
    speaks_there = cue.name == "speak" and spoken_behind(analysis, cue.token)  # "…, the minister lectured"
    return (cue_rules().set_in.holds(cue.lemma, cue.name) or papers or speaks_there) and bool(own) and able


def _set_off(analysis: Analysis, verb: int) -> bool:
    """Whether a verb could do nothing else where it stands: "they fled, **averred** the mayor", ", he **crowed**, "."""
    own = subjects(analysis, verb)
    behind = bool(own) and spoken_behind(analysis, verb)
    return behind and (own[0] > verb or between_commas(analysis, verb))


def _set_apart(analysis: Analysis, cue: Cue) -> bool:
    """Whether a clause with "as" stands apart and says no more: "if, **as he claims**, they left", "As he claims,"."""
    verb, inside = cue.token, analysis.sentence_tokens(cue.token)
    mark, last = analysis.child(verb, "mark"), inside.stop - 1
    if mark is None or verb >= last or analysis.child(verb, "obj", "ccomp", "xcomp") is not None:
        return False
    closed, behind_comma = analysis.surface(verb + 1) == ",", mark > inside.start and analysis.surface(mark - 1) == ","
    ends = verb == last - 1 and analysis.tokens[last].upos == "PUNCT"
    at_an_end = cue.rules.stance in _TELLING and ((mark == inside.start and closed) or (behind_comma and ends))
    return analysis.lower(mark) == "as" and ((behind_comma and closed) or at_an_end)
