"""Reads `rules/cues.toml`: the words that report speech and thought, checked."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

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
    trusting: frozenset[str]
    """Verbs for believing those who say so."""
    held: frozenset[str]
    """Words of these phrases for what somebody only believes: "in the **opinion** of the police"."""


class Hedges(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Adverbs that say that somebody says so."""

    adverbs: tuple[str, ...]
    certain: tuple[str, ...]
    """Those that can mean nothing else."""


class Giving(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose subject is who gives the order or makes the request that is their object."""

    verbs: frozenset[str]
    opening: frozenset[str]
    """Verbs whose subject speaks what is behind their "with": "opened with a call for"."""
    getting: frozenset[str]
    """Verbs whose subject is whom it is made to: "drew a warning from Brussels"."""
    publishing: frozenset[str]
    """Verbs whose subject makes the statement that is their object: "released a statement deploring it"."""


class Blows(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for attacks that may be made in words, and what they are then called: "a **verbal** attack"."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    kinds: frozenset[str]
    views: frozenset[str]
    """What may be attacked in words only: "attacked the **plan**"."""


class Backing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for what somebody has of others, verbs for having it, and verbs for not having it."""

    nouns: frozenset[str]
    having: frozenset[str]
    wanting: frozenset[str]


class Handling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose subject has not made the report that is their object."""

    verbs: frozenset[str]


class Documents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Things that speak."""

    nouns: frozenset[str]
    data: frozenset[str]
    """What a report may rest on that says nothing by itself: "citing police figures"."""
    made: frozenset[str]
    """Those that are words of whoever publishes them: "approved **a resolution** condemning it", not a video."""
    on_air: frozenset[str]
    """Where something is said, and not what of: "a decree read **on television**"."""
    means: frozenset[str]
    """By what something is told, and not by whom: "were warned by letter"."""
    own: frozenset[str]
    """What a report calls itself: "Analysis: neither side can win" is its own word."""


class Corrections(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for what a report itself said before, one of each: "an earlier version of this article"."""

    earlier: frozenset[str]
    versions: frozenset[str]
    own: frozenset[str]


class Anaphors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand for what was said before."""

    words: frozenset[str]


class SummingUp(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which a report sums up what it has told: "it shut the camp, a **move** that drew criticism"."""

    words: frozenset[str]


class Unlisted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How verbs that no class lists may report something, and those that never do."""

    frames: tuple[Frame, ...]
    but: frozenset[str]

    @property
    def rules(self) -> CueClass:
        """What holds for all of them."""
        return CueClass(stance="says", frames=self.frames)


class Apart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs with a particle, and passives, that report nothing, though the verb alone does."""

    verbs: frozenset[str]
    passives: frozenset[str]
    of_laws: frozenset[str]
    """Nouns that report something unless they are of one of `laws`: "articles of the constitution"."""
    laws: frozenset[str]
    of_things: frozenset[str]
    """Nouns that report nothing of a thing: "a version of the plan", but "their version of the raid"."""
    phrases: frozenset[str]
    """Nouns that report nothing with these before them: "in charge of"."""
    seen_to: frozenset[str]
    """What one makes that it is, and reports nothing: "made **sure** that they left"."""
    talking: frozenset[str]
    """Verbs that only say who may speak, where what is allowed is to speak: "was not authorised to discuss it"."""


class SetIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues that report whatever they are set in after."""

    classes: frozenset[str]
    verbs: frozenset[str]
    but: frozenset[str]
    """Verbs of those classes that do so in other senses only."""

    def holds(self, lemma: str, name: str) -> bool:
        """Whether a cue of that lemma and class is one of them."""
        return lemma in self.verbs or (name in self.classes and lemma not in self.but)


class Signs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that report nothing where it is only said that there is one, or none."""

    nouns: frozenset[str]


class Addressing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that say to somebody what to do, and those that blame somebody for what was done."""

    verbs: frozenset[str]
    blaming: frozenset[str]
    laying: frozenset[str]
    """Verbs by which a deed is laid at somebody's door: "the raid was **blamed on** them"."""


class LayingBlame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What blame is called, and what is done with it before it is said on whom."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    prepositions: frozenset[str]


class Hearsay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that report what others say of their subject, before what that is said to have done."""

    verbs: frozenset[str]


class GoingOn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Stances and words after which the next sentence, in the past perfect, tells what is said."""

    stances: frozenset[Stance]
    words: frozenset[str]
    telling: frozenset[str]
    """Verbs of giving or telling an account, whatever else they do."""
    accounts: frozenset[str]


class Silence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that with a "no" say that somebody says nothing, and words for being there to say it."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    """Verbs that say nothing where they are negated, though no other verb of their class does."""
    offered: frozenset[str]
    """What is offered at once, so that nothing is promised by it."""
    forgetting: frozenset[str]
    """What leaves something unsaid that is so all the same: "neglected to tell them that"."""
    unavailable: frozenset[str]


class Consent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs of confirming that are deeds: not to accept something is to reject it."""

    verbs: frozenset[str]
    offers: frozenset[str]
    """What is accepted without anything being said of it: "accepted **a truce**"."""


class Anonymous(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that stand for speakers without a name, and phrases that say that a name is kept back."""

    nouns: tuple[str, ...]
    phrases: tuple[str, ...]


class CueRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    classes: dict[str, CueClass] = msgspec.field(name="class")
    sourcing: Sourcing
    hedges: Hedges
    anonymous: Anonymous
    documents: Documents
    corrections: Corrections
    giving: Giving
    backing: Backing
    blows: Blows
    handling: Handling
    signs: Signs
    anaphors: Anaphors
    summing_up: SummingUp
    consent: Consent
    addressing: Addressing
    laying_blame: LayingBlame
    silence: Silence
    hearsay: Hearsay
    going_on: GoingOn
    set_in: SetIn
    apart: Apart
    unlisted: Unlisted


@cache
def cue_rules() -> CueRules:
    """The rules as shipped, checked."""
    text = files("dateline.coding").joinpath("rules/cues.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), CueRules)
