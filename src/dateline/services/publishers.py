"""Which publishers take part in what they report: a ministry, an army, a movement speaks for its own side."""

from functools import lru_cache

from dateline.coding.lexicons.known_names import known_names, words_of
from dateline.merging.groups import group_of, kind_of
from dateline.merging.parties import ANY_NATION
from dateline.merging.sourced import sourced_claims
from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim, plain
from dateline.services.parties import party_asked, role_of_body
from dateline.sources.mastheads import is_outlet

_IN_SEVERAL_LANDS = "IMG"
"""How the codes of those begin who fight in several countries."""


def claims_of(record: Record) -> tuple[SourcedClaim, ...]:
    """All claims of a record, in its order; those of a publisher that takes part itself say so."""
    return sourced_claims(record, code_of=code_of_publisher)


@lru_cache(maxsize=10_000)
def code_of_publisher(name: str) -> str | None:
    """The actor code of a publisher that is a body of a state, or of those who fight one; None for all others.

    "Ministry of Defence" is that of some country: `---GOVMIL`. State media are outlets, whose word is their own.
    """
    tables = known_names().names
    found = tables.get(words_of(name)) or tables.get(words_of(plain(name)))
    if found is not None:
        code = found[1].code if found[1].type != "PERSON" else None
    elif is_outlet(name):
        code = None
    else:
        role = role_of_body(plain(name))
        code = party_asked(name).code or (role and ANY_NATION + role)
    return code if code and (kind_of(group_of(code)) or code.startswith(_IN_SEVERAL_LANDS)) else None
