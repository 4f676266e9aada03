"""Who takes a place that fell to nobody by name: the one side that takes places by the same report, if it is one."""

from accounts import ARMY, REBELS, told
from builders import place_of, record_of

from dateline.merging.status import at, statuses

ZONE = ("NORP", "Militia", "XYZREBZON")


def fell(*others, lost="Kunduz fell", control="takes"):
    """A report that says that Kunduz fell, and what others did elsewhere: `(who, verb, town, control)`."""
    said = [lost, *(f"{who} {verb} {town}" for who, verb, town, _ in others)]
    text = ". ".join(said) + "."
    places = tuple(place_of(text, name, lat=36.7, lon=68.9) for name in ("Kunduz", *(o[2] for o in others)))
    verb = lost.split()[-1] if lost.startswith("Kunduz") else lost.split()[1]
    actors = () if lost.startswith("Kunduz") else (lost.split()[0],)
    first = {"predicate": verb, "place": 0, "control": control, "day": "2021-08-08", "actors": actors}
    if control == "loses":
        first["type"] = "RETREAT"
    rest = tuple(
        {"predicate": verb, "actors": (who,), "place": n, "control": what, "day": "2021-08-08"}
        for n, (who, verb, _, what) in enumerate(others, 1)
    )
    return record_of(
        text, publisher="Wire", published="2021-08-08", entities=(REBELS, ARMY, ZONE), places=places,
        claims=(first, *rest),
    )  # fmt: skip


def holder(record):
    claims = [claim for claim in told(record) if claim.place_name == "Kunduz"]
    now = at(statuses(claims, {}), "2021-08-09")
    return now.holder, now.inferred


def test_the_one_side_that_takes_places_has_it():
    assert holder(fell(("Rebels", "captured", "Aybak", "takes"))) == ("Rebels", True)


def test_who_enters_places_has_it_where_nobody_is_said_to_take_any():
    assert holder(fell(("Rebels", "entered", "Aybak", "contests"))) == ("Rebels", True)


def test_of_two_sides_neither_has_it():
    both = (("Rebels", "captured", "Aybak", "takes"), ("Army", "retook", "Zaranj", "takes"))
    assert holder(fell(*both)) == (None, False)


def test_without_any_nobody_has_it():
    assert holder(fell()) == (None, False)


def test_who_lost_it_has_not_taken_it():
    army = ("Army", "retook", "Aybak", "takes")
    assert holder(fell(army, lost="Army left Kunduz", control="loses")) == (None, False)


def test_whom_a_claim_names_is_not_inferred():
    named = fell(("Rebels", "captured", "Aybak", "takes"), lost="Militia took Kunduz")
    assert holder(named) == ("Militia", False)
