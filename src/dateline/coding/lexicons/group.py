"""A group of the lexicon of predicates: words that share a meaning, what must stand around them, and their frame."""

from typing import Literal

import msgspec

from dateline.model.claim import ClaimType, Control, Modality

Slots = tuple[str, ...]


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the roles stand. Each is a list of slots, the first filled one counts; `a+b` takes both.

    A slot is `subject`, `object`, `support`, `poss`, `mod`, `owner`, `inner` or a preposition.
    """

    actor: Slots = ("subject",)
    recipient: Slots = ()
    place: Slots = ()


class Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of a lexicon file: words that share a meaning and a frame."""

    id: str
    pos: str
    words: tuple[str, ...]
    type: ClaimType
    frame: str
    mode: str | None = None
    cameo: str | None = None
    control: Control | None = None
    actor: Slots | None = None
    recipient: Slots | None = None
    place: Slots | None = None
    subject: Slots = ()
    """Classes that the doer must be one of; empty for anybody."""
    subject_not: Slots = ()
    agent: bool = False
    """Whether a word counts only when it is said who does it: "men armed with knives" were armed by nobody."""
    passive: bool = False
    """Whether a verb counts only in the passive: "is **committed** to peace" says so of whoever it is done to."""
    object: Slots = ()
    """Classes that the object must be one of; `=word` is that very word."""
    object_not: Slots = ()
    bare_not: Slots = ()
    """Classes that an object without a preposition must not be one of: "fired **the clerk** at noon" is no shooting."""
    oblique: Slots = ()
    """What must stand beside it: `preposition`, or `preposition word`; any one is enough."""
    oblique_not: Slots = ()
    """What must not stand beside it: "engaged **in talks**" is no attack."""
    of: Slots = ()
    """Of a noun, what must stand behind "of", and is then part of it: "the collapse **of the talks**"."""
    clause: bool = False
    """Whether a clause must hang on it: "agreed to …", "demanded that …"."""
    clause_not: frozenset[str] = frozenset()
    """Lemmas that must not head its clause ("refused to comment" rejects nothing); `*` for any."""
    clause_of: frozenset[str] = frozenset()
    """Lemmas one of which must head its clause ("vowed to **crush** the rebels"), or `lemma {class of its object}`."""
    suffered: frozenset[str] = frozenset()
    """Of a clause about somebody else, the verbs for what befalls him: to warn of what others may do is a forecast."""
    modals: Slots = ()
    """Modals one of which must stand in its clause, with somebody named as the doer: "said that X **must** leave"."""
    modality: Modality | None = None
    """What the word itself says of its event: "meetings scheduled for May" are planned."""
    anew: bool = False
    """Whether it puts talks off, which are planned anew where it says to which day: "postponed them **to Friday**"."""
    runs_out: bool = False
    """Whether it is the end of what lasts until a day, and lies ahead up to then: "the truce ends **on Friday**"."""
    again: bool = False
    """Whether a noun only names again, with "the" or "this", an event of its type told shortly before, and by whom.

    Of a verb, whether it only tells what came of a deed that was told just before: "Forty people **died**".
    """
    granted: bool = False
    """Whether the word takes its event for granted: where "X's killers" were not caught, X was killed all the same."""
    without: Slots = ()
    """Relations that must not stand below it with anything but a verb: `xcomp` keeps "called him a hero" out."""
    reciprocal: bool = False
    """Whether several doers do it to each other."""
    several: bool = False
    """Whether a verb counts only where several do it: "the **ministers discussed** trade", with each other."""
    bare: bool = False
    """Whether a noun counts even when nobody and no place is named with it."""
    whose: Literal["", "own", "its", "others"] = ""
    """Whose the object must be: "stopped **its** attacks" keeps a truce, "stopped **Russian** attacks" fights."""
    ours: frozenset[str] = frozenset()
    """Words that a side of a war has for its own feats: "said that the town had been **liberated**", by them."""
    here: bool = False
    """Whether a place that is not named with it is the town named last: "our forces have taken full control"."""
    counted: bool = False
    """Whether it is an event only with a count of people: "the toll rose to 40"."""
    nth: bool = False
    """Whether a noun counts only where it is told how long it has gone on: "the strike entered **its third day**"."""
    found: bool = False
    """Whether the word only tells that somebody came upon it: it was done by then, and nobody says how long before."""
    score: float = 0.8
