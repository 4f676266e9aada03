"""Whom or what a deed hit, where it stands before it: "the Roe shooting", "journalist arrests"."""

from dateline.coding.predicates.fillers import person
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.stand_ins import resolved

_KILLINGS = frozenset({"shooting", "killing", "murder", "slaying", "lynching", "beheading"})
_OF_PEOPLES = frozenset({"genocide", "internment"})
_PERPETRATORS = frozenset({"nazi", "ottoman", "fascist", "soviet"})
"""After whom genocides are called who committed them."""
_WHOSE = frozenset({"of", "on", "against"})


def is_victim(senses: Senses, i: int, j: int) -> bool:
    """Whether who is named before killing `i` was killed: "the **Roe** shooting", "the **Armenian** genocide".

    Not where it is told of whom, nor of several: "the Turkish massacre of Kurds", "the Manson murders".
    """
    if any(prep in _WHOSE for prep, _ in obliques(senses.analysis, i)):
        return False
    word, token = senses.lemmas(i)[-1], senses.analysis.tokens[i]
    people = word in _OF_PEOPLES and senses.analysis.lower(j) not in _PERPETRATORS
    shot = word in _KILLINGS and token.xpos == "NN" and senses.analysis.tokens[j].upos == "PROPN"
    return people or (shot and person(senses, j))


def struck(senses: Senses, i: int) -> tuple[int, ...]:
    """What is struck where it stands before the deed: "the **embassy** bombing", but not "the ministry attack"."""
    if senses.lexicon.classes["local_deed"].isdisjoint(senses.lemmas(i)):
        return ()
    before = (
        j for j in senses.analysis.dependents(i, "compound") if j < i and senses.analysis.tokens[j].upos == "NOUN"
    )
    return tuple(j for j in before if "facility" in senses.classes(j))


def unarmed(senses: Senses, j: int) -> bool:
    """Whether a noun before a deed is whom it is done to: "**journalist** arrests", and not "police arrests"."""
    noun = senses.analysis.tokens[j].upos == "NOUN"
    return noun and not senses.lexicon.classes["unarmed"].isdisjoint(senses.lemmas(j))


def whose_dead(senses: Senses, i: int) -> tuple[int, ...]:
    """The party whose dead a noun counts: "the number of **its** dead", "of **French** dead", "**its** death toll"."""
    analysis = senses.analysis
    dead = [j for prep, j in obliques(analysis, i) if prep == "of"]
    before = (k for j in dead for k in analysis.dependents(j, "nmod:poss", "amod", "compound") if k < j)
    whose = [*before] or [*analysis.dependents(i, "nmod:poss")]
    return tuple(k for j in whose for k in coordinated(analysis, resolved(analysis, j)) if senses.is_party(k))
