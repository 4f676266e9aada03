"""Reads the training corpora into one list of examples; a label that a corpus does not give is None."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gum_names import add_entity_types, add_names, read_mentions

CLOSED_GENRES = {"conversation", "fiction", "whow", "essay", "letter", "podcast", "reddit"}
"""GUM genres whose texts may not be used commercially, or whose terms are not settled."""
NAME_TYPES = ("PER", "ORG", "LOC", "MISC")
"""MISC takes in nationalities, faiths, events, works and products: names of whatever is none of the first three."""


@dataclass
class Example:
    """One sentence with the labels its corpus gives."""

    words: list[str]
    source: str
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None
    rels: list[str] | None = None
    names: list[str | None] | None = None
    etypes: list[str | None] | None = None
    lemmas: list[str] | None = None
    genre: str = ""
    text: str = ""
    spaces: list[bool] | None = None
    document: str = ""
    """Sentences with the same document stand after one another in it."""
    sentence: str = ""
    weight: float = 1.0
    misc_unknown: bool = False
    """Whether the corpus leaves names of type MISC unmarked."""


def sentences(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """The comment lines and the rows of each sentence of a CoNLL-U-like file."""
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line:
            if rows:
                yield comments, rows
            comments, rows = {}, []
        elif line.startswith("# ") and "\t" not in line:
            key, _, value = line[2:].partition(" = ")
            comments[key] = value
        else:
            rows.append(line.split("\t"))


def read_treebank(path: Path, source: str) -> list[Example]:
    """Examples with tags, trees and lemmas; those of GUM also with entity types."""
    examples, open_spans, genre, document = [], {}, "", ""
    for comments, rows in sentences(path):
        genre = comments.get("meta::genre", genre)
        if "newdoc id" in comments:
            document, open_spans = comments["newdoc id"], {}
        spaces = space_after(rows)
        rows = [row for row in rows if row[0].isdigit()]
        example = Example(
            words=[row[1] for row in rows], source=source, upos=[row[3] for row in rows], xpos=[row[4] for row in rows],
            heads=[int(row[6]) for row in rows], rels=[row[7] for row in rows], lemmas=[row[2] for row in rows],
            genre=genre, text=comments.get("text", ""), spaces=spaces, document=f"{source} {document}",
            sentence=comments.get("sent_id", ""),
        )  # fmt: skip
        if source == "gum":
            mentions = read_mentions([row[9] for row in rows], open_spans)
            add_entity_types(example, mentions)
            add_names(example, mentions)
        examples.append(example)
    return examples


def space_after(rows: list[list[str]]) -> list[bool]:
    """Whether white space follows each word; inside a multi-word token it does not."""
    inside: dict[int, bool] = {}
    for row in rows:
        if "-" in row[0]:
            low, high = map(int, row[0].split("-"))
            inside.update(dict.fromkeys(range(low, high), False))
            inside[high] = "SpaceAfter=No" not in row[9]
    return [inside.get(int(row[0]), "SpaceAfter=No" not in row[9]) for row in rows if row[0].isdigit()]


def add_gold_names(examples: list[Example], path: Path) -> None:
    """Universal NER's names over EWT, matched by sentence id."""
    known = {c["sent_id"]: [row[2] for row in rows if row[0].isdigit()] for c, rows in sentences(path)}
    for example in examples:
        tags = known.get(example.sentence)
        if tags and len(tags) == len(example.words):
            tags = [tag.replace("OTH", "MISC") for tag in tags]
            example.names = list(repaired([tag if tag[2:] in NAME_TYPES else "O" for tag in tags]))


def repaired(tags: list[str]) -> Iterator[str]:
    """BIO in which every name begins with B-."""
    before = "O"
    for tag in tags:
        if tag.startswith("I-") and before[2:] != tag[2:]:
            tag = "B-" + tag[2:]
        yield tag
        before = tag


