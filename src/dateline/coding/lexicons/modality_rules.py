"""Reads `rules/modality.toml`: the words that make events real or unreal, checked."""

from functools import cache
from typing import Literal

import msgspec

from dateline.coding.lexicons.known_words import InPassing, KnownBy, Occasions
from dateline.coding.lexicons.modality_words import (
    Charged,
    Circumstances,
    Conditions,
    Definite,
    Fiction,
    Fulfilled,
    Hedges,
    Modals,
    Negation,
    Ranks,
    Subjunctive,
    Told,
)
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.model.claim import Modality
from dateline.model.statement import Stance

Frame = Literal["infinitive", "directed", "bare", "gerund", "clause", "noun", "compound"]
Effect = tuple[Literal["keep"] | Modality, Literal["same", "flip", "positive", "negative"]]
ALL_FRAMES: tuple[Frame, ...] = ("infinitive", "directed", "gerund", "clause", "noun")


class Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a group of words does to the events that they govern."""

    name: str
    when: Effect
    negated: Effect
    past: Effect | None = None
    """Instead of `when`, where the governing word is in the past: those who "had to leave" have left."""
    ongoing: Effect | None = None
    """Instead of `when`, where the governing word is under way: those who "are coming to leave" have not left."""
    dreaded: bool = False
    """Whether what is to come is no more than possible under it: "fear that they will leave"."""
    frames: tuple[Frame, ...] = ALL_FRAMES
    events: tuple[str, ...] = ()
    """The only events it holds for, as lemmas; empty for any: who rejects a murder rejects what has happened."""
    events_not: tuple[str, ...] = ()
    """Events it does not hold for: who has reason to believe it does."""
    ends: bool = False
    known: bool = False
    """Whether it holds only for what is known: "would not discuss the attack", but "discuss a truce"."""
    new: bool = False
    """Whether it holds only for what is not known: "backed **a** withdrawal", but "backed the invasion"."""
    over: bool = False
    """Whether it holds only for what is told as over: "planned the attack", but "plan the attack", "is planned"."""
    granted: bool = False
    """Whether the deed is there whatever is said around it: "urged them to end the siege"."""
    stance: Stance | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class ModalityRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    signature: tuple[Signature, ...]
    modals: Modals
    negation: Negation
    hedges: Hedges
    subjunctive: Subjunctive
    ranks: Ranks
    told: Told
    charged: Charged
    fiction: Fiction
    fulfilled: Fulfilled
    definite: Definite
    circumstances: Circumstances
    occasions: Occasions
    in_passing: InPassing
    known_by: KnownBy
    conditions: Conditions


@cache
def modality_rules() -> ModalityRules:
    """The rules as shipped, checked."""
    return checked_rules("modality.toml", ModalityRules)


@cache
def _governing() -> frozenset[str]:
    return frozenset(verb for signature in modality_rules().signature for verb in signature.verbs)


@cache
def in_view() -> frozenset[str]:
    """Nouns for what is asked for, planned or promised, which an infinitive completes: "**pressure** to free them"."""
    asked = (one for one in modality_rules().signature if "infinitive" in one.frames and not one.events_not)
    return frozenset(noun for one in asked for noun in one.nouns)


@cache
def governing() -> frozenset[str]:
    """Nouns that a clause completes: "the **fact** they left"."""
    return frozenset(noun for one in modality_rules().signature for noun in one.nouns)


@cache
def leaving_open() -> frozenset[str]:
    """Verbs of what somebody only takes to be so: "**feared** that they had left", "**suggested** that they had"."""
    unsure = (one for one in modality_rules().signature if one.when[0] == "possible" and "clause" in one.frames)
    return frozenset({verb for one in unsure for verb in one.verbs} | {"suggest"})


@cache
def may_be() -> frozenset[str]:
    """Adjectives for what may be so: "it is **possible** that they left"."""
    unsure = (one for one in modality_rules().signature if one.when == ("possible", "same") and "clause" in one.frames)
    return frozenset(adjective for one in unsure for adjective in one.adjectives)


def governs(verb: str) -> bool:
    """Whether a verb has a signature, with whatever it governs."""
    return verb in _governing()
