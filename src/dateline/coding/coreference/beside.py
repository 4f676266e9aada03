"""Pairs of references that stand where only different ones stand: who does it and to whom, "we" and "they"."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import PRONOUNS, Reference
from dateline.coding.coreference.speakers import Voices
from dateline.coding.coreference.tellers import (
    tells_in_passing,
    tells_of_soldiers,
    told_so,
    who_says_so,
    whom_others_tell_of,
    whose_soldiers_it_kills,
)
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis

_UPON = frozenset({"on", "upon", "against", "to"})
_SAID = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "THREATEN"})
_TAKING = frozenset({"takes", "holds", "contests"})
"""What those do to a place who come from elsewhere, or may."""
_ONE = frozenset({"it", "its", "itself"})
_CHANGING = frozenset({"takes", "loses"})
"""What befalls a place that changes hands."""


def side_by_side(
    found: Clusters,
    speaking: Voices,
    i: NDArray[np.int64],
    j: NDArray[np.int64],
    seen: Mapping[str, NDArray[np.bool_]],
) -> NDArray[np.bool_]:
    """Whether two stand where only different ones stand, so that neither is whoever the other turns out to be.

    They take part in one verb, or are "we" and "they" of one quotation, or "they" and who speaks.
    """
    references = found.references
    reflexive = np.array([each.words[-1].endswith(("self", "selves")) for each in references], bool)
    two: NDArray[np.bool_] = seen["same verb"] & ~reflexive[i] & ~seen["apposition"] & ~seen["is the"]
    others = (
        doers_to, _askers, _tell_of_death, _done_to, _takers_of,
        who_says_so, told_so, tells_in_passing, tells_of_soldiers, whom_others_tell_of,
        whose_soldiers_it_kills,
    )  # fmt: skip
    doers = [frozenset().union(*(each_of(found.analysis, each) for each_of in others)) for each in references]
    around = [_around(found.analysis, each) for each in references]
    two |= np.array(
        [references[b].head in doers[a] | around[a] for a, b in zip(i.tolist(), j.tolist(), strict=True)], bool
    )
    counts = np.array([found.analysis.tokens[each.head].upos == "NUM" for each in references], bool)
    single = np.array([each.kind == "pronoun" and each.words[0] in _ONE for each in references], bool)
    two |= single[i] & counts[j]  # "two of its soldiers were killed, and that **it** had shot back"
    lost = np.array([_changes_hands(found.analysis, each) for each in references], bool)
    acts = np.array([_speaks_or_takes(found.analysis, each) for each in references], bool)
    two |= lost[i] & acts[j]
    first = np.array([first_person(each) for each in references], bool)
    third = np.array([each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 3 for each in references], bool)
    two |= seen["same quotation"] & ((first[i] & third[j]) | (third[i] & first[j]))
    says = np.array([speaking.speakers.get(each.head, -1) for each in references], np.int64)
    two |= (third[j] & (says[j] == i)) | (third[i] & (says[i] == j))
    # "**The minister, Jane Roe**, denied it. “She is lying,” **Roe** said": by any name of who speaks.
    root = np.array([found.root(k) for k in range(len(references))], np.int64)
    two |= third[i] & (says[i] >= 0) & (root[says[i]] == root[j])
    whose = np.array([_whose(found, each) for each in references], np.int64)
    two |= ((whose[i] >= 0) & (whose[i] == root[j])) | ((whose[j] >= 0) & (whose[j] == root[i]))
    below = [_named_below(found.analysis, each) for each in references]
    apart = np.array([references[a].head in below[b] for a, b in zip(i.tolist(), j.tolist(), strict=True)], bool)
    nameless = np.array([each.kind == "pronoun" for each in references], bool)
    two |= apart & ~nameless[i] & ~seen["apposition"] & ~seen["is the"]
    told = np.array([_who_tells_of(found, each) for each in references], np.int64)
    two |= (told[j] == i) | ((told[i] >= 0) & (root[told[i]] == root[j]))
    return two


def doers_to(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who does to somebody what the verb says, by any word for them: "**police** fired to disperse **them**"."""
    whole = _counted_of(analysis, each)
    verb = analysis.tokens[whole].head
    reflexive = each.words[-1].endswith(("self", "selves"))
    if each.kind == "name" or reflexive or verb < 0 or not _done_to_it(analysis, whole, verb):
        return frozenset()
    above = _with_what(analysis, verb)
    does = subject(analysis, verb if above is None else above)
    if does is None:
        return frozenset()
    within = (
        j for j in analysis.dependents(does, "nmod") if any(analysis.lower(k) == "of" for k in analysis.children[j])
    )
    beside = {does, *analysis.dependents(does, "appos", "nmod:desc"), *within}
    return frozenset(beside | ({analysis.tokens[does].head} if analysis.tokens[does].deprel == "nmod:desc" else set()))


