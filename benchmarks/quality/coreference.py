"""Measures who-is-who on GUM: `python benchmarks/quality/coreference.py CORPORA [--split test] [--write]`.

A mention counts by its head, as in CorefUD, and single mentions do not count. The scorer is scorch, which reimplements
the reference scorer of CoNLL-2012; the figure is its mean of MUC, B³ and CEAF-e, once over everything that GUM joins,
once over people, bodies and places alone, which is what the record keeps. Measured from raw text, and with gold tokens.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from run import commit
from scorch.scores import b_cubed, ceaf_e, muc

from dateline.coding.coreference.chains import chains
from dateline.coding.naming.names import names
from dateline.coding.places import places
from dateline.gazetteer import Gazetteer, open_default
from dateline.language import load
from dateline.language.analysis import Analysis
from dateline.language.annotate import ModelAnnotator
from dateline.model.span import Span
from dateline.sources.text import document_of

CLOSED = {"conversation", "fiction", "whow", "essay", "letter", "podcast", "reddit"}
ACTORS = {"person", "organization", "place"}
Cluster = frozenset[tuple[str, int]]
"""Mentions by document and first character of the head."""


class Gold(NamedTuple):
    """One document of GUM: its text, gold tokens and sentences, and its chains as (type, first characters of heads)."""

    name: str
    genre: str
    text: str
    tokens: list[Span]
    sentences: list[tuple[int, int]]
    paragraphs: list[Span]
    chains: list[tuple[str, list[int]]]


def documents(path: Path) -> Iterator[Gold]:
    """The documents of a CoNLL-U file with GUM's `Entity=` marks, those of closed genres left out."""
    for block in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        name = block.partition("\n")[0]
        genre = name.split("_")[1]
        if genre not in CLOSED:
            yield document(name, genre, block)


def document(name: str, genre: str, block: str) -> Gold:
    """Read one document."""
    text, heads = "", []
    tokens: list[Span] = []
    sentences: list[tuple[int, int]] = []
    paragraphs: list[Span] = []
    open_marks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    mentions: list[tuple[str, str, int, int]] = []
    for sentence in block.split("\n\n"):
        rows = [line.split("\t") for line in sentence.splitlines() if line[:1].isdigit()]
        glued = {row[0].split("-")[1]: row[9] for row in rows if "-" in row[0]}
        inside = {str(i) for row in rows if "-" in row[0] for i in range(*map(int, row[0].split("-")))}
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        if "# newpar" in sentence or not tokens:
            text = text.rstrip() + "\n\n" if tokens else ""
            paragraphs.append((len(text), len(text)))
        base = len(tokens)
        for row in rows:
            tokens.append((len(text), len(text) + len(row[1])))
            heads.append(base + int(row[6]) - 1 if int(row[6]) else -1)
            space = row[0] not in inside and "SpaceAfter=No" not in glued.get(row[0], row[9])
            text += row[1] + (" " if space else "")
            mark_mentions(row[9], len(tokens) - 1, open_marks, mentions)
        sentences.append((base, len(tokens)))
        paragraphs[-1] = (paragraphs[-1][0], tokens[-1][1])
    chains: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for group, kind, first, last in mentions:
        head = next(i for i in range(first, last + 1) if not first <= heads[i] <= last)
        chains[group].append((kind, tokens[head][0]))
    kinds = {group: Counter(kind for kind, _ in chain).most_common(1)[0][0] for group, chain in chains.items()}
    return Gold(
        name, genre, text, tokens, sentences, paragraphs,
        [(kinds[group], [at for _, at in chain]) for group, chain in chains.items()],
    )  # fmt: skip


def mark_mentions(
    misc: str, i: int, open_marks: dict[str, list[tuple[int, str]]], mentions: list[tuple[str, str, int, int]]
) -> None:
    """Open and close the mentions that begin or end at token `i`."""
    found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
    for piece in re.findall(r"\([^()]+\)?|[^()]+\)", found.group(1)) if found else ():
        if piece.startswith("("):
            group, kind = piece.strip("()").split("-")[:2]
            if piece.endswith(")"):
                mentions.append((group, kind, i, i))
            else:
                open_marks[group].append((i, kind))
        else:
            group = piece.rstrip(")").split("-")[0]
            if open_marks[group]:
                first, kind = open_marks[group].pop()
                mentions.append((group, kind, first, i))


