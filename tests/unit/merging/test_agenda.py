"""Talks and deadlines as of a day."""

import pytest
from builders import claims_of, figure_of, place_of, record_of

from dateline.coding.lexicons.lexicon import lexicon
from dateline.merging.agenda import counts, meetings
from dateline.merging.deadlines import deadlines
from dateline.merging.plans import ENDINGS
from dateline.merging.talking import who_talk
from dateline.model.sourced import Party
from dateline.model.time import When


def talks(verb="met", *, publisher="Wire", day="2021-08-10", **claim):
    text = f"Envoys {verb} the Council."
    given = {"predicate": verb, "type": "CONSULT", "actors": ("Envoys",), "recipients": ("the Council",), "day": day}
    entities = (("ORG", "Envoys", "QATGOV"), ("ORG", "Council", "AFGGOV"))
    return record_of(text, publisher=publisher, published="2021-08-09", entities=entities, claims=(given | claim,))


def states(*records, as_of="2021-08-12"):
    return [(m.parties, m.state) for m in meetings(claims_of(records), {}, as_of=as_of)]


PARTIES = ("Envoys", "Council")


def test_talks_that_took_place_and_that_were_denied():
    assert states(talks()) == [(PARTIES, "held")]
    assert states(talks(polarity="negative")) == [(PARTIES, "denied")]
    assert states(talks(), talks(publisher="Gazette", polarity="negative")) == [(PARTIES, "contested")]


@pytest.mark.parametrize(("as_of", "state"), [("2021-08-10", "expected"), ("2021-08-11", "not heard of since")])
def test_talks_that_are_planned(as_of, state):
    assert states(talks("meet", modality="planned"), as_of=as_of) == [(PARTIES, state)]


def test_talks_that_were_planned_and_then_held_are_one():
    plan = talks(
        "will meet",
        publisher="Gazette",
        modality="planned",
        time=When(begin="2021-08-10", until="2021-08-11", basis="stated"),
    )
    assert states(plan, talks()) == [(PARTIES, "held")]
    other_day = talks(
        "will meet", modality="planned", time=When(begin="2021-08-05", until="2021-08-06", basis="stated")
    )
    assert states(other_day, talks()) == [(PARTIES, "not heard of since"), (PARTIES, "held")]


def summit(verb, host, *, town="Doha", day="2021-08-10", **claim):
    text = f"{host} {verb} a summit in {town}."
    when = When(begin=day, until=f"{day[:-2]}{int(day[-2:]) + 1}", basis="stated")
    given = {"predicate": verb, "type": "CONSULT", "actors": (host,), "place": 0, "time": when}
    places = (place_of(text, town, name=town, geonames_id=town, precision="point"),)
    entities = (("PERSON", host, f"{host[:3].upper()}GOV"),)
    return record_of(
        text, publisher=host, published="2021-08-09", entities=entities, places=places, claims=(given | claim,)
    )


def test_a_summit_that_one_host_planned_is_that_held_in_its_town_on_its_day():
    held = summit("attended", "Leaders")
    assert [
        m.state
        for m in meetings(claims_of([summit("will host", "Merkel", modality="planned"), held]), {}, as_of="2021-08-12")
    ] == ["held"]
    for other in (
        summit("will host", "Merkel", modality="planned", town="Berlin"),
        summit("will host", "Merkel", modality="planned", day="2021-08-11"),
    ):
        found = meetings(claims_of([other, held]), {}, as_of="2021-08-13")
        assert sorted(m.state for m in found) == ["held", "not heard of since"]


