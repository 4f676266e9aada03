from builders import claims_of, place_of, record_of
from msgspec.structs import replace

from dateline.merging.grounds import MOST, grounds
from dateline.model.claim import Event


def told(text, predicate, name, **more):
    claim = {"predicate": predicate, "actors": ("Rebels",), "place": 0, "control": "takes", "day": "2021-08-08"}
    return record_of(text, name=name, claims=(claim,), places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),), **more)


def test_each_claim_but_the_first_says_what_it_is_like_and_why():
    one = told("Rebels captured Kunduz at dawn.", "captured", "a")
    two = told("Rebels seized Kunduz.", "seized", "b")
    three = told("At dawn Rebels captured Kunduz, officials say.", "captured", "c")
    claims = claims_of((one, two, three))
    second, third = grounds(claims)
    assert (second.claim, second.other) == (claims[1].id, claims[0].id)
    assert (third.claim, third.other) == (claims[2].id, claims[0].id)
    assert {"the same word", "the same actor"} <= set(third.reasons)
    assert "the same word" not in second.reasons


def test_what_one_report_tells_as_one_needs_no_likeness():
    text = "Rebels captured it. The seizure was swift."
    record = record_of(
        text,
        claims=({"predicate": "captured"}, {"predicate": "seizure"}),
        events=(Event(id="v1", claims=("c1", "c2")),),
    )
    (only,) = grounds(claims_of((record,)))
    assert only.reasons == ("its report tells both as one event",)


def test_of_many_claims_the_first_are_explained():
    (claim,) = claims_of((told("Rebels captured Kunduz at dawn.", "captured", "a"),))
    found = grounds([replace(claim, id=f"cl_{n}", document=f"doc_{n}") for n in range(MOST + 10)])
    assert len(found) == MOST - 1
    assert all(ground.reasons for ground in found)


def test_one_claim_needs_no_ground():
    assert grounds(claims_of((told("Rebels captured Kunduz.", "captured", "a"),))) == ()
