"""What a sentence or a whole text is about, where that is sport, markets or culture, which borrow the words of war."""

from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import preposition
from dateline.model.codes import COUNTRY

_SHORT = 3
"""Sentences of a text that is too short to show what it is about."""
_BEFORE_A_NOUN = ("compound", "amod", "flat", "nmod:poss")
_THERE = frozenset({"at", "near", "outside", "inside", "after", "before", "during", "from", "to", "behind"})
"""Prepositions of where somebody was, and of what went on there: "shot dead **at** an exhibition", not "in a film"."""


def domain(senses: Senses, sentence: range, topic: str | None) -> str | None:
    """`sport`, `market` or `culture` when a sentence or its text is clearly about that; none when it speaks of war."""
    deadly = _deadly(senses, sentence)
    # The words of a known body's name say nothing of sport: "the Awami League".
    known = {i for i in sentence if (one := senses.entity_at.get(i)) is not None and len(one.code or "") > COUNTRY}
    of_none = {i for i in sentence if i in known or (deadly and _who_or_where(senses, i))}
    lemmas = {lemma for i in sentence if i not in of_none for lemma in senses.lemmas(i)}
    if {lemma for i in sentence for lemma in senses.lemmas(i)} & senses.lexicon.domains["war"]:
        return None
    return _domain(senses, lemmas, 3) or topic


def _deadly(senses: Senses, sentence: range) -> bool:
    """Whether a sentence has words that only violence has, be it that of a plot: "shot dead", "stabbed to death"."""
    analysis, phrases = senses.analysis, senses.lexicon.domains["deadly"]
    words = ((i, word) for i in sentence[:-1] for word in (analysis.lower(i), *senses.lemmas(i)))
    return any(f"{word} {analysis.lower(i + 1)}" in phrases for i, word in words)


def _who_or_where(senses: Senses, i: int) -> bool:
    """Whether a word only tells who somebody is, or where he was: "a **film** director", "outside the **opera**"."""
    analysis = senses.analysis
    while analysis.deprel(i) in _BEFORE_A_NOUN and analysis.tokens[i].head >= 0:
        i = analysis.tokens[i].head
    return analysis.tokens[i].etype == "person" or preposition(analysis, i) in _THERE


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
