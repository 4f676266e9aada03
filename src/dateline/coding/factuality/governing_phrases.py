"""The phrases a governing word makes with what stands around it: "put off", "changed its mind about", "took days"."""

from collections.abc import Iterator

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.stand_ins import RELATIVE
from dateline.language.analysis import Analysis

ENOUGH = "enough"
"""What stands for any word that it is said with: "strong enough", "enough men"."""
TIME = "time"
"""What stands for any length of time: "took two days"."""
_OPEN = frozenset({"a", "an", "any"})
"""Articles of what may or may not come: "in the case of **an** attack"."""


def phrases_of(analysis: Analysis, below: int, above: int) -> Iterator[str]:
    """The governing word as spelt, its lemma with a particle, an adverb or what opens the event's phrase, its lemma."""
    lemma = analysis.tokens[above].lemma.lower()
    if analysis.tokens[above].xpos == "VBG":
        yield analysis.lower(above)
    for j in analysis.children[above]:
        adverb = analysis.deprel(j) == "advmod"
        adverb = adverb or (analysis.deprel(j) == "xcomp" and analysis.tokens[j].upos in ("ADV", "ADJ"))
        if analysis.tokens[j].deprel == "compound:prt" or adverb:  # "got round to it": the tree completes "got"
            yield f"{lemma} {analysis.tokens[j].lemma.lower()}"
        if analysis.lower(j) == ENOUGH and analysis.deprel(j) in ("advmod", "amod"):
            yield ENOUGH  # "strong **enough** to leave"
    for j in analysis.dependents(below, "mark", "case"):
        yield f"{lemma} {analysis.lower(j)}"
    for j in analysis.dependents(above, "obl", "obj"):  # "took to the airwaves to denounce it"
        yield from (
            f"{lemma} {analysis.lower(k)} {analysis.tokens[j].lemma.lower()}" for k in analysis.dependents(j, "case")
        )
    yield from _with_object(analysis, below, above)
    yield from (f"{analysis.lower(j)} {lemma}" for j in analysis.dependents(above, "amod"))  # "high time"
    if not in_the_case(analysis, above):
        yield " ".join((*map(analysis.lower, analysis.dependents(above, "case")), lemma))  # "out of the question"
    if any(analysis.lower(j) == "within" for j in analysis.dependents(above, "case")):
        verb = analysis.tokens[analysis.tokens[above].head].lemma
        yield from (f"{verb} within", "within")  # "came within minutes of taking it", "is within days of taking it"
    yield lemma


def in_the_case(analysis: Analysis, noun: int) -> bool:
    """Whether a noun names a known matter, and no condition: "testified **in the case** of the murder".

    "In **the case of an** attack, they will withdraw" is as good as "in case of".
    """
    if analysis.tokens[noun].lemma not in modality_rules().conditions.bare_events:
        return False
    open_ = (analysis.lower(k) in _OPEN for j in analysis.dependents(noun, "nmod") for k in analysis.children[j])
    told = analysis.tokens[noun].head >= 0 and analysis.tokens[analysis.tokens[noun].head].xpos == "VBD"
    clauses = [analysis.subtree(j) for j in analysis.dependents(noun, "acl")]
    if any(all(analysis.tokens[k].xpos not in RELATIVE for k in clause) for clause in clauses):
        return False  # "in **the case the army attacks**"
    return analysis.child(noun, "det", "nmod:poss") is not None and (told or not any(open_))


def _with_object(analysis: Analysis, below: int, above: int) -> Iterator[str]:
    """A verb with its object, where that is part of it: "**changed its mind** about leaving", "**took days** to"."""
    lemma = analysis.tokens[above].lemma.lower()
    for j in analysis.dependents(above, "obj"):
        if analysis.tokens[j].etype == "time":
            yield f"{lemma} {TIME}"
        if any(analysis.lower(k) == ENOUGH for k in analysis.dependents(j, "amod", "det")):
            yield ENOUGH  # "has **enough men** to leave"
        marks = analysis.dependents(below, "mark", "case")
        yield from (f"{lemma} {analysis.tokens[j].lemma.lower()} {analysis.lower(k)}" for k in marks)
