"""The codes of the ontology: PLOVER's types with their modes and quad class, and what CAMEO's numbers become."""

from typing import get_args

from dateline.model.claim import ClaimType

COUNTRY = 3
"""Letters of an actor's code that name the country or the kind of body; what follows is the role."""
IRREGULAR = ("REB", "UAF", "SEP", "INS")
"""Roles of those in arms who are no state's."""
OF_MANY = frozenset(
    {"AGR", "BUS", "CRM", "CVL", "EDU", "ENV", "HLH", "HRI", "JRN", "JUD", "LAB", "MED", "MNC", "NGO", "PTY", "REL"}
)
"""Roles that many bodies of one country have, each its own: two firms are no one party, as two ministries are."""
ABOVE_STATES = ("IGO", "IMG", "NGO")
"""How the codes of bodies begin that are of several countries."""
_GLOBAL = frozenset({"IGO", "NGO", "NGM", "MNC", "IMG", "INT", "UIS"})
"""How the codes of those begin who are of no country."""
_STATE = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PRM"})
"""Roles of the organs of a state."""
TYPES: tuple[str, ...] = get_args(ClaimType)

_ACTIONS = frozenset({"assist", "change", "yield", "meet"})
MODES: dict[str, frozenset[str]] = {
    "AGREE": frozenset(),
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "SUPPORT": frozenset(),
    "CONCEDE": frozenset(),
    "COOPERATE": frozenset(),
    "AID": frozenset(),
    "RETREAT": frozenset({"withdraw", "release", "disarm", "ceasefire", "access", "resign"}),
    "REQUEST": _ACTIONS,
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "REJECT": _ACTIONS,
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "violence", "territory"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {
            "seize", "restrict", "arrest", "deport", "withhold", "cyber", "censor", "curfew", "misinformation",
            "martial-law",
        }
    ),
    "ASSAULT": frozenset(
        {
            "abduct", "beat", "torture", "sexual", "destroy", "targeted", "primitive", "firearms", "explosives",
            "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
        }
    ),
}  # fmt: skip
"""The modes that PLOVER 0.8 knows for each type."""

QUAD: dict[str, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""

SPOKEN: frozenset[str] = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE"})
"""The types that are mostly words, and somebody's own: what one asks for, another asks for as well."""
VIOLENT: frozenset[str] = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""The types that a report of a match, a market or a film must not be read as."""

PACTS = ("030", "057", "083")
"""CAMEO codes of what two sides agree on, sign and concede to each other: one thing, told by its verb or its noun."""
TO_MEET = frozenset({"036", "125"})
"""CAMEO codes of the intent to meet and of the refusal to: PLOVER files what lies ahead under AGREE and REJECT."""
HALT = "164"
"""CAMEO code of who halts negotiations."""
_IN_OTHER_WORDS = frozenset(map(frozenset, (("111", "112"), ("112", "115"))))
"""CAMEO codes of one act in other words where none is the more general: what somebody is criticised for, accused of and
charged with."""
_BLOWS = ("1712", "175", "18", "19", "20")
_OF_THEIR_OWN = ("181", "1821", "1822")
"""Codes of harm that is no part of another deed: who was abducted, raped or tortured may have been killed later."""


def groups(code: str) -> tuple[str, ...]:
    """A code in its groups of three letters: the country or the kind of body, then the roles."""
    return tuple(code[n : n + COUNTRY] for n in range(0, len(code), COUNTRY))


def of_many(code: str) -> bool:
    """Whether a code says no more than that it is one of many bodies of its country: "USABUS" is any firm."""
    return code[COUNTRY:] in OF_MANY


def is_state_or_kind(code: str | None) -> bool:
    """Whether a code names no armed group of its own: a state, its bodies, the rebels of a country."""
    roles = groups(code or "")[1:]
    return len(roles) < 2 or roles[0] not in (*IRREGULAR, "CRM")


def kindred(one: str | None, other: str | None) -> bool:
    """Whether two CAMEO codes may be of one act: the same, or one more general ("100", "102"), or in other words.

    A bombing, those whom it killed and the house that it wrecked are one deed, so most codes of violence may be.
    """
    these, those = _unpadded(one or ""), _unpadded(other or "")
    if these.startswith(those) or those.startswith(these) or frozenset((one, other)) in _IN_OTHER_WORDS:
        return True
    return all(code.startswith(_BLOWS) and code not in _OF_THEIR_OWN for code in (these, those))


def _unpadded(code: str) -> str:
    """A code without the zero that says no more than the two digits before it."""
    return code[:2] if code[2:] == "0" else code


def side_of(key: str) -> str:
    """The side of an actor's key: its country with REB or GOV; a country's bare name is its state.

    Names and bodies above countries are their own, and so are those who fight for nobody: civilians, doctors, media.
    """
    if not key.isupper() or len(key) < COUNTRY or key[:COUNTRY] in _GLOBAL:
        return key
    if len(key) == COUNTRY:
        return f"{key}GOV"
    country, *roles = groups(key)
    if not set(roles).isdisjoint(IRREGULAR):
        return f"{country}REB"
    return key if _STATE.isdisjoint(roles) else f"{country}GOV"
