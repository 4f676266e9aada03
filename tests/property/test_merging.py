"""Groups of claims do not hang on the order of the claims, and never take in what cannot be one event."""

from itertools import combinations

import pytest
from builders import claims_of, place_of, record_of
from hypothesis import given
from hypothesis import strategies as st

from dateline.merging import happenings, neighbours
from dateline.merging.clusters import clusters
from dateline.merging.happenings import Known, near
from dateline.merging.relations import NEAR
from dateline.model.time import When

TOWNS = ("Kunduz", "Herat", "Ghazni")
VERBS = (("captured", "COERCE", "takes"), ("lost", "COERCE", "loses"), ("bombed", "ASSAULT", None))
WHO = ("Rebels", "Soldiers")


@st.composite
def records(draw, *, by=False):
    """A short report of one claim; with `by` some say only by which day it was."""
    who, (verb, kind, control) = draw(st.sampled_from(WHO)), draw(st.sampled_from(VERBS))
    where, day = draw(st.sampled_from(TOWNS)), draw(st.integers(1, 12))
    text = f"{who} {verb} {where}{draw(st.sampled_from(('', ' at dawn', ' on their third try')))}."
    claim = {
        "predicate": verb, "type": kind, "control": control, "actors": (who,), "place": 0, "day": f"2021-08-{day:02}",
        "modality": draw(st.sampled_from(("actual", "planned"))), "background": draw(st.booleans()),
    }  # fmt: skip
    if by and draw(st.booleans()):
        claim["time"] = When(until=f"2021-08-{day + 1:02}")
    name = f"doc{draw(st.integers(0, 999))}"
    return record_of(text, name=name, publisher=name, claims=(claim,), places=(place_of(text, where),))


def groups(claims, known=None):
    return {frozenset(claim.id for claim in h.claims) for h in happenings(claims, known)}


@given(st.lists(records(by=True), max_size=14), st.randoms(use_true_random=False))
def test_order_changes_no_group(reports, rng):
    claims = claims_of(reports)
    shuffled = rng.sample(claims, len(claims))
    assert groups(claims) == groups(shuffled)


@given(st.lists(records(), max_size=14))
def test_every_claim_is_in_one_group_and_what_is_apart_stays_apart(reports):
    claims = claims_of(reports)
    found = happenings(claims)
    assert sorted(c.id for h in found for c in h.claims) == sorted(c.id for c in claims)
    for one in found:
        for a, b in combinations(one.claims, 2):
            assert a.place_key == b.place_key
            assert near(a, b, NEAR)
            assert (a.modality, a.background) == (b.modality, b.background)


@given(st.lists(records(), max_size=10, unique_by=lambda record: record.id))
def test_a_group_grouped_again_is_no_larger(reports):
    for one in happenings(claims_of(reports)):
        assert sum(len(h.claims) for h in happenings(one.claims)) == len(one.claims)


@pytest.mark.parametrize("reach", [1, 2, neighbours.REACH])
@given(st.lists(records(by=True), max_size=24, unique_by=lambda record: record.id), st.data())
def test_what_has_come_and_gone_is_grouped_as_if_all_were_grouped_anew(reach, reports, data):
    claims = claims_of(reports)
    then, now = (data.draw(st.sets(st.sampled_from(claims))) if claims else set() for _ in range(2))
    before, after = ([one for one in claims if one in some] for some in (then, now))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "REACH", reach)  # few are near each other, so that who is near whom changes often
        names = {claim: str(n) for n, group in enumerate(groups(before)) for claim in group}
        known = Known(names, fresh={c.id for c in now - then}, gone=[c for c in before if c not in now])
        assert groups(after, known) == groups(after)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=30))
def test_a_long_chain_is_no_group(points):
    points = sorted(points)
    every = range(len(points))
    found = clusters(
        [[n] for n in every], combinations(every, 2), lambda n, m: 3.0 - abs(points[n] - points[m]),
        lambda n, m: abs(points[n] - points[m]) > 6, lambda n: n,
    )  # fmt: skip
    assert sorted(n for group in found for n in group) == list(every)
    assert all(points[group[-1]] - points[group[0]] <= 6 for group in found)
