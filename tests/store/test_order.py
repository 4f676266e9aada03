"""In whichever order and in however many runs reports come, the picture in the end is the same."""

import msgspec
import pytest
from example_records import hostile, ministry, wire
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stores import Clock, add, assert_sound, fell, made, many, merge, picture

from dateline import services

BODY = " The governor of the province said that the town was quiet and that its market had opened again by noon, "
BODY += "while families who had left for the capital were on their way back along the northern road."
VERSIONS = [fell("Herat", url="https://example.org/v", day=f"2021-08-0{n}", killed=n) for n in (3, 4, 5)]
COPIES = [fell("Ghazni", publisher=f"Daily {n}", day=f"2021-08-1{n}", after=BODY) for n in range(3)]
CORPUS = [*many(9), wire(), ministry(), hostile(), *VERSIONS, *COPIES]


@st.composite
def deliveries(draw):
    """The corpus in some order, in some runs, with or without a merge after each."""
    order = draw(st.permutations(CORPUS))
    cuts = sorted(draw(st.sets(st.integers(1, len(order) - 1), max_size=4)))
    runs = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    return [(run, draw(st.booleans())) for run in runs]


def told(where, runs):
    clock = Clock()
    store = made(where, clock)
    for records, merged in runs:
        add(store, records, clock)
        if merged:
            merge(store, clock)
    merge(store, clock)
    assert_sound(store)
    return picture(store)


@pytest.mark.slow
def test_order_and_runs_change_nothing(new_place, request):
    expected = told(new_place(), [(CORPUS, True)])
    assert len(expected["copies"]) == 2
    examples = 20 if "sqlite" in request.node.callspec.id else 6

    @settings(max_examples=examples, database=None, derandomize=True,
              suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
    @given(deliveries())
    def same(runs):
        assert told(new_place(), runs) == expected

    same()


def test_databases_agree(tmp_path, where):
    assert told(where, [(CORPUS[:8], True), (CORPUS[8:], True)]) == told(str(tmp_path / "other.db"), [(CORPUS, True)])


def test_only_the_last_version_counts_in_any_order(new_place):
    for order in (VERSIONS, VERSIONS[::-1], [VERSIONS[1], VERSIONS[2], VERSIONS[0]]):
        found = told(new_place(), [([one], True) for one in order])
        assert {msgspec.json.decode(body)["published"] for _, body in found["claims"]} == {"2021-08-05"}


def test_copies_of_one_text_are_one_voice(store, clock):
    papers = [fell(publisher=f"Paper {n}", after=BODY + " Printed here." * (n % 3)) for n in range(40)]
    add(store, papers, clock)
    merge(store, clock)
    (event,) = [msgspec.json.decode(body) for _, body in picture(store)["events"]]
    assert (event["documents"], event["independent"]) == (40, 1)


def test_who_quotes_another_outlet_is_no_second_witness(store, clock):
    add(store, [fell(publisher="Wire")], clock)
    add(store, [fell(publisher="Gazette", quoting="Wire", day="2021-08-09")], clock)
    merge(store, clock)
    (event,) = [msgspec.json.decode(body) for _, body in picture(store)["events"]]
    assert (event["documents"], event["independent"]) == (2, 1)


def test_an_event_that_grows_is_found_under_its_old_ids(store, clock):
    """An event has its id from one of its claims, which may be one that comes late."""
    seen = {}
    for n in range(8):
        add(store, [fell(publisher=f"Paper {n}", after=f" It was report {n}.")], clock)
        merge(store, clock)
        for name, body in picture(store)["events"]:
            seen.setdefault(name, (clock.iso(), msgspec.json.decode(body)["claims"]))
    last = dict(picture(store)["events"])
    redirected = [name for name in seen if name not in last]
    assert redirected
    for name, (then, claims) in seen.items():
        now = services.shown(store, name).event
        assert now.id in last
        assert set(claims) <= set(now.claims)
        assert services.shown(store, name, known_at=then).event.id == name
    assert_sound(store)
