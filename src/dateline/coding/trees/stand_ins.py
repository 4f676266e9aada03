"""Words that stand for others: "rebels **who** left", "accused **each other**", "was **the first** to leave"."""

from itertools import chain

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS
from dateline.language.once import once

RELATIVE = frozenset({"WP", "WDT"})
_CALLING = frozenset({"call", "describe", "term", "label", "dub", "brand", "denounce", "deem"})


@once
def resolved(analysis: Analysis, i: int) -> int:
    """Token `i`, or the antecedent where it is a relative pronoun."""
    if analysis.lower(i) == "what" and (stands_for := _who_does_it(analysis, i) or _called(analysis, i)) is not None:
        return stands_for
    if (
        analysis.tokens[i].xpos in RELATIVE
        or analysis.lower(i) == "whose"
        or (analysis.lower(i) == "that" and analysis.tokens[i].upos == "PRON")
    ):
        head = _relative_head(analysis, i)
        # "Of torturing detainees, **which** it denies": somebody is who, a fact is which.
        fact = analysis.lower(i) == "which" and analysis.deprel(i) == "obj" and analysis.surface(i - 1) == ","
        if head is None or (fact and analysis.tokens[head].etype == "person"):
            return i
        return _who_is_called(analysis, head, i)
    return i


def _relative_head(analysis: Analysis, i: int) -> int | None:
    """The noun that the relative clause around token `i` hangs on."""
    while i >= 0:
        if analysis.tokens[i].deprel == "acl:relcl":
            return analysis.tokens[i].head
        if analysis.deprel(i) not in ("nsubj", "obj", "iobj", "obl", "nmod", "det", "conj", "xcomp", "ccomp", "advcl"):
            return None
        i = analysis.tokens[i].head
    return None


def _who_is_called(analysis: Analysis, called: int, pronoun: int) -> int:
    """Who is called what a pronoun stands for: "**Iran**, a big oil producer, **which** attacked the ship"."""
    named = analysis.tokens[called].head
    told = analysis.deprel(called) == "appos" and analysis.tokens[called].upos == "NOUN" and named < called
    before = (named, *analysis.dependents(named, "compound"))  # "the **Wagner** group, a partner of the junta"
    if not told or all(analysis.tokens[j].upos != "PROPN" for j in before) or analysis.surface(pronoun - 1) != ",":
        return called
    if analysis.lower(pronoun) == "which" and analysis.tokens[named].etype == "person":
        return called
    if any(
        analysis.tokens[j].upos == "PROPN" and analysis.tokens[j].etype == "person"
        for j in analysis.dependents(called, "nmod")
    ):
        return called  # "Maria, the mother **of Juan**, who died": either of them
    several = analysis.tokens[called].xpos == "NNS" and analysis.deprel(named) == "conj"
    return analysis.tokens[named].head if several else named  # "**China and the US**, the top polluters, which"


def _who_does_it(analysis: Analysis, what: int) -> int | None:
    """Who wants, plans or does what an infinitive names: "what **the junta** wants is to expel him"."""
    verb = analysis.tokens[what].head
    wanting = analysis.child(what, "acl")
    named = verb >= 0 and analysis.tokens[verb].xpos == "VB" and analysis.deprel(what) == "nsubj"
    return analysis.child(wanting, "nsubj") if named and wanting is not None else None


def _called(analysis: Analysis, what: int) -> int | None:
    """What somebody calls it: "bombed **what** it called **a training camp**"."""
    for calling in analysis.dependents(what, "acl"):
        if analysis.tokens[calling].lemma in _CALLING:
            as_it = (j for j in analysis.dependents(calling, "obl") if analysis.child(j, "case") is not None)
            said = (j for j in as_it if any(analysis.lower(k) == "as" for k in analysis.dependents(j, "case")))
            return next(chain(analysis.dependents(calling, "xcomp", "obj"), said), None)
        if (said_to_be := _said_to_be(analysis, calling)) is not None:
            return said_to_be
    return None


def _said_to_be(analysis: Analysis, saying: int) -> int | None:
    """What somebody says, or what seems, to be what is spoken of: "struck what it **said was** an arms depot"."""
    for j in analysis.dependents(saying, "ccomp", "xcomp"):
        its_own = analysis.child(j, "nsubj", "expl")
        if analysis.child(j, "cop") is not None and its_own is None and analysis.tokens[j].upos in NOUNS:
            return j
    return None


