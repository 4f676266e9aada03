"""Pairs of references that sides, offices and countries tell apart: whoever leads the opposition is no minister."""

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.coreference.organs import organ_of
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis

_OF_MANY = ("MIL", "COP", "GOV", "REB", "UAF", "SPY")
"""Roles of bodies that a plural may speak of as one: "the authorities", "its forces"."""
OFFICES = ("GOV", "COP")
"""Roles of those who hold an office."""
_ALWAYS_TITLED = frozenset({"judge", "sheriff", "mayor", "governor", "senator", "bishop", "archbishop", "coroner"})
"""Offices that stand before the name of whoever holds them, where the name is told first."""
_SIDES = frozenset({"OPP", "REB"})
"""Roles of those against a government, whose leaders hold no office of it."""


def _leads_against(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody leads those against a government: "the **opposition** leader (Jane Roe)" is no minister."""
    if each.type != "PERSON" or each.kind == "pronoun":
        return False
    heads = (each.head,) if each.kind == "nominal" else tuple(analysis.dependents(each.head, "nmod:desc"))
    before = (noun_at(analysis, j)[0] for head in heads for j in analysis.dependents(head, "compound", "amod"))
    return any(noun is not None and noun.role in _SIDES for noun in before)


def opponents(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether one leads those against a government and the other is of it: the opposition leader is no minister."""
    references = found.references
    against = np.array([_leads_against(found.analysis, each) for each in references], bool)
    office = np.array([each.role.startswith(OFFICES) for each in references], bool)
    out: NDArray[np.bool_] = (against[i] & office[j]) | (office[i] & against[j])
    return out


def several_and_one(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether `i` are several bodies and `j` is one with a name: "**the companies**" are not Acme.

    Of bodies that are counted none is one: of "**three armies**" none is "the army".
    """
    bodies = np.array([_are_bodies(found.analysis, each) for each in found.references], bool)
    named = np.array([each.kind == "name" and each.number != "many" for each in found.references], bool)
    counted = np.array([_are_counted(found.analysis, each) for each in found.references], bool)
    one = np.array([_is_a_body(found.analysis, each) for each in found.references], bool)
    out: NDArray[np.bool_] = (bodies[i] & named[j]) | (counted[i] & one[j]) | (one[i] & counted[j])
    return out


def papers_and_people(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether one is called by what a paper is called by, and the other is somebody: "told **the Observer**"."""
    paper = np.array([_a_paper(found.analysis, each) for each in found.references], bool)
    people = np.array([each.kind == "name" and each.type == "PERSON" for each in found.references], bool)
    out: NDArray[np.bool_] = (paper[i] & people[j]) | (people[i] & paper[j])
    return out


def _a_paper(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase for somebody is a paper, by its capital: "the **Observer**", "Blue Nile **Observer**"."""
    if each.kind != "nominal" or analysis.lower(each.head) not in nouns().papers:
        return False
    capital = analysis.surface(each.head)[:1].isupper() and each.head > analysis.sentence_tokens(each.head).start
    return capital and analysis.child(each.head, "appos") is None and not analysis.surface(each.head).isupper()


def held_by_others(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the text says who holds the office that `i` names, and `j` is somebody else.

    "The FBI director" is no candidate in a text that has "FBI director James Comey".
    """
    held: dict[tuple[str, str], set[int]] = {}
    for k, each in enumerate(found.references):
        if each.kind == "name" and each.type == "PERSON":
            for title in found.analysis.dependents(each.head, "nmod:desc"):
                for key in _offices(found.analysis, title):
                    held.setdefault(key, set()).add(found.root(k))
    holders = [
        set[int]().union(*(held.get(key, ()) for key in _offices(found.analysis, each.head)))
        if each.kind == "nominal" and each.type == "PERSON" and each.number == "one"
        else set[int]()
        for each in found.references
    ]
    titled = _titled(found)
    holders = [
        held or (titled.get(each.words[-1], set[int]()) if _only_an_office(found.analysis, each) else held)
        for held, each in zip(holders, found.references, strict=True)
    ]
    named = [each.kind == "name" and each.type == "PERSON" for each in found.references]
    pairs = zip(i.tolist(), j.tolist(), strict=True)
    return np.array([named[b] and bool(holders[a]) and found.root(b) not in holders[a] for a, b in pairs], bool)


def _titled(found: Clusters) -> dict[str, set[int]]:
    """Who is called by each office that goes with the names of all who hold it: "**Judge** Roe", "**Sheriff** Lund"."""
    out: dict[str, set[int]] = {}
    for k, each in enumerate(found.references):
        if each.kind == "name" and each.type == "PERSON":
            for noun in found.called(k) & _ALWAYS_TITLED:
                out.setdefault(noun, set()).add(found.root(k))
    return out


def _only_an_office(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase is an office and no more: "**the judge**", which is no candidate's where a judge has a name."""
    bare = analysis.child(each.head, "amod", "compound", "nmod", "acl") is None
    return each.kind == "nominal" and each.definite and each.number == "one" and bare and each.type == "PERSON"


def sought(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase is an office that somebody wants: "wanted to be **president**", "ran for **mayor**"."""
    if each.kind != "nominal" or each.type != "PERSON" or each.number != "one" or each.words[-1] not in nouns().offices:
        return False
    if analysis.child(each.head, "det", "nmod", "nummod") is not None:
        return False
    infinitive = analysis.child(each.head, "cop") is not None and any(
        analysis.lower(j) == "to" for j in analysis.dependents(each.head, "mark")
    )
    return infinitive or any(analysis.lower(j) == "for" for j in analysis.dependents(each.head, "case"))


def _offices(analysis: Analysis, head: int) -> list[tuple[str, str]]:
    """An office with the body or country that it is of: ("fbi", "director")."""
    of = [k for k in analysis.dependents(head, "compound", "amod") if analysis.tokens[k].upos in ("PROPN", "ADJ")]
    return [(analysis.lower(k), analysis.tokens[head].lemma.lower()) for k in of if analysis.surface(k)[:1].isupper()]


def countries_apart(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether pronouns `i` stand beside the countries `j`, by whatever names: in "it blamed Iran", it is not Tehran."""
    beside = [_countries_beside(found, each) for each in found.references]
    country = [each.place.country if each.place is not None else None for each in found.references]
    return np.array([country[b] in beside[a] for a, b in zip(i.tolist(), j.tolist(), strict=True)], bool)


def _are_bodies(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody speaks of several bodies, which are no single one with a name: "**the courts**"."""
    plural = each.kind == "nominal" and each.type == "ORG" and analysis.tokens[each.head].xpos in ("NNS", "NNPS")
    return plural and not each.role.startswith(_OF_MANY) and analysis.lower(each.head) != each.words[-1]


def _are_counted(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody speaks of a number of bodies: "**three armies**"."""
    plural = each.kind == "nominal" and each.type == "ORG" and analysis.tokens[each.head].xpos in ("NNS", "NNPS")
    return plural and analysis.child(each.head, "nummod") is not None


def _is_a_body(analysis: Analysis, each: Reference) -> bool:
    """Whether a noun is of one body, without a name: "**the army**"."""
    return each.kind == "nominal" and each.type == "ORG" and analysis.tokens[each.head].xpos == "NN"


def _countries_beside(found: Clusters, each: Reference) -> frozenset[str]:
    """The countries that take part with a pronoun in its verb: in "it blamed **Iran**", it is not Tehran either."""
    analysis = found.analysis
    verb = analysis.tokens[each.head].head
    if each.kind != "pronoun" or verb < 0 or analysis.deprel(each.head) not in ("nsubj", "obj"):
        return frozenset()
    beside = [*analysis.dependents(verb, "nsubj", "obj")]
    if analysis.deprel(verb) == "advcl" and (does := subject(analysis, verb)) is not None:
        beside += [does, *analysis.dependents(does, "nmod")]  # "the ministry in Jakarta said, calling it a crime"
    others = (found.references[k].place for k in found.headed_by(beside))
    return frozenset(place.country for place in others if place is not None and place.country)


def office_of_one(each: Reference) -> int:
    """The office that a noun phrase names, as a number: nobody holds two of those; 0 for other phrases."""
    if each.kind != "nominal" or each.type != "PERSON" or not each.definite or each.number != "one":
        return 0
    return nouns().offices.get(each.words[-1], 0)


def two_offices(found: Clusters, earlier: int, i: int) -> bool:
    """Whether whoever `earlier` stands for is another than `i` names: "he", the governor, is no president.

    Nor is "it", the ministry, the army.
    """
    members = [found.references[k] for k in found.members(earlier)]
    office = office_of_one(found.references[i])
    if office and not {office_of_one(each) for each in members} <= {0, office}:
        return True
    organ = organ_of(found.analysis, found.references[i])
    return organ > 0 and not {organ_of(found.analysis, each) for each in members} <= {0, organ}
