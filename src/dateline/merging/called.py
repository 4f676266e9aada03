"""By which name a side goes that has a place: a group's before "its fighters", a general's as "his side"."""

from functools import cache

from dateline.merging.control import individual, owned
from dateline.model.sourced import Party
from dateline.shipped import shipped


def described(party: Party) -> bool:
    """Whether it is only told whose it is: "its fighters", "Roe's movement", but not "Utopia's army"."""
    whose, _, what = party.name.replace("’", "'").partition("'s ")
    return owned(party) or (is_a_group(party) and bool(whose) and what[:1].islower())


def by_foes(party: Party) -> bool:
    """Whether it goes by what those whom it fights call it: "the enemy", "the terrorists"."""
    last = party.name.rpartition(" ")[2].lower()
    return not _by_their_foes().isdisjoint((last, last.removesuffix("s")))


@cache
def _by_their_foes() -> frozenset[str]:
    return frozenset(shipped("merging", "rules", "called.toml")["by_their_foes"])


def is_a_group(party: Party) -> bool:
    """Whether it is called by the name of a group, and not "rebels", or "fighters" of whichever group."""
    return party.type != "PERSON" and len(party.code or "") > len("SYRREB")


def called(party: Party) -> str:
    """By name; "fighters" that the report calls "fighters of the Movement" in full; a general as his side.

    "The rebels" whom a group leads go by its name.
    """
    if individual(party):
        return f"{party.name}'s side"
    if party.group:
        return party.group
    full = not party.name[:1].isupper() and any(letter.isupper() for letter in party.words[1:])
    return party.words if full else party.name
