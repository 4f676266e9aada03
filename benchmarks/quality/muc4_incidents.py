"""Incidents of a record as MUC-4 has them: violent claims that speak of one act."""

import re
from collections.abc import Sequence

from muc4_asked import relevant
from muc4_bodies import bodies, distinct
from muc4_deeds import Deed, deed_of, has_name
from muc4_gold import Template
from muc4_parties import in_general, in_particular, share, told_before
from muc4_score import matches
from muc4_words import words

from dateline.coding.events import overlapping
from dateline.model.record import Record

HEAD = 300
"""How many characters the heading of a text has, in which its kind stands in brackets."""

NEXT = 4
"""Fewer characters than this stand between a sentence and the next one."""

ANOTHER = re.compile(
    r"\b(?:OTHER|ANOTHER|SEPARATE|A (?:SECOND|THIRD|SIMILAR)) (?:[A-Z-]+ ){0,2}"
    r"(?:ACT|ACTION|ATTACK|INCIDENT|EVENT|EXPLOSION|BOMBING|BOMB|CASE|MURDER|ASSASSINATION|KIDNAPPING|REPORT|DEVELOPMENT)S?\b"
    r"|^(?:MEANWHILE|ELSEWHERE|LIKEWISE|SIMILARLY|MOREOVER|FURTHERMORE|IN ADDITION|ON THE OTHER HAND)\b"
)
"""How a sentence turns to another deed, before it tells of it."""


def incidents(record: Record) -> list[Template]:
    """The templates that a record gives."""
    groups: list[list[Deed]] = []
    for claim in record.claims:
        deed = deed_of(record, claim)
        if deed is None or not relevant(record, deed):
            continue
        home = next((group for group in reversed(groups) if one_act(record, group, deed)), None)
        if home is None:
            groups.append([deed])
        else:
            home.append(deed)
    said = spoken(record)
    groups = [group for group in groups if particular(group) and not (said and len(group) == 1)]
    groups = [group for group in groups if not all(map(mentioned, group))]
    return [template for group in groups for template in [template_of(record, group)] * places(record, group)]


def places(record: Record, group: Sequence[Deed]) -> int:
    """At how many places it was done that are told in one breath, "posts in X, Y and Z": as many incidents."""
    out = 1
    for role in (role for deed in group for role in deed.claim.recipients):
        named = [
            place for place in record.places
            if place.kind == "name" and role.start <= place.start < role.end and place.precision in ("point", None)
        ]  # fmt: skip
        if len(named) > 1 and "and" in record.text[role.start : role.end].lower().split():
            out = max(out, len(named))
    return out


def spoken(record: Record) -> bool:
    """Whether a text is a speech, an interview or a comment, which speaks of a deed in passing."""
    labels = re.findall(r"\[([A-Z ]+)", record.text[:HEAD].upper())
    return any(words("genres", "spoken") & set(label.split()) for label in labels)


def mentioned(deed: Deed) -> bool:
    """Whether a deed is told only by what somebody is called after it: "the case of the **murdered** priests"."""
    return any(role.start <= deed.claim.predicate[0] < role.end for role in deed.claim.recipients)


def one_act(record: Record, group: Sequence[Deed], deed: Deed) -> bool:
    """Whether a deed is told as part of an act: of no other kind and time, and done to no other people or things.

    What one organisation did is no part of what another did. What one sentence tells is one act, whoever it was done
    to, and no part of what was told before if it turns to another; and "the slain leader" is who was named before.
    """
    kinds = {one.kind for one in group} - {"ATTACK"}
    if deed.kind != "ATTACK" and kinds and deed.kind not in kinds:
        return False
    if (deed.stage == "THREATENED") != (group[0].stage == "THREATENED"):
        return False
    if not all(overlapping(deed.claim.time, one.claim.time) for one in group):
        return False
    named = [party for one in group for party in one.doers if party.body is not None]
    others = [party for party in deed.doers if party.body is not None]
    if named and others and not any(matches(a.body, b.body) for a in named for b in others if a.body and b.body):
        return False
    if deed.claim.sentence == group[-1].claim.sentence:
        return not of_others(group[-1], deed)
    if turns(record, deed):
        return False
    if casualties(group, deed):
        return True
    theirs = [party for one in group for party in one.sufferers if party.kind == "person"]
    ours = [party for party in deed.sufferers if party.kind == "person"]
    things = [party for one in group for party in one.sufferers if party.kind == "thing"]
    more = [party for party in deed.sufferers if party.kind == "thing"]
    if things and more and not share(more, things):
        return False
    return not ours or not theirs or share(ours, theirs) or all(map(told_before, ours))


def turns(record: Record, deed: Deed) -> bool:
    """Whether a sentence turns to another deed: "in another attack", "meanwhile"."""
    return bool(ANOTHER.search(" ".join(record.text[deed.claim.sentence[0] : deed.claim.predicate[1]].upper().split())))


def casualties(group: Sequence[Deed], deed: Deed) -> bool:
    """Whether the very next sentence tells who was hurt, without a doer, a place or a day of its own."""
    own = deed.doers or deed.claim.place is not None or deed.claim.time.basis != "published"
    if own or deed.stage != "ACCOMPLISHED" or not deed.claim.rule.startswith("injure:"):
        return False
    return 0 <= deed.claim.sentence[0] - max(one.claim.sentence[1] for one in group) < NEXT


def of_others(one: Deed, other: Deed) -> bool:
    """Whether two deeds were done by two parties to two others."""
    told = (one.doers, other.doers, one.sufferers, other.sufferers)
    return all(told) and not share(one.doers, other.doers) and not share(one.sufferers, other.sufferers)


def particular(group: Sequence[Deed]) -> bool:
    """Whether an incident is told as one of its own: done to somebody in particular, or at a stated place or time."""
    hit = [party for deed in group for party in deed.sufferers]
    placed = any(deed.claim.place is not None or deed.claim.time.basis == "stated" for deed in group)
    if not hit:
        return any(deed.claim.place is not None for deed in group) and any(deed.doers for deed in group)
    if all(map(in_general, hit)):
        return False
    return placed or any(in_particular(party) for party in hit)


def template_of(record: Record, group: Sequence[Deed]) -> Template:
    """An incident as a template."""
    kinds = [deed.kind for deed in group if deed.kind != "ATTACK"] or ["ATTACK"]
    stages = [deed.stage for deed in group]
    doers = [party for deed in group for party in deed.doers]
    hit = [party for deed in group for party in deed.sufferers]
    return Template(
        kinds=(max(kinds, key=kinds.count),),
        stages=("ACCOMPLISHED",) if "ACCOMPLISHED" in stages else (stages[0],),
        individuals=tuple(
            distinct(
                d.fill
                for d in doers
                if d.kind == "person" and (d.entity is None or d.entity.type != "ORG" or not has_name(d.entity))
            )
        ),
        bodies=tuple(bodies(record, group, doers)),
        victims=tuple(distinct(party.fill for party in hit if party.kind == "person")),
        targets=tuple(distinct(party.fill for party in hit if party.kind == "thing")),
    )
