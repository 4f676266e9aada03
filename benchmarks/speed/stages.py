"""Speed of each stage of coding on one core, over the examples: `python benchmarks/speed/stages.py`; writes stages.md.

Each stage is timed alone, on what the stages before it left; the best of some turns counts.
"""

import time
from collections.abc import Callable

from measure import EXAMPLES, HERE, commit

from dateline.coding.claims import claims
from dateline.coding.entities import entities
from dateline.coding.figures import figures
from dateline.coding.places import places
from dateline.coding.published import published_of
from dateline.coding.statements import statements
from dateline.coding.times import times
from dateline.coding.trees.mending import mended
from dateline.gazetteer import open_default
from dateline.language import load
from dateline.services import prose_of
from dateline.sources.text import document_of

TURNS = 7


def main() -> None:
    annotator, gazetteer = load(1), open_default()
    docs = [document_of(path.read_text("utf-8"), path.name) for path in sorted(EXAMPLES.glob("*.txt"))]
    characters, words = sum(len(doc.text) for doc in docs), sum(len(doc.text.split()) for doc in docs)
    done: dict[str, list] = {}
    stages: dict[str, Callable[[int], object]] = {
        "language": lambda n: annotator.annotate(docs[n].text, prose_of(docs[n])),
        "mending of trees": lambda n: mended(done["language"][n]),
        "publication date": lambda n: published_of(docs[n], done["mending of trees"][n]),
        "places": lambda n: places(docs[n], done["mending of trees"][n], gazetteer),
        "entities": lambda n: entities(docs[n], done["mending of trees"][n], done["places"][n], gazetteer),
        "times": lambda n: times(docs[n], done["mending of trees"][n], done["publication date"][n]),
        "figures": lambda n: figures(docs[n], done["mending of trees"][n], done["times"][n]),
        "statements": lambda n: statements(docs[n], done["mending of trees"][n], done["entities"][n]),
        "claims": lambda n: claims(
            docs[n], done["mending of trees"][n], entities=done["entities"][n], places=done["places"][n],
            times=done["times"][n], figures=done["figures"][n], statements=done["statements"][n],
            published=done["publication date"][n],
        ),
    }  # fmt: skip
    lines = [
        "# Speed of the stages", "",
        f"`python benchmarks/speed/stages.py`, commit {commit()}; {len(docs)} reports, "
        f"{words:,} words, one core.", "",
        "| stage | characters a second | words a second |", "|---|--:|--:|",
    ]  # fmt: skip
    for name, stage in stages.items():
        best = float("inf")
        for _ in range(TURNS):
            begin = time.perf_counter()
            done[name] = [stage(n) for n in range(len(docs))]
            best = min(best, time.perf_counter() - begin)
        lines.append(f"| {name} | {characters / best:,.0f} | {words / best:,.0f} |")
    (HERE / "stages.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
