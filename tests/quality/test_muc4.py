"""The benchmark on MUC-4, on templates and records of our own: what matches, what is one incident, how sure it is."""

import sys

import pytest
from builders import record_of
from quality.test_floors import ROOT

from dateline.model.claim import When


@pytest.fixture(scope="module", autouse=True)
def benchmark():
    sys.path.insert(0, str(ROOT / "benchmarks" / "quality"))
    yield
    sys.path.remove(str(ROOT / "benchmarks" / "quality"))


TEXT = "Police said that ETA murdered two judges in Madrid."


def record(stance: str = "accuses"):
    return record_of(
        TEXT,
        entities=(("ORG", "Police", "ESPCOP"), ("ORG", "ETA", "ESPREB")),
        statements=({"source": "Police", "cue": "said", "content": TEXT[17:50], "stance": stance},),
        claims=(
            {
                "type": "ASSAULT", "cameo": "1823", "predicate": "murdered", "actors": ["ETA"],
                "recipients": ["two judges"], "holder": "s1",
            },
        ),
    )  # fmt: skip


def test_heads_match_within_the_core():
    from muc4_score import alike, core

    assert core("about 50 farmers of Madrid") == ("FARMERS",)
    assert alike("the two judges of the court", "judges")
    assert not alike("two judges", "two priests")


def test_words_of_lists_stand_without_their_plural_and_buses_keep_their_s():
    from muc4_words import singular

    plurals = [
        "BUS",
        "buses",
        "branches",
        "churches",
        "headquarters",
        "campus",
        "policemen",
        "embassies",
        "houses",
        "glass",
    ]
    assert list(map(singular, plurals)) == [
        "bus", "bus", "branch", "church", "headquarters", "campus", "policeman", "embassy", "house", "glass",
    ]  # fmt: skip


def test_a_body_that_is_bombed_is_its_premises_and_who_is_included_was_hit():
    from muc4_incidents import incidents

    bodies = (("ORG", "Banco Sur", None), ("PERSON", "Ana Gil", None))
    bombed = {"type": "ASSAULT", "cameo": "183", "mode": "explosives", "predicate": "bombed", "actors": []}
    text = "ETA bombed Banco Sur in Madrid."
    (one,) = incidents(record_of(text, entities=bodies[:1], claims=({**bombed, "recipients": ["Banco Sur"]},)))
    assert [[fill.names[0] for fill in slot] for slot in (one.targets, one.victims)] == [["Banco Sur"], []]
    text = "Two judges were murdered in Madrid, including Ana Gil."
    (one,) = incidents(record_of(text, entities=bodies[1:], claims=(murder(),)))
    assert [fill.names[0] for fill in one.victims] == ["Two judges", "Ana Gil"]


def test_an_accusation_of_the_police_is_one_by_authorities():
    from muc4_gold import AUTHORITIES, FACT
    from muc4_incidents import incidents

    (one,) = incidents(record())
    assert (one.kinds, one.stages) == (("ATTACK",), ("ACCOMPLISHED",))
    assert [(fill.names, fill.confidence) for fill in one.bodies] == [(("ETA",), (AUTHORITIES,))]
    assert [fill.names[0] for fill in one.victims] == ["two judges"]
    assert [fill.confidence for fill in incidents(record("says"))[0].bodies] == [(FACT,)]


def test_what_is_missed_and_what_is_too_much_counts():
    from muc4_gold import ACCUSED, AUTHORITIES, Fill, Template
    from muc4_score import score

    def template(kind: str, body: str, confidence: str) -> Template:
        fill = Fill((body,), confidence=(confidence,))
        return Template((kind,), ("ACCOMPLISHED",), (), (fill,), (), ())

    ours, gold = template("ATTACK", "ETA", AUTHORITIES), template("BOMBING", "ETA", ACCUSED)
    counts = score([ours, template("ATTACK", "IRA", ACCUSED)], [gold])
    assert (counts["incidents right"], counts["incidents given"], counts["incidents wanted"]) == (1, 2, 1)
    assert counts["type right"] == 0.5
    assert (counts["bodies right"], counts["confidence right"]) == (1, 0)
    assert score([ours], [gold], strict=False)["confidence right"] == 1


def test_an_incident_of_which_nobody_is_told_is_laid_at_the_door_of_whom_the_text_accuses():
    from muc4_gold import AUTHORITIES
    from muc4_incidents import incidents

    text = "Two judges were murdered in Madrid. GRAPO spoke in Paris. Police blamed ETA for it."
    bodies = (("ORG", "ETA", "ESPREB"), ("ORG", "GRAPO", "ESPREB"), ("ORG", "Police", "ESPCOP"))
    murder = {"type": "ASSAULT", "cameo": "1823", "predicate": "murdered", "actors": [], "recipients": ["Two judges"]}
    blame = {
        "type": "ACCUSE", "mode": "allege", "cameo": "112", "predicate": "blamed", "actors": ["Police"],
        "recipients": ["ETA"],
    }  # fmt: skip
    (one,) = incidents(record_of(text, entities=bodies, claims=(murder, blame)))
    assert [(fill.names, fill.confidence) for fill in one.bodies] == [(("ETA",), (AUTHORITIES,))]


def murder(recipient: str = "Two judges", **more: object) -> dict[str, object]:
    claim = {"type": "ASSAULT", "cameo": "1823", "predicate": "murdered", "actors": [], "recipients": [recipient]}
    return {**claim, **more}


