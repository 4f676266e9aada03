"""What a line of the lexicon asks of a verb: named conditions, each of which says that something is not so."""

from collections.abc import Callable

from dateline.coding.lexicons.group import Group
from dateline.coding.predicates import asked_of_clauses, asked_of_parties
from dateline.coding.predicates.again import deed_before
from dateline.coding.predicates.conditions import has_oblique
from dateline.coding.predicates.going_on import when_attacked
from dateline.coding.predicates.verb import Verb
from dateline.model.codes import VIOLENT

_STATES = frozenset({"restrict", "deport", "censor"})
"""Modes that a participle before a noun only describes: "the **banned** movement", "the **exiled** leader"."""
_OPPRESSED = frozenset({"persecute", "oppress", "enslave", "bully"})
"""Verbs for what people suffer for years, where their participle stands before them: "**persecuted** Christians"."""
_DEED = "~deed"
"""What a line asks for where a clause beside must tell of violence: "died **when gunmen opened fire**"."""


def holds(verb: Verb, group: Group) -> bool:
    """Whether a verb is all that the lines of a group ask for."""
    return not any(unmet(verb, group) for unmet in _UNMET)


def _without_oblique(verb: Verb, group: Group) -> bool:
    """Whether the phrase does not stand beside it that the line asks for: "died", not "died **in an ambush**"."""
    if not group.oblique or has_oblique(verb.senses, verb.i, group.oblique, verb.objects):
        return False
    if group.pos == "adj" and any(
        # "Eight dead, 20 injured **in Lahore bombing**": in which the first died too.
        has_oblique(verb.senses, j, group.oblique, ())
        for j in verb.senses.analysis.dependents(verb.i, "conj")
    ):
        return False
    return not (_DEED in group.oblique and when_attacked(verb.senses, verb.i, verb.found))


def _excluded_oblique(verb: Verb, group: Group) -> bool:
    """Whether a phrase stands beside it that the line leaves out: "engaged **in talks**" is no attack."""
    return bool(group.oblique_not) and has_oblique(verb.senses, verb.i, group.oblique_not, ())


def _excluded_word_of_object(verb: Verb, group: Group) -> bool:
    """Whether a worded phrase that the line leaves out hangs on its object: "lost control **over the situation**".

    A bare preposition is no such phrase: "blamed the attack **on Goma** for it" blames nobody for that.
    """
    worded = tuple(each for each in group.oblique_not if " " in each)
    dead = verb.clauses if group.clause_of else ()  # "counted 12 **dead of cholera**"
    adjectives = (j for j in dead if verb.senses.analysis.tokens[j].upos == "ADJ")
    return bool(worded and verb.objects) and has_oblique(verb.senses, verb.i, worded, (*verb.objects, *adjectives))


def _excluded_relation(verb: Verb, group: Group) -> bool:
    """Whether something hangs on it that must not, other than a verb: "called him **a hero**"."""
    if not group.without:
        return False
    analysis = verb.senses.analysis
    return any(analysis.tokens[j].upos != "VERB" for j in analysis.dependents(verb.i, *group.without))


def _no_violence_before_a_noun(verb: Verb, group: Group) -> bool:
    """Whether a participle tells of no violence, or of a town that is taken by nobody who is named."""
    if not verb.adjectival():
        return False
    return group.type not in VIOLENT or (group.control is not None and not verb.subjects)


def _state_before_a_noun(verb: Verb, group: Group) -> bool:
    """Whether a participle describes what is so, and nothing was done: "a heavily **militarised** border"."""
    if not verb.adjectival():
        return False
    analysis, senses = verb.senses.analysis, verb.senses
    if analysis.lower(verb.i) in senses.lexicon.classes["kinds_of_people"]:
        return True  # "**displaced** families"
    if analysis.tokens[verb.i].lemma == "base":
        return True  # "ground-**based** artillery"
    suffered = analysis.tokens[verb.i].lemma in _OPPRESSED
    return not verb.subjects and (group.mode in _STATES or group.type == "MOBILIZE" or suffered)


def _of_no_deed_before(verb: Verb, group: Group) -> bool:
    """Whether no deed is told shortly before, as one must be: "Forty people **died**", after an attack was told."""
    return group.again and not deed_before(verb.senses, verb.i, verb.found)


_UNMET: tuple[Callable[[Verb, Group], bool], ...] = (
    asked_of_parties.another_object,
    asked_of_parties.excluded_object,
    asked_of_parties.excluded_bare_object,
    asked_of_parties.done_to_oneself,
    asked_of_parties.another_subject,
    asked_of_parties.by_nobody,
    asked_of_parties.active,
    asked_of_parties.excluded_subject,
    asked_of_parties.by_one,
    asked_of_parties.of_another_owner,
    asked_of_clauses.without_clause,
    asked_of_clauses.only_told,
    asked_of_clauses.without_modal,
    asked_of_clauses.by_nobody_named,
    _without_oblique,
    _excluded_oblique,
    _excluded_word_of_object,
    _excluded_relation,
    _no_violence_before_a_noun,
    _state_before_a_noun,
    asked_of_clauses.excluded_clause,
    asked_of_clauses.forecast,
    asked_of_clauses.of_no_such_deed,
    _of_no_deed_before,
)
"""Read in order, up to the first that says so: those that look furthest come late."""
