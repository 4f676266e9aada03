"""Which violent deeds MUC-4 asks for: no fighting, no searches, nothing old or foreign, no attacks in general."""

import re
from datetime import date

from muc4_deeds import Deed, Party, party_of, rule_of, sides
from muc4_parties import of_police, of_war
from muc4_words import words

from dateline.model.record import Record

LONG = 31
"""Days: what is told of a longer time is no one deed."""

THESE = re.compile(r"\b(?:THESE|THOSE|BOTH|THE TWO|THE THREE)\s+(?:\w+\s+)?$")
"""What stands before a plural that means deeds told before, and not such deeds in general."""


def relevant(record: Record, deed: Deed) -> bool:
    """Whether MUC-4 may ask for a deed.

    Not fighting: those outside the law against forces other than police, or against their helicopters and garrisons;
    not what befalls those outside the law;
    not the bombing of an area by forces; not who takes prisoners with the state's authority; not what happened in a
    country that it is not about, or long ago; and only threats that are called so and say against whom.
    """
    if deed.claim.background or long_lasting(deed) or in_plural(record, deed):
        return False
    where = record.places[deed.claim.place] if deed.claim.place is not None else None
    abroad = where is not None and where.precision == "country" and where.country not in words("countries", "codes")
    if abroad:
        return False
    if deed.sufferers and all(map(of_war, deed.sufferers)):
        return False
    if positions(record, deed) or two_sided(deed):
        return False
    hit = [party for party in deed.sufferers if party.kind == "person"]
    if searched(record, deed) and not hit:
        return False
    if any("illegal" in party.sides for party in hit):
        return False
    fought = hit and all("forces" in party.sides for party in hit) and not any(map(of_police, hit))
    if fought and not any("forces" in doer.sides for doer in deed.doers):
        return False
    if deed.kind == "BOMBING" and deed.doers and not deed.sufferers and all(map(of_the_forces, deed.doers)):
        return False
    if deed.kind == "KIDNAPPING" and any(doer.sides & {"forces", "state"} for doer in deed.doers):
        return False
    return deed.stage != "THREATENED" or (deed.claim.type == "THREATEN" and bool(deed.sufferers))


def in_plural(record: Record, deed: Deed) -> bool:
    """Whether it is deeds in general, on no stated day and done to nobody: "they are staging **attacks**"."""
    start, end = deed.claim.predicate
    plural = rule_of(deed.claim).endswith("-n") and record.text[start:end].lower().endswith("s")
    if not plural or deed.claim.recipients or deed.claim.time.basis == "stated":
        return False
    return not THESE.search(record.text[deed.claim.sentence[0] : start].upper())


def long_lasting(deed: Deed) -> bool:
    """Whether a deed is told of months or years: "over the past three months 150 people were killed"."""
    begin, until = deed.claim.time.begin, deed.claim.time.until
    if begin is None or until is None or deed.claim.time.basis != "stated":
        return False
    return (date.fromisoformat(until[:10]) - date.fromisoformat(begin[:10])).days > LONG


def positions(record: Record, deed: Deed) -> bool:
    """Whether it was done to nothing but what is the forces' and neither people nor a thing: positions of a brigade."""
    if deed.sufferers or not deed.claim.recipients:
        return False
    parties = [party_of(record, role) for role in deed.claim.recipients]
    return all(party is not None and "forces" in sides(party.fill.names, "") for party in parties)


def of_the_forces(party: Party) -> bool:
    """Whether a party is of the forces, and not of some that are outside the law: "rebel forces"."""
    return "forces" in party.sides and "illegal" not in party.sides


def two_sided(deed: Deed) -> bool:
    """Whether it was done by both sides, in a fight: "two were wounded in fighting between soldiers and rebels"."""
    return any(map(of_the_forces, deed.doers)) and any("illegal" in doer.sides for doer in deed.doers)


def searched(record: Record, deed: Deed) -> bool:
    """Whether the forces raided something, which is a search: "the army raided five farms"."""
    said = set(record.text[slice(*deed.claim.predicate)].lower().split())
    return bool(deed.doers and said & words("fighting", "searches")) and all(map(of_the_forces, deed.doers))
