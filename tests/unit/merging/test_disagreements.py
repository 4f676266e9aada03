import pytest
from builders import claims_of, figure_of, place_of, record_of
from example_records import ministry, wire

from dateline.merging import disagreements, document_id
from dateline.model.time import When

REBELS, ARMY = ("NORP", "Rebels", "XYZREB"), ("ORG", "Army", "XYZMIL")


def report(who, verb, *, published="2021-08-08", holder=None, **claim):
    text = f"{who} {verb} Kunduz."
    return record_of(
        text,
        published=published,
        entities=(REBELS, ARMY),
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        claims=({"predicate": verb, "actors": (who,), "place": 0, **claim},),
    )


def killed(words, low, high, published="2021-08-08", publisher=None):
    text = f"The blast killed {words} in Kunduz."
    return record_of(
        text,
        published=published,
        publisher=publisher,
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        figures=(figure_of(text, words, low, high),),
        claims=({"predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,)},),
    )


def test_those_of_one_side_may_be_among_all_who_died():
    whole = killed("13 soldiers", 13, 13)
    text = "Chad said nine of its soldiers were killed in Kunduz."
    part = record_of(
        text,
        published="2021-08-08",
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        figures=(figure_of(text, "nine", 9, 9),),
        claims=(
            {
                "predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,),
                "recipients": ("nine of its soldiers",),
            },
        ),
    )  # fmt: skip
    assert not disagreements(claims_of([whole, part]))
    assert disagreements(claims_of([whole, killed("nine soldiers", 9, 9, publisher="Gazette")]))


def met(words, *, polarity="positive", published="2021-08-10"):
    text = f"Rebels and Army {words}."
    claim = {"predicate": words, "type": "CONSULT", "actors": ("Rebels", "Army"), "polarity": polarity}
    return record_of(text, published=published, entities=(REBELS, ARMY), claims=(claim,))


def answers(*records):
    return [(d.kind, tuple(s.label for s in d.sides)) for d in disagreements(claims_of(records))]


TAKEN = report("Rebels", "captured", control="takes")


def test_taken_and_denied():
    denied = report("Rebels", "captured", control="takes", polarity="negative")
    assert answers(TAKEN, denied) == [("control", ("taken by Rebels", "not lost"))]


def test_taken_and_still_held():
    assert answers(TAKEN, report("Army", "holds", control="holds")) == [("control", ("taken by Rebels", "not lost"))]


def test_that_one_has_not_taken_it_fits_that_another_holds_it():
    denied = report("Rebels", "took", control="takes", polarity="negative")
    assert answers(denied, report("Army", "holds", control="holds", published="2021-08-09")) == []
    has_it = report("Rebels", "hold", control="holds", published="2021-08-09")
    assert answers(denied, has_it) == [("control", ("taken by Rebels", "not lost"))]


def test_who_left_a_place_did_not_take_it():
    left = report("Army", "left", control="loses", type="RETREAT", mode="withdraw")
    denied = report("Rebels", "captured", control="takes", polarity="negative")
    assert answers(left, denied) == [("control", ("given up by Army", "not lost"))]


def test_what_was_lost_to_somebody_was_taken_by_them():
    lost = report("Army", "lost", control="loses", actors=(), recipients=("Army",))
    denied = report("Army", "lost", control="loses", polarity="negative", actors=(), recipients=("Army",))
    assert answers(lost, denied) == [("control", ("given up by Army", "not lost"))]
    to_rebels = report("Rebels", "won", control="loses", actors=("Rebels",))
    assert answers(to_rebels, denied) == [("control", ("taken by Rebels", "not lost"))]


def test_whoever_has_what_others_left_is_on_the_side_of_those_who_say_that_it_was_lost():
    left = report("Army", "left", control="loses", type="RETREAT", mode="withdraw")
    held = report("Rebels", "hold", control="holds")
    still = report("Army", "holds", control="holds")
    assert answers(left, held) == []
    assert answers(left, held, still) == [("control", ("taken by Rebels", "not lost"))]


def test_who_had_it_before_contradicts_nothing():
    left = report("Army", "left", control="loses", type="RETREAT", mode="withdraw")
    before = report("Army", "holds", control="holds", published="2021-08-07", day="2021-08-07")
    assert answers(before, left) == []


def test_rebels_of_no_country_are_those_that_are_known():
    text = "Fighters captured Kunduz."
    theirs = record_of(
        text, published="2021-08-08", entities=(("NORP", "Fighters", "---REB"),),
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        claims=({"predicate": "captured", "actors": ("Fighters",), "place": 0, "control": "takes"},),
    )  # fmt: skip
    assert answers(TAKEN, theirs) == []


def test_two_takers():
    army = report("Army", "recaptured", control="takes")
    assert answers(TAKEN, army) == [("control", ("taken by Army", "taken by Rebels"))]


@pytest.mark.parametrize(
    "other",
    [
        report("Rebels", "hold", control="holds"),
        # As the lexicon has them: whoever loses a place is done to, whoever leaves it does so.
        report("Army", "lost", control="loses", actors=(), recipients=("Army",)),
        report("Army", "left", control="loses", type="RETREAT"),
        report("Rebels", "attacked", control="contests"),
        report("Rebels", "captured", control="takes", modality="planned", polarity="negative"),
        report("Army", "holds", control="holds", published="2021-08-20"),
        report("Army", "held", control="holds", background=True),
    ],
)
def test_what_agrees_or_speaks_of_another_time_is_no_disagreement(other):
    assert answers(TAKEN, other) == []


def test_numbers_of_one_event():
    assert answers(killed("at least 14 people", 14, None), killed("eleven people", 11, 11)) == [
        ("number", ("killed", "killed"))
    ]
    assert answers(killed("14 people", 14, 14), killed("fourteen people", 14, 14)) == []
    assert answers(killed("at least 14 people", 14, None), killed("20 people", 20, 20)) == []
    assert answers(killed("14 people", 14, 14), killed("eleven people", 11, 11, published="2021-08-26")) == []


def test_a_toll_that_one_voice_raises_is_no_disagreement():
    first = killed("eleven people", 11, 11, publisher="Wire")
    later = killed("14 people", 14, 14, publisher="Wire", published="2021-08-09")
    other = killed("14 people", 14, 14, publisher="Gazette", published="2021-08-09")
    assert answers(first, later) == []
    assert answers(first, other) == [("number", ("killed", "killed"))]


def tolls(first, second):
    text = f"A doctor said {first[0]} were killed. The army said the dead were {second[0]}."
    held = [
        {"source": who, "cue": "said", "content": words, "stance": "says"}
        for who, words in (("A doctor", f"{first[0]} were killed"), ("The army", f"the dead were {second[0]}"))
    ]
    figures = tuple(figure_of(text, words, low, high, unit=words.split()[-1]) for words, low, high in (first, second))
    claims = [
        {"predicate": verb, "type": "ASSAULT", "figures": (n,), "holder": f"s{n + 1}"}
        for n, verb in enumerate(("killed", "dead"))
    ]
    return record_of(text, statements=held, figures=figures, claims=claims)


def test_rival_tolls_side_by_side_in_one_report():
    assert answers(tolls(("ten villagers", 10, 10), ("seven people", 7, 7))) == [("number", ("killed", "killed"))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("ten people", 10, 10), ("at least seven villagers", 7, None)),
        (("183 civilians", 183, None), ("27 children", 27, 27)),
        (("ten people", 10, 10), ("10 villagers", 10, 10)),
    ],
)
def test_tolls_that_can_both_be_right_are_no_disagreement(first, second):
    assert answers(tolls(first, second)) == []


