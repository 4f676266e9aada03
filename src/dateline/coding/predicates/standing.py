"""What is no event: a rule that stands ("are banned under the law"), a kind of deed ("torture is illegal")."""

from dateline.coding.lexicons.group import Group
from dateline.coding.lexicons.standing_rules import standing_rules
from dateline.coding.predicates.kinds import held_to_be, in_general, of_a_kind, on_no_day, said_of_any, simple_present
from dateline.coding.predicates.races import of_a_campaign
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis


def no_event(senses: Senses, i: int, group: Group) -> bool:
    """Whether what word `i` names in a group of the lexicon is no event: it is a rule, or said of a kind in general."""
    analysis = senses.analysis
    if analysis.tokens[i].upos == "VERB":
        rule = _by_rule(analysis, i) or _let_by_rule(analysis, i)
        of_none = of_a_kind(senses, i) or on_no_day(senses, i)
        attracts = group.id == "must" and _attracts(analysis, i)
        rallies = group.id == "hold-protest" and any(of_a_campaign(senses, j) for j in roles.objects(analysis, i))
        return rule or of_none or attracts or rallies or (group.control is not None and in_general(senses, i))
    return analysis.tokens[i].upos == "NOUN" and (
        (group.id == "protest-n" and of_a_campaign(senses, i))
        or said_of_any(senses, i)
        or held_to_be(senses, i)
        or _in_a_rule(analysis, i)
        or _of_an_office(analysis, i)
    )


def _attracts(analysis: Analysis, i: int) -> bool:
    """Whether somebody is liked, and asks for nothing: "she **appeals** to young voters", "has to appeal to them"."""
    helped = any(analysis.tokens[j].lemma == "be" for j in analysis.dependents(i, "aux"))
    return analysis.tokens[i].xpos not in ("VBD", "VBN") and not helped


def _by_rule(analysis: Analysis, i: int) -> bool:
    """Whether a law says so: who "is banned under the constitution" was not banned on the day of the report."""
    rules = standing_rules()
    while (
        analysis.deprel(i) == "conj"
        and analysis.tokens[analysis.tokens[i].head].upos == "VERB"
        and analysis.child(i, "nsubj") is None
    ):
        i = analysis.tokens[i].head
    may = any(analysis.lower(j) in ("may", "can", "must", "shall") for j in analysis.dependents(i, "aux"))
    if not may and not simple_present(analysis, i):
        return False
    under = (j for prep, j in obliques(analysis, i) if prep in rules.under)
    if any(analysis.tokens[j].lemma.lower() in rules.rules for j in under):
        return True
    if may or is_passive(analysis, i):
        return False
    doers = [analysis.tokens[j].lemma.lower() for j in roles.surface_subjects(analysis, i)]
    agreed = analysis.tokens[i].lemma in rules.agreed and any(word in rules.accords for word in doers)
    return agreed or any(word in rules.rules for word in doers)


def _let_by_rule(analysis: Analysis, i: int) -> bool:
    """Whether it is what a law lets somebody do: "the law lets the army **detain** them"."""
    above = analysis.tokens[i].head
    under = analysis.deprel(i) in ("xcomp", "ccomp", "advcl") and above >= 0
    return under and analysis.tokens[above].lemma in standing_rules().leave and _by_rule(analysis, above)


def _in_a_rule(analysis: Analysis, i: int) -> bool:
    """Whether a rule speaks of any such deed: "the treaty obliges them to treat **an attack** on one as one on all"."""
    known = any(analysis.lower(j) not in ("a", "an", "any") for j in analysis.dependents(i, "det"))
    verb = next((j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB"), None)
    if known or verb is None or analysis.child(i, "nmod:poss") is not None:
        return False
    return _by_rule(analysis, verb) or _let_by_rule(analysis, verb)


def _of_an_office(analysis: Analysis, i: int) -> bool:
    """Whether it is what an office is for: "is responsible for all foreign **operations**"."""
    above, rules = analysis.tokens[i].head, standing_rules()
    if above < 0 or analysis.tokens[i].xpos != "NNS" or analysis.tokens[i].lemma not in rules.of_offices:
        return False
    known = any(analysis.lower(j) in ("the", "these", "those") for j in analysis.dependents(i, "det"))
    return analysis.tokens[above].lemma in rules.offices and not known
