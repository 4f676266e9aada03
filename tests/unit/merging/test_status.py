"""The rule two-voices/11: claims of control become stretches of days."""

from itertools import pairwise, permutations

import pytest
from accounts import account, told
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.merging.status import at, standings, statuses
from dateline.merging.voices import Origin
from dateline.wording.holding import holder_name, holder_words, status_lines

TAKEN = account(by="Rebels")
DENIED = account(by="Ministry", polarity="negative", publisher="Gazette", published="2021-08-09", day="2021-08-08")


def answer(*records, day="2021-08-12", origins=None, **options):
    found = at(statuses(told(*records), origins or {}, **options), day)
    return found and (found.holder, found.state)


def test_one_voice_is_a_claim():
    assert answer(TAKEN) == ("Rebels", "claimed")


def test_nothing_is_known_of_the_days_before():
    assert answer(TAKEN, day="2021-08-07") is None


def test_a_second_independent_voice_confirms():
    assert answer(TAKEN, account(by="Aid Agency", publisher="Gazette")) == ("Rebels", "confirmed")


def test_two_people_of_one_side_are_one_voice():
    again = account(by="Rebels", publisher="Gazette", published="2021-08-09", day="2021-08-08", note="Again.")
    assert answer(TAKEN, again) == ("Rebels", "claimed")


def test_two_who_say_it_together_are_two_voices():
    assert answer(account(by="Rebels", beside="Aid Agency")) == ("Rebels", "confirmed")
    assert answer(account(by="Rebels", beside="Ministry")) == ("Rebels", "confirmed")
    (found,) = statuses(told(account(by="Rebels", beside="Aid Agency")), {})[:1]
    assert found.per == ("Rebels", "Aid Agency")


def test_a_nameless_source_of_the_side_that_has_it_is_that_side():
    held = account(who="Army", verb="holds", by="Army", control="holds")
    source = account(who="Army", verb="holds", by="Ministry", anonymous=True, control="holds", publisher="Gazette")
    assert answer(held, source) == ("Army", "claimed")
    assert answer(held, account(who="Army", verb="holds", by="Rebels", anonymous=True, control="holds")) == (
        "Army",
        "confirmed",
    )


def test_the_side_that_lost_it_confirms_alone():
    assert answer(account(by="Ministry")) == ("Rebels", "confirmed")
    assert answer(account(by="Envoys")) == ("Rebels", "claimed")


def test_whoever_left_a_place_confirms_that_it_is_gone():
    left = account(who="Army", verb="left", by="Army", type="RETREAT", control="loses")
    assert answer(left) == (None, "confirmed")
    assert answer(account(who="Army", verb="left", by="Villagers", type="RETREAT", control="loses")) == (
        None,
        "claimed",
    )
    (claim,) = told(left)
    nameless = replace(claim, actors=(replace(claim.actors[0], name="troops", words="troops", code="---MIL"),))
    assert next(s.state for s in statuses([nameless], {})) == "confirmed"


@pytest.mark.parametrize(
    ("lost", "said_by", "expected"),
    [
        ("XYZMIL", "---MIL", "claimed"),  # "the army", which may be another country's
        ("XYZMIL", "---GOV", "claimed"),
        ("XYZMIL", "XYZGOV", "confirmed"),
        ("XYZMIL", "QATMIL", "claimed"),
        ("---MIL", "---MIL", "confirmed"),
        ("---MIL", "XYZMIL", "confirmed"),
        ("XYZREB", "---REB", "confirmed"),
    ],
)
def test_an_army_of_no_country_does_not_admit_what_another_country_lost(lost, said_by, expected):
    (claim,) = told(account(who="Army", verb="left", by="Army", type="RETREAT", control="loses"))
    (voice,) = claim.voices
    by = replace(voice, party=replace(voice.party, code=said_by))
    left = replace(claim, actors=(replace(claim.actors[0], code=lost),), voices=(by,))
    assert next(s.state for s in statuses([left], {})) == expected


def test_what_somebody_had_denied_was_denied_before_others_admit_it():
    later = {"published": "2021-08-10", "day": "2021-08-08"}
    (denied,) = told(account(by="Ministry", polarity="negative", publisher="Gazette", **later))
    admitted = told(account(by="Army", publisher="Gazette", note="Officers admit it.", **later))
    before = replace(denied, voices=(replace(denied.voices[0], earlier=True),))
    states = [at(statuses([*told(TAKEN), one, *admitted], {}), "2021-08-12").state for one in (denied, before)]
    assert states == ["contested", "confirmed"]


