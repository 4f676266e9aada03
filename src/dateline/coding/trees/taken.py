"""Towns that the words around them show, whatever they sound like: what soldiers take, what is called a village."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.roles import subjects
from dateline.language.analysis import Analysis


def taken_by_soldiers(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the name of these tokens is the object of a verb of control whose subject is an army: "lost Kunduz"."""
    verb, armies = taken_by(analysis, first, last), place_rules().words.armies
    if verb is None:
        return False
    # "The army said **it** had captured Goma".
    return any(
        analysis.tokens[j].lemma.lower() in armies or analysis.lower(j) in ("it", "they")
        for j in subjects(analysis, verb)
    )


def taken_by(analysis: Analysis, first: int, last: int) -> int | None:
    """The verb of control whose object the name of these tokens is, whoever takes it: "it **captured** Heglig"."""
    inside = range(first, last + 1)
    head = next((j for j in inside if analysis.tokens[j].head not in inside), first)
    verb = analysis.tokens[head].head
    if analysis.deprel(head) != "obj" or verb < 0 or analysis.tokens[verb].upos != "VERB":
        return None
    lines = lexicon().lines.get((analysis.tokens[verb].lemma.lower(), "verb"), ())
    return verb if any(line.group.control is not None for line in lines) else None


def is_beset(analysis: Analysis, first: int, last: int) -> bool:
    """Whether what is done to the name of these tokens is done to towns: "shelled Douma", "Douma was shelled"."""
    inside = range(first, last + 1)
    i = next((j for j in inside if analysis.tokens[j].head not in inside), first)
    while analysis.deprel(i) == "conj" and 0 <= analysis.tokens[i].head < i:
        i = analysis.tokens[i].head
    verb = analysis.tokens[i].head
    if verb < 0 or analysis.tokens[verb].upos != "VERB" or analysis.tokens[i].deprel not in ("obj", "nsubj:pass"):
        return False
    return analysis.tokens[verb].lemma.lower() in place_rules().words.besets


def is_called_a_town(analysis: Analysis, i: int) -> bool:
    """Whether "the village of" stands before a name."""
    before = analysis.lower(i - 2) if i > 1 and analysis.lower(i - 1) == "of" else ""
    return before in place_rules().types.point and before != "capital" and analysis.tokens[i].upos == "PROPN"


def end_of_name(analysis: Analysis, i: int, end: int) -> int:
    """Where the capitalised words stop that begin at token `i`."""
    j = i + 1
    while j < end and analysis.tokens[j].upos == "PROPN" and analysis.surface(j)[0].isupper():
        j += 1
    return j
