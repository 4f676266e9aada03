"""The word lists and weights of the places stage, as one checked value."""

from functools import cache

import msgspec

from dateline.coding.lexicons.rules_file import checked_rules


class Types(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say what the name beside them is."""

    area: frozenset[str]
    point: frozenset[str]
    small: frozenset[str]
    parts: frozenset[str]
    """Behind a name they say that it is part of a town."""
    several: frozenset[str]
    """Several of them: "the cities of X and Y"."""
    inside: frozenset[str]
    of_states: frozenset[str]
    of_countries: frozenset[str]
    """What only a country has."""
    of_courts: frozenset[str]
    named: frozenset[str]
    treaties: frozenset[str]
    """What is called after the town where it was signed."""
    closures: frozenset[str]
    landmarks: frozenset[str]
    kinds: frozenset[str]
    """Before "of" and a name: "the **city** of X" is X, "the capital of X" is not."""
    lying_in: frozenset[str]
    """What lies in the area before it: "the Donetsk **town** of X" is X."""
    surely_built: frozenset[str]
    """At the end of a name: "Ramon **Airport**" is no body."""


class Heads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Capitalised words that make the name before them a name of something else."""

    way: frozenset[str]
    body: frozenset[str]
    feature: frozenset[str]
    built: frozenset[str]
    firm: frozenset[str]
    illness: frozenset[str]
    several: frozenset[str]
    school: frozenset[str]
    leads: frozenset[str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around and inside toponyms."""

    direction: frozenset[str]
    lies: frozenset[str]
    power: frozenset[str]
    where: frozenset[str]
    of: frozenset[str]
    armies: frozenset[str]
    besets: frozenset[str]
    strikes: frozenset[str]
    held_in: frozenset[str]
    fought_for: frozenset[str]
    fights: frozenset[str]
    """Verbs whose objects are sides, and no grounds: "fought **Russia**"."""
    receiving: frozenset[str]
    """Verbs of what is done face to face: "**met** him in X"."""
    heads_of_state: frozenset[str]
    of_towns: frozenset[str]
    of_capitals: frozenset[str]
    parts: frozenset[str]
    coming: frozenset[str]
    """Nouns whose "from" says where somebody comes from."""
    comes_under: frozenset[str]
    in_towns: frozenset[str]
    befalls: frozenset[str]
    at_the_scene: frozenset[str]
    title: frozenset[str]
    inner: frozenset[str]
    articles: frozenset[str]
    article_in: frozenset[str]
    never: frozenset[str]
    always: frozenset[str]
    also_people: frozenset[str]
    words_too: frozenset[str]
    abbreviated: frozenset[str]
    metonym: frozenset[str]
    clubs: frozenset[str]
    addressed: frozenset[str]


class Near(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say of a town that something lies beside it, or on the way to it."""

    prepositions: frozenset[str]
    close: frozenset[str]
    sides: frozenset[str]
    parts: frozenset[str]
    """What lies around a town: "the **outskirts** of Gao"."""
    called: frozenset[str]
    """Those whose "of" may be followed by their own name: "the **suburb** of Daraya"."""
    ways: frozenset[str]
    measures: frozenset[str]
    far: frozenset[str]
    """What is so far from a town as stands before it: "two hours' **drive** from Gao"."""
    heights: frozenset[str]
    """What is above a town: "in the **hills** above Gao"."""
    leading: frozenset[str]
    """What ways do to their ends: "a road **linking** Gao and Kidal"."""
    off: frozenset[str]
    """What may stand behind a measure: "30 km **away** from Gao"."""
    towns: frozenset[str]
    """What a name may be said to be: "near the **town** of Gao"."""


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a decision tips over."""

    toponym: float
    """The least likelihood with which a stretch is taken for a toponym."""
    capital: float
    """The least likelihood of what is surely a place: a capital, or a long name, where its country is named too."""
    unresolved: float
    """The least likelihood for a name that the gazetteer does not know."""


class Spelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may stand in a name (a pattern) for what the gazetteer writes."""

    of: str
    to: str


class PlaceRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything in `rules/places.toml`."""

    types: Types
    heads: Heads
    words: Words
    near: Near
    old: dict[str, str]
    """Names of lands of other times, each with the country that has the land now, or with none."""
    spellings: tuple[Spelling, ...]


class PlaceWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything in `rules/place_weights.toml`: fitted, structural, a few dozen numbers."""

    thresholds: Thresholds
    recognition: dict[str, float]
    resolution: dict[str, float]


@cache
def place_weights() -> PlaceWeights:
    """Read and check the weights of the places stage."""
    return checked_rules("place_weights.toml", PlaceWeights)


@cache
def place_rules() -> PlaceRules:
    """Read and check the rules of the places stage."""
    return checked_rules("places.toml", PlaceRules)
