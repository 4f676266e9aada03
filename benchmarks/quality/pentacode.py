"""Pentacode of a sentence from its claims: `python benchmarks/quality/pentacode.py GOLD.jsonl RECORDS.jsonl`.

0 statement, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. A sentence has
the code of its first claim; claims with an actor and claims of fact or plan go before others. The classes follow the
roots of CAMEO: this data counts reduced relations, root 16 (aid cut, envoys expelled, sanctions), as verbal conflict.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

PENTACODE = {
    **dict.fromkeys(("01", "02"), 0),
    **dict.fromkeys(("03", "04", "05"), 1),
    **dict.fromkeys(("06", "07", "08"), 2),
    **dict.fromkeys(("09", "10", "11", "12", "13", "16"), 3),
    **dict.fromkeys(("14", "15", "17", "18", "19", "20"), 4),
}


def pentacode(record: dict[str, Any]) -> int:
    """The code of the claim to believe first; 0 when there is none."""
    claims = [c for c in record.get("claims", []) if c["polarity"] == "positive" and not c["background"]]
    if not claims:
        return 0
    first = min(claims, key=lambda c: (not c["actors"], c["modality"] not in ("actual", "planned"), c["predicate"][0]))
    return PENTACODE[first["cameo"][:2]] if first["cameo"] else 0


def load(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> None:
    gold, records = load(sys.argv[1]), {record["id"]: record for record in load(sys.argv[2])}
    cells = Counter((doc["gold"][0]["pentacode"], pentacode(records.get(doc["id"], {}))) for doc in gold)
    right = sum(n for (one, other), n in cells.items() if one == other)
    table = {str(g): [cells[g, p] for p in range(5)] for g in range(5)}
    print(json.dumps({"sentences": len(gold), "accuracy": round(right / len(gold), 4), "gold_by_predicted": table}))


if __name__ == "__main__":
    main()
