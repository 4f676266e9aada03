"""What people in need are sent: food by its name, and what it comes in, "trucks **carrying flour**", "UN convoys"."""

from collections.abc import Iterator

from dateline.coding.predicates.mentioned import Mentioned
from dateline.coding.trees.obliques import obliques

_HELPERS = ("IGOUNO", "NGO")
"""What the codes of those begin with whose trucks and convoys bring help; their planes carry envoys, too."""
_THE = frozenset({"the", "these", "those"})
_AID = frozenset({"aid", "humanitarian"})
"""Words of reports in which trucks bring it."""


def relief(document: Mentioned, classes: dict[str, frozenset[str]], i: int) -> bool:
    """Whether a phrase is of what people in need are sent, or of something that it comes in."""
    if classes["conveyance"].isdisjoint(document.lemmas(i)):
        return False
    return _said_so(document, classes, i) or _spoken_of(document, classes, i)


def _said_so(document: Mentioned, classes: dict[str, frozenset[str]], i: int) -> bool:
    """Whether what stands with the noun says so: "**aid** trucks", "a **UN** convoy", "lorries with **flour**"."""
    words, by_road = classes["relief"] | classes["of_relief"], not classes["by_road"].isdisjoint(document.lemmas(i))
    for j in _told_of(document, classes, i):
        entity = document.entity_at.get(j) if j < i else None
        if by_road and entity is not None and (entity.code or "").startswith(_HELPERS):
            return True
        within = j > i and not classes["conveyance"].isdisjoint(document.lemmas(j))
        if not words.isdisjoint(document.lemmas(j)) or (within and _said_so(document, classes, j)):
            return True
    return False


def _spoken_of(document: Mentioned, classes: dict[str, frozenset[str]], i: int) -> bool:
    """Whether it is the convoy of help that was told of, or trucks of which nothing is said in a report about aid."""
    analysis = document.analysis
    if any(analysis.lower(j) in _THE for j in analysis.dependents(i, "det")):
        before = (j for j in range(i) if document.lemmas(j)[-1] == document.lemmas(i)[-1])
        if any(_said_so(document, classes, j) for j in before):
            return True
    bare = document.lemmas(i)[-1] in classes["lorries"] and analysis.child(i, "compound", "amod", "acl", "nmod") is None
    return bare and any(not _AID.isdisjoint(document.lemmas(j)) for j in range(len(analysis.tokens)))


def _told_of(document: Mentioned, classes: dict[str, frozenset[str]], i: int) -> Iterator[int]:
    """What stands with a noun and may tell what is in it: before it, behind "of" or "with", in a clause of carrying."""
    analysis = document.analysis
    yield from (j for j in analysis.dependents(i, "compound", "amod") if j < i)
    yield from (j for prep, j in obliques(analysis, i) if prep in ("of", "with"))
    for clause in analysis.dependents(i, "acl", "amod"):
        if not classes["carrying"].isdisjoint(document.lemmas(clause)):
            yield from analysis.dependents(clause, "obj")
            yield from (j for prep, j in obliques(analysis, clause) if prep == "with")
