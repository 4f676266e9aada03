"""Who holds a town, and whose soldiers they are: the mistakes that a reader would not forgive."""

import pytest

from dateline import read_text

HOUTHI = "Hamas was silent. Houthi leader Abdul-Malik al-Houthi said his movement would attack."


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("Insurgents were in control of most of Aleppo on Saturday.", "Insurgents", "Aleppo"),
        ("Kupiansk is under the control of the Ukrainian army, the staff said.", "the Ukrainian army", "Kupyansk"),
    ],
)
def test_control_without_a_verb(text: str, actor: str, place: str) -> None:
    record = read_text(text, date="2025-03-12")
    (claim,) = [c for c in record.claims if c.control == "holds"]
    assert [role.text for role in claim.actors] == [actor]
    assert claim.place is not None
    assert record.places[claim.place].name == place


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor", "code"),
    [
        ("Niger's junta said its forces had killed 14 men.", "its forces", "NERMIL"),
        ("Russian jets bombed the town.", "Russian jets", "RUSMIL"),
        ("The army left Goma. Uruguay's army said that soldiers had surrendered.", "The army", "---MIL"),
        (HOUTHI, "his movement", "YEMREBHOU"),
        ("Congo's government spoke. Rwanda answered. Kinshasa cut ties with Kigali.", "Kinshasa", "COD"),
        ("Indian officials were silent. Britain said it would not grant her asylum.", "Britain", "GBR"),
        ("UN Secretary-General Roe condemned the attack.", "UN Secretary-General Roe", "IGOUNO"),
        ("Trump threatened to raise tariffs on China.", "Trump", "USA"),
    ],
)  # fmt: skip
def test_whose_they_are(text: str, actor: str, code: str) -> None:
    record = read_text(text, date="2025-03-12")
    codes = {role.code for claim in record.claims for role in claim.actors if role.text == actor}
    assert codes == {code}


@pytest.mark.model
def test_a_participle_belongs_to_those_who_can_do_it() -> None:
    record = read_text(
        "People have been killed since fighters attacked the town in May 2023, killing 1,200.", date="2025-03-12"
    )
    (claim,) = [c for c in record.claims if record.text[slice(*c.predicate)] == "killing"]
    assert [role.text for role in claim.actors] == ["fighters"]
    assert claim.time.begin == "2023-05-01"


@pytest.mark.model
def test_the_dead_have_the_day_of_the_deed() -> None:
    record = read_text("Jets had struck a house in Doha on 9 September; six people were killed.", date="2025-09-18")
    (claim,) = [c for c in record.claims if record.text[slice(*c.predicate)] == "killed"]
    assert (claim.time.begin, claim.time.basis) == ("2025-09-09", "carried")
    assert claim.place is not None


@pytest.mark.model
def test_we_who_write_are_none_of_whom_we_write() -> None:
    text = (
        "The fighters let the soldiers leave.\n\n"
        "Ghazni and Herat have been in our hands since Thursday. The governor of Herat was detained."
    )
    held = [one for one in read_text(text, date="2021-08-13").claims if one.control == "holds"]
    assert held
    assert {(role.text, role.entity, role.code) for one in held for role in one.actors} == {("our", None, None)}


@pytest.mark.model
def test_an_offer_that_is_accepted_is_not_made_again() -> None:
    record = read_text("Washington offered help, and Peru accepted it.", date="2024-08-10")
    assert [claim.type for claim in record.claims] == ["AGREE"]
