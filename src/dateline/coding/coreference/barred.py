"""Pairs of references that are two whatever the ranker thinks: it would be wrong to call one by the other's name."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.addressed import outlets_told, written_to
from dateline.coding.coreference.beside import first_person
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.held_apart import (
    OFFICES,
    office_of_one,
    opponents,
    several_and_one,
    sought,
)
from dateline.coding.coreference.lifeless import decides, stands_still
from dateline.coding.coreference.mentions import PRONOUNS, Reference
from dateline.coding.coreference.organs import organs_apart
from dateline.coding.coreference.sorts import sort_of
from dateline.coding.coreference.speakers import Voices
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis

_ANSWERED = frozenset({"denies", "confirms", "doubts"})
"""Stances towards what was said, of which nobody is the object that "it" stands for."""
_NEW_ONES = frozenset({"a", "an", "another", "some", "several", "many", "both", "either"})
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_FIGHTING = ("MIL", "REB", "UAF")
"""Roles of which a war has several: a country's parliament is one, said with its owner or without."""
_TOWNS = frozenset({"city", "town"})
"""Nouns for a place, which a capital that speaks for its government is not."""
_SINGLE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"})
_LANDS = frozenset({"country", "settlement", "nation", "state", "government", "city", "town", "village"})
"""Nouns for places and powers, of which a name is one."""
_OF_STATES = ("GOV", "MIL")
"""Roles of bodies that are one state's."""


