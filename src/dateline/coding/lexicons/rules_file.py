"""Reads the files of rules and word lists."""

from typing import Any, TypeVar

import msgspec

from dateline.errors import ResourceError
from dateline.shipped import shipped

T = TypeVar("T")


def load_rules(name: str) -> dict[str, Any]:
    """A rules file, parsed."""
    return shipped("coding", "rules", name)


def checked_rules(name: str, kind: type[T]) -> T:
    """A rules file as a value of a type that says what must stand in it; no list of words in it is empty."""
    data = load_rules(name)
    rules = _converted(name, data, kind)
    tables = {name: data, **{table: rows for table, rows in data.items() if isinstance(rows, dict)}}
    empty = [f"{table}: {key}" for table, rows in tables.items() for key, words in rows.items() if words == []]
    if empty:
        raise ResourceError(f"The rules file {name} has empty lists ({', '.join(empty)}); install the package again.")
    return rules


def checked_table(name: str, table: str, kind: type[T]) -> T:
    """One table of a rules file as a value of a type that says what must stand in it."""
    return _converted(name, load_rules(name).get(table, {}), kind)


def _converted(name: str, data: dict[str, Any], kind: type[T]) -> T:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as wrong:
        raise ResourceError(f"The rules file {name} is damaged ({wrong}); install the package again.") from wrong
