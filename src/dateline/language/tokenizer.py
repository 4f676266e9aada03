"""Cuts text into tokens with their offsets, by the conventions of the English Web Treebank.

White space separates chunks; each chunk is then cut on its own. A chunk loses its opening and closing punctuation,
and what is left is cut at hyphens, slashes and contractions. Every step is linear in the length of the chunk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.language.orthography import orthography
from dateline.model.document import WIDTHLESS
from dateline.model.span import Span

_CHUNK = re.compile(rf"[^\s{WIDTHLESS}]\S*")
_OPENING = re.compile(r"(?:[A-Z]{1,3}[$£€])|\.{2,}|…+|-{2,}|([\"“”„«‹‘`'’([{<$£€¥#~*=•–—|>])\1*")
_CLOSING = "\"“”»›’'`)]}>,;:!?…%°.*=~|—–-"
_YEARS = re.compile(r"['’]\d\ds?(?!\w)")
_ELISIONS = frozenset({"'em", "'tis", "'twas", "'til", "'cause", "'n", "’em", "’tis", "’twas", "’til", "’cause", "’n"})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+", re.IGNORECASE)
_SMILEY = re.compile(r"[:;=8]['’]?-?[()DPpOo/|]+|<3")
_INNER = re.compile(r"\w+(?:(?:\.?[-'’/]|[.,:&+@~])(?=\w)\w+)*|(.)\1*", re.DOTALL)
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,3}\.)*[^\W\d_]\.|(?:[^\W\d_]{1,2}\.){2,}")
_ENCLITIC = re.compile(r"(?:n['’]t|['’](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(\d[\d.,:]*)(am|pm|a\.m|p\.m|k|m|bn|mn|tn|km|kms|mm|cm|kg|kgs|lb|lbs|ft|mph|kph|hrs|min|mins)\.?$", re.IGNORECASE
)
_TELEPHONE = re.compile(r"[\d()+.]+(?:-[\d()+.]+)*-\d{4,}")
_REMEMBERED_CHUNKS = 30_000


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The tokens of `text[start:end]` as spans of the whole text."""
    out: list[Span] = []
    chunks = list(_CHUNK.finditer(text, start, len(text) if end is None else end))
    for index, match in enumerate(chunks):
        chunk, offset = match.group(), match.start()
        number_follows = False
        if "." in chunk and index + 1 < len(chunks):
            number_follows = chunks[index + 1].group()[0].isdigit()
        cuts = _remembered(chunk, number_follows) if len(chunk) <= 40 else tuple(_cut(chunk, number_follows))
        out.extend((offset + low, offset + high) for low, high in cuts)
    return out


@lru_cache(maxsize=_REMEMBERED_CHUNKS)
def _remembered(chunk: str, number_follows: bool) -> tuple[Span, ...]:
    return tuple(_cut(chunk, number_follows))


def _cut(chunk: str, number_follows: bool) -> Iterator[Span]:
    """The tokens of one chunk, relative to its beginning."""
    low, high = 0, len(chunk)
    if _SMILEY.fullmatch(chunk):
        yield low, high
        return
    while low < high and not _keeps_apostrophe(chunk, low):
        match = _OPENING.match(chunk, low)
        if not match:
            break
        yield low, match.end()
        low = match.end()
    closing: list[Span] = []
    while low < high and chunk[high - 1] in _CLOSING:
        start = _closing_start(chunk, low, high, number_follows)
        if start == high:
            break
        closing.append((start, high))
        high = start
    if low < high:
        yield from _cut_core(chunk, low, high)
    yield from reversed(closing)


def _keeps_apostrophe(chunk: str, low: int) -> bool:
    """Whether an apostrophe here belongs to the word: ’90s, ’em."""
    if chunk[low] not in "'’":
        return False
    return bool(_YEARS.match(chunk, low)) or chunk[low:].rstrip(".,;:!?").lower() in _ELISIONS


