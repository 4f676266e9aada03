"""How far a name goes: without articles, titles and the town of a dateline, and on over "of State"."""

from dateline.coding.lexicons.actor_rules import companies
from dateline.coding.lexicons.titles import titles
from dateline.coding.naming.lists import name_words
from dateline.language.analysis import Analysis, Name

_LETTERS = 3
"""Letters of an acronym that a town's name has more of."""
_CLAUSES = frozenset({"root", "ccomp", "parataxis", "acl"})
_JOINTS = frozenset({"of", "for", "and", "in", "the"})


def trim(analysis: Analysis, name: Name) -> tuple[int, int] | None:
    """First and last token of a name without articles, titles, possessives and punctuation; None if nothing is left."""
    first, last = name.start, name.end - 1
    outside = titles().every if name.type == "PERSON" else frozenset()
    while first <= last:
        word = analysis.lower(first)
        a_title = word.rstrip(".") in outside and first < last
        part_of_name = name.type == "ORG" and analysis.surface(first) == "The"
        part_of_name &= first > analysis.sentence_tokens(first).start
        article = word in {"the", "a", "an"} and not part_of_name
        if not (a_title or article or analysis.tokens[first].upos == "PUNCT"):
            break
        first += 1
    if _behind_a_dateline(analysis, first, last):
        first += 1
    while last >= first:
        word = analysis.lower(last)
        # "The Government of" Sudan: what joins a name to the next is no part of it.
        joint = word in _JOINTS and first < last
        if not (joint or word in {"'s", "’s"} or (analysis.tokens[last].upos == "PUNCT" and word != ")")):
            break
        last -= 1
    if first > last or not any(analysis.surface(i)[0].isalnum() for i in range(first, last + 1)):
        return None
    if (
        name.type == "PERSON"
        and first < last
        and analysis.surface(last).islower()
        and analysis.deprel(last) in _CLAUSES
    ):
        last -= 1  # a verb of a headline: "Kandahar freed"
    if first == last and (
        analysis.tokens[first].upos not in {"PROPN", "NOUN", "ADJ", "X"} or analysis.lower(first).rstrip(".") in outside
    ):
        return None
    return first, last


def _behind_a_dateline(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a name begins with the town that a report is from, in capitals: "**LIMA** Ana Roe left on Monday"."""
    if first >= last or first != analysis.sentence_tokens(first).start:
        return False
    town = analysis.surface(first)
    if not (town.isupper() and town.isalpha() and len(town) > _LETTERS):
        return False
    others = (analysis.surface(i) for i in range(first + 1, last + 1))
    return not any(word.isupper() and len(word) > _LETTERS for word in others)


def continued(analysis: Analysis, first: int, last: int) -> int:
    """The last token of "Department of State" where the model stopped at "Department"."""
    tokens = analysis.tokens
    bodies = name_words().bodies | {"government"}
    if analysis.lower(last).rstrip(".") in companies():
        return last  # "Acme Inc. of Dover"
    if not any(analysis.lower(i) in bodies for i in range(first, last + 1)):
        return last
    i = last + 1
    if i + 1 >= len(tokens) or analysis.lower(i) not in {"of", "for"}:
        return last
    i += analysis.lower(i + 1) == "the"
    if i + 1 < len(tokens) and analysis.surface(i + 1)[0].isupper() and tokens[i + 1].upos == "PROPN":
        i += 1
        while i + 1 < len(tokens) and tokens[i + 1].upos == "PROPN" and analysis.deprel(i) in {"compound", "flat"}:
            i += 1
        return i
    return last
