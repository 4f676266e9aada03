"""Towns that the tree shows to change hands: what soldiers take, hold or lose is no person, whatever it sounds like."""

from dateline.coding.lexicon import lexicon
from dateline.coding.place_rules import place_rules
from dateline.coding.roles import subjects
from dateline.language.analysis import Analysis


def taken_by_soldiers(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the name of these tokens is the object of a verb of control whose subject is an army: "lost Kunduz"."""
    inside = range(first, last + 1)
    head = next((j for j in inside if analysis.tokens[j].head not in inside), first)
    verb = analysis.tokens[head].head
    if analysis.deprel(head) != "obj" or verb < 0 or analysis.tokens[verb].upos != "VERB":
        return False
    lines = lexicon().lines.get((analysis.tokens[verb].lemma.lower(), "verb"), ())
    if all(line.group.control is None for line in lines):
        return False
    armies = place_rules().words.armies
    return any(analysis.tokens[j].lemma.lower() in armies for j in subjects(analysis, verb))
