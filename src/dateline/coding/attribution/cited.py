"""Finds on whom a report rests: in "the radio said, citing officers", the officers' words stand within the radio's."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.selection import Chosen
from dateline.coding.attribution.sources_of import antecedent, noun_phrase, speaks
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.subjects import agent, passive
from dateline.language.analysis import Analysis

FRAME = "cited"
"""The frame of a statement whose content is that of the report that cites it."""
REPORTS = frozenset({"say", "write", "claim", "confirm", "according"})
"""Classes of cues whose source may name one of its own."""


def cited(analysis: Analysis, chosen: Sequence[Chosen]) -> list[Chosen]:
    """The statements, those that cite somebody made the words of whom they cite."""
    chosen = out = [_as_saying(analysis, one, chosen) for one in chosen]
    for n, one in enumerate(list(chosen)):
        at = _report_of(analysis, one, chosen)
        if at is not None:
            out[n], out[at] = _parted(analysis, one, out[at])
    return [part for one in out for part in _carried(analysis, one)]


def _as_saying(analysis: Analysis, one: Chosen, chosen: Sequence[Chosen]) -> Chosen:
    """What somebody is quoted as saying is what whoever quotes him reports: "was quoted **by the radio** as saying"."""
    verb = one.candidate.anchor
    if analysis.tokens[verb].lemma not in cue_rules().sourcing.verbs or not passive(analysis, verb):
        return one
    said = (other for other in chosen if analysis.tokens[other.candidate.anchor].head == verb)
    told = next((other for other in said if analysis.deprel(other.candidate.anchor) == "advcl"), None)
    if told is None or agent(analysis, verb) is None:
        return one
    candidate = msgspec.structs.replace(one.candidate, content=told.candidate.content)
    return msgspec.structs.replace(one, candidate=candidate, quotations=told.quotations)


def _carried(analysis: Analysis, one: Chosen) -> tuple[Chosen, ...]:
    """A statement within that of whoever is said to quote its source: "the mayor, **quoted by the radio**, said"."""
    candidate = one.candidate
    if candidate.head is None or candidate.name not in {*REPORTS, "show"} or not candidate.content:
        return (one,)
    for verb in _passing_on(analysis, candidate.anchor, candidate.head):
        who = agent(analysis, verb)
        if who is not None and speaks(analysis, who):
            outer = msgspec.structs.replace(
                candidate, cue=(verb,), anchor=verb, source=noun_phrase(analysis, who), head=who, stance="says"
            )
            inner = msgspec.structs.replace(one, candidate=msgspec.structs.replace(candidate, frame=FRAME))
            return inner, msgspec.structs.replace(one, candidate=outer)
    return (one,)


def _passing_on(analysis: Analysis, cue: int, speaker: int) -> Iterator[int]:
    """The participles that tell who passes it on: "the mayor, **quoted** by X", "in a video **shared** by X, he"."""
    rules = cue_rules()
    yield from (j for j in analysis.dependents(speaker, "acl") if analysis.tokens[j].lemma in rules.sourcing.verbs)
    for recording in (speaker, *(j for prep, j in obliques(analysis, cue) if prep == "in")):
        if analysis.tokens[recording].lemma.lower() in rules.documents.nouns - rules.documents.made:
            shared = analysis.dependents(recording, "acl")
            yield from (j for j in shared if analysis.tokens[j].lemma in rules.documents.shared)


def _report_of(analysis: Analysis, one: Chosen, chosen: Sequence[Chosen]) -> int | None:
    """The place of the report that rests on whom a statement cites; None where it cites no speaker."""
    candidate = one.candidate
    i = candidate.anchor
    who = analysis.child(i, "obj")
    if analysis.tokens[i].lemma not in cue_rules().sourcing.verbs or who is None or not speaks(analysis, who):
        return None
    return next((n for n, other in enumerate(chosen) if _cites(analysis, other.candidate, candidate)), None)


def _parted(analysis: Analysis, one: Chosen, report: Chosen) -> tuple[Chosen, Chosen]:
    """The words of those who are cited, and the report without its citing them."""
    candidate = one.candidate
    who = analysis.child(candidate.anchor, "obj")
    content = report.candidate.content - frozenset(analysis.subtree(candidate.anchor))
    theirs = msgspec.structs.replace(
        candidate,
        source=() if who is None else noun_phrase(analysis, who),
        head=who,
        content=content,
        frame=FRAME,
        name="say",
        stance="says",
    )
    own = msgspec.structs.replace(report.candidate, content=content)
    return msgspec.structs.replace(report, candidate=theirs), msgspec.structs.replace(report, candidate=own)


def _cites(analysis: Analysis, report: Candidate, candidate: Candidate) -> bool:
    """Whether a statement is the one that rests on what is cited: its source cites, in the same sentence."""
    if report.anchor == candidate.anchor or report.name not in REPORTS or not report.content:
        return False
    named = () if candidate.head is None else (antecedent(analysis, candidate.head),)
    same = bool({*named} & {report.head, *report.source})
    # "According to the radio, citing two officers": nothing but a comma stands between, or not even that.
    behind_whom = max(report.source, default=-2) + 1
    next_to = candidate.anchor == behind_whom + (analysis.surface(behind_whom) == ",")
    # "It fell, the daily had reported earlier, citing a general", wherever trees hang the citing.
    behind = frozenset(analysis.subtree(report.anchor)) - report.content
    between = range(report.anchor + 1, candidate.anchor)
    next_to = next_to or (
        report.kind == "verb"
        and bool(between)
        and all(analysis.tokens[j].upos == "PUNCT" or j in behind for j in between)
    )
    return (same or next_to) and analysis.sentence_index(report.anchor) == analysis.sentence_index(candidate.anchor)