def test_talks_without_a_word_of_who_talked_are_those_planned_for_their_town_and_day():
    when = When(begin="2021-08-10", until="2021-08-11", basis="stated")

    def plan(whom, **claim):
        text = f"Merkel will meet {whom} in Doha."
        places = (place_of(text, "Doha", name="Doha", geonames_id="Doha", precision="point"),)
        given = {"predicate": "meet", "type": "CONSULT", "modality": "planned", "place": 0, "time": when}
        given |= {"actors": ("Merkel",), "recipients": (whom,)}
        entities = (("PERSON", "Merkel", "MERGOV"), ("PERSON", whom, f"{whom[:3].upper()}GOV"))
        return record_of(text, name=whom, places=places, entities=entities, claims=(given | claim,))

    held = summit("saw", "Doha", actors=())
    assert states(plan("Macron"), held) == [(("Merkel", "Macron"), "held")]
    assert states(plan("Macron"), summit("attended", "Merkel")) == [(("Merkel", "Macron"), "held")]
    for others in ([held, plan("Biden")], [summit("attended", "Biden")], [summit("saw", "Lima", town="Lima")]):
        found = [state for _, state in states(plan("Macron"), *others)]
        assert found.count("not heard of since") == len(others) and found.count("held") == 1


@pytest.mark.parametrize("what", ["the accord", "the ceasefire", "the dispute"])
def test_who_mediates_an_accord_holds_no_talks_with_it(what):
    def mediated(whom, named=()):
        text = f"Togo mediated {whom}."
        given = {"predicate": "mediated", "type": "CONSULT", "mode": "third-party", "day": "2021-08-10"}
        entities = (("GPE", "Togo", "TGO"), *((("ORG", whom, "AFGGOV"),) if named else ()))
        return record_of(text, entities=entities, claims=(given | {"actors": ("Togo",), "recipients": (whom,)},))

    assert states(mediated(what)) == []
    assert states(mediated("the talks")) == [(("Togo",), "held")]
    assert states(mediated("Mali", named=True)) == [(("Togo", "Mali"), "held")]


def test_talks_that_are_broken_off():
    halt = {"type": "SANCTION", "mode": "withdraw", "cameo": "164"}
    assert states(talks("suspended talks with", **halt)) == [(PARTIES, "suspended")]
    assert states(talks("suspended exports to", **halt | {"cameo": "163"})) == []
    assert states(talks("suspended talks with", **halt, modality="planned")) == []


def test_talks_that_are_asked_for_or_refused():
    assert states(talks("meet", type="REQUEST", mode="meet")) == [(PARTIES, "asked for")]
    assert states(talks("meet", type="REJECT", mode="meet")) == [(PARTIES, "refused")]


def test_a_reading_that_is_hardly_likely_answers_nothing_but_who_has_a_place():
    assert states(talks("meet", score=0.2)) == [(PARTIES, "held")]
    assert states(talks("meet", score=0.19)) == []
    assert deadlines(claims_of([withdrawal(score=0.1)]), {}, as_of="2021-08-31") == ()
    text = "Rebels captured Kunduz."
    place = place_of(text, "Kunduz", lat=1.0, lon=1.0)
    captured = {"predicate": "captured", "control": "takes", "place": 0, "day": "2021-08-09", "score": 0.1}
    assert claims_of([record_of(text, places=(place,), claims=(captured,))])[0].topic is not None


def withdrawal(**claim):
    text = "Troops must leave the base."
    when = When(until="2021-09-01", basis="stated")
    given = {"predicate": "leave", "type": "RETREAT", "modality": "ordered", "time": when, "actors": ("Troops",)}
    return record_of(text, publisher="Wire", claims=(given | claim,))


def test_a_deadline_is_open_up_to_its_day():
    def found(day):
        return [(d.by, d.state, d.per) for d in deadlines(claims_of([withdrawal()]), {}, as_of=day)]

    assert found("2021-08-31") == [("2021-08-31", "open", ("Wire",))]
    assert found("2021-09-01") == [("2021-08-31", "passed", ("Wire",))]


def test_what_happened_by_a_day_is_no_deadline():
    assert deadlines(claims_of([withdrawal(modality="actual")]), {}, as_of="2021-08-01") == ()


def test_places_that_a_source_counts_itself():
    text = "Rebels captured six capitals."
    record = record_of(
        text,
        figures=(figure_of(text, "six capitals", 6, 6, kind="places"),),
        claims=({"predicate": "captured", "control": "takes", "figures": (0,), "day": "2021-08-09"},),
    )
    assert [c.phrase for c in counts(claims_of([record]), as_of="2021-08-09")] == ["Rebels captured six capitals"]
    assert counts(claims_of([record]), as_of="2021-08-08") == ()