def analysed(gold: Gold, annotator: ModelAnnotator, *, raw: bool) -> Analysis:
    """The analysis of a document, from its text alone or from its gold tokens and sentences."""
    if raw:
        return annotator.annotate(gold.text, gold.paragraphs)
    return annotator.annotate_tokens([(gold.text, gold.tokens, gold.sentences)])[0]


def predicted(gold: Gold, analysis: Analysis, gazetteer: Gazetteer) -> list[Cluster]:
    """The clusters that the coding finds."""
    where = places(document_of(gold.text, gold.name), analysis, gazetteer)
    groups = chains(analysis, names(analysis, where))
    heads = (frozenset((gold.name, analysis.tokens[each.head].start) for each in group) for group in groups)
    return [cluster for cluster in heads if len(cluster) > 1]


def f1(recall: float, precision: float) -> float:
    return 200 * recall * precision / (recall + precision) if recall + precision else 0.0


def figures(key: list[Cluster], response: list[Cluster]) -> tuple[float, float, float, float]:
    """MUC, B³, CEAF-e and their mean, per cent."""
    parts = [f1(*measure([set(c) for c in key], [set(c) for c in response])[:2]) for measure in (muc, b_cubed, ceaf_e)]
    return (*parts, sum(parts) / 3)  # type: ignore[return-value]


def measured(corpora: Path, split: str, *, raw: bool) -> list[tuple[str, int, tuple[float, ...], tuple[float, ...]]]:
    """Genre, number of documents, figures over everything and over actors; the last row is all genres."""
    annotator, gazetteer = load(), open_default()
    key: dict[str, list[tuple[str, Cluster]]] = defaultdict(list)
    response: dict[str, list[Cluster]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for gold in documents(corpora / f"en_gum.{split}.conllu"):
        found = predicted(gold, analysed(gold, annotator, raw=raw), gazetteer)
        for group in (gold.genre, "all"):
            counts[group] += 1
            clusters = [(kind, frozenset((gold.name, at) for at in heads)) for kind, heads in gold.chains]
            key[group] += [(kind, cluster) for kind, cluster in clusters if len(cluster) > 1]
            response[group] += found
    rows = []
    for group in sorted(counts, key=lambda group: (group == "all", group)):
        everything = figures([cluster for _, cluster in key[group]], response[group])
        actors = [cluster for kind, cluster in key[group] if kind in ACTORS]
        others = {mention for kind, cluster in key[group] if kind not in ACTORS for mention in cluster}
        found = [cluster - others for cluster in response[group]]
        rows.append((group, counts[group], everything, figures(actors, [c for c in found if len(c) > 1])))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="test")
    parser.add_argument("--write", action="store_true", help="write coreference.md beside this file")
    given = parser.parse_args()
    lines = [
        "# Coreference",
        "",
        f"`python benchmarks/quality/coreference.py CORPORA --write`; GUM {given.split}, open genres; {load().name}, "
        f"commit {commit()}. F1 in per cent by heads of mentions, single mentions left out; scorer: scorch.",
    ]
    for raw in (True, False):
        lines += [
            "",
            f"## {'From raw text' if raw else 'With gold tokens and sentences'}",
            "",
            "| genre | documents | MUC | B³ | CEAF-e | CoNLL | people, bodies and places: CoNLL |",
            "|---|--:|--:|--:|--:|--:|--:|",
        ]
        for genre, count, everything, actors in measured(given.corpora, given.split, raw=raw):
            cells = " | ".join(f"{value:.1f}" for value in (*everything, actors[-1]))
            lines.append(f"| {genre} | {count} | {cells} |")
    table = "\n".join(lines) + "\n"
    print(table)
    if given.write:
        (Path(__file__).parent / "coreference.md").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
