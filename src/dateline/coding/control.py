"""Who has a place by a claim: as the lexicon says, unless only a part of the place is spoken of."""

from dateline.coding.senses import Senses
from dateline.coding.slots import Reading
from dateline.coding.where import named
from dateline.model.claim import Control


def control_of(senses: Senses, reading: Reading) -> Control | None:
    """What the line says of who has the place; of which only a part is taken, held or left, that place is contested."""
    control = reading.line.group.control
    if control is not None and any(_only_part(senses, j) for j in reading.places):
        return "contests"
    return control


def _only_part(senses: Senses, i: int) -> bool:
    """Whether a phrase is a part of a place that it names: "two districts of Goma", "eastern Aleppo"."""
    if named(senses, i, inward=False) is None:
        return False
    words, analysis = senses.lexicon.classes["part"], senses.analysis
    if i not in senses.place_at:
        return not words.isdisjoint(senses.lemmas(i))
    return any(analysis.surface(j) in words for j in analysis.dependents(i, "amod", "compound"))