PLAN = {"modality": "planned", "time": When(begin="2021-08-20", until="2021-08-21", basis="stated")}


def planned(**claim):
    return talks("will meet", publisher="Gazette", **PLAN | claim)


def off(verb, rule, *, type_="REJECT", published="2021-08-12", **claim):
    """Envoys and the Council will not talk, as told on a day."""
    given = {"type": type_, "mode": "meet", "cameo": "125", "rule": f"{rule}:word", "predicate": verb, "day": published}
    text = f"Envoys {verb} talks with the Council."
    parties = {"actors": ("Envoys",), "recipients": ("the Council",)}
    entities = (("ORG", "Envoys", "QATGOV"), ("ORG", "Council", "AFGGOV"))
    return record_of(
        text, name=verb, publisher="Herald", published=published, entities=entities, claims=(given | parties | claim,)
    )


@pytest.mark.parametrize(
    ("rule", "type_", "state"),
    [
        ("cancel-meeting", "REJECT", "cancelled"),
        ("postpone-meeting", "REJECT", "put off"),
        ("shun-meeting", "REJECT", "refused"),
        ("suspend-talks", "SANCTION", "suspended"),
        ("talks-collapse", "SANCTION", "broken off"),
    ],
)
def test_what_is_called_off_is_what_was_planned(rule, type_, state):
    cameo = {"REJECT": "125", "SANCTION": "164"}[type_]
    (found,) = meetings(claims_of([planned(), off("left", rule, type_=type_, cameo=cameo)]), {}, as_of="2021-08-25")
    assert (found.state, found.begin, found.per) == (state, "2021-08-20", ("Herald",))


def test_talks_are_called_off_from_the_day_on_which_that_was_said():
    reports = planned(), off("cancelled", "cancel-meeting")
    assert states(*reports, as_of="2021-08-11") == [(PARTIES, "expected")]
    assert states(*reports, as_of="2021-08-12") == [(PARTIES, "cancelled")]
    of_a_day = off("will skip", "shun-meeting", day="2021-08-20")  # the day of the talks, told before
    assert states(of_a_day, as_of="2021-08-12") == [(PARTIES, "refused")]
    assert states(of_a_day, as_of="2021-08-11") == []


def test_what_may_be_called_off_stands():
    for modality in ("threatened", "possible", "requested"):
        assert states(planned(), off("cancelled", "cancel-meeting", modality=modality), as_of="2021-08-13") == [
            (PARTIES, "expected")
        ]
    denied = off("cancelled", "cancel-meeting", polarity="negative")
    assert states(denied, as_of="2021-08-12") == [(PARTIES, "expected")]


def test_a_plan_made_after_others_were_called_off_is_another():
    cancelled = off("cancelled", "cancel-meeting", published="2021-08-05")
    assert [state for _, state in states(planned(), cancelled, as_of="2021-08-12")] == ["cancelled", "expected"]
    others = summit("will host", "Merkel", day="2021-08-20", modality="planned")
    assert [s for _, s in states(others, off("cancelled", "cancel-meeting"))] == ["cancelled", "expected"]


def test_talks_that_nobody_is_named_for_are_those_of_their_town():
    put_off = summit("put off", "Merkel", type="REJECT", mode="meet", cameo="125", rule="postpone-meeting:put_off",
                     actors=(), time=When(begin="2021-08-09", until="2021-08-10"))  # fmt: skip
    plan = summit("will host", "Macron", day="2021-08-20", modality="planned")
    assert [s for _, s in states(plan, put_off)] == ["put off"]
    elsewhere = summit("will host", "Macron", day="2021-08-20", modality="planned", town="Paris")
    assert [s for _, s in states(elsewhere, put_off)] == ["put off", "expected"]


