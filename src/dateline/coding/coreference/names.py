"""Which names are of the same one: those spelt alike, and shorter forms of longer ones."""

from collections import defaultdict

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.letters import spelt_out
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.coreference.name_variants import same_name, variant_of
from dateline.coding.lexicons.titles import titles

_OF_ONE_STATE = ("MIL", "JUD", "PTY")
"""Roles of bodies that a state and its towns have by one name."""
_SAYING = frozenset({"say", "tell", "add"})


def join_names(found: Clusters) -> None:
    """Join the names of a document; names are surer than anything else, so they go first."""
    _in_brackets(found)
    _exact_names(found)
    _variants(found)


def _in_brackets(found: Clusters) -> None:
    """Letters in brackets behind the name of a body are that body, whatever language they shorten.

    "Doctors Without Borders (MSF)", "the Permanent Strategic Framework (CSP)".
    """
    analysis = found.analysis
    for i, each in enumerate(found.references[1:], 1):
        first = spelt_out(analysis, each.first) if each.first == each.last else None
        back = i - 1 if first is None else next((k for k in range(i) if found.references[k].first == first), i - 1)
        full = found.references[back]
        letters = analysis.text[analysis.tokens[each.first].start : analysis.tokens[each.last].end]
        if (full.kind, full.type, each.kind, each.type) != ("name", "ORG", "name", "ORG") or len(full.words) < 2:
            continue
        near = each.first == full.last + 2 and analysis.surface(full.last + 1) == "("
        near |= full.first == first
        known = full.actor is not None and each.actor is not None and full.actor.name != each.actor.name
        if near and letters.isupper() and not known and analysis.text.startswith(")", analysis.tokens[each.last].end):
            found.alias(back, i)


def _exact_names(found: Clusters) -> None:
    first: dict[tuple[str, ...], int] = {}
    for i, each in enumerate(found.references):
        if each.kind == "name":
            found.join(first.setdefault(same_name(each), i), i)


def _variants(found: Clusters) -> None:
    """Shorter names of people and bodies: each joins the nearest longer name before it, else the first after it."""
    by_type: dict[str, list[int]] = defaultdict(list)
    for i, each in enumerate(found.references):
        if each.kind == "name" and each.type in {"PERSON", "ORG", "GPE", "FAC", "LOC"}:
            by_type[each.type].append(i)
    for group in by_type.values():
        seen: set[tuple[str, ...]] = set()
        for i in group:
            each = found.references[i]
            if each.words in seen:
                continue
            seen.add(each.words)
            longer = [
                j for j in group
                if len(found.references[j].words) > len(each.words) and variant_of(each, found.references[j])
                and not _another_s_first_name(found, i, j)
            ]  # fmt: skip
            before = [j for j in longer if j < i]
            if len(before) > 1 and not _says(found, i):
                # "Prosecutor Ann Bell said. **Bell** was charged": of one family, it is not who only speaks.
                told = [j for j in before if not _says(found, j)]
                before = told or before
            longer = before or [j for j in longer if not _a_local_one(found, i, j)]
            if longer:
                found.join(longer[-1] if before else longer[0], i)


def _a_local_one(found: Clusters, i: int, j: int) -> bool:
    """Whether a longer name that comes after is that of a town's body: "the **Red Army**", "the Baku Red Army"."""
    short, full, analysis = found.references[i], found.references[j], found.analysis
    noun, _ = noun_at(analysis, short.head)
    if short.type != "ORG" or noun is None or not noun.role.startswith(_OF_ONE_STATE):
        return False
    return any(analysis.tokens[k].etype == "place" for k in range(full.first, full.last + 1 - len(short.words)))


def _says(found: Clusters, i: int) -> bool:
    """Whether a name stands as who says something."""
    analysis, head = found.analysis, found.references[i].head
    verb = analysis.tokens[head].head
    return verb >= 0 and analysis.deprel(head) == "nsubj" and analysis.tokens[verb].lemma in _SAYING


def _another_s_first_name(found: Clusters, i: int, j: int) -> bool:
    """Whether a monarch's name is only somebody's first name: "Emperor **Charles**" and "General Charles Roe"."""
    short, full = found.references[i], found.references[j]
    if short.type != "PERSON" or short.words[-1] == full.words[-1] or not found.called(i) & titles().sovereign:
        return False
    return not found.called(j) & titles().sovereign