def test_who_had_a_place_before_says_nothing_of_the_days_after_it_changed_hands():
    held = account(who="Army", verb="holds", by="Aid Agency", control="holds", published="2021-08-07")
    left = account(who="Army", verb="left", by="Army", type="RETREAT", control="loses", published="2021-08-08")
    assert answer(held, left) == (None, "confirmed")
    assert answer(held, left, day="2021-08-07") == ("Army", "claimed")


def test_whoever_enters_as_the_others_leave_has_it_and_does_not_fight_for_it():
    left = account(who="Army", verb="left", by="Army", type="RETREAT", control="loses")
    assert answer(left, account(verb="entered", control="contests", publisher="Gazette")) == ("Rebels", "confirmed")
    again = account(who="Army", verb="attacked", control="contests", publisher="Gazette")
    assert answer(left, again) == (None, "contested")


def test_a_place_that_is_handed_over_or_lost_to_somebody_is_theirs():
    given = {"recipients": ("Rebels",), "control": "loses"}
    handed = account(who="Army", verb="handed", note="Rebels came.", type="RETREAT", **given)
    assert answer(handed) == ("Rebels", "claimed")
    lost = account(who="Rebels", verb="won", note="Army fled.", recipients=("Army",), control="loses")
    assert answer(lost) == ("Rebels", "claimed")
    assert answer(lost, account(who="Army", verb="has", control="holds", publisher="Gazette"))[1] == "contested"


def test_whoever_is_said_to_have_what_others_left_is_its_holder():
    left = account(who="Army", verb="left", by="Army", type="RETREAT", control="loses")
    assert answer(left, account(verb="hold", control="holds", publisher="Gazette")) == ("Rebels", "confirmed")
    still = account(who="Army", verb="holds", by="Ministry", control="holds", publisher="Gazette")
    assert answer(left, still)[1] == "contested"


def test_a_village_that_no_gazetteer_knows_has_a_holder_too():
    (claim,) = told(TAKEN)
    unknown = replace(claim, place=replace(claim.place, name=None, geonames_id=None, precision=None))
    assert {s.holder for s in statuses([unknown], {})} == {"Rebels"}


def test_civilians_are_not_the_side_that_lost_it():
    assert answer(account(by="Villagers")) == ("Rebels", "claimed")
    assert answer(TAKEN, account(by="Villagers", publisher="Gazette")) == ("Rebels", "confirmed")


def test_a_denial_contests_until_later_reports_confirm_again():
    assert answer(TAKEN, DENIED) == ("Rebels", "contested")
    later = account(by="Aid Agency", publisher="Herald", published="2021-08-10", day="2021-08-08")
    assert answer(TAKEN, DENIED, later) == ("Rebels", "contested")
    own = account(publisher="Observer", published="2021-08-11", day="2021-08-08")
    assert answer(TAKEN, DENIED, later, own) == ("Rebels", "confirmed")
    admitted = account(by="Ministry", publisher="Herald", published="2021-08-10", day="2021-08-08")
    assert answer(TAKEN, DENIED, admitted) == ("Rebels", "confirmed")


def test_a_denial_alone_is_a_denial():
    assert answer(DENIED) == ("Rebels", "denied")


def test_a_denial_that_is_old_still_says_that_nobody_has_the_place():
    claims = told(DENIED)
    stale = at(statuses(claims, {}), "2021-12-01")
    assert stale is not None and stale.state == "stale"
    assert holder_name(stale) == "(denied: Rebels)"
    assert holder_words(stale) == "taken by Rebels: denied, stale"
    lines = status_lines([stale], stale, {one.id: one for one in claims}, as_of="2021-12-01")
    assert not any("last word that it has" in line for line in lines)


def test_what_was_denied_before_it_happened_is_not_denied_afterwards():
    before = account(by="Ministry", polarity="negative", publisher="Gazette", published="2021-08-06")
    assert answer(before, account(by="Rebels", published="2021-08-08")) == ("Rebels", "claimed")
    assert answer(before, account(by="Rebels", published="2021-08-08"), day="2021-08-06") == ("Rebels", "denied")


def test_a_side_that_confirms_its_withdrawal_days_later_opens_no_new_turn():
    left = account(
        who="Army", verb="left", by="Army", type="RETREAT", control="loses", publisher="Gazette",
        published="2021-08-11", day="2021-08-11",
    )  # fmt: skip
    found = at(statuses(told(TAKEN, left), {}), "2021-08-11")
    assert (found.holder, found.state, found.since) == ("Rebels", "confirmed", "2021-08-08")


