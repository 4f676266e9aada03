"""How sure a text is that a body did it, read off the holder, stance and modality of the claims that name it."""

from collections.abc import Sequence

from muc4_deeds import Deed, Party
from muc4_gold import ACCUSED, AUTHORITIES, CLAIMED, FACT, POSSIBLE
from muc4_score import alike, core
from muc4_words import words

from dateline.model.record import Record
from dateline.model.statement import Statement

SURENESS = (CLAIMED, AUTHORITIES, ACCUSED, POSSIBLE, FACT)
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
    holder = next((s for s in record.statements if s.id == deed.claim.holder), None)
    if holder is not None and takes_responsibility(record, holder):
        return CLAIMED  # "an alleged spokesman for them claimed responsibility"
    if said & words("hedges", "suspected") or hedged(record, deed, doer):
        return ACCUSED
    if holder is not None and own_word(record, holder, doer) and deed.claim.modality != "possible":
        return CLAIMED
    suspects = holder is not None and holder.stance in ("accuses", "claims")
    if holder is not None and (suspects or (of_the_state(doer) and deed.claim.modality != "possible")):
        return AUTHORITIES if authority(record, holder) else ACCUSED
    return POSSIBLE if deed.claim.modality == "possible" else FACT


def of_the_state(doer: Party) -> bool:
    """Whether a doer is a government or its forces: who says so of them, accuses them of it."""
    return bool(doer.sides & {"forces", "state"}) and "illegal" not in doer.sides


def hedged(record: Record, deed: Deed, doer: Party) -> bool:
    """Whether a word of nobody in particular that it is said so stands with the doer: "apparently by the rebels"."""
    first, end = deed.claim.sentence
    return any(
        not statement.source and statement.stance in ("claims", "doubts") and statement.cue
        and first <= statement.cue[0][0] < end
        and any(start <= doer.at < stop for start, stop in (*statement.content, *statement.cue))
        for statement in record.statements
    )  # fmt: skip


def own_word(record: Record, statement: Statement, doer: Party) -> bool:
    """Whether who speaks is the doer, or somebody of its organisation."""
    if doer.entity is not None and statement.source_entity == doer.entity.id:
        return True
    source = " ".join(record.text[slice(*span)] for span in statement.source)
    said = set(core(source)) | set(source.upper().replace("(", " ").replace(")", " ").split())
    return doer.body is not None and any(alike(source, name) or set(core(name)) <= said for name in doer.body.names)


def takes_responsibility(record: Record, statement: Statement) -> bool:
    """Whether a statement takes responsibility, whoever brings it: those themselves, a caller, a leaflet."""
    cue = " ".join(record.text[slice(*span)] for span in statement.cue).lower()
    return any(word in cue.split() for word in words("responsibility", "words"))


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
