"""Outlets that are their government's voice: what they tell in favour of their own state is that side's own word."""

from collections.abc import Iterator
from functools import cache

import msgspec

from dateline.merging.control import having, losing, side, somebody
from dateline.merging.groups import same_side
from dateline.merging.outlets import outlet_key
from dateline.merging.parties import ANY_NATION
from dateline.merging.words import words_of
from dateline.model.codes import COUNTRY
from dateline.model.sourced import SourcedClaim, plain
from dateline.shipped import shipped

_STATE = "GOV"


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One state and its outlets."""

    code: str
    """As in the codes of actors."""
    country: str
    """As in places (ISO 3166-1 alpha-2)."""
    outlets: tuple[str, ...]


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of `rules/state_outlets.toml`."""

    described: tuple[str, ...]
    states: tuple[State, ...]


@cache
def rules() -> Rules:
    """The words as shipped, checked."""
    return msgspec.convert(shipped("merging", "rules", "state_outlets.toml"), Rules)


def own_side(claim: SourcedClaim, outlet: str, name: str) -> str:
    """The side whose own word a claim of an outlet is, by its key or as it is called; empty where it is its own.

    It is so where its state has the place by the claim. Of "the army" of no country it is told by where the place lies.
    """
    favoured = _favoured(claim)
    if not favoured.endswith(_STATE):
        return ""
    if (state := _by_outlet().get(outlet)) is not None:
        here = claim.place is not None and claim.place.country == state.country
        own = here if favoured.startswith(ANY_NATION) else favoured.startswith(state.code)
        return favoured if own else ""
    return favoured if any(same_side(one, favoured) for one in _described(claim, name)) else ""


@cache
def _by_outlet() -> dict[str, State]:
    return {outlet_key(name): state for state in rules().states for name in state.outlets}


def _favoured(claim: SourcedClaim) -> str:
    """The side that has the place by a claim: that it took it, holds it, or has not lost it."""
    if claim.control is None or (not claim.affirmed and claim.control != "loses"):
        return ""
    return side(somebody(claim, having(claim) if claim.affirmed else losing(claim)))


def _described(claim: SourcedClaim, name: str) -> Iterator[str]:
    """The states of which the report says that they run the outlet: "Syrian **state television**"."""
    for voice in (claim.holder, *claim.holder.beside) if claim.holder else ():
        party = voice.party
        if party is None or name not in (voice.name, party.name):
            continue
        words = f" {' '.join(words_of(plain(party.words)))} "
        if any(f" {' '.join(words_of(each))} " in words for each in rules().described):
            yield (party.code or ANY_NATION)[:COUNTRY] + _STATE
