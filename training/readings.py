"""Readings of the lexicon of events that were judged right or wrong, sentence by sentence.

    python training/readings.py list ../shared/corpora build/readings.jsonl    # what the lexicon reads there
    python training/readings.py check                                          # our own sentences against the program
    python training/readings.py count                                          # right and wrong by type

`readings.tsv` has judgements on sentences of the corpora, which are named by file and `sent_id` and stay where they
are. `readings.txt` has sentences of our own. `fit_likelihood.py` joins both with their words.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dateline import read_text

HERE = Path(__file__).parent
CORPORA = ("en_ewt.train", "en_gum.train")
LEFT_OUT = "GUM_conversation"
"""Sentences whose terms of use are not known to be open."""
COLUMNS = ("corpus", "sent_id", "start", "end", "rule", "type", "mode", "control", "right")
OWN = re.compile(r"(right|wrong) ([A-Z]+) +(\S.*)")


class Judged(NamedTuple):
    """A row of `readings.tsv`: a judgement without the words that it is about."""

    corpus: str
    sent_id: str
    start: int
    end: int
    rule: str
    type: str
    mode: str | None
    control: str | None
    right: bool


class Own(NamedTuple):
    """A line of `readings.txt`: a sentence of ours, its marked predicate, and whether this type is right."""

    text: str
    start: int
    end: int
    type: str
    right: bool


class Found(NamedTuple):
    """A reading that the lexicon makes of a sentence."""

    start: int
    end: int
    type: str
    mode: str | None
    control: str | None
    rule: str
    actors: list[str]
    recipients: list[str]


def sentences(path: Path) -> Iterator[tuple[str, str]]:
    """The `sent_id` and the text of each sentence of a CoNLL-U file."""
    sent_id = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            sent_id = line.removeprefix("# sent_id = ")
        elif line.startswith("# text = ") and not sent_id.startswith(LEFT_OUT):
            yield sent_id, line.removeprefix("# text = ")


def found_in(text: str) -> list[Found]:
    """The readings of a text, each once, however many places it has."""
    seen: dict[tuple[int, int, str], Found] = {}
    for claim in read_text(text).claims:
        start, end = claim.predicate
        rule = claim.rule or ""
        who = [role.text for role in claim.actors]
        whom = [role.text for role in claim.recipients]
        found = Found(start, end, claim.type, claim.mode, claim.control, rule, who, whom)
        seen.setdefault((start, end, rule), found)
    return list(seen.values())


def judged(path: Path = HERE / "readings.tsv") -> list[Judged]:
    """The rows of the table of judgements."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    if tuple(rows[0]) != COLUMNS:
        raise ValueError(f"{path.name} should begin with the columns {', '.join(COLUMNS)}")
    return [
        Judged(corpus, sent_id, int(start), int(end), rule, kind, mode or None, control or None, right == "1")
        for corpus, sent_id, start, end, rule, kind, mode, control, right in rows[1:]
    ]


def own(path: Path = HERE / "readings.txt") -> list[Own]:
    """Our own sentences. Raises ValueError with the number of a line that is none."""
    out: list[Own] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        match = OWN.fullmatch(line)
        if match is None or match[3].count("[") != 1 or match[3].count("]") != 1:
            raise ValueError(f"{path.name}, line {number}: expected “right TYPE … [predicate] …”")
        before, rest = match[3].split("[")
        inside, after = rest.split("]")
        out.append(Own(before + inside + after, len(before), len(before + inside), match[2], match[1] == "right"))
    return out


def read_as(sentence: Own) -> Found | None:
    """What the lexicon makes of the marked predicate, if it has the type that the line says."""
    for found in found_in(sentence.text):
        if (found.start, found.end, found.type) == (sentence.start, sentence.end, sentence.type):
            return found
    return None


def listed(corpora: Path) -> Iterator[dict[str, object]]:
    """Everything that the lexicon reads in the corpora."""
    for name in CORPORA:
        for sent_id, text in sentences(corpora / f"{name}.conllu"):
            for found in found_in(text):
                yield {"corpus": name, "sent_id": sent_id, "text": text, **found._asdict()}


def varied(rows: list[dict[str, object]], each: int) -> list[dict[str, object]]:
    """At most `each` readings of a line of the lexicon, by chance, in the order of the corpora."""
    order = list(range(len(rows)))
    random.Random(7).shuffle(order)
    counts: Counter[object] = Counter()
    kept: list[int] = []
    for i in order:
        counts[rows[i]["rule"]] += 1
        if counts[rows[i]["rule"]] <= each:
            kept.append(i)
    return [rows[i] for i in sorted(kept)]


def main() -> int:
    """List, check or count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("list", "check", "count"))
    parser.add_argument("corpora", type=Path, nargs="?")
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--each", type=int, default=12, help="list at most so many readings of a line")
    args = parser.parse_args()
    if args.what == "list":
        lines = [json.dumps(row, ensure_ascii=False) for row in varied(list(listed(args.corpora)), args.each)]
        args.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    elif args.what == "check":
        unread = [sentence for sentence in own() if sentence.right and read_as(sentence) is None]
        for sentence in unread:
            print(f"not {sentence.type}: {sentence.text}", file=sys.stderr)
        return int(bool(unread))
    else:
        counts = Counter((one.type, one.right) for one in (*own(), *judged()))
        for kind in sorted({kind for kind, _ in counts}):
            print(f"{kind:10} {counts[kind, True]:5} right {counts[kind, False]:5} wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main())
