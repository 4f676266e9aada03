"""Speed of `dateline read`: words a second, start-up and peak memory, on one and two processes.

`python benchmarks/speed/run.py` writes results.md beside this file. So that figures of two machines can be compared,
each is also given as a ratio to a matrix product of the encoder's size, timed in the same run.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

from measure import EXAMPLES, HERE, commit, product_words_per_second

REPEATS = 6


def corpus(folder: Path) -> tuple[Path, int]:
    """The example reports, many times over under new ids, and their number of words."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    out = folder / "corpus.jsonl"
    lines = [
        json.dumps({"id": f"{n}-{i}", "text": text, "date": "2021-08-15"})
        for n in range(REPEATS)
        for i, text in enumerate(texts)
    ]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return out, REPEATS * sum(len(text.split()) for text in texts)


def as_users_run() -> dict[str, str]:
    """The environment, on one thread, and with compiled modules kept as Python does unless told otherwise."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "OMP_NUM_THREADS": "1"}


def timed(arguments: list[str]) -> tuple[float, float]:
    """Seconds and peak memory in MiB of one run of the command, children included."""
    begin = time.perf_counter()
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-m", "dateline", *arguments],
        as_users_run(),
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"dateline {' '.join(arguments)} failed")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def main() -> None:
    ceiling = product_words_per_second()
    with tempfile.TemporaryDirectory() as folder:
        many, words = corpus(Path(folder))
        one = sorted(EXAMPLES.glob("*.txt"))[0]
        timed(["read", str(one), "--quiet"])
        help_seconds, _ = timed(["--help"])
        cold = min(timed(["read", str(one), "--quiet"]) for _ in range(3))
        rows = [
            ("`dateline --help`", f"{help_seconds:.2f} s"),
            ("`dateline read` of one report, cold", f"{cold[0]:.2f} s, {cold[1]:.0f} MiB"),
        ]
        for jobs in (1, 2):
            seconds, memory = timed(["read", str(many), "--quiet", "--jobs", str(jobs)])
            rate = words / seconds
            rows.append(
                (
                    f"{words:,} words, `--jobs {jobs}`",
                    f"{rate:,.0f} words/s, {rate / ceiling:.3f} of the matrix product, {memory:.0f} MiB at most",
                )
            )
    lines = ["# Speed", "", f"Measured at commit `{commit()}` with `make speed`.", "", "| what | figure |", "|---|---|"]
    lines += [f"| {what} | {value} |" for what, value in rows]
    (HERE / "results.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
