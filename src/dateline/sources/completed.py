"""The article of a page made whole: what extraction lost between its paragraphs, and what it ran together.

Extraction chooses well what is the article; but it lets list items, subheadings and bare text go where no element says
that they are of an article, and of a short page it makes one line, menu and all. The page's own paragraphs mend both.
"""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from itertools import accumulate
from typing import Any

from dateline.sources.holder import Holder, Placed, holder_of, placed
from dateline.sources.layout import Block, letters
from dateline.sources.limits import MAX_CHARACTERS
from dateline.sources.markup import HEADINGS, Marked

_SURE = 25
"""Letters at its beginning or end by which a paragraph is known again within a longer one, or a shorter."""
_SHORT = 250
"""Letters of the longest report for which extraction takes every paragraph of its page."""
_WHOLE_PAGE = frozenset(("html", "body"))
_STARTS = 3
"""Paragraphs with which one that was run together may begin, at most, so that no page costs minutes."""
_LARGEST = 3_000
"""Paragraphs of the largest page that is looked through; what has more is no report."""


def completed(extracted: Sequence[Block], paragraphs: Sequence[Marked], title: str | None) -> list[Block]:
    """The extracted paragraphs with those of the page that belong among them."""
    own = placed(paragraphs)
    if not extracted or len(own) > _LARGEST or sum(len(words) for _, words in extracted) > MAX_CHARACTERS:
        return list(extracted)
    extracted = _in_order(extracted, own)
    found = [letters(words) for _, words in extracted]
    whole = {one.letters for one in own}
    pieces = {at: run for at, text in enumerate(found) if text not in whole and (run := _pieces(text, own))}
    taken = _taken(own, found, pieces)
    holder = holder_of(own, taken, letters(title or ""))
    behind: defaultdict[int, list[Block]] = defaultdict(list)
    lost = _lost(own, taken, holder)
    last = -1
    for i, one in enumerate(own):
        if i in lost:
            behind[last].append(_block(one))
        elif i in taken and not holder.leaves_out(one):
            last = taken[i]
    beside = _beside(own, found, taken, holder)
    out = behind[-1]
    for at, block in enumerate(extracted):
        if at not in beside:
            out += [_block(own[i]) for i in pieces.get(at, ()) if _is_piece(i, own, holder)] or [block]
        out += behind[at]
    return out


def _in_order(extracted: Sequence[Block], own: Sequence[Placed]) -> list[Block]:
    """What was extracted in the order of the page: of a live page the last entry may come before all that stands above.

    What the page has twice, or not in these letters, stays behind what it was extracted after.
    """
    times = Counter(one.letters for one in own)
    at = {one.letters: i for i, one in enumerate(own) if times[one.letters] == 1}
    place: list[int] = []
    last = -1
    for _, words in extracted:
        last = at.get(letters(words), last)
        place.append(last)
    return [extracted[n] for n in sorted(range(len(extracted)), key=place.__getitem__)]


def _block(one: Placed) -> Block:
    return one.marked.kind, one.marked.words


def _is_piece(i: int, own: Sequence[Placed], holder: Holder) -> bool:
    """Whether a paragraph of what was run together is of the article; a clock alone is none."""
    one = own[i]
    if holder.leaves_out(one) or one.is_clock:
        return False
    if one.tag in HEADINGS:
        return one.path[0] in holder.around or not (i + 1 < len(own) and holder.leaves_out(own[i + 1]))
    return holder.holds(one) or one.is_told


def _beside(own: Sequence[Placed], found: Sequence[str], taken: Mapping[int, int], holder: Holder) -> set[int]:
    """The places of what stands beside a short report and was extracted with it: of those all is taken."""
    owners: defaultdict[int, list[Placed]] = defaultdict(list)
    for i, at in taken.items():
        owners[at].append(own[i])
    out = {at for at, ones in owners.items() if all(map(holder.is_beside, ones))}
    size = sum(len(text) for at, text in enumerate(found) if at not in out)
    return out if 0 < size < _SHORT else set()


def _pieces(text: str, own: Sequence[Placed]) -> list[int]:
    """The paragraphs of the page that were run together into one; none where it is unlike them."""
    starts = [i for i, one in enumerate(own) if text.startswith(one.letters)]
    for first in starts[:_STARTS]:
        at, run = 0, []
        for i in range(first, len(own)):
            if text.startswith(own[i].letters, at):
                at += len(own[i].letters)
                run.append(i)
            if at == len(text):
                return run
    return []


def _taken(own: Sequence[Placed], found: Sequence[str], pieces: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Which paragraphs of the page were extracted, and into which place."""
    out = {i: at for at, run in pieces.items() for i in run}
    known = {text: at for at, text in reversed([*enumerate(found)])}
    whole = "\n" + "\n".join(found) + "\n"
    starts = [0, *accumulate(len(text) + 1 for text in found)]
    for i, one in enumerate(own):
        if i in out:
            continue
        if one.letters in known:
            out[i] = known[one.letters]
            continue
        long = len(one.letters) >= _SURE
        ends = (one.letters[:_SURE], one.letters[-_SURE:]) if long else (f"\n{one.letters}", f"{one.letters}\n")
        at = max(map(whole.find, ends))
        if at >= 0:
            out[i] = bisect(starts, at if long else at + 1) - 1
    return out


def _lost(own: Sequence[Placed], taken: Mapping[int, int], holder: Holder) -> set[int]:
    """The paragraphs that were not extracted and belong to the article."""
    kept = {i for i in taken if holder.holds(own[i]) and not holder.leaves_out(own[i])}
    if not kept:
        return set()
    frames = {own[i].frame for i in kept}
    first, last = min(kept), max(kept)
    out: set[int] = set()
    below = False
    for i in reversed(range(len(own))):
        one = own[i]
        if one.is_clock:
            continue
        leads, below = below and one.tag in HEADINGS - {"h1"}, i in kept
        if i in taken or not holder.holds(one) or holder.leaves_out(one):
            continue
        listed = leads or holder.lists(one)
        among = first < i < last or one.frame in frames or (listed and _is_near(one, holder, frames))
        if among and (listed or (one.is_told and one.tag not in HEADINGS)):
            out.add(i)
            below = True
    return out


def _is_near(one: Placed, holder: Holder, frames: Container[Any]) -> bool:
    """Whether a list before or behind all that was extracted, in a box of its own, stands with it in the article."""
    return holder.element.tag not in _WHOLE_PAGE or one.frame.getparent() in frames
