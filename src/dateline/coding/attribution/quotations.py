"""Finds what stands in quotation marks, over paragraphs where a quotation runs on."""

from collections.abc import Sequence

import msgspec

from dateline.model.span import Span

OPENERS = {"“": "”", "«": "»", "„": "“", "‘": "’", "``": "''"}
CLOSERS = frozenset({"”", "»", "″", "''"})
STRAIGHT = frozenset({'"', "″", "＂", "''"})


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of quoted words, marks included; more than one span when it runs over paragraphs."""

    spans: tuple[Span, ...]
    closed: bool

    @property
    def start(self) -> int:
        """Where it opens."""
        return self.spans[0][0]


def quotations(text: str, blocks: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of a text, in order; `blocks` are its paragraphs.

    A quotation left open at the end of a paragraph goes on in the next one if that opens with a mark as well;
    otherwise it ends with its paragraph, so that one forgotten mark does no harm further on.
    """
    out: list[Quotation] = []
    carried: list[Span] = []
    for block in blocks:
        inside = _of_block(text, block)
        if carried:
            if inside and not text[block[0] : inside[0].start].strip():
                first = inside.pop(0)
                spans = (*carried, *first.spans)
                carried = []
                inside.insert(0, Quotation(spans=spans, closed=first.closed))
            else:
                out.append(Quotation(spans=tuple(carried), closed=False))
                carried = []
        if inside and not inside[-1].closed:
            carried = list(inside.pop().spans)
        out.extend(inside)
    if carried:
        out.append(Quotation(spans=tuple(carried), closed=False))
    return tuple(out)


def _of_block(text: str, block: Span) -> list[Quotation]:
    """The outermost quotations of a paragraph; only the last can be open."""
    found: list[Quotation] = []
    opened: int | None = None
    closer = ""
    i = block[0]
    while i < block[1]:
        mark = text[i : i + 2] if text[i : i + 2] in ("``", "''") else text[i]
        if opened is None:
            if mark in OPENERS or (_straight(mark) and _may_open(text, i, mark, block)):
                opened, closer = i, OPENERS.get(mark, mark)
        elif _closes(text, i, mark, closer, block):
            found.append(Quotation(spans=((opened, min(i + len(mark), block[1])),), closed=True))
            opened = None
        i += len(mark)
    if opened is not None and closer not in ("’", "'"):
        found.append(Quotation(spans=((opened, block[1]),), closed=False))
    return found


def _straight(mark: str) -> bool:
    return mark in STRAIGHT or mark == "'"


def _may_open(text: str, i: int, mark: str, block: Span) -> bool:
    """A straight mark opens after white space or an opening bracket, and before a character."""
    before = text[i - 1] if i > block[0] else " "
    after = text[i + len(mark)] if i + len(mark) < block[1] else " "
    if mark == "'" and not _has_partner(text, i, block):
        return False
    return (before.isspace() or before in "([—–-:") and not after.isspace()


def _has_partner(text: str, i: int, block: Span) -> bool:
    """Whether a single mark has another later on that can close it: an apostrophe ("'90s") has none."""
    at = text.find("'", i + 1, block[1])
    while at >= 0:
        after = text[at + 1] if at + 1 < block[1] else " "
        if not after.isalnum() and not text[at - 1].isspace() and not (text[at - 1] in "sS" and after == " "):
            return True
        at = text.find("'", at + 1, block[1])
    return False


def _closes(text: str, i: int, mark: str, closer: str, block: Span) -> bool:
    """Whether the mark at `i` closes a quotation that `closer` ends."""
    after = text[i + 1] if i + 1 < block[1] else " "
    if closer in ("’", "'"):
        # An apostrophe inside a word, or of a plural, does not close.
        plural = text[i - 1] in "sS" and after == " " and closer in text[i + 1 : block[1]]
        return mark == closer and not after.isalnum() and not plural
    if mark == closer or mark in CLOSERS:
        return True
    if closer in STRAIGHT or closer in CLOSERS:
        return mark in STRAIGHT and not (after.isalnum() and text[i - 1].isspace())
    return False
