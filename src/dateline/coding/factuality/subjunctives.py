"""Tells clauses that name by a bare verb what is to be done: "demanded that he leave", "two terms: that he leave"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis

_TELLING = frozenset({"denies", "confirms", "claims", "doubts", "withholds"})
"""Stances towards what is or was, which want no bare verb."""
_ONLY_TELLING = _TELLING | {"says"}
_OPENS_A_LIST = frozenset({":", ";", "-", "–", "—", "include", "includes", "included", "including"})


def subjunctive(analysis: Analysis, i: int) -> bool:
    """Whether a finite clause has a bare verb: "demanded that they leave", "it is vital that they leave"."""
    subject = analysis.child(i, "nsubj")
    if subject is None or analysis.child(i, "aux") is not None or not _that(analysis, i):
        return False
    if (first := _first_listed(analysis, i)) is not None:
        bare = analysis.tokens[i].xpos in ("VB", "VBP") and analysis.lower(i) == analysis.tokens[i].lemma.lower()
        return bare and (_is_one(analysis, subject) or _demanded(analysis, first))
    if analysis.deprel(i) not in ("ccomp", "csubj"):
        return False
    bare = analysis.tokens[i].xpos == "VB"
    cues = cues_at(analysis, analysis.tokens[i].head)
    if cues and all(cue.rules.stance in _TELLING for cue in cues):
        return False  # "denied that its police beat them": a past tense, too
    above = analysis.tokens[analysis.tokens[i].head]
    if above.lemma in modality_rules().subjunctive.adjectives and analysis.tokens[i].xpos in ("VB", "VBP"):
        return analysis.tokens[i].lemma != "be"
    if analysis.tokens[i].xpos == "VBP" and (above.upos == "ADJ" or above.lemma in modality_rules().subjunctive.heads):
        # Taggers know the bare verb only by its subject: "vital that the council leave".
        bare = _is_one(analysis, subject)
    only_told = any(cue.rules.stance in _ONLY_TELLING for cue in cues)
    told = only_told and above.lemma not in modality_rules().subjunctive.heads and not _is_one(analysis, subject)
    return bare and not told  # "said that police attack them"


def _first_listed(analysis: Analysis, i: int) -> int | None:
    """The first of the clauses behind a colon, of which `i` is one: "their terms: that he go and that she **stay**"."""
    while analysis.deprel(i) == "conj" and _that(analysis, i):
        i = analysis.tokens[i].head
    that = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "that"), 0)
    return i if that > 0 and analysis.lower(that - 1) in _OPENS_A_LIST else None


def _is_one(analysis: Analysis, subject: int) -> bool:
    """Whether a subject takes a verb in -s where something is told: "that **the army** stop", "that **he** resign"."""
    rules, token = modality_rules().subjunctive, analysis.tokens[subject]
    one = token.xpos in ("NN", "NNP") or analysis.lower(subject) in rules.third_person
    return one and token.lemma.lower() not in rules.of_many and analysis.child(subject, "conj") is None


def _demanded(analysis: Analysis, first: int) -> bool:
    """Whether a list is one of demands: "their **conditions** are clear: that the rebels leave"."""
    words, above = modality_rules().subjunctive, analysis.tokens[first].head
    near = () if above < 0 else (above, *analysis.dependents(above, "nsubj", "obj", "obl", "nmod"))
    return any(analysis.tokens[j].lemma in words.heads or analysis.tokens[j].lemma in words.demands for j in near)


def _that(analysis: Analysis, i: int) -> bool:
    return any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
