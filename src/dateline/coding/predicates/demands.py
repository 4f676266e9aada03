"""Demands in plain words: "said that X must leave" asks X for it, though nothing but a modal says so."""

from collections.abc import Iterator

from dateline.coding.factuality.perfect_modals import due, perfect
from dateline.coding.lexicons.group import Slots
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliged import told_to_do
from dateline.coding.trees.phrase_heads import coordinated
from dateline.language.classes import NOUNS


def asked(senses: Senses, i: int, modals: Slots) -> Iterator[int]:
    """Who must do what the clause under verb `i` says, if one of the modals stands in it.

    Somebody who is named only: what "he" or "we" must do is mostly what the speaker is up to, unless it is another who
    is told so: "told **the government** it had to free them".
    """
    analysis = senses.analysis
    speakers = {senses.entity(j) for j in roles.subjects(analysis, i)} - {None}
    for clause in analysis.dependents(i, "ccomp"):
        if (told := told_to_do(analysis, clause)) is not None and analysis.tokens[told].upos in NOUNS:
            yield from (j for j in coordinated(analysis, told) if senses.is_party(j) or j in senses.place_at)
            continue
        if not any(analysis.tokens[j].lemma in modals for j in analysis.dependents(clause, "aux")):
            continue
        if perfect(analysis, clause) and not due(analysis, clause):
            continue  # "said that X must have left", "should have left" look back
        if analysis.tokens[clause].lemma in predicate_words().befalls:
            continue
        if analysis.child(clause, "mark") is not None and analysis.lower(analysis.child(clause, "mark") or 0) != "that":
            continue
        for j in roles.subjects(analysis, clause):
            if analysis.tokens[j].upos == "PRON" or senses.entity(j) in speakers:
                continue
            if senses.is_party(j) or j in senses.place_at:
                yield j
