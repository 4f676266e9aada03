"""Whether weapons, fighters or attacks are spoken of."""

from collections.abc import Iterable

from dateline.coding.predicates.senses import Senses

_CALLED_TO = frozenset({"police", "officer", "driver"})
"""Who come to the scene of a wreck or drove what was wrecked: beside one they are no sign of arms."""


def armed(senses: Senses, inside: Iterable[int], but: int, *, wreck: bool = False) -> bool:
    """Whether weapons, fighters or attacks are spoken of among these words, apart from one.

    Where a vehicle came to grief, the police and the driver are no sign of it.
    """
    classes, tokens = senses.lexicon.classes, senses.analysis.tokens
    things = classes["weapon"] | classes["strike"] | classes["armed"] | classes["fighting"]
    things -= _CALLED_TO if wreck else frozenset()
    return any(
        j != but and tokens[j].upos in ("NOUN", "PROPN") and not things.isdisjoint(senses.lemmas(j)) for j in inside
    )
