"""Other spellings of a name from another script: the gazetteer has Dayr al Balah for a report's Deir al-Balah."""

import re

from dateline.coding.place_rules import PlaceRules
from dateline.gazetteer import Candidate, Gazetteer

_TURNS = 2
"""So many rules may be needed at once: "Maarat al-Numan" has another article and another consonant."""
_PARTICLES = re.compile(r"[-\s](?:e|i|ye|yi|[aeu][ldnrstz])-")


def spelled(surface: str, gazetteer: Gazetteer, rules: PlaceRules) -> tuple[Candidate, ...]:
    """What the gazetteer knows under another spelling of a name; nothing where it knows the name as it stands."""
    if gazetteer.candidates(surface):
        return ()
    tried = {" ".join(surface.lower().replace("-", " ").split())}
    for _ in range(_TURNS):
        tried |= {re.sub(one.of, one.to, name) for name in tried for one in rules.spellings}
    found = [place for name in sorted(tried) for place in gazetteer.candidates(name) if _may_be(place, name, rules)]
    return tuple({place.key: place for place in found}.values())


def _may_be(place: Candidate, name: str, rules: PlaceRules) -> bool:
    """Whether an article at the head, which the report may have left out, is one of the country's language."""
    return not name.startswith("al ") or place.country in rules.words.article_in


def goes_on(text: str, end: int) -> bool:
    """Whether a name goes on behind a particle: "Pul-e-Khishti", of which Pul is no place, or "Ras al-Ain"."""
    return _PARTICLES.match(text, end) is not None
