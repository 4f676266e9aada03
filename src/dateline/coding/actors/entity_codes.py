"""The code of an entity, from all its mentions: its name, its titles, what it is said to be."""

from collections.abc import Iterator, Sequence

from dateline.coding.actors.code_parts import GENERIC, UNKNOWN, joined
from dateline.coding.actors.mention_codes import Actors
from dateline.coding.actors.ranks import role_of_title
from dateline.coding.coreference.goes_by import called_rules, known_by_name_only
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.dictionaries.told import NOTHING
from dateline.coding.lexicons.actor_rules import companies, nouns
from dateline.coding.lexicons.cues import cues_at
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY

_VERSUS = frozenset({"v", "v.", "vs", "vs.", "versus"})
_UNSURE = frozenset({"claims", "accuses", "denies", "doubts", "rejects"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "if"})
"""Words that say that somebody is not this, or only may be."""


def code_of_cluster(known: Actors, group: Sequence[Reference]) -> str | None:
    """The fullest code that the mentions give; a country and a role that were said apart are put together."""
    if known.told is not NOTHING and (said := _by_dictionary(known, group)) is not None:
        return said or None
    named = [each for each in group if each.kind == "name"]
    for each in named:
        if each.actor is not None and each.actor.code and each.type == "ORG":
            return each.actor.code
    if named and named[0].type not in {"PERSON", "ORG"}:
        return next(
            (code for each in named if (code := known.codes.get(each.head)) and each.type in {"GPE", "NORP"}), None
        )
    claimed = (each for each in group if _only_claimed(known.analysis, each) or (named and _called_names(each)))
    unsure = {each.head for each in claimed}
    sure = [each for each in group if each.kind != "pronoun" and each.head not in unsure]
    if any(known_by_name_only(known.analysis, each) for each in sure):
        return _by_more_than_its_name(known, sure)
    return _joint([code for each in sure for code in _said(known, each)])


def _by_more_than_its_name(known: Actors, sure: Sequence[Reference]) -> str | None:
    """The code of a group of which only its name is known; it is in arms if it calls itself an army."""
    told = _joint([code for each in sure if each.kind != "name" for code in _said(known, each)])
    said = _joint([code for each in sure for code in _said(known, each)])
    if said is not None and said[COUNTRY:].startswith(called_rules().claimed):
        return said[:COUNTRY] + called_rules().then
    return told


def _only_claimed(analysis: Analysis, each: Reference) -> bool:
    """Whether somebody is this by another's claim alone, or is not: "alleged he was **a spy**", "is no **lawyer**"."""
    above = analysis.tokens[each.head].head
    if _not_yet(analysis, each.head):
        return True
    if analysis.child(each.head, "cop") is None:
        return False
    if any(analysis.lower(j) in _NOT for j in analysis.children[each.head]):
        return True
    if analysis.deprel(each.head) != "ccomp" or above < 0:
        return False
    return any(cue.rules.stance in _UNSURE for cue in cues_at(analysis, above))


def _not_yet(analysis: Analysis, head: int) -> bool:
    """Whether somebody only would be this: "if she becomes **president**", "wants to be **mayor**"."""
    above = analysis.tokens[head].head
    verb = head if analysis.child(head, "cop") is not None else above
    becomes = (
        verb >= 0 and analysis.tokens[verb].lemma in ("become", "elect") and analysis.deprel(head) in ("xcomp", "obj")
    )
    if verb < 0 or not (verb == head or becomes):
        return False
    would = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux"))
    marks = {analysis.lower(j) for j in analysis.dependents(verb, "mark")}
    return (
        would
        or "if" in marks
        or (verb == head and "to" in marks)
        or (becomes and analysis.tokens[verb].xpos in ("VB", "VBG"))
    )


def _called_names(each: Reference) -> bool:
    """Whether somebody who has a name is called "a criminal", as those are who are quarrelled with, or "a big fan"."""
    called = each.role == "CRM" or each.words[-1] in nouns().followers
    return each.kind == "nominal" and called and not each.definite


def _joint(codes: Sequence[str]) -> str | None:
    """The fullest of these codes; a country and a role that were said apart are put together."""
    country = next((code[:COUNTRY] for code in codes if not code.startswith(UNKNOWN)), None)
    whole = [code for code in codes if len(code) > COUNTRY and not code.startswith(UNKNOWN)]
    if whole:
        return whole[0]
    role = next((code for code in codes if code.startswith(UNKNOWN)), None)
    if country and role:
        return joined(country, role[COUNTRY:])
    return country or role


