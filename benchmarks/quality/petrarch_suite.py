"""The unit suite of PETRARCH and TABARI: its texts, who does it to whom in them, and its dictionaries as files."""

import json
from pathlib import Path
from typing import Any, NamedTuple

Pairs = frozenset[tuple[str, str]]

UNCODED = frozenset({"", "---", "+++", "###"})
"""What the suite writes for a side that has no code."""


class Text(NamedTuple):
    """One text of the suite."""

    name: str
    category: str
    date: str
    text: str
    gold: Pairs


def gold_pairs(events: list[dict[str, str]]) -> Pairs:
    """Who does it to whom, with both sides coded; what the event is is of the suite's own invention."""
    pairs = ((event.get("source") or "", event.get("target") or "") for event in events)
    return frozenset((one.upper(), other.upper()) for one, other in pairs if not {one, other} & UNCODED)


def texts(folder: Path) -> list[Text]:
    """The texts of the suite."""
    lines = (folder / "petrarch1_unittest.jsonl").read_text(encoding="utf-8").splitlines()
    docs = [json.loads(line) for line in lines if line.strip()]
    return [Text(d["id"], d["category"], d["date"], d["text"], gold_pairs(d["gold"])) for d in docs]


def dictionaries(folder: Path, into: Path) -> tuple[str, str]:
    """The suite's dictionaries, which come as JSON, as the files that a user of PETRARCH has."""
    actors = _lines(json.loads((folder / "petrarch1_actors.json").read_text(encoding="utf-8")))
    agents = _agents(json.loads((folder / "petrarch1_agents.json").read_text(encoding="utf-8")))
    files = into / "suite.actors.txt", into / "suite.agents.txt"
    for file, lines in zip(files, (actors, agents), strict=True):
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(files[0]), str(files[1])


def _lines(entries: list[dict[str, Any]]) -> list[str]:
    out = []
    for entry in entries:
        if not entry["codes"]:
            continue
        out.append(_name(entry["name"]))
        out += [f"+{_name(other)}" for other in entry["synonyms"]]
        out += [f"\t[{code['code']} {code['when'] or ''}]" for code in entry["codes"]]
    return out


def _agents(entries: list[dict[str, Any]]) -> list[str]:
    out = []
    for entry in entries:
        if "macro" in entry:
            out.append(f"{entry['macro']} = {', '.join(entry['values'])}")
        else:
            plural = f" {{{_name(entry['plural'])}}}" if entry["plural"] else ""
            out.append(f"{_name(entry['agent'])}{plural} [{entry['code']}]")
    return out


def _name(words: str) -> str:
    return words.replace(" ", "_") + "_"
