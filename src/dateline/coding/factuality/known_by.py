"""Tells which participles only say who or what is meant: "the men **shot** in Gao", "the **held** men"."""

from dateline.coding.factuality.negations import nobody
from dateline.coding.factuality.reality import past
from dateline.coding.factuality.signatures import definite, reduced_relative
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

_WITHIN = ("nmod", "conj", "appos")
_PARTS = ("nsubj", "obj", "iobj", "obl")


def known_by(analysis: Analysis, i: int) -> bool:
    """Whether a participle only tells which people or things are meant, and is not itself what is told of them.

    "Freed twenty men **arrested** in Gao", but "left ten **killed**", "there were ten people **killed**". Those of whom
    it is told how many there are are the news, too: "thirty **wounded** people were brought there".
    """
    first = _first(analysis, i)
    noun = analysis.tokens[first].head
    if (
        analysis.tokens[i].xpos not in ("VBN", "VBD")
        or noun < 0
        or analysis.tokens[noun].upos not in ("NOUN", "PROPN", "PRON")
    ):
        return False
    counted = analysis.child(noun, "nummod") is not None and not definite(analysis, noun)  # "thirty **wounded** men"
    before = analysis.deprel(first) == "amod" and first < noun and not counted
    behind = reduced_relative(analysis, first) and analysis.surface(analysis.subtree(first)[0] - 1) != ","
    going_on = (
        analysis.lower(j) == "being" or analysis.tokens[j].xpos in ("VBZ", "VBP")
        for j in analysis.dependents(first, "aux", "aux:pass")
    )
    if any(going_on):
        return False  # "men **being held** in Gao"
    return (before or behind) and not _whoever(analysis, noun) and not _told_of(analysis, noun)


def taken_for_granted(analysis: Analysis, i: int) -> bool:
    """Whether it tells who or what is meant, whatever is said of them: "denied that the men **shot** by police fought".

    That there are such men is denied with "denied reports of men **shot**", and "wants the men **shot**" asks for it.
    """
    first = _first(analysis, i)
    if analysis.tokens[first].deprel == "acl:relcl":
        return past(analysis, first) and means_some(analysis, first)
    if not known_by(analysis, i):
        return False
    top = _top(analysis, analysis.tokens[first].head)
    verb = analysis.tokens[top].head
    stances = {cue.rules.stance for cue in cues_at(analysis, verb)}
    if analysis.deprel(top) in ("obj", "nsubj") and not stances.isdisjoint(("denies", "doubts")):
        return analysis.deprel(top) == "nsubj" and analysis.tokens[top].deprel != "nsubj:pass"
    asked = analysis.deprel(top) == "obj" and not stances.isdisjoint(("requests", "orders"))
    direct = asked and top == analysis.tokens[first].head
    return not direct or analysis.child(verb, "xcomp", "ccomp") is not None


def means_some(analysis: Analysis, clause: int) -> bool:
    """Whether a clause at a noun tells which of them are meant, and not who there may be: "**those** who shot him"."""
    noun = analysis.tokens[clause].head
    modal = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(clause, "aux"))
    return not modal and (definite(analysis, noun) or analysis.lower(noun) == "those")


def _first(analysis: Analysis, i: int) -> int:
    """The first of coordinate participles: "men **arrested** and beaten"."""
    while analysis.deprel(i) == "conj" and analysis.child(i, "nsubj") is None and analysis.tokens[i].upos == "VERB":
        i = analysis.tokens[i].head
    return i


def _whoever(analysis: Analysis, noun: int) -> bool:
    """Whether it is whoever there may be: "**any** man shot by police"."""
    words = modality_rules().known_by.whoever
    return nobody(analysis, noun) or any(analysis.lower(j) in words for j in (noun, *analysis.dependents(noun, "det")))


def _top(analysis: Analysis, noun: int) -> int:
    """The noun of the clause in whose phrase a noun stands: "**families** of the men"."""
    while analysis.deprel(noun) in _WITHIN and analysis.tokens[analysis.tokens[noun].head].upos != "VERB":
        noun = analysis.tokens[noun].head
    return noun


def _told_of(analysis: Analysis, noun: int) -> bool:
    """Whether it is the news that such people or things there are: "**reported** ten killed"."""
    words, top = modality_rules().known_by, _top(analysis, noun)
    verb = analysis.tokens[top].head
    if verb < 0 or analysis.deprel(top) not in _PARTS or analysis.child(top, "cop") is not None:
        return True
    if any(analysis.tokens[j].lemma in words.counts for j in (noun, top, analysis.tokens[noun].head)):
        return True
    if preposition(analysis, top) in words.besides or analysis.child(verb, "expl") is not None:
        return True
    return analysis.deprel(top) in ("obj", "obl") and analysis.tokens[verb].lemma in words.news
