"""Sentences of no consequence for the corpus: varied enough that two reports are never taken for copies."""

import random

from world import name_of


def _words(line: str, *, between: str = " ") -> list[str]:
    return line.split(between)


_NOUNS = _words(
    "harbour bridge market valley council road river school clinic station square mill archive orchard garrison depot "
    "museum railway border hillside library factory reservoir canal quarry tower courtyard bakery warehouse monastery"
)
_ADJECTIVES = _words(
    "narrow old northern crowded quiet distant wooden flooded central empty repaired coastal eastern ruined guarded "
    "small famous steep frozen shaded public private closed burnt lower upper western southern remote new"
)
_VERBS = _words(
    "overlooks serves crosses divides supplies borders shelters feeds replaces joins faces lights surrounds hides "
    "shares drains warms guards follows outlasts"
)
_ADVERBS = _words(
    "in winter|since spring|after dark|for decades|at dawn|most days|once more|by design|in part|all year|"
    "despite the rain|to this day|without a permit|under a new law|for a fee|with some delay",
    between="|",
)
_TAILS = _words("people say|neighbours recall|records show|a guide explains|maps suggest|letters tell", between="|")


def filler(rng: random.Random) -> str:
    """A sentence in which nothing happens."""
    word = rng.choice
    tail = f", {word(_TAILS)}" if rng.random() < 0.3 else ""
    return (
        f"The {word(_ADJECTIVES)} {word(_NOUNS)} of {name_of(rng)} {word(_VERBS)} the {word(_ADJECTIVES)} "
        f"{word(_NOUNS)} and {word(_VERBS)} {word(_NOUNS)} {rng.randrange(1, 2000)} {word(_ADVERBS)}{tail}."
    )


def headline(rng: random.Random) -> str:
    """A headline that claims nothing."""
    word = rng.choice
    return f"What the {word(_ADJECTIVES)} {word(_NOUNS)} of {name_of(rng)} {word(_VERBS)} {word(_ADVERBS)}"