def test_whether_there_were_talks():
    assert answers(met("negotiated"), met("talked", polarity="negative")) == [("happened", ("yes", "no"))]
    assert answers(met("negotiated"), met("talked", polarity="negative", published="2021-08-26")) == []


def coup(words, *, polarity="positive", modality="attempted", **claim):
    text = f"The {words} shook Xyz."
    given = {"predicate": words, "actors": ("Xyz",), "polarity": polarity, "modality": modality}
    return record_of(text, published="2021-08-08", entities=(("GPE", "Xyz", "XYZ"),), claims=(given | claim,))


def test_what_failed_was_attempted():
    failed = coup("failed coup", polarity="negative", recipients=("Xyz",))
    assert answers(coup("attempted coup", recipients=("Xyz",)), failed) == []
    assert answers(coup("coup", modality="actual", recipients=("Xyz",)), failed) == [("happened", ("yes", "no"))]


def voted(*, polarity="positive", whom="Army", holder=None):
    text = f"A clerk said Rebels backed {whom}. They did not."
    held = [{"source": "A clerk", "cue": "said", "content": f"Rebels backed {whom}", "stance": "says"}]
    claims = [
        {"predicate": "backed", "type": "SUPPORT", "actors": ("Rebels",), "recipients": (whom,), "holder": "s1"},
        {
            "predicate": "did not",
            "type": "SUPPORT",
            "actors": ("Rebels",),
            "recipients": (whom,),
            "polarity": "negative",
            "holder": holder,
        },
    ]
    if polarity == "negative":
        claims = claims[1:]
    entities = (REBELS, ARMY, ("PERSON", "Ana Ruiz", None))
    return record_of(text, published="2021-08-08", entities=entities, statements=held, claims=claims)