def test_a_fall_that_is_only_spoken_of_is_the_one_that_was_told():
    (fall,) = told(account(who="Town", verb="fall", publisher="Gazette", published="2021-08-12", day="2021-08-12"))
    fall = replace(fall, actors=(), time=replace(fall.time, begin=None))
    found = at(statuses([*told(TAKEN), fall], {}), "2021-08-12")
    assert (found.holder, found.since, fall.id in found.claims) == ("Rebels", "2021-08-08", True)
    left = account(who="Army", verb="left", by="Army", type="RETREAT", control="loses")
    found = statuses([*told(left), fall], {})
    assert {one.since for one in found} == {"2021-08-08"}


def test_who_denies_a_loss_has_the_place():
    kept = account(who="Army", verb="left", by="Ministry", type="RETREAT", control="loses", polarity="negative")
    assert answer(kept) == ("Army", "claimed")
    assert answer(kept, account(by="Rebels", published="2021-08-10")) == ("Rebels", "claimed")


def test_that_a_place_has_not_fallen_speaks_for_whoever_the_same_voice_says_has_it():
    held = account(who="Army", verb="holds", by="Villagers", control="holds")
    entered = account(verb="entered", control="contests", publisher="Gazette")
    (kept,) = told(account(who="Town", by="Villagers", polarity="negative", publisher="Herald", published="2021-08-09"))
    nobody = replace(kept, actors=())
    found = at(statuses([*told(held, entered), nobody], {}), "2021-08-09")
    assert (found.holder, found.state, nobody.id in found.claims) == ("Army", "contested", True)
    admitted = account(by="Rebels", beside="Ministry", note="Officers say so.")
    (denied,) = told(
        account(who="Town", by="Ministry", polarity="negative", publisher="Herald", published="2021-08-09")
    )
    found = at(statuses([*told(admitted), replace(denied, actors=())], {}), "2021-08-09")
    assert (found.state, found.claims_against) == ("contested", (denied.id,))
    came = account(verb="hold", by="Rebels", control="holds")
    assert at(statuses([*told(came), nobody], {}), "2021-08-09").state == "contested"


def test_that_a_third_had_no_part_in_it_is_no_word_for_who_has_it():
    third = account(who="Envoys", by="Envoys", polarity="negative", publisher="Gazette")
    assert answer(TAKEN, third) == ("Rebels", "claimed")


def test_whoever_came_before_the_others_left_has_it():
    said = account(verb="hold", by="Rebels", control="holds", published="2021-08-08")
    left = {"type": "RETREAT", "control": "loses", "publisher": "Gazette"}
    gone = account(who="Army", verb="left", by="Army", published="2021-08-09", **left)
    assert answer(said, gone) == ("Rebels", "confirmed")
    assert answer(said, gone, day="2021-08-08") == ("Rebels", "claimed")
    held = account(who="Army", verb="holds", by="Ministry", control="holds", published="2021-08-01")
    entered = account(verb="entered", control="contests", published="2021-08-08")
    assert answer(held, entered, gone) == ("Rebels", "confirmed")
    assert answer(held, entered, gone, day="2021-08-08") == ("Army", "contested")


def test_of_two_who_are_said_to_have_got_it_from_a_third_most_voices_tell_which():
    had = account(who="Army", verb="holds", by="Ministry", control="holds", published="2021-08-01")
    blamed = account(who="Envoys", by="Ministry", publisher="Gazette")
    entered = account(verb="entered", control="contests", published="2021-08-08")
    seen = account(verb="hold", by="Aid Agency", control="holds", publisher="Herald")
    assert answer(had, blamed, entered, day="2021-08-08") == ("Envoys", "contested")
    assert answer(had, blamed, entered, seen, day="2021-08-08") == ("Rebels", "contested")
    taken = account(by="Villagers", publisher="Herald")
    for told_first in ((blamed, taken, seen), (seen, taken, blamed)):
        assert answer(had, *told_first, day="2021-08-08") == ("Rebels", "contested")
    back = account(who="Army", verb="retook", by="Villagers", publisher="Herald", published="2021-08-09")
    assert answer(had, blamed, back) == ("Army", "claimed")


