"""What stands on a page beside its article: menus, notices, boxes, by their elements and by how they are named."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_UNSEEN = re.compile(r"display:none|visibility:hidden")

_ASKING = frozenset(("dialog", "alertdialog"))
_LONGEST = 2_000
"""Characters of the longest notice; more may be the report itself behind its wall."""


def is_furniture(element: Any) -> bool:
    """Whether an element is by its own account no part of an article, or not to be seen."""
    listed = _table()
    return (
        element.tag in listed["elements"]
        or element.get("role") in listed["roles"]
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _UNSEEN.search(element.get("style", "").replace(" ", "").lower()) is not None
        or any(name in listed["names"] for name in _names(element))
    )


def drop_notices(page: Any) -> None:
    """Take out what asks for leave before a page is read: it may well be longer than a short report."""
    for element in [one for one in page.iter("div", "section", "dialog", "aside", "p") if _is_notice(one)]:
        if element.getparent() is not None:
            element.drop_tree()


def _is_notice(element: Any) -> bool:
    named = element.get("role") in _ASKING or not _table()["notices"].isdisjoint(_names(element))
    return (
        named and next(element.iter("h1", "article", "main"), None) is None and len(element.text_content()) <= _LONGEST
    )


def _names(element: Any) -> list[str]:
    """The words within the classes and the id of an element."""
    return [name.lower() for name in _NAME.findall(f"{element.get('class', '')} {element.get('id', '')}")]


@cache
def _table() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))
    return {group: frozenset(words.split()) for group, words in table.items()}
