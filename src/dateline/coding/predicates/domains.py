"""What a sentence or a whole text is about, where that is sport, markets or culture, which borrow the words of war."""

from dateline.coding.predicates.senses import Senses
from dateline.model.codes import COUNTRY

_SHORT = 3
"""Sentences of a text that is too short to show what it is about."""


def domain(senses: Senses, sentence: range, topic: str | None) -> str | None:
    """`sport`, `market` or `culture` when a sentence or its text is clearly about that; none when it speaks of war."""
    # The words of a known body's name say nothing of sport: "the Awami League".
    known = {i for i in sentence if (one := senses.entity_at.get(i)) is not None and len(one.code or "") > COUNTRY}
    lemmas = {lemma for i in sentence if i not in known for lemma in senses.lemmas(i)}
    if {lemma for i in sentence for lemma in senses.lemmas(i)} & senses.lexicon.domains["war"]:
        return None
    return _domain(senses, lemmas, 3) or topic


def topic_of(senses: Senses) -> str | None:
    """What the whole text is about, if it is long enough to show and war has no part in it."""
    if len(senses.analysis.sentences) <= _SHORT:
        return None
    lemmas = {lemma for i in range(len(senses.analysis.tokens)) for lemma in senses.lemmas(i)}
    return _domain(senses, lemmas, 15 + 3 * len(lemmas & senses.lexicon.domains["war"]))


def _domain(senses: Senses, lemmas: set[str], least: int) -> str | None:
    lists = senses.lexicon.domains
    names = sorted(name for name in lists if f"{name}_weak" in lists)
    counts = {name: 3 * len(lemmas & lists[name]) + len(lemmas & lists[f"{name}_weak"]) for name in names}
    best = max(names, key=lambda name: counts[name])
    return best if counts[best] >= least else None