def test_of_whom_nobody_has_spoken_for_long_stands_against_nobody():
    held = account(who="Army", verb="holds", by="Ministry", control="holds", published="2021-06-01")
    other = account(verb="hold", by="Aid Agency", control="holds", published="2021-08-08")
    assert answer(held, other) == ("Rebels", "claimed")
    assert answer(held, other, stale_after=90) == ("Army", "contested")


def test_the_holder_goes_by_the_name_of_its_group():
    (claim,) = told(TAKEN)
    group = replace(claim.actors[0], type="ORG", name="Movement", words="the Movement", code="XYZREBMOV")
    fighters = replace(group, type="PERSON", name="fighters", words="fighters of the Movement")
    generic = statuses([claim, replace(claim, id="cl_a", actors=(group,))], {})
    assert {s.holder for s in generic} == {"Movement"}
    assert {s.holder for s in statuses([replace(claim, actors=(fighters,))], {})} == {"fighters of the Movement"}


def test_what_somebody_else_still_holds_is_contested():
    holds = account("Army", "holds", control="holds", by="Ministry", published="2021-08-09")
    assert answer(TAKEN, holds) == ("Rebels", "contested")


def test_fighting_contests_and_entering_first_does_not():
    entered = account("Rebels", "entered", control="contests")
    fighting = account("Army", "attacked", control="contests", published="2021-08-11")
    assert answer(TAKEN, entered) == ("Rebels", "claimed")
    assert answer(TAKEN, fighting, day="2021-08-10") == ("Rebels", "claimed")
    assert answer(TAKEN, fighting, day="2021-08-12") == ("Rebels", "contested")
    assert answer(entered) == (None, "contested")


def test_the_next_taker_begins_a_new_turn():
    back = account("Army", "retook", published="2021-08-20")
    assert answer(TAKEN, back, day="2021-08-19") == ("Rebels", "claimed")
    assert answer(TAKEN, back, day="2021-08-20") == ("Army", "claimed")


def test_a_month_without_a_word_is_stale():
    assert answer(TAKEN, day="2021-09-07") == ("Rebels", "claimed")
    assert answer(TAKEN, day="2021-09-08") == ("Rebels", "stale")
    assert answer(TAKEN, day="2021-08-12", stale_after=2) == ("Rebels", "stale")
    holds = account(verb="hold", control="holds", published="2021-09-01")
    assert answer(TAKEN, holds, day="2021-09-20") == ("Rebels", "claimed")


def test_copies_of_one_text_are_one_voice():
    copies = [account(publisher=f"Paper {n}") for n in range(40)]
    first = told(copies[0])[0]
    origins = {c.document: Origin(first.document, first.publisher) for c in told(*copies)}
    assert answer(*copies) == ("Rebels", "confirmed")
    assert answer(*copies, origins=origins) == ("Rebels", "claimed")


def test_what_a_copy_says_was_said_when_its_text_came_out():
    denied = {"by": "Ministry", "polarity": "negative"}
    admitted = account(by="Army", publisher="Gazette", published="2021-08-09", day="2021-08-08")
    first, again = account(**denied), account(**denied, publisher="Reprint", published="2021-08-11")
    (one,), (copy,) = told(first), told(again)
    origins = {c.document: Origin(one.document, one.publisher) for c in (one, copy)}
    assert answer(TAKEN, first, admitted) == ("Rebels", "confirmed")
    assert answer(TAKEN, first, admitted, again, origins=origins) == ("Rebels", "confirmed")
    assert answer(TAKEN, first, admitted, again) == ("Rebels", "contested")

    def by_agency(claim, **other):
        return [replace(claim, agency="Wire", **other)]

    def state(*printed):
        claims = [*told(TAKEN, first, admitted), *printed]
        return at(statuses(claims, {}), "2021-08-12").state

    assert state(*by_agency(copy)) == "confirmed"
    assert state(*by_agency(copy, words="It has not fallen, the ministry said on Wednesday.")) == "contested"
    assert state(replace(copy, agency="Other Agency")) == "contested"
    assert state(replace(copy, agency="Wire", published="2021-08-07")) == "confirmed"  # out of order of days


def test_a_copy_prolongs_nothing():
    first, copy = account(), account(publisher="Reprint", published="2021-09-20")
    origins = {c.document: Origin(told(first)[0].document, "Wire") for c in told(first, copy)}
    assert answer(first, copy, day="2021-09-21", origins=origins) == ("Rebels", "stale")
    assert answer(first, copy, day="2021-09-21") == ("Rebels", "claimed")


