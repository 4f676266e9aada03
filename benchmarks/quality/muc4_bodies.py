"""Which organisations did it: those that an incident names, that the text accuses of it, or whose people they are.

An incident that names an organisation is that one's. One that only speaks of "a guerrilla group", "the rebels" or "the
army", or of nobody, is laid at the door of whom the text accuses, or who claims responsibility, near where it is told;
else it is inferred whose people they are.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muc4_confidence import SURENESS, authoritative, confidence, of_deed, takes_responsibility
from muc4_deeds import Deed, Party, all_names, has_name, is_body, party_of, rule_of, sides
from muc4_gold import ACCUSED, AUTHORITIES, CLAIMED, FACT, POSSIBLE, Fill
from muc4_score import matches

from dateline.model.claim import Claim
from dateline.model.entity import Entity
from dateline.model.record import Record

NEAR = 400
"""How many characters from a deed of nobody an organisation may be named whose deed it is taken for."""

LEAD = 600
"""Within how many characters from the beginning a text names those whom it is about."""


UNIFORM = re.compile(
    r"\s+(?:WHO WERE\s+)?(?:WEARING|DRESSED IN|CLAD IN|IN)\s+(?:THE\s+|(?P<whose>(?:[A-Z]+\s+)?"
    r"(?:MILITARY|ARMY|ARMED\s+FORCES|POLICE|AIR\s+FORCE))\s+)?UNIFORMS?\b",
    re.IGNORECASE,
)

OF_WHAT = re.compile(r"\W*\b(?:OF|WITH|FOR|IN)\b(?!\s+(?:IT|THIS|THAT|THESE|THOSE)\b)", re.IGNORECASE)
"""How it goes on behind whom a text accuses, where it says of what, and not of what it told before."""

THAT = re.compile(r"\W*\bTHAT\b", re.IGNORECASE)


class Laid(NamedTuple):
    """An organisation at whose door the text lays something, how surely, and where it does so."""

    body: Entity
    value: str
    at: int


def bodies(record: Record, group: Sequence[Deed], doers: Sequence[Party]) -> list[Fill]:
    """The organisations of an incident with how sure the text is of each."""
    sure = confidence(record, group)
    accused = laid(record)
    named = [d for d in doers if d.of is not None and (has_name(d.of) or "illegal" not in d.sides)]
    if named:
        return [
            fill._replace(confidence=_weighed(fill, sure.get(fill.names, ()), accused))
            for fill in distinct(d.body for d in named)
        ]
    # Where nobody is said to have done it, it must be near that somebody is accused.
    fitting = [one for one in accused if fits(one, doers) and (doers or away(one, group) < NEAR)]
    if fitting:
        best = min(fitting, key=lambda one: (SURENESS.index(one.value), away(one, group)))
        return [Fill(all_names(record, best.body), confidence=(best.value,))]
    described = [fill._replace(confidence=sure.get(fill.names, ())) for fill in distinct(d.body for d in doers)]
    return uniformed(record, doers) or inferred(record, group, doers) or described


def uniformed(record: Record, doers: Sequence[Party]) -> list[Fill]:
    """Whose uniforms they wore, if nothing more is said of them: it is possible that it was those."""
    worn = (UNIFORM.match(record.text, doer.end) for doer in doers if doer.of is None)
    names = [" ".join((found["whose"] or "MILITARY").split()) for found in worn if found is not None]
    return [Fill((names[0],), confidence=(POSSIBLE,))] if names else []


def _weighed(fill: Fill, told: tuple[str, ...], accused: Sequence[Laid]) -> tuple[str, ...]:
    """How sure the text is of an organisation that a claim names: what is a fact here may be admitted elsewhere."""
    admits = any(one.value == CLAIMED and one.body.name in fill.names for one in accused)
    return (CLAIMED,) if told == (FACT,) and admits else told


def laid(record: Record) -> list[Laid]:
    """The organisations that the text accuses of something, and those that take responsibility for something."""
    out = []
    for claim in record.claims:
        if (
            claim.type != "ACCUSE"
            or claim.mode != "allege"
            or claim.polarity == "negative"
            or not of_violence(record, claim)
        ):
            continue
        value = AUTHORITIES if any(authoritative(role.text) for role in claim.actors) else ACCUSED
        parties = [party_of(record, role) for role in claim.recipients]
        # Those who are charged are some of its people, and not it.
        bodies_themselves = (p for p in parties if p is not None and p.of is not None and not of_some(p))
        out += [Laid(p.of, value, claim.predicate[0]) for p in bodies_themselves if p.of is not None]
    known = {entity.id: entity for entity in record.entities if is_body(record, entity)}
    for statement in record.statements:
        takes = statement.stance in ("claims", "confirms") and takes_responsibility(record, statement)
        if takes and statement.source_entity in known:
            out.append(Laid(known[statement.source_entity], CLAIMED, statement.cue[0][0]))
    return out


def of_some(party: Party) -> bool:
    """Whether an organisation is only that of people whom a pronoun stands for: "they were charged with it"."""
    return party.entity is not None and party.entity.type == "PERSON" and len(party.fill.names[0].split()) < 2


def of_violence(record: Record, claim: Claim) -> bool:
    """Whether somebody is blamed for violence, or for nothing that is named, and not accused of smuggling."""
    ends = (role.end for role in claim.recipients if claim.sentence[0] <= role.start < claim.sentence[1])
    said = OF_WHAT.match(record.text, max((claim.predicate[1], *ends)), claim.sentence[1])
    said = said or THAT.match(record.text, claim.predicate[1], claim.sentence[1])
    if said is None or rule_of(claim) == "blame-on":
        return True
    return any(
        other.type == "ASSAULT" and said.start() < other.predicate[0] < claim.sentence[1] for other in record.claims
    )


def away(one: Laid, group: Sequence[Deed]) -> int:
    """How far from where an incident is told an accusation stands, in characters."""
    return min(abs(one.at - deed.claim.predicate[0]) for deed in group)


def fits(one: Laid, doers: Sequence[Party]) -> bool:
    """Whether those accused may be those whom the claims describe: of their side, or anybody if they have none."""
    theirs = sides([one.body.name], one.body.code or "")
    return all(not doer.sides or bool(doer.sides & theirs) for doer in doers)


def inferred(record: Record, group: Sequence[Deed], doers: Sequence[Party]) -> list[Fill]:
    """Whose people those are who did it, when they are only called rebels or soldiers, or are not named at all.

    Of rebels it is the organisation outside the law that the text named last before the deed, or else the first one
    that it names. Of nobody it is the one that is named nearest, if it is near; and if that one has a say in the text,
    it admits the deed. Only those are asked whom the text has named in its lead; soldiers may be anybody's.
    """
    sided = [doer for doer in doers if doer.sides]
    if doers and not sided:
        return []
    if sided and all("forces" in doer.sides for doer in sided):
        return []
    at = [deed.claim.predicate[0] for deed in group]
    named = named_on(record, "illegal")
    leading = {entity.id for start, entity in named if start < LEAD}
    known = [(start, entity) for start, entity in named if entity.id in leading]
    if not doers:
        near = [(away, entity) for start, entity in known if (away := min(abs(start - i) for i in at)) < NEAR]
        if not near:
            return []
        body = min(near, key=lambda each: each[0])[1]
        speaks = any(
            statement.source_entity == body.id and min(abs(statement.cue[0][0] - i) for i in at) < NEAR
            for statement in record.statements if statement.cue
        )  # fmt: skip
        return [Fill(all_names(record, body), confidence=(CLAIMED if speaks else FACT,))]
    if not known:
        return []
    body = ([entity for start, entity in known if start < at[0]][-1:] or [known[0][1]])[0]
    values = {of_deed(record, deed, doer) for deed in group for doer in deed.doers}
    return [Fill(all_names(record, body), confidence=(next((one for one in SURENESS if one in values), FACT),))]


def named_on(record: Record, side: str) -> list[tuple[int, Entity]]:
    """Where the text names organisations of a side; "the army" is name enough."""
    found = [
        (mention.start, entity)
        for entity in record.entities
        if is_body(record, entity) and side in sides([entity.name], entity.code or "")
        for mention in entity.mentions
        if mention.kind == "name" or (side == "forces" and mention.kind == "nominal")
    ]
    return sorted(found, key=lambda each: each[0])


def distinct(fills: Iterable[Fill | None]) -> list[Fill]:
    """Fills without those that match an earlier one."""
    out: list[Fill] = []
    for fill in fills:
        if fill is not None and not any(matches(fill, other) for other in out):
            out.append(fill)
    return out
