"""How sure a text is that a body did it, read off the holder, stance and modality of the claims that name it."""

from collections.abc import Sequence

from muc4_deeds import Deed, Party, words
from muc4_gold import ACCUSED, AUTHORITIES, CLAIMED, FACT, POSSIBLE
from muc4_score import alike

from dateline.model.entity import Entity
from dateline.model.record import Record
from dateline.model.statement import Statement

SURENESS = (CLAIMED, FACT, AUTHORITIES, ACCUSED, POSSIBLE)
"""Which of several values a body gets, the first that some claim gives."""


def confidence(record: Record, group: Sequence[Deed]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each body that an incident names, by its names: how sure the text is of it."""
    told: dict[tuple[str, ...], set[str]] = {}
    for deed in group:
        for doer in deed.doers:
            if doer.body is not None:
                told.setdefault(doer.body.names, set()).add(of_deed(record, deed, doer))
    return {names: (next(value for value in SURENESS if value in values),) for names, values in told.items()}


def of_deed(record: Record, deed: Deed, doer: Party) -> str:
    """How sure one claim is of its doer."""
    said = {word.lower() for name in doer.fill.names for word in name.split()}
    if said & words("hedges", "suspected"):
        return ACCUSED
    if deed.claim.modality == "possible":
        return POSSIBLE
    holder = next((s for s in record.statements if s.id == deed.claim.holder), None)
    if holder is None:
        return FACT
    if own_word(record, holder, doer):
        return CLAIMED
    if holder.stance in ("accuses", "claims"):
        return AUTHORITIES if authority(record, holder) else ACCUSED
    return FACT


def own_word(record: Record, statement: Statement, doer: Party) -> bool:
    """Whether who speaks is the doer, or somebody of its organisation."""
    if doer.entity is not None and statement.source_entity == doer.entity.id:
        return True
    source = " ".join(record.text[slice(*span)] for span in statement.source)
    return doer.body is not None and any(alike(source, name) for name in doer.body.names)


def of_inferred(record: Record, group: Sequence[Deed], body: Entity) -> str:
    """How sure the text is of a body that no claim of the incident names: by who accuses it."""
    for claim in record.claims:
        if claim.type == "ACCUSE" and claim.mode == "allege" and body.id in {role.entity for role in claim.recipients}:
            speakers = [role.text for role in claim.actors]
            return AUTHORITIES if any(map(authoritative, speakers)) else ACCUSED
    values = {of_deed(record, deed, doer) for deed in group for doer in deed.doers}
    return next((value for value in SURENESS if value in values), FACT)


def authority(record: Record, statement: Statement) -> bool:
    """Whether who speaks does so with the state's authority."""
    entity = next((e for e in record.entities if e.id == statement.source_entity), None)
    if entity is not None and entity.code is not None and entity.code[3:6] in words("authorities", "codes"):
        return True
    return authoritative(" ".join(record.text[slice(*span)] for span in statement.source))


def authoritative(source: str) -> bool:
    """Whether a source names an office of the state."""
    said = {word.lower().strip(",.;[]()") for word in source.split()}
    return bool(said & words("authorities", "words"))
