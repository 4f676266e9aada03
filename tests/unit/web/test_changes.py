"""What changed, as the page tells it."""

from accounts import account, told
from builders import claims_of

from dateline.merging.changes import event_changes, with_opponents
from dateline.merging.events import events
from dateline.web.changes import changes

TAKEN = account(by="Rebels")
DENIED = account(by="Ministry", polarity="negative", publisher="Gazette", published="2021-08-09", day="2021-08-08")


def shown(before, after):
    found = event_changes(events(told(*before), {}), events(told(*after), {}))
    claims = {c.id: c for c in claims_of(after)}
    section = changes([with_opponents(one, claims) for one in found], (), claims, since="2021-08-09")
    return [(kind.heading, one.title, one.what, len(one.claims)) for kind in section.kinds for one in kind.changes]


def test_what_is_new_is_told_by_its_claim_and_what_is_otherwise_by_name():
    assert shown([], [TAKEN]) == [("New", "", "", 1)]
    assert shown([TAKEN], [TAKEN, DENIED]) == [("Contradicted", "Rebels captured Kunduz", "denied by Ministry", 1)]
    assert shown([], [TAKEN, DENIED]) == [("New", "Rebels captured Kunduz", "denied by Ministry", 2)]
