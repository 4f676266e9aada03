"""The words that tell what a predicate means here: violence or votes, arms or words. Loaded once."""

from functools import cache

import msgspec

from dateline.coding.lexicons.rules_file import checked_rules


class PredicateWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of predicates.toml."""

    work: frozenset[str]
    """Near "strike" they say that it is one of workers: "a rail **union** strike"."""
    voting: frozenset[str]
    """Near a verb of taking or losing they say that votes are: "lost the **seat**"."""
    campaigning: frozenset[str]
    """Beside those, they say that something was a target in a campaign: "a **Democratic** stronghold"."""
    partisan: frozenset[str]
    """Beside all those, they say that candidates fight with words: "the two battled over the **bill**"."""
    held_by_votes: frozenset[str]
    """What is won and held by votes: "took the **senate**"."""
    craft: frozenset[str]
    """Sorts of craft, beside which "attack" is another: "attack **helicopters**"."""
    arms: frozenset[str]
    """Words for attacks that are none in words: "a **bomb** attack on the mayor"."""
    rivals: frozenset[str]
    """Nouns for those who argue with somebody, whoever they are: "none of his **rivals**"."""
    talking_into: frozenset[str]
    """Verbs of who would have others do something: "**persuaded** them to leave"."""
    promises: frozenset[str]
    """What nobody refuses who has not done or given it: "never **promised** to leave"."""
    befalls: frozenset[str]
    """What nobody is asked to do: "said that Roe should not **face** charges"."""
    overcoming: frozenset[str]
    """What is done to those with whom nobody agrees on it: "agreed on **defeating** the militants"."""
    own_will: frozenset[str]
    """What is its owner's, and done to somebody else: "its **readiness** to arm them"."""
    extending: frozenset[str]
    """Verbs that make something last to a day: "the truce was **extended** to 18 February"."""
    coming_into_force: frozenset[str]
    """Verbs by which what lasts begins: "a four-day truce **began** on Friday"."""
    units: frozenset[str]
    """What a stretch of time is counted in."""
    put_off_to: frozenset[str]
    """Prepositions of the day to which talks are put off: "postponed **until** 16 May"."""
    scheduling: frozenset[str]
    """Words that set a thing for a day: "talks **scheduled** for Friday"."""
    deadlines: frozenset[str]
    running_out: frozenset[str]
    lasting: frozenset[str]
    about: frozenset[str]
    speaks_of: frozenset[str]
    discussing: frozenset[str]
    """Nouns for a day by which something has to be done: "**the deadline** for the withdrawal"."""
    no_day: frozenset[str]
    """What stands behind them and is no day: "until further **notice**"."""
    ships: frozenset[str]
    """What stands before the name of a ship: "the **USS** Roe"."""
    done_to_ships: frozenset[str]
    """Verbs of what is done to ships, and to hardly anything else that has a name: "**boarded** the Roe"."""
    done_to_ships_too: frozenset[str]
    """Verbs of what is done to ships as well: "**seized** the Roe Leader"."""


@cache
def predicate_words() -> PredicateWords:
    """The words as shipped, checked."""
    return checked_rules("predicates.toml", PredicateWords)
