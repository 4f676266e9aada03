"""Nouns for bodies and offices that mean another here: the parties to a war, the president of a company."""

from dateline.coding.coreference.mentions import noun_at
from dateline.coding.lexicons.actor_rules import Noun, companies, faiths, nouns
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis

_OF_A_STATE = frozenset({"GOV", "MIL", "COP", "LEG", "JUD"})
_EVERY = frozenset({"the", "all", "both", "these"})
_ONE_EACH = frozenset({"government", "president", "parliament"})


def role_meant(analysis: Analysis, head: int, noun: Noun) -> str:
    """The role of whoever a noun is for, as this text means it: a vice chancellor is a university's, or a state's."""
    if noun.role == "GOV" and noun.about == "PERSON" and of_a_company(analysis, head):
        return "BUS"
    if of_a_school(analysis, head):
        return "EDU"
    if of_a_faith(analysis, head):
        return "REL"
    return "" if of_a_firm(analysis, head) else noun.role


def has_a_portfolio(analysis: Analysis, head: int) -> bool:
    """Whether a body is called after what it governs: "the Department of **Foreign Affairs**", a state's everywhere."""
    if analysis.tokens[head].lemma.lower() not in nouns().of_portfolios or analysis.tokens[head].upos != "PROPN":
        return False
    of = [j for prep, j in obliques(analysis, head) if prep == "of"]
    of += [k for j in of for k in analysis.dependents(j, "conj")]
    return any(analysis.tokens[j].lemma.lower() in nouns().portfolios for j in of)


def sides(analysis: Analysis, head: int) -> bool:
    """Whether "the parties" may be those to a war or a deal: nothing says that they are political."""
    told = {analysis.lower(i) for i in analysis.dependents(head, "amod", "compound", "nmod")}
    every = any(analysis.lower(i) in _EVERY for i in analysis.dependents(head, "det"))
    return analysis.tokens[head].xpos == "NNS" and ((every and not told) or bool(told & nouns().at_odds))


def for_a_cause(analysis: Analysis, head: int) -> bool:
    """Whether a body has in its name what it fights for: "the Army of National Liberation"."""
    return analysis.tokens[head].upos == "PROPN" and any(
        analysis.tokens[i].upos == "PROPN" and analysis.lower(i) in nouns().cause
        for i in analysis.dependents(head, "nmod", "flat")
    )


def of_a_faith(analysis: Analysis, head: int) -> bool:
    """Whether a minister is a church's: "the **Anglican** minister"."""
    if analysis.tokens[head].lemma.lower() != "minister":
        return False
    return any(analysis.lower(i) in faiths() for i in analysis.dependents(head, "amod", "compound"))


def of_a_company(analysis: Analysis, head: int) -> bool:
    """Whether whoever holds an office holds a company's besides: "the **president** and chief executive"."""
    beside = [*analysis.dependents(head, "conj")]
    if analysis.deprel(head) == "conj":
        beside.append(analysis.tokens[head].head)
    if analysis.deprel(head) == "appos":  # trees hang the second office on whose the first is
        beside += [i for i in analysis.dependents(analysis.tokens[head].head, "conj") if i > head]
    if analysis.tokens[head].xpos in ("NNS", "NNPS") or analysis.child(head, "nmod:desc") is not None:
        return False
    return any(analysis.child(i, "det") is None and _of_business(analysis, i) for i in beside)


def _of_business(analysis: Analysis, i: int) -> bool:
    noun, _ = noun_at(analysis, i)
    return noun is not None and noun.role == "BUS" and noun.about == "PERSON"


def with_the_same_owner(analysis: Analysis, head: int) -> int | None:
    """The one of several offices or bodies of which it is told whose all are: "**the president** and premier of Peru".

    Of whose a country stands behind the last, though it hangs on the first: "the army and **police** in Peru".
    """
    if noun_at(analysis, head)[0] is None or analysis.tokens[head].upos != "NOUN":
        return None
    if analysis.tokens[head].xpos == "NNS" and analysis.tokens[head].lemma.lower() in _ONE_EACH:
        return None  # "several **governments** and bodies in Peru"
    first = analysis.tokens[head].head if analysis.deprel(head) == "conj" else head
    last = max(analysis.dependents(first, "conj"), default=head)
    if noun_at(analysis, last)[0] is None or analysis.child(last, "det", "nmod:poss") is not None:
        return None
    if last != head:
        return last
    behind = first != head and any(j > head for j in analysis.dependents(first, "nmod"))
    return first if behind else None


def before_of_one_state(analysis: Analysis, head: int) -> int | None:
    """The first of two bodies of one state of which only that has an owner: "**Kenyan troops** and police"."""
    first = analysis.tokens[head].head
    bare = analysis.deprel(head) == "conj" and all(analysis.deprel(i) == "cc" for i in analysis.children[head])
    if not bare or first < 0 or list(analysis.dependents(first, "conj")) != [head]:
        return None
    roles = [noun.role if (noun := noun_at(analysis, i)[0]) is not None else "" for i in (first, head)]
    return first if all(role in _OF_A_STATE for role in roles) and roles[0] != roles[1] else None


def of_a_school(analysis: Analysis, head: int) -> bool:
    """Whether a vice chancellor is a university's, as most are in a report that speaks of one."""
    vice = analysis.tokens[head].lemma.lower() == "chancellor" and analysis.lower(head - 1) in ("vice", "-")
    return vice and any(token.lemma.lower() in ("university", "varsity") for token in analysis.tokens)


def of_a_firm(analysis: Analysis, head: int) -> bool:
    """Whether a unit is a part of a company and no soldiers: "its U.S. **unit**, Acme Inc."."""
    if analysis.tokens[head].lemma.lower() != "unit":
        return False
    return any(analysis.lower(i).rstrip(".") in companies() for i in analysis.sentence_tokens(head))
