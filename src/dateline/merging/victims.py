"""Whom a count of people counts, and which two counts of one event cannot both be right."""

import re
from functools import cache, lru_cache
from itertools import product

import msgspec
from msgspec.structs import replace

from dateline.model.claim import group_read
from dateline.model.figure import Figure
from dateline.model.sourced import SourcedClaim
from dateline.shipped import shipped

PEOPLE = "people"
"""The kind of those of whom a unit does not say who they are."""
_TOGETHER = " and "
"""What joins the units of the parts that make up one toll: "civilians and soldiers"."""


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of `rules/victims.toml`."""

    people: frozenset[str]
    apart: dict[str, frozenset[str]]
    among: dict[str, frozenset[str]]
    up_to_now: frozenset[str]
    grown: frozenset[str]
    grown_to: frozenset[str]
    grown_by: frozenset[str]
    tolls: frozenset[str]


@cache
def _rules() -> Rules:
    return msgspec.convert(shipped("merging", "rules", "victims.toml"), Rules)


@lru_cache(maxsize=10_000)
def kind_of_victims(unit: str | None) -> str:
    """Which victims a unit names: one of those who are told apart, "people", or empty for all others."""
    word = (unit or "").rpartition(" ")[2].casefold()
    if not word or word in _rules().people:
        return PEOPLE
    forms = {word, word.removesuffix("s")}
    return next((kind for kind, words in _rules().apart.items() if forms & words), "")


def counts_up_to_now(words: str) -> bool:
    """Whether a sentence says that its count is of all up to now, and may grow: "**so far**", "**to date**"."""
    told = words.casefold()
    return any(said in told for said in _rules().up_to_now)


def has_grown(words: str) -> bool:
    """Whether a sentence says that its count is higher than one told before: "the toll **rose to** 27"."""
    return _grown().search(words) is not None


@cache
def _grown() -> re.Pattern[str]:
    """Any of the words, whole; those that alone say nothing only where a number follows."""
    rules = _rules()
    words, counting, by = (
        "|".join(map(re.escape, sorted(found))) for found in (rules.grown, rules.grown_to, rules.grown_by)
    )
    to = r"(?:[\w'’-]+ ){1,10}?to (?:[\w'’-]+ ){0,3}?\d"
    return re.compile(rf"\b(?:{words})\b|\b(?:{counting}) (?:\w+ ){{0,3}}\d|\b(?:{by}) {to}", re.IGNORECASE)


def is_toll(rule: str | None) -> bool:
    """Whether what was read is a count of the dead and no deed: it is told on a day, and they died by then."""
    return group_read(rule) in _rules().tolls


def parts(one: SourcedClaim, kind: str) -> list[Figure]:
    """The figures of one kind that make up a claim's toll: of "12 civilians and 3 soldiers" both.

    Of "ten people, seven of them children" it is the ten.
    """
    found = [f for f in one.figures if f.kind == kind and not f.ordinal and (f.low is not None or f.high is not None)]
    if len(found) < 2:
        return found
    apart = {(f.unit or "").casefold(): f for f in found if _alone(f, one, found)}
    if len(apart) == len(found) and PEOPLE not in map(kind_of_victims, apart):
        return found
    return [max(found, key=lambda f: (f.low or f.high or 0, -f.start))]


def _alone(figure: Figure, one: SourcedClaim, others: list[Figure]) -> bool:
    """Whether a figure is that of one of those who are named side by side, and the only one of them."""
    return any(
        start <= figure.start < end and sum(start <= other.start < end for other in others) == 1
        for start, end in (party.span for party in one.recipients)
    )


def total(found: list[Figure]) -> Figure | None:
    """The toll that parts make up; None where there are none."""
    if len(found) < 2:
        return found[0] if found else None
    high = None if any(f.high is None for f in found) else sum(f.high or 0 for f in found)
    units = _TOGETHER.join(f.unit or PEOPLE for f in found)
    return replace(found[0], end=found[-1].end, low=sum(f.low or 0 for f in found), high=high, unit=units)


def rival(these: list[Figure], those: list[Figure]) -> bool:
    """Whether the counts of two claims, each by its parts, cannot both be right.

    Where one tells several victims apart, each count is held against that of the same victims, and all together
    against one of people.
    """
    pairs = list(product(these, those))
    if max(len(these), len(those)) > 1:
        pairs = [(a, b) for a, b in pairs if _kind(a) == _kind(b) != PEOPLE]
        pairs += [(a, b) for a, b in [(total(these), total(those))] if a and b and PEOPLE in map(_only_kind, (a, b))]
    return any(_exclude(a, b) for a, b in pairs)


def _exclude(one: Figure, other: Figure) -> bool:
    kinds = {_kind(one), _kind(other)}
    of_one = len(kinds) == 1 or PEOPLE in kinds
    return of_one and exclusive(one, other) and not (_a_part(one, other) or _a_part(other, one))


def _kind(figure: Figure) -> str:
    """Which victims it counts; those of several parts are people."""
    return PEOPLE if _summed(figure) else kind_of_victims(figure.unit)


def _only_kind(figure: Figure) -> str:
    return "" if _summed(figure) else _kind(figure)


def exclusive(one: Figure, other: Figure) -> bool:
    """Whether two counts cannot both be right: "at least seven" and "ten" can."""
    ends = [(f.low or 0, float("inf") if f.high is None else f.high) for f in (one, other)]
    return max(ends[0][0], ends[1][0]) > min(ends[0][1], ends[1][1])


def _a_part(one: Figure, other: Figure) -> bool:
    """Whether fewer of some victims may be among all people of another count: "**two militants**" among "35 people"."""
    some = _summed(one) or _kind(one) in _rules().among["kinds"]
    whole = _only_kind(other) == PEOPLE
    return some and whole and one.high is not None and one.high <= (other.low or 0)


def _summed(figure: Figure) -> bool:
    return _TOGETHER in (figure.unit or "")
