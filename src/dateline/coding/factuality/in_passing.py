"""Tells which known deeds are only named to say what something else is about: "will be held **over the raid**"."""

from dateline.coding.factuality.known_by import means_some
from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.factuality.reality import past
from dateline.coding.factuality.signatures import definite, signature_of
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis


def in_passing(analysis: Analysis, deed: int) -> bool:
    """Whether a known deed is only what people are tried, paid, asked about or mourned for, whatever is meant to be.

    "Plan to question a man **over the murder**", "asked for photos **of the raid**", "hopes to find those behind it".
    """
    noun = _first(analysis, deed)
    above, before = analysis.tokens[noun].head, preposition(analysis, noun)
    if above < 0 or not before or not (_known(analysis, deed, noun) or _is_the_matter(analysis, deed, before)):
        return False
    if analysis.deprel(noun) == "nmod":
        return _names_what_is_left_of_it(analysis, noun, before)
    return analysis.deprel(noun) == "obl" and _is_what_for(analysis, noun, before)


def done_before(analysis: Analysis, verb: int) -> bool:
    """Whether a clause of the past tells by its deed who is meant: "vowed to find **those who shot** him"."""
    while analysis.deprel(verb) == "conj" and past(analysis, verb):
        verb = analysis.tokens[verb].head
    token = analysis.tokens[verb]
    told = token.deprel == "acl:relcl" and past(analysis, verb)
    told |= token.deprel == "acl" and token.xpos == "VBN" and analysis.child(verb, "mark") is None
    return told and means_some(analysis, verb)


def _first(analysis: Analysis, noun: int) -> int:
    """The first of coordinate nouns: "the murder of a nun and the **kidnapping** of another"."""
    while analysis.deprel(noun) == "conj" and analysis.tokens[analysis.tokens[noun].head].upos == "NOUN":
        noun = analysis.tokens[noun].head
    return noun


def _known(analysis: Analysis, deed: int, first: int) -> bool:
    return is_known_deed(analysis, deed) or (definite(analysis, first) and is_known_deed(analysis, deed, anyhow=True))


def _is_the_matter(analysis: Analysis, deed: int, before: str) -> bool:
    matters = modality_rules().in_passing.matters
    return before == "on" and definite(analysis, deed) and analysis.tokens[deed].lemma.lower() in matters


def _names_what_is_left_of_it(analysis: Analysis, noun: int, before: str) -> bool:
    """Whether it hangs on who or what is left of it, or looks into it: "relatives **of**", "an inquiry **into**"."""
    above, words = analysis.tokens[noun].head, modality_rules().in_passing
    head = analysis.tokens[above].lemma.lower()
    if head in words.connections:
        return preposition(analysis, above) == "in"  # "in connection with the murder"
    if analysis.tokens[above].upos not in ("NOUN", "PRON") or analysis.child(above, "cop") is not None:
        return False
    if before == "on":
        return head not in words.no_matter_of
    return head in words.nouns or (before in ("over", "about", "behind") and head not in words.no_matter_of)


def _is_what_for(analysis: Analysis, noun: int, before: str) -> bool:
    """Whether it is that for which something is done to somebody: "to be charged **in the shooting**"."""
    above, words = analysis.tokens[noun].head, modality_rules().in_passing
    verb = analysis.tokens[above]
    if before == "over":
        return True
    if before == "about":
        return signature_of(analysis, noun, above) is None
    # Trees hang what "the gunmen **behind the raid**" and "a suspect **in it**" are known by on the verb that has them.
    whom = [analysis.tokens[j].lemma.lower() for j in analysis.dependents(above, "obj", "nsubj:pass") if j < noun]
    if whom and (before == "behind" or not words.nouns.isdisjoint(whom)):
        return True
    if verb.upos == "ADJ":
        blamed = verb.deprel == "xcomp" or (analysis.deprel(above) == "amod" and above < noun)
        return blamed and verb.lemma.lower() in words.blamed
    if before in words.during and analysis.tokens[noun].lemma.lower() in words.searches:
        return False  # "may arrest dozens in the raid on the camp"
    if verb.lemma.lower() in words.verbs and before in words.prepositions:
        return True
    return before in words.during and verb.lemma.lower() in words.suffering and _suffered(analysis, above)


def _suffered(analysis: Analysis, verb: int) -> bool:
    """Whether somebody was hurt, for all that is meant to be: "those **killed** in it", "may **have died** in it"."""
    reduced = analysis.deprel(verb) == "acl" and analysis.tokens[verb].xpos == "VBN"
    return reduced or any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(verb, "aux"))
