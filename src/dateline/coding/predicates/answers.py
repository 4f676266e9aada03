"""Answers to what was said before: "the ministry denied this" speaks of the claim that somebody else made."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.predicates.again import RETOLD
from dateline.coding.predicates.answering import Answering, answering
from dateline.coding.predicates.senses import Senses
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim, Polarity
from dateline.model.span import inside_any
from dateline.model.statement import Statement

ACCUSED = re.compile(r"\b(?:allegation|accusation|charge)s?\b", re.IGNORECASE)
SUMMED_UP = re.compile(r"\W*an? ", re.IGNORECASE)
ANSWERING = frozenset({"012", "016", "120"})
"""Codes of claims that are answers themselves."""
OFFERED = frozenset({"AGREE", "REQUEST"})
"""Types of what is accepted, and not confirmed, by whom it is offered to."""
_THOUGH = frozenset({"though", "although", "while", "whilst"})
"""What opens a clause that grants something against what is told beside it."""
_BLAMED = 3
"""Sentences within which an accusation is answered."""
POLARITY: dict[str, Polarity] = {"denies": "negative", "rejects": "negative", "confirms": "positive"}


def answers(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Claim]:
    """For each denial or confirmation of something unnamed, the claims before it as the answer has them."""
    by_id = {one.id: one for one in statements}
    for answer in statements:
        if not answer.content or not answer.cue:
            continue
        if answer.stance == "denies" and any(claim.holder == answer.id for claim in claims):
            continue  # "the raid, which the army denies, killed ten": the denial stands on the raid itself
        start, end = answer.content[0]
        at = senses.analysis.token_at(start)
        which = answer.stance == "denies" and at is not None and _summing_up(senses.analysis, at)
        how = answering(senses.analysis, answer)
        if how is None and which:
            how = Answering(stance=answer.stance, text=senses.analysis.text[start:end])
        if at is None or how is None:
            continue
        told = _in_one_breath(senses, answer, claims, at) if which else _set_in(senses, answer, claims)
        for claim in _answered(senses, answer, how, claims, statements) if told is None else told:
            if claim.type == "ACCUSE" and ACCUSED.search(how.text) and SUMMED_UP.match(how.text):
                continue  # "was charged with theft, an accusation he denies": that he was charged is not denied
            if _denied_already(answer, by_id.get(claim.holder or "")):
                continue  # "denied that they had killed anybody and called **the reports** propaganda"
            yield msgspec.structs.replace(
                claim,
                predicate=(start, end),
                sentence=senses.analysis.sentence_span(senses.analysis.sentence_index(at)),
                polarity=_turned(claim.polarity, POLARITY[how.stance]),
                holder=answer.id,
                score=round(RETOLD * claim.score, 3),
                rule=f"{how.stance}: {claim.rule}",
            )


def _denied_already(answer: Statement, holder: Statement | None) -> bool:
    """Whether what is answered is what whoever answers denies himself."""
    if holder is None or answer.source_entity is None:
        return False
    return holder.stance == "denies" and holder.source_entity == answer.source_entity


def _summing_up(analysis: Analysis, i: int) -> bool:
    """Whether "which" sums up what was said right before: "had bombed the camp, **which** Chad denied"."""
    return analysis.lower(i) == "which" and analysis.surface(i - 1) == "," and analysis.deprel(i) == "obj"


def _set_in(senses: Senses, answer: Statement, claims: Sequence[Claim]) -> list[Claim] | None:
    """The deed that a denial is set into, or hung on: "the army, **though it denies this**, bombed a clinic"."""
    analysis = senses.analysis
    verb = analysis.tokens_in(answer.cue[-1])[-1]
    above, marks = analysis.tokens[verb].head, {analysis.lower(j) for j in analysis.dependents(verb, "mark")}
    beside = analysis.deprel(verb) == "parataxis" and verb < above
    if answer.stance != "denies" or above < 0 or not (beside or (analysis.deprel(verb) == "advcl" and marks & _THOUGH)):
        return None
    told = [c for c in claims if analysis.tokens_in(c.predicate).start == above and c.cameo not in ANSWERING]
    return told or None


def _in_one_breath(senses: Senses, answer: Statement, claims: Sequence[Claim], at: int) -> list[Claim]:
    """The deeds that somebody else tells of in the same sentence before `which`, and not that he tells of them."""
    here = senses.analysis.sentence_span(senses.analysis.sentence_index(at))
    before, denied = senses.analysis.tokens[at].start, senses.analysis.tokens[at].head
    around = senses.analysis.subtree(senses.analysis.tokens[denied].head) if denied >= 0 else ()
    if any(ACCUSED.fullmatch(senses.analysis.lower(j)) for j in (*around, *senses.analysis.ancestors(denied))):
        return []  # "was jailed on charges of spying, **which** he denied": that he was jailed is not denied
    told = [c for c in claims if c.sentence == here and c.predicate[0] < before and c.holder != answer.id]
    held = [c for c in told if c.holder is not None and c.cameo not in ANSWERING]
    last = held[-1].holder if held else None
    return [c for c in held if c.holder == last]


def _turned(polarity: Polarity, sign: Polarity) -> Polarity:
    """Denying what did not happen says that it did."""
    if sign == "positive":
        return polarity
    return "positive" if polarity == "negative" else "negative"


def _answered(
    senses: Senses, answer: Statement, how: Answering, claims: Sequence[Claim], statements: Sequence[Statement]
) -> list[Claim]:
    """The claims about deeds in the nearest earlier statement by somebody else, else those of the sentence before.

    An accusation is one that somebody was said to make, or of what whoever answers has done; what is rejected as "it"
    may be an offer or a truce as well, so that only the statement right before it will do.
    """
    analysis, text = senses.analysis, how.text
    begin = min(start for start, _ in answer.content)
    at = analysis.sentence_at(begin)
    # "They beat him, the union said, **a charge** the police denied": it sums up what was said just before.
    blame = ACCUSED.search(text) is not None and SUMMED_UP.match(text) is None
    earlier = [
        s for s in statements
        if s.id != answer.id and s.content and s.content[0][0] < begin
        and (how.stance == "rejects" or s.source_entity is None or s.source_entity != answer.source_entity
             # "Claimed the raid and then denied it".
             or (s.stance == "claims" and analysis.sentence_at(s.content[0][0]) == at))
        and at - analysis.sentence_at(s.content[0][0]) <= (_BLAMED if blame else 1)
    ]  # fmt: skip
    asked = [s for s in earlier if s.stance == "asks" and analysis.sentence_at(s.content[0][0]) == at]
    if asked and (how.asked or how.own):
        return [_no_question(analysis, c) for c in _told_in(senses, answer, how, claims, asked)]
    if how.asked:
        return []
    nearest = [s for s in earlier if s.stance == "accuses" or not blame]
    if how.own:
        own = [c for c in claims if _done_by(c, answer) and c.modality == "actual"]
        claims = own or _of_one_doer(claims, answer, nearest)
    told = _told_in(senses, answer, how, claims, nearest)
    if blame and not told:
        near = [s for s in earlier if at - analysis.sentence_at(s.content[0][0]) <= 1]
        told = _told_in(senses, answer, how, [c for c in claims if _done_by(c, answer)], near)
    if told or blame or how.stance == "rejects":
        return told
    told_before = (c for c in claims if c.predicate[0] < begin and not inside_any(c.predicate, answer.cue))
    before = [c for c in told_before if c.cameo not in ANSWERING]
    last = max((c.sentence for c in before), default=None)
    near_by = last is not None and at - analysis.sentence_index(analysis.tokens_in(last).start) <= 1
    offered = OFFERED if how.stance == "confirms" else frozenset()  # "offered help, and Peru accepted it"
    told = [c for c in before if c.sentence == last and c.type not in offered] if near_by else []
    return [c for c in told if not _aside(senses, c, told)]


def _told_in(
    senses: Senses, answer: Statement, how: Answering, claims: Sequence[Claim], earlier: Sequence[Statement]
) -> list[Claim]:
    """The claims in the nearest of the earlier statements that has some; what is rejected is in the nearest of all."""
    analysis, begin = senses.analysis, min(start for start, _ in answer.content)
    # "It had taken the town, **a claim** the army rejected" hangs on what it is about.
    around = analysis.ancestors(analysis.tokens_in(answer.cue[0]).start)
    above = set(around if SUMMED_UP.match(how.text) is None else ())
    for statement in sorted(earlier, key=lambda s: -s.content[0][0]):
        told = [
            c for c in claims
            if inside_any(c.predicate, statement.content) and c.predicate[0] < begin
            # "Failed to agree because X opposed **them**": neither the answer nor what it is the reason of.
            and not inside_any(c.predicate, answer.cue)
            and analysis.tokens_in(c.predicate).start not in above
        ]  # fmt: skip
        if told or how.stance == "rejects":
            return told
    return []


def _done_by(claim: Claim, answer: Statement) -> bool:
    """Whether a claim tells what whoever answers has done: "denied **doing so**"."""
    return answer.source_entity is not None and any(one.entity == answer.source_entity for one in claim.actors)


def _of_one_doer(claims: Sequence[Claim], answer: Statement, earlier: Sequence[Statement]) -> list[Claim]:
    """What somebody else lays at one doer's door, who is named anew where he denies it: "Turkey", and then "Ankara"."""
    last = max(earlier, key=lambda s: s.content[0][0], default=None)
    if last is None or answer.stance not in ("denies", "confirms"):
        return []
    told = [c for c in claims if c.holder == last.id and c.modality == "actual"]
    doers = {one.entity or one.text for c in told for one in c.actors}
    return told if len(doers) == 1 and last.source_entity not in doers else []


def _no_question(analysis: Analysis, claim: Claim) -> Claim:
    """A deed that was asked about, as the answer has it: "asked whether troops **shot** him, he said they had not"."""
    verb = analysis.tokens_in(claim.predicate).start
    ahead = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux"))
    return claim if ahead or claim.modality != "possible" else msgspec.structs.replace(claim, modality="actual")


def _aside(senses: Senses, claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether a claim only tells when another was: "was accused **when he resigned**, which he denied"."""
    analysis = senses.analysis
    of_others = {analysis.tokens_in(one.predicate).start for one in told if one.predicate != claim.predicate}
    below = analysis.tokens_in(claim.predicate).start
    for above in analysis.ancestors(below):
        if analysis.deprel(below) == "advcl" or analysis.tokens[below].deprel == "acl:relcl":
            return above in of_others
        below = above
    return False
