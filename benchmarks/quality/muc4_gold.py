"""MUC-4's templates as the scorer sees them: kind, stage, who did it, who says so how surely, who and what was hit."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

KINDS = ("ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY", "FORCED WORK STOPPAGE")
STAGES = ("ACCOMPLISHED", "ATTEMPTED", "THREATENED")
FACT, CLAIMED, AUTHORITIES, ACCUSED, POSSIBLE = CONFIDENCES = (
    "REPORTED AS FACT", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED",
    "POSSIBLE",
)  # fmt: skip


class Fill(NamedTuple):
    """One party or thing in a slot, by every name that will do for it."""

    names: tuple[str, ...]
    optional: bool = False
    confidence: tuple[str, ...] = ()
    """For bodies that did it: how sure the text is; several where the key allows each."""


class Template(NamedTuple):
    """One incident, of the key or of a response."""

    kinds: tuple[str, ...]
    stages: tuple[str, ...]
    individuals: tuple[Fill, ...]
    bodies: tuple[Fill, ...]
    victims: tuple[Fill, ...]
    targets: tuple[Fill, ...]
    optional: bool = False

    def fills(self) -> Iterator[tuple[str, Fill]]:
        """All string fills with their slots."""
        for slot in ("individuals", "bodies", "victims", "targets"):
            yield from ((slot, fill) for fill in getattr(self, slot))


class Key(NamedTuple):
    """A text with the incidents it tells."""

    id: str
    text: str
    templates: tuple[Template, ...]


def keys(path: Path) -> list[Key]:
    """The texts of a file of MUC-4 with their keys."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Key(row["id"], row["text"], tuple(map(template_of, row["templates"]))) for row in rows]


def template_of(raw: dict[str, Any]) -> Template:
    """A template of the key. Fills that it marks with ? cost nothing when they are missed."""
    sure = [(entry.get("of", []), entry["value"]) for entry in raw.get("perp_org_confidence", ())]
    bodies = tuple(fill._replace(confidence=_confidence(fill, sure)) for fill in _strings(raw.get("perp_org", ())))
    return Template(
        kinds=tuple(kind.strip() for kind in raw["type"].split("/")),
        stages=tuple(stage.strip() for stage in raw["stage"].split("/")),
        individuals=tuple(_strings(raw.get("perp_individual", ()))),
        bodies=bodies,
        victims=_people(raw),
        targets=tuple(_strings(raw.get("phys_target", ()))),
        optional=raw["optional"],
    )


def _strings(entries: Iterable[dict[str, Any]]) -> Iterator[Fill]:
    for entry in entries:
        if names := _names(entry.get("fills", ())):
            yield Fill(names, entry.get("optional", False))


def _names(fills: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in fills if re.search(r"\w", name))


def _people(raw: dict[str, Any]) -> tuple[Fill, ...]:
    """The human targets: a name and what the key describes its bearer as are one target, whichever is found."""
    named = list(_strings(raw.get("hum_target_name", ())))
    out = []
    for entry in raw.get("hum_target_desc", ()):
        described = _names(entry.get("fills", ()))
        bearers = [n for n, fill in enumerate(named) if set(fill.names) & set(entry.get("of", ()))]
        for n in bearers:
            named[n] = named[n]._replace(names=named[n].names + described)
        if not bearers and described:
            out.append(Fill(described, entry.get("optional", False)))
    return (*named, *out)


def _confidence(fill: Fill, sure: list[tuple[list[str], list[str]]]) -> tuple[str, ...]:
    """How sure the key is of a body: by its own entry, or by the only one there is."""
    own = [values for of, values in sure if set(of) & set(fill.names)]
    values = own[0] if own else sure[0][1] if len(sure) == 1 else ()
    return tuple(value for value in (raw.strip("() ") for raw in values) if value in CONFIDENCES)
