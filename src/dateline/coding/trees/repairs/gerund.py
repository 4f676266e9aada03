"""Mends trees of what those do who tell of others: "Spain said the ambassador had lied, **expelling** him"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS_OR_PLACES

_ONE = frozenset({"him", "her"})
_MANY = frozenset({"them"})
_MARKS = frozenset({"after", "before", "despite", "without"})


@at("advcl")
def _done_to_them(analysis: Analysis, i: int) -> Links:
    """A gerund that hangs on what is told, done to those of whom it is told: nobody expels, accuses or jails himself.

    It may be done to whoever tells of it, if that is a person: "residents said soldiers had come, **arresting them**",
    "said that gunmen had left after threatening him". Where the clause has somebody else whom it may be done to, that
    is who it is.
    """
    found = _told(analysis, i)
    if found is None:
        return {}
    said, teller, own = found
    clause = analysis.tokens[i].head
    marked, behind_comma = _marked(analysis, i), "," in (analysis.surface(i), analysis.surface(i - 1))
    whom = analysis.child(i, "obj", "iobj")
    if whom is None or not (marked or behind_comma):
        return {}
    if behind_comma and not marked and _by_court(analysis, i, teller):
        return {i: (said, "advcl")}
    if marked and analysis.lower(whom) == "it":
        owns = any(cue.rules.stance == "confirms" for cue in cues_at(analysis, said))
        denied = any(cue.rules.stance in ("denies", "confirms") for cue in cues_at(analysis, i))
        denied = denied and all(analysis.tokens[j].etype != "event" for j in range(clause + 1, i))
        return {i: (said, "advcl")} if owns and denied else {}  # "admitted that it fell, after **denying it**"
    if analysis.tokens[i].lemma not in tree_words().done_to_others or passive(analysis, clause):
        return {}
    body = analysis.tokens[teller].etype in SPEAKERS_OR_PLACES and analysis.tokens[teller].etype != "person"
    agrees = _agree(analysis, whom, own) and not any(
        _agree(analysis, whom, j) for j in range(clause, i) if analysis.tokens[j].upos in ("NOUN", "PROPN")
    )
    in_words = behind_comma and any(cue.kind == "verb" for cue in cues_at(analysis, i))
    if not agrees or (not body and not in_words and _agree(analysis, whom, teller)):
        return {}
    return {i: (said, "advcl")}


def _told(analysis: Analysis, i: int) -> tuple[int, int, int] | None:
    """The verb of saying over the clause that a gerund hangs on, who says it, and whom that clause is about."""
    clause = analysis.tokens[i].head
    if analysis.tokens[i].xpos != "VBG" or analysis.child(i, "nsubj", "aux") is not None or not 0 <= clause < i:
        return None
    said = analysis.tokens[clause].head
    if analysis.deprel(clause) != "ccomp" or not 0 <= said < clause or not cues_at(analysis, said):
        return None
    teller, own = analysis.child(said, "nsubj"), analysis.child(clause, "nsubj")
    return None if teller is None or own is None or passive(analysis, said) else (said, teller, own)


def _marked(analysis: Analysis, i: int) -> bool:
    """Whether "before" or the like opens a gerund."""
    return any(analysis.lower(j) in _MARKS for j in analysis.dependents(i, "mark", "case"))


def _by_court(analysis: Analysis, i: int, teller: int) -> bool:
    """Whether a court tells of it, and does what only courts do: "found that he had spied, **jailing** him"."""
    court = analysis.tokens[teller].lemma.lower() in lexicon().classes["court"]
    return court and analysis.tokens[i].lemma in tree_words().done_by_courts


def _agree(analysis: Analysis, pronoun: int, noun: int) -> bool:
    """Whether a pronoun may stand for a noun: "them" for several, "him" for a person."""
    token, word = analysis.tokens[noun], analysis.lower(pronoun)
    several = token.xpos in ("NNS", "NNPS") or any(True for _ in analysis.dependents(noun, "conj"))
    if word in _MANY:
        return several
    person = token.etype == "person" or token.upos == "PRON"
    return word in _ONE and person and not several


GERUND_REPAIRS = (_done_to_them,)