def test_nobody_disagrees_with_himself():
    assert answers(voted()) == [("happened", ("yes", "no"))]
    assert answers(voted(holder="s1")) == []


def test_what_was_not_done_to_one_may_have_been_done_to_another():
    denied = voted(polarity="negative")
    assert answers(voted(holder="s1"), denied) == [("happened", ("yes", "no"))]
    assert answers(voted(holder="s1"), voted(polarity="negative", whom="Ana Ruiz")) == []


def test_sides_carry_their_claims_and_records():
    control, number = disagreements(claims_of([wire(), ministry()]))
    assert control.kind == "control" and control.about == "Kunduz"
    assert [[c.document for c in s.claims] for s in control.sides] == [[document_id(wire())], [document_id(ministry())]]
    assert [s.figure and (s.figure.low, s.figure.high) for s in number.sides] == [(11, 11), (14, None)]


def test_nothing_to_disagree_on():
    assert disagreements([]) == () and disagreements(claims_of([wire()])) == ()


def test_news_of_every_day_does_not_make_one_event_of_a_month():
    days = [f"2021-08-{day:02}" for day in range(1, 31)]
    daily = [killed(f"{n} people", n, n, published=day) for n, day in enumerate(days, 1)]
    found = disagreements(claims_of(daily))
    assert len(found) > 1
    assert max(len({c.published for c in d.claims}) for d in found) <= 8


