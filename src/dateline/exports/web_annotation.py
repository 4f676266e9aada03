"""The claims as W3C Web Annotations: each on the sentence of its report, by its words and by its characters."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.exports.per import told_by
from dateline.exports.told import Told, blocks
from dateline.model.known import KnownClaim

_HEAD = (
    b'{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:dateline:annotations","type":"AnnotationPage","items":['
)
FIELDS = (
    ("id", "urn:dateline:claim: and the claim's id"),
    ("motivation", "describing"),
    ("created, generator", "when the claim was recorded, and what read it"),
    ("body[0]", "TextualBody, purpose describing: who says so, how it is put, and the clause"),
    ("body[1]", "TextualBody, purpose classifying: the type and mode"),
    ("target.source", "the report's address, or urn:dateline:doc: and its id"),
    ("target.selector", "TextQuoteSelector (the sentence) and TextPositionSelector (its characters in the text that "
     "was read, counted in Unicode code points from 0)"),
)  # fmt: skip
"""The fields of an annotation, for the documentation."""


class WebAnnotation:
    """An AnnotationPage, one annotation a claim."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """One annotation a line."""
        return blocks(_pieces(told))


def _pieces(told: Told) -> Iterator[bytes]:
    yield _HEAD
    encoder = msgspec.json.Encoder()
    for n, known in enumerate(told.claims):
        yield (b",\n" if n else b"\n") + encoder.encode(annotation(known))
    yield b"\n]}\n"


def annotation(known: KnownClaim) -> dict[str, Any]:
    """One claim as an annotation."""
    claim = known.claim
    kind = f"{claim.type}/{claim.mode}" if claim.mode else claim.type
    return {
        "id": f"urn:dateline:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "created": known.recorded_at,
        "generator": {"type": "Software", "name": claim.coder},
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "en",
                "value": f"Per {told_by(claim)} ({claim.put}): {claim.phrase}",
            },
            {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": kind},
        ],
        "target": {
            "source": claim.url or f"urn:dateline:doc:{claim.document}",
            "selector": [
                {"type": "TextQuoteSelector", "exact": claim.words},
                {"type": "TextPositionSelector", "start": claim.sentence[0], "end": claim.sentence[1]},
            ],
        },
    }
