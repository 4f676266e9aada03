"""A claim as event data without voices has it: what did not happen is left out, what may come has a type of its own.

PLOVER and CAMEO cannot say that something is planned, threatened or asked for beside its type: that *is* its type. A
plan to help is AGREE, a plan to attack THREATEN, a call for a ceasefire REQUEST. Denied, possible and conditional
events have none and are dropped, and so is an act of speech that is told again by what was said.
"""

import csv
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from dateline.model.claim import ClaimType
from dateline.model.codes import QUAD
from dateline.model.sourced import Party, SourcedClaim

Shift = Literal["intent", "appeal", "demand", "threat"]

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
MATERIAL_CONFLICT = frozenset(kind for kind, quad in QUAD.items() if quad == 4)
ECHOED = frozenset({"AGREE", "CONCEDE", "REQUEST", "THREATEN"})
"""Acts of speech that come out again as the type of what was said; the others stand beside it."""
_DENYING = frozenset({"denies", "doubts", "rejects"})
_THREAT = {"ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "relations", "COERCE": "restrict"}
_THREAT_BY_MODE = {"arrest": "arrest", "deport": "expel", "expel": "expel", "seize": None}
_REQUEST = {"CONSULT": "meet", "RETREAT": "yield", "CONCEDE": "yield"}


class Plain(NamedTuple):
    """A claim as one event of a given type."""

    type: ClaimType
    mode: str | None
    cameo: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def plain_of(claim: SourcedClaim) -> Plain | None:
    """The event that a claim states, if it states one."""
    if claim.speech and claim.type in ECHOED:
        return None
    if claim.modality in ("requested", "ordered"):
        return _asked(claim)
    if not claim.affirmed:
        return None
    if claim.modality == "actual" or (claim.modality == "attempted" and claim.type == "ASSAULT"):
        return Plain(claim.type, claim.mode, claim.cameo, claim.actors, claim.recipients)
    if claim.modality in ("planned", "promised") and claim.type in COOPERATIVE:
        return _to_come(claim, "AGREE", None, "intent")
    if claim.modality in ("planned", "promised") and claim.type in YIELDING:
        return _to_come(claim, "CONCEDE", None, "intent")
    if claim.modality in ("planned", "promised", "threatened") and claim.type in {*MATERIAL_CONFLICT, "THREATEN"}:
        return _to_come(claim, "THREATEN", _threat(claim), "threat")
    if claim.modality == "threatened" and claim.type not in COOPERATIVE:
        return _to_come(claim, "THREATEN", None, "threat")
    return None


def _asked(claim: SourcedClaim) -> Plain | None:
    """Who asks is the actor, who is asked the recipient. "Asked not to" is asked for as well."""
    holder = claim.holder
    if holder is not None and holder.stance in _DENYING:
        return None
    asker = (holder.party,) if holder and holder.party else ()
    shift: Shift = "demand" if claim.modality == "ordered" else "appeal"
    if not claim.affirmed:
        return Plain("REQUEST", None, "100" if shift == "demand" else "020", asker, claim.actors)
    mode = _REQUEST.get(claim.type, "assist" if claim.type in COOPERATIVE else None)
    return Plain("REQUEST", mode, shifted(claim.cameo, shift), asker, claim.actors)


def _to_come(claim: SourcedClaim, kind: ClaimType, mode: str | None, shift: Shift) -> Plain:
    return Plain(kind, mode, shifted(claim.cameo, shift), claim.actors, claim.recipients)


def _threat(claim: SourcedClaim) -> str | None:
    if claim.type == "THREATEN":
        return claim.mode
    if claim.control in ("takes", "contests"):
        return "territory"
    if claim.mode in _THREAT_BY_MODE:
        return _THREAT_BY_MODE[claim.mode]
    return _THREAT.get(claim.type)


def shifted(cameo: str | None, to: Shift) -> str | None:
    """A CAMEO code as intent (03), appeal (02), demand (10) or threat (13); itself where it already is that."""
    if cameo is None:
        return None
    table = _shifts()
    prefix = next((cameo[:n] for n in range(len(cameo), 0, -1) if cameo[:n] in table), None)
    return (table[prefix][to] if prefix else "") or cameo


@cache
def _shifts() -> dict[str, dict[Shift, str]]:
    text = files("dateline.exports").joinpath("cameo_shift.csv").read_text("utf-8")
    roots = {"intent": "03", "appeal": "02", "demand": "10", "threat": "13"}
    table: dict[str, dict[Shift, str]] = {}
    for row in csv.DictReader(text.splitlines()):
        table[row["prefix"]] = {shift: row[shift] for shift in ("intent", "appeal", "demand", "threat")}
        if any(code and not code.startswith(roots[shift]) for shift, code in table[row["prefix"]].items()):
            raise ValueError(f"cameo_shift.csv: a code outside its root at {row['prefix']}")
    if not table:
        raise ValueError("cameo_shift.csv: empty")
    return table
