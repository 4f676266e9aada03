"""What is said of any of a kind, or of no day: "torture is illegal", "**often** shells it", "gangs that hold ports"."""

from dateline.coding.actors.code_parts import UNKNOWN
from dateline.coding.lexicons.standing_rules import standing_rules
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis

DONE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "AID", "PROTEST"})
"""Types of what is done and not said: what critics say in the present tense they say now."""
_TELLING = ("det", "nummod", "acl", "nmod:poss")
"""Relations of what makes a deed one that was done."""
_WHENEVER = frozenset({"when", "whenever", "wherever"})
_ONE = frozenset({"the", "this", "that", "these", "those", "a", "an"})
_AS_A_RULE = (("as", "rule"), ("in", "general"), ("by", "habit"), ("as", "habit"))


def in_general(senses: Senses, i: int) -> bool:
    """Whether it is said what some kind of people do, on no day: "**gangs** recruit boys of 12".

    Headlines and the first sentences of a text tell news in the present tense, too.
    """
    analysis = senses.analysis
    if analysis.deprel(i) not in ("root", "conj", "parataxis") or not _present(analysis, i) or _opens(analysis, i):
        return False
    doers = roles.surface_subjects(analysis, i)
    if not doers or any(j in senses.place_at or analysis.tokens[j].etype == "time" for j in analysis.subtree(i)):
        return False
    return all(_any_such(senses, j) for j in (*doers, *analysis.dependents(i, "obj", "obl")))


def on_no_day(senses: Senses, i: int) -> bool:
    """Whether what is said in the present is done whenever something else is: "free them **when they are paid**"."""
    analysis = senses.analysis
    if not _present(analysis, i) or _opens(analysis, i):
        return False
    whenever = [j for j in analysis.dependents(i, "advcl") if _whenever(analysis, j)]
    if whenever or (
        analysis.deprel(i) == "advcl" and _whenever(analysis, i) and _present(analysis, analysis.tokens[i].head)
    ):
        return True
    kinds = (k for j in roles.surface_subjects(analysis, i) for k in analysis.dependents(j, "acl"))
    return in_general(senses, i) and any(of_a_kind(senses, k) for k in kinds)


def habitual(analysis: Analysis, i: int) -> bool:
    """Whether a verb tells what is done over and over: "**often** shells it", "a record of **burning** villages"."""
    above = analysis.tokens[i].head
    if above < 0:
        return simple_present(analysis, i) and _often(analysis, i)
    if analysis.deprel(i) == "xcomp" and analysis.lower(above) == "used":
        return True
    if analysis.deprel(i) == "acl" and analysis.tokens[i].xpos == "VBG":
        of = any(analysis.lower(j) in ("of", "for") for j in analysis.dependents(i, "mark", "case"))
        return of and analysis.tokens[above].lemma in standing_rules().practices
    if not simple_present(analysis, i):
        return False
    led = analysis.deprel(i) == "conj" and analysis.tokens[above].upos == "VERB"
    return _often(analysis, i) or (led and habitual(analysis, above))


def recurring(senses: Senses, i: int) -> bool:
    """Whether a noun tells what comes again and again: "**such raids**", "**clashes** often erupt", "latest in a string
    of **attacks**"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if analysis.tokens[i].upos != "NOUN" or above < 0:
        return False
    words, rules = {analysis.lower(j) for j in analysis.dependents(i, "amod", "det")}, standing_rules()
    if any(
        analysis.tokens[j].deprel in ("nummod", "nmod:poss") or analysis.lower(j) in _ONE for j in analysis.children[i]
    ):
        return False
    if analysis.tokens[i].xpos == "NNS" and words & rules.recurring:
        return True
    if analysis.lower(above) in rules.series:
        one = analysis.tokens[above].head
        return one >= 0 and analysis.lower(one) in rules.latest
    return analysis.deprel(i) == "nsubj" and simple_present(analysis, above) and _often(analysis, above)


def simple_present(analysis: Analysis, i: int) -> bool:
    """Whether a verb stands in the simple present, active or passive: "bars", "are barred", not "have been barred"."""
    helping = list(analysis.dependents(i, "aux"))
    if not helping:
        return analysis.tokens[i].xpos in ("VBZ", "VBP")
    passive = all(analysis.tokens[j].deprel == "aux:pass" for j in helping)
    return passive and analysis.tokens[helping[0]].xpos in ("VBZ", "VBP")


def of_a_kind(senses: Senses, i: int) -> bool:
    """Whether a clause tells of which kind somebody is: "armies that **topple** governments lose their allies"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if analysis.tokens[i].deprel != "acl:relcl" or not simple_present(analysis, i):
        return False
    verb = analysis.tokens[above].head
    beside = [j for j in analysis.children[above] if j != i]
    if analysis.tokens[above].xpos == "NN":
        beside = [j for j in beside if analysis.lower(j) not in ("a", "an", "any")]  # "a gang that holds a port"
    whoever = analysis.lower(above) in ("those", "anyone", "anybody", "whoever")
    bare = whoever or analysis.tokens[above].xpos in ("NNS", "NN")
    bare = bare and not any(_told_apart(senses, j) for j in beside)
    ought = whoever and any(analysis.lower(j) in ("must", "should", "may") for j in analysis.dependents(verb, "aux"))
    general = analysis.deprel(above) == "nsubj" and (ought or _is(analysis, verb) or simple_present(analysis, verb))
    return bare and general and (whoever or not any(j in senses.place_at for j in analysis.subtree(i)))


