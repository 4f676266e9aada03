"""The invented world that the corpus of the scale measurements reports on: towns, parties, publishers, incidents.

Nothing in it is taken from anywhere: names are put together from syllables, countries have codes that ISO leaves free.
"""

import random
from bisect import bisect
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

TOWNS, PUBLISHERS, DAYS = 3_000, 400, 365
FIRST_DAY = date(2021, 1, 1)
_SYLLABLES = (
    "ba da fe ga hi jo ka lo mi na or pa qu ra si ta ul ve wa yo za che dra kor mal ner pol sam tir",
    "ban der fal gar ham kul lan mir nak pur rin stan tek var wen zai bek dol khan lor",
)
_STARTS, _ENDS = (line.split() for line in _SYLLABLES)
_CODES = [f"X{chr(n)}" for n in range(65, 91)] + [f"Q{chr(n)}" for n in range(77, 91)]
"""What ISO 3166-1 leaves to its users."""


class Party(NamedTuple):
    """Somebody who acts or speaks; `code` is a CAMEO actor code."""

    name: str
    kind: str
    code: str | None


class Town(NamedTuple):
    """A place with an id of GeoNames' form."""

    name: str
    geonames_id: str
    country: str
    """One of the codes that ISO 3166-1 leaves to its users."""
    lat: float
    lon: float
    feature: str


class Incident(NamedTuple):
    """Something that happened, of which several reports may tell."""

    day: date
    town: Town
    act: int
    actor: Party
    other: Party
    toll: int


class World(NamedTuple):
    """Everything that reports are made from."""

    towns: Sequence[Town]
    weights: Sequence[float]
    """Cumulated: the news dwells on few towns (Zipf with exponent 0.8), so that the first has one report in fifty."""
    sides: Mapping[str, tuple[Sequence[Party], Sequence[Party]]]
    """Of each country: those of its government, and all others."""
    publishers: Sequence[str]


def name_of(rng: random.Random) -> str:
    """A name that nobody has."""
    return (rng.choice(_STARTS) + rng.choice(["", rng.choice(_STARTS)]) + rng.choice(_ENDS)).capitalize()


def world(rng: random.Random) -> World:
    """Make it."""
    towns = [
        Town(
            name_of(rng), str(90_000_000 + n), rng.choice(_CODES), round(rng.uniform(-60, 60), 4),
            round(rng.uniform(-170, 170), 4), "PPLA" if n % 40 == 0 else "PPL",
        )
        for n in range(TOWNS)
    ]  # fmt: skip
    weights = list(accumulate((n + 1) ** -0.8 for n in range(TOWNS)))
    publishers = [
        f"{name_of(rng)} {rng.choice(['Post', 'Times', 'Agency', 'Radio', 'Herald'])}" for _ in range(PUBLISHERS)
    ]
    return World(towns, weights, {code: _sides(rng, code) for code in _CODES}, publishers)


def _sides(rng: random.Random, country: str) -> tuple[list[Party], list[Party]]:
    own, people = f"X{country}", f"{name_of(rng)}ian"
    government = [
        Party(f"{people} army", "ORG", f"{own}MIL"),
        Party(f"{people} police", "ORG", f"{own}COP"),
        Party(f"{people} Ministry of Defence", "ORG", f"{own}GOVMIL"),
        Party(f"{people} government", "ORG", f"{own}GOV"),
    ]
    others = [
        Party(f"{name_of(rng)} Front", "ORG", f"{own}REB"),
        Party(f"{name_of(rng)} Brigades", "ORG", f"{own}REB"),
        Party(f"{name_of(rng)} fighters", "NORP", f"{own}REBSEP"),
        Party("gunmen", "OTHER", None),
    ]
    return government, others


def town_of(rng: random.Random, there: World) -> Town:
    """A town, the well-known ones more often."""
    return there.towns[bisect(there.weights, rng.random() * there.weights[-1])]


def incident(rng: random.Random, there: World, day: date, acts: Sequence[float]) -> Incident:
    """Something happens; `acts` are the cumulated weights of what may."""
    town = town_of(rng, there)
    sides = there.sides[town.country]
    first = rng.random() < 0.5
    return Incident(
        day=day - timedelta(days=min(3, int(rng.expovariate(1.2)))),
        town=town,
        act=bisect(acts, rng.random() * acts[-1]),
        actor=rng.choice(sides[first]),
        other=rng.choice(sides[not first]),
        toll=2 + int(rng.expovariate(0.08)),
    )
