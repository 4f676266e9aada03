"""The words of `modality.toml` for what is known, and only helps to tell of something else."""

import msgspec


class InPassing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What known deeds are only named for: "question a man over the murder", "photos of the bombing"."""

    verbs: frozenset[str]
    prepositions: frozenset[str]
    blamed: frozenset[str]
    connections: frozenset[str]
    nouns: frozenset[str]
    no_matter_of: frozenset[str]
    """Nouns of what is done about a deed "on" which they are, and is no word about it: "a **ban** on the killing"."""
    matters: frozenset[str]
    """Deeds that may be yet to come, and are known where something is "on" them."""
    about: frozenset[str]
    """Prepositions of the matter of what is said."""
    conduct: frozenset[str]
    """For what somebody is blamed who need not have done the deed: "his **handling** of the attack"."""
    when: frozenset[str]
    """Prepositions of when something was that only seems so."""
    linked: frozenset[str]
    """What several deeds that were done may be: "the killings may be **linked**"."""
    suffering: frozenset[str]
    during: frozenset[str]
    searches: frozenset[str]
    """Deeds in which people are arrested, and not for which."""


class Occasions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """At, during or after what something was not done: "no deal was reached **at the talks**"."""

    prepositions: frozenset[str]
    stretches: frozenset[str]
    """Nouns for a stretch of it: "two **days** of talks"."""
    completing: frozenset[str]
    """Verbs that such a phrase completes, which is denied with them: "did not **engage in** talks"."""
    headway: frozenset[str]
    """What is made in talks: "no **progress** in talks"."""


class KnownBy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a participle is the news, and does not only tell who is meant: "left ten men **killed**"."""

    news: frozenset[str]
    """Verbs that tell of such people: "**reported** ten killed"."""
    counts: frozenset[str]
    """Nouns that count them: "the **number** of men killed"."""
    besides: frozenset[str]
    """What stands before those whom something befell then: "**with** ten people killed"."""
    whoever: frozenset[str]
    """Words for whoever there may be: "**any** man shot"."""
