"""Speed of the language layer alone: `python benchmarks/speed/layer.py [--articles 10000]`; writes layer.md.

Words a second from raw text to `Analysis`, on one and two threads; beside it, in the same run, spaCy with the
architecture of `en_core_web_sm` (untrained weights cost the same) and a matrix product of the encoder's size. The
figures to compare are the ratios. Then the memory of the process while thousands of articles go through it, each with
words that no other has; the layer remembers the latest thirty thousand.
"""

import argparse
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import spacy
from measure import EXAMPLES, HERE, commit, product_words_per_second
from spacy.language import Language
from spacy.training import Example

from dateline.language import load

WIDTHS = {"upos": 17, "tags": 50, "relations": 45, "names": 18}
"""How many labels the components of en_core_web_sm have."""


def spacy_small() -> Language:
    """A pipeline like en_core_web_sm: one encoder of width 96 and depth 4, shared by tagger, parser and names."""
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    pipeline = spacy.blank("en")
    encoder = {
        "@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 96, "depth": 4,
        "embed_size": 2000, "window_size": 1, "maxout_pieces": 3, "subword_features": True,
    }  # fmt: skip
    pipeline.add_pipe("tok2vec", config={"model": encoder})
    pipeline.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    for name in ("parser", "ner"):
        model = {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": name, "extra_state_tokens": False,
            "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": listener,
        }  # fmt: skip
        pipeline.add_pipe(name, config={"model": model})
    count = max(WIDTHS.values())
    words = [f"word{n}" for n in range(count)]
    example = Example.from_dict(
        pipeline.make_doc(" ".join(words)),
        {
            "words": words,
            "tags": [f"T{n % WIDTHS['tags']}" for n in range(count)],
            "heads": [max(0, n - 1) for n in range(count)],
            "deps": ["ROOT", *(f"r{n % WIDTHS['relations']}" for n in range(1, count))],
            "entities": [f"U-E{n % WIDTHS['names']}" for n in range(count)],
        },
    )
    spacy.util.fix_random_seed(1)
    pipeline.initialize(lambda: [example])
    return pipeline


def texts() -> list[str]:
    """The example reports."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]


def rate(work: Callable[[], object], words: int, turns: int = 8) -> float:
    """Words a second, the best of some turns after one to warm up."""
    work()
    best = float("inf")
    for _ in range(turns):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return words / best


def articles(count: int) -> Iterator[str]:
    """Articles of about 350 words, each other paragraphs of the examples with other numbers in them."""
    rng = random.Random(1)
    paragraphs = [p for text in texts() for p in text.split("\n\n") if len(p.split()) > 15]
    for number in range(count):
        chosen = rng.sample(paragraphs, 8)
        yield "\n\n".join(f"{paragraph} Report {number}-{rng.randrange(10**6)}." for paragraph in chosen)


def resident() -> int:
    """MiB that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 2**20


def memory(count: int) -> list[tuple[str, str]]:
    """What the process holds while articles go through it one by one."""
    annotator = load()
    words, rows = 0, []
    for number, text in enumerate(articles(count), 1):
        annotator.annotate(text, [(0, len(text))])
        words += len(text.split())
        if number in {count // 10, count // 2, count}:
            rows.append((f"memory after {number:,} articles ({words:,} words)", f"{resident()} MiB"))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    corpus = texts()
    words = sum(len(text.split()) for text in corpus)
    blocks = [(text, [(0, len(text))]) for text in corpus]
    begin = time.perf_counter()
    one = load(1)
    started = time.perf_counter() - begin
    small = spacy_small()
    product = product_words_per_second()
    peer = rate(lambda: list(small.pipe(corpus)), words)
    tokens = sum(len(analysis.tokens) for analysis in one.annotate_many(blocks))
    rates = {1: rate(lambda: one.annotate_many(blocks), words)}
    two = load(2)
    rates[2] = rate(lambda: two.annotate_many(blocks), words)
    rows = [
        ("loading the model", f"{started:.2f} s"),
        ("matrix product of the encoder's size, one thread", f"{product:,.0f} words/s"),
        ("spaCy, the architecture of `en_core_web_sm`, one thread", f"{peer:,.0f} words/s"),
    ]
    for threads, found in rates.items():
        ratios = f"{found / peer:.2f} of spaCy, {found / product:.2f} of the matrix product"
        counted = f"{found:,.0f} words/s, {found * tokens / words:,.0f} as treebanks count them"
        rows.append((f"the layer, {threads} thread{'s' * (threads > 1)}", f"{counted}; {ratios}"))
    rows += memory(given.articles)
    lines = [
        "# Speed of the language layer", "",
        f"`python benchmarks/speed/layer.py`; {one.name}, commit `{commit()}`. "
        "Words are what white space separates; "
        "treebanks count signs and parts of words too.", "",
        "| what | figure |", "|---|---|", *(f"| {what} | {value} |" for what, value in rows),
    ]  # fmt: skip
    (HERE / "layer.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    sys.exit(main())
