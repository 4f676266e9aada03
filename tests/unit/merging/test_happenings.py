from itertools import permutations

from builders import claims_of, figure_of, place_of, record_of
from example_records import ministry, wire
from msgspec.structs import replace

from dateline.merging import happenings
from dateline.merging.events import events
from dateline.merging.happenings import Known
from dateline.model.claim import Event
from dateline.model.document import Published
from dateline.model.figure import Figure
from dateline.model.time import When


def captured(where, day="2021-08-08", name="a", **more):
    text = f"Rebels captured {where}."
    claim = {"predicate": "captured", "actors": ("Rebels",), "place": 0, "control": "takes", "day": day, **more}
    return record_of(text, name=name, claims=(claim,), places=(place_of(text, where, lat=1.0, lon=1.0),))


def sizes(*records):
    return sorted(len(h.claims) for h in happenings(claims_of(records)))


def test_accounts_of_one_fall_are_one_happening():
    assert sizes(captured("Kunduz"), captured("Kunduz", "2021-08-09")) == [2]


def test_other_places_other_weeks_and_plans_stay_apart():
    assert sizes(captured("Kunduz"), captured("Herat")) == [1, 1]
    assert sizes(captured("Kunduz"), captured("Kunduz", "2021-08-20")) == [1, 1]
    assert sizes(captured("Kunduz"), captured("Kunduz", modality="planned")) == [1, 1]
    assert sizes(captured("Kunduz"), captured("Kunduz", background=True)) == [1, 1]


def test_what_may_be_on_a_day_to_come_is_not_what_was():
    def strike(modality, time, name):
        return captured("Kunduz", name=name, control=None, type="PROTEST", modality=modality, time=time)

    when = When(begin="2021-08-10", until="2021-08-11", basis="stated")
    did = strike("actual", when, "a")
    assert sizes(did, strike("possible", when, "b")) == [1, 1]
    then = When(begin="2021-08-08", until="2021-08-09", basis="stated")
    assert sizes(strike("actual", then, "a"), strike("possible", then, "b")) == [2]


def test_what_was_by_a_day_may_have_been_weeks_before():
    by_then = {"time": When(until="2021-08-21"), "control": None, "type": "ASSAULT"}
    struck = {"control": None, "type": "ASSAULT"}
    assert sizes(captured("Kunduz", **struck), captured("Kunduz", name="b", **by_then)) == [2]
    assert sizes(captured("Kunduz", "2021-08-30", **struck), captured("Kunduz", name="b", **by_then)) == [1, 1]
    assert sizes(captured("Kunduz", "2021-06-08", **struck), captured("Kunduz", name="b", **by_then)) == [1, 1]


def test_that_a_place_is_still_held_is_no_part_of_what_befell_it():
    assert sizes(captured("Kunduz"), captured("Kunduz", control="holds")) == [1, 1]
    assert sizes(captured("Kunduz"), captured("Kunduz", control="loses")) == [2]


def test_the_retreats_of_two_armies_are_two_events():
    def left(who, code, name):
        text = f"{who} left Bukavu."
        claim = {"predicate": "left", "actors": (who,), "place": 0, "type": "RETREAT", "control": "loses"}
        return record_of(
            text, name=name, claims=(claim | {"day": "2025-02-16"},), entities=(("ORG", who, code),),
            places=(place_of(text, "Bukavu", lat=-2.5, lon=28.8),),
        )  # fmt: skip

    ours, theirs = left("Congo's army", "CODMIL", "a"), left("Burundi", "BDI", "b")
    assert sizes(ours, theirs) == [1, 1]
    assert sizes(ours, left("The army", "CODMIL", "c")) == [2]


def test_an_open_date_stands_on_the_day_that_is_known():
    when = When(until="2021-08-09", basis="published")
    assert sizes(captured("Kunduz"), captured("Kunduz", time=when)) == [2]
    assert sizes(captured("Kunduz"), captured("Kunduz", time=When())) == [1, 1]


def test_denial_of_the_same_stays_with_it():
    assert sizes(captured("Kunduz"), captured("Kunduz", polarity="negative")) == [2]


def killed(count, time, name):
    text = f"Shells killed {count} people in Kunduz."
    figure = Figure(start=0, end=0, low=count, high=None, kind="killed")
    claim = {"type": "ASSAULT", "predicate": "killed", "place": 0, "figures": (0,), "time": time}
    places = (place_of(text, "Kunduz", lat=1.0, lon=1.0),)
    return record_of(text, name=name, claims=(claim,), places=places, figures=(figure,))


def test_a_toll_of_weeks_is_no_event_of_one_day():
    weeks = When(begin="2021-07-09", until="2021-08-09", basis="stated")
    day = When(begin="2021-08-08", until="2021-08-09", basis="stated")
    assert sizes(killed(183, weeks, "a"), killed(15, day, "b")) == [1, 1]
    assert sizes(killed(16, day, "a"), killed(15, day, "b")) == [2]
    assert sizes(killed(15, weeks, "a"), killed(15, day, "b")) == [2]


