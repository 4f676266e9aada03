"""The posts of a live page: each has a day of its own where the page says so at its head, and other posts another."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from dateline.model.document import RUNNING, Part
from dateline.sources.dates import day_of
from dateline.sources.layout import letters
from dateline.sources.markup import Marked

_POSTS = 2
"""So many days of posts, at least, make a page a live page: a report has one day, and that of its last change."""


def post_days(page: Any, paragraphs: Sequence[Marked]) -> Mapping[str, str]:
    """The days of paragraphs, by their letters: that of the `time` elements in the nearest element around that has any.

    A page with days around its text of which nobody can say which is that of a paragraph gives none.
    """
    days: defaultdict[Any, set[str]] = defaultdict(set)
    for time in page.iter("time"):
        if day := day_of(time.get("datetime") or time.text_content()):
            for around in time.iterancestors():
                days[around].add(day)
    if len(set().union(*days.values())) < _POSTS:
        return {}
    often = Counter(letters(one.words) for one in paragraphs)
    found = {}
    for one in paragraphs:
        around = next((e for e in (one.element, *one.element.iterancestors()) if e in days), None)
        if around is not None and len(days[around]) == 1 and often[letters(one.words)] == 1:
            found[letters(one.words)] = next(iter(days[around]))
    return found


def dated_parts(
    text: str, parts: Sequence[Part], days: Mapping[str, str], published: str | None
) -> tuple[Part, ...]:  # fmt: skip
    """The parts of a page, those of a post of another day than the page's with it; unchanged where all are of one."""
    own = [days.get(letters(_paragraph(text, part))) for part in parts]
    told = {day for day, part in zip(own, parts, strict=True) if day and part.kind in RUNNING}
    if len(told) < _POSTS:
        return tuple(parts)
    return tuple(
        replace(part, published=day) if day and day != published else part for day, part in zip(own, parts, strict=True)
    )


def _paragraph(text: str, part: Part) -> str:
    """The paragraph in which a part stands."""
    end = text.find("\n\n", part.end)
    return text[text.rfind("\n\n", 0, part.start) + 1 : len(text) if end < 0 else end]