def said_of_any(senses: Senses, i: int) -> bool:
    """Whether a bare noun is told to be something for good: "**kidnapping** is their main source of income"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if analysis.tokens[i].deprel not in ("nsubj", "csubj") or above < 0 or not _is(analysis, above):
        return False
    if any(_told_apart(senses, j) for j in analysis.children[i]):
        return False
    noun = analysis.tokens[above].upos == "NOUN" and analysis.child(above, "case") is None
    return noun or analysis.lower(above) in standing_rules().of_kinds


def held_to_be(senses: Senses, i: int) -> bool:
    """Whether it is told what somebody holds a kind of deed to be: "do not regard **kidnapping** as a breach"."""
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    if verb < 0 or analysis.deprel(i) != "obj" or analysis.tokens[verb].lemma not in standing_rules().holding:
        return False
    return not any(_told_apart(senses, j) for j in analysis.children[i])


def _whenever(analysis: Analysis, clause: int) -> bool:
    marks = {analysis.lower(j) for j in analysis.dependents(clause, "mark", "advmod")}
    return not marks.isdisjoint(_WHENEVER) and _present(analysis, clause)


def _present(analysis: Analysis, i: int) -> bool:
    """The simple present, denied or not: "do not take"."""
    does = [j for j in analysis.dependents(i, "aux") if analysis.tokens[j].lemma == "do"]
    return simple_present(analysis, i) or any(analysis.tokens[j].xpos in ("VBZ", "VBP") for j in does)


def _any_such(senses: Senses, j: int) -> bool:
    """Whether a phrase is about any of a kind: "gangs", "boys of 12", "their captives", "it"."""
    analysis = senses.analysis
    if analysis.tokens[j].upos == "PRON":
        return True
    own = [k for k in analysis.children[j] if analysis.tokens[k].deprel == "nmod:poss"]
    if own and not all(analysis.lower(k) in ("their", "its") for k in own):
        return False
    plural = analysis.tokens[j].xpos == "NNS" or (analysis.tokens[j].xpos == "NN" and analysis.child(j, "det") is None)
    entity = senses.entity(j)
    known = entity is not None and entity.code is not None and not entity.code.startswith(UNKNOWN)
    return plural and not known and not any(_told_apart(senses, k) for k in analysis.children[j] if k not in own)


def _opens(analysis: Analysis, i: int) -> bool:
    """Whether a word stands in the first sentence of a text or of a paragraph."""
    first = analysis.sentence_tokens(i).start
    return first == 0 or "\n" in analysis.text[analysis.tokens[first - 1].end : analysis.tokens[first].start]


def _often(analysis: Analysis, i: int) -> bool:
    beside = {analysis.lower(j) for j in analysis.dependents(i, "advmod")}
    as_a_rule = any((prep, analysis.lower(j)) in _AS_A_RULE for prep, j in obliques(analysis, i))
    return as_a_rule or not beside.isdisjoint(standing_rules().habits)


def _told_apart(senses: Senses, j: int) -> bool:
    """Whether a word beside a noun makes it some deed and not all of its kind: "**the** raid", "raids **in Goma**"."""
    relation = senses.analysis.deprel(j)
    if senses.analysis.tokens[j].deprel in _TELLING or j in senses.place_at:
        return True
    known = senses.entity(j) if relation in ("nmod", "compound", "amod") else None
    return (known is not None and known.code is not None and not known.code.startswith(UNKNOWN)) or (
        relation == "nmod" and any(_told_apart(senses, k) for k in senses.analysis.children[j])
    )


def _is(analysis: Analysis, i: int) -> bool:
    """Whether it is said in the present what something is."""
    return any(analysis.tokens[j].xpos in ("VBZ", "VBP") for j in analysis.dependents(i, "cop"))