def barred(
    found: Clusters,
    speaking: Voices,
    i: NDArray[np.int64],
    j: NDArray[np.int64],
    seen: Mapping[str, NDArray[np.bool_]],
) -> NDArray[np.bool_]:
    """Whether the references `i` and the earlier ones `j` are two; `seen` holds what is seen of each pair.

    "A soldier" is somebody new; "the Rwandan army" is not the Kenyan one; a spokesman is no ministry, a ministry no
    army; a name that comes after "a lawmaker" is somebody else's; in "Ali saw her" or "Ali saw the president", neither
    is Ali, and nobody is his own counterpart. "We" outside quotation marks are those who write, none of "the soldiers"
    of whom they write; inside, "they" are neither "we" nor who speaks. What is somebody's own ("its army") was not
    named before without its owner, or as another's. And nobody is "it".
    """
    references = found.references
    pronoun = np.array([each.kind == "pronoun" for each in references], bool)
    name = np.array([each.kind == "name" for each in references], bool)
    nominal = np.array([each.kind == "nominal" for each in references], bool)
    anew = np.array([each.kind == "nominal" and _is_new(found.analysis, each) for each in references], bool)
    sort = np.array([sort_of(found.analysis, each) for each in references], np.int64)
    two: NDArray[np.bool_] = seen["other number"] & ~pronoun[i] & ~pronoun[j]
    two |= seen["same noun, other modifiers"] & seen["modifiers of its own"]
    role = np.array([each.role for each in references])
    called_last = np.array([_called_last(references, k) for k in range(len(references))], np.int64)
    again = nominal[i] & (called_last[i] == j) & np.char.startswith(role[j], role[i])
    two |= (role[i] != role[j]) & (role[i] != "") & (role[j] != "") & ~again
    two |= opponents(found, i, j) | organs_apart(found, i, j)
    two |= name[i] & nominal[j]
    # "A group of rabbis called for it, and **the organization** the Peace League denounced it".
    called = np.array([found.explained(k) for k in range(len(references))], bool)
    sentence = np.array([found.sentence(k) for k in range(len(references))], np.int64)
    two |= nominal[i] & called[i] & nominal[j] & anew[j] & ~called[j] & (sentence[i] == sentence[j])
    two |= seen["not called so"]
    two |= anew[i] | seen["place of another kind"]
    two &= ~seen["apposition"] & ~seen["is the"]
    two |= ((sort[i] & sort[j]) == 0) & (sort[i] > 0) & (sort[j] > 0)
    alike = np.array([each.words[-1] in nouns().alike for each in references], bool)
    two |= nominal[i] & alike[i] & ~seen["same words"] & ~seen["apposition"] & ~seen["is the"]
    writing = np.array([first_person(each) and each.head not in speaking.inside for each in references], bool)
    two |= writing[i] & nominal[j]
    spoken = np.array([first_person(each) and each.head in speaking.speakers for each in references], bool)
    two |= (writing[i] & spoken[j]) | (spoken[i] & writing[j])  # "We ask all sides", but "'**We** won,' Roe said"
    third = np.array([each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 3 for each in references], bool)
    two |= (writing[i] & third[j]) | (third[i] & writing[j])
    writers = [(n, a, b) for n, (a, b) in enumerate(zip(i.tolist(), j.tolist(), strict=True)) if writing[a] and name[b]]
    two[[n for n, a, b in writers if _spoken_of(found.analysis, references[b], references[a])]] = True
    owned = np.array([each.kind == "nominal" and _is_owned(found.analysis, each) for each in references], bool)
    fighting = np.array([each.role.startswith(_FIGHTING) or not each.role for each in references], bool)
    two |= owned[i] & fighting[i] & ~owned[j] & ~pronoun[j] & ~seen["apposition"] & ~seen["is the"]
    owners = [_owner(found, each) if each.kind == "nominal" else None for each in references]
    two |= np.array(
        [
            _differ(owners[a], owners[b]) or _of_another(references[a], owners[a], references, references[b])
            for a, b in zip(i.tolist(), j.tolist(), strict=True)
        ],
        bool,
    )
    town = np.array([each.kind == "nominal" and each.words[-1] in _TOWNS for each in references], bool)
    speaks = np.array([each.place is not None and each.place.kind == "metonym" for each in references], bool)
    two |= town[i] & speaks[j]  # "Moscow promised fuel. The city is safe."
    single = np.array([each.kind == "pronoun" and each.words[0] in _SINGLE for each in references], bool)
    told = np.array([_told_by_a_clause(found.analysis, each) for each in references], bool)
    two |= told[i] & ~pronoun[j] & ~seen["same noun"] & ~seen["apposition"] & ~seen["is the"]
    two |= writing[i] & np.array([each.type == "GPE" for each in references], bool)[j]
    several = np.array([each.kind == "nominal" and each.number == "many" for each in references], bool)
    two |= (single[i] & several[j]) | (single[j] & several[i])
    lands = np.array([_many_lands(each) for each in references], bool)
    one_land = np.array([each.kind == "name" and each.type == "GPE" for each in references])
    two |= lands[i] & one_land[j]  # "the countries" are not Colombia
    ours = np.array([each.kind == "nominal" and _is_ours(found.analysis, each) for each in references], bool)
    two |= ours[i] & nominal[j] & ~ours[j]
    quoted = np.array([speaking.quotation.get(each.head, -1) for each in references], np.int64)
    addressed = np.array([each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 2 for each in references], bool)
    two |= addressed[i] & (quoted[i] >= 0) & (quoted[i] != quoted[j])  # "you" is whoever listens, or anybody
    two |= several_and_one(found, i, j) | outlets_told(found, i, j) | written_to(found, i, j)
    office = np.array([office_of_one(each) for each in references], np.int64)
    two |= (office[i] > 0) & (office[j] > 0) & (office[i] != office[j])  # "the minister" is not "the governor"
    to_come = np.array([_is_to_come(found.analysis, each) for each in references], bool)
    wanted = np.array([sought(found.analysis, each) for each in references], bool)
    two |= to_come[j] | wanted[i] | (wanted[j] & ~pronoun[i])
    answered = np.array([_is_answered(found.analysis, each) for each in references], bool)
    two |= answered[i]
    thing = np.array([each.kind == "pronoun" and each.words[0] in _NEUTER for each in references], bool)
    people = {found.root(k) for k, each in enumerate(references) if _is_a_person(each)}
    somebody = np.array([_is_a_person(each) or found.root(k) in people for k, each in enumerate(references)], bool)
    somebody &= ~pronoun
    two |= (thing[i] & somebody[j]) | (somebody[i] & thing[j])
    gendered = np.array([each.kind == "pronoun" and bool(each.gender) for each in references], bool)
    two |= (thing[i] & gendered[j]) | (gendered[i] & thing[j])  # "urged **him** to go, and **its** envoy"
    deciding = np.array([decides(found.analysis, each) for each in references], bool)
    lifeless = np.array([stands_still(found.analysis, each) for each in references], bool)
    two |= deciding[i] & lifeless[j]
    return two


def _called_last(references: Sequence[Reference], i: int) -> int:
    """The last body of the same noun before a bare one: "the **defence ministry** said … **the ministry** said"."""
    each = references[i]
    if each.kind != "nominal" or each.type != "ORG" or len(each.words) != 1:
        return -1
    return next((k for k in range(i - 1, -1, -1) if references[k].words[-1:] == each.words), -1)


