"""Who is told what he himself has to do: "told **the government** it had to free them", "told them they must leave"."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.language.analysis import Analysis
from dateline.language.classes import NOT, NOUNS

MUST = frozenset({"must", "should"})
_SUBJECT_OF = {"him": "he", "her": "she", "them": "they", "it": "it"}
_INFINITIVES = ("xcomp", "advcl", "acl", "ccomp")


def told_to_do(analysis: Analysis, clause: int) -> int | None:
    """Whom somebody tells in a clause what he has to do; reporters and courts only hear what others had to."""
    verb, own = analysis.tokens[clause].head, analysis.child(clause, "nsubj")
    if verb < 0 or own is None or analysis.deprel(clause) != "ccomp":
        return None
    if analysis.tokens[verb].lemma not in tree_words().instructing or not obliging(analysis, clause):
        return None
    whom = next((j for j in analysis.dependents(verb, "iobj", "obj") if verb < j < clause), None)
    return whom if whom is not None and _is_he(analysis, whom, own) and not _hears(analysis, whom) else None


def obliging(analysis: Analysis, clause: int) -> bool:
    """Whether a clause says that something has to be done: "**must** leave", "**had to** leave", "had **a day to**"."""
    if any(analysis.lower(j) in MUST for j in analysis.dependents(clause, "aux")):
        return True
    if analysis.tokens[clause].lemma not in ("have", "need"):
        return False
    if any(analysis.lower(j) in NOT for j in analysis.dependents(clause, "advmod")):
        return False
    done = [j for j in analysis.dependents(clause, *_INFINITIVES) if j > clause and _infinitive(analysis, j)]
    what = list(analysis.dependents(clause, "obj"))
    timed = [j for j in what if analysis.tokens[j].etype == "time"]
    done += [k for j in timed for k in analysis.dependents(j, "acl", "xcomp") if _infinitive(analysis, k)]
    return bool(done) and len(what) == len(timed)


def _infinitive(analysis: Analysis, i: int) -> bool:
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    return to and any(analysis.tokens[j].xpos == "VB" for j in (i, *analysis.dependents(i, "aux", "cop")))


def _is_he(analysis: Analysis, whom: int, pronoun: int) -> bool:
    """Whether a pronoun may be of whom it is told to, by number and sort."""
    word, token = analysis.lower(pronoun), analysis.tokens[whom]
    if token.upos not in NOUNS:
        return _SUBJECT_OF.get(analysis.lower(whom)) == word
    many = token.xpos in ("NNS", "NNPS") or analysis.child(whom, "conj") is not None
    if word == "they":
        return many
    person = token.etype == "person" and not many
    return person if word in ("he", "she") else word == "it" and not many and not person


def _hears(analysis: Analysis, whom: int) -> bool:
    """Whether those are told who hear what others did: "told **reporters** they had to leave"."""
    words = {analysis.tokens[whom].lemma.lower(), analysis.lower(whom)}
    return not words.isdisjoint(lexicon().classes["media"] | tree_words().audiences)
