"""Finds on whom a report rests: in "the radio said, citing officers", the officers' words stand within the radio's."""

from collections.abc import Sequence

import msgspec

from dateline.coding.candidates import Candidate
from dateline.coding.cues import cue_rules
from dateline.coding.selection import Chosen
from dateline.coding.sources_of import antecedent, noun_phrase
from dateline.language.analysis import Analysis

FRAME = "cited"
"""The frame of a statement whose content is that of the report that cites it."""
SPEAKERS = frozenset({"person", "organization"})
REPORTS = frozenset({"say", "write", "claim", "confirm", "according"})
"""Classes of cues whose source may name one of its own."""


def cited(analysis: Analysis, chosen: Sequence[Chosen]) -> list[Chosen]:
    """The statements, those that cite somebody made the words of whom they cite."""
    return [_made_theirs(analysis, one, chosen) for one in chosen]


def _made_theirs(analysis: Analysis, one: Chosen, chosen: Sequence[Chosen]) -> Chosen:
    candidate = one.candidate
    i = candidate.anchor
    who = analysis.child(i, "obj")
    if analysis.tokens[i].lemma not in cue_rules().sourcing.verbs or who is None or not _speaks(analysis, who):
        return one
    report = next((other for other in chosen if _cites(analysis, other.candidate, candidate)), None)
    if report is None:
        return one
    content = report.candidate.content - frozenset(analysis.subtree(i))
    theirs = msgspec.structs.replace(
        candidate, source=noun_phrase(analysis, who), head=who, content=content, frame=FRAME, name="say", stance="says"
    )
    return msgspec.structs.replace(report, candidate=theirs)


def _cites(analysis: Analysis, report: Candidate, candidate: Candidate) -> bool:
    """Whether a statement is the one that rests on what is cited: its source cites, in the same sentence."""
    if report.anchor == candidate.anchor or report.name not in REPORTS or not report.content:
        return False
    if report.head is None or candidate.head is None:
        return False
    same = antecedent(analysis, candidate.head) in (report.head, *report.source)
    return same and analysis.sentence_index(report.anchor) == analysis.sentence_index(candidate.anchor)


def _speaks(analysis: Analysis, i: int) -> bool:
    """Whether what is cited is somebody, or something that speaks, and not a reason: "citing security concerns"."""
    token, rules = analysis.tokens[i], cue_rules()
    lemma = token.lemma.lower()
    return token.etype in SPEAKERS or lemma in rules.anonymous.nouns or lemma in rules.documents.nouns
