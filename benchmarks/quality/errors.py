"""Counts mistakes in who does what to whom, by kind: `python benchmarks/quality/errors.py PLV_RECORDS ROLES_RECORDS`.

    PLV_RECORDS     dateline read of claims/plv_train.jsonl
    ROLES_RECORDS   dateline read of claims/cameo_srctgt_train_dedup.jsonl
    --bench DIR     the folder with the gold data (default ../shared/bench)

Kinds are decided from gold and record alone; what the sentences have in common was read, see errors.md. A text has one
kind, the first that fits, so that the counts add up.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Span = tuple[int, int]
Row = dict[str, Any]
RIGHT = "right"
ONE_TYPE = {"YIELD": ("CONCEDE", "RETREAT")}
"""What the data calls by one name and the record by two."""


def load(path: Path) -> dict[str, Row]:
    rows = (json.loads(line) for line in path.read_bytes().splitlines() if line.strip())
    return {row["id"]: row for row in rows}


def touches(roles: Iterable[Row], span: Sequence[int] | None) -> bool:
    """Whether a role shares characters with a marked span; a side that is not marked is always there."""
    return span is None or any(role["start"] < span[1] and span[0] < role["end"] for role in roles)


def pair_kind(gold: Row, claims: Sequence[Row]) -> str:
    """What is wrong between a marked actor and a marked recipient: the first kind that fits."""
    told = [claim for claim in claims if claim["polarity"] != "negative"]
    types = ONE_TYPE.get(gold["event_code"], (gold["event_code"],))
    sides = [(touches(c["actors"], gold["source_span"]), touches(c["recipients"], gold["target_span"])) for c in told]
    typed = [claim["type"] in types for claim in told]
    both = [right for right, (one, other) in zip(typed, sides, strict=True) if one and other]
    if both:
        return RIGHT if any(both) else "joined, with another type"
    if not told:
        return "only what did not happen" if claims else "no claim"
    which = "the right type" if any(typed) else "another type"
    near = [(c, s) for c, s, right in zip(told, sides, typed, strict=True) if right or not any(typed)]
    if any(one for _, (one, _) in near) and any(other for _, (_, other) in near):
        return f"{which}, the two in different claims"
    for n, (side, key) in enumerate((("actor", "actors"), ("recipient", "recipients"))):
        there = [claim for claim, found in near if found[1 - n]]
        if there:
            return f"{which}, {side} {'missing' if any(not claim[key] for claim in there) else 'somebody else'}"
    return f"{which}, neither of the two"


def role_kinds(wanted: Sequence[Span], claims: Sequence[Row], key: str) -> Counter[str]:
    """What is wrong with the spans of one role in a text: gold ones that nothing touches, ours that touch none."""
    ours = {(role["start"], role["end"]) for claim in claims for role in claim[key]}
    hit = {span for span in ours if any(span[0] < end and start < span[1] for start, end in wanted)}
    missed = [span for span in wanted if not any(a < span[1] and span[0] < b for a, b in ours)]
    out: Counter[str] = Counter()
    for _ in missed:
        out[
            "missed: no claim" if not claims else "missed: claims name nobody" if not ours else "missed: others named"
        ] += 1
    for span in sorted(ours - hit):
        mates = [claim[key] for claim in claims if any((r["start"], r["end"]) == span for r in claim[key])]
        if not wanted:
            out["too many: the data marks nobody"] += 1
        elif any((r["start"], r["end"]) in hit for roles in mates for r in roles):
            out["too many: beside a right one in its claim"] += 1
        else:
            out["too many: in a claim of its own" if hit else "too many: and none is right"] += 1
    return out


def table(title: str, counts: Counter[str]) -> list[str]:
    return ["", f"| {title} | |", "|---|--:|", *(f"| {kind} | {n} |" for kind, n in counts.most_common())]


def confusions(gold: dict[str, Row], records: dict[str, Row]) -> Counter[str]:
    """Of the texts in which no claim has the right type, the right type and the one of the first claim."""
    out: Counter[str] = Counter()
    for name, doc in gold.items():
        right, claims = doc["gold"][0]["event_code"], records[name]["claims"] if name in records else []
        told = [claim["type"] for claim in claims if claim["polarity"] != "negative"]
        if not set(told) & set(ONE_TYPE.get(right, (right,))):
            out[f"{right} read as {told[0] if told else 'nothing'}"] += 1
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("roles", type=Path)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    given = parser.parse_args()
    gold, records = load(given.bench / "claims" / "plv_train.jsonl"), load(given.pairs)
    kinds = Counter(pair_kind(d["gold"][0], records[i]["claims"] if i in records else []) for i, d in gold.items())
    lines = table("pairs", kinds)
    lines += table("types, where no claim has the right one", Counter(dict(confusions(gold, records).most_common(12))))
    gold, records = load(given.bench / "claims" / "cameo_srctgt_train_dedup.jsonl"), load(given.roles)
    for role, key in (("source", "actors"), ("target", "recipients")):
        counts: Counter[str] = Counter()
        for name, doc in gold.items():
            wanted = [(span["start"], span["end"]) for span in doc["gold"] if span["role"] == role]
            counts += role_kinds(wanted, records[name]["claims"] if name in records else [], key)
        lines += table(key, counts)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