def test_a_bulletin_that_says_so_again_says_it_anew():
    first, again = account(control="holds"), account(control="holds", published="2021-09-20")
    origins = {c.document: Origin(told(first)[0].document, "Wire") for c in told(first, again)}
    assert answer(first, again, day="2021-09-21", origins=origins) == ("Rebels", "claimed")


def test_quoting_another_outlet_is_no_second_witness():
    assert answer(account(), account(by="Wire", publisher="Gazette")) == ("Rebels", "claimed")


def test_a_report_and_those_it_quotes_are_one_voice():
    quoted = account(by="residents", anonymous=True, published="2021-08-08")
    assert answer(account(), quoted) == ("Rebels", "claimed")


@pytest.mark.parametrize("modality", ["planned", "threatened", "possible", "ordered"])
def test_plans_and_threats_hold_nothing(modality):
    assert answer(account(modality=modality)) is None


def test_rebels_of_a_country_not_known_are_those_of_the_country():
    unknown = account("Fighters", by="Aid Agency", publisher="Gazette")
    assert answer(TAKEN, unknown) == ("Rebels", "confirmed")


def test_whoever_speaks_of_its_forces_is_the_holder():
    (claim,) = told(account(who="Army", verb="holds", by="Ministry", control="holds"))
    (party,) = claim.actors
    forces = replace(claim, actors=(replace(party, name="its forces", words="its forces"),))
    assert [s.holder for s in statuses([forces], {})][:1] == ["Ministry"]


def test_who_commands_the_forces_is_not_the_holder():
    (claim,) = told(account(who="Army", verb="holds", by="Ministry", control="holds"))
    (party,), (voice,) = claim.actors, claim.voices
    general = replace(voice.party, name="Valery Gerasimov", words="General Valery Gerasimov", type="PERSON")
    by_him = replace(claim, voices=(replace(voice, party=general),))
    his = replace(by_him, actors=(replace(party, name="his forces", words="his forces"),))
    he = replace(by_him, actors=(general,))
    named = told(account(who="Army", publisher="Gazette", verb="holds", control="holds"))
    assert [s.holder for s in statuses([his], {})][:1] == ["Valery Gerasimov's forces"]
    assert [s.holder for s in statuses([he], {})][:1] == ["Valery Gerasimov's side"]
    assert [s.holder for s in statuses([he, *named], {})][:1] == ["Army"]
    both = replace(claim, actors=(replace(general, code="---MIL"), party))
    assert [(s.holder, s.holder_code) for s in statuses([both], {})][:1] == [("Army", "XYZMIL")]


def test_the_holder_goes_by_the_name_that_most_voices_use():
    def called(name, by, *, code="XYZREBRRR", **other):
        (one,) = told(account(by=by, publisher=f"Paper {by}", note=name, **other))
        return replace(one, actors=(replace(one.actors[0], name=name, words=name, type="ORG", code=code),))

    def holder(*claims):
        return statuses(claims, {})[0].holder

    two = called("Zed Front", "Aid Agency"), called("Zed Front", "Ministry")
    assert holder(called("Alpha Front", "Rebels"), *two) == "Zed Front"
    again = [called("Alpha Front", "Rebels", published=f"2021-08-0{n}", day="2021-08-08") for n in (8, 9)]
    assert holder(*again, called("Alpha Front", "Rebels", anonymous=True), *two) == "Zed Front"
    assert holder(called("Ann Roe's movement", "Rebels", code="XYZREBAAA"), two[0]) != "Ann Roe's movement"
    assert holder(called("its fighters", "Rebels"), called("their men", "Ministry"), two[0]) == "Zed Front"
    assert holder(called("Ann Roe's movement", "Rebels")) == "Ann Roe's movement"
    assert holder(called("Fighters of the Zed Front", "Rebels"), two[0]) == "Zed Front"  # of two that are as good
    assert holder(called("Utopia's army", "Army", code="XYZMIL"), called("soldiers", "Ministry", code="XYZMIL")) == (
        "Utopia's army"
    )


def test_fighters_are_the_speakers_own_in_what_is_affirmed_alone():
    def theirs(**claim):
        (one,) = told(account(by="Ministry", control="takes", **claim))
        return replace(one, actors=(replace(one.actors[0], name="its fighters", words="its fighters", code=None),))

    assert [s.holder for s in statuses([theirs()], {})][:1] == ["Ministry"]
    assert [s.holder for s in statuses([theirs(polarity="negative")], {})][:1] == [None]


