"""Asks the teacher about text of our own: python reports.py TEACHER OUT --mpnet FOLDER.

Two kinds of text. The folder `reports` holds made-up copy in the manner of agencies and newspapers; the sentences of
the tests of coding and of `readings.txt` are those that its rules were written for. Where the rules mend a tree of the
model that has been exported, the tests vouch for them: those links are gold, and the teacher has no say in them.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import torch
from factbook import sentences_of
from losses import Opinion
from packs import IGNORED
from prepare import Example
from readings import own
from soften import asked, teacher_of

from dateline.coding.trees.mending import mended
from dateline.language.annotate import ModelAnnotator
from dateline.language.loading import load_model

REPORTS = Path(__file__).parent / "reports"
TESTED = Path(__file__).parents[1] / "tests" / "unit" / "coding"
LONGEST = 150
"""Words of the longest sentence that is taken."""


def reports() -> Iterator[Example]:
    """The sentences of the made-up copy; what stands below one headline is a document."""
    for path in sorted(REPORTS.glob("*.txt")):
        document = 0
        for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
            document += is_headline(line)
            yield from sentences_of(line, f"{path.name} {document}", "reports")


def is_headline(line: str) -> bool:
    """Whether a paragraph ends like no sentence."""
    return line[-1] not in '.!?:"”’)'


def tested(annotator: ModelAnnotator) -> Iterator[Example]:
    """The sentences of the tests and of the judged readings, each text a document; only mended links are given."""
    texts = [text for path in sorted(TESTED.glob("*.toml")) for text in told(tomllib.loads(path.read_text("utf-8")))]
    for text in dict.fromkeys([*texts, *(sentence.text for sentence in own())]):
        before = annotator.annotate(text, [found.span() for found in re.finditer(r"[^\n]+", text)])
        after = mended(before)
        for first, last in before.sentences:
            links = [
                (new.head - first + 1 if new.head >= 0 else 0, new.deprel)
                if (new.head, new.deprel) != (old.head, old.deprel)
                else (IGNORED, None)
                for old, new in zip(before.tokens[first:last], after.tokens[first:last], strict=True)
            ]
            yield Example(
                [before.surface(i) for i in range(first, last)],
                "tested",
                heads=[head for head, _ in links],
                rels=[relation for _, relation in links],
                document=f"tested {text}",
            )


def told(table: object) -> Iterator[str]:
    """The text that each line of a table of tests begins with."""
    for part in table.values() if isinstance(table, dict) else ():
        yield from (line[0] for line in part.get("lines", ()))


def silenced(opinion: Opinion | None, example: Example) -> Opinion | None:
    """The opinion without what it says of links that are gold."""
    if opinion is not None and example.heads is not None:
        gold = [0, *(n for n, head in enumerate(example.heads, 1) if head != IGNORED)]
        opinion.arcs[gold] = 0
        opinion.deprel[gold] = 0
    return opinion


def main() -> None:
    """Write the sentences and the opinions of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teacher", type=Path, help="the teacher's checkpoint.pt")
    parser.add_argument("out", type=Path)
    parser.add_argument("--mpnet", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(2)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    examples = [one for one in (*tested(load_model(2)), *reports()) if 1 < len(one.words) < LONGEST]
    opinions = asked(teacher_of(args.teacher, args.mpnet, device), examples, device)
    silent = [silenced(opinion, example) for opinion, example in zip(opinions, examples, strict=True)]
    torch.save({"examples": examples, "opinions": silent}, args.out)


if __name__ == "__main__":
    main()
