"""Measures which mentions are found to be one event: `python benchmarks/quality/events.py [--bench DIR] [--write]`.

Three questions. On ECB+ with gold mentions: how well the comparison and the clustering of claims do, beside the
baseline that joins all mentions with one lemma. On ECB+ with our own claims: how many gold mentions they find, and how
they are grouped. On the 5W1H corpus: whether the outlets that report one event come together.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ecbplus import Gold, Report, by_topic, conll, gold_chains, grouped, reports
from run import commit
from scorch.scores import b_cubed

from dateline.merging.clusters import clusters
from dateline.merging.happenings import happenings
from dateline.merging.mentions import stems_of
from dateline.merging.relations import NEAR
from dateline.merging.sourced import sourced_claims
from dateline.merging.words import kinship, likeness, vector
from dateline.model.sourced import SourcedClaim
from dateline.model.span import overlap
from dateline.services import default_reader, record_of
from dateline.sources.jsonl import document_of_object

HERE = Path(__file__).parent
LEVELS: dict[str, str | None] = {"gold subtopics": "subtopic", "gold topics": "topic", "none": None}
OPENING = 150
"""Words of a report that say what it is about: the title and the first paragraphs."""
STORY = 0.15
"""Likeness of the openings of two reports from which on they may be on one event; the best for the documents of the
subtopics of ECB+ train (of 0.05, 0.075, 0.1, 0.125, 0.15 and 0.2), not chosen on the 5W1H corpus."""


def same_lemma(groups: dict[str, list[Gold]]) -> list[set[str]]:
    """The baseline: one lemma, one event."""
    out: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for topic, golds in groups.items():
        for one in golds:
            out[topic, one.mention.lemma].add(one.mention.id)
    return list(out.values())


def gold_mentions(golds: Sequence[Gold]) -> list[str]:
    """The table of question (a)."""
    lines = [
        "| documents put together by | system | MUC | B³ | CEAF-e | CoNLL |",
        "|---|---|--:|--:|--:|--:|",
    ]
    key = gold_chains(golds)
    for name, level in LEVELS.items():
        groups = by_topic(golds, level)
        for system, found in (("same lemma", same_lemma(groups)), ("ours", grouped(groups))):
            lines.append(f"| {name} | {system} | " + " | ".join(f"{v:.1f}" for v in conll(key, found)) + " |")
    return lines


def mistakes(golds: Sequence[Gold]) -> list[str]:
    """How pairs of gold subtopics go wrong, by what the two lemmas are to each other."""
    home = {name: n for n, group in enumerate(grouped(by_topic(golds, "subtopic"))) for name in group}
    missed, wrong = Counter[str](), Counter[str]()
    for group in by_topic(golds, "subtopic").values():
        for n, one in enumerate(group):
            for other in group[:n]:
                together = home[one.mention.id] == home[other.mention.id]
                if together != (one.chain == other.chain):
                    kind = kinship(one.mention.lemma, other.mention.lemma)
                    (wrong if together else missed)[kind] += 1
    lines = ["| lemmas of the pair | one event, not joined | joined, not one event |", "|---|--:|--:|"]
    return lines + [
        f"| {kind} | {missed[kind]} | {wrong[kind]} |" for kind in ("same", "kin", "synonym", "kind", "none")
    ]


def own_mentions(found: Sequence[Report]) -> list[str]:
    """The table of question (b): claims stand for the gold mentions whose words they share."""
    golds = [gold for one in found for gold in one.golds]
    name: dict[str, str] = {}
    for one in found:
        for claim in one.claims:
            hit = next((g.mention.id for g in one.golds if overlap(g.span, claim.predicate)), None)
            if hit is not None and hit not in name.values():
                name[claim.id] = hit
    hits = set(name.values())
    subtopic = {one.id: one.golds[0].subtopic for one in found if one.golds}
    all_claims = [(subtopic.get(one.id, ""), claim) for one in found for claim in one.claims]
    lines = [
        f"{len(hits):,} of {len(golds):,} gold mentions have a claim of ours (recall "
        f"{100 * len(hits) / len(golds):.1f}); {len(all_claims):,} claims in all, the others on words that are no gold "
        "mention or have a claim already.",
        "",
        "| scored on | claims compared | MUC | B³ | CEAF-e | CoNLL |",
        "|---|---|--:|--:|--:|--:|",
    ]
    for split in (True, False):
        parts: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
        for topic, claim in all_claims:
            parts[topic if split else ""].append(claim)
        groups = [{name.get(c.id, c.id) for c in h.claims} for part in parts.values() for h in happenings(part)]
        where = "within gold subtopics" if split else "all with all"
        every = conll(gold_chains(golds), groups)
        lines.append(f"| all gold mentions | {where} | " + " | ".join(f"{v:.1f}" for v in every) + " |")
        key = [chain & hits for chain in gold_chains(golds) if chain & hits]
        known = conll(key, [group & hits for group in groups if group & hits])
        lines.append(f"| gold mentions with a claim | {where} | " + " | ".join(f"{v:.1f}" for v in known) + " |")
    return lines


def outlets(path: Path) -> list[str]:
    """The table of question (c)."""
    rows = [json.loads(line) for line in path.read_bytes().splitlines()]
    key: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        key[row["category"]].add(row["id"])
    lines = ["| documents are joined by | B³ recall | precision | F1 |", "|---|--:|--:|--:|"]
    for name, found in (("claims of one event", by_claims(rows)), ("words and days", by_words(rows))):
        recall, precision = map(float, b_cubed(list(key.values()), found)[:2])
        f1 = 2 * recall * precision / (recall + precision)
        lines.append(f"| {name} | {100 * recall:.1f} | {100 * precision:.1f} | {100 * f1:.1f} |")
    return lines


def by_claims(rows: Sequence[dict[str, Any]]) -> list[set[str]]:
    """Reports that tell a happening together, and whoever tells another with one of them."""
    reader, told, name = default_reader(), [], {}
    for row in rows:
        given = {"text": row["text"], "title": row["title"], "url": row["url"], "date": day_of(row)}
        record = record_of(document_of_object({k: v for k, v in given.items() if v}, row["id"], None), reader)
        claims = sourced_claims(record)
        name.update({claim.document: row["id"] for claim in claims})
        told += claims
    return joined([row["id"] for row in rows], ({name[c.document] for c in h.claims} for h in happenings(told)))


def joined(names: Iterable[str], together: Iterable[set[str]]) -> list[set[str]]:
    """Sets that share a member become one."""
    home = {name: {name} for name in names}
    for group in together:
        whole = set().union(*(home[name] for name in group))
        for name in whole:
            home[name] = whole
    return list({id(group): group for group in home.values()}.values())


def by_words(rows: Sequence[dict[str, Any]]) -> list[set[str]]:
    """The clustering of claims, over the words of openings and the days of the reports."""
    rows = sorted(rows, key=lambda row: row["id"])
    openings = [stems_of(" ".join(f"{row['title']} {row['text']}".split()[:OPENING])) for row in rows]
    vectors = [vector(stems) for stems in openings]
    days = [day_of(row) for row in rows]

    def apart(n: int, m: int) -> bool:
        return bool(days[n] and days[m]) and abs(ordinal(days[n]) - ordinal(days[m])) > NEAR

    pairs = [(n, m) for n in range(len(rows)) for m in range(n)]
    found = clusters(
        [[n] for n in range(len(rows))], pairs, lambda n, m: likeness(vectors[n], vectors[m]) - STORY, apart,
        lambda n: n,
    )  # fmt: skip
    return [{rows[n]["id"] for n in group} for group in found]


def day_of(row: dict[str, Any]) -> str:
    """The day on which a report came out; "None" in the data is no day."""
    value = row["date_publish"] or ""
    return value[:10] if value[:1].isdigit() else ""


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--write", action="store_true", help="write events.md beside this file")
    given = parser.parse_args()
    found = list(reports(given.bench / "ecbplus" / "dev.jsonl"))
    golds = [gold for one in found for gold in one.golds]
    notes = (HERE / "events_notes.md").read_text(encoding="utf-8").strip().splitlines()
    lines = [
        "# One event or two",
        "",
        f"`python benchmarks/quality/events.py --write`, commit {commit()}; F1 in per cent, single mentions counted; "
        "scorer: scorch.",
        "",
        "## ECB+ development documents, gold mentions",
        "",
        f"{len(golds):,} mentions of events in {len(found)} documents.",
        "",
        *gold_mentions(golds),
        "",
        *mistakes(golds),
        "",
        "## ECB+ development documents, our own claims",
        "",
        *own_mentions(found),
        "",
        "## 5W1H, do outlets come together",
        "",
        *outlets(given.bench / "fivew1h" / "fivew1h.dev.jsonl"),
        "",
        *notes,
    ]
    table = "\n".join(lines) + "\n"
    print(table)
    if given.write:
        (HERE / "events.md").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
