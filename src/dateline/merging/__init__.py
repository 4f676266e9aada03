"""Many records become one picture: claims about the same thing, and where reports disagree."""

from dateline.merging.disagreements import disagreements
from dateline.merging.happenings import Happening, happenings
from dateline.merging.sides import Disagreement, Side
from dateline.merging.sourced import document_id, sourced_claims

__all__ = ["Disagreement", "Happening", "Side", "disagreements", "document_id", "happenings", "sourced_claims"]
