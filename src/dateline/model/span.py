"""Half-open character spans `[start, end)`, in Unicode code points of a document's text."""

from collections.abc import Iterable

Span = tuple[int, int]
"""Half-open `(start, end)`; `text[start:end]` is the surface, always."""


def overlap(one: Span, other: Span) -> int:
    """The number of characters that two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def within(inner: Span, outer: Span) -> bool:
    """Whether `inner` lies in `outer` (equal spans do)."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def inside_any(span: Span, spans: Iterable[Span]) -> bool:
    """Whether one of `spans` covers the whole of `span`."""
    return any(within(span, outer) for outer in spans)


def joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Sort spans and join those that overlap or have only white space of `text` between them."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip()):
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)
