"""The words by which trees that the parser got wrong are told and mended. Loaded once."""

from functools import cache

import msgspec

from dateline.coding.lexicons.rules_file import checked_rules


class Dealt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one deals out to another for what that one has done: "placed **sanctions** on Mali for jailing critics"."""

    nouns: frozenset[str]
    prepositions: frozenset[str]
    """Those of who it falls on."""
    verbs: frozenset[str] = frozenset()
    """The only verbs it is dealt out by, if any are named: "**cut** aid to Mali"."""
    but: frozenset[str] = frozenset()
    """Further verbs whose subject it falls on, or that use it: "**paid** a fine to the state for killing fish"."""


class OthersAims(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words whose subject is not who is after something: "**warned of** a plan to expel refugees"."""

    verbs: frozenset[str]
    prepositions: frozenset[str]
    """Those of what one is after; "object" for none."""
    aims: tuple[str, ...]
    """Kinds of what one is after."""
    subjects: frozenset[str] = frozenset()
    """The only nouns for the subject, if any are named: "**a court** halted a plan to deport them"."""


class ToldAims(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What tells of the aims of others, and what is done with it: "heard evidence of a plot to kill him"."""

    nouns: frozenset[str]
    verbs: frozenset[str]


class TreeWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of trees.toml."""

    spreading: frozenset[str]
    """What reports do before it is told what they say: "rumours **spread** that they had left"."""
    going_round: frozenset[str]
    """What is done with reports that go round: "news **being shared** that they had left"."""
    passed_on: frozenset[str]
    """What is done with orders, promises and the like, before it is told what they say: "**gave** orders to leave"."""
    given: frozenset[str]
    """What was done with an order or a leave to do something: "orders were **issued** to burn it"."""
    dismissing: frozenset[str]
    """Verbs of who says what he thinks of a report: "**dismissed** the claim as nonsense"."""
    going_on: frozenset[str]
    """Verbs of speech that those who say something go on with: "said it was over and **accused** the army"."""
    with_two_objects: frozenset[str]
    """Verbs that have first whom, and then what: "**gave** the rebels arms"."""
    given_to_people: frozenset[str]
    """What is given to somebody, and has no kinds that are called by people: "granted the general **asylum**"."""
    entitling: frozenset[str]
    """Nouns for what those may or must do to whom they are given: "gave the army **an order** to leave"."""
    enabling: frozenset[str]
    """Nouns for what makes it easy to do something, which need not be done: "gave the army **an excuse** to invade"."""
    explaining: frozenset[str]
    """Those by which somebody also says why he did it himself: "gave parliament **reasons for** expelling them"."""
    with_what: frozenset[str]
    """Verbs that have whom, and then "with" what: "**provided** the army with an excuse to invade"."""
    befallen: frozenset[str]
    """What befell those who are counted: "Eight dead, 20 **injured**"."""
    so_many: frozenset[str]
    """How many, in a word that is no number: "killed and **dozens** wounded"."""
    works_on: frozenset[str]
    """What those do whose work "it" may be: "was **building** a dam when it was bombed"."""
    why_and_when: frozenset[str]
    """Nouns of why, how and when something is done, and not of what it is done to: "the **reason** they left"."""
    taken_up: frozenset[str]
    """What somebody makes use of: "critics seized on his **remarks**"."""
    holding: frozenset[str]
    """Participles that tell what unknown people are held to be: "gunmen **believed** to be rebels"."""
    loud: frozenset[str]
    """What those do aloud who attack or march, and hardly those who tell of it: "**shouting** slogans"."""
    two_pasts: frozenset[str]
    """Verbs whose past is no participle: "is said to have fled and **took** the files" has two clauses."""
    beginning: frozenset[str]
    """What is to come does so: "talks to **resume** on Sunday"."""
    brought_about: frozenset[str]
    """Passives of what is to come: "talks to **be held** in Doha"."""
    done_for: frozenset[str]
    """A verb with what stands behind it where its subject does it: "the union's **called for** a strike"."""
    having: frozenset[str]
    """What is done with support, which is then no gerund: "**has** backing from Moscow"."""
    told_in_plural: frozenset[str]
    """Nouns in the plural that look like what one person does: "truce **talks** collapse"."""
    done_by_saying: frozenset[str]
    """What somebody does by saying it to whom he speaks to: "Mr President, **thank** you"."""
    done_to_the_held: frozenset[str]
    """What is done to those who are held or sought for it: "was held for **questioning**"."""
    done_to_others: frozenset[str]
    """What nobody does to himself: "said he had lied, **expelling** him"."""
    done_by_courts: frozenset[str]
    """What a court does that has found something: "found that they had spied, **sentencing** the editor"."""
    done_to_the_hurt: frozenset[str]
    """What is done to people and things that are known by what befell them: "**helped** men shot in Gao"."""

    instructing: frozenset[str]
    """Verbs of who says to somebody what that one has to do: "**told** the government it had to free them"."""
    audiences: frozenset[str]
    """Those who hear what others had to do, and have to do nothing: "told **parliament** it had to be done"."""

    how_far: frozenset[str]
    """How far off something is: "were **days** from taking it"."""

    complimenting: frozenset[str]
    """Verbs of who praises another on what that one has done: "**congratulated** the army on retaking it"."""
    undergoing: frozenset[str]
    """Verbs of those on whom it falls: "**faced** sanctions in Mali for jailing critics"."""
    dealt: tuple[Dealt, ...]
    """What one deals out to another for what that one has done."""

    aims: dict[str, frozenset[str]]
    """What somebody is after, by kind: "a **plot** to kill him", "a **plan** to deport him"."""
    others_aims: tuple[OthersAims, ...]
    """Where the subject of a verb is not who is after something."""
    told_aims: ToldAims
    """What tells of the aims of others."""


@cache
def tree_words() -> TreeWords:
    """The words as shipped, checked."""
    return checked_rules("trees.toml", TreeWords)
