"""The paragraphs of a plain text, however its lines were broken."""

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from dateline.model.span import Span
from dateline.sources.datelines import opens_report
from dateline.sources.endings import ends_sentence
from dateline.sources.patterns import patterns
from dateline.sources.turns import turns

_BREAK = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")
_BYLINE = re.compile(r"(?:By|BY) [A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|and|de|van|von|al|bin)){1,7}")
_WIDEST = 120
"""Lines that were wrapped by a program are not wider than this; longer ones are whole paragraphs."""
_NARROWEST = 45
"""A text with only shorter lines is a list, not wrapped prose."""
_OPEN = frozenset(
    {"a", "an", "the", "of", "to", "in", "at", "on", "and", "or", "for", "with", "from", "by", "as", "that"}
)
"""Words on which no paragraph and no headline ends."""
_LIST = 6
"""So many lines in a row that could each be a headline are a list of them."""
_LOWER = 0.2
"""A text of whose letters fewer than this are small ones is in capitals, which tell nothing of its lines then."""
_RAGGED = 14
"""How much shorter than the widest line a wrapped line may be, its next word included."""
_HEADS = 200
"""Characters right before a dateline that may still be a headline's."""
_HEAD = 5
"""Paragraphs among which the first of the story is: title, kicker, byline and the like stand before it."""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph with what telling its kind needs; `line` is its text, line ends turned into spaces."""

    start: int
    end: int
    line: str

    @property
    def length(self) -> int:
        """In words."""
        return len(self.line.split())

    @property
    def unfinished(self) -> bool:
        """Whether it does not end as a sentence does."""
        return not ends_sentence(self.line)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text in order, without the white space around them; together they hold all the rest.

    Blank lines part them. Single line ends part them too, unless the text is wrapped: then a line goes on in the next
    one when the next word would not have fitted into it, or when that starts in the middle of a sentence. What opens
    with who speaks, in a transcript, or with the dateline goes on in no case.
    """
    lines = list(_lines(text))
    width = max((end - start for _, start, end in lines), default=0)
    wrapped = _NARROWEST <= width <= _WIDEST
    listed = _listed(text, lines)
    spoken = turns([(number, text[start:end]) for number, start, end in lines], wrapped=True)
    out: list[Span] = []
    last = -2
    for number, start, end in lines:
        fits = width if wrapped and number not in listed else 0
        opens = number in spoken or (0 < len(out) < _HEAD and _opens_story(text, out[-1], start, end))
        if number == last + 1 and not opens and _goes_on(text, out[-1], start, fits):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
        last = number
    return out


def _is_stamp(line: str) -> bool:
    """Whether a line begins with a date and has little else: it stands alone under a headline."""
    return any(char.isdigit() for char in line[:40]) and patterns()["stamp_line"].match(line) is not None


def _listed(text: str, lines: list[tuple[int, int, int]]) -> set[int]:
    """The numbers of lines in a list of headlines: many lines in a row that open with a capital and end no sentence."""
    out: set[int] = set()
    if _in_capitals(text):
        return out
    run: list[int] = []
    for number, start, end in [*lines, (-1, 0, 0)]:
        heads = end > start and not text[start].islower() and not text[start:end].endswith((".", ",", ";", "-", ":"))
        if run and (number != run[-1] + 1 or not heads):
            out.update(run if len(run) >= _LIST else ())
            run = []
        if heads:
            run.append(number)
    return out


def _in_capitals(text: str) -> bool:
    small = sum(char.islower() for char in text)
    return small < _LOWER * (small + sum(char.isupper() for char in text))


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Lines that hold something: their number, and their span without the white space around them."""
    start = 0
    for number, end in enumerate(chain((match.start() for match in _BREAK.finditer(text)), [len(text)])):
        line = text[start:end]
        if line.strip():
            yield number, start + len(line) - len(line.lstrip()), start + len(line.rstrip())
        start = end + (2 if text.startswith("\r\n", end) else 1)


def _goes_on(text: str, before: Span, start: int, width: int) -> bool:
    """Whether the line at `start` continues the paragraph `before`."""
    # Only the last line of a paragraph counts, and 400 characters of it are more than any wrapped line has.
    if _is_stamp(text[start : _line_end(text, start)].rstrip()):
        return False
    tail = re.split(_BREAK, text[max(before[0], before[1] - 400) : before[1]])[-1].strip()
    words_before = tail.split()
    open_end = len(words_before) > 2 and words_before[-1].lower() in _OPEN
    if not ends_sentence(tail) and (open_end or (len(words_before) > 2 and text[start].islower())):
        return True
    if not width:
        return False
    indented = start - _line_start(text, start) > _line_indent(text, before[1]) + 1
    word = re.split(r"\s", text[start : start + 40])[0]
    return not indented and len(tail) + 1 + len(word) > width - _RAGGED


def _opens_story(text: str, before: Span, start: int, end: int) -> bool:
    """Whether the line is the byline or begins with the dateline, and what stands `before` it may be the headline."""
    if before[1] - before[0] > _HEADS:
        return False
    line = text[start:end]
    return opens_report(line) or (_BYLINE.fullmatch(line) is not None and not ends_sentence(line))


def _line_start(text: str, at: int) -> int:
    while at > 0 and not _BREAK.match(text[at - 1]):
        at -= 1
    return at


def _line_end(text: str, at: int) -> int:
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def _line_indent(text: str, at: int) -> int:
    start = _line_start(text, at)
    line = text[start:at]
    return len(line) - len(line.lstrip())
