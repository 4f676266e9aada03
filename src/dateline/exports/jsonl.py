"""The claims as they are, one JSON object a line: nothing lost, and read back with the same types."""

from collections.abc import Iterator

import msgspec

from dateline.exports.per import chain, speaker
from dateline.exports.told import Told, blocks
from dateline.model.known import KnownClaim


class Line(KnownClaim, frozen=True, kw_only=True):
    """A known claim with who says so in plain words, so that a line needs no rule to be read by."""

    per: str
    per_chain: tuple[str, ...]


class Jsonl:
    """Known claims, one a line."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """UTF-8, LF."""
        encoder = msgspec.json.Encoder()
        return blocks(encoder.encode(_line(known)) + b"\n" for known in told.claims)


def _line(known: KnownClaim) -> Line:
    fields = {name: getattr(known, name) for name in KnownClaim.__struct_fields__}
    return Line(**fields, per=speaker(known.claim), per_chain=chain(known.claim))
