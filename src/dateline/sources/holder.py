"""The element of a page that holds its article, and what in it is none of that."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from dateline.sources.endings import ends_sentence
from dateline.sources.furniture import is_furniture
from dateline.sources.layout import letters
from dateline.sources.markup import BLOCKS, HEADINGS, ITEMS, Marked

_MOST = 0.8
"""The smallest element with so much of what was extracted holds the article."""
_SOME = 0.2
"""If what is no furniture by its names has less than this of it, the names are wrong."""
_LINKED = 0.5
"""A paragraph or a list of which so much is links leads elsewhere."""
_SENTENCE = 2
"""Words of the shortest paragraph that tells something: "Two died."."""
_CLAUSE = 4
"""Words of an item at least, for its list to tell something."""
_LISTS = frozenset(("ul", "ol", "dl"))
_COUNTED = ITEMS | {"td", "th"}
_FRAMED = _LISTS | HEADINGS | frozenset("li dt dd table thead tbody tr td th blockquote pre p details summary".split())
"""Elements that stand in a frame with others and are none."""


class Placed(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A paragraph of a page in its place: the elements around it, from its own outwards."""

    marked: Marked
    letters: str
    path: tuple[Any, ...]
    is_bare: bool
    """Whether it is all that stands in an element that is no paragraph by its name."""

    @property
    def tag(self) -> str:
        """The name of its own element."""
        return str(self.path[0].tag)

    @property
    def frame(self) -> Any:
        """The element in which it stands beside others."""
        return next((at for at in self.path[self.is_bare :] if at.tag not in _FRAMED), self.path[-1])

    @property
    def leads_away(self) -> bool:
        """Whether it is mostly links."""
        return self.marked.linked >= _LINKED

    @property
    def is_clock(self) -> bool:
        """Whether it is a number by itself, as the hour over an entry of a live page; in a list or table it counts."""
        counted = self.tag in _COUNTED and not any(child.tag in BLOCKS for child in self.path[0])
        return not counted and not any(map(str.isalpha, self.letters))

    @property
    def is_told(self) -> bool:
        """Whether it tells something in a sentence."""
        return ends_sentence(self.marked.words) and len(self.marked.words.split()) >= _SENTENCE


class Holder(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What holds the article: the element, and all around it and the title; what stands beside; lists that tell."""

    element: Any
    around: frozenset[Any]
    beside: frozenset[Any]
    telling: frozenset[Any]

    def holds(self, one: Placed) -> bool:
        """Whether a paragraph is within."""
        return self.element in one.path

    def leaves_out(self, one: Placed) -> bool:
        """Whether a paragraph is none of the article: it leads elsewhere, or stands beside it."""
        return one.leads_away or self.is_beside(one)

    def is_beside(self, one: Placed) -> bool:
        """Whether a paragraph stands in a menu, a notice, a box."""
        return not self.beside.isdisjoint(one.path)

    def lists(self, one: Placed) -> bool:
        """Whether a paragraph is an item, however short, of a list that tells something."""
        return one.tag in ITEMS and _list_of(one) in self.telling


def placed(paragraphs: Iterable[Marked]) -> list[Placed]:
    """The paragraphs that have letters, in their places."""
    out: list[Placed] = []
    for one in paragraphs:
        if text := letters(one.words):
            bare = one.element.tag not in _FRAMED and not any(child.tag in BLOCKS for child in one.element)
            path = (one.element, *one.element.iterancestors())
            out.append(Placed(marked=one, letters=text, path=path, is_bare=bare))
    return out


def holder_of(page: Sequence[Placed], taken: Mapping[int, int], title: str) -> Holder:
    """Where most of the taken paragraphs are; `title` is the article's, in letters."""
    titled = {at for one in page if one.tag in HEADINGS and one.letters == title for at in one.path}
    prose = [page[i] for i in taken if not page[i].leads_away]
    furniture = {at for at in {at for one in page for at in one.path} if is_furniture(at)}
    named = furniture - titled
    plain = [one for one in prose if named.isdisjoint(one.path)]
    weight = sum(len(one.letters) for one in prose)
    if sum(len(one.letters) for one in plain) >= _SOME * weight:
        prose, weight = plain, sum(len(one.letters) for one in plain)
    held: Counter[Any] = Counter()
    for one in prose:
        for at in one.path[one.path.index(one.frame) :]:
            held[at] += len(one.letters)
    element = max(
        (at for at, size in held.items() if size >= _MOST * weight),
        key=lambda at: sum(1 for _ in at.iterancestors()),
        default=page[0].path[-1] if page else None,
    )
    around = titled | ({element, *element.iterancestors()} if element is not None else set())
    beside = frozenset(furniture - around)
    return Holder(element=element, around=frozenset(around), beside=beside, telling=_telling(page))


def _telling(page: Sequence[Placed]) -> frozenset[Any]:
    """The lists of which an item is a clause at least, and which are no lists of links."""
    items: defaultdict[Any, list[Placed]] = defaultdict(list)
    for one in page:
        for at in one.path:
            if at.tag in _LISTS:
                items[at].append(one)
    return frozenset(
        at
        for at, inside in items.items()
        if any(len(one.marked.words.split()) >= _CLAUSE for one in inside if not one.leads_away)
        and sum(one.leads_away for one in inside) < _LINKED * len(inside)
    )


def _list_of(one: Placed) -> Any:
    return next((at for at in one.path if at.tag in _LISTS), None)
