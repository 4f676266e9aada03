"""Makes sentences with names of every region: the corpora's own with other names in them, and templates filled."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from factbook import NameLists
from prepare import Example

from dateline.language.tokenizer import tokenize

SWAPPED = 0.6
"""The share of sentences with names that are seen once more with other names."""
FILLINGS = 24
"""How often each template is filled."""


def augmented(examples: Sequence[Example], lists: NameLists, seed: int) -> list[Example]:
    """Both kinds, in a fixed order; names are labelled, trees are left to the teacher."""
    rng = random.Random(seed)
    swapped = [swap(e, lists, rng) for e in examples if has_names(e) and rng.random() < SWAPPED]
    return [*swapped, *filled(lists, rng)]


@cache
def peoples() -> list[str]:
    """Adjectives of nations and peoples."""
    return (Path(__file__).parent / "peoples.txt").read_text(encoding="utf-8").split()


def has_names(example: Example) -> bool:
    """Whether a sentence of a treebank or of WikiGold has a name that can be swapped."""
    return example.source in {"ewt", "gum", "wikigold"} and any(
        tag and tag[:2] == "B-" and tag[2:] != "MISC" for tag in example.names or ()
    )


def swap(example: Example, lists: NameLists, rng: random.Random) -> Example:
    """The sentence with another name of the same type, and as many words where there is one, for each of its names."""
    assert example.names is not None
    words: list[str] = []
    names: list[str | None] = []
    given: dict[str, list[str]] = {}
    index = 0
    while index < len(example.words):
        tag = example.names[index]
        end = index + 1
        while tag and tag[:2] == "B-" and end < len(example.words) and (example.names[end] or "O")[:2] == "I-":
            end += 1
        if tag and tag[:2] == "B-" and tag[2:] != "MISC":
            old = " ".join(example.words[index:end])
            if old not in given:
                given[old] = another(old, tag[2:], lists, rng)
            words += given[old]
            names += [tag] + ["I-" + tag[2:]] * (len(given[old]) - 1)
        else:
            words += example.words[index:end]
            names += example.names[index:end]
        index = end
    return Example(words, example.source, names=names, document=f"{example.document} swapped", weight=0.6)


def another(old: str, kind: str, lists: NameLists, rng: random.Random) -> list[str]:
    """The words of another name; a person called by one word gets the last of a name, an acronym another acronym."""
    if kind == "ORG" and old.isupper() and " " not in old:
        return [rng.choice(lists.acronyms)]
    pool = {"PER": lists.people, "ORG": lists.bodies, "LOC": lists.places}[kind]
    if kind == "PER" and " " not in old:
        return words_of(rng.choice(pool).split()[-1])
    size = min(len(old.split()), 4)
    for _ in range(8):
        new = words_of(rng.choice(pool))
        if abs(len(new) - size) < 2:
            break
    return new


def words_of(text: str) -> list[str]:
    """Its tokens."""
    return [text[start:end] for start, end in tokenize(text)]


def filled(lists: NameLists, rng: random.Random) -> Iterator[Example]:
    """Every template, several times."""
    path = Path(__file__).parent / "templates.txt"
    templates = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    kinds = {"PER": "PER", "LAST": "PER", "ORG": "ORG", "ACR": "ORG", "LOC": "LOC", "NORP": "MISC"}
    for turn in range(FILLINGS):
        for number, template in enumerate(templates):
            loud = not re.search(r"[a-z]", re.sub(r"\{\w+\}", "", template))
            text, spans, surname = "", [], None
            for piece in re.split(r"(\{\w+\})", template):
                if piece.startswith("{"):
                    slot = piece.strip("{}")
                    name, surname = fill(slot, lists, rng, surname)
                    name = name.upper() if loud else name
                    spans.append((len(text), len(text) + len(name), kinds[slot]))
                    text += name
                else:
                    text += piece
            yield labelled(text, spans, f"template {turn} {number} alone")


def fill(slot: str, lists: NameLists, rng: random.Random, surname: str | None) -> tuple[str, str | None]:
    """A name for a slot, and the surname by which the next {LAST} may call the same person."""
    if slot == "PER":
        name = rng.choice(lists.people)
        return name, name.split()[-1]
    if slot == "LAST":
        return (surname, None) if surname else (rng.choice(lists.people).split()[-1], None)
    pool = {"ORG": lists.bodies, "ACR": lists.acronyms, "LOC": lists.places, "NORP": peoples()}[slot]
    return rng.choice(pool), surname


def labelled(text: str, spans: Sequence[tuple[int, int, str]], document: str) -> Example:
    """Tokens and name tags of a filled template."""
    tokens = tokenize(text)
    tags: list[str | None] = ["O"] * len(tokens)
    for start, end, kind in spans:
        inside = [i for i, (low, high) in enumerate(tokens) if start <= low and high <= end]
        for i in inside:
            tags[i] = ("B-" if i == inside[0] else "I-") + kind
    return Example([text[a:b] for a, b in tokens], "template", names=tags, document=document, weight=1.0)
