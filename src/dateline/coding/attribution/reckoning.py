"""Finds sources that are named by what they know or say: "as far as the UN knows", "from what residents say"."""

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.sources_of import noun_phrase
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.subjects import subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS_OR_PLACES
from dateline.model.statement import Stance

_OURS = frozenset({"i", "we", "you", "one", "anyone", "anybody", "it", "that", "this"})
"""Whoever is nobody else than the report: "as far as **we** know"."""
_ONCE = frozenset({"as", "so"})
_FROM = frozenset({"from", "by", "on"})


def as_far_as(analysis: Analysis, i: int) -> Candidate | None:
    """As far as the UN knows, …: it is the UN that holds it so."""
    if analysis.lower(i) not in ("far", "best") or not {analysis.lower(j) for j in analysis.children[i]} & _ONCE:
        return None
    known = (j for j in analysis.dependents(i, "advcl") if analysis.tokens[j].lemma in cue_rules().sourcing.knowing)
    verb = next(known, None)
    return None if verb is None else _told(analysis, i, verb, "claims")


def from_what(analysis: Analysis, i: int) -> Candidate | None:
    """From what residents say, …: it is the residents who say so."""
    if analysis.lower(i) != "what" or not {analysis.lower(j) for j in analysis.dependents(i, "case")} & _FROM:
        return None
    said = (j for j in analysis.children[i] if analysis.tokens[j].deprel == "acl:relcl" and cues_at(analysis, j))
    verb = next((j for j in said if any(cue.rules.certain for cue in cues_at(analysis, j))), None)
    return None if verb is None else _told(analysis, i, verb, "says")


def _told(analysis: Analysis, top: int, verb: int, stance: Stance) -> Candidate | None:
    """What the rest of a sentence says that such a phrase opens or closes behind a comma."""
    whole, who = analysis.subtree(top), next(iter(subjects(analysis, verb)), None)
    inside, above = analysis.sentence_tokens(top), analysis.tokens[top].head
    while above >= 0 and analysis.deprel(above) in ("advcl", "obl") and analysis.tokens[above].lemma == "go":
        whole, above = analysis.subtree(above), analysis.tokens[above].head  # "**going** by what residents say"
    opens = whole[0] == inside.start
    closes = analysis.surface(whole[0] - 1) == "," if whole[0] > inside.start else False
    if who is None or above < 0 or analysis.lower(who) in _OURS or not (opens or closes):
        return None
    if analysis.tokens[who].etype not in SPEAKERS_OR_PLACES:
        return None  # "as far as the eye can see"
    content = frozenset(analysis.subtree(above)) - frozenset(whole)
    cue = tuple(j for j in whole if j <= verb and j not in analysis.subtree(who))
    return Candidate(
        cue=cue, anchor=top, content=content, source=noun_phrase(analysis, who), head=who,
        frame="sourcing", name="according", kind="phrase", stance=stance,
    ) if content else None  # fmt: skip
