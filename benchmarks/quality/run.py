"""Read every development set with Dateline, score it, and write the table: `python benchmarks/quality/run.py`.

    --bench DIR    the folder with the gold data and score.py (default ../shared/bench)
    --only WORD    only the tasks whose name has this word; prints, writes nothing
    --limit N      only the first N documents of each set; prints, writes nothing

The table goes to results.md and results.json beside this file, with the commit that was measured.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tasks import TASKS, Task

HERE = Path(__file__).parent


def read(gold: Path, records: Path, jobs: int) -> None:
    """Run the command line on a gold file, as a user would."""
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "read", str(gold), "--quiet", "--jobs", str(jobs), "--output", str(records)],
        check=False,
    )
    if done.returncode > 1:
        raise SystemExit(f"dateline read {gold} ended with {done.returncode}")


def score(task: Task, scorer: Path, gold: Path, records: Path) -> dict[str, Any]:
    """What the scorer prints."""
    command = [sys.executable, str(scorer), task.task, str(gold), str(records), *task.options]
    answer: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return answer


def figure(answer: dict[str, Any], path: str) -> float:
    """`content.f1` of the answer, as a percentage; a key may hold a dot itself (`content_dice_0.9.f1`)."""
    value: Any = answer
    if path not in answer and "." in path:
        outer, inner = path.rsplit(".", 1)
        value = answer[outer][inner]
    else:
        value = answer[path]
    return round(100 * value, 1)


def head(gold: Path, limit: int, folder: Path) -> Path:
    """The first documents of a gold file, as a file of their own."""
    if not limit:
        return gold
    out = folder / f"{gold.stem}.{limit}.jsonl"
    # As bytes: text would also be cut at the other line ends of Unicode, which JSON may hold.
    out.write_bytes(b"".join(gold.read_bytes().splitlines(keepends=True)[:limit]))
    return out


def joined(paths: list[Path], folder: Path) -> Path:
    """Several files of JSON Lines as one."""
    if len(paths) == 1:
        return paths[0]
    out = folder / "+".join(path.name for path in paths)
    out.write_bytes(b"".join(path.read_bytes() for path in paths))
    return out


def measure(bench: Path, only: str, limit: int, jobs: int) -> list[dict[str, Any]]:
    """One row a task; every gold file is read once."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for task in TASKS:
            if only not in task.name:
                continue
            golds = [head(bench / one, limit, Path(folder)) for one in task.gold.split(" + ")]
            read_of = [Path(folder) / f"{gold.stem}.records.jsonl" for gold in golds]
            for gold, records in zip(golds, read_of, strict=True):
                if not records.exists():
                    read(gold, records, jobs)
            gold, records = joined(golds, Path(folder)), joined(read_of, Path(folder))
            answer = score(task, bench / "score.py", gold, records)
            rows.append({"task": task.name, "gold": task.gold, **{f: figure(answer, f) for f in task.figures}})
            print(rows[-1], flush=True)
    return rows


def commit() -> str:
    """The commit in the work tree, marked when there are changes on top of it."""
    text = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--exclude=*"], check=False, capture_output=True, text=True, cwd=HERE
    )
    return text.stdout.strip() or "unknown"


def table(rows: list[dict[str, Any]], at: str) -> str:
    """The rows as Markdown."""
    lines = [
        "# Quality on the development data",
        "",
        f"Measured at commit `{at}` with `make quality`. Figures are percentages; the scorer's own names.",
        "",
        "| task | data | figures |",
        "|---|---|---|",
    ]
    for row in rows:
        figures = " · ".join(f"{k} **{v}**" for k, v in row.items() if k not in ("task", "gold"))
        lines.append(f"| {row['task']} | `{row['gold']}` | {figures} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--only", default="")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    if not (given.bench / "score.py").exists():
        raise SystemExit(f"There is no score.py in {given.bench}: name the benchmark folder with --bench.")
    rows = measure(given.bench, given.only, given.limit, given.jobs)
    if not given.only and not given.limit:
        at = commit()
        (HERE / "results.json").write_text(json.dumps({"commit": at, "rows": rows}, indent=1) + "\n", encoding="utf-8")
        (HERE / "results.md").write_text(table(rows, at), encoding="utf-8")


if __name__ == "__main__":
    main()
