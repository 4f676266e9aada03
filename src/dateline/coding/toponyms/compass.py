"""Names with a side of the compass in them: "North London" is a part of London, "W. Columbia" is West Columbia."""

import re

from dateline.coding.lexicons.place_rules import PlaceRules
from dateline.gazetteer import Candidate, Gazetteer

_SIDE = re.compile(r"([NSEW]\.|\w+)[\s-]+(\w.*)", re.DOTALL)
_COMPASS = {"n.": "north", "s.": "south", "e.": "east", "w.": "west"}


def is_compass(surface: str, rules: PlaceRules) -> bool:
    """Whether a name is made of points of the compass alone, as those of some provinces are: "North West"."""
    return all(word in rules.words.direction for word in re.split(r"[\s-]+", surface.lower()))


def side_of(surface: str, gazetteer: Gazetteer, rules: PlaceRules) -> tuple[Candidate, ...]:
    """What "North London" or "mid-Ohio" is a part of; "W. Columbia" is West Columbia."""
    side = _SIDE.match(surface)
    if side is None:
        return ()
    word = side[1].lower()
    if side[1].endswith("."):
        return gazetteer.candidates(f"{_COMPASS[word]} {side[2]}")
    if side[2].split()[-1] in rules.heads.feature or (word not in rules.words.direction and word != "mid"):
        return ()
    if side[2].lower() in rules.words.never:
        return ()  # "the South Hospital" is in no town of that name
    # The Eastern Mediterranean is no part of a sea, and the Central Plateau of none of that name.
    return tuple(place for place in gazetteer.candidates(side[2]) if place.feature.startswith(("PPL", "ADM", "PCL")))
