"""Measures who-is-who on GUM's gold trees: python benchmarks/quality/coreference.py FILE.conllu [--genres news,bio].

The text, the tokens and the trees are gold, the names are GUM's own proper nouns; what is measured is which mentions
the coding joins. A mention counts by its head, as in CorefUD, and single mentions do not count. The figure is the
CoNLL score, the mean of MUC, B³ and CEAF-e; once over everything that GUM joins, once over people, organisations and
places alone, which is what the program tries to join.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from dateline.coding.coreference import clusters
from dateline.coding.mentions import nominals, pronouns
from dateline.coding.names import names
from dateline.language.analysis import Analysis, Name, Token

Cluster = frozenset[int]
OURS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}


def documents(path: Path) -> Iterator[tuple[str, Analysis, list[tuple[str, Cluster]]]]:
    """Name, analysis and gold clusters (type, head tokens) of each document."""
    for block in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        yield block.partition("\n")[0], *document(block)


def document(block: str) -> tuple[Analysis, list[tuple[str, Cluster]]]:
    """One document of a CoNLL-U file with GUM's `Entity=` marks."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    text = ""
    open_marks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    spans: list[tuple[str, str, int, int]] = []
    for sentence in block.split("\n\n"):
        rows = [line.split("\t") for line in sentence.splitlines() if line and line[0].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        base = len(tokens)
        for row in rows:
            tokens.append(
                Token(
                    start=len(text), end=len(text) + len(row[1]), lemma=row[2], upos=row[3], xpos=row[4],
                    head=base + int(row[6]) - 1 if int(row[6]) else -1, deprel=row[7],
                )
            )  # fmt: skip
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
            mark_mentions(row[9], len(tokens) - 1, open_marks, spans)
        if rows:
            sentences.append((base, len(tokens)))
            text += "\n" if "newpar" in sentence else ""
    analysis = Analysis(text=text, tokens=tuple(tokens), sentences=tuple(sentences))
    chains: dict[str, list[tuple[str, int]]] = defaultdict(list)
    named = []
    for group, kind, first, last in spans:
        head = head_of(analysis, first, last)
        chains[group].append((kind, head))
        if kind in OURS and analysis.tokens[head].upos == "PROPN":
            run = [i for i in range(first, last + 1) if analysis.tokens[i].upos == "PROPN"]
            named.append(Name(start=run[0], end=run[-1] + 1, type=OURS[kind], score=1.0))  # type: ignore[arg-type]
    named = [n for n in named if not any(m is not n and m.start <= n.start and n.end <= m.end for m in named)]
    whole = Analysis(text=text, tokens=analysis.tokens, sentences=analysis.sentences, names=tuple(named))
    gold = [
        (Counter(kind for kind, _ in chain).most_common(1)[0][0], frozenset(head for _, head in chain))
        for chain in chains.values()
    ]
    return whole, [(kind, heads) for kind, heads in gold if len(heads) > 1]


def mark_mentions(
    misc: str, i: int, open_marks: dict[str, list[tuple[int, str]]], spans: list[tuple[str, str, int, int]]
) -> None:
    """Open and close the mentions that begin or end at token `i`."""
    found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
    for piece in re.findall(r"\([^()]+\)?|[^()]+\)", found.group(1)) if found else ():
        if piece.startswith("("):
            group, kind = piece.strip("()").split("-")[:2]
            if piece.endswith(")"):
                spans.append((group, kind, i, i))
            else:
                open_marks[group].append((i, kind))
        else:
            group = piece.rstrip(")").split("-")[0]
            if open_marks[group]:
                first, kind = open_marks[group].pop()
                spans.append((group, kind, first, i))


def head_of(analysis: Analysis, first: int, last: int) -> int:
    """The token of a span whose head lies outside it."""
    return next(i for i in range(first, last + 1) if not first <= analysis.tokens[i].head <= last)


def predicted(analysis: Analysis) -> list[Cluster]:
    """The clusters that the coding finds."""
    named = names(analysis, ())
    taken = {i for each in named for i in range(each.first, each.last + 1)}
    found = clusters(analysis, [*named, *nominals(analysis, taken), *pronouns(analysis)])
    return [heads for group in found if len(heads := frozenset(each.head for each in group)) > 1]


class Scores:
    """Numerators and denominators of MUC, B³ and CEAF-e, summed over documents."""

    def __init__(self) -> None:
        self.parts = {name: [0.0, 0.0, 0.0, 0.0] for name in ("muc", "b3", "ceafe")}

    def add(self, gold: list[Cluster], found: list[Cluster]) -> None:
        """Add one document."""
        for name, (a, b, c, d) in {
            "muc": (*muc(gold, found), *muc(found, gold)),
            "b3": (*b_cubed(gold, found), *b_cubed(found, gold)),
            "ceafe": (*ceaf(gold, found), *ceaf(found, gold)),
        }.items():
            self.parts[name] = [x + y for x, y in zip(self.parts[name], (a, b, c, d), strict=True)]

    def figures(self) -> dict[str, float]:
        """F1 of each measure and their mean, as percentages."""
        out = {}
        for name, (right, gold, right_too, found) in self.parts.items():
            recall, precision = right / max(gold, 1e-9), right_too / max(found, 1e-9)
            out[name] = round(200 * precision * recall / max(precision + recall, 1e-9), 1)
        out["conll"] = round(sum(out.values()) / 3, 1)
        return out


def muc(key: list[Cluster], other: list[Cluster]) -> tuple[float, float]:
    """Links of the key that the other side keeps, and all its links."""
    where = {i: n for n, cluster in enumerate(other) for i in cluster}
    kept = sum(len(c) - len({where.get(i, -1 - i) for i in c}) for c in key)
    return kept, sum(len(c) - 1 for c in key)


def b_cubed(key: list[Cluster], other: list[Cluster]) -> tuple[float, float]:
    """For each mention of the key the share of its cluster that the other side has with it."""
    where = {i: cluster for cluster in other for i in cluster}
    total = sum(len(c & where.get(i, frozenset())) / len(c) for c in key for i in c)
    return total, sum(map(len, key))


def ceaf(key: list[Cluster], other: list[Cluster]) -> tuple[float, float]:
    """The similarity of clusters aligned one to one, best first (greedy: within a few tenths of the best)."""
    pairs = sorted(
        ((2 * len(a & b) / (len(a) + len(b)), n, m) for n, a in enumerate(key) for m, b in enumerate(other) if a & b),
        reverse=True,
    )
    total, used, used_too = 0.0, set(), set()
    for score, n, m in pairs:
        if n not in used and m not in used_too:
            total += score
            used.add(n)
            used_too.add(m)
    return total, len(key)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--genres", default="news,interview,bio,speech,voyage,court,textbook,academic")
    given = parser.parse_args()
    wanted = set(given.genres.split(","))
    by_genre: dict[str, tuple[Scores, Scores]] = defaultdict(lambda: (Scores(), Scores()))
    for name, analysis, gold in documents(given.treebank):
        genre = name.split("_")[1]
        if genre not in wanted:
            continue
        found = predicted(analysis)
        ours = [heads for kind, heads in gold if kind in OURS]
        for key in (genre, "all"):
            by_genre[key][0].add([heads for _, heads in gold], found)
            by_genre[key][1].add(ours, found)
    for genre, (everything, actors) in sorted(by_genre.items()):
        print(f"{genre:12} everything {everything.figures()}  people, bodies, places {actors.figures()}")


if __name__ == "__main__":
    sys.exit(main())
