"""Talks and deadlines as of a day."""

import pytest
from builders import claims_of, figure_of, place_of, record_of

from dateline.merging.agenda import counts, deadlines, meetings
from dateline.model.time import When


def talks(verb="met", *, publisher="Wire", day="2021-08-10", **claim):
    text = f"Envoys {verb} the Council."
    given = {"predicate": verb, "type": "CONSULT", "actors": ("Envoys",), "recipients": ("the Council",), "day": day}
    entities = (("ORG", "Envoys", "QATGOV"), ("ORG", "Council", "AFGGOV"))
    return record_of(text, publisher=publisher, published="2021-08-09", entities=entities, claims=(given | claim,))


def states(*records, as_of="2021-08-12"):
    return [(m.parties, m.state) for m in meetings(claims_of(records), {}, as_of=as_of)]


PARTIES = ("Envoys", "Council")


def test_talks_that_took_place_and_that_were_denied():
    assert states(talks()) == [(PARTIES, "held")]
    assert states(talks(polarity="negative")) == [(PARTIES, "denied")]
    assert states(talks(), talks(publisher="Gazette", polarity="negative")) == [(PARTIES, "contested")]


@pytest.mark.parametrize(("as_of", "state"), [("2021-08-10", "expected"), ("2021-08-11", "not heard of since")])
def test_talks_that_are_planned(as_of, state):
    assert states(talks("meet", modality="planned"), as_of=as_of) == [(PARTIES, state)]


def test_talks_that_were_planned_and_then_held_are_one():
    plan = talks(
        "will meet",
        publisher="Gazette",
        modality="planned",
        time=When(begin="2021-08-10", until="2021-08-11", basis="stated"),
    )
    assert states(plan, talks()) == [(PARTIES, "held")]
    other_day = talks(
        "will meet", modality="planned", time=When(begin="2021-08-05", until="2021-08-06", basis="stated")
    )
    assert states(other_day, talks()) == [(PARTIES, "not heard of since"), (PARTIES, "held")]


def summit(verb, host, *, town="Doha", day="2021-08-10", **claim):
    text = f"{host} {verb} a summit in {town}."
    when = When(begin=day, until=f"{day[:-2]}{int(day[-2:]) + 1}", basis="stated")
    given = {"predicate": verb, "type": "CONSULT", "actors": (host,), "place": 0, "time": when}
    places = (place_of(text, town, name=town, geonames_id=town, precision="point"),)
    entities = (("PERSON", host, f"{host[:3].upper()}GOV"),)
    return record_of(
        text, publisher=host, published="2021-08-09", entities=entities, places=places, claims=(given | claim,)
    )


def test_a_summit_that_one_host_planned_is_that_held_in_its_town_on_its_day():
    held = summit("attended", "Leaders")
    assert [
        m.state
        for m in meetings(claims_of([summit("will host", "Merkel", modality="planned"), held]), {}, as_of="2021-08-12")
    ] == ["held"]
    for other in (
        summit("will host", "Merkel", modality="planned", town="Berlin"),
        summit("will host", "Merkel", modality="planned", day="2021-08-11"),
    ):
        found = meetings(claims_of([other, held]), {}, as_of="2021-08-13")
        assert sorted(m.state for m in found) == ["held", "not heard of since"]


def test_talks_that_are_broken_off():
    halt = {"type": "SANCTION", "mode": "withdraw", "cameo": "164"}
    assert states(talks("suspended talks with", **halt)) == [(PARTIES, "suspended")]
    assert states(talks("suspended exports to", **halt | {"cameo": "163"})) == []
    assert states(talks("suspended talks with", **halt, modality="planned")) == []


def test_talks_that_are_asked_for_or_refused():
    assert states(talks("meet", type="REQUEST", mode="meet")) == [(PARTIES, "asked for")]
    assert states(talks("meet", type="REJECT", mode="meet")) == [(PARTIES, "refused")]


def test_a_reading_that_is_hardly_likely_answers_nothing_but_who_has_a_place():
    assert states(talks("meet", score=0.2)) == [(PARTIES, "held")]
    assert states(talks("meet", score=0.19)) == []
    assert deadlines(claims_of([withdrawal(score=0.1)]), {}, as_of="2021-08-31") == ()
    text = "Rebels captured Kunduz."
    place = place_of(text, "Kunduz", lat=1.0, lon=1.0)
    captured = {"predicate": "captured", "control": "takes", "place": 0, "day": "2021-08-09", "score": 0.1}
    assert claims_of([record_of(text, places=(place,), claims=(captured,))])[0].topic is not None


def withdrawal(**claim):
    text = "Troops must leave the base."
    when = When(until="2021-09-01", basis="stated")
    given = {"predicate": "leave", "type": "RETREAT", "modality": "ordered", "time": when, "actors": ("Troops",)}
    return record_of(text, publisher="Wire", claims=(given | claim,))


def test_a_deadline_is_open_up_to_its_day():
    def found(day):
        return [(d.by, d.state, d.per) for d in deadlines(claims_of([withdrawal()]), {}, as_of=day)]

    assert found("2021-08-31") == [("2021-08-31", "open", ("Wire",))]
    assert found("2021-09-01") == [("2021-08-31", "passed", ("Wire",))]


def test_what_happened_by_a_day_is_no_deadline():
    assert deadlines(claims_of([withdrawal(modality="actual")]), {}, as_of="2021-08-01") == ()


def test_places_that_a_source_counts_itself():
    text = "Rebels captured six capitals."
    record = record_of(
        text,
        figures=(figure_of(text, "six capitals", 6, 6, kind="places"),),
        claims=({"predicate": "captured", "control": "takes", "figures": (0,), "day": "2021-08-09"},),
    )
    assert [c.phrase for c in counts(claims_of([record]), as_of="2021-08-09")] == ["Rebels captured six capitals"]
    assert counts(claims_of([record]), as_of="2021-08-08") == ()
