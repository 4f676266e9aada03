from builders import claims_of, place_of, record_of

from dateline.merging.status import standings
from dateline.web.holdings import holdings
from dateline.web.report import render
from dateline.web.views import page


def took(who, code, where, lat=1.0, lon=65.0):
    text = f"{who} captured {where}."
    claim = {"predicate": "captured", "actors": (who,), "place": 0, "control": "takes", "day": "2021-08-08"}
    place = place_of(text, where, lat=lat, lon=lon)
    return record_of(text, name=text, entities=(("ORG", who, code),), claims=(claim,), places=(place,))


def counted(*records):
    found = holdings(standings(claims_of(records), {}), {}, as_of="2021-08-09")
    return dict(found.counts)


def test_one_side_is_counted_once_whatever_it_is_called():
    places = took("Rebels", "XYZREB", "Kunduz"), took("Rebels", "XYZREB", "Herat"), took("Fighters", "XYZREB", "Aybak")
    assert counted(*places) == {"Rebels, claimed": 3}


def test_two_sides_and_those_whose_country_is_not_known_are_counted_apart():
    rebels, army = took("Rebels", "XYZREB", "Kunduz"), took("The army", "XYZMIL", "Herat")
    some, others = took("Insurgents", "---REB", "Aybak"), took("Gunmen", "---REB", "Farah")
    assert counted(rebels, army) == {"Rebels, claimed": 1, "The army, claimed": 1}
    assert counted(some, others) == {"Insurgents, claimed": 1, "Gunmen, claimed": 1}


def test_the_bodies_of_a_state_are_counted_once():
    places = took("The army", "XYZMIL", "Kunduz"), took("The army", "XYZMIL", "Herat"), took("Xyzians", "XYZ", "Aybak")
    assert counted(*places) == {"The army, claimed": 3}
    assert len(counted(took("One Front", "XYZREBONE", "Kunduz"), took("Two Front", "XYZREBTWO", "Herat"))) == 2


def test_nothing_is_told_of_a_day_before_any_claim():
    assert holdings(standings(claims_of((took("Rebels", "XYZREB", "Kunduz"),)), {}), {}, as_of="2021-08-01") is None


def test_the_page_names_the_places_that_are_too_far_off_for_the_map():
    near = [took("Rebels", "XYZREB", f"Port {name}", lat=30 + n / 2) for n, name in enumerate("ABCDEFGHIJ")]
    far = took("Gunmen", "ZZZREB", "Mirebalais", lat=18.8, lon=-72.1)
    shown = render(page([*near, far], as_of="2021-08-09"))
    assert shown.count("Too far off for this map") == 2
    assert "Too far off" not in render(page(near, as_of="2021-08-09"))