def test_what_is_told_of_months_is_no_incident():
    from muc4_incidents import incidents

    text = "Two judges were murdered in Madrid."
    assert incidents(record_of(text, claims=(murder(),)))
    long = When(begin="2021-01-01", until="2021-06-01", basis="stated")
    assert not incidents(record_of(text, claims=(murder(time=long),)))


def test_a_speech_tells_of_deeds_in_passing():
    from muc4_incidents import incidents

    assert not incidents(record_of("[INTERVIEW] Two judges were murdered in Madrid.", claims=(murder(),)))


def test_positions_of_the_forces_are_no_target():
    from muc4_incidents import incidents

    attack = {"type": "ASSAULT", "cameo": "190", "predicate": "attacked", "actors": ["ETA"]}
    for whom, found in (("positions of the army", 0), ("a bank of the town", 1)):
        text = f"In Madrid ETA attacked {whom}."
        claims = ({**attack, "recipients": [whom]},)
        assert len(incidents(record_of(text, entities=(("ORG", "ETA", "ESPREB"),), claims=claims))) == found


def test_a_deed_of_nobody_is_laid_at_the_door_of_whom_the_lead_names():
    from muc4_incidents import incidents

    bodies = (("ORG", "ETA", "ESPREB"),)
    for before, named in (("", ["ETA"]), ("It rained in Paris. " * 40, [])):
        text = f"{before}ETA was strong. Two judges were murdered in Madrid."
        (one,) = incidents(record_of(text, entities=bodies, claims=(murder(),)))
        assert [fill.names[0] for fill in one.bodies] == named


def test_who_claims_responsibility_by_a_leaflet_claims_it():
    from muc4_gold import CLAIMED
    from muc4_incidents import incidents

    text = "ETA left a note claiming responsibility for the murder of two judges."
    statement = {"source": "a note", "cue": "claiming responsibility for", "content": text[44:68], "stance": "claims"}
    claim = murder("two judges", predicate="murder", actors=["ETA"], holder="s1")
    (one,) = incidents(record_of(text, entities=(("ORG", "ETA", "ESPREB"),), statements=(statement,), claims=(claim,)))
    assert [fill.confidence for fill in one.bodies] == [(CLAIMED,)]


def test_what_another_sentence_turns_to_is_another_incident():
    from muc4_incidents import incidents

    text = "Two judges were murdered in Madrid. {} the bank of the town was burned."
    burned = {
        "type": "ASSAULT", "cameo": "190", "predicate": "burned", "actors": [], "recipients": ["the bank of the town"],
    }  # fmt: skip
    for opening, found in (("In another attack", 2), ("Then", 1)):
        assert len(incidents(record_of(text.format(opening), claims=(murder(), burned)))) == found


def test_sixteen_farmers_are_not_forty_four():
    from muc4_incidents import incidents

    text = "In Madrid 44 farmers were murdered. In Paris 16 farmers were shot."
    shot = murder("16 farmers", predicate="shot")
    assert len(incidents(record_of(text, claims=(murder("44 farmers"), shot)))) == 2


def test_the_armed_forces_are_an_organisation():
    from muc4_incidents import incidents

    text = "In Madrid the armed forces murdered two judges."
    claim = murder("two judges", actors=["the armed forces"])
    (one,) = incidents(record_of(text, entities=(("ORG", "the armed forces", "ESPMIL"),), claims=(claim,)))
    assert [fill.names for fill in one.bodies] == [("the armed forces",)]


def test_whose_uniform_they_wore_may_have_done_it():
    from muc4_gold import POSSIBLE
    from muc4_incidents import incidents

    text = "Ten men wearing army uniforms murdered two judges in Madrid."
    (one,) = incidents(record_of(text, claims=(murder("two judges", actors=["Ten men"]),)))
    assert [(fill.names, fill.confidence) for fill in one.bodies] == [(("army",), (POSSIBLE,))]


def test_who_is_accused_of_no_violence_did_none():
    from muc4_incidents import incidents

    text = "Two judges were murdered in Madrid. Police accused ETA of smuggling cars."
    murder = {"type": "ASSAULT", "cameo": "1823", "predicate": "murdered", "actors": [], "recipients": ["Two judges"]}
    accused = {
        "type": "ACCUSE", "mode": "allege", "cameo": "112", "predicate": "accused", "actors": ["Police"],
        "recipients": ["ETA"],
    }  # fmt: skip
    bodies = (("ORG", "ETA", "ESPPTY"), ("ORG", "Police", "ESPCOP"))
    (one,) = incidents(record_of(text, entities=bodies, claims=(murder, accused)))
    assert one.bodies == ()


def test_rebel_forces_are_no_forces_of_the_state():
    from muc4_deeds import sides

    assert sides(["ETA units"], "ESPREB") == {"illegal"}
    assert sides(['seven "guerrillas"'], "") == {"illegal"}
    assert sides(["troops of the 2nd brigade"], "") == {"forces"}


def test_who_says_so_of_an_army_accuses_it():
    from muc4_gold import ACCUSED
    from muc4_incidents import incidents

    text = "Villagers said that the army murdered two judges in Madrid."
    (one,) = incidents(
        record_of(
            text,
            entities=(("ORG", "the army", "ESPMIL"),),
            statements=({"source": "Villagers", "cue": "said", "content": text[15:58], "stance": "says"},),
            claims=(
                {
                    "type": "ASSAULT", "cameo": "1823", "predicate": "murdered", "actors": ["the army"],
                    "recipients": ["two judges"], "holder": "s1",
                },
            ),
        )
    )  # fmt: skip
    assert [fill.confidence for fill in one.bodies] == [(ACCUSED,)]
