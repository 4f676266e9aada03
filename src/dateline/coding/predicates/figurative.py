"""Tells what borrows the words of war where there are no arms: matches, weather and beasts, firms, prices."""

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.arms import armed
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.language.analysis import Analysis
from dateline.model.codes import VIOLENT

_BORROWED = VIOLENT | {"PROTEST"}
_OF_FIRMS = frozenset({"attack", "capture-place", "invade", "besiege", "charge", "investigate"})
"""Lines of the lexicon whose words firms borrow: "**captured** a third of the market", "**charged** them for water"."""
_FIRMS = ("BUS", "MNC")
"""What the codes of firms and of those who invest end in."""
_DASHES = frozenset({"-", "–"})


def figurative(senses: Senses, i: int, line: Line) -> bool:
    """Whether a word is only a figure of speech for what the line of the lexicon names."""
    if _in_a_match(senses.analysis, i):
        return True
    group = line.group
    if (group.type in _BORROWED or group.id in _OF_FIRMS) and _of_nature(senses, i):
        return True
    if group.id in _OF_FIRMS and _of_firms(senses, i):
        return True
    return group.type in _BORROWED and _of_prices(senses, i)


def _in_a_match(analysis: Analysis, verb: int) -> bool:
    """Whether it is told by how much one named side beat another: "Brazil **slammed** Serbia 3-0"."""
    sides = [*roles.surface_subjects(analysis, verb), *roles.objects(analysis, verb)]
    named = len(sides) > 1 and all(analysis.tokens[j].upos == "PROPN" for j in sides)
    return named and any(
        _is_score(analysis, j) for j in analysis.dependents(verb, "obl", "nmod", "nummod", "advmod", "obj")
    )


def _is_score(analysis: Analysis, i: int) -> bool:
    if analysis.tokens[i].upos != "NUM" or i + 2 >= len(analysis.tokens) or analysis.tokens[i].etype == "time":
        return False
    if analysis.child(i, "case") is not None:
        return False  # "visited Uzbekistan **from 5-6** April"
    return analysis.surface(i + 1) in _DASHES and analysis.surface(i + 2).isdigit() and analysis.surface(i).isdigit()


def _of_nature(senses: Senses, i: int) -> bool:
    """Whether what does it means nothing by it: "**ants** invaded the kitchen", "a **heart** attack killed him"."""
    classes, tokens = senses.lexicon.classes, senses.analysis.tokens
    for j in roles.subjects(senses.analysis, i):
        before = {tokens[k].lemma.lower() for k in senses.analysis.dependents(j, "compound", "amod")}
        if tokens[j].upos == "NOUN" and (senses.lemmas(j)[-1] in classes["nature"] or before & classes["ailing"]):
            return True
    return False


def _of_firms(senses: Senses, i: int) -> bool:
    """Whether those who do it are firms or investors, and nothing in the sentence is armed."""
    who = [senses.entity(j) for j in roles.subjects(senses.analysis, i)]
    firms = bool(who) and all(one is not None and (one.code or "").endswith(_FIRMS) for one in who)
    return firms and not armed(senses, senses.analysis.sentence_tokens(i), i)


def _of_prices(senses: Senses, i: int) -> bool:
    """Whether it is a price that it is told of, and nothing in the sentence is armed: "the **lira** rallied"."""
    analysis, quoted = senses.analysis, senses.lexicon.classes["quoted"]
    prices = any(
        (analysis.tokens[j].upos == "NOUN" or analysis.surface(j).islower()) and senses.lemmas(j)[-1] in quoted
        for j in roles.surface_subjects(analysis, i)
    )
    return prices and not armed(senses, analysis.sentence_tokens(i), i)
