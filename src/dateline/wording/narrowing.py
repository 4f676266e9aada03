"""What is said of an answer that was narrowed down to a country, a kind of place or a party, and found little."""

from collections.abc import Iterable, Sequence

from dateline.wording.words import listed

MOST = 5
"""Names that a sentence lists."""


def none_held_words(party: str, holders: Iterable[str]) -> str:
    """That nobody of that name has a place, and who has."""
    names = _first(dict.fromkeys(holders))
    others = f"; those who have some are {names}" if names else ""
    return f'No place is said to be held by "{party}"{others}.'


def not_of_kind_words(feature: str, kinds: Iterable[str | None]) -> str:
    """That no place has a feature code, and which there are."""
    names = _first(sorted({kind for kind in kinds if kind}))
    others = f"; there are {names}" if names else ""
    return f"No place in the answer is of the kind {feature}{others}."


def unknown_seats_words(places: Sequence[str]) -> str:
    """Of which towns it is not known whether they govern a province."""
    one = len(places) == 1
    return (
        f"It is not known whether {_first(places)} {'governs' if one else 'govern'} a first-level area, "
        f"so {'it is' if one else 'they are'} not counted: the list of seats lacks the area around."
    )


def _first(names: Iterable[str]) -> str:
    """The first names, and how many more there are."""
    each = list(names)
    return listed(each if len(each) <= MOST else (*each[: MOST - 1], f"{len(each) - MOST + 1} more"))