def counted_as(words, number, unit, publisher):
    text = f"The strike killed {words} in Kunduz."
    return record_of(
        text,
        published="2021-08-08",
        publisher=publisher,
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        figures=(figure_of(text, words, number, number, unit=unit),),
        claims=({"predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,)},),
    )


def test_fighters_may_be_among_the_people_whom_others_count():
    people = counted_as("35 people", 35, "people", "Gazette")
    two = counted_as("two senior militants", 2, "senior militants", "Bulletin")
    fifty = counted_as("50 militants", 50, "militants", "Bulletin")
    children = counted_as("two children", 2, "children", "Bulletin")
    assert answers(people, two) == []
    assert [kind for kind, _ in answers(people, fifty)] == ["number"]
    assert [kind for kind, _ in answers(people, children)] == ["number"]


def test_counts_of_different_victims_are_no_disagreement():
    civilians = counted_as("12 civilians", 12, "civilians", "Gazette")
    soldiers = counted_as("three soldiers", 3, "soldiers", "Bulletin")
    journalists = counted_as("two journalists", 2, "journalists", "Herald")
    more = counted_as("nine soldiers", 9, "soldiers", "Courier")
    assert answers(civilians, soldiers, journalists) == []
    (found,) = disagreements(claims_of([civilians, soldiers, journalists, more]))
    assert [side.figure.low for side in found.sides] == [3, 9]


def group(name, code):
    text = f"{name} captured Kunduz."
    return record_of(
        text,
        published="2021-08-08",
        entities=(("ORG", name, code),),
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        claims=({"predicate": "captured", "actors": (name,), "place": 0, "control": "takes"},),
    )


def test_two_named_groups_are_two_takers_and_rebels_may_be_either():
    movement, league = group("Movement", "XYZREBMOV"), group("League", "XYZREBLEA")
    rebels = group("Rebels", "XYZREB")
    assert answers(movement, rebels) == []
    assert answers(movement, league) == [("control", ("taken by League", "taken by Movement"))]
    ((_, labels),) = answers(movement, league, rebels)
    assert len(labels) == 2


def test_who_is_said_to_hold_what_it_took_with_others_contradicts_nobody():
    text = "Movement and League captured Kunduz."
    both = record_of(
        text,
        published="2021-08-08",
        entities=(("ORG", "Movement", "XYZREBMOV"), ("ORG", "League", "XYZREBLEA")),
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        claims=({"predicate": "captured", "actors": ("Movement", "League"), "place": 0, "control": "takes"},),
    )
    text = "League holds Kunduz."
    holds = record_of(
        text,
        published="2021-08-09",
        entities=(("ORG", "League", "XYZREBLEA"),),
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        claims=({"predicate": "holds", "actors": ("League",), "place": 0, "control": "holds"},),
    )
    assert answers(both, holds) == []


def test_what_its_own_troops_took_was_taken_by_whoever_says_so():
    text = "The Army said its troops had captured Kunduz."
    taken = record_of(
        text,
        published="2021-08-08",
        entities=(REBELS, ARMY, ("ORG", "its troops", "XYZMIL")),
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        statements=(
            {"source": "Army", "source_entity": "e2", "cue": "said", "content": "its troops had captured Kunduz"},
        ),
        claims=({"predicate": "captured", "actors": ("its troops",), "place": 0, "control": "takes", "holder": "s1"},),
    )
    kept = report("Rebels", "hold", control="holds")
    ((_, labels),) = answers(taken, kept)
    assert labels[0] == "taken by Army"


def fled(number, published, *, since="2021-08-02", words="have fled", publisher="Wire"):
    text = f"In Kunduz {number} people {words}."
    until = f"{published[:-2]}{int(published[-2:]) + 1:02}"
    return record_of(
        text,
        name=publisher + published,
        published=published,
        publisher=publisher,
        places=(place_of(text, "Kunduz", lat=1.0, lon=1.0),),
        figures=(figure_of(text, f"{number} people", number, number, unit="people", kind="displaced"),),
        claims=(
            {"predicate": "fled", "type": "SANCTION", "place": 0, "figures": (0,),
             "time": When(begin=since, until=until, basis="stated")},
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        fled(45400, "2021-08-14", publisher="Gazette"),
        fled(36700, "2021-08-14", publisher="Gazette"),
    ],
)
def test_a_count_that_runs_on_from_the_same_day_grows(other):
    assert answers(fled(36700, "2021-08-09"), other) == []


def test_counts_up_to_now_grow():
    told = [
        fled(n, day, since=None, words="have fled so far", publisher=day)
        for n, day in ((9, "2021-08-09"), (12, "2021-08-10"))
    ]
    assert answers(*told) == []


@pytest.mark.parametrize(
    "other",
    [
        fled(30200, "2021-08-14", publisher="Gazette"),  # fewer later
        fled(45400, "2021-08-09", publisher="Gazette"),  # up to the same day
        fled(45400, "2021-08-14", since="2021-08-05", publisher="Gazette"),  # from another day
        fled(45400, "2021-08-09", since="2021-08-09", publisher="Gazette"),
    ],
)
def test_counts_that_do_not_run_on_from_one_day_are_rivals(other):
    assert [kind for kind, _ in answers(fled(36700, "2021-08-09"), other)] == ["number"]


def test_who_took_a_place_is_named_within_a_line():
    taken = report("The government", "captured", control="takes")
    lost = report("Rebels", "hold", published="2021-08-09", control="holds")
    labels = {label for _, sides in answers(taken, lost) for label in sides}
    assert labels == {"taken by the government", "not lost"}


@pytest.mark.parametrize(
    ("code", "expected"),
    [("MEXCRMJNG", ("taken by Cartel", "held by Clan")), ("MEXCRM", None), ("MEXUAF", None), ("MEXGOV", "not lost")],
)
def test_a_second_group_that_has_a_place_did_not_keep_it(code, expected):
    def told(who, code, verb, control):
        text = f"{who} {verb} Tula."
        claim = {"predicate": verb, "actors": (who,), "place": 0, "control": control}
        where = (place_of(text, "Tula", lat=1.0, lon=1.0),)
        return record_of(text, published="2021-08-08", entities=(("ORG", who, code),), places=where, claims=(claim,))

    found = answers(told("Cartel", "MEXCRMSIN", "took", "takes"), told("Clan", code, "holds", "holds"))
    labels = ("taken by Cartel", expected) if isinstance(expected, str) else expected
    assert found == ([("control", labels)] if labels else [])
