"""Tells at, during or after what something was not done: that was, "no deal was reached **at the talks**"."""

from dateline.coding.factuality.conditions import conditional
from dateline.coding.factuality.negations import negating, nobody
from dateline.coding.factuality.reality import past
from dateline.coding.factuality.signature_names import ACHIEVED, FAILED
from dateline.coding.factuality.signatures import definite, infinitive, signature_of
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

_REFUSED = frozenset({FAILED, "refused"})
"""Signatures of what is not done: "**failed** to open during the visit"."""
_PARTIES = frozenset({"between", "of"})
"""What stands before those whose deed it is, where it is one of its own: "talks **between** Chad and Sudan"."""
_GENERAL = frozenset({"never", "ever"})


def occasion(analysis: Analysis, event: int, noun: int) -> bool:
    """Whether a phrase names the event during which, or after which, something was not done.

    A "no" is said of the verb and what completes it: "**no** part in talks", "**did not** engage in talks" deny those.
    """
    if analysis.tokens[event].etype != "event":
        return False  # "saw no proof **in the report** that they had left"
    before = _before(analysis, noun)
    if before not in modality_rules().occasions.prepositions or not _names(analysis, event, noun):
        return False
    verb = _undone(analysis, noun, before)
    if verb is None:
        return False
    finite, denied = _finite(analysis, verb)
    if finite is None or conditional(analysis, finite) or not denied:
        return False
    whose = {preposition(analysis, j) for k in {event, noun} for j in analysis.dependents(k, "nmod")}
    known = definite(analysis, event) or not whose.isdisjoint(_PARTIES)
    perfect = any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(finite, "aux"))
    if perfect and not known:
        # "Nobody has been arrested after **a** protest by miners", but not "has been killed in raids by rebels".
        one = any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(event, "det"))
        return one and "by" in whose
    if known or any(analysis.lower(j) in _GENERAL for j in denied):
        return known
    # "Was not killed **in an attack**" may have been killed otherwise.
    of_nobody = all(analysis.deprel(j) != "advmod" for j in denied)
    meeting = analysis.tokens[event].lemma.lower() in modality_rules().circumstances.meetings
    return before != "in" or of_nobody or meeting


def _before(analysis: Analysis, noun: int) -> str:
    """The preposition of a phrase, or of the stretch before it: "**during** two days of talks"."""
    before = preposition(analysis, noun)
    of = next(iter(analysis.dependents(noun, "case")), 0)
    stretch = analysis.tokens[of - 1]
    beside = before == "of" and of > 0 and stretch.head == analysis.tokens[noun].head
    if beside and stretch.lemma.lower() in modality_rules().occasions.stretches:
        return preposition(analysis, of - 1)
    return before


def _names(analysis: Analysis, event: int, noun: int) -> bool:
    """Whether a phrase names an event, or a stretch of it: "after **two days** of talks"."""
    while event != noun:
        joined = analysis.deprel(event) == "conj"
        stretch = analysis.deprel(event) == "nmod" and preposition(analysis, event) == "of"
        event = analysis.tokens[event].head
        lemma = analysis.tokens[event].lemma.lower()
        if not joined and not (stretch and lemma in modality_rules().occasions.stretches):
            return False
    return analysis.tokens[noun].upos in ("NOUN", "PROPN")


def _undone(analysis: Analysis, noun: int, before: str) -> int | None:
    """The word for what was not done then: the verb, or a noun with a "no" ("**no deal** at talks")."""
    words, above = modality_rules(), analysis.tokens[noun].head
    if above < 0:
        return None
    if analysis.deprel(noun) == "obl":
        objects = [*analysis.dependents(above, "obj")]
        done_to = (j for j in analysis.children[above] if analysis.tokens[j].deprel == "nsubj:pass")
        things = {analysis.tokens[j].lemma.lower() for j in (*objects, *done_to)}
        # "Fired **at** the march", but "**at the march** police fired".
        completes = f"{analysis.tokens[above].lemma.lower()} {before}" in words.occasions.completing
        completes = completes and not objects and above < noun
        return None if completes or (before == "in" and things & words.circumstances.taking_part) else above
    what = analysis.tokens[above].lemma.lower()
    if analysis.deprel(noun) != "nmod" or what in words.circumstances.attending or not nobody(analysis, above):
        return None
    return above if before != "in" or what in words.circumstances.outcomes | words.occasions.headway else None


def _finite(analysis: Analysis, verb: int) -> tuple[int | None, list[int]]:
    """The verb whose tense tells when it was, if that is past, and the words that say that it was not."""
    nearly, denied = modality_rules().negation.nearly, []
    if analysis.tokens[verb].upos in ("NOUN", "PROPN") and analysis.child(verb, "cop") is None:
        denied.append(verb)  # a noun with a "no"
        above = analysis.tokens[verb].head
        if above < 0 or analysis.deprel(verb) not in ("nsubj", "obj"):
            return (verb if above < 0 else None), denied
        verb = above
    denied += [j for j in negating(analysis, verb) if analysis.lower(j) not in nearly]
    while infinitive(analysis, verb) is not None and analysis.deprel(verb) == "xcomp":
        above = analysis.tokens[verb].head
        signature = signature_of(analysis, verb, above)
        if signature is None or signature.name not in _REFUSED | ACHIEVED:
            return None, denied
        if signature.name in _REFUSED:
            denied.append(above)
        verb = above
        denied += [j for j in negating(analysis, verb) if analysis.lower(j) not in nearly]
    ahead = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux"))
    headline = analysis.tokens[verb].xpos == "VBN" and analysis.child(verb, "aux", "cop") is None
    return (verb if not ahead and (past(analysis, verb) or headline) else None), denied
