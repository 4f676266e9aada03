"""Measures the shipped language model on the treebanks: python benchmarks/quality/language.py CORPORA [--write]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from run import commit

import dateline.language
from dateline.language.analysis import Analysis
from dateline.language.annotate import ModelAnnotator

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
from prepare import CLOSED_GENRES, Example, add_gold_names, read_treebank, repaired, sentences

CARD = Path(__file__).parents[2] / "docs" / "model-card.md"
OPENS, CLOSES = "<!-- scores: written by benchmarks/quality/language.py -->", "<!-- end of scores -->"
TYPES = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC"}
"""The types of names that Universal NER has in its test part."""
Document = list[tuple[Example, bool]]
"""The sentences of a document, and whether each begins a paragraph."""


PEERS = """
## What others publish

Read in their model cards and tables, not measured here; other versions of the treebank, and raw text where they say so.

| | EWT UPOS | EWT LAS | GUM UPOS | GUM LAS | names F1 | parameters |
|---|--:|--:|--:|--:|--:|--:|
| Stanza 1.5.1, UD 2.12, raw text | 96.2 | 86.8 | 97.6 | 88.2 | – | |
| spaCy `en_udv25_englishewt_trf` (RoBERTa-base), raw text | 96.9 | 89.4 | – | – | – | 125 M |
| UDPipe 2, UD 2.12, gold tokens | 97.5 | 91.0 | 98.3 | 91.8 | – | 180 M |
| spaCy `en_core_web_sm`, `_trf` 3.7 (OntoNotes: other texts and types) | – | – | – | – | 84.6, 90.2 | 125 M (`_trf`) |
| Universal NER, XLM-R-large, EWT (PER, ORG, LOC) | – | – | – | – | 86.0 | 560 M |
"""


class Score:
    """Counts of right, found and gold, and what follows from them."""

    def __init__(self) -> None:
        self.right = self.found = self.gold = 0

    def add(self, gold: set, found: set) -> None:
        self.right, self.found, self.gold = (
            self.right + len(gold & found),
            self.found + len(found),
            self.gold + len(gold),
        )

    @property
    def f1(self) -> float:
        return 200 * self.right / max(self.found + self.gold, 1)


class Laid(NamedTuple):
    """The text of a document with its gold tokens, sentences and paragraphs."""

    text: str
    tokens: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    paragraphs: list[tuple[int, int]]


def joined(document: Document, *, capitals: bool = False) -> Laid:
    """Lay a document out as a reader of files would find it."""
    laid = Laid("", [], [], [])
    text = ""
    for example, begins in document:
        if begins or not laid.tokens:
            text = text.rstrip() + "\n\n" if laid.tokens else ""
            laid.paragraphs.append((len(text), len(text)))
        first = len(laid.tokens)
        for word, space in zip(example.words, example.spaces or (), strict=True):
            shown = word.upper() if capitals and len(word.upper()) == len(word) else word
            laid.tokens.append((len(text), len(text) + len(word)))
            text += shown + (" " if space else "")
        text = text if text.endswith(" ") else text + " "
        laid.sentences.append((first, len(laid.tokens)))
        laid.paragraphs[-1] = (laid.paragraphs[-1][0], laid.tokens[-1][1])
    return laid._replace(text=text)


def gold_facts(example: Example, spans: list[tuple[int, int]]) -> dict[str, set]:
    """Everything that the gold says of one sentence, addressed by characters."""
    facts: dict[str, set] = {"tokens": set(spans), "sentences": {(spans[0][0], spans[-1][1])}}
    rows = list(zip(spans, example.upos, example.xpos, example.lemmas, example.heads, example.rels, strict=True))
    for span, upos, xpos, lemma, head, rel in rows:
        parent = spans[head - 1] if head else None
        add_word(facts, span, upos, xpos, lemma, parent, rel)
    if example.names is not None:
        facts["names"] = set()
        tags = [tag or "O" for tag in example.names]
        start = -1
        for i, tag in enumerate([*repaired(tags), "O"]):
            if start >= 0 and not tag.startswith("I-"):
                if tags[start][2:] in TYPES.values():
                    facts["names"].add((spans[start][0], spans[i - 1][1], tags[start][2:]))
                start = -1
            if tag.startswith("B-"):
                start = i
    if example.etypes is not None:
        facts["etype"] = {(s, t) for s, t in zip(spans, example.etypes, strict=True) if t != "O"}
        facts["nounheads"] = {s for s, t in facts["etype"]}
    return facts


def add_word(facts: dict[str, set], span, upos, xpos, lemma, parent, rel) -> None:
    for name, value in (
        ("upos", upos), ("xpos", xpos), ("lemma", lemma), ("lemma, any case", lemma.lower()), ("uas", parent),
        ("las", (parent, rel.partition(":")[0])), ("las with subtypes", (parent, rel)),
    ):  # fmt: skip
        if name.startswith("lemma") and lemma == "_":
            continue
        facts.setdefault(name, set()).add((span, value))


def found_facts(analysis: Analysis) -> dict[str, set]:
    """The same facts out of an analysis."""
    spans = [(token.start, token.end) for token in analysis.tokens]
    facts: dict[str, set] = {"tokens": set(spans), "names": set(), "etype": set(), "nounheads": set()}
    facts["sentences"] = {analysis.sentence_span(i) for i in range(len(analysis.sentences))}
    for span, token in zip(spans, analysis.tokens, strict=True):
        parent = spans[token.head] if token.head >= 0 else None
        add_word(facts, span, token.upos, token.xpos, token.lemma, parent, token.deprel)
        if token.etype:
            facts["etype"].add((span, token.etype))
            facts["nounheads"].add(span)
    for name in analysis.names:
        if name.type in TYPES:
            facts["names"].add((*analysis.span(name.start, name.end - 1), TYPES[name.type]))
    return facts


def evaluate(
    annotator: ModelAnnotator, documents: list[Document], *, raw: bool, capitals: bool = False
) -> dict[str, Score]:
    """Scores over all documents, from gold tokens or from raw text; if asked, shown in capitals."""
    scores: dict[str, Score] = {}
    laid = [joined(document, capitals=capitals) for document in documents]
    if raw:
        analyses = annotator.annotate_many([(one.text, one.paragraphs) for one in laid])
    else:
        analyses = annotator.annotate_tokens([(one.text, one.tokens, one.sentences) for one in laid])
    for document, one, analysis in zip(documents, laid, analyses, strict=True):
        gold: dict[str, set] = {}
        for (example, _), (first, last) in zip(document, one.sentences, strict=True):
            for name, values in gold_facts(example, one.tokens[first:last]).items():
                gold.setdefault(name, set()).update(values)
        found = found_facts(analysis)
        unlemmatised = gold["tokens"] - {span for span, _ in gold["lemma"]}
        for name in ("lemma", "lemma, any case"):
            found[name] = {(span, value) for span, value in found[name] if span not in unlemmatised}
        found["lemma, any case"] = {(span, value.lower()) for span, value in found["lemma, any case"]}
        for name, values in gold.items():
            scores.setdefault(name, Score()).add(values, found[name])
        for kind in TYPES.values() if "names" in gold else ():
            pair = ({n for n in facts["names"] if n[2] == kind} for facts in (gold, found))
            scores.setdefault(f"names {kind}", Score()).add(*pair)
    return scores


def documents(folder: Path, source: str, split: str) -> list[Document]:
    """The documents of a treebank's open genres."""
    begins = [
        any(key.startswith(("newpar", "newdoc")) for key in comments)
        for comments, _ in sentences(folder / f"en_{source}.{split}.conllu")
    ]
    examples = read_treebank(folder / f"en_{source}.{split}.conllu", source)
    if source == "ewt":
        add_gold_names(examples, folder / f"uner_en_ewt.{split}.iob2")
    out: list[Document] = []
    before = ""
    for example, new in zip(examples, begins, strict=True):
        if example.genre in CLOSED_GENRES:
            continue
        if example.document != before:
            out.append([])
        out[-1].append((example, new))
        before = example.document
    return out