def _done_to_it(analysis: Analysis, i: int, verb: int) -> bool:
    """Whether what a verb says is done to a phrase: to its object, or to whom it is said: "called **on him** to go"."""
    if analysis.deprel(i) in ("obj", "iobj"):
        return True
    said = not lexicon().types(analysis.tokens[verb].lemma).isdisjoint(_SAID)
    return analysis.deprel(i) == "obl" and preposition(analysis, i) in _UPON and said


def _counted_of(analysis: Analysis, each: Reference) -> int:
    """The number that stands for some of those whom a pronoun names: "police killed **three** of them"."""
    above = analysis.tokens[each.head].head
    some = each.words[0] == "them" and above >= 0 and analysis.deprel(each.head) == "nmod" and above < each.head
    return above if some and analysis.tokens[above].upos in ("NUM", "DET", "ADJ", "PRON") else each.head


def _with_what(analysis: Analysis, verb: int) -> int | None:
    """Who does what a noun of his does: "he sent the pope a **letter** urging **him** to act" is not to himself."""
    noun = analysis.tokens[verb].head
    if (
        analysis.tokens[verb].xpos != "VBG"
        or analysis.deprel(verb) != "acl"
        or analysis.deprel(noun) not in ("obj", "obl")
    ):
        return None
    return analysis.tokens[noun].head


def _changes_hands(analysis: Analysis, each: Reference) -> bool:
    """Whether a pronoun is for what somebody takes or loses: "said **it** had been lost"."""
    verb = analysis.tokens[each.head].head
    passive = each.kind == "pronoun" and analysis.tokens[each.head].deprel == "nsubj:pass"
    controls = lexicon().controls(analysis.tokens[verb].lemma) if passive and verb >= 0 else frozenset()
    return each.words[0] == "it" and not controls.isdisjoint(_CHANGING)


