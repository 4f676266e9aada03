"""Finds the cue that stands right beside a quotation, with a comma or a colon between, whatever the tree says."""

from collections.abc import Sequence

import msgspec

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.selection import Chosen
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import UNLISTED
from dateline.language.analysis import Analysis

SPEAKING = frozenset({
    "say", "continue", "write", "claim", "ask", "warn", "confirm", "label", "accuse", "promise", "request", "predict",
    "deny", "reject",
})  # fmt: skip
ADDRESS = 6
"""How many words at most tell to whom something is said before a colon: "told a radio in the capital: …"."""


def right_behind(
    analysis: Analysis, chosen: Sequence[Chosen], inside: Sequence[int], spoken: frozenset[int]
) -> int | None:
    """The statement whose source and cue follow a quotation that ends with a comma: "“It fell,” the officer said"."""
    last = inside[-1]
    if not {analysis.surface(i) for i in inside[-2:]} & {",", "?", "!"}:
        return None
    for n, one in enumerate(chosen):
        candidate = one.candidate
        if candidate.name == "say" and analysis.tokens[candidate.anchor].lemma in cue_rules().sourcing.verbs:
            continue  # "the radio quoted him as saying": he says it
        behind = last < candidate.anchor and analysis.sentence_index(candidate.anchor) == analysis.sentence_index(last)
        able = candidate.kind == "verb" and candidate.name in {*SPEAKING, UNLISTED}
        opens = inside[0] == analysis.sentences[analysis.sentence_index(inside[0])][0]
        if behind and able and not opens and candidate.content and candidate.content.isdisjoint(inside):
            return None  # "in a box labelled “lost,” the clerk wrote “found”"
        if behind and candidate.name == UNLISTED and not opens:
            continue  # "while she called it “a farce,” the mayor **stayed**"
        if behind and able and candidate.anchor not in spoken:
            return n if min((*candidate.source, *candidate.cue)) == last + 1 else None
    return None


def without(one: Chosen, inside: Sequence[int], cue: int) -> Chosen:
    """A statement without the words of a quotation that is another cue's."""
    content = one.candidate.content.difference(inside)
    if one.candidate.anchor in (*inside, cue) or len(content) == len(one.candidate.content):
        return one
    return msgspec.structs.replace(one, candidate=msgspec.structs.replace(one.candidate, content=content))


def begun_anew(analysis: Analysis, one: Chosen, inside: Sequence[int]) -> Chosen:
    """A statement without what stands before its cue, where a sentence follows it: "…, he said, “**No.**”"."""
    first = next((i for i in inside if analysis.tokens[i].upos != "PUNCT"), inside[0])
    word = analysis.surface(first)
    capital = word[:1].isupper() and analysis.tokens[first].upos != "PROPN" and not word[1:].isupper()
    if not capital or analysis.surface(inside[0] - 1) != "," or analysis.lower(first) == "i":
        return one
    content = frozenset(i for i in one.candidate.content if i > one.candidate.anchor)
    return msgspec.structs.replace(one, candidate=msgspec.structs.replace(one.candidate, content=content))


def right_before(
    analysis: Analysis, chosen: Sequence[Chosen], inside: Sequence[int], spoken: frozenset[int]
) -> int | None:
    """The statement whose cue a colon parts from a quotation: "was critical of it, **telling** a radio: “No.”".

    A comma does so right behind the cue: "asked if he was calling for it, he **said**, “No.”".
    """
    colon = inside[0] - 1
    if colon < 0 or analysis.surface(colon) not in (":", ","):
        return None
    for n, one in enumerate(chosen):
        candidate = one.candidate
        if candidate.kind != "verb" or candidate.name not in SPEAKING or candidate.anchor in spoken:
            continue
        if analysis.surface(colon) == ",":
            if max(candidate.cue) == colon - 1 and candidate.source and max(candidate.source) < candidate.anchor:
                return n
            continue
        if _when_asked(candidate):
            continue
        asked = {
            i for other in chosen if _when_asked(other.candidate) for i in analysis.subtree(other.candidate.anchor)
        }
        between = [i for i in range(candidate.anchor + 1, colon) if i not in asked]
        near = candidate.anchor < colon and len(between) <= ADDRESS
        if near and all(analysis.tokens[i].upos not in ("VERB", "AUX", "PUNCT") for i in between):
            return n
    return None


def _when_asked(candidate: Candidate) -> bool:
    """Whether a cue tells what somebody was asked by nobody named: "told a paper **when asked** about it: “No.”"."""
    return candidate.stance == "asks" and candidate.kind == "verb" and candidate.head is None