def read_names(path: Path, source: str, kinds: dict[str, str], weight: float, *, misc: bool) -> list[Example]:
    """Examples with names only; compounds are cut at the hyphen as the treebanks cut them.

    `misc` tells whether the corpus marks all names of type MISC; where it marks some, nothing is known of those words.
    """
    examples: list[Example] = []
    words: list[str] = []
    tags: list[str] = []
    document = 0
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        parts = line.strip().split("\t") if "\t" in line else line.split()
        if len(parts) < 2:
            if words and not any(word[0] in "@#" or word.startswith("http") for word in words) and len(words) > 2:
                name = f"{source} {document}" if source == "wikigold" else f"{source} {len(examples)} alone"
                examples.append(
                    Example(words, source, names=[tag or None for tag in repaired(tags)], weight=weight, document=name,
                            misc_unknown=not misc)
                )  # fmt: skip
            words, tags = [], []
            continue
        if parts[0] == "-DOCSTART-":
            document += 1
            continue
        word, tag = parts[0], parts[-1]
        kind = kinds.get(tag[2:], "O")
        if kind == "MISC" and not misc:
            kind = ""
        for piece in re.findall(r"-|[^-]+", word) if re.fullmatch(r"\w+(-\w+)+", word) else [word]:
            inside = tag.startswith("I-") or (tags and words and piece is not word and piece != re.split("-", word)[0])
            tags.append(kind and ("O" if kind == "O" else ("I-" if inside else "B-") + kind))
            words.append(piece)
    return examples


def read_corpora(folder: Path, split: str) -> list[Example]:
    """All examples of one split; dev and test hold the two treebanks only."""
    ewt = read_treebank(folder / f"en_ewt.{split}.conllu", "ewt")
    add_gold_names(ewt, folder / f"uner_en_ewt.{split}.iob2")
    gum = [e for e in read_treebank(folder / f"en_gum.{split}.conllu", "gum") if e.genre not in CLOSED_GENRES]
    if split != "train":
        return ewt + gum
    plain = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
    noisy = {
        "person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC", "product": "MISC",
        "creative-work": "MISC",
    }  # fmt: skip
    return [
        *ewt,
        *gum,
        *read_names(folder / "wikigold.conll", "wikigold", plain, 1.0, misc=True),
        *read_names(folder / "wnut17.train.conll", "wnut17", noisy, 0.4, misc=False),
        *read_names(folder / "btc.conll", "btc", plain, 0.4, misc=False),
    ]


def label_sets(examples: list[Example]) -> dict[str, list[str]]:
    """The labels of each head; a rare subtype of a relation is folded into its base relation."""
    rels = Counter(rel for e in examples for rel in e.rels or ())
    kept = {rel for rel, count in rels.items() if count >= 15 or ":" not in rel}
    kept |= {rel.split(":")[0] for rel in rels} - {"root"}
    return {
        "upos": sorted({tag for e in examples for tag in e.upos or ()}),
        "xpos": sorted({tag for e in examples for tag in e.xpos or ()}),
        "deprel": ["root", *sorted(kept - {"root"})],
        "names": ["O", *(f"{b}-{kind}" for kind in NAME_TYPES for b in "BI")],
        "etype": ["O", *sorted({t for e in examples for t in e.etypes or () if t and t != "O"})],
    }


def main() -> None:
    """Print what the corpora hold."""
    import sys

    examples = read_corpora(Path(sys.argv[1]), "train")
    for source, count in Counter(e.source for e in examples).items():
        words = sum(len(e.words) for e in examples if e.source == source)
        names = Counter(t for e in examples if e.source == source for t in e.names or () if t and t[0] == "B")
        print(source, count, "sentences", words, "words", dict(names))
    print(json.dumps(label_sets(examples)))
    for example in [e for e in examples if e.source == "gum"][100:4000:130]:
        print(" ".join(f"{w}/{t}" if t != "O" else w for w, t in zip(example.words, example.names or (), strict=True)))


if __name__ == "__main__":
    main()
