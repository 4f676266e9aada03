"""Whose a body is that bears the name of another: "the **National** Security Council", "**Mali's** one"."""

import re
from functools import cache

from dateline.coding.lexicons.rules_file import load_rules
from dateline.model.span import Span

LONGEST_WORD = 20
WORD_AFTER = re.compile(r" ([^\W\d_][\w'’-]*)")
WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)\.? \Z")
_OF_AFTER = re.compile(r" (?:of|OF) (?:(?:the|THE) )?([A-Z][\w]*)")
_OWNER_BEFORE = re.compile(r"([^\W\d_][\w.-]*)(?:['’]s|s['’]) \Z")


def of_one_country(text: str, span: Span) -> bool:
    """Whether the words before the name of a body of all states say that it is that of one."""
    start, end = span
    before = WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
    one = before is not None and before.group(1)[0].isupper() and before.group(1).lower() in _words()["not_behind"]
    return one or _owned(text, start, end)


def _owned(text: str, start: int, end: int) -> bool:
    """Whether a council that states have too is one of theirs: "**Mali's** Security Council", "the **Malian** one".

    "China's Security Council **veto**" is China's, and the council is not.
    """
    words = _words()
    after = WORD_AFTER.match(text, end)
    if text[start:end] not in words["owned"] or (after is not None and after.group(1).lower() in words["parts"]):
        return False
    owner = _OWNER_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
    if owner is None:
        before = WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
        return before is not None and _adjective_of_a_country().fullmatch(before.group(1)) is not None
    name = owner.group(1)
    return name.lower() in words["owners"] or (name[0].isupper() and name.lower() not in words["no_owners"])


def of_others(text: str, end: int, code: str) -> bool:
    """Whether the words behind a body of the United States say that it is another's: "… **of the Chilean** army"."""
    after = _OF_AFTER.match(text, end) if code.startswith("USA") else None
    return after is not None and after.group(1).lower() not in ("u", "us", "united", "america", "american")


@cache
def _adjective_of_a_country() -> re.Pattern[str]:
    return re.compile(load_rules("actors/international.toml")["of_a_country"])


@cache
def _words() -> dict[str, frozenset[str]]:
    """What stands before a body that one state has too, and before and behind one that is the world's."""
    data = load_rules("actors/international.toml")
    return {key: frozenset(data[key]) for key in ("not_behind", "owned", "owners", "no_owners", "parts")}