@pytest.mark.parametrize("words", ["its fighters", "Its fighters", "their troops"])
def test_who_denies_that_its_own_fighters_have_left_has_the_place_by_name(words):
    (one,) = told(account(who="Army", verb="left", by="Ministry", type="RETREAT", control="loses", polarity="negative"))

    def kept(code):
        return replace(one, actors=(replace(one.actors[0], name=words, words=words, code=code),))

    assert [s.holder for s in statuses([kept("XYZMIL")], {})][:1] == ["Ministry"]
    assert [s.holder for s in statuses([kept("XYZREB")], {})][:1] == [words]


def by_group(name, code, *, published="2021-08-08", by="Aid Agency", **claim):
    """One claim by a group with a name and a code of its own."""
    (one,) = told(account(by=by, publisher=f"{name} Paper", published=published, day="2021-08-08", **claim))
    party = replace(one.actors[0], name=name, words=name, type="ORG", code=code)
    return replace(one, id=f"cl_{name}_{published}_{by}", actors=(party,))


def test_two_named_groups_that_are_said_to_have_a_place_are_rivals():
    movement, league = by_group("Movement", "XYZREBMOV"), by_group("League", "XYZREBLEA", by="Villagers")
    for claims in ((movement, league), (league, movement)):
        found = at(statuses(claims, {}), "2021-08-09")
        assert (found.state, found.independent) == ("contested", 1)
        assert {found.holder, *found.rivals} == {"Movement", "League"}
    again = by_group("League", "XYZREBLEA", by="Envoys", published="2021-08-09")
    found = at(statuses([movement, league, again], {}), "2021-08-09")
    assert (found.holder, found.rivals) == ("League", ("Movement",))


def test_rebels_who_are_not_named_may_be_either_group():
    movement, rebels = by_group("Movement", "XYZREBMOV"), by_group("rebels", "XYZREB", by="Villagers")
    found = at(statuses([movement, rebels], {}), "2021-08-09")
    assert (found.holder, found.state, found.rivals) == ("Movement", "confirmed", ())


def test_allied_groups_are_one_side():
    claims = [by_group("M23", "CODREBM23"), by_group("Alliance", "CODREBAFC", by="Villagers")]
    found = at(statuses(claims, {}), "2021-08-09")
    assert (found.state, found.rivals) == ("confirmed", ())


def test_of_two_groups_on_one_day_the_one_that_took_it_from_the_other_has_it():
    movement, league = by_group("Movement", "XYZREBMOV"), by_group("League", "XYZREBLEA", by="Villagers")
    loser = movement.actors[0]
    for claims in ((movement, replace(league, recipients=(loser,))), (replace(league, recipients=(loser,)), movement)):
        found = at(statuses(claims, {}), "2021-08-09")
        assert (found.holder, found.state) == ("League", "claimed")


def test_army_and_rebels_who_both_took_it_on_one_day_are_rivals():
    army = account(who="Army", verb="took", by="Envoys", publisher="Gazette", published="2021-08-09", day="2021-08-08")
    assert answer(TAKEN, army) == ("Rebels", "contested")


def test_whoever_enters_as_others_of_no_name_leave_has_it():
    entered = by_group("Rebels", "---REB", verb="entered", control="contests", by="Villagers")
    (gone,) = told(account(who="Rebels", verb="left", by="Villagers", type="RETREAT", control="loses"))
    left = replace(
        gone, document=entered.document, sentence=entered.sentence,
        actors=(replace(gone.actors[0], name="militiamen", words="militiamen", code="---UAF"),),
    )  # fmt: skip
    found = at(statuses([entered, left], {}), "2021-08-09")
    assert (found.holder, found.state, found.against) == ("Rebels", "claimed", ())
    itself = replace(left, actors=entered.actors)
    assert at(statuses([entered, itself], {}), "2021-08-09").state == "contested"


def test_a_capital_that_begins_a_sentence_makes_nobody_a_side():
    (claim,) = told(account("Rebels", control="holds", by="Villagers", publisher="Gazette"))
    (party,) = claim.actors
    nobody = replace(claim, actors=(replace(party, name="Fighters", words="the fighters", type="PERSON", code=None),))
    found = at(statuses([*told(TAKEN), nobody], {}), "2021-08-12")
    assert found is not None and (found.holder, found.state) == ("Rebels", "confirmed")


