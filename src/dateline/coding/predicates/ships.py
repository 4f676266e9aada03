"""Ships by their names: "boarded **the Roe Star**", "the **USS Roe**", which the model may take for people or towns."""

from dateline.coding.coreference.mentions import noun_at
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.mentioned import Mentioned
from dateline.language.analysis import Analysis

_SUFFERS = ("obj", "nsubj:pass")
_BEFORE = ("compound", "flat", "nmod:desc")


def is_a_ship(document: Mentioned, i: int) -> bool:
    """Whether a name is that of a ship, by what stands before it or by what is done to it."""
    analysis = document.analysis
    if not analysis.surface(i)[:1].isupper():
        return False
    words, before = predicate_words(), [j for j in analysis.dependents(i, *_BEFORE) if j < i]
    if any(analysis.lower(j).rstrip(".") in words.ships and analysis.surface(j).isupper() for j in before):
        return True
    if i > 0 and analysis.lower(i - 1) in words.ships and analysis.surface(i - 1).isupper():
        return True
    if not (_suffers(analysis, i) and _named_with_the(analysis, i, before)):
        return False
    verb, known = analysis.tokens[analysis.tokens[i].head].lemma, document.entity_at.get(i)
    town = known is not None and known.type in ("GPE", "LOC")  # "sank **the Kyiv**"
    if known is not None and known.code is not None and not town:
        return False
    if verb in words.done_to_ships:
        return True
    # "Seized **the Roe Leader**": of one word it may be anything, "the Capitol", "the Mahdi".
    anybody = known is None or known.type in ("PERSON", "OTHER")
    return verb in words.done_to_ships_too and anybody and bool(before) and i not in document.place_at


def _suffers(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].head >= 0 and analysis.tokens[i].deprel in _SUFFERS


def _named_with_the(analysis: Analysis, i: int, before: list[int]) -> bool:
    """Whether it is one name with "the" before it, all in capitals, as people and towns have none."""
    the = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    named = all(analysis.tokens[j].upos == "PROPN" and analysis.surface(j)[0].isupper() for j in before)
    one = analysis.tokens[i].upos == "PROPN" or (analysis.tokens[i].xpos == "NN" and bool(before))
    one = one and analysis.tokens[i].xpos != "NNPS" and noun_at(analysis, i)[1] == i
    return the and named and one and analysis.child(i, "nmod", "nmod:poss", "appos", "amod") is None
