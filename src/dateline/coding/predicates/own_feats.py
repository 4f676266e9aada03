"""Who did what is told without a doer by those who do it: "the army said the attack had been **repelled**"."""

import re
from collections.abc import Sequence

import msgspec

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.voice import is_passive
from dateline.model.codes import COUNTRY
from dateline.model.statement import Statement

_TELLING = frozenset({"says", "claims", "confirms"})
_SIDES = re.compile(r"^(?!IGO|NGO|---)[A-Z]{3}(?:GOV|MIL|REB|SEP|UAF|INS|$)|^---(?:MIL|REB)|^IMG")
"""Codes of those who speak of what their own soldiers did; of a country alone only somebody known to be of it."""


def own_feat(senses: Senses, reading: Reading, holder: Statement | None, *, telling: Sequence[int]) -> Reading:
    """The reading, done by whoever says it, where only they say such words of it: "had been **liberated**".

    `telling` are the heads of the phrases that name the source, in the sentence of the predicate.
    """
    word = reading.line.rule.rpartition(":")[2].replace("_", " ")
    if reading.actors or word not in reading.line.group.ours or not is_passive(senses.analysis, reading.predicate):
        return reading
    if holder is None or holder.stance not in _TELLING or len(telling) != 1:
        return reading
    return msgspec.structs.replace(reading, actors=tuple(telling)) if _of_a_side(senses, telling[0]) else reading


def _of_a_side(senses: Senses, i: int) -> bool:
    """Whether somebody speaks for a state or for those who fight."""
    entity = senses.entity(i)
    code = entity.code if entity is not None else None
    if entity is None or code is None or not _SIDES.search(code):
        return False
    return len(code) > COUNTRY or entity.type == "PERSON"
