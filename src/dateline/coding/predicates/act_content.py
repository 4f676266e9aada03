"""What an act of words is about: the clauses and nouns that say what is promised, refused, threatened or asked."""

from collections.abc import Iterator

from dateline.coding.factuality.conditions import inverted
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.voice import is_passive

_WHEN = frozenset({"after", "since", "when", "while", "once", "as", "because"})
"""Not "until" and "before": what somebody refuses or halts until then is about those whose turn it is."""


def content(senses: Senses, i: int) -> Iterator[int]:
    """The clauses and nouns that say what is promised, refused, threatened or asked."""
    analysis = senses.analysis
    clauses = [j for j in analysis.dependents(i, "xcomp", "ccomp", "acl") if j > i]
    yield from clauses
    yield from (k for c in clauses for k in analysis.dependents(c, "xcomp", "obj", "conj"))
    yield from roles.objects_own(analysis, i)
    yield from (j for prep, j in obliques(analysis, i) if prep in ("for", "to", "of", "over", "about", "against"))
    yield from (
        j for j in analysis.dependents(i, "advcl") if j > i and not (only_when(senses, j) or _told_besides(senses, j))
    )


def _told_besides(senses: Senses, clause: int) -> bool:
    """Whether a participle tells what somebody said with it: "refused, **arguing** that arms would go to Erbil"."""
    analysis = senses.analysis
    said = analysis.tokens[clause].xpos == "VBG" and analysis.child(clause, "ccomp") is not None
    return said and any(True for _ in cues_at(analysis, clause))


def only_when(senses: Senses, clause: int) -> bool:
    """Whether a clause only says when: whom "postponed the talks after X was bombed" names is not whom it is about."""
    marks = (senses.analysis.lower(j) for j in senses.analysis.dependents(clause, "mark", "advmod"))
    return any(word in _WHEN for word in marks)


def within_meanwhile(senses: Senses, clause: int, j: int) -> bool:
    """Whether a word of a clause stands in one that only says when: "ignored warnings, **as crowds chanted**"."""
    for above in (j, *senses.analysis.ancestors(j)):
        if above == clause:
            return False
        if senses.analysis.deprel(above) == "advcl" and only_when(senses, above):
            return True
        # "Agreed to resign **after protests** that left hundreds dead".
        when = senses.analysis.deprel(above) == "obl" and senses.analysis.tokens[above].etype == "event"
        if when and preposition(senses.analysis, above) in ("after", "following", "since", "amid"):
            return True
    return False


def on_condition(senses: Senses, clause: int, j: int) -> bool:
    """Whether a word of a clause stands in its condition: "will withdraw **if it can keep a post**"."""
    marks = modality_rules().conditions.marks
    for above in (j, *senses.analysis.ancestors(j)):
        opened = (senses.analysis.lower(k) in marks for k in senses.analysis.dependents(above, "mark"))
        if senses.analysis.deprel(above) == "advcl" and (any(opened) or inverted(senses.analysis, above)):
            return True
        if above == clause:
            return False
    return False


def told_to(senses: Senses, clause: int) -> tuple[int, ...]:
    """Who is to do what a clause asks for: "demanded that **the army** withdraw from the town"."""
    analysis = senses.analysis
    own = analysis.child(clause, "nsubj")
    if own is None or analysis.deprel(clause) != "ccomp" or is_passive(analysis, clause):
        return ()
    return coordinated(analysis, own) if senses.is_party(own) and analysis.tokens[own].upos != "PRON" else ()


def accused_in(senses: Senses, clause: int) -> tuple[int, ...]:
    """Who does what a clause charges: "suspect that **rebels** killed him", "that he was killed by **rebels**"."""
    analysis = senses.analysis
    if analysis.deprel(clause) != "ccomp":
        return ()
    doers = agents(analysis, clause) if is_passive(analysis, clause) else told_to(senses, clause)
    return tuple(k for j in doers if senses.is_party(j) for k in coordinated(analysis, j))
