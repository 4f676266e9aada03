"""Names and entity types of GUM, out of its annotation of entities: what its chains' mentions are about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepare import Example

ENTITY_TYPES = {
    "person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC", "abstract": "MISC",
}  # fmt: skip
TITLES = frozenset(
    """
    president mr mrs ms mr. mrs. ms. dr dr. prof prof. professor sen sen. senator rep rep. representative gen gen.
    general judge justice king queen prince princess pope saint sir lord lady colonel col. col captain capt. sgt.
    lieutenant lt.
    minister secretary ambassador governor gov. mayor chancellor chairman congressman congresswoman emperor major rabbi
    sheikh ayatollah bishop archbishop cardinal reverend rev. vice prime chief director speaker former
    """.split()
)


def read_mentions(misc: list[str], open_spans: dict[str, list[int]]) -> list[tuple[int, int, str]]:
    """GUM's `Entity=` brackets as (first, last, type); a mention that crosses a sentence end is left out."""
    open_spans.clear()
    found: list[tuple[int, int, str]] = []
    for index, field in enumerate(misc):
        entity = next((part[7:] for part in field.split("|") if part.startswith("Entity=")), "")
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", entity):
            parts = bracket.strip("()").split("-")
            if bracket.startswith("("):
                if bracket.endswith(")"):
                    found.append((index, index, parts[1]))
                else:
                    open_spans.setdefault(parts[0], []).append(index)
                    open_spans.setdefault("type " + parts[0], []).append(parts[1])  # type: ignore[arg-type]
            elif open_spans.get(parts[0]):
                found.append((open_spans[parts[0]].pop(), index, str(open_spans["type " + parts[0]].pop())))
    return found


def head_of(example: Example, first: int, last: int) -> int:
    """The word of a span whose own head lies outside it."""
    assert example.heads is not None
    for index in range(first, last + 1):
        if not first <= example.heads[index] - 1 <= last:
            return index
    return first


def add_entity_types(example: Example, mentions: list[tuple[int, int, str]]) -> None:
    """Put each mention's type at its head word; the widest mention wins where two share a head."""
    etypes: list[str | None] = ["O"] * len(example.words)
    for first, last, kind in sorted(mentions, key=lambda m: m[1] - m[0]):
        etypes[head_of(example, first, last)] = kind
    example.etypes = etypes


def add_names(example: Example, mentions: list[tuple[int, int, str]]) -> None:
    """Names out of mentions headed by a proper noun: the proper nouns around the head, without titles and articles."""
    assert example.upos is not None and example.xpos is not None
    names: list[str | None] = ["O"] * len(example.words)
    proper = [tag.startswith("NNP") for tag in example.xpos]
    taken = [False] * len(example.words)
    for first, last, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        head = head_of(example, first, last)
        if kind not in ENTITY_TYPES or not proper[head] or taken[head]:
            continue
        low = high = head
        while low > first and (
            proper[low - 1] or (example.words[low - 1] == "-" and low - 1 > first and proper[low - 2])
        ):
            low -= 1
        while high < last:
            step = high + 1
            if example.words[step].lower() in {"of", "for", "and", "the", "-", "'s", "&"} and kind != "person":
                while step < last and example.words[step].lower() in {"of", "for", "and", "the", "-", "'s", "&"}:
                    step += 1
            if not proper[step] or (kind == "person" and example.words[step] == "-"):
                if not (kind == "person" and example.words[step] == "-" and step < last and proper[step + 1]):
                    break
                step += 1
            high = step
        if kind == "person":
            while low < high and example.words[low].lower() in TITLES:
                low += 1
        if example.words[low].lower() in TITLES and low == high:
            for index in range(first, last + 1):
                if proper[index] and names[index] == "O":
                    names[index] = None
            continue
        for index in range(low, high + 1):
            names[index] = ("B-" if index == low else "I-") + ENTITY_TYPES[kind]
            taken[index] = True
        for index in range(first, last + 1):
            if proper[index] and not taken[index] and example.words[index].lower() not in TITLES:
                names[index] = None
    for index, word in enumerate(example.words):
        # Nationalities are no entities of their own in GUM, so nothing is known of them.
        if names[index] == "O" and example.upos[index] == "ADJ" and word[:1].isupper() and index:
            names[index] = None
    example.names = names