def test_places_are_told_apart():
    found = standings(told(TAKEN, account(town="Herat")), {})
    assert {place: s[0].holder for place, s in found.items()} == {"kunduz": "Rebels", "herat": "Rebels"}


def test_every_stretch_names_its_claims_and_its_rule():
    claims = told(TAKEN, DENIED)
    now = at(statuses(claims, {}), "2021-08-10")
    assert now.rule == "two-voices/11" and now.since == "2021-08-08"
    assert {*now.claims, *now.claims_against} == {c.id for c in claims}
    assert (now.per, now.against) == (("Rebels",), ("Ministry",))


CAST = [
    TAKEN,
    DENIED,
    account("Army", "retook", published="2021-08-12"),
    account("Army", "holds", control="holds", by="Ministry", published="2021-08-10"),
    account("Rebels", "entered", control="contests", published="2021-08-14"),
    account(by="Aid Agency", publisher="Gazette", published="2021-08-09"),
    account("Army", "left", control="loses", published="2021-08-16"),
    account(verb="hold", control="holds", published="2021-08-18"),
]


def test_the_order_of_claims_changes_nothing():
    claims = told(*CAST[:5])
    assert len({statuses(order, {}) for order in permutations(claims)}) == 1


@given(st.lists(st.sampled_from(told(*CAST)), min_size=1, unique_by=lambda c: c.id))
def test_stretches_follow_each_other_without_gap(claims):
    found = statuses(claims, {})
    for one, after in pairwise(found):
        assert one.begin < one.until == after.begin
    assert not found or found[-1].until is None
    assert {n for s in found for n in (*s.claims, *s.claims_against)} <= {c.id for c in claims}


def test_a_countrys_bare_name_is_the_side_of_its_army():
    taken = account(who="Army", verb="took", by="Envoys", publisher="Gazette")
    bare = replace(
        told(taken)[0], actors=(replace(told(taken)[0].actors[0], name="Utopia", words="Utopia", code="UTO"),)
    )
    assert bare.actors[0].side == "UTOGOV"


def test_who_holds_what_others_fought_for_has_it():
    entered = account(who="Rebels", verb="entered", control="contests", day="2021-08-07")
    (held,) = told(account(verb="hold", control="holds", publisher="Gazette", day="2021-08-08"))
    (fought,) = told(entered)
    assert [(s.holder, s.state) for s in statuses([fought, held], {})][:2] == [
        (None, "contested"),
        ("Rebels", "claimed"),
    ]
    army = account(who="Army", verb="holds", control="holds", publisher="Gazette", day="2021-08-08")
    assert answer(entered, army, day="2021-08-09") == ("Army", "contested")


def test_a_loss_that_is_admitted_later_without_a_day_is_the_one_that_was_told():
    (left,) = told(account(who="Army", verb="left", by="Army", type="RETREAT", control="loses", published="2021-08-12"))
    undated = replace(left, time=replace(left.time, begin=None))
    (taken,) = told(TAKEN)
    assert [(s.holder, s.state) for s in statuses([taken, undated], {})][-2:] == [
        ("Rebels", "confirmed"),
        ("Rebels", "stale"),
    ]
    assert {s.since for s in statuses([taken, undated], {})} == {"2021-08-08"}


def test_one_of_those_who_took_a_place_together_has_it():
    both, other = account(who="Rebels", by="Ministry"), account(who="Rebels", verb="held", by="Army", control="holds")
    first, second = told(both, other)
    party = first.actors[0]
    allies = (replace(party, name="Chadian", code="TCDMIL"), replace(party, name="Malian", code="MLIMIL"))
    held = replace(second, actors=(replace(party, name="Malian soldiers", code="MLIMIL"),))
    assert not any(one.claims_against for one in statuses([replace(first, actors=allies), held], {}))


def test_where_those_who_left_have_gone_has_nothing():
    (left,) = told(account(who="Army", verb="left", by="Army", type="RETREAT", control="loses"))
    desert = replace(left.actors[0], name="Kelagi desert", words="the Kelagi desert", type="LOC", code=None)
    assert {s.holder for s in statuses([replace(left, recipients=(desert,))], {})} == {None}


def test_who_had_a_place_before_is_not_who_then_took_it():
    held = account(who="Army", verb="repelled", control="holds", publisher="Gazette", day="2021-08-07")
    (taken,) = told(account(by="Villagers", day="2021-08-08"))
    by_nobody = replace(taken, actors=())
    found = statuses([*told(held), by_nobody], {})
    assert [(s.holder, s.since) for s in found][:1] == [("Army", "2021-08-07")]
    assert all(s.holder != "Army" for s in found if s.begin >= "2021-08-08")


