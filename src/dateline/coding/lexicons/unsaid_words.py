"""The word lists of the cue lexicon for what is not said, not yet, or by nobody who is named, and for who hears it."""

import msgspec


class Handling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose subject has not made the report that is their object."""

    verbs: frozenset[str]
    others: frozenset[str]
    """More of them, with which it is not known whose it is."""


class Signs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that report nothing where it is only said that there is one, or none."""

    nouns: frozenset[str]


class FactChecks(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands over what is checked, before what was found, and how it was found to be."""

    claims: frozenset[str]
    verdicts: frozenset[str]
    facts: frozenset[str]
    false: frozenset[str]
    open: frozenset[str]
    topics: frozenset[str]
    """Those of both that before a colon only name a topic: "**Disinformation**: EU sanctions three bloggers"."""
    true: frozenset[str]


class Untrue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Adverbs on a word of saying, and verbs, by which what is said is called untrue."""

    adverbs: frozenset[str]
    verbs: frozenset[str]


class Silence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that with a "no" say that somebody says nothing, and words for being there to say it."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    """Verbs that say nothing where they are negated, though no other verb of their class does."""
    offered: frozenset[str]
    """What is offered at once, so that nothing is promised by it."""
    disclosing: frozenset[str]
    """What somebody does not do who keeps something back: "said two were held but did not **name** them"."""
    claimed: frozenset[str]
    """What is claimed by what kills, which says nothing by it: "the blast claimed six lives"."""
    forgetting: frozenset[str]
    """What leaves something unsaid that is so all the same: "neglected to tell them that"."""
    unavailable: frozenset[str]
    willing: frozenset[str]
    """Who says nothing where he is not that: "is not **willing** to confirm it"."""


class Making(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What tells whether something is said already that somebody may, can or will say."""

    knowing: frozenset[str]
    """Classes of verbs that take what they report for granted: "may **learn** that they left"."""
    answering: frozenset[str]
    """Classes of verbs whose object is so only by their word: "may **confirm** the capture"."""
    alleging: frozenset[str]
    """Verbs of blame with which a deed is alleged, where others take it for granted: "condemned them for"."""
    behind: frozenset[str]
    """What opens a clause of what was said before the rest: "**after** accusing them of it"."""
    performed: frozenset[str]
    """What is said by saying that one is able to say it: "the ministry can **confirm** that"."""
    able: frozenset[str]
    able_then: frozenset[str]
    """The same as it is told in the past: "said it **could** confirm that"."""
    not_yet: frozenset[str]
    """With which it is still to be said: "could **soon** confirm that"."""
    by_oneself: frozenset[str]
    """Modals with which "I" or "we" say it at once: "I **would** say that"."""
    wanting: frozenset[str]
    """What "I" or "we" do who say it at once: "I **want** to say that"."""
    obliging: frozenset[str]
    """Modals with which somebody says at once what he is sorry to say: "we **must** announce that"."""
    sorrow: frozenset[str]
    """Words of who is sorry to have to say it: "with deep **regret** we must announce that"."""
    granting: frozenset[str]
    """What somebody should do to what is so all the same: "should **admit** that they left"."""
    withholding: frozenset[str]
    """Modals with which "only" tells that no more was said: "**would** say only that"."""
    regretting: frozenset[str]
    """Verbs of whatever class that take what they report for granted: "may **regret** that they left"."""
    learning: frozenset[str]
    """What somebody does who is told it by others: "**heard** from a nurse that"."""
    later: frozenset[str]
    """With one of the modals that look ahead, what tells that it was said since: "would **later** say that"."""
    looking_ahead: frozenset[str]


class Consent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs of confirming that are deeds: not to accept something is to reject it."""

    verbs: frozenset[str]
    offers: frozenset[str]
    """What is accepted without anything being said of it: "accepted **a truce**"."""


class Anonymous(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that stand for speakers without a name, and phrases that say that a name is kept back."""

    nouns: tuple[str, ...]
    phrases: tuple[str, ...]
    sides: frozenset[str]
    """Nouns for those who speak for somebody who is named before them."""
    only_telling: frozenset[str]
    """Those that do nothing else, so that a comma is enough before them: "Rebels seize town, **sources**"."""
    asked: frozenset[str]
    """Nouns for what somebody asks of the reporter: "asked for **anonymity** to discuss it"."""
    letting: frozenset[str]
    """Verbs for what somebody may not do, to be named: "**barred** from speaking on the record"."""
    speaking: frozenset[str]
    """Verbs for what that is: "barred from **speaking** on the record"."""


class Hearers(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words around those to whom something is said."""

    telling: frozenset[str]
    """Verbs whose object is who hears it."""
    not_to: frozenset[str]
    """Verbs whose "to" is no hearer's: "**objected** to the plan"."""
    speaking: frozenset[str]
    """Verbs whose "to" or "with" is who hears it: "**speaking** to AFP"."""
    asking: frozenset[str]
    """Verbs by whose doer somebody is heard: "a resident **reached** by AFP"."""
    occasions: frozenset[str]
    """In what something is said to somebody: "in a **message** to AFP"."""
    interviews: frozenset[str]
    """Those that are of whoever hears it as well: "in a BBC **interview**"."""
    reporters: frozenset[str]
    """Who hears it for an outlet: "told a Reuters **reporter**"."""
    outlets: frozenset[str]
    """Who hears it as an outlet: "told state **television**"."""


class Verdicts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who only judges what another says or means to do: "**called** his admission brave"."""

    outright: frozenset[str]
    """Classes of verbs that judge whatever their object is."""
    calling: frozenset[str]
    """Classes of verbs that judge it where they call it something."""
    verbs: frozenset[str]
    """Verbs that do nothing else with a report."""
