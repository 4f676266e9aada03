"""Towns that soldiers take, hold or lose, where they are called "it": "left the town after the rebels captured it"."""

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.taken import taken_by_soldiers
from dateline.language.analysis import Analysis

_FACILITY = "facility"


def join_taken_towns(found: Clusters) -> None:
    """ "It" is the town that was named last, if its sentence or the one before it names one alone."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        if each.kind != "pronoun" or each.words != ("it",) or not _changes_hands(analysis, each.head):
            continue
        here = found.sentence(i)
        for n in (here, here - 1):
            towns = {found.root(j): j for j in range(i) if found.sentence(j) == n and _town(found, j)}
            if len(towns) == 1:
                found.join(next(iter(towns.values())), i)
            if towns:
                break


def _town(found: Clusters, j: int) -> bool:
    """Whether a reference names a town, or something in one that may be taken as well."""
    each = found.references[j]
    if each.kind == "name":
        return each.place is not None and (each.place.feature or "PPL").startswith("PPL")
    return each.words[-1] in lexicon().classes[_FACILITY]


def _changes_hands(analysis: Analysis, i: int) -> bool:
    """Whether "it" is what soldiers or a named side take, or what falls to somebody."""
    verb, relation = analysis.tokens[i].head, analysis.deprel(i)
    if verb < 0 or analysis.tokens[verb].upos != "VERB":
        return False
    lemma = analysis.tokens[verb].lemma.lower()
    if relation == "nsubj" and lemma == "fall":
        return any(prep in ("to", "into") for prep, _ in obliques(analysis, verb))
    return taken_by_soldiers(analysis, i, i)
