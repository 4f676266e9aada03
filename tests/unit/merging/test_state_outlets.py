"""The list of state outlets: each once, of a state with both of its codes, and none whose independence is guarded."""

from itertools import chain

from dateline.exports.countries import iso3
from dateline.merging.outlets import outlet_key
from dateline.merging.state_outlets import rules


def test_every_outlet_is_of_one_state():
    keys = [{outlet_key(name) for name in state.outlets} for state in rules().states]
    assert all(keys)
    assert sum(map(len, keys)) == len(set(chain.from_iterable(keys)))


def test_every_state_goes_by_both_of_its_codes():
    assert [state.code for state in rules().states if iso3(state.country) != state.code] == []
    assert len({state.code for state in rules().states}) == len(rules().states)


def test_outlets_with_a_guarded_independence_are_not_in_it():
    known = {outlet_key(name) for state in rules().states for name in state.outlets}
    others = ("BBC", "Deutsche Welle", "NHK", "France 24", "RFI", "Voice of America", "Reuters", "AFP", "Al Jazeera")
    assert known.isdisjoint(map(outlet_key, others))
