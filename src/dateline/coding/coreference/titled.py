"""Who holds an office is who it is said of without a name: "the foreign secretary", "Foreign Secretary Jane Roe"."""

from collections.abc import Iterator

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.coreference.tellers import told_so, who_says_so
from dateline.coding.lexicons.titles import titles
from dateline.coding.trees.subjects import subjects
from dateline.language.analysis import Analysis

_REACH = 30
"""Sentences from an office to whoever is named with it."""
_PART = frozenset({"NOUN", "PROPN", "ADJ"})
_OF = ("nmod", "acl", "appos", "nummod", "conj")
"""What says more of a noun phrase than the words before it do."""
_ONE = frozenset({"NN", "NNP"})


def join_titled(found: Clusters) -> None:
    """An office joins the one person who is named with it, before or after: "**The governor** left. **Gov. Roe** …".

    Nobody does where the text names two with that office, or says of the office whose it is.
    """
    where = {t for each in found.references if each.place is not None for t in range(each.first, each.last + 1)}
    held: dict[tuple[str, ...], dict[int, int]] = {}
    for i, each in enumerate(found.references):
        if each.kind == "name" and each.type == "PERSON":
            for title in found.analysis.dependents(each.head, "nmod:desc"):
                if title < each.first:
                    office = tuple(_office(found.analysis, title, where))
                    held.setdefault(office, {}).setdefault(found.root(i), i)
    for i, each in enumerate(found.references):
        if not _said_alone(found.analysis, each) or found.explained(i):
            continue
        if not where.isdisjoint(range(each.first, each.last + 1)):
            continue  # "the **Turkish** president" is told from others by that
        holders = held.get(tuple(_office(found.analysis, each.head, where)), {})
        if len(holders) == 1:
            holder = next(iter(holders.values()))
            near = abs(found.sentence(holder) - found.sentence(i)) <= _REACH
            if near and _others(found, each).isdisjoint(found.members(holder)):
                found.join(i, holder)


def _others(found: Clusters, each: Reference) -> set[int]:
    """Who does it to him or says it of him, and so is not he: "**Roe** met the president"."""
    analysis = found.analysis
    verb = analysis.tokens[each.head].head
    object_of = verb >= 0 and analysis.deprel(each.head) in ("obj", "obl", "iobj")
    does = subjects(analysis, verb) if object_of and analysis.tokens[verb].upos == "VERB" else ()
    return set(found.headed_by({*does, *who_says_so(analysis, each), *told_so(analysis, each)}))


def _office(analysis: Analysis, head: int, where: set[int]) -> Iterator[str]:
    """The words of an office, without those that say of which country: "foreign", "secretary"."""
    first = analysis.sentence_tokens(head).start
    start = head
    while start > first and analysis.tokens[start - 1].upos in _PART and head in analysis.ancestors(start - 1):
        start -= 1
    for i in range(start, head + 1):
        if i not in where:
            word = analysis.lower(i).rstrip(".") if i == head else analysis.lower(i)
            yield titles().short.get(word, word)


def _said_alone(analysis: Analysis, each: Reference) -> bool:
    """Whether it is one who holds an office, of which nothing else is said: "the president", "Foreign Secretary"."""
    if each.kind != "nominal" or each.type != "PERSON" or analysis.tokens[each.head].xpos not in _ONE:
        return False
    noun, _ = noun_at(analysis, each.head)
    if noun is None or not (noun.role or noun.inherits):
        return False
    if any(i > each.head or analysis.tokens[i].deprel == "nmod:poss" for i in analysis.dependents(each.head, *_OF)):
        return False
    bare = analysis.child(each.head, "det") is None and analysis.child(each.head, "cop") is None
    return each.definite or (bare and each.last > each.first and analysis.deprel(each.head) == "nsubj")
