"""Scores incidents against MUC-4's keys: which of them are the same, and what of them is right.

Two strings match when the head of one is a word of the other's core: the core is what stands before the first
preposition, comma, bracket or relative word, without determiners and numbers; the head is its last word. A fill
matches one of the key if any of its strings matches any of the key's.

An incident may stand for a template of the same kind, or of any kind when one of the two is an ATTACK (MUC-4's general
kind); and they must share a string fill, unless one of them has none at all. Of the pairs that may stand, those with
the most in common are taken first, one to one.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from muc4_gold import ACCUSED, AUTHORITIES, Fill, Template

SLOTS = ("individuals", "bodies", "victims", "targets")
ENDS = re.compile(
    r"\b(?:OF|WHO|WHOM|WHICH|THAT|WHOSE|WHERE|IN|AT|FROM|ON|NEAR|WITH|FOR|BY|TO|INSIDE|OUTSIDE|AGAINST|AS)\b|[,:;(\[\"]"
)
LEFT_OUT = frozenset(
    "A AN THE THIS THAT THESE THOSE SOME SEVERAL MANY ABOUT AT LEAST OTHER ANOTHER HIS HER THEIR ITS OUR MR MRS DR"
    " ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE".split()
)


class Tally(NamedTuple):
    """What was right, given, and wanted."""

    right: float = 0.0
    given: float = 0.0
    wanted: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        return Tally(self.right + other.right, self.given + other.given, self.wanted + other.wanted)

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@cache
def core(name: str) -> tuple[str, ...]:
    """The words of a string up to its first modifier behind, without determiners and numbers."""
    flat = " ".join(name.upper().split()).strip("\"'[]() ")
    first = next((at.start() for at in ENDS.finditer(flat) if re.search(r"\w", flat[: at.start()])), len(flat))
    words = re.findall(r"[A-Z0-9À-Ý]+(?:[-.'][A-Z0-9À-Ý]+)*", flat[:first])
    kept = tuple(word.removesuffix("'S") for word in words if word not in LEFT_OUT and not word.isdigit())
    return kept or tuple(words)


def alike(one: str, other: str) -> bool:
    """Whether two strings name the same, as far as their heads tell."""
    these, those = core(one), core(other)
    return bool(these and those) and (these[-1] in those or those[-1] in these)


def matches(one: Fill, other: Fill) -> bool:
    """Whether a fill is one of the key's."""
    return any(alike(a, b) for a in one.names for b in other.names)


def paired(found: Sequence[Fill], wanted: Sequence[Fill]) -> list[tuple[Fill, Fill]]:
    """Fills of one slot that match, one to one, in the key's order."""
    left, out = list(found), []
    for gold in wanted:
        fill = next((fill for fill in left if matches(fill, gold)), None)
        if fill is not None:
            left.remove(fill)
            out.append((fill, gold))
    return out


def kinship(found: Template, gold: Template) -> float:
    """How nearly two incidents are of one kind: 1, a half if one is only called an attack, 0."""
    if set(found.kinds) & set(gold.kinds):
        return 1.0
    return 0.5 if "ATTACK" in (*found.kinds, *gold.kinds) else 0.0


def likeness(found: Template, gold: Template) -> float:
    """How much two incidents have in common; 0 if one may not stand for the other."""
    kind = kinship(found, gold)
    shared = sum(len(paired(getattr(found, slot), getattr(gold, slot))) for slot in SLOTS)
    if not kind or not (shared or not any(True for _ in found.fills()) or not any(True for _ in gold.fills())):
        return 0.0
    return shared + kind + 0.1 * bool(set(found.stages) & set(gold.stages))


def aligned(found: Sequence[Template], gold: Sequence[Template]) -> list[tuple[int, int]]:
    """Which incident stands for which template."""
    cells = sorted(
        ((likeness(f, g), not g.optional, -i, -j) for i, f in enumerate(found) for j, g in enumerate(gold)),
        reverse=True,
    )
    used_f, used_g, out = set(), set(), []
    for value, _, i, j in cells:
        if value > 0 and i not in used_f and j not in used_g:
            used_f.add(i)
            used_g.add(j)
            out.append((-i, -j))
    return out


def score(found: Sequence[Template], gold: Sequence[Template], *, strict: bool = True) -> Counter[str]:
    """The counts of one text: `slot right`, `slot given`, `slot wanted`.

    Everything in an incident that stands for no template is given and not right, everything in a template that nothing
    stands for is wanted and not right; what the key marks as optional counts only where it is found. strict: the two
    kinds of suspicion, by authorities and by others, are two values.
    """
    counts = Counter[str]()
    pairs = aligned(found, gold)
    partner = {j: found[i] for i, j in pairs}
    for j, template in enumerate(gold):
        response = partner.get(j)
        if response is None and template.optional:
            continue
        _count(counts, response, template, strict=strict)
    for i, response in enumerate(found):
        if i not in {i for i, _ in pairs}:
            _count(counts, response, None, strict=strict)
    return counts


def _count(counts: Counter[str], found: Template | None, gold: Template | None, *, strict: bool) -> None:
    kind = kinship(found, gold) if found and gold else 0.0
    for name, right in (
        ("incidents", float(bool(found and gold))),
        ("type", kind),
        ("stage", float(bool(found and gold and set(found.stages) & set(gold.stages)))),
    ):
        _add(counts, name, right, float(found is not None), float(gold is not None))
    for slot in SLOTS:
        given: Sequence[Fill] = getattr(found, slot) if found else ()
        wanted: Sequence[Fill] = getattr(gold, slot) if gold else ()
        pairs = paired(given, wanted)
        free = sum(fill.optional for fill in wanted) - sum(fill.optional for _, fill in pairs)
        _add(counts, slot, len(pairs), len(given), len(wanted) - free)
        if slot == "bodies":
            sure = [(a.confidence, b.confidence) for a, b in pairs]
            right = sum(bool(_values(a, strict=strict) & _values(b, strict=strict)) for a, b in sure)
            asked = sum(bool(fill.confidence) and not fill.optional for fill in wanted)
            asked += sum(bool(gold.confidence) and gold.optional for _, gold in pairs)
            _add(counts, "confidence", right, sum(bool(fill.confidence) for fill in given), asked)


def _values(confidence: tuple[str, ...], *, strict: bool) -> set[str]:
    return {ACCUSED if value == AUTHORITIES and not strict else value for value in confidence}


def _add(counts: Counter[str], slot: str, right: float, given: float, wanted: float) -> None:
    counts[f"{slot} right"] += right  # type: ignore[assignment]
    counts[f"{slot} given"] += given  # type: ignore[assignment]
    counts[f"{slot} wanted"] += wanted  # type: ignore[assignment]
