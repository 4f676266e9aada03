"""The turns of a transcript: paragraphs that open with who speaks, known for a speaker or not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

import msgspec

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.fact_checks import labels
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.language.analysis import Analysis
from dateline.language.classes import OPENING_QUOTES

LONGEST_NAME = 12
"""Tokens."""
_NAMING = frozenset({"PROPN", "NOUN"})
_ASKING = frozenset({"WP", "WRB", "WDT"})
_BOTH_LETTERS = frozenset({"Q", "A"})


def over_a_report(analysis: Analysis, name: range) -> bool:
    """Whether a label stands over a report and is nobody who speaks: "**EXPLAINER**: Did they leave?"."""
    documents = cue_rules().documents
    said = analysis.text[slice(*analysis.span(name[0], name[-1]))].lower()
    return said in documents.own | documents.kickers | documents.topics | labels()


def label(analysis: Analysis, inside: range) -> range | None:
    """What stands before the colon at the head of a paragraph, if it is short."""
    colon = next((i for i in inside[1:LONGEST_NAME] if analysis.surface(i) == ":"), None)
    quoted = colon is not None and analysis.surface(inside.start) in OPENING_QUOTES
    return None if colon is None else range(inside.start + quoted, colon) or None


def asking_or_answering(analysis: Analysis, parts: Sequence[range], known: Set[int]) -> frozenset[int]:
    """The paragraphs that open with what stands for who asks or answers: "**Q**: Who won?", "**A**: We did.".

    One alone is none, unless one of those `known` to open with somebody's name is beside it.
    """
    words = cue_rules().speaking.turns
    opens = [n for n, inside in enumerate(parts) if len(inside) > 1 and analysis.lower(inside[0]) in words]
    marked = {n: analysis.surface(parts[n][1]) for n in opens if analysis.surface(parts[n][0])[0].isupper()}
    letters = {analysis.surface(parts[n][0]) for n, mark in marked.items() if mark in (":", ".")}
    found = frozenset(n for n, mark in marked.items() if mark == ":" or (mark == "." and letters >= _BOTH_LETTERS))
    return found if len(found) > 1 or (found and known - found) else frozenset()


def speaking_again(analysis: Analysis, parts: Sequence[range], *, asked: bool) -> frozenset[int]:
    """The paragraphs that open with the same name as another does, be it known for a speaker's or not.

    The name of a place is one only where somebody is `asked`: "Kyiv: two dead" is no turn.
    """
    same: defaultdict[str, list[int]] = defaultdict(list)
    for n, inside in enumerate(parts):
        name = label(analysis, inside)
        if name is not None and _names(analysis, name) and (asked or not _place(analysis, name)):
            same[" ".join(map(analysis.surface, name))].append(n)
    return frozenset(n for numbers in same.values() if len(numbers) > 1 for n in numbers)


def _names(analysis: Analysis, name: range) -> bool:
    """Whether all words of a label have a capital, its last names somebody, and it is no word for the report itself."""
    last = analysis.tokens[name[-1]]
    capitals = all(analysis.surface(i)[0].isupper() for i in name if analysis.surface(i)[0].isalpha())
    itself = last.lemma.lower() in cue_rules().documents.own or over_a_report(analysis, name)
    return capitals and last.upos in _NAMING and not itself


def _place(analysis: Analysis, name: range) -> bool:
    return analysis.tokens[name[-1]].etype == "place"


def outside_labels(
    analysis: Analysis, candidates: Iterable[Candidate], spoken: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Candidates without the names of those who speak, which nobody reports: "**ANCHOR**: What does the mayor say?".

    Nor is a question's own word what somebody says in it: "**What** did the mayor say?".
    """
    names = frozenset(i for one in spoken for i in one.source if i < one.anchor)
    for one in candidates:
        content = one.content - names
        if not one.content or (content and not _asked_for(analysis, content)):
            yield one if content == one.content else msgspec.structs.replace(one, content=content)


def _asked_for(analysis: Analysis, content: Set[int]) -> bool:
    """Whether a content is nothing but the word that a question asks with."""
    said = [i for i in content if analysis.tokens[i].upos != "PUNCT"]
    ends = analysis.surface(analysis.sentence_tokens(min(content))[-1]) == "?"
    return ends and all(analysis.tokens[i].xpos in _ASKING for i in said)