def test_who_took_a_place_and_left_it_two_days_later_has_it_no_more():
    later = {"published": "2021-08-10", "day": "2021-08-10", "type": "RETREAT", "control": "loses"}
    left = account(who="Rebels", verb="left", by="Rebels", publisher="Gazette", **later)
    came = account(who="Army", verb="entered", control="contests", published="2021-08-10", publisher="Herald")
    assert answer(TAKEN, left) == (None, "confirmed")
    assert answer(TAKEN, left, came) == ("Army", "confirmed")


def test_the_enemy_who_fled_is_not_who_took_it():
    later = {"published": "2021-08-10", "day": "2021-08-10", "type": "RETREAT", "control": "loses"}
    fled = account(who="Enemy", verb="fled", by="Rebels", publisher="Gazette", **later)
    (known,) = told(fled)
    enemy = replace(known, actors=tuple(replace(one, code="---UAF") for one in known.actors))
    found = at(statuses([*told(TAKEN), enemy], {}), "2021-08-12")
    assert found is not None and found.holder == "Rebels"


def test_who_says_so_is_named_once_though_two_outlets_quote_it():
    again = account(by="the ministry", publisher="Gazette", published="2021-08-09", day="2021-08-08", note="Again.")
    (found,) = statuses(told(account(by="the ministry"), again), {})[:1]
    assert found.per == ("the ministry",)


def test_a_taking_told_again_while_its_side_has_the_place_is_the_same():
    again = account(note="They now have it.", publisher="Gazette", published="2021-08-20", day="2021-08-20")
    (claim,) = told(again)
    undated = replace(claim, time=replace(claim.time, basis="published"))
    found = at(statuses([*told(TAKEN), undated], {}), "2021-08-21")
    assert (found.since, found.state) == ("2021-08-08", "confirmed")
    dated = replace(claim, time=replace(claim.time, basis="stated"))
    assert at(statuses([*told(TAKEN), dated], {}), "2021-08-21").since == "2021-08-20"
    others = replace(undated, actors=(replace(claim.actors[0], name="Army", words="Army", code="XYZMIL"),))
    assert at(statuses([*told(TAKEN), others], {}), "2021-08-21").holder == "Army"


def test_whoever_denies_a_loss_in_the_report_of_who_took_it_is_the_other_side():
    taken = account(who="Army", day="2021-08-08")
    (took,) = told(taken)
    retook = replace(took, actors=(replace(took.actors[0], name="General Roe's forces", words="General Roe's forces"),))
    (denied,) = told(
        account(who="Army", verb="lost", by="Army", control="loses", polarity="negative", recipients=("Army",))
    )
    denied = replace(denied, document=retook.document)
    now = at(statuses([retook, denied], {}), "2021-08-09")
    assert (now.holder, now.state) == ("General Roe's forces", "contested")
    assert at(statuses([took, replace(denied, document=took.document)], {}), "2021-08-09").state == "claimed"


def test_nobody_takes_a_place_from_their_own_side():
    (took,) = told(account(who="Army", recipients=("Ministry",), by="Ministry"))
    now = at(statuses([took], {}), "2021-08-09")
    assert (now.holder, now.holder_code, now.state) == ("Army", None, "claimed")


def test_a_holder_goes_by_no_name_that_only_a_denial_or_a_foe_has_for_it():
    taken = account(who="Mujahideen", by="Movement")
    denied = account(
        who="Enemy", by="Ministry", polarity="negative", publisher="Gazette", published="2021-08-09", day="2021-08-08"
    )
    rebels = [
        replace(one, actors=tuple(replace(party, code="AFGREB") for party in one.actors)) for one in told(taken, denied)
    ]
    assert at(statuses(rebels, {}), "2021-08-12").holder == "Mujahideen"
    foes = account(who="Enemy", by="Witness", publisher="Gazette", published="2021-08-09", day="2021-08-08")
    again = account(who="Enemy", by="Nurse", publisher="Herald", published="2021-08-09", day="2021-08-08")
    rebels = [
        replace(one, actors=tuple(replace(party, code="AFGREB") for party in one.actors))
        for one in told(taken, foes, again)
    ]
    assert at(statuses(rebels, {}), "2021-08-12").holder == "Mujahideen"
