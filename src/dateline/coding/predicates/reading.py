"""A reading: a predicate, the line of the lexicon that takes it for an act, and the phrases that fill its roles."""

import msgspec

from dateline.coding.lexicons.lexicon import Line


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A predicate as a line of the lexicon reads it; roles are the tokens that head the phrases."""

    predicate: int
    line: Line
    host: int | None = None
    """The verb that carries a noun: "launched" of "launched an attack"."""
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    """Phrases that the frame says are the place; others are found from prepositions."""
    consumed: tuple[int, ...] = ()
    """Nouns that are part of this predicate, so that they are none of their own."""
    put_off_by: int | None = None
    """The word that puts off the talks which this noun names, where it says to which day."""
    planned_for: int | None = None
    """The day for which talks were planned that this noun names, and that are off."""
    denied: bool = False
    """Whether it is denied of those in its roles, beside others of whom it is told: "the militia, **not the army**"."""
