"""The countries that "both countries" or "the two sides" are, where only their armies and people are spoken of."""

from collections import Counter

from dateline.coding.predicates.senses import Senses
from dateline.model.codes import COUNTRY

REACH = 3
"""Sentences from those who are named to "the two"."""


def both_countries(senses: Senses, i: int, count: int) -> tuple[int, ...]:
    """The countries of those who are spoken of before "both countries", if they are so many: those of their armies."""
    analysis, here = senses.analysis, senses.analysis.sentence_index(i)
    # A country that only an adjective names is known by that: "an **Israeli** strike".
    capitals = {
        entity.code: entity
        for kind in ("NORP", "GPE")
        for entity in reversed(senses.entities)
        if entity.type == kind and entity.code and len(entity.code) == COUNTRY
    }
    heads = {entity.id: k for k, entity in sorted(senses.head_of_mention.items(), key=lambda at: -at[0])}
    for n in range(here, max(-1, here - REACH), -1):
        first, end = analysis.sentences[n]
        owners = {
            entity.code[:3]
            for k in range(first, min(end, i))
            if (entity := senses.head_of_mention.get(k)) is not None and entity.code
        }
        if len(owners) == count and owners <= set(capitals):
            return tuple(sorted(heads[capitals[owner].id] for owner in owners))
    return tuple(sorted(heads[capitals[owner].id] for owner in _main(senses, i, count) if owner in capitals))


def _main(senses: Senses, i: int, count: int) -> list[str]:
    """The codes of the countries that a report is about, if it speaks of so many twice as often as of others.

    They are named before `i`: "the two sides agreed to a truce that **Qatar** brokered" are not Qatar.
    """
    start = senses.analysis.tokens[i].start
    before = {entity.code for entity in senses.entities if any(mention.start < start for mention in entity.mentions)}
    often = Counter(
        {
            code: sum(len(entity.mentions) for entity in senses.entities if (entity.code or "")[:COUNTRY] == code)
            for code in {entity.code for entity in senses.entities if entity.type == "GPE" and entity.code}
            if len(code) == COUNTRY and code in before
        }
    )
    most = often.most_common(count + 1)
    if len(most) < count or (len(most) > count and 2 * most[count][1] > most[count - 1][1]):
        return []
    return [code for code, _ in most[:count]]