def test_talks_that_are_put_off_to_a_day_are_expected_then():
    text = "Envoys put off the talks with the Council until Friday."
    common = {"actors": ("Envoys",), "recipients": ("the Council",)}
    claims = (
        {"predicate": "put", "type": "REJECT", "mode": "meet", "cameo": "125", "rule": "postpone-meeting:put_off"},
        {"predicate": "talks", "type": "AGREE", "cameo": "036", "modality": "planned", "rule": "talks-n:talk+ahead",
         "time": When(begin="2021-08-27", until="2021-08-28", basis="stated")},
    )  # fmt: skip
    entities = (("ORG", "Envoys", "QATGOV"), ("ORG", "Council", "AFGGOV"))
    record = record_of(text, publisher="Herald", published="2021-08-12", entities=entities,
                       claims=tuple(one | common for one in claims))  # fmt: skip
    told = claims_of([planned(), record])
    assert [(m.begin, m.state, m.put_off_to) for m in meetings(told, {}, as_of="2021-08-15")] == [
        ("2021-08-20", "put off", "2021-08-27"),
        ("2021-08-27", "expected", None),
    ]


def test_the_plan_whose_day_is_told_with_the_word_is_the_one_that_is_off():
    text = "Envoys cancelled talks with the Council that were due on Friday."
    common = {"actors": ("Envoys",), "recipients": ("the Council",)}
    day = When(begin="2021-08-27", until="2021-08-28", basis="stated")
    claims = (
        {"predicate": "cancelled", "type": "REJECT", "mode": "meet", "cameo": "125", "rule": "cancel-meeting:cancel"},
        {"predicate": "due", "type": "AGREE", "cameo": "036", "modality": "planned", "rule": "plan-meeting:due",
         "time": day},
    )  # fmt: skip
    entities = (("ORG", "Envoys", "QATGOV"), ("ORG", "Council", "AFGGOV"))
    record = record_of(text, publisher="Herald", published="2021-08-12", entities=entities,
                       claims=tuple(one | common for one in claims))  # fmt: skip
    told = claims_of([planned(), planned(time=day), record])
    assert [(m.begin, m.state) for m in meetings(told, {}, as_of="2021-08-15")] == [
        ("2021-08-20", "expected"),
        ("2021-08-27", "cancelled"),
    ]


def test_every_ending_is_a_group_of_the_lexicon():
    groups = {line.group.id for lines in lexicon().lines.values() for line in lines}
    assert ENDINGS.keys() <= groups


def ultimatum(*, publisher="Wire", published="2021-08-09", until="2021-09-01"):
    text = "Rebels set a day for troops to leave."
    claims = (
        {"predicate": "set", "type": "THREATEN", "cameo": "139", "actors": ("Rebels",)},
        {"predicate": "leave", "type": "RETREAT", "modality": "ordered", "actors": ("troops",),
         "time": When(until=until, basis="stated")},
    )  # fmt: skip
    return record_of(text, name=published, publisher=publisher, published=published, claims=claims)


def test_a_deadline_says_who_set_it_and_who_is_to_keep_it():
    (found,) = deadlines(claims_of([ultimatum()]), {}, as_of="2021-08-31")
    assert (found.set_by, found.parties, found.state) == (("Rebels",), ("troops",), "open")


def test_a_deadline_for_which_a_later_day_was_set_is_extended_from_then_on():
    claims = claims_of([ultimatum(), ultimatum(publisher="Gazette", published="2021-08-20", until="2021-10-01")])

    def found(day):
        return [(d.by, d.state) for d in deadlines(claims, {}, as_of=day)]

    assert found("2021-08-19") == [("2021-08-31", "open"), ("2021-09-30", "open")]
    assert found("2021-08-20") == [("2021-08-31", "extended"), ("2021-09-30", "open")]
    assert found("2021-10-01") == [("2021-08-31", "extended"), ("2021-09-30", "passed")]


def surrender(text, who, *, publisher="Wire", published="2021-08-09", until="2021-08-10", rule="surrender", place=None):
    claim = {"predicate": "surrender", "type": "RETREAT", "modality": "ordered", "actors": (who,), "rule": rule,
             "time": When(until=until, basis="stated")}  # fmt: skip
    if place is not None:
        claim["place"] = 0
    places = (place_of(text, place, name=place, geonames_id=place, precision="point"),) if place else ()
    return record_of(text, name=text, publisher=publisher, published=published, claims=(claim,), places=places)


