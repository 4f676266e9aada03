"""Reads `rules/cues.toml`: the words that report speech and thought, checked."""

from functools import cache
from typing import Literal

import msgspec

from dateline.coding.lexicons.cue_words import (
    Addressing,
    Anaphors,
    Apart,
    Backing,
    Besides,
    Blows,
    Corrections,
    Giving,
    GoingOn,
    Hearsay,
    Hedges,
    LayingBlame,
    Replies,
    Seeking,
    SetIn,
    Speaking,
    SummingUp,
    Truth,
    Trying,
)
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.coding.lexicons.unsaid_words import (
    Anonymous,
    Consent,
    FactChecks,
    Handling,
    Hearers,
    Making,
    Signs,
    Silence,
    Untrue,
    Verdicts,
)
from dateline.model.statement import Stance

Frame = Literal["clause", "infinitive", "object", "gerund", "about", "label", "quote", "raised", "hearsay"]


class CueClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that report in the same way."""

    stance: Stance
    frames: tuple[Frame, ...]
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    likened: tuple[str, ...] = ("as",)
    """What stands before the label that it gives: "described it as", "compared it to"."""
    events: tuple[str, ...] = ()
    """Verbs whose object is what they report whatever it weighs, where it is an event: "demanded a withdrawal"."""
    attitude: bool = False
    certain: bool = False
    """Whether a clause, gerund or infinitive under its verbs is a statement whatever its structure weighs."""
    objects: tuple[str, ...] = ()
    """The only nouns that count as its object, where there are any: "sidestepped a question"."""
    only_with_object: bool = False
    """Whether its words are cues nowhere but before one of these: "withdrew **its report**", but "troops withdrew"."""
    objects_not: tuple[str, ...] = ()
    """Nouns that do not count as its object: "denied **access** to a convoy"."""
    documents: bool = False
    """Whether only recordings, letters and the like count as its object."""
    neutral: tuple[str, ...] = ()
    """Verbs that say something without the class's stance: who regrets a killing accuses nobody."""
    impersonal: bool = False
    """Whether its subject belongs to what is said: "the town seems to have fallen"."""
    silent: bool = False
    """Whether it is a statement only where somebody does not do it: "did not respond to questions about it"."""
    undergone: bool = False
    """Whether who speaks is its subject in the passive: "would not be drawn on it"."""
    deeds: bool = False
    """Whether it is a deed where its object is an event: "supported the assault", but "supported the plan"."""


class Sourcing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Phrases that introduce a source, and verbs that do so with their object."""

    phrases: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: frozenset[str]
    before: frozenset[str]
    """What stands before those nouns."""
    everybody: frozenset[str]
    """Words for whose account it is that name nobody."""
    hearsay: frozenset[str]
    """Nouns that "have it that" something is so."""
    notes: frozenset[str]
    """What the fine print below a speech begins with."""
    followed: frozenset[str]
    """What something is done in line with, and nobody's account of it."""
    polls: frozenset[str]
    """What finds what people think: "in a poll, …"."""
    quoting: frozenset[str]
    """Verbs with whose object somebody is told to say something: "**reported** the ministry as saying that it fell"."""
    trusting: frozenset[str]
    """Verbs for believing those who say so."""
    knowing: frozenset[str]
    """What those may do by whose lights it is told: "as far as the UN **knows**"."""
    held: frozenset[str]
    """Words of these phrases for what somebody only believes: "in the **opinion** of the police"."""


class Documents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Things that speak."""

    nouns: frozenset[str]
    data: frozenset[str]
    """What a report may rest on that says nothing by itself: "citing police figures"."""
    made: frozenset[str]
    """Those that are words of whoever publishes them: "approved **a resolution** condemning it", not a video."""
    released: frozenset[str]
    """Those of two words: "a **press release**"."""
    on_air: frozenset[str]
    """Where something is said, and not what of: "a decree read **on television**"."""
    means: frozenset[str]
    """By what something is told, and not by whom: "were warned by letter"."""
    own: frozenset[str]
    """What a report calls itself: "Analysis: neither side can win" is its own word."""
    shared: frozenset[str]
    """What whoever passes a recording or a text on does with it: "a video **posted** by the spokesman"."""
    kickers: frozenset[str]
    """What stands over a report with a colon and is nobody who speaks: "**EXPLAINER**: Did they leave?"."""
    topics: frozenset[str]
    """What stands before a colon and is what is told of: "**Hostages**: ten were freed"."""


class Unlisted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How verbs that no class lists may report something, and those that never do."""

    frames: tuple[Frame, ...]
    but: frozenset[str]

    @property
    def rules(self) -> CueClass:
        """What holds for all of them."""
        return CueClass(stance="says", frames=self.frames)


class CueRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    classes: dict[str, CueClass] = msgspec.field(name="class")
    sourcing: Sourcing
    hedges: Hedges
    anonymous: Anonymous
    documents: Documents
    corrections: Corrections
    giving: Giving
    speaking: Speaking
    backing: Backing
    blows: Blows
    seeking: Seeking
    trying: Trying
    handling: Handling
    verdicts: Verdicts
    signs: Signs
    anaphors: Anaphors
    summing_up: SummingUp
    truth: Truth
    replies: Replies
    consent: Consent
    addressing: Addressing
    laying_blame: LayingBlame
    silence: Silence
    making: Making
    hearsay: Hearsay
    hearers: Hearers
    going_on: GoingOn
    set_in: SetIn
    apart: Apart
    besides: Besides
    unlisted: Unlisted
    untrue: Untrue
    fact_checks: FactChecks


@cache
def cue_rules() -> CueRules:
    """The rules as shipped, checked."""
    return checked_rules("cues.toml", CueRules)
