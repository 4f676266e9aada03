"""Why a claim was read as it was: the line of the lexicon that read it, what that asks for, what else it might be."""

from functools import cache
from importlib.resources import files

import msgspec

from dateline.coding.lexicons.group import Group
from dateline.coding.lexicons.lexicon import Line, lexicon


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the lexicon, in words."""

    rule: str
    file: str
    line: int
    """Where its group begins."""
    meaning: str
    """Type, mode, control, CAMEO code."""
    asks: tuple[str, ...]
    """What must hold for it; empty where the word alone is enough."""
    roles: tuple[str, ...]
    score: float


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """The reading that was chosen, what changed it afterwards, and the others that the word has."""

    reading: Reading | None
    """None where the lexicon has no such line any more."""
    turned: str | None
    others: tuple[Reading, ...]


_TURNED = {
    "ahead": "only planned or promised, so cooperation and yielding are AGREE",
    "off": "planned for that day, and told to be off",
    "refused": "refused, so it is REJECT",
}


def explain(rule: str) -> Explanation:
    """Explain a claim's `rule`, such as `take-control:take` or `aid-give:send+ahead`."""
    name, _, turned = rule.rpartition(": ")[2].partition("+")  # an answer to a question names its stance before it
    chosen: Line | None = None
    same: list[Line] = []
    for lines in lexicon().lines.values():
        if any(line.rule == name for line in lines):
            chosen = next(line for line in lines if line.rule == name)
            same = [line for line in lines if line.rule != name]
            break
    return Explanation(
        reading=_reading(chosen) if chosen else None,
        turned=_TURNED.get(turned, turned) or None,
        others=tuple(_reading(line) for line in same),
    )


def _reading(line: Line) -> Reading:
    group, frame = line.group, line.frame
    file, number = _groups()[group.id]
    meaning = [group.type, group.mode, group.control, f"CAMEO {group.cameo}" if group.cameo else None]
    roles = (("actor", frame.actor), ("recipient", frame.recipient), ("place", frame.place))
    return Reading(
        rule=line.rule,
        file=file,
        line=number,
        meaning=" ".join(filter(None, meaning)),
        asks=tuple(_asks(line, group)),
        roles=tuple(f"{role}: {', else '.join(slots)}" for role, slots in roles if slots),
        score=group.score,
    )


def _asks(line: Line, group: Group) -> list[str]:
    found = []
    for what, wanted, unwanted in (
        ("subject", group.subject, group.subject_not),
        ("object", group.object, group.object_not),
    ):
        if wanted:
            found.append(f"{what} must be {_either(wanted)}")
        if unwanted:
            found.append(f"{what} must not be {_either(unwanted)}")
    if line.particle:
        found.append(f'with "{line.particle}"')
    if group.oblique:
        found.append(f"beside it {_either(group.oblique)}")
    if group.clause:
        found.append("a clause on it")
    if group.clause_not:
        found.append(f"no clause of {_either(tuple(sorted(group.clause_not)))}")
    if group.without:
        found.append(f"nothing but a verb below it as {_either(group.without)}")
    return found


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(f'"{name[1:]}"' if name.startswith("=") else name for name in names)


@cache
def _groups() -> dict[str, tuple[str, int]]:
    """The file of each group and the line that names it."""
    found: dict[str, tuple[str, int]] = {}
    for path in (files("dateline.coding") / "rules" / "events").iterdir():
        if path.name.endswith(".toml"):
            for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if text.startswith("id = "):
                    found[text.split('"')[1]] = f"rules/events/{path.name}", number
    return found
