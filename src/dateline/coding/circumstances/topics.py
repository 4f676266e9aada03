"""What a meeting, a speech or a report is about, where that is no deed of its day: "met on **the war in Sudan**"."""

from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import preposition


def only_a_topic(senses: Senses, i: int) -> bool:
    """Whether a word for what lasts, a war, only says what is spoken or written about."""
    analysis, words = senses.analysis, predicate_words()
    above = analysis.tokens[i].head
    if above < 0 or words.lasting.isdisjoint(senses.lemmas(i)):
        return False
    about = preposition(analysis, i) in words.about and not words.speaks_of.isdisjoint(senses.lemmas(above))
    return about or (analysis.deprel(i) == "obj" and not words.discussing.isdisjoint(senses.lemmas(above)))
