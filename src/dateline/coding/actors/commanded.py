"""Soldiers and police whom somebody of a country sends or orders: "Prime Minister Roe of Chad ordered **the army**"."""

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.coding.actors.code_parts import UNKNOWN, country_of
from dateline.coding.actors.plain import plain
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.rules_file import load_rules
from dateline.coding.trees import roles
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY

_IN_ARMS = frozenset({"MIL", "COP"})
_IN_COMMAND = frozenset({"", "GOV", "GOVMIL", "MIL"})
"""What follows the country in the code of those who command: itself, its government, its army."""


@cache
def commands() -> frozenset[str]:
    """Verbs of those who command: what they order is done by their own."""
    return frozenset(load_rules("abroad.toml")["commands"]["verbs"])


def commanded(
    analysis: Analysis, groups: Sequence[Sequence[Reference]], codes: Sequence[str | None]
) -> tuple[list[list[Reference]], list[str | None]]:
    """The groups with their codes; the army or police whom somebody of a country orders are that country's.

    So is whoever is called by the same words in the rest of that paragraph. Elsewhere "the army" may be another, so
    those mentions are a group of their own. Nothing is said of whose it is told, and an ambassador commands nobody.
    """
    sent = {each.head for group in groups if _is_sent(analysis, group) for each in group}
    known = {
        each.head: code[:COUNTRY]
        for group, code in zip(groups, codes, strict=True)
        for each in group
        if code and each.head not in sent and _may_command(code)
    }
    out: list[tuple[list[Reference], str | None]] = []
    for group, code in zip(groups, codes, strict=True):
        role = code[COUNTRY:] if code and code.startswith(UNKNOWN) else ""
        ordered = {each.head: whose for each in group if (whose := _whose(analysis, each, role, known)) is not None}
        mine = [each for each in group if any(_goes_on(analysis, head, each) for head in ordered)]
        rest = [each for each in group if each not in mine]
        if len(set(ordered.values())) != 1:
            out.append((list(group), code))
            continue
        out.append((mine, next(iter(ordered.values())) + role))
        if any(each.kind != "pronoun" for each in rest):
            out.append((rest, code))
    out.sort(key=lambda each: (each[0][0].first, each[0][0].last))
    return [group for group, _ in out], [code for _, code in out]


def _whose(analysis: Analysis, each: Reference, role: str, known: dict[int, str]) -> str | None:
    """The country of whoever has an army or police about which nothing else says whose it is."""
    if role not in _IN_ARMS or each.kind != "nominal" or not plain(analysis, each, role):
        return None
    of = {known[who] for who in _commanders(analysis, each.head) if who in known}
    return of.pop() if len(of) == 1 else None


def _commanders(analysis: Analysis, head: int) -> Iterator[int]:
    """Who orders a phrase about: the doers of the verb that has it for its object."""
    verb = analysis.tokens[head].head
    if verb >= 0 and analysis.deprel(head) in ("obj", "iobj") and analysis.tokens[verb].lemma in commands():
        yield from roles.subjects(analysis, verb)


def _goes_on(analysis: Analysis, head: int, each: Reference) -> bool:
    """Whether a mention is the ordered one itself, or stands behind it in the same paragraph."""
    if each.head <= head:
        return each.head == head
    return "\n" not in analysis.text[analysis.tokens[head].end : analysis.tokens[each.head].start]


def _may_command(code: str) -> bool:
    return country_of(code) is not None and code[COUNTRY:] in _IN_COMMAND


def _is_sent(analysis: Analysis, group: Sequence[Reference]) -> bool:
    """Whether somebody is called by an office that another country has sent: "the **ambassador**"."""
    titles = (noun for one in group for noun in (one.head, *analysis.dependents(one.head, "nmod:desc", "appos")))
    return any(analysis.tokens[i].lemma.lower() in nouns().abroad for i in titles)
