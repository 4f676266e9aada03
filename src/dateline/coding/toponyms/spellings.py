"""Other spellings of a name from another script: the gazetteer has Dayr al Balah for a report's Deir al-Balah."""

import re

from dateline.coding.lexicons.place_rules import PlaceRules
from dateline.gazetteer import Candidate, Gazetteer

_PARTICLES = re.compile(r"[-\s](?:e|i|ye|yi|[aeu][ldnrstz])-")
_LONGEST = 40
"""Characters: longer names are no towns."""


def spelled(surface: str, gazetteer: Gazetteer, rules: PlaceRules) -> tuple[Candidate, ...]:
    """What the gazetteer knows under another spelling of a name; nothing where it knows the name as it stands.

    The name is looked up twice: as the rules together spell it, and with the article that reports leave out.
    """
    if len(surface) > _LONGEST or gazetteer.candidates(surface):
        return ()
    name = " ".join(surface.lower().replace("-", " ").split())
    for one in rules.spellings:
        name = re.sub(one.of, one.to, name)
    bare = gazetteer.candidates(name)
    if bare or name.startswith("al "):
        return bare
    return tuple(place for place in gazetteer.candidates(f"al {name}") if place.country in rules.words.article_in)


def goes_on(text: str, end: int) -> bool:
    """Whether a name goes on behind a particle: "Pul-e-Khishti", of which Pul is no place, or "Ras al-Ain"."""
    return _PARTICLES.match(text, end) is not None