def test_a_deadline_told_in_other_words_is_one():
    records = [
        surrender("Militia leaders have two days to surrender.", "Militia leaders"),
        surrender("Militia leaders must surrender by Tuesday.", "Militia leaders", publisher="Gazette"),
    ]
    (found,) = deadlines(claims_of(records), {}, as_of="2021-08-09")
    assert (found.parties, len(found.claims)) == (("Militia leaders",), 2)


@pytest.mark.parametrize(
    "other",
    [
        surrender("The police must surrender by Wednesday.", "The police", until="2021-08-12"),
        surrender("The police must surrender by Tuesday.", "The police"),
        surrender("Militia leaders must surrender their guns.", "Militia leaders", rule="disarm"),
        surrender("Militia leaders must surrender Sake.", "Militia leaders", place="Sake"),
    ],
)
def test_deadlines_of_others_for_other_deeds_or_places_stay_apart(other):
    first = surrender("Militia leaders must surrender Goma.", "Militia leaders", place="Goma")
    assert len(deadlines(claims_of([first, other]), {}, as_of="2021-08-09")) == 2


def test_a_deadline_has_passed_once_its_ultimatum_is_told_to_be_over():
    text = "An ultimatum to surrender expired today."
    claims = (
        {"predicate": "surrender", "type": "RETREAT", "modality": "threatened",
         "time": When(until="2021-08-10", basis="stated")},
        {"predicate": "expired", "type": "THREATEN", "cameo": "139", "time": When(until="2021-08-10", basis="stated")},
    )  # fmt: skip
    (found,) = deadlines(
        claims_of([record_of(text, publisher="Wire", published="2021-08-09", claims=claims)]), {}, as_of="2021-08-09"
    )
    assert (found.state, found.put, len(found.claims)) == ("passed", "threatened", 2)


def test_talks_that_break_down_are_those_that_their_report_tells_of():
    text = "Envoys met the Council. The talks collapsed."
    collapse = {"predicate": "collapsed", "type": "SANCTION", "cameo": "164", "rule": "talks-collapse:collapse"}
    met = {"predicate": "met", "type": "CONSULT", "actors": ("Envoys",), "recipients": ("the Council",)}
    entities = (("ORG", "Envoys", "QATGOV"), ("ORG", "Council", "AFGGOV"))
    record = record_of(text, published="2021-08-10", entities=entities, claims=(met, collapse))
    assert states(record) == [(PARTIES, "broken off")]


def test_that_talks_are_off_may_be_contested_before_their_day():
    denial = off("dropped", "cancel-meeting", polarity="negative")
    (found,) = meetings(claims_of([planned(), off("cancelled", "cancel-meeting"), denial]), {}, as_of="2021-08-13")
    assert (found.state, found.per) == ("contested", ("Herald",))


def test_one_who_will_not_come_is_known_by_name_where_a_report_has_no_code_for_him():
    plan = summit("will meet", "Merkel", day="2021-08-20", modality="planned")
    text = "Merkel skipped the summit in Doha."
    skips = record_of(
        text, name="skips", published="2021-08-12", entities=(("PERSON", "Merkel", None),),
        places=(place_of(text, "Doha", name="Doha", geonames_id="Doha", precision="point"),),
        claims=({"predicate": "skipped", "type": "REJECT", "mode": "meet", "cameo": "125", "place": 0,
                 "rule": "shun-meeting:skip", "actors": ("Merkel",)},),
    )  # fmt: skip
    assert [s for _, s in states(plan, skips, as_of="2021-08-13")] == ["refused"]


def test_envoys_who_are_named_whole_are_not_named_again():
    def party(name, words, code=None):
        return Party(name=name, words=words, span=(0, len(words)), code=code)

    whole = party("envoys", "Envoys from Chad and Mali", "TCDGOV")
    assert who_talk([party("envoys", "Envoys", "TCDGOV"), whole]) == ("envoys from Chad and Mali",)
    assert who_talk([party("Chad", "Chad", "TCD"), party("Chad Relief", "Chad Relief")]) == ("Chad", "Chad Relief")
