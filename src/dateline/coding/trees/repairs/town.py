"""Mends trees where a town stands with its country before a noun: "shot a **Lagos, Nigeria,** lawyer"."""

from dateline.coding.trees.repairs.repair import Links, at, at_content
from dateline.language.analysis import Analysis, Name

_OF_THE_NOUN = frozenset({"det", "amod", "nummod", "nmod:poss", "case", "cc", "cc:preconj"})
"""Relations of what stands before the town and is said of the noun: "**by two former** Dallas, Texas, policemen"."""
_ONE = frozenset({"a", "an", "another", "one"})
_BESIDE = frozenset({"appos", "vocative", "dep", "parataxis", "list", "discourse", "flat"})
"""Relations by which trees hang the noun on the town, or as something said beside the clause."""
_KINDS = frozenset({"NOUN", "ADJ"})
_BEFORE = frozenset({"DET", "ADJ", "NUM", "PRON"})


@at_content
def _town_and_country(analysis: Analysis, i: int) -> Links:
    """The noun behind a town and its country, of which one was taken for it: "a Kano, Nigeria, **court** ruled"."""
    if analysis.tokens[i].upos != "PROPN" or analysis.surface(min(i + 1, len(analysis.tokens) - 1)) != ",":
        return {}  # the last word of the town
    land = analysis.name_at(i + 2)
    noun = None if land is None or land.type != "LOC" or land.start != i + 2 else _noun_behind(analysis, land.end)
    if land is None or noun is None or noun not in analysis.sentence_tokens(i):
        return {}
    town = analysis.name_at(i) or Name(start=i, end=i + 1, type="LOC", score=0)
    known = town.type == "LOC" and town.score > 0
    if town.end != i + 1 or not _said_of_the_noun(analysis, town, noun, known):
        return {}
    place, country = _top(analysis, town), _top(analysis, land)
    links: Links = {place: (noun, "compound"), country: (place, "nmod:unmarked"), i + 1: (country, "punct")}
    if analysis.surface(land.end) == ",":
        links[land.end] = (country, "punct")
    for j in (*analysis.children[place], *analysis.children[country]):
        if j > noun or (j < town.start and analysis.tokens[j].deprel in _OF_THE_NOUN):
            links[j] = (noun, analysis.tokens[j].deprel)
    above = analysis.tokens[place]
    while town.start <= above.head < land.end:
        above = analysis.tokens[above.head]
    own = analysis.tokens[noun]
    inside = town.start <= own.head <= noun
    if above.head != noun and (inside or own.deprel in _BESIDE) and noun not in analysis.ancestors(place):
        links[noun] = (above.head, above.deprel)
    return links


def _top(analysis: Analysis, name: Name) -> int:
    """The token of a name on which the others hang."""
    inside = range(name.start, name.end)
    return next((j for j in inside if analysis.tokens[j].head not in inside), name.end - 1)


def _noun_behind(analysis: Analysis, end: int) -> int | None:
    """The noun that stands at once behind a country and its comma, with whatever tells what kind it is."""
    first = end + 1 if end < len(analysis.tokens) and analysis.surface(end) == "," else end
    last = first
    while last < len(analysis.tokens) and analysis.tokens[last].upos in _KINDS:
        last += 1
    return next((j for j in range(last - 1, first - 1, -1) if analysis.tokens[j].upos == "NOUN"), None)


def _said_of_the_noun(analysis: Analysis, town: Name, noun: int, known: bool) -> bool:
    """Whether what stands before the town is said of the noun: "**a** Lagos, Nigeria, lawyer".

    In "in the Bronx, New York, police held three" it is not, and "the Hague" is the name of the town.
    """
    sentence, one = analysis.sentence_tokens(noun), analysis.tokens[noun].xpos == "NN"
    first = town.start
    while first > sentence.start and analysis.tokens[first - 1].upos in _BEFORE:
        first -= 1
    said = {analysis.lower(j) for j in range(first, town.start)}
    if one and not said.isdisjoint(_ONE):
        return True
    if not known:
        return False
    if any(analysis.tokens[j].upos == "NUM" for j in range(first, town.start)):
        return not one
    if first == town.start:  # "**Dallas, Texas,** police held two"
        bare = first == sentence.start and analysis.subtree(noun)[-1] == noun
        return bare and analysis.deprel(noun) == "nsubj" and analysis.tokens[noun + 1].upos in ("VERB", "AUX")
    subject = analysis.deprel(noun) == "nsubj" and analysis.tokens[first - 1].upos == "ADP" and first > sentence.start
    return one and not subject


@at("nsubj")
def _country_behind(analysis: Analysis, i: int) -> Links:
    """The country behind a town, taken for one more who does it: "rebels attacked Homs, **Syria**, police said"."""
    verb, land = analysis.tokens[i].head, analysis.name_at(i)
    town = None if land is None else analysis.name_at(land.start - 2)
    behind = land is not None and town is not None and town.end == land.start - 1 and verb < town.start
    if not behind or land is None or town is None or analysis.surface(town.end) != ",":
        return {}
    places = land.type == town.type == "LOC" and analysis.tokens[i].etype == "place"
    others = [j for j in analysis.dependents(verb, "nsubj") if j < verb]
    return {i: (_top(analysis, town), "appos")} if places and others and verb >= 0 else {}


TOWN_REPAIRS = (_town_and_country, _country_behind)
