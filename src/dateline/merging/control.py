"""What one claim says of who has a place: who has it by the claim, who had it before, and up to which day it speaks."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from dateline.merging.groups import group_of, kind_of, vagueness
from dateline.merging.parties import ANY_NATION, named
from dateline.model.sourced import Party, SourcedClaim, plain

_NOWHERE = ("LOC", "FAC")
"""Types of what holds nothing: "withdrew to **the desert**" is no word of who has the town."""
_HIS = frozenset({"his", "her", "my"})
_OURS = frozenset({"our", "we"})
_OWN = frozenset({"its", "their", "our"}) | _HIS


def having(claim: SourcedClaim) -> Sequence[Party]:
    """Those who have the place by the claim, as it is told; of a place that was lost, those who got it.

    "The army left the town", "handed it to the rebels" has them as recipients; "lost the town to the rebels" as actors.
    """
    return _others(claim) if claim.control == "loses" and claim.type == "RETREAT" else claim.actors


def losing(claim: SourcedClaim) -> Sequence[Party]:
    """Those who had a place that was lost."""
    if claim.control != "loses":
        return ()
    return claim.actors if claim.type == "RETREAT" else _others(claim)


def _others(claim: SourcedClaim) -> Sequence[Party]:
    """The recipients, but for the place itself."""
    return [party for party in claim.recipients if plain(party.name) != plain(claim.place_name or "")]


def somebody(claim: SourcedClaim, parties: Sequence[Party]) -> Party | None:
    """The first, if it is known who that is: "fighters" without a code are nobody, "his fighters" are the speaker's.

    "Our forces", "we" are the publisher's where nobody is quoted who has any. Of "General Roe and his rebels" it is
    the rebels.
    Those whom a headline only describes are whoever has the place below it.
    A region gets nothing, and loses what it is said to have lost: "Nagorno-Karabakh has lost the town".
    """
    party = next((one for one in parties if not individual(one)), parties[0] if parties else None)
    if party is not None and party.code is None and claim.headline and claim.taker and party in claim.actors:
        return claim.taker
    lost = claim.control == "loses" and claim.type != "RETREAT"
    if party is None or (party.type in _NOWHERE and not (lost and party in claim.recipients)):
        return None
    owner = party.name.partition(" ")[0].lower()
    speaker = claim.holder.party if claim.holder is not None else None
    if owner in _OURS and not kind_of(side(speaker)) and (publisher := publishing(claim)) is not None:
        return publisher if claim.publisher_code else _whose(party, replace(publisher, type="PERSON"))
    theirs = owner in _OWN and (speaker is None or speaker.type == "PERSON" or owner not in _HIS)
    if theirs and speaker is not None and speaker.code and _own(party, speaker, claim):
        return _whose(party, speaker)
    nobody = party.code is None and (party.type in (None, "OTHER") or not named(party))
    if nobody:
        return None
    return replace(party, code=None) if claim.control == "takes" and _from_itself(party, claim.recipients) else party


def owned(party: Party) -> bool:
    """Whether it goes by whose it is alone: "its fighters", "our forces"."""
    return party.name.partition(" ")[0].lower() in _OWN


def _from_itself(party: Party, losers: Sequence[Party]) -> bool:
    """Whether somebody took a place from their own side, as their code has it, so that it tells too little of them."""
    own = side(party)
    return bool(kind_of(own)) and not vagueness(own) and own in map(side, losers)


def publishing(claim: SourcedClaim) -> Party | None:
    """The publisher as a party, where it is one: an army, a ministry, a movement, whoever writes of "our forces".

    Of the latter no more is known than what those forces are.
    """
    if claim.publisher is None:
        return None
    code = claim.publisher_code or None
    if code is None and claim.holder is None:
        ours = next((one for one in (*claim.actors, *claim.recipients) if one.name.lower().startswith("our ")), None)
        code = _as_ours(ours.code) if ours else None
    return Party(name=claim.publisher, words=claim.publisher, span=(0, 0), type="ORG", code=code) if code else None


def _as_ours(code: str | None) -> str:
    """What "our forces" tell of who writes so: it is some state's, or else it fights one."""
    return f"{ANY_NATION}GOVMIL" if code == f"{ANY_NATION}MIL" else code or f"{ANY_NATION}REB"


def _own(party: Party, speaker: Party, claim: SourcedClaim) -> bool:
    """Whether "its fighters" are the speaker's; what is denied of them may be denied of somebody else's."""
    ours = party.name.lower().startswith("our ") and (party.code or "").startswith(ANY_NATION)
    return ours or party.side == speaker.side or (party.code is None and claim.affirmed)


def _whose(party: Party, speaker: Party) -> Party:
    """Who "its forces" are: the body that speaks; but those of somebody who commands are his forces, and not he."""
    if not individual(speaker):
        return speaker
    told = f"{speaker.name}'s {party.words.partition(' ')[2]}"
    return replace(party, name=told, code=party.code or speaker.code)


def individual(party: Party) -> bool:
    """Whether it is one person by name: "Valery Gerasimov", but not "M23 rebels"."""
    return party.type == "PERSON" and named(party) and any(map(str.isupper, party.name.split()[-1]))


def side(party: Party | None) -> str:
    """The side of a party, a named group's its own; empty for nobody."""
    return group_of(party.key) if party else ""


def known_on(claim: SourcedClaim) -> date:
    """The last day of which a claim can speak: its event's, or that on which its report came out."""
    told = date.fromisoformat(claim.published[:10]) if claim.published else date.min
    return max(told, claim.days[1]) if claim.days else told
