"""When a text was first said that a paper prints again: its denial is of that day, and denies nothing anew."""

from collections.abc import Iterable, Iterator

from dateline.merging.outlets import outlet_key
from dateline.merging.voices import Origins
from dateline.model.sourced import SourcedClaim

Text = tuple[str, ...]
"""What makes claims of two reports one claim that is printed twice."""


def first_printed(claims: Iterable[SourcedClaim], origins: Origins) -> dict[str, SourcedClaim]:
    """By the id of each claim that is printed again: the same claim in the report that first had it.

    It is one that stands in a copy of that report, or in the text of an agency ("GOMA (Agency) -") that has the whole
    sentence of it. Whoever says the same again himself, in the next issue of his bulletin, says it anew. Reports
    without a day of publication print nothing again.
    """
    dated = sorted((c for c in claims if c.published), key=lambda c: (c.published, c.id))
    first: dict[Text, SourcedClaim] = {}
    for one in dated:
        for text in (*_as_copy(one, origins), *_of_outlet(one)):
            first.setdefault(text, one)
    found = {}
    for one in dated:
        texts = (*_as_copy(one, origins), *(_of_outlet(one) if one.agency else ()))
        before = [first[text] for text in texts if _outlet(first[text]) != _outlet(one)]
        if before:
            found[one.id] = min(before, key=lambda c: (c.published, c.id))
    return found


def _outlet(claim: SourcedClaim) -> str:
    """Whose report it is: without a publisher those under one title are of one."""
    return outlet_key(claim.publisher or claim.title) or claim.document


def _as_copy(claim: SourcedClaim, origins: Origins) -> Iterator[Text]:
    if origin := origins.get(claim.document):
        yield origin.document, claim.phrase, claim.control or "", claim.polarity


def _of_outlet(claim: SourcedClaim) -> Iterator[Text]:
    """The sentence, of the agency whose text is printed, or else of the outlet itself."""
    if outlet := claim.agency or claim.publisher:
        yield outlet_key(outlet), claim.words, claim.phrase, claim.control or "", claim.polarity
