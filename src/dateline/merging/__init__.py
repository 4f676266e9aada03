"""Many records become one picture: claims about the same thing, and where reports disagree."""

from dateline.merging.disagreements import Disagreement, Side, disagreements
from dateline.merging.happenings import Cited, Happening, happenings

__all__ = ["Cited", "Disagreement", "Happening", "Side", "disagreements", "happenings"]
