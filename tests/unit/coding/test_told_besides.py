"""What a report tells besides what somebody says, asks or denies is nobody's word but the report's, or another's."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

OWN = "-"

LINES = [
    # What had happened is told besides what is asked, ordered, promised or refused.
    ("Villagers asked the UN to send food after the army shelled the market on Monday.", "shelled", OWN),
    ("The minister was ordered to resign after protesters burned a bank.", "burned", OWN),
    ("The governor promised to open the road hours after gunmen kidnapped four teachers.", "kidnapped", OWN),
    ("The bishop refused to leave the town after the army shelled the market.", "shelled", OWN),
    ("The opposition demanded that the mayor step down although the army had shelled the market.", "shelled", OWN),
    ("The president agreed to meet the families after soldiers arrested the bishop.", "arrested", OWN),
    ("The mayor asked the UN to send food to Goma on Friday, when shells hit a hospital.", "hit", OWN),
    ("Monitors tried to establish whether rebels had left on Friday, when shells hit a hospital.", "hit", OWN),
    # Nor has anybody promised or asked for what went on meanwhile.
    ("The governor urged residents to leave when the rebels attacked the town.", "attacked", OWN),
    ("The president ordered troops to withdraw as rebels seized the airport.", "seized", OWN),
    ("The UN demanded that the army withdraw as rebels entered Goma.", "entered", OWN),
    ("The bishop refused to leave the town while the army shelled the market.", "shelled", OWN),
    ("The group threatened to kill the hostages as soldiers stormed the camp.", "stormed", OWN),
    ("The minister vowed to restore order while protesters burned a bank.", "burned", OWN),
    ("Rebels were ordered to leave the town as the army entered it.", "entered", OWN),
    # Nor does who promises something promise what is told of it.
    ("The rebels promised to free the hostages that they seized in May.", "seized", OWN),
    ("The president vowed to punish those who burned the church.", "burned", OWN),
    ("The government pledged to help the families whose homes were burned by soldiers.", "burned", OWN),
    ("The minister promised to rebuild the houses destroyed by the army in January.", "destroyed", OWN),
    ("The army pledged to try the soldiers who shot and killed two students.", "killed", OWN),
    ("The rebels agreed to leave the town they captured in January.", "captured", OWN),
    ("The UN said the rebels had promised to free the nurses whom they abducted.", "abducted", "The UN"),
    ('The president promised "to punish those who burned the church".', "burned", "The president"),
    ("The army said it would punish the soldiers who killed the monks.", "killed", "The army"),
    ("The minister accused the rebels of killing the men they captured.", "captured", "The minister"),
    # Not what is done when it is time for it, what is told back, nor who lasts.
    ("The rebels promised to free the hostages when the army withdrew from the town.", "withdrew", "The rebels"),
    ("The rebels promised to free the men as soon as the army withdrew.", "withdrew", "The rebels"),
    ("The army promised to leave the town as rebels had demanded.", "demanded", "The army"),
    ('The mayor asked the UN "to send food as the army shelled the market".', "shelled", "The mayor"),
    # Not what may be yet to come, what is told back, what belongs to a question, nor what is quoted.
    ("The army said it would leave the town after rebels shelled the market.", "shelled", "The army"),
    ("He promised to withdraw as soon as the rebels freed the men.", "freed", "He"),
    ("The king promised that talks would resume while rebels shelled the town.", "shelled", "The king"),
    ("The rebels promised to leave after their comrades were released.", "released", "The rebels"),
    ("The paper asked whether the army had bombed the camp after rebels left it.", "bombed", "The paper"),
    ('The mayor asked the UN "to send food after the army shelled the market".', "shelled", "The mayor"),
    # What others say to it, they say themselves.
    ("Iran insists that it shot down the drone, although the US rejected it.", "rejected", OWN),
    ("Sudan maintains that Chad bombed the depot, even though Chad rejected the claim.", "rejected", OWN),
    ("The bishop said soldiers shot ten men, although the army says rebels killed them.", "killed", "the army"),
    ("The bishop said he would stay, although soldiers had shelled his church.", "shelled", "The bishop"),
    ("The minister said he would stay, though the bishop had accused him of theft.", "accused", "The minister"),
    ("Rebels shot ten men, a priest said, but the army spoke of bandits who had attacked it.", "attacked", "the army"),
    ("Rebels shot ten men, he said, but according to state radio the army shelled the town.", "shelled", "state radio"),
    ("They left, a man said, but the army blamed rebels who had shelled it.", "shelled", "the army"),
    ("They burned it, a priest said, but troops found three men whom they had arrested.", "arrested", "a priest"),
    ("They burned it, a man said, but the army had spoken of rebels who attacked it.", "attacked", "the army < a man"),
    # A noun that explains or sums up what is denied, alleged or asked is the report's.
    ("Israel denied that it had bombed the camp, a raid that the UN condemned on Tuesday.", "condemned", OWN),
    ("Soldiers allegedly killed the priest, a death that lawyers condemned as murder.", "condemned", OWN),
    ("Israel denied that it had bombed the camp, a tent city that rebels had captured in May.", "captured", OWN),
    ("Kenya invited the president of Somalia to visit Nairobi, an invitation which he accepted.", "accepted", OWN),
    # Who had said the contrary of what is told does not hold it; who confirms it does.
    ("The army did not capture Goma, as its spokesman had claimed, but stopped outside the town.", "capture", OWN),
    ("The minister did not resign as several newspapers had reported.", "resign", OWN),
    ("No soldiers had left the town, as the ministry had claimed.", "left", OWN),
    ("None of the hostages were freed, as the minister had announced.", "freed", OWN),
    ("Neither side attacked the town, as the governor had said.", "attacked", OWN),
    ("The army did not fail to capture Goma, as its spokesman had announced.", "capture", "its spokesman"),
    ("As the ministry had claimed, no soldiers left the town.", "left", "the ministry"),
    ("No soldiers left the town, as the ministry confirmed.", "left", "the ministry"),
    ("The army did not capture Goma, as a witness had confirmed.", "capture", "a witness"),
    ("The army captured Goma, as its spokesman had claimed.", "captured", "its spokesman"),
    # How long before what was said it was.
    ("The minister promised to free the prisoners, hours before guards killed three of them.", "killed", OWN),
    ("A general said rebels must leave Goma, shortly before a shell hit his car.", "hit", OWN),
]  # fmt: skip


def held(text: str, word: str) -> list[tuple[str, str]]:
    """Who holds the claims of a word, from within, and their modality."""
    record = read_text(text, date="2025-03-05")
    said = {one.id: one for one in record.statements}

    def chain(holder: str | None) -> str:
        names = []
        while holder is not None:
            names.append(" ".join(record.text[slice(*span)] for span in said[holder].source))
            holder = said[holder].within
        return " < ".join(names) or OWN

    found = [one for one in record.claims if record.text[slice(*one.predicate)] == word]
    return [(chain(one.holder), one.modality) for one in found]


@pytest.mark.parametrize(("text", "word", "holder"), LINES)
def test_whose_word_it_is(text: str, word: str, holder: str) -> None:
    modality = "possible" if "asked whether" in text else "actual"
    assert held(text, word) == [(holder, modality)]


@pytest.mark.parametrize(
    ("text", "word", "holder"),
    [
        ("The mayor blamed a mob for the fire.", "fire", "The mayor"),
        ("The mayor blamed rockets for the fire.", "fire", "The mayor"),
        ("The mayor blamed unknown gunmen for the blaze.", "blaze", "The mayor"),
        ("The family blamed police for the death of a student.", "death", "The family"),
        ("The UN blamed the army for the deaths of three nurses.", "deaths", "The UN"),
    ],
)
def test_a_fire_or_a_death_laid_at_a_door_is_a_deed(text: str, word: str, holder: str) -> None:
    assert held(text, word) == [(holder, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Officials blamed a gas leak for the fire.",
        "The mayor blamed campers for the fire.",
        "The mayor blamed the heatwave for the deaths of 20 people.",
        "The court blamed the driver for the deaths of two girls.",
        "Doctors were blamed for the death of a patient.",
        "The rebels mourned the death of their leader.",
        "Army engineers put out the fire.",
    ],
)
def test_a_mishap_is_no_deed(text: str) -> None:
    assert "ASSAULT" not in [one.type for one in read_text(text, date="2025-03-05").claims]


@pytest.mark.parametrize("told", ["denied committing", "did not commit"])
def test_what_is_denied_is_no_deed_of_theirs_whatever_it_is_called(told: str) -> None:
    assert held(f"The army {told} what the UN called a massacre.", "massacre") == []


@pytest.mark.parametrize("told", ["as the army shelled the camp", "after the army attacked the rebels"])
def test_what_went_on_meanwhile_is_not_what_is_vowed(told: str) -> None:
    claims = read_text(f"Officials promised aid {told}.", date="2025-03-05").claims
    assert [one.type for one in claims] == ["AGREE", "ASSAULT"]


@pytest.mark.parametrize("failed", ["failed to", "were unable to"])
def test_what_somebody_failed_to_do_as_was_claimed_is_told_by_the_report(failed: str) -> None:
    assert held(f"The rebels {failed} capture Goma, as they had claimed.", "capture") == [(OWN, "attempted")]


@pytest.mark.parametrize(
    "text",
    [
        "A previous version of this report said that soldiers shot the mayor; in fact rebels wounded him.",
        "An earlier version of this article said that soldiers shot the mayor, but rebels wounded him.",
        "An earlier version of this article said that soldiers shot the mayor, when in fact rebels wounded him.",
        "An earlier version of this article said that soldiers had shot the mayor. Rebels had wounded him.",
    ],
)
def test_what_sets_a_report_right_is_so(text: str) -> None:
    claims = read_text(text, date="2025-03-05").claims
    assert [(one.polarity, one.holder) for one in claims] == [("negative", None), ("positive", None)]


def test_what_is_taken_back_is_all_that_was_said() -> None:
    text = "A previous version of this report said that the army captured Goma and burned the school."
    assert {one.polarity for one in read_text(text, date="2025-03-05").claims} == {"negative"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mayor said that talks would resume two days before the town was captured.", "planned"),
        ("The general said that troops would leave before rebels captured the town.", "planned"),
        ("The general said that troops would leave, two days before rebels captured the town.", "actual"),
    ],
)
def test_what_comes_before_a_day_that_may_be_fixed(text: str, modality: str) -> None:
    claims = read_text(text, date="2025-03-05").claims
    assert [one.modality for one in claims if one.mode == "seize"] == [modality]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army would shell the camp, its commander warned on Monday, unless rebels left it.",
            [("shell", "conditional"), ("left", "conditional")],
        ),
        (
            "The gunmen would shoot the pupils, a mediator said, should the army shell the camp.",
            [("shoot", "conditional"), ("shell", "conditional")],
        ),
        (
            "They would have shelled the town, the agency said, had militiamen not attacked them.",
            [("shelled", "conditional"), ("attacked", "conditional")],
        ),
        # When it was said is no condition of it.
        (
            "The army would shell the camp, an officer said when soldiers had captured the town.",
            [("shell", "planned"), ("captured", "actual")],
        ),
    ],
)
def test_a_condition_behind_who_says_so(text: str, expected: list[tuple[str, str]]) -> None:
    record = read_text(text, date="2025-03-05")
    got = {record.text[slice(*one.predicate)]: one.modality for one in record.claims}
    assert [(word, got.get(word)) for word, _ in expected] == expected
