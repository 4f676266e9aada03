"""Which references speak of the same one: deterministic sieves from the surest to the least sure.

Exact names, variants of names, apposition and titles, noun phrases said again, pronouns: the order of
Lee et al. (2013). Each sieve only joins what the ones before it left apart, and where it is not sure it joins nothing.
"""

from collections import defaultdict
from collections.abc import Sequence

from dateline.coding.actor_rules import nouns
from dateline.coding.clusters import Clusters
from dateline.coding.mentions import Reference, modifiers
from dateline.coding.name_variants import same_name, variant_of
from dateline.coding.pronouns import resolve_pronouns
from dateline.language.analysis import Analysis

_NOMINAL_REACH = 12
"""Sentences that "the group" may look back to another noun phrase; to a name it may look back further."""
_NAME_REACH = 30
_KIND_REACH = 3
"""Sentences from the name of a ministry or company to "the ministry", which may be another one further on."""


def clusters(analysis: Analysis, references: Sequence[Reference]) -> list[list[Reference]]:
    """The references, in text order, grouped by whom they speak of; a pronoun that nothing explains is left out."""
    ordered = sorted(references, key=lambda each: (each.first, each.last))
    found = Clusters(analysis, ordered)
    _exact_names(found)
    _variants(found)
    _structure(found)
    _nominals(found)
    resolve_pronouns(found)
    _structure(found)
    return [group for group in found.groups() if group[0].kind != "pronoun" or len({each.kind for each in group}) > 1]


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
            ]  # fmt: skip
            before = [j for j in longer if j < i]
            if longer:
                found.join(before[-1] if before else longer[0], i)


def _structure(found: Clusters) -> None:
    """Apposition, and "X is the chairman of …"."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        if each.kind == "pronoun":
            continue
        beside = (k for k in analysis.dependents(each.head, "appos") if analysis.child(k, "case") is None)
        for j in found.headed_by(beside):
            if _agree(each, found.references[j]):
                found.join(i, j)
        if each.kind == "nominal" and analysis.child(each.head, "cop") is not None:
            if any(
                analysis.lower(k) in {"not", "n't", "n’t", "never"} for k in analysis.dependents(each.head, "advmod")
            ):
                continue
            modal = any(analysis.tokens[k].xpos == "MD" for k in analysis.dependents(each.head, "aux"))
            for j in () if modal else found.headed_by(analysis.dependents(each.head, "nsubj")):
                subject = found.references[j]
                if (subject.kind != "pronoun" or found.explained(j)) and _fits(found, each, j):
                    found.join(i, j)


def _fits(found: Clusters, each: Reference, j: int) -> bool:
    subject = found.references[j]
    if subject.kind != "pronoun":
        return _agree(each, subject)
    number = found.number(j)
    return found.kind(j) == each.type and not (number and each.number and number != each.number)


def _agree(one: Reference, other: Reference) -> bool:
    """Whether two references may be one by their type and number."""
    people = {"PERSON", "ORG"}
    if one.type != other.type and not (
        one.kind == "nominal" and other.kind == "nominal" and {one.type, other.type} <= people
    ):
        return False
    return not (one.number and other.number and one.number != other.number)


def _nominals(found: Clusters) -> None:
    """A definite noun phrase joins the nearest one before it that it can repeat."""
    for i, each in enumerate(found.references):
        if each.kind != "nominal" or not each.definite or found.explained(i):
            continue
        j = _antecedent(found, i)
        if j is not None:
            found.join(j, i)


def _antecedent(found: Clusters, i: int) -> int | None:
    each = found.references[i]
    own = modifiers(found.analysis, each)
    at = found.sentence(i)
    for j in range(i - 1, -1, -1):
        other = found.references[j]
        back = at - found.sentence(j)
        if back > _NAME_REACH:
            break
        if other.kind == "pronoun" or other.last >= each.first or not _agree(each, other):
            continue
        again = other.kind == "nominal" and back <= _NOMINAL_REACH and other.words[-1] == each.words[-1]
        if again and own <= modifiers(found.analysis, other):
            return j
        if other.kind == "name" and not own - set(each.words) and _described(found, j, each, back):
            return j
    return None


def _described(found: Clusters, j: int, each: Reference, back: int) -> bool:
    """Whether a name was called this before ("US envoy Zalmay Khalilzad", then "the envoy"), or is of this kind."""
    name = found.references[j]
    if name.actor is not None and " ".join(each.words) in nouns().again.get(name.actor.kind, frozenset()):
        return found.prominent(j) and (back <= _KIND_REACH or name.actor.kind == "armed_group")
    return each.words[-1] in found.called(j)