def _spoken_of(analysis: Analysis, each: Reference, we: Reference) -> bool:
    """Whether a sentence is about somebody as about others: "**the front** fled when it met **our** troops".

    "The front announces that our units left" is in its own words.
    """
    if we.words[0] not in _WE or each.head not in analysis.sentence_tokens(we.head) or each.head > we.head:
        return False
    verbs = (k for k in analysis.ancestors(we.head) if analysis.tokens[k].upos == "VERB")
    return not any(cues_at(analysis, k) for k in verbs if each.head in roles.surface_subjects(analysis, k))


def _is_a_person(each: Reference) -> bool:
    """Whether it is surely one person: "its spokesman", "Jane Roe"; a name of one word may be mistaken for one."""
    sure = each.kind == "nominal" or (each.kind == "name" and len(each.words) > 1)
    return sure and each.type == "PERSON" and each.number == "one"


def _is_owned(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase says whose it is: "his movement" is not the one named before, "Chad's army" not "the army"."""
    return any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.dependents(each.head, "nmod"))


def _owner(found: Clusters, each: Reference) -> int | None:
    """Whose a phrase is said to be, where it is known who that is: "Chad's army", "the ministry said **its** army"."""
    for k in found.headed_by(found.analysis.dependents(each.head, "nmod:poss")):
        if found.references[k].kind != "pronoun" or found.root(k) != k:
            return found.root(k)
    of = (j for prep, j in obliques(found.analysis, each.head) if prep == "of")
    for k in found.headed_by(of):
        place = found.references[k].place
        named = found.references[k].kind == "name" and found.references[k].type == "ORG"
        if named and each.type == "PERSON" and each.number == "one":
            return found.root(k)  # "the chairman **of Acme**" is no director of the bank
        if each.role.startswith(_OF_STATES) and place is not None and place.precision == "country":
            return found.root(k)  # "the government **of Mali**"
    return None


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other


def _of_another(each: Reference, owner: int | None, references: Sequence[Reference], other: Reference) -> bool:
    """Whether a state's body has a name that does not say so: "Chad's ministry" is not the Kenya Defence Forces."""
    if owner is None or other.kind != "name" or other.type != "ORG" or not each.role.startswith(_OF_STATES):
        return False
    return references[owner].place is not None and set(references[owner].words).isdisjoint(other.words)


def _told_by_a_clause(analysis: Analysis, each: Reference) -> bool:
    """Whether a clause behind it tells who is meant: "**the man who threw it**" is no commander named before."""
    if each.kind != "nominal" or each.type != "PERSON" or not each.definite:
        return False
    clauses = (k for k in analysis.dependents(each.head, "acl") if analysis.tokens[k].deprel == "acl:relcl")
    return any(analysis.lower(each.head + 1) in ("who", "that", "whom") for k in clauses if k > each.head)


def _is_answered(analysis: Analysis, each: Reference) -> bool:
    """Whether "it" is what somebody denies, confirms or doubts, and so is nobody: "Hamas denied **it**"."""
    verb = analysis.tokens[each.head].head
    if each.words[0] not in ("it", "this", "that") or each.kind != "pronoun" or verb < 0:
        return False
    return analysis.deprel(each.head) == "obj" and any(cue.rules.stance in _ANSWERED for cue in cues_at(analysis, verb))


def _is_ours(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase is the speaker's own: "our units" are not "its forces", of whom somebody else spoke."""
    return any(analysis.lower(j) in ("our", "my") for j in analysis.dependents(each.head, "nmod"))


def _to_come(word: str) -> bool:
    """Whether an office is told by whose turn it is, and nobody need have it: "next", "45th"."""
    return word in ("next", "future") or (word[0].isdigit() and word.endswith(("st", "nd", "rd", "th")))


def _is_to_come(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase is an office by whose turn it is: "the **next** president"."""
    coming = any(_to_come(analysis.lower(j)) for j in analysis.dependents(each.head, "amod"))
    return coming and each.kind == "nominal" and each.role.startswith(OFFICES)


def _many_lands(each: Reference) -> bool:
    """Whether somebody speaks of several countries or towns: "aid to **the countries** that need it"."""
    return each.kind == "nominal" and each.number == "many" and each.words[-1] in _LANDS


def _is_new(analysis: Analysis, each: Reference) -> bool:
    """Whether a noun phrase brings in somebody new: "a soldier", "two men", "another group", "some officials"."""
    if _is_to_come(analysis, each):
        return True
    if each.definite:
        return False
    for j in analysis.dependents(each.head, "det", "nummod"):
        if analysis.lower(j) in _NEW_ONES or analysis.deprel(j) == "nummod":
            return True
    return False
