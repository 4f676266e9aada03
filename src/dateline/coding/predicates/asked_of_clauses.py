"""What a line of the lexicon asks of the clauses that hang on a verb; each condition says that it is not so."""

from dateline.coding.lexicons.group import Group
from dateline.coding.predicates.act_content import only_when
from dateline.coding.predicates.conditions import asks, forecasts, goes_with, own_proposal, tells
from dateline.coding.predicates.deeds_named import does
from dateline.coding.predicates.demands import asked
from dateline.coding.predicates.of_oneself import asked_by_nobody
from dateline.coding.predicates.verb import Verb
from dateline.coding.trees.obliged import told_to_do

_PLEADING = "urge-clause"
"""The group of verbs that also stand without what is asked for: "declined to plead, maintaining her innocence"."""


def without_clause(verb: Verb, group: Group) -> bool:
    """Whether no clause is its content: "offers calm, **urging** them to wait", "proposed **spending** more"."""
    if not group.clause:
        return False
    may_stand_alone = group.type == "AGREE" or group.id == _PLEADING
    analysis = verb.senses.analysis
    return all(
        asks(verb.senses, j) or (may_stand_alone and goes_with(analysis, j)) or own_proposal(analysis, verb.i, j)
        for j in verb.clauses
    )


def excluded_clause(verb: Verb, group: Group) -> bool:
    """Whether its clause is about what the line leaves out: "refused **to comment**" rejects nothing."""
    left_out = group.clause_not
    if not left_out:
        return False
    senses = verb.senses
    return any(
        "*" in left_out or not left_out.isdisjoint(senses.lemmas(j)) or does(senses, j, left_out) for j in verb.clauses
    )


def of_no_such_deed(verb: Verb, group: Group) -> bool:
    """Whether its clause is about none of the deeds that the line names: "vowed **to help**", not "to crush".

    What went on meanwhile is no such clause: "promised aid **as the army shelled the camp**".
    """
    said = (j for j in verb.clauses if not only_when(verb.senses, j))
    return bool(group.clause_of) and not any(does(verb.senses, j, group.clause_of) for j in said)


def only_told(verb: Verb, group: Group) -> bool:
    """Whether what it seems to ask for is told: "insisted that the town **had fallen**"."""
    analysis = verb.senses.analysis
    # "Told the army it **had to** leave" tells nothing that was.
    clauses = (j for j in analysis.dependents(verb.i, "ccomp") if told_to_do(analysis, j) is None)
    return group.type == "REQUEST" and any(tells(verb.senses, j) for j in clauses)


def without_modal(verb: Verb, group: Group) -> bool:
    """Whether its clause lacks the modal that makes it a demand: "said that they **must** leave"."""
    return bool(group.modals) and next(asked(verb.senses, verb.i, group.modals), None) is None


def by_nobody_named(verb: Verb, group: Group) -> bool:
    """Whether it asks for something, and nobody does so."""
    return group.type == "REQUEST" and asked_by_nobody(verb.senses.analysis, verb.i)


def forecast(verb: Verb, group: Group) -> bool:
    """Whether it only foretells what others may do: "warned that rebels could return"."""
    if not group.suffered or verb.objects:
        return False
    return forecasts(verb.senses, verb.i, group.suffered, verb.subjects)
