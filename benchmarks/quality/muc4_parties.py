"""Who and what was hit: whether two parties are the same, and what sort of party one is in MUC-4's eyes."""

import re
from collections.abc import Iterable, Sequence

from muc4_deeds import Party
from muc4_score import core, matches
from muc4_words import singular, words

SPECIFIED = re.compile(
    r"(?:THE|A|AN|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ABOUT|AT LEAST|SOME|SEVERAL|\d+)\s"
)
"""How a phrase opens that speaks of some in particular, and not of such people in general."""

COUNTED = re.compile(r"\d|\b(?:A|AN|OTHER|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\b")

NUMERALS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE")

AGAIN = re.compile(r"(?:THE|THIS|THESE|THOSE)\s(?!TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)")


def of_war(party: Party) -> bool:
    """Whether what was hit is a thing of the forces."""
    heads = {singular(word) for name in party.fill.names for word in core(name)[-1:]}
    return party.kind == "thing" and ("forces" in party.sides or bool(heads & words("things", "of_war")))


def of_police(party: Party) -> bool:
    """Whether a party is police, whom MUC-4 counts among the victims of terrorism."""
    said = {singular(word) for name in party.fill.names for word in core(name)}
    return bool(said & words("sides", "police"))


def told_before(party: Party) -> bool:
    """Whether a party is spoken of as one already told of: with "the", without a name or a number."""
    phrase = party.fill.names[0]
    return not is_named(party) and bool(AGAIN.match(phrase.upper())) and not any(map(str.isdigit, phrase))


def share(some: Iterable[Party], others: Sequence[Party]) -> bool:
    """Whether two lists of parties have one in common; 16 farmers are not 44 farmers."""
    return any(
        (one.entity is not None and one.entity is other.entity)
        or (matches(one.fill, other.fill) and not differ(numbers(one), numbers(other)))
        for one in some
        for other in others
    )


def numbers(party: Party) -> set[str]:
    """The numbers in a phrase, as digits: "about 50 farmers", "ten farmers"."""
    said = party.fill.names[0].upper().split()
    spelled = {str(NUMERALS.index(word) + 1) for word in said if word in NUMERALS}
    return spelled.union(word for word in said if word.isdigit())


def differ(some: set[str], others: set[str]) -> bool:
    """Whether both have numbers, and none in common."""
    return bool(some and others) and some.isdisjoint(others)


def in_general(party: Party) -> bool:
    """Whether those hit are just people, a population, peasants: of no stated number, and not called by a name."""
    phrase = party.fill.names[0].upper()
    heads = {singular(word) for word in core(phrase)[-1:]}
    return bool(heads & words("people", "in_general")) and not COUNTED.search(phrase) and not is_named(party)


def is_named(party: Party) -> bool:
    """Whether a party has a name of its own, here or elsewhere in the text."""
    if party.entity is None or party.entity.type not in ("PERSON", "ORG", "FAC"):
        return False
    return any(mention.kind == "name" for mention in party.entity.mentions)


def in_particular(party: Party) -> bool:
    """Whether a party is named, counted, or spoken of with an article."""
    return is_named(party) or bool(core(party.fill.names[0]) and SPECIFIED.match(party.fill.names[0].upper()))
