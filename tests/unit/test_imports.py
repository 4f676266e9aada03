"""Imports run one way: model, then the rooms, then services, then what people touch."""

import ast
from pathlib import Path

import pytest

import dateline

ROOT = Path(dateline.__file__).parent
ROOMS = {"sources", "language", "gazetteer", "coding", "merging", "store", "exports"}
FACES = {"cli", "web", "scale"}
EVERYWHERE = {"model", "errors", "wording", ""}
EDGES = {
    ("coding", "language"),
    ("coding", "gazetteer"),
    ("web", "merging"),
    ("cli", "web"),
    ("cli", "sources"),
    ("cli", "language"),
    ("cli", "gazetteer"),
}
"""coding stands on the analysis and the atlas; the page shows what reports disagree on; verbs open files, check the
name of a language model before anything is read, and show what the gazetteer answers."""

SHELVES = [
    "lexicons", "trees", "factuality", "attribution", "coreference", "dictionaries", "actors", "naming", "toponyms",
    "timex", "predicates", "circumstances",
]  # fmt: skip
"""The packages within coding, lowest first: each knows those below it only; the stages beside them know them all."""


def room_of(path):
    relative = path.relative_to(ROOT)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem.replace("__init__", "")


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            names = [node.module] if node.module != "dateline" else [f"dateline.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            if name and name.split(".")[0] == "dateline":
                room = [*name.split("."), ""][1]
                yield room if room in ROOMS | FACES | {"model", "wording", "errors", "services", "settings"} else ""


def allowed(room, other):
    if room in ("model", "wording"):
        return other in {room, "model", "errors"}
    if room == other or other in EVERYWHERE or (room, other) in EDGES:
        return True
    if room == "services":
        return other in ROOMS | {"settings"}
    if room in FACES:
        return other == "services"
    return room in ("", "__main__")


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_along_the_arrow(path):
    room = room_of(path)
    wrong = [other for other in imported(path) if not allowed(room, other)]
    assert not wrong, f"{room} may not import {wrong}"


@pytest.mark.parametrize("path", sorted((ROOT / "coding").glob("*/*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_stage_is_made_of_knows_neither_stages_nor_what_stands_above_it(path):
    below = SHELVES[: SHELVES.index(path.parent.name) + 1]
    modules = [n.module.split(".") for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.ImportFrom)]
    shelves = {parts[2] for parts in modules if parts[:2] == ["dateline", "coding"]}
    assert shelves <= set(below), f"{path.parent.name} may not import {sorted(shelves - set(below))}"


def test_no_module_lies_beside_the_packages():
    """Scripts belong to `benchmarks` or `training`, where they are linted and read."""
    assert not list(Path(__file__).parents[2].glob("*.py"))
