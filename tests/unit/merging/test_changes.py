"""What changed between two states of knowledge."""

from accounts import account, told
from builders import claims_of, figure_of, place_of, record_of

from dateline.merging.changes import event_changes, status_changes, with_opponents
from dateline.merging.events import events
from dateline.merging.status import standings

TAKEN = account(by="Rebels")
DENIED = account(by="Ministry", polarity="negative", publisher="Gazette", published="2021-08-09", day="2021-08-08")
SEEN = account(by="Aid Agency", publisher="Herald")


def kinds(before, after):
    changed = event_changes(events(told(*before), {}), events(told(*after), {}))
    return [(c.kind, c.what) for c in changed]


def turned(before, after, day_before="2021-08-10", day_after="2021-08-10"):
    was, now = standings(told(*before), {}), standings(told(*after), {})
    return [(c.kind, c.what) for c in status_changes(was, now, day_before=day_before, day_after=day_after)]


def test_the_same_is_no_change():
    assert kinds([TAKEN, DENIED], [DENIED, TAKEN]) == [] == turned([TAKEN], [TAKEN])


def test_new_and_withdrawn():
    assert kinds([], [TAKEN]) == [("new", "new")]
    assert kinds([TAKEN], []) == [("withdrawn", "no report that stands says so any more")]
    assert turned([], [TAKEN]) == [("new", "Rebels, claimed")]
    assert turned([TAKEN], []) == [("withdrawn", "no report that stands says who holds it")]


def opposed(before, *after):
    """What is said of each new event, with those who speak against it."""
    all_claims = told(*after)
    found = event_changes(events(told(*before), {}), events(all_claims, {}))
    by_id = {claim.id: claim for claim in all_claims}
    return sorted(with_opponents(one, by_id).what for one in found)


def blast(killed, by, publisher):
    words = f"A blast killed {killed} people in Kunduz, {by} said."
    return record_of(
        words, publisher=publisher, published="2021-08-08", entities=[("ORG", by, None)],
        places=(place_of(words, "Kunduz", lat=36.0, lon=68.0),),
        figures=[figure_of(words, f"{killed} people", killed, killed)],
        statements=[{"source": by, "cue": "said", "content": words.split(",")[0], "source_entity": "e1"}],
        claims=[{"predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,), "holder": "s1"}],
    )  # fmt: skip


def test_a_new_event_that_is_denied_or_contradicted_at_once_says_by_whom():
    assert opposed([], TAKEN, DENIED) == ["new; denied by Ministry"]
    assert opposed([], TAKEN, SEEN) == opposed([], TAKEN) == opposed([], DENIED) == ["new"]
    assert opposed([TAKEN], TAKEN, DENIED) == ["denied by Ministry"]
    again = account(by="The Ministry", polarity="negative", publisher="Post", published="2021-08-09", day="2021-08-08")
    assert opposed([], TAKEN, DENIED, again) == ["new; denied by Ministry"]
    counts = opposed([], blast(13, "Police", "Wire"), blast(17, "Hospital", "Post"))
    assert counts == ["new; Hospital and Police contradict each other (number)"]
    assert opposed([], blast(13, "Police", "Wire"), blast(13, "Hospital", "Post")) == ["new"]


def test_contradicted_and_confirmed():
    assert kinds([TAKEN], [TAKEN, DENIED]) == [("contradicted", "denied by Ministry")]
    assert kinds([TAKEN], [TAKEN, SEEN]) == [("confirmed", "now 2 independent voices: Rebels, Aid Agency")]
    assert turned([TAKEN], [TAKEN, DENIED]) == [("contradicted", "Rebels, contested; before: Rebels, claimed")]
    assert turned([TAKEN], [TAKEN, SEEN]) == [("confirmed", "Rebels, confirmed; before: Rebels, claimed")]


def test_word_that_runs_out():
    assert turned([TAKEN], [TAKEN], day_after="2021-10-01") == [("expired", "Rebels, stale; before: Rebels, claimed")]


def test_an_event_that_grows_is_followed_whatever_its_id():
    earlier = account(publisher="Aurora", published="2021-08-07", day="2021-08-08")
    assert [kind for kind, _ in kinds([TAKEN], [TAKEN, earlier])] == ["confirmed"]


def toll(low, high, publisher, published):
    text = f"A blast killed {low} people in Herat."
    return record_of(
        text,
        publisher=publisher,
        published=published,
        places=(place_of(text, "Herat", lat=34.3, lon=62.2),),
        figures=(figure_of(text, f"{low} people", low, high),),
        claims=({"predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,), "day": "2021-08-08"},),
    )


def test_a_toll_that_grows_is_told_with_its_bounds():
    first, second = toll(12, 12, "Wire", "2021-08-08"), toll(19, None, "Wire", "2021-08-09")
    (change,) = event_changes(events(claims_of([first]), {}), events(claims_of([first, second]), {}))
    assert change.kind == "changed" and change.what.startswith("figures: killed 12 or more")
    assert [(t.low, t.high, t.voice, t.day) for t in change.after.tallies] == [
        (12, 12, "Wire", "2021-08-08"), (19, None, "Wire", "2021-08-09"),
    ]  # fmt: skip


def test_another_toll_of_another_voice_contradicts_once():
    first, second = toll(12, 12, "Wire", "2021-08-08"), toll(19, None, "Gazette", "2021-08-09")
    third = toll(19, None, "Herald", "2021-08-10")
    was, now, then = (events(claims_of(told), {}) for told in ([first], [first, second], [first, second, third]))
    (change,) = event_changes(was, now)
    assert change.kind == "contradicted" and change.what == "contradicted (number)"
    assert [c.kind for c in event_changes(now, then)] == ["changed"]


def test_a_state_by_another_of_its_bodies_is_no_change():
    assert turned([account("Army")], [account("Ministry")]) == []
    assert [kind for kind, _ in turned([account("Army")], [account("Rebels")])] == ["changed"]


def test_changes_of_one_day_stand_by_their_words():
    towns = [account(town=town) for town in ("Sake", "Goma", "Minova")]
    found = event_changes({}, events(told(*towns), {}))
    assert [c.after.place_name for c in found] == ["Goma", "Minova", "Sake"]
