"""What is no act between parties: somebody stands up for himself, or is asked something by whoever interviews him."""

from collections.abc import Sequence

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.agents import agents
from dateline.language.analysis import Analysis


def ones_own(senses: Senses, reading: Reading) -> bool:
    """Whether somebody only speaks for what is his own: "the senator defended **his** record"."""
    return bool(reading.recipients) and all(_is_one_of(senses, j, reading.actors) for j in reading.recipients)


def _is_one_of(senses: Senses, whose: int, actors: Sequence[int]) -> bool:
    entity = senses.entity(whose)
    possessive = senses.analysis.tokens[whose].deprel == "nmod:poss" and senses.analysis.tokens[whose].upos == "PRON"
    return possessive and entity is not None and any(senses.entity(k) is entity for k in actors)


def asked_by_nobody(analysis: Analysis, i: int) -> bool:
    """Whether somebody answers a question of nobody named: "**asked** to name a rival, he said that he had none"."""
    above = analysis.tokens[i].head
    beside = analysis.deprel(i) == "advcl" and analysis.tokens[i].xpos == "VBN" and analysis.tokens[i].lemma == "ask"
    return beside and not agents(analysis, i) and any(True for _ in cues_at(analysis, above))