def called_what(analysis: Analysis, i: int) -> int | None:
    """The "what" that somebody calls something: "bombed **what** it called a training camp"."""
    calling = analysis.tokens[i].head
    what = analysis.tokens[calling].head if calling >= 0 and analysis.deprel(calling) == "acl" else -1
    return what if what >= 0 and analysis.lower(what) == "what" and _called(analysis, what) == i else None


def one_of_those(analysis: Analysis, those: int) -> int:
    """Who is told to be one of those of whom a participle tells: "among **those** killed was **an officer**"."""
    among = any(analysis.lower(j) in ("among", "amongst") for j in analysis.dependents(those, "case"))
    if not among or analysis.child(those, "acl") is None:
        return those
    above = analysis.tokens[those].head
    if above > those and analysis.deprel(those) == "obl" and analysis.child(above, "cop") is not None:
        return above
    one = analysis.child(those, "nsubj") if analysis.child(those, "cop") is not None else None
    return those if one is None else one


def reciprocal(analysis: Analysis, i: int) -> bool:
    """Whether a word stands for the subjects themselves: "each other", "one another"."""
    others = (analysis.lower(j) for j in analysis.dependents(i, "fixed"))
    return (analysis.lower(i), next(others, "")) in (("each", "other"), ("one", "another"))


def sums_up(analysis: Analysis, i: int) -> bool:
    """Whether a noun phrase sums up what was told, to say something of it: "**a move** that drew criticism"."""
    return summary(analysis, i) and analysis.child(i, "acl", "nmod") is not None


def summary(analysis: Analysis, i: int) -> bool:
    """Whether a noun phrase is one that can sum up what was told: "a move", "an allegation"."""
    if analysis.lower(i) == "something" and i > 0 and analysis.surface(i - 1) == ",":
        return True  # "…, something the palace has denied"
    first = min((i, *analysis.children[i]))
    if first > 0 and "," in (analysis.surface(first), analysis.surface(first - 1)) and _goes_on_from(analysis, i):
        return True
    words = cue_rules().anaphors.words | cue_rules().summing_up.words
    a = any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(i, "det"))
    told = analysis.tokens[i].upos == "NOUN" and analysis.tokens[i].lemma.lower() in words
    return a and told


def _goes_on_from(analysis: Analysis, i: int) -> bool:
    """Whether a phrase goes on from what was told: "**part** of a campaign", "**accusations** he denies"."""
    words = cue_rules().anaphors.words | cue_rules().summing_up.words
    told = analysis.tokens[i].lemma.lower() in words and analysis.tokens[i].xpos == "NNS"
    if told and analysis.child(i, "det", "nmod", "nummod", "advmod") is None:
        return True  # but "**only** military targets were"
    latest = any(analysis.lower(j) == "latest" for j in analysis.dependents(i, "amod"))
    return latest or (analysis.lower(i) == "part" and analysis.child(i, "nmod") is not None)


def singled_out(analysis: Analysis, i: int) -> bool:
    """Whether an infinitive tells what `i` has done: "the **first** town to fall", "the **only** one to leave"."""
    told = modality_rules().ranks.words
    if _one_among(analysis, i):
        return True
    apart = analysis.tokens[i].upos in ("VERB", "AUX") or analysis.tokens[i].etype in ("abstract", "time")
    return not apart and any(analysis.lower(j) in told for j in (i, *analysis.dependents(i, "amod", "nummod")))


def _one_among(analysis: Analysis, i: int) -> bool:
    """Whether somebody is told to be one of several who did something: "was **one** of ten **senators** to leave"."""
    if analysis.child(i, "cop") is None:
        return False
    if analysis.lower(i) == "one":
        # "One of ten **senators**", "one of the **few**".
        among_whom = [j for j in analysis.dependents(i, "nmod") if j > i]
        return any(may_act(analysis, j) or analysis.tokens[j].upos == "ADJ" for j in among_whom)
    among = any(analysis.lower(j) in ("among", "amongst") for j in analysis.dependents(i, "case"))
    return among and may_act(analysis, i)


def may_act(analysis: Analysis, i: int) -> bool:
    """Whether a phrase is somebody who may do something himself: "the general", "the union", not "the town"."""
    return analysis.tokens[i].etype in ("person", "organization")
