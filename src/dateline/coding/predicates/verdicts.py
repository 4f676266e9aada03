"""What a report finds of what others have put about: behind "Verdict: False" and "This is false", it denies it."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.attribution.fact_checks import found_to_be, how_found, labels
from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.negations import negating
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.predicates.again import RETOLD
from dateline.coding.predicates.answering import judged
from dateline.coding.predicates.senses import Senses
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.span import Span, inside_any
from dateline.model.statement import Stance, Statement

_TOLD: frozenset[Stance] = frozenset({"says", "claims", "confirms", "accuses"})
"""Stances of words that are true or false."""
_ANSWERING = frozenset({"012", "016", "120"})
"""Codes of claims that are answers themselves."""


def verdicts(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Claim]:
    """For each claim that a report finds to be so or not, what it has of it in its own voice."""
    by_id = {one.id: one for one in statements}
    checked = {one.id: _checked(senses.analysis, one) for one in statements}
    for claim in claims:
        holder = by_id.get(claim.holder or "")
        while holder is not None and checked[holder.id] is None and holder.stance in _TOLD:
            holder = by_id.get(holder.within or "")  # "Claim: **A video shows** them in Goma"
        found = None if holder is None else checked[holder.id]
        if found is not None and holder is not None and (holder.id != claim.holder or holder.stance != "doubts"):
            yield _as_found(senses.analysis, claim, *found)
    for at, word in _own(senses.analysis, statements):
        for claim in claims:
            told = by_id.get(claim.holder or "")
            before = at > 0 and senses.analysis.sentence_at(claim.predicate[0]) == at - 1
            if before and told is not None and told.stance in _TOLD and claim.cameo not in _ANSWERING:
                yield _as_found(senses.analysis, claim, "false", senses.analysis.span(word, word))


def _checked(analysis: Analysis, one: Statement) -> tuple[str, Span | None] | None:
    """How something put about was found to be, and where that is said if not right before it; None for most."""
    if one.source or not one.cue or one.stance not in ("claims", "doubts"):
        return None
    label = analysis.text[slice(*one.cue[0])].lower()
    if label not in labels():
        return None
    if label not in cue_rules().fact_checks.claims:
        return how_found(label), None
    return found_to_be(analysis, one.content[-1][1])


def _as_found(analysis: Analysis, claim: Claim, found: str, where: Span | None) -> Claim:
    """A claim as the report has it in its own voice."""
    told = msgspec.structs.replace(claim, holder=None, rule=f"untrue: {claim.rule}")
    if where is not None:
        at = analysis.token_at(where[0])
        sentence = claim.sentence if at is None else analysis.sentence_span(analysis.sentence_index(at))
        told = msgspec.structs.replace(told, predicate=where, sentence=sentence, score=round(RETOLD * claim.score, 3))
    if found == "open":
        return msgspec.structs.replace(told, modality="possible")
    if found == "true":
        return msgspec.structs.replace(told, rule=f"confirms: {claim.rule}")
    rule = told.rule if where is None else f"denies: {claim.rule}"
    return msgspec.structs.replace(told, polarity="negative" if claim.polarity == "positive" else "positive", rule=rule)


def _own(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The sentences that say in the report's own voice of what was told that it is false, and the word for it."""
    for at, (first, end) in enumerate(analysis.sentences):
        word = next((i for i in range(first, end) if analysis.tokens[i].head < 0), None)
        subject = None if word is None else analysis.child(word, "nsubj")
        if word is None or subject is None or analysis.child(word, "cop") is None or not first <= subject < word:
            continue
        named, start = analysis.subtree(subject), analysis.tokens[first].start
        if named[-1] != subject or "\n" in analysis.text[max(start - 2, 0) : start]:
            continue  # "Reports **that they had left** are not true", or the first sentence of a paragraph
        about = analysis.text[slice(*analysis.span(named[0], subject))]
        negated = len(list(negating(analysis, word))) % 2 == 1
        answer = judged(analysis, word, about, negated=negated)
        if answer is None or answer.stance != "denies" or assess(analysis, word).modality != "actual":
            continue
        span = analysis.span(word, word)
        if not any(inside_any(span, (*one.content, *one.cue)) for one in statements):
            yield at, word