def _closing_start(chunk: str, low: int, high: int, number_follows: bool) -> int:
    """Where the last punctuation token of `chunk[low:high]` begins; `high` if the last character belongs to a word."""
    last = chunk[high - 1]
    start = high - 1
    if last in ".!?…":
        while start > low and chunk[start - 1] in ".!?…":
            start -= 1
        if last == "." and start == high - 1 and _keeps_stop(chunk[low : high - 1], number_follows):
            return high
        if (
            "." in chunk[start:high]
            and start > low
            and chunk[start : start + 2] in (".?", ".!")
            and _is_acronym(chunk[low : start + 1])
        ):
            return start + 1
        return start
    while start > low and chunk[start - 1] == last and last != ")":
        start -= 1
    return start


def _keeps_stop(word: str, number_follows: bool) -> bool:
    """Whether the full stop after this word is part of it."""
    tables = orthography()
    bare = re.split(r"[-/(“\"‘]", word)[-1] if word else ""
    if bare in tables.titles or bare in tables.abbreviations:
        return True
    if number_follows and bare in tables.numbered:
        return True
    return _is_acronym(bare + ".")


def _is_acronym(word: str) -> bool:
    """U.S., p.m., Ph.D., and initials: J."""
    if not _ACRONYM.fullmatch(word):
        return False
    return len(word) > 2 or (word[0].isupper() and word[0].isascii() and word != "I.")


def _cut_core(chunk: str, low: int, high: int) -> Iterator[Span]:
    """The words inside the opening and closing punctuation."""
    core = chunk[low:high]
    if core.isalpha():
        yield from _cut_contraction(core, low)
        return
    if ("@" in core or "://" in core or core[:4].lower() == "www.") and _ADDRESS.fullmatch(core):
        yield low, high
        return
    stop = core.endswith(".") and not core.endswith("..")
    for match in _INNER.finditer(core[:-1] if stop else core):
        start, end = low + match.start(), low + match.end()
        if stop and match.end() == len(core) - 1:
            end += 1
        if match.group()[0].isalnum() or match.group()[0] == "_":
            yield from _cut_word(chunk, start, end)
        elif match.group()[0] not in WIDTHLESS:
            yield start, end


def _cut_word(chunk: str, start: int, end: int) -> Iterator[Span]:
    """A run of letters and digits with joints: cut at each joint that separates words."""
    word = chunk[start:end]
    if _TELEPHONE.fullmatch(word) or _keeps_hyphen(word):
        yield from _cut_contraction(word, start)
        return
    before = 0
    for index in range(1, len(word) - 1):
        if word[index] in "-/,:.~" and _separates(word, index):
            if before < index:
                yield from _cut_contraction(word[before:index], start + before)
            yield start + index, start + index + 1
            before = index + 1
    yield from _cut_contraction(word[before:], start + before)


def _keeps_hyphen(word: str) -> bool:
    """anti-government, e-mail, nutrition-wise."""
    first, hyphen, second = word.partition("-")
    if not hyphen or "-" in second or not first or not second:
        return False
    tables = orthography()
    return first.lower() in tables.prefixes or second.lower() in tables.suffixes


def _separates(word: str, index: int) -> bool:
    """Whether the joint at this place stands between two words."""
    joint, left, right = word[index], word[index - 1], word[index + 1]
    if joint == "-":
        return True
    if joint == "/":
        return not (left.isdigit() and right.isdigit()) and len(word) > 3
    if joint == ".":
        # A full stop without its space: "end.The".
        return (
            left.islower()
            and right.isupper()
            and word[index - 2 : index].islower()
            and word[index + 1 : index + 3].istitle()
            and index > 2
        )
    return not (left.isdigit() and right.isdigit())


def _cut_contraction(word: str, start: int) -> Iterator[Span]:
    """Enclitics ('s, n't), amounts (5km) and words written together (cannot) become two tokens."""
    end = start + len(word)
    cut = orthography().contractions.get(word.lower(), 0)
    if not cut and ("'" in word or "’" in word):
        match = _ENCLITIC.search(word, max(0, len(word) - 3))
        cut = match.start() if match else 0
    if not cut and word[:1].isdigit():
        amount = _AMOUNT.fullmatch(word)
        cut = amount.end(1) if amount else 0
    if cut:
        yield start, start + cut
        yield start + cut, end
    else:
        yield start, end
