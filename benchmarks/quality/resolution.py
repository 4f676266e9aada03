"""Which place a name means, with the names given: `python benchmarks/quality/resolution.py [--bench DIR] [--write]`.

The toponyms of the gold data are put in place of those that we would find, so that only the choice between places of
one name is measured, as the peers in the table below were. A toponym without an answer counts as wrong under "all".
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from run import commit

from dateline.coding.lexicons.place_rules import place_rules, place_weights
from dateline.coding.places import home_of, questions_of
from dateline.coding.toponyms.kinds import acts
from dateline.coding.toponyms.toponym import Toponym, linked
from dateline.gazetteer import Gazetteer, open_default
from dateline.gazetteer.resolve import resolve
from dateline.language import load
from dateline.language.analysis import Analysis
from dateline.services import prose_of
from dateline.sources.jsonl import document_of_object

HERE = Path(__file__).parent
DATA = {
    "LGL": "geo/lgl.dev.jsonl", "TR-News": "geo/trnews.dev.jsonl", "GeoWebNews": "geo/geowebnews.dev.jsonl",
    "GeoVirus": "geo/geovirus.dev.jsonl",
}  # fmt: skip
PEERS = """
## What others get

Accuracy within 161 km over all toponyms of the whole corpora, without the thirty names of the largest areas (Hu et al.
2022); ours is over the development documents, with every name, and the thirty weights of our ranker are fitted on them:
fitted on half of the documents, it is right about 86.5 % of LGL's toponyms in the other half that it finds, 88.0 % when
fitted on all, both before it was known where outlets are published (docs/adr/0024).

| | LGL | TR-News | GeoWebNews | GeoVirus |
|---|--:|--:|--:|--:|
| voting over many systems (Hu et al. 2022) | 83.0 | 86.3 | 81.4 | 94.6 |
| GENRE, adapted | 79.0 | 65.4 | 58.9 | 62.7 |
| BLINK | 71.3 | 76.3 | 74.2 | 91.2 |
| CBH and SHS (Kamalloo and Rafiei 2018) | 67.4 | 76.2 | 64.3 | 72.8 |
| CamCoder | 61.3 | 67.3 | 59.2 | 83.2 |
| CLAVIN | 59.5 | 71.3 | 65.0 | 83.2 |
"""


def given(analysis: Analysis, gold: list[dict[str, Any]], gazetteer: Gazetteer) -> dict[int, Toponym]:
    """The toponyms of the gold data, by their places in it; of two that share a word the first."""
    found: dict[int, Toponym] = {}
    taken = -1
    for number, one in sorted(enumerate(gold), key=lambda pair: pair[1]["start"]):
        inside = [i for i, t in enumerate(analysis.tokens) if t.start < one["end"] and one["start"] < t.end]
        if not inside or inside[0] <= taken:
            continue
        taken = inside[-1]
        surface = analysis.text[one["start"] : one["end"]]
        people = gazetteer.people(surface)
        found[number] = Toponym(
            first=inside[0], end=taken + 1, surface=surface, candidates=people or gazetteer.candidates(surface),
            demonym=bool(people),
        )  # fmt: skip
    return found


def answered(row: dict[str, Any], analysis: Analysis, gazetteer: Gazetteer) -> dict[int, tuple[float, float, str]]:
    """Latitude, longitude and id of the answer for each gold toponym that has one."""
    rules = place_rules()
    found = given(analysis, row["gold"], gazetteer)
    stretches = list(linked(list(found.values()), analysis, rules))
    acting = frozenset(one.first for one in stretches if acts(one, analysis, rules))
    questions, asked = questions_of([(one, 1.0) for one in stretches], acting)
    home = home_of(document_of_object(row | {"date": None}, row["id"], None), gazetteer)
    answers = resolve(questions, place_weights().resolution, home=home)
    out = {}
    for number, one in zip(found, stretches, strict=True):
        answer = answers[asked[one.first]]
        if answer is not None and answer.candidate.lat is not None and answer.candidate.lon is not None:
            out[number] = (answer.candidate.lat, answer.candidate.lon, str(answer.candidate.geonames_id))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(options.bench))
    from score import km

    annotator, gazetteer = load(2), open_default()
    lines = [
        "# Resolution of given toponyms", "",
        f"`python benchmarks/quality/resolution.py --write`, commit {commit()}; "
        "development documents, per cent.", "",
        "| data | toponyms | within 161 km, all | within 161 km, of those answered | answered | same GeoNames id |",
        "|---|--:|--:|--:|--:|--:|",
    ]  # fmt: skip
    for name, path in DATA.items():
        rows = [json.loads(line) for line in (options.bench / path).read_bytes().splitlines()]
        total = answers = near = same = with_id = 0
        for row in rows:
            row["gold"] = [one for one in row["gold"] if one.get("lat") is not None]
            doc = document_of_object(row | {"date": None}, row["id"], None)
            found = answered(row, annotator.annotate(row["text"], prose_of(doc)), gazetteer)
            total += len(row["gold"])
            answers += len(found)
            with_id += sum(one.get("geonames_id") is not None for one in row["gold"])
            for number, (lat, lon, key) in found.items():
                one = row["gold"][number]
                near += km((one["lat"], one["lon"]), (lat, lon)) <= 161
                same += str(one.get("geonames_id")) == key
        ids = f"{100 * same / with_id:.1f}" if with_id else "–"
        lines.append(
            f"| {name} | {total:,} | {100 * near / total:.1f} | {100 * near / answers:.1f} | "
            f"{100 * answers / total:.1f} | {ids} |"
        )
    table = "\n".join(lines) + "\n" + PEERS
    print(table)
    if options.write:
        (HERE / "resolution.md").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