def test_a_toll_of_years_is_no_event_of_one_week():
    years = When(begin="2019-01-01", until="2021-08-09", basis="stated")
    week = When(begin="2021-08-02", until="2021-08-09", basis="stated")
    month = When(begin="2021-07-10", until="2021-08-09", basis="stated")
    assert sizes(killed(183, years, "a"), killed(15, week, "b")) == [1, 1]
    assert sizes(killed(16, month, "a"), killed(15, week, "b")) == [2]


def test_a_whole_country_is_no_meeting_point():
    def taken(who, word):
        text = f"{who} {word} Afghanistan."
        place = place_of(text, "Afghanistan", precision="country")
        return record_of(text, name=who, claims=({"predicate": word, "place": 0},), places=(place,))

    assert sizes(taken("Rebels", "captured"), taken("Gunmen", "seized")) == [1, 1]


def test_events_of_a_record_are_kept():
    text = "Rebels captured it. The seizure was swift."
    claims = ({"predicate": "captured"}, {"predicate": "seizure"})
    assert sizes(record_of(text, claims=claims)) == [1, 1]
    assert sizes(record_of(text, claims=claims, events=(Event(id="v1", claims=("c1", "c2")),))) == [2]


def test_order_of_the_reports_changes_no_group():
    records = [captured("Kunduz", name="a"), captured("Kunduz", "2021-08-10", name="b"), wire(), ministry()]
    found = {
        frozenset(frozenset(c.id for c in h.claims) for h in happenings(claims_of(order)))
        for order in permutations(records)
    }
    assert len(found) == 1


def test_what_nothing_new_can_reach_stays_as_it_was():
    claims = claims_of([captured("Kunduz", name="a"), captured("Herat", name="b"), captured("Kunduz", name="c")])
    kunduz, herat, late = claims
    told_together = Known({kunduz.id: "one", herat.id: "one"}, fresh={late.id}, gone=())
    assert sorted(len(h.claims) for h in happenings(claims, told_together)) == [1, 2]
    elsewhere = claims_of([captured("Ghazni", name="c")])[0]
    untouched = Known({kunduz.id: "one", herat.id: "one"}, fresh={elsewhere.id}, gone=())
    found = happenings([kunduz, herat, elsewhere], untouched)
    assert [h.claims for h in found] == [(kunduz, herat), (elsewhere,)]


def test_what_was_denied_before_the_day_is_no_denial_of_it():
    denied = replace(
        captured("Kunduz", "2021-08-07", polarity="negative"), published=Published(value="2021-08-07", basis="given")
    )
    assert sizes(captured("Kunduz", "2021-08-09"), denied) == [1, 1]
    assert sizes(captured("Kunduz", "2021-08-07"), denied) == [2]


def test_other_counts_on_another_day_are_another_event():
    def killed(day, low, name):
        text = f"Gunmen killed {low} people in Kunduz."
        claim = {
            "predicate": "killed",
            "type": "ASSAULT",
            "actors": ("Gunmen",),
            "place": 0,
            "figures": (0,),
            "day": day,
        }
        figures = (figure_of(text, str(low), low, low),)
        return record_of(text, name=name, claims=(claim,), places=(place_of(text, "Kunduz"),), figures=figures)

    assert sizes(killed("2021-08-08", 2000, "a"), killed("2021-08-09", 460, "b")) == [1, 1]
    assert sizes(killed("2021-08-08", 460, "a"), killed("2021-08-08", 470, "b")) == [2]
    assert sizes(killed("2021-08-08", 460, "a"), killed("2021-08-09", 460, "b")) == [2]


def urged(who, name):
    text = f"{who} urged Norway to lend boats to the harbour town."
    claim = {"type": "REQUEST", "predicate": "urged", "actors": (who,), "recipients": ("Norway",)}
    return record_of(text, name=name, claims=(claim,), entities=(("PERSON", who, None), ("PLACE", "Norway", None)))


def test_what_two_people_ask_for_is_two_events_though_they_ask_the_same():
    assert sizes(urged("Ana Brook", "a"), urged("Ana Brook", "b")) == [2]
    assert sizes(urged("Ana Brook", "a"), urged("Ivo Stein", "b")) == [1, 1]


def pledged_twice(second):
    text = (
        f"Traders pledged help for farmers in the harbour town. {second} pledges help for farmers in the harbour town."
    )
    claims = (
        {"type": "AGREE", "predicate": "pledged", "actors": ("Traders",)},
        {"type": "AGREE", "predicate": "pledges", "actors": (second,)},
    )
    return record_of(text, claims=claims)


def test_a_report_that_tells_twice_of_a_pledge_and_of_nobody_in_common_tells_of_two():
    assert sizes(pledged_twice("The traders")) == [2]
    assert sizes(pledged_twice("The bank")) == [1, 1]


def test_of_a_report_that_is_given_in_two_readings_no_claim_is_lost():
    (once,) = claims_of([record_of("Rebels took Kunduz.", claims=({"predicate": "took", "actors": ("Rebels",)},))])
    for again in (replace(once, background=True), replace(once, control="takes", background=True)):
        assert [one.claims for one in events([once, again], {}).values()] == [(once.id, once.id)]
