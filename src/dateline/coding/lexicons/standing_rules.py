"""The words by which what stands or is said of any of a kind is told from what was done. Loaded once."""

from functools import cache

import msgspec

from dateline.coding.lexicons.rules_file import load_rules


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """The words of standing.toml."""

    rules: frozenset[str]
    under: frozenset[str]
    accords: frozenset[str]
    agreed: frozenset[str]
    """Verbs of what an accord goes on saying."""
    leave: frozenset[str]
    """Verbs of what a law lets somebody do, or not do."""
    practices: frozenset[str]
    offices: frozenset[str]
    of_offices: frozenset[str]
    """What offices are for."""
    of_kinds: frozenset[str]
    holding: frozenset[str]
    """Verbs of what somebody holds a kind of deed to be."""
    habits: frozenset[str]
    recurring: frozenset[str]
    """Words beside a noun of what comes again and again."""
    latest: frozenset[str]
    """What one of a series is called, by its place in it."""
    series: frozenset[str]
    general_modals: frozenset[str]
    """Modals of what any of a kind can or must do: "a government **may** capture towns"."""
    one_of_a_state: frozenset[str]
    """Nouns for states and for what they have one of, which is said of any of them."""


@cache
def standing_rules() -> Standing:
    """The words as shipped."""
    data = load_rules("standing.toml")
    return Standing(
        rules=frozenset(data["rules"]["words"]),
        under=frozenset(data["rules"]["prepositions"]),
        accords=frozenset(data["accords"]["words"]),
        agreed=frozenset(data["accords"]["verbs"]),
        leave=frozenset(data["leave"]["verbs"]),
        practices=frozenset(data["practices"]["nouns"]),
        offices=frozenset(data["offices"]["of"]),
        of_offices=frozenset(data["offices"]["nouns"]),
        of_kinds=frozenset(data["said_of_kinds"]["adjectives"]),
        holding=frozenset(data["said_of_kinds"]["verbs"]),
        habits=frozenset(data["habits"]["adverbs"]),
        recurring=frozenset(data["recurring"]["adjectives"]),
        latest=frozenset(data["recurring"]["latest"]),
        series=frozenset(data["recurring"]["series"]),
        general_modals=frozenset(data["anyone"]["modals"]),
        one_of_a_state=frozenset(data["anyone"]["nouns"]),
    )
