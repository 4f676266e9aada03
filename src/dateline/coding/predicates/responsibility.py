"""Responsibility claimed for nothing named with it: "the group claimed responsibility" for the attack before."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.predicates.again import RETOLD
from dateline.coding.predicates.senses import Senses
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim, Role
from dateline.model.codes import COUNTRY, IRREGULAR
from dateline.model.statement import Statement

RESPONSIBILITY = re.compile(r"\W*(?:(?:full|sole|the) )*(?:responsibility|credit)\W*", re.IGNORECASE)
_REACH = 5
"""Sentences from an attack to who claims it."""


def claimed(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Claim]:
    """For each who claims responsibility without saying for what, the attack before it as his.

    It is the last that the report says to be his, or else the last of which it knows no doer.
    """
    for one in statements:
        text = " ".join(senses.analysis.text[start:end] for start, end in one.content)
        if one.stance != "claims" or not one.source or not RESPONSIBILITY.fullmatch(text):
            continue
        start, end = one.content[0]
        at = senses.analysis.sentence_at(start)
        who = _role(senses, one)
        for claim in attack_claimed(senses.analysis, who, claims, at):
            yield msgspec.structs.replace(
                claim,
                predicate=(start, end),
                sentence=senses.analysis.sentence_span(at),
                actors=(who,),
                holder=one.id,
                score=round(RETOLD * claim.score, 3),
                rule=f"claims: {claim.rule}",
            )


def attack_claimed(analysis: Analysis, who: Role, claims: Sequence[Claim], at: int) -> list[Claim]:
    """The claims of the sentence that tells of the attack which is claimed in sentence `at`."""
    before = attacks_before(analysis, claims, at, _REACH)
    theirs = [c for c in before if any(same_party(role, who) for role in c.actors)]
    unknown = [c for c in before if all(_nobody_known(role) for role in c.actors)]
    found = theirs or [c for c in unknown if c.actors] or unknown
    return of_last_sentence(analysis, found)


def of_last_sentence(analysis: Analysis, found: Sequence[Claim]) -> list[Claim]:
    """The claims of the last sentence of some."""
    last = max((analysis.sentence_at(claim.predicate[0]) for claim in found), default=None)
    return [c for c in found if analysis.sentence_at(c.predicate[0]) == last]


def attacks_before(analysis: Analysis, claims: Sequence[Claim], at: int, reach: int) -> list[Claim]:
    """The attacks that have happened as the sentences before `at` tell, not further off than `reach`."""
    before = [
        claim
        for claim in claims
        if claim.type == "ASSAULT" and claim.modality == "actual" and claim.polarity == "positive"
        and claim.control is None
        # "Police shot the bomber": that is no attack of his.
        and not any((role.code or "")[COUNTRY:].startswith(IRREGULAR) for role in claim.recipients)
        and 0 < at - analysis.sentence_at(claim.predicate[0]) <= reach
    ]  # fmt: skip
    # A battle is told of on the way to what is claimed: "attacked the camp … overran it after a **battle**".
    return [c for c in before if not (c.rule or "").startswith("battle-n")] or before


def same_party(one: Role, other: Role) -> bool:
    """Whether two roles are one by their entity, or one body by their code."""
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.code is not None and len(one.code) > COUNTRY and one.code == other.code


def _nobody_known(role: Role) -> bool:
    """Whether a role names no state and no body: "a car bomb", "gunmen stormed the hotel"."""
    return role.code is None or role.code[COUNTRY:].startswith(IRREGULAR)


def _role(senses: Senses, one: Statement) -> Role:
    start, end = one.source[0]
    entity = next((each for each in senses.entities if each.id == one.source_entity), None)
    return Role(
        start=start,
        end=end,
        text=senses.analysis.text[start:end],
        entity=one.source_entity,
        code=None if entity is None else entity.code,
    )
