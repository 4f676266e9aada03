"""Who only tells of somebody and is not he: "rebels fled, **residents** said, after troops had shelled **them**"."""

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis

_WHEN = frozenset({"day", "night", "week", "month", "year", "hour", "anniversary", "eve"})
_OF_SEVERAL = frozenset({"them", "their"})


def who_says_so(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who says what a noun phrase is a part of: in "the Taliban deny that **the group** holds it" they are two."""
    if each.kind != "nominal" or analysis.child(each.head, "cop") is not None:
        return frozenset()
    said = (a for a in (each.head, *analysis.ancestors(each.head)) if analysis.deprel(a) == "ccomp")
    verbs = (analysis.tokens[a].head for a in said if 0 <= analysis.tokens[a].head < each.head)
    return frozenset(j for verb in verbs for j in analysis.dependents(verb, "nsubj") if j < each.head)


def told_so(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who is told what a body does is not that body: "an aide told **Reuters** the **group** would not come"."""
    verb = analysis.tokens[each.head].head
    if each.kind != "nominal" or each.type == "PERSON" or verb < 0 or analysis.deprel(each.head) != "nsubj":
        return frozenset()
    telling = analysis.tokens[verb].head if analysis.deprel(verb) == "ccomp" else -1
    return frozenset(analysis.dependents(telling, "iobj", "obj")) if telling >= 0 else frozenset()


def tells_in_passing(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who only tells of several in passing: "rebels fled, **residents** said, after troops had shelled **them**"."""
    if each.words[0] not in _OF_SEVERAL:
        return frozenset()
    for below in (each.head, *analysis.ancestors(each.head)):
        telling = analysis.tokens[below].head
        content = analysis.child(telling, "ccomp") if telling >= 0 else None
        when = analysis.deprel(below) == "advcl" and analysis.child(below, "mark") is not None
        when = when or (analysis.deprel(below) in ("obl", "obj") and analysis.tokens[below].lemma in _WHEN)
        if content is None or not (content < telling < below and when and cues_at(analysis, telling)):
            continue
        does, says = subject(analysis, content), subject(analysis, telling)
        if does is not None and says is not None and analysis.tokens[does].xpos in ("NNS", "NNPS"):
            return frozenset((says, *analysis.dependents(says, "conj")))
    return frozenset()


def tells_of_soldiers(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who writes of those who take or leave places is none of them: "**bloggers** said **they** had left the town"."""
    verb = analysis.tokens[each.head].head
    if each.words[0] != "they" or verb < 0 or analysis.deprel(each.head) != "nsubj":
        return frozenset()
    if analysis.deprel(verb) != "ccomp" or not lexicon().controls(analysis.tokens[verb].lemma):
        return frozenset()
    before = range(analysis.sentence_tokens(verb).start, each.first)
    speaking = (j for j in before if analysis.deprel(j) == "nsubj" and cues_at(analysis, analysis.tokens[j].head))
    return frozenset(j for j in speaking if _writes(analysis, j))


def whose_soldiers_it_kills(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who kills soldiers is not whose they are: "rockets fired by **rebels** killed three of **its** soldiers"."""
    owned = analysis.tokens[each.head].head
    if each.words[0] not in ("its", "their") or owned < 0 or analysis.tokens[each.head].deprel != "nmod:poss":
        return frozenset()
    counted = analysis.tokens[owned].head if analysis.deprel(owned) == "nmod" else owned
    verb = analysis.tokens[counted].head
    own = any(analysis.lower(j) == "own" for j in analysis.dependents(owned, "amod"))
    soldiers = analysis.tokens[owned].lemma in lexicon().classes["armed"] and analysis.deprel(counted) == "obj"
    if own or not soldiers or verb < 0 or "ASSAULT" not in lexicon().types(analysis.tokens[verb].lemma):
        return frozenset()
    does = frozenset(analysis.dependents(verb, "nsubj"))
    by = (j for k in does for acl in analysis.dependents(k, "acl") for j in analysis.dependents(acl, "obl"))
    return does.union(by)


def _writes(analysis: Analysis, i: int) -> bool:
    """Whether a noun is for those who work for the press."""
    noun = nouns().phrases.get((analysis.tokens[i].lemma.lower(),))
    return noun is not None and noun.role == "MED"


def whom_others_tell_of(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who does something to or about the one that is told by it: "the **judge Roe** was referring to" is not Roe."""
    if each.kind != "nominal":
        return frozenset()
    clauses = (j for j in analysis.dependents(each.head, "acl") if analysis.tokens[j].deprel == "acl:relcl")
    does = (k for j in clauses if analysis.child(j, "cop") is None for k in analysis.dependents(j, "nsubj"))
    return frozenset(k for k in does if analysis.tokens[k].xpos not in ("WP", "WDT"))
