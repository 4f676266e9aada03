"""Tells conditions from other clauses: "if they left", "had they left", but "unclear if they left"."""

from dateline.coding.factuality.governing_phrases import in_the_case
from dateline.coding.factuality.signatures import definite, infinitive
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis

_DOING = frozenset({"nsubj", "nsubj:pass"})


def conditional(analysis: Analysis, j: int) -> bool:
    """Whether a clause is a condition."""
    return (
        inverted(analysis, j)
        or as_long(analysis, j)
        or any(opens_condition(analysis, k) for k in analysis.dependents(j, "mark", "advmod"))
    )


def opens_condition(analysis: Analysis, k: int) -> bool:
    """Whether a word opens a condition, with the one that belongs to it: "if", "in case"."""
    marks = modality_rules().conditions.marks
    both = (f"{analysis.lower(k)} {analysis.lower(j)}" for j in analysis.dependents(k, "fixed"))
    return analysis.lower(k) in marks or any(word in marks for word in both)


def in_the_event(analysis: Analysis, j: int) -> bool:
    """Whether a phrase sets a condition: "**in the event of** a truce", "in case of war"."""
    cases = {analysis.lower(k) for k in analysis.dependents(j, "case")}
    told = analysis.child(j, "nmod", "acl") is not None
    event = analysis.tokens[j].lemma in modality_rules().conditions.events and not in_the_case(analysis, j)
    return "in" in cases and told and event


def as_long(analysis: Analysis, j: int) -> bool:
    """Whether a clause is a condition for as long as it holds: "as long as **they stay**"."""
    above = analysis.tokens[j].head
    long = above >= 0 and analysis.lower(above) in modality_rules().conditions.long and analysis.deprel(j) == "advcl"
    return long and any(analysis.lower(k) == "as" for k in analysis.dependents(j, "mark", "case"))


def inverted(analysis: Analysis, j: int) -> bool:
    """Whether a clause is a condition by its order: "had they left", "should they leave"."""
    subject = analysis.child(j, "nsubj")
    if analysis.deprel(j) != "advcl":
        return False
    if subject is None:
        # "Were they to leave": with an infinitive, trees may give the subject to the main verb.
        first = analysis.sentence_tokens(j).start
        return infinitive(analysis, j) is not None and any(
            k == first and analysis.lower(k) == "were" for k in analysis.dependents(j, "aux")
        )
    return any(
        k < subject and analysis.lower(k) in modality_rules().conditions.inverted for k in analysis.dependents(j, "aux")
    )


def supposed_to_have(analysis: Analysis, participle: int) -> bool:
    """Whether it is told of somebody whom there only may be: "if you have millions **displaced**", "if there are".

    Those of whom something else is said are there: "if the men **held** there are freed".
    """
    noun = analysis.tokens[participle].head
    having = analysis.tokens[noun].head
    if having < 0 or analysis.deprel(noun) not in ("obj", "nsubj") or definite(analysis, noun):
        return False
    there_is = analysis.tokens[having].lemma == "have" or (
        analysis.tokens[having].lemma == "be" and analysis.child(having, "expl") is not None
    )
    return there_is and analysis.deprel(having) == "advcl" and conditional(analysis, having)


def whatever(analysis: Analysis, event: int) -> bool:
    """Whether an event is one that may yet come: "**any attack** will be met with force"."""
    above = analysis.tokens[event].head
    if analysis.tokens[event].upos != "NOUN" or above < 0 or analysis.tokens[event].deprel not in _DOING:
        return False
    any_at_all = any(analysis.lower(j) == "any" for j in analysis.dependents(event, "det"))
    return any_at_all and any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(above, "aux"))


def open_question(analysis: Analysis, i: int, word: str) -> bool:
    """Whether "if" asks, since it hangs on a word of doubt: "it is unclear if they left"."""
    above = analysis.tokens[i].head
    if word not in modality_rules().conditions.unsure or not 0 <= above < i:
        return False
    return analysis.tokens[above].upos == "ADJ" and analysis.tokens[above].lemma in modality_rules().conditions.doubtful


def habitual(analysis: Analysis, verb: int) -> bool:
    """Whether "would" tells what was done time and again: "**at times** he **would** meet them", "would often go"."""
    words = modality_rules().conditions.repeated
    often = any(analysis.lower(j) in words for j in analysis.dependents(verb, "advmod"))
    times = [j for j in analysis.dependents(verb, "obl") if analysis.tokens[j].lemma != "way"]
    often = often or any(
        analysis.lower(k) in ("every", "each") for j in times for k in analysis.dependents(j, "det") if j < verb
    )
    often = often or any(analysis.lower(j) == "times" and analysis.lower(j - 1) == "at" for j in times)
    bare = analysis.child(verb, "cop") is None and all(
        analysis.tokens[j].lemma != "have" for j in analysis.dependents(verb, "aux")
    )
    return often and bare and analysis.deprel(verb) not in ("ccomp", "acl")


def came_later(analysis: Analysis, verb: int) -> bool:
    """Whether "would" tells what came after it, seen from then: "**would go on to** seize it", "would **later** die".

    Not what somebody says or thinks: "said it would later leave".
    """
    words = modality_rules().conditions.afterwards
    after = any(analysis.lower(j) in words for j in analysis.dependents(verb, "advmod"))
    on = any(analysis.lower(j) == "on" for j in analysis.dependents(verb, "advmod", "compound"))
    to = any(infinitive(analysis, j) is not None for j in analysis.dependents(verb, "advcl", "xcomp"))
    after = after or (analysis.tokens[verb].lemma == "go" and on and to)
    bare = all(analysis.tokens[j].lemma != "have" for j in analysis.dependents(verb, "aux"))
    over = (verb, *analysis.ancestors(verb))
    told = any(analysis.deprel(j) in ("ccomp", "advcl") or analysis.child(j, "parataxis") is not None for j in over)
    return after and bare and not told