def summary(columns: dict[str, dict[str, Score]]) -> str:
    """The model card's table."""
    lines = ["| | UPOS | LAS | names F1 (PER / ORG / LOC) | type of noun phrases F1 |", "|---|--:|--:|--:|--:|"]
    for title, column in (
        ("EWT", "EWT, gold tokens"), ("EWT, raw text", "EWT, raw text"),
        ("EWT, shown in capitals", "EWT, gold tokens, in capitals"), ("GUM, open genres", "GUM, gold tokens"),
        ("GUM, open genres, raw text", "GUM, raw text"),
    ):  # fmt: skip
        f1 = {name: score.f1 for name, score in columns[column].items()}
        names = " / ".join(f"{f1[f'names {kind}']:.1f}" for kind in TYPES.values()) if title.startswith("EWT") else ""
        cells = [
            f"{f1['upos']:.2f}", f"{f1['las']:.2f}", f"{f1['names']:.1f} ({names})" if names else "–",
            f"{f1['etype']:.1f}" if "etype" in f1 else "–",
        ]  # fmt: skip
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Print one table; with --write also put it beside this file, and its main figures into the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="test")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    annotator = dateline.language.load()
    columns: dict[str, dict[str, Score]] = {}
    for source in ("ewt", "gum"):
        of_source = documents(args.corpora, source, args.split)
        for raw in (False, True):
            name = f"{source.upper()}, {'raw text' if raw else 'gold tokens'}"
            columns[name] = evaluate(annotator, of_source, raw=raw)
        if source == "ewt":
            columns["EWT, gold tokens, in capitals"] = evaluate(annotator, of_source, raw=False, capitals=True)
        else:
            for genre in ("news", "interview", "speech"):
                of_genre = [document for document in of_source if document[0][0].genre == genre]
                columns[f"GUM {genre}, raw text"] = evaluate(annotator, of_genre, raw=True)
    rows = list(dict.fromkeys(name for scores in columns.values() for name in scores))
    lines = [
        "# Language model: quality",
        "",
        f"`python benchmarks/quality/language.py CORPORA --write`; model {annotator.name}, commit {commit()}, "
        f"{args.split} parts. F1 in per cent; with gold tokens that is accuracy. "
        "Names in GUM are derived from its entities, so only those of EWT (Universal NER) are a yardstick; "
        "GUM is measured on its open genres.",
        "",
        "| | " + " | ".join(columns) + " |",
        "|---|" + "--:|" * len(columns),
    ]
    for name in rows:
        cells = (f"{scores[name].f1:.2f}" if name in scores else "–" for scores in columns.values())
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    table = "\n".join(lines) + "\n" + PEERS
    print(table)
    if args.write:
        (Path(__file__).parent / "language.md").write_text(table, encoding="utf-8")
        card = CARD.read_text(encoding="utf-8")
        before, rest = card.split(OPENS)
        after = rest.split(CLOSES)[1]
        CARD.write_text(f"{before}{OPENS}{summary(columns)}{CLOSES}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
