"""Weighs candidate statements by their structure, and verbs also by their meaning: no words themselves."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.silence import negated
from dateline.coding.lexicons.cues import UNLISTED
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis
from dateline.language.classes import FIRST_PERSON

LENGTHS = (1, 2, 3, 5, 8, 12, 20, 30)
MARKS = frozenset({"that", "whether", "if", "how", "why", "what", "to", "as", "because", "when", "while", "for"})
SECOND = frozenset({"you", "your"})
RELATIVE = frozenset({"who", "which", "that"})


class Weights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """The fitted weights of features, and the sums above which a candidate is a statement."""

    threshold: float
    verbs: float
    """The threshold of verbs."""
    set_in: float
    """The threshold of verbs that no class lists, behind or between words that somebody who can speak may have said."""
    meaning: tuple[float, ...]
    """What each direction of a verb's meaning adds."""
    weights: dict[str, float]

    def enough(self, candidate: Candidate, value: float) -> bool:
        """Whether a candidate of that weight is a statement."""
        if candidate.frame == "around" and candidate.name == UNLISTED:
            return value >= self.set_in
        return value >= (self.verbs if candidate.kind == "verb" else self.threshold)

    @cached_property
    def direction(self) -> NDArray[np.float32]:
        """The direction in which verbs speak."""
        return np.array(self.meaning, np.float32)


@cache
def weights() -> Weights:
    """The weights as shipped, checked."""
    return checked_rules("ranking.toml", Weights)


def score(analysis: Analysis, candidate: Candidate, quoted: frozenset[int]) -> float:
    """How much a candidate looks like a statement; `quoted` are the tokens in quotation marks."""
    table = weights().weights
    value = sum(table.get(feature, 0.0) for feature in features(analysis, candidate, quoted))
    if candidate.kind == "verb" and (said := meaning_of(analysis, candidate)) is not None:
        value += float(weights().direction @ said)
    return value


def meaning_of(analysis: Analysis, candidate: Candidate) -> NDArray[np.float32] | None:
    """What a cue means where it stands, as a vector of length one; None where the language model does not say."""
    stored = analysis.meaning(candidate.anchor)
    if stored is None:
        return None
    vector = np.frombuffer(stored, np.int8).astype(np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1.0)


def quoted_tokens(analysis: Analysis, found: Sequence[Quotation]) -> frozenset[int]:
    """The tokens that stand in quotation marks."""
    return frozenset(i for q in found for span in q.spans for i in analysis.tokens_in(span))


def features(analysis: Analysis, candidate: Candidate, quoted: frozenset[int]) -> Iterator[str]:
    """The names of the features that a candidate has; those of verbs that no class lists also bear on these alone."""
    for feature in _features(analysis, candidate, quoted):
        yield feature
        if candidate.name == UNLISTED:
            yield f"{UNLISTED} {feature}"


def _features(analysis: Analysis, candidate: Candidate, quoted: frozenset[int]) -> Iterator[str]:
    frame, name, kind = candidate.frame, candidate.name, candidate.kind
    source = source_kind(analysis, candidate)
    yield "bias"
    yield f"frame={frame}"
    yield f"class={name}"
    yield f"kind={kind} frame={frame}"
    yield f"class={name} frame={frame} kind={kind}"
    yield f"source={source}"
    yield f"source={source} frame={frame}"
    yield f"source={source} kind={kind}"
    if candidate.head is not None:
        yield f"type={analysis.tokens[candidate.head].etype}"
        yield f"type={analysis.tokens[candidate.head].etype} frame={frame}"
    yield from _of_cue(analysis, candidate, quoted)
    yield from _of_content(analysis, candidate, quoted)


def source_kind(analysis: Analysis, candidate: Candidate) -> str:
    """What sort of word names the source."""
    if candidate.head is None:
        return "none"
    word, upos = analysis.lower(candidate.head), analysis.tokens[candidate.head].upos
    if word in FIRST_PERSON:
        return "first"
    if word in SECOND:
        return "second"
    if word in RELATIVE:
        return "relative"
    if analysis.tokens[candidate.head].deprel in ("nmod:poss", "det:poss"):
        return "possessive"
    return upos.lower() if upos in ("PRON", "PROPN", "NOUN") else "other"


def _of_cue(analysis: Analysis, candidate: Candidate, quoted: frozenset[int]) -> Iterator[str]:
    i, kind = candidate.anchor, candidate.kind
    token = analysis.tokens[i]
    yield f"relation={token.deprel.partition(':')[0]} kind={kind}"
    yield f"tag={token.xpos} frame={candidate.frame}"
    yield f"quoted={i in quoted}"
    yield f"quoted={i in quoted} kind={kind}"
    if negated(analysis, i):
        yield "negated"
    if kind == "verb" and passive(analysis, i):
        yield "passive"
        yield f"passive frame={candidate.frame}"
    for j in analysis.dependents(i, "aux"):
        yield f"auxiliary={'modal' if analysis.tokens[j].xpos == 'MD' else analysis.tokens[j].lemma}"
    if kind == "noun":
        for j in analysis.dependents(i, "det"):
            yield f"determiner={analysis.tokens[j].lemma}"
        above = token.head
        if above >= 0:
            yield f"above={analysis.tokens[above].upos}"
    if any(analysis.deprel(j) in ("ccomp", "parataxis") for j in (i, *analysis.ancestors(i))):
        yield f"embedded kind={kind}"
    yield f"first sentence={analysis.sentence_index(i) == 0}"


def _of_content(analysis: Analysis, candidate: Candidate, quoted: frozenset[int]) -> Iterator[str]:
    content, frame = candidate.content, candidate.frame
    size = len(content)
    bucket = sum(size > limit for limit in LENGTHS)
    yield f"length={bucket}"
    yield f"length={bucket} frame={frame}"
    tops = [i for i in sorted(content) if analysis.tokens[i].head not in content]
    if tops:
        top = analysis.tokens[tops[0]]
        yield f"top={top.upos} frame={frame}"
        yield f"top type={top.etype} frame={frame}"
        yield f"tops={min(len(tops), 3)} frame={frame}"
        marks = [
            analysis.lower(j) for j in analysis.dependents(tops[0], "mark", "advmod") if analysis.lower(j) in MARKS
        ]
        yield f"mark={marks[0] if marks else None} frame={frame}"
        if analysis.child(tops[0], "nsubj") is None:
            yield f"no subject frame={frame}"
    inside = len(content & quoted)
    if inside:
        yield f"quotes={'all' if inside == size else 'some'} frame={frame}"
    if size:
        before = min(content) < candidate.anchor
        yield f"before={before} frame={frame}"
        yield f"gap={min(3, abs((max(content) if before else min(content)) - candidate.anchor) // 2)} frame={frame}"
