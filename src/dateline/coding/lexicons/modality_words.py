"""The word lists of the rules of modality: modals, negation, hedges, what has happened and what sets a condition."""

import msgspec

from dateline.model.claim import Modality


class Modals(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Auxiliaries by what they say."""

    possible: frozenset[str]
    planned: frozenset[str]
    conditional: frozenset[str]
    requested: frozenset[str]
    scheduled: frozenset[str]
    timed: frozenset[str]
    """Verbs of what has its day: talks that "would **begin** on Sunday" or "should have begun" were planned for it."""
    inferring: frozenset[str]
    """Those that with a perfect only conclude that something was: "**must** have left"."""
    reproaching: frozenset[str]
    """Those by which what was done is one that should not have been: "**should** not have bombed it"."""
    by_when: frozenset[str]
    """Prepositions of the day by which it is asked to be done."""
    contrasting: frozenset[str]
    choosing: frozenset[str]
    """What with "not to" tells that somebody did not do what he could."""
    shunning: frozenset[str]
    """What tells so by itself: "could have left but **declined**"."""


class Negation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that negate, by where they stand."""

    adverbs: frozenset[str]
    seldom: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    parts: frozenset[str]
    """What one may have to do with a deed: "had anything to do with"."""
    prepositions: frozenset[str]
    excess: frozenset[str]
    """Adverbs that keep an infinitive from happening: "too late to leave"."""
    nearly: frozenset[str]
    """Adverbs of a verb that say that it fell short: "nearly took the town"."""
    falling_through: frozenset[str]
    """What becomes of a deal that never came about."""
    failing: frozenset[str]
    thwarting: frozenset[str]
    """Verbs whose subject, if it is an attempt, has come to nothing."""
    spoiling: frozenset[str]
    """Verbs whose object, if it is an attempt, has come to nothing."""
    assuring: frozenset[str]
    vain: frozenset[str]
    slight: frozenset[str]
    """Adjectives that leave next to nothing of a noun: "little doubt"."""
    beyond: frozenset[str]
    """What says of a noun that there is none of it: "beyond doubt"."""
    longer: frozenset[str]
    """Adverbs that negate with a "no" before them: "no longer"."""
    short_of: frozenset[str]
    """Words that with a "but" say that something is not done: "did everything but sign"."""
    never: frozenset[str]
    """Nouns that with a "no" say that something never was: "at no point did they leave"."""
    only: frozenset[str]
    """What makes a "not" before it negate nothing: "has not only taken the town but also the port"."""
    even: frozenset[str]
    shares: frozenset[str]
    """Nouns of which there is some, however little: "barely **half**"."""
    hardly: frozenset[str]
    """Adverbs that make next to nobody of a noun phrase: "hardly any soldiers deserted"."""
    single: frozenset[str]
    times: frozenset[str]
    """What makes "not" before a noun a "no": "not a single shell fell", but "not all shells fell"."""
    until: frozenset[str]
    """What makes a "not" of the past say when: "not until Friday did they leave"."""
    few: frozenset[str]
    """Who doubt or deny something, where next to nobody does."""
    ending: frozenset[str]
    """Verbs of what is over with their subject, which went on until then."""
    occurring: frozenset[str]
    """Verbs that say of their subject that it is, or goes on; of all others a negation says nothing of the subject."""


class Hedges(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Adverbs and adjectives beside the event's word."""

    possible: frozenset[str]
    utmost: frozenset[str]
    """Words before "possible", which then says how much or how soon: "**all** possible aid"."""
    one_more: frozenset[str]
    """Superlatives of what may be one more: "the **latest** possible attack"."""
    planned: frozenset[str]
    set_for: frozenset[str]
    """Participles that plan a thing with a day, a town, or what it is to do behind them: "talks **set for** Doha"."""
    attempted: frozenset[str]
    failed: frozenset[str]
    cancelled: frozenset[str]
    improbable: frozenset[str]
    prospects: frozenset[str]
    threatened: frozenset[str]
    promised: frozenset[str]
    requested: frozenset[str]
    ordered: frozenset[str]

    def modality_of(self, word: str) -> Modality | None:
        """What a hedge makes of the event beside it."""
        hedges: dict[Modality, frozenset[str]] = {
            "possible": self.possible, "planned": self.planned, "attempted": self.attempted,
            "threatened": self.threatened, "promised": self.promised, "requested": self.requested,
            "ordered": self.ordered,
        }  # fmt: skip
        return next((modality for modality, words in hedges.items() if word in words), None)


class Told(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for what is told of a deed."""

    nouns: frozenset[str]
    shown: frozenset[str]
    hearsay: frozenset[str]
    """Those that somebody may say are true or not."""
    passed_round: frozenset[str]
    """What is passed round and says something: "a **video** claiming that they had left is fake"."""
    implicating: frozenset[str]
    """What such a one does with whom it says to have done a deed."""
    facts: frozenset[str]
    made_light: frozenset[str]
    """What is done to facts by who takes them lightly, and to reports by who denies them: "shrug off"."""


class Charged(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that charge somebody with a deed, and the prepositions before it."""

    by: frozenset[str]
    verbs: frozenset[str]


class Fiction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Games and stories, and the prepositions of what is done in them."""

    words: frozenset[str]
    prepositions: frozenset[str]


class Fulfilled(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs for doing what was promised, threatened or ordered, and for not doing it."""

    kept: frozenset[str]
    begun: frozenset[str]
    """What an event does that has come about, whatever was planned: "the threatened offensive has begun"."""
    been: frozenset[str]
    brought_about: frozenset[str]
    announcing: frozenset[str]
    """What an event did not do of which it is said that there was none: "the alleged raid never happened"."""
    broken: frozenset[str]
    chances: frozenset[str]
    """What somebody has who may do something, and takes or misses it: "lost the **chance** to leave"."""
    taken: frozenset[str]
    missed: frozenset[str]
    done: frozenset[str]
    """What is done to deeds, in the passive with nothing more than that they were done: "was carried out by"."""


class Subjunctive(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that ask for what a clause under them says."""

    heads: frozenset[str]
    demands: frozenset[str]
    """What opens a list of what is to be done: "their **conditions** are clear: that the rebels leave"."""
    third_person: frozenset[str]
    of_many: frozenset[str]
    """Singulars that take the verb of many: "that **police** attack them" is told."""
    adjectives: frozenset[str]


class Ranks(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words after which an infinitive tells what has happened, or what lies ahead."""

    words: frozenset[str]
    ahead: frozenset[str]


class Definite(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Determiners of what is known."""

    words: frozenset[str]


class Circumstances(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Prepositions of what has happened, whatever is said of the rest."""

    prepositions: frozenset[str]
    besides: frozenset[str]
    """What leaves something out of a "no": "no help other than a raid"."""
    added: frozenset[str]
    """What something comes on top of: "in addition to the raids"."""
    after: frozenset[str]
    """Nouns of what comes after something that was: "in the aftermath of the attacks"."""
    topics: frozenset[str]
    """Prepositions of what is spoken about, compared with or made use of."""
    stays: frozenset[str]
    """Stays during which somebody is met or says something: "on **a visit**"."""
    back_from: frozenset[str]
    """What stands before "from" and what somebody comes from: "**back** from a visit"."""
    meetings: frozenset[str]
    at: frozenset[str]
    attending: frozenset[str]
    outcomes: frozenset[str]
    """What is settled at talks: "signed **a deal** at talks"."""
    settling: frozenset[str]
    """Verbs of settling it: "**agreed** at talks"."""
    at_talks: frozenset[str]
    """How the talks are joined to those: "signed it **after** talks"."""
    points: frozenset[str]
    at_points: frozenset[str]
    """What stands before the point of an event at which something is: "near the end of the siege"."""
    taking_part: frozenset[str]
    """Words under which a deed is denied to somebody and not taken for granted: "no part in the raid"."""
    manners: frozenset[str]
    """What a deed is done by, and not by whom: "shelled by mistake"."""


class Conditions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that open clauses which are not asserted."""

    marks: frozenset[str]
    unsure: frozenset[str]
    doubtful: frozenset[str]
    """Adjectives after which "if" asks and sets no condition."""
    later: frozenset[str]
    temporal: frozenset[str]
    apart: frozenset[str]
    """Adverbs that tell how long before or after something else it was: "**shortly** before they left"."""
    beside: frozenset[str]
    """What opens a clause of what went on, or why, while something else was done or meant to be."""
    towards: frozenset[str]
    """What stands before the aim of a step: "a step **towards** ending it"."""
    events: frozenset[str]
    """Nouns that set a condition behind "in": "in the **event** of a truce"."""
    bare_events: frozenset[str]
    """Those that set none with an article: "testified in **the case** of the murder"."""
    inverted: frozenset[str]
    """Auxiliaries that make a condition by standing first: "had they left"."""
    participles: frozenset[str]
    """Participles that open a condition: "provided that they leave"."""
    long: frozenset[str]
    """Adverbs that set a condition between two "as": "as long as they stay"."""
    afterwards: frozenset[str]
    repeated: frozenset[str]
    """Adverbs of what was done time and again: "would **often** visit"."""
