"""Leaders and forces of an area that stands against its state: "the president of **Tigray**" in 2021."""

from collections.abc import Iterator, Mapping
from datetime import date

from dateline.coding.actors.belonging import former
from dateline.coding.actors.coded_text import CodedText
from dateline.coding.actors.owners import owners
from dateline.coding.lexicons.actor_rules import Noun
from dateline.coding.lexicons.breakaway import Area, breakaway
from dateline.language.analysis import Analysis
from dateline.model.document import Published

_THEIRS = frozenset({"GOV", "GOVMIL", "MIL", "COP", "SPY", "LEG"})


def areas_in(analysis: Analysis, published: Published | None) -> dict[int, Area]:
    """The tokens that name an area with a side of its own on the day of the report, which must be known."""
    if published is None or published.candidates:
        return {}
    day = date.fromisoformat(published.value)
    return {
        i: area
        for area in breakaway().areas
        if area.holds(day)
        for found in area.names.finditer(analysis.text)
        for i in analysis.tokens_in(found.span())
    }


def side_of_area(text: CodedText, head: int, first: int, noun: Noun | None) -> str | None:
    """The side of an area that a phrase for officials or soldiers names as theirs; None where it is the state's."""
    if noun is None or noun.about is None or not (noun.role in _THEIRS or noun.inherits):
        return None
    if not text.areas or former(text.analysis, head) or _of_the_state(text, head):
        return None
    words = {text.lemma(head), text.analysis.lower(head), _phrase(text, head, first)}
    for area in _areas(text, head, first):
        if area.whole or not breakaway().leaders.isdisjoint(words):
            return None if not breakaway().states.isdisjoint(words) else area.code
    return None


def _areas(text: CodedText, head: int, first: int) -> Iterator[Area]:
    """The areas whose a phrase is: "**Tigray's** forces", "the leader of the **Tigray** region"."""
    areas: Mapping[int, Area] = text.areas
    for i in owners(text, head, first, inside=False):
        if i in areas:
            yield areas[i]
        elif text.lemma(i) in breakaway().grounds:
            inner = text.analysis.dependents(i, "compound", "amod", "nmod")
            yield from (areas[j] for j in inner if j in areas and areas[j].whole)


def _of_the_state(text: CodedText, head: int) -> bool:
    """Whether what stands before a noun makes it the state's: "the **Ethiopian** forces of Tigray"."""
    before = [
        i
        for i in text.analysis.dependents(head, "amod", "compound", "nmod:poss", "advmod")
        if i < head and i not in text.areas
    ]
    said = {text.lemma(i) for i in before} | {text.analysis.lower(i) for i in before}
    return not breakaway().states_before.isdisjoint(said) or any(i in text.codes for i in before)


def _phrase(text: CodedText, head: int, first: int) -> str:
    return " ".join(text.lemma(i) for i in range(first, head + 1))