def _speaks_or_takes(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody says something or takes a place, as no place does that is taken itself."""
    verb = analysis.tokens[each.head].head
    if analysis.tokens[each.head].deprel != "nsubj" or verb < 0:
        return False
    return bool(cues_at(analysis, verb)) or not lexicon().controls(analysis.tokens[verb].lemma).isdisjoint(_TAKING)


def _around(analysis: Analysis, each: Reference) -> frozenset[int]:
    """The phrases that a pronoun is a part of, which are not who it is: "**two** of **its** soldiers".

    In "the party in **its** statement" it may be.
    """
    if each.kind != "pronoun":
        return frozenset()
    out, i = set[int](), each.head
    while analysis.deprel(i) == "nmod" and analysis.tokens[i].head >= 0:
        case = {analysis.lower(k) for k in analysis.dependents(i, "case")}
        own = each.words[0] == "its" and not case.isdisjoint(("in", "with"))
        i = analysis.tokens[i].head
        if not own or analysis.tokens[i].etype != "organization":
            out.add(i)
    return frozenset(out)


def _askers(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who asks somebody to do it to them, by any noun: "**Chad** asked the court to suspend **the country**"."""
    verb = analysis.tokens[each.head].head
    asking = analysis.tokens[verb].head if verb >= 0 and analysis.deprel(verb) == "xcomp" else -1
    if each.kind != "nominal" or analysis.deprel(each.head) != "obj" or asking < 0:
        return frozenset()
    asked = analysis.child(asking, "iobj", "obj") is not None
    return frozenset({does} if asked and (does := subject(analysis, asking)) is not None else ())


def _tell_of_death(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who says of a pronoun that it was killed: in "Hamas said that **they** had been killed" they are not Hamas."""
    killed = analysis.tokens[each.head].head
    if each.kind != "pronoun" or killed < 0 or analysis.tokens[killed].lemma not in nouns().dead:
        return frozenset()
    if analysis.deprel(killed) != "ccomp" or analysis.deprel(each.head) not in ("nsubj", "nsubj:pass"):
        return frozenset()
    return frozenset(analysis.dependents(analysis.tokens[killed].head, "nsubj"))


def _named_below(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Those whom a pronoun does something about, and who are others: "**they** shelled a town where **people** hid"."""
    verb = analysis.tokens[each.head].head
    third = each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 3
    if not third or verb < 0 or analysis.deprel(each.head) != "nsubj" or analysis.child(verb, "cop") is not None:
        return frozenset()
    out: set[int] = set()
    for j in analysis.children[verb]:
        if j > each.head and analysis.deprel(j) in ("obj", "iobj", "obl", "advcl", "ccomp"):
            out.update(analysis.subtree(j))
    for j in analysis.dependents(verb, "xcomp"):
        if analysis.tokens[j].upos == "VERB":  # not "they call themselves **the Front**"
            out.update(k for part in analysis.dependents(j, "obj", "obl", "advcl") for k in analysis.subtree(part))
    return frozenset(out)


def _whose(found: Clusters, each: Reference) -> int:
    """Who owns a phrase and is not it: in "**Roe's father** left" the father is not Roe; or -1."""
    if each.kind != "nominal":
        return -1
    owners = (k for k in found.analysis.dependents(each.head, "nmod") if found.analysis.tokens[k].deprel == "nmod:poss")
    return next((found.root(k) for k in found.headed_by(owners)), -1)


def _who_tells_of(found: Clusters, each: Reference) -> int:
    """Who says at the end of what befell a pronoun, and is not it: "**she** was jailed, **Roe** said"; or -1."""
    analysis = found.analysis
    befell = analysis.tokens[each.head].head
    if each.kind != "pronoun" or analysis.tokens[each.head].deprel != "nsubj:pass" or befell < 0:
        return -1
    saying = analysis.tokens[befell].head if analysis.deprel(befell) in ("ccomp", "parataxis") else -1
    if saying < befell or not cues_at(analysis, saying):
        return -1
    return next(iter(found.headed_by(analysis.dependents(saying, "nsubj"))), -1)


def _done_to(analysis: Analysis, each: Reference) -> frozenset[int]:
    """What is told apart by what a pronoun does to it: in "**provinces** that **it** holds" it is no province."""
    verb = analysis.tokens[each.head].head
    own = each.kind == "pronoun" and analysis.tokens[each.head].deprel == "nsubj" and verb >= 0
    return (
        frozenset((analysis.tokens[verb].head,)) if own and analysis.tokens[verb].deprel == "acl:relcl" else frozenset()
    )


def _takers_of(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who holds or takes a country, which is not theirs: "**Russia** holds a fifth of **the country**"."""
    if each.kind != "nominal" or each.words[-1] not in nouns().homeland:
        return frozenset()
    taken = analysis.tokens[each.head].head if analysis.deprel(each.head) == "nmod" else each.head
    verb = analysis.tokens[taken].head if taken >= 0 and analysis.deprel(taken) == "obj" else -1
    if verb < 0 or lexicon().controls(analysis.tokens[verb].lemma).isdisjoint(_TAKING):
        return frozenset()
    does = subject(analysis, verb)
    return frozenset() if does is None else frozenset({does})


def first_person(each: Reference) -> bool:
    """Whether it is "I", "we" or the like."""
    return each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 1