def _by_dictionary(known: Actors, group: Sequence[Reference]) -> str | None:
    """What a user's dictionary says of a cluster, by its names if it knows one: empty for no code, None for nothing."""
    told = known.told
    knows = [each for each in group if each.kind == "name" and each.head in told.actor_at]
    people = any(each.type == "PERSON" for each in group)
    codes = []
    for each in group if people or not knows else knows:
        inside = range(each.first, each.last + 1)
        if each.kind == "pronoun":
            continue
        beside = known.analysis.dependents(each.head, "appos") if each.kind == "name" else ()
        for head in (each.head, *(i for i in beside if i not in inside)):
            own = (i in told.actor_at or i in told.agent_at for i in known.analysis.subtree(head))
            if (head != each.head or any(own)) and (code := known.code(head)) is not None:
                codes.append(code)
    if not codes and not knows:
        return None
    return _joint(codes) or ""


def _said(known: Actors, each: Reference) -> Iterator[str]:
    """The codes that one mention gives, the surest first."""
    analysis = known.analysis
    heads, said = said_to_be(analysis, each), False
    for head in heads:
        if each.first <= head <= each.last and each.kind == "name" and each.type != "ORG":
            continue
        code = known.code(head)
        if code and not (each.type == "PERSON" and _of_an_agency(code) and head in known.codes):
            said = True
            yield code  # "(Reuters) - **President Roe**" is of no news agency
    if each.kind == "name" and each.type == "ORG" and each.words[-1].rstrip(".") in companies():
        yield UNKNOWN + "BUS"
    if each.kind == "name" and each.type == "PERSON":
        if each.actor is not None and each.actor.code:
            yield each.actor.code
        before = analysis.lower(each.first - 1).rstrip(".") if each.first else ""
        if each.first and (analysis.tokens[each.first - 1].upos == "ADJ" or _of_the_clock(analysis, each.first - 1)):
            before = ""  # "a **major** Roe foe", "8:39 **PM** Roe attacks"
        if _in_a_clause_on(analysis, each.head, each.first - 1):
            before = ""  # "the **judge** Roe was referring to"
        yield from _of_a_country(known, each)
        role = role_of_title(analysis, before)
        if role and (not heads or (not said and _bare_title(analysis, each.first - 1))) and before != "staff":
            # "chief of **staff** Roe" has no rank
            yield UNKNOWN + role


def _of_the_clock(analysis: Analysis, i: int) -> bool:
    """Whether "PM" is a time of the day and nobody's office: "8:39 **PM**"."""
    return analysis.lower(i) == "pm" and i > 0 and analysis.surface(i - 1)[-1:].isdigit()


def _in_a_clause_on(analysis: Analysis, i: int, noun: int) -> bool:
    """Whether somebody does what a clause says of the noun before him."""
    verb = analysis.tokens[i].head
    return verb >= 0 and analysis.deprel(i) == "nsubj" and analysis.tokens[verb].head == noun


def _of_an_agency(code: str) -> bool:
    """Whether a code is that of a paper or an agency, of some country or of none."""
    return code.startswith("MED") or code[COUNTRY:] == "MED"


def _bare_title(analysis: Analysis, i: int) -> bool:
    """Whether a title stands alone: "**Inspector** Roe" is of the police, "weapons inspector Roe" is not."""
    return noun_at(analysis, i)[1] == i and analysis.child(i, "compound", "amod", "nmod") is None


def _of_a_country(known: Actors, each: Reference) -> Iterator[str]:
    """The country behind a name, or whose he is: "Jane Roe **of Chile**", "**Chile's** Jane Roe"."""
    for i in known.analysis.dependents(each.head, "nmod"):
        code = known.codes.get(i)
        whose = known.analysis.tokens[i].deprel == "nmod:poss" and i not in known.towns
        if whose and i < each.first and code is not None and len(code) == COUNTRY and code not in GENERIC:
            yield code
        of = any(known.analysis.lower(k) == "of" for k in known.analysis.dependents(i, "case"))
        if of and i > each.last and code is not None and len(code) == COUNTRY and code not in GENERIC:
            yield code


def said_to_be(analysis: Analysis, each: Reference) -> list[int]:
    """The heads of the phrases that say what a reference is: itself, or what stands beside a name."""
    if each.kind == "nominal":
        return [each.head]
    if each.first and analysis.lower(each.first - 1) in _VERSUS:
        return []  # "U.S. v. **Roe**, U.S. District Court": who is tried, and where
    heads = list(analysis.dependents(each.head, "nmod:desc", "appos"))
    if analysis.tokens[each.head].deprel == "appos":
        heads.append(analysis.tokens[each.head].head)
    return [*heads, each.head] if each.type == "ORG" else heads
