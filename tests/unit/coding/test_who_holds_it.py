"""Who holds a town, and whose soldiers they are: the mistakes that a reader would not forgive."""

import pytest

from dateline import read_text

FRONT = "THE FMLN HAS LIED SINCE THEY WERE BEATEN BY OUR ARMED FORCES. THE ARMED FORCES CONTROL SAN SALVADOR."
HOUTHI = "Hamas was silent. Houthi leader Abdul-Malik al-Houthi said his movement would attack."


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("Insurgents were in control of most of Aleppo on Saturday.", "Insurgents", "Aleppo"),
        ("Kupiansk is under the control of the Ukrainian army, the staff said.", "the Ukrainian army", "Kupyansk"),
        ("The Syrian army now claims full control of Aleppo.", "The Syrian army", "Aleppo"),
        ("Congo's government said that Bukavu remained under its control.", "Congo's government", "Bukavu"),
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
    ("text", "control", "place"),
    [
        pytest.param("Rebels captured parts of Aleppo.", "contests", "Aleppo", id="a part"),
        pytest.param("Fighters seized two districts of Homs.", "contests", "Homs", id="districts"),
        pytest.param("The army retook half of Homs.", "contests", "Homs", id="half"),
        pytest.param("Rebels captured eastern Aleppo.", "contests", "Aleppo", id="the eastern part"),
        pytest.param(
            "Russia took Soledar. Kyiv did not name the town, but mappers who chart the front said it had been lost.",
            "loses", "Soledar", id="it is the town",
        ),
        pytest.param(
            "Rebels seized the town of Minova, cutting the road to Goma. The town fell after two days.",
            "takes", "Minova", id="the town, and not where the road goes",
        ),
        pytest.param("Rebels took control of most of Aleppo.", "takes", "Aleppo", id="most of it"),
        pytest.param("The Houthis control most of northern Yemen.", "contests", "Yemen", id="most of a part"),
        pytest.param("Rebels captured the whole of Goma.", "takes", "Goma", id="the whole of it"),
        pytest.param("Rebels captured the city of Homs.", "takes", "Homs", id="the city itself"),
        pytest.param(
            "Rebels entered Aleppo and took control of the country's second city.", "takes", "Aleppo", id="said again"
        ),
        pytest.param(
            "Damascus was quiet. Syrian rebels seized the capital and the president fled to Moscow.",
            "takes", "Damascus", id="the capital of whoever is named before it",
        ),
        pytest.param(
            "Syrian state media were silent. Rebels took over Deir al-Zor.", "takes", "Deir ez-Zor", id="a long name"
        ),
        pytest.param("The liberation of Goma was carried out by the rebels.", "takes", "Goma", id="a town is set free"),
        pytest.param("The rebels handed the city of Lashio over to the junta.", "loses", "Lashio", id="handed over"),
        pytest.param("Rebels captured the towns of Halfaya and Kafr Zita.", "takes", "Kafr Zaytā", id="both"),
        pytest.param("Separatists confirmed that they had left Kidal.", "loses", "Kidal", id="they have left it"),
        pytest.param("Rebels seized Goma, but the army denied losing the town.", "loses", "Goma", id="the town alone"),
        pytest.param("The rebels control Bhamo's outskirts.", "contests", "Bhamo", id="its outskirts"),
        pytest.param("The Syrian army withdrew from Hama.", "loses", "Ḩamāh", id="the town and not its province"),
    ],
)  # fmt: skip
def test_what_is_taken_and_how_much_of_it(text: str, control: str, place: str) -> None:
    record = read_text(text, date="2024-12-08")
    found = [(c.control, record.places[c.place].name) for c in record.claims if c.control and c.place is not None]
    assert (control, place) in found


@pytest.mark.model
def test_the_fighters_are_those_spoken_of() -> None:
    text = "Syrian rebels entered Aleppo on Friday. The fighters seized the airport, a monitor said."
    record = read_text(text, date="2024-12-08")
    seized = next(c for c in record.claims if record.text[slice(*c.predicate)] == "seized")
    assert [role.code for role in seized.actors] == ["SYRREB"]


@pytest.mark.model
def test_those_who_withdraw_to_a_town_do_not_lose_it() -> None:
    record = read_text("The Congolese army pulled back to Uvira.", date="2025-02-16")
    assert [(c.control, c.place) for c in record.claims] == [("loses", None)]
    record = read_text("Soldiers left Goma and withdrew to the Kelagi desert.", date="2025-02-16")
    assert [role.text for claim in record.claims for role in claim.recipients] == []


@pytest.mark.model
def test_they_are_not_those_who_say_so_in_between() -> None:
    text = "M23 rebels took the governor's office, residents said, two days after they seized the airport."
    record = read_text(text, date="2025-02-16")
    seized = next(c for c in record.claims if record.text[slice(*c.predicate)] == "seized")
    assert [role.text for role in seized.actors] == ["M23 rebels"]


@pytest.mark.model
def test_a_condition_of_anonymity_is_nobody() -> None:
    text = "A source told the agency on condition of anonymity that soldiers were resisting in Goma."
    assert all(not c.recipients for c in read_text(text, date="2025-02-16").claims)


@pytest.mark.model
def test_to_push_on_to_a_town_is_no_request() -> None:
    record = read_text("The insurgents will push on to Homs.", date="2024-12-08")
    assert [(c.type, c.control) for c in record.claims] == [("COERCE", None)]


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
        ("Trump threatened to raise tariffs on China.", "Trump", "USAGOV"),
        ("Lenin ruled Russia. Germany withdrew. The Red Army captured Omsk.", "The Red Army", "RUSMIL"),
        ("The Confederates took Lexington, Virginia.", "The Confederates", "USAREBCSA"),
        ("The Luftwaffe bombed Rotterdam.", "The Luftwaffe", "DEUMIL"),
        (FRONT, "THE ARMED FORCES", "---MIL"),
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


@pytest.mark.model
@pytest.mark.parametrize("said", ["will not leave", "vowed not to leave", "denied plans to leave", "refused to leave"])
def test_who_will_not_leave_a_town_has_not_lost_it(said: str) -> None:
    claims = read_text(f"Rebels {said} Goma.", date="2025-03-12").claims
    assert not [c for c in claims if c.control == "loses" and c.polarity == "positive"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "control", "place"),
    [
        ("Fighters entered Goma on Monday. Soldiers had pulled back to spare civilians.", "pulled", "loses", "Goma"),
        (
            "Congo's M23 rebels take mining town\n\nGOMA, March 12 (Lakes) - M23 rebels entered Walikale on Tuesday.",
            "take", "takes", "Walikale",
        ),
    ],
)  # fmt: skip
def test_the_town_is_told_elsewhere(text: str, word: str, control: str | None, place: str | None) -> None:
    record = read_text(text, date="2025-03-12")
    (claim,) = [c for c in record.claims if record.text[slice(*c.predicate)] == word]
    assert claim.place is not None
    assert (claim.control, record.places[claim.place].name) == (control, place)


@pytest.mark.model
def test_who_had_held_a_town_until_it_was_captured_has_it_no_more() -> None:
    record = read_text("Congo's army said it had captured Goma, which rebels had held for a year.", date="2025-03-12")
    assert [claim.control for claim in record.claims if claim.control] == ["takes"]


@pytest.mark.model
def test_what_is_rejected_was_asked_all_the_same() -> None:
    record = read_text("The rebels rejected the governor's demand that they free the hostages.", date="2025-03-12")
    (claim,) = [c for c in record.claims if record.text[slice(*c.predicate)] == "demand"]
    assert (claim.holder, claim.polarity, claim.modality) == (None, "positive", "actual")


@pytest.mark.model
def test_who_breaks_a_siege_has_the_town() -> None:
    record = read_text("The Sudanese army said its troops had broken the siege of El Obeid.", date="2025-03-12")
    (claim,) = [c for c in record.claims if c.control == "holds"]
    assert [role.code for role in claim.actors] == ["SDNMIL"]
    assert claim.place is not None
    assert record.places[claim.place].name == "El Obeid"


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["Phnom Penh said there had been no clashes.", "Mali denied that there was any attack."]
)
def test_what_did_not_happen_needs_no_place(text: str) -> None:
    assert [(c.type, c.polarity) for c in read_text(text, date="2025-03-12").claims] == [("ASSAULT", "negative")]


@pytest.mark.model
def test_what_a_deal_provides_for_lies_ahead() -> None:
    record = read_text("The deal provides for a withdrawal of Israeli forces from Rafah.", date="2025-03-12")
    (claim,) = [c for c in record.claims if c.control == "loses"]
    assert (claim.modality, claim.place is not None) == ("planned", True)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "controls"),
    [
        ("The army denied that the rebels held all of the city of Aleppo.", [None]),
        ("The rebels do not hold the entire city of Homs.", [None]),
        ("The army denied that the rebels held the city of Aleppo.", ["holds"]),
        ("The rebels hold all of the city of Homs.", ["holds"]),
        ("At least 900 people were killed in the battle for Goma.", [None, None]),
        ("The battle for Goma went on for a third day.", ["contests"]),
    ],
)
def test_what_is_denied_of_the_whole_or_told_of_the_dead_is_no_word_on_who_has_it(
    text: str, controls: list[str | None]
) -> None:
    assert [claim.control for claim in read_text(text, date="2025-02-03").claims] == controls


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kurdish-led forces captured Manbij.", "---UAF"),
        ("Turkish-backed troops captured Manbij.", "---UAF"),
        ("U.S.-backed Iraqi forces captured Mosul.", "IRQMIL"),
        ("Western-backed government forces retook Taiz.", "---MIL"),
        ("US-led forces captured Baghdad.", "---MIL"),
    ],
)
def test_whom_somebody_else_leads_or_arms_is_no_states_army(text: str, code: str) -> None:
    (claim,) = [c for c in read_text(text, date="2024-12-07").claims if c.control]
    assert [role.code for role in claim.actors] == [code]


@pytest.mark.model
def test_what_a_report_takes_back_it_denies_itself() -> None:
    (claim,) = read_text("An earlier version of this report said that rebels had captured Tartus.").claims
    assert (claim.polarity, claim.holder) == ("negative", None)
    (claim,) = read_text("An earlier report by the army said that rebels had captured Tartus.").claims
    assert claim.polarity == "positive" and claim.holder is not None


@pytest.mark.model
def test_nobody_is_called_again() -> None:
    record = read_text("No rebels entered Tartus. The rebels captured Homs on Friday.", date="2024-12-07")
    assert [entity.name for entity in record.entities if "rebels" in entity.name] == ["The rebels"]


@pytest.mark.model
def test_a_leaders_forces_are_those_of_the_group_that_he_leads() -> None:
    text = "Mohamed Hamdan Dagalo admitted that his forces had withdrawn from Khartoum."
    (claim,) = [c for c in read_text(text, date="2025-03-30").claims if c.control]
    assert [role.code for role in claim.actors] == ["SDNREBRSF"]
    text = "Abu Mohammed al-Jolani said his fighters had captured Hama."
    for day, codes in (("2024-12-05", ["SYRREBHTS"]), ("2025-06-05", [None])):
        assert [role.code for claim in read_text(text, date=day).claims for role in claim.actors] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("M23 rebels captured Obuna.", "CODREBM23"),
        ("M23 captured Obuna, President Felix Tshisekedi said.", "CODREBM23"),
    ],
)
def test_an_acronym_is_an_armed_groups_where_the_text_says_so(text: str, code: str | None) -> None:
    entities = read_text(text, date="2025-03-20").entities
    assert {entity.code for entity in entities if "M23" in entity.name} == {code}
    assert "CODREBM23" not in {
        e.code for e in read_text("M23 captured Obuna, a teacher said.", date="2025-03-20").entities
    }


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("The army lost Kunduz last week. The city's seizure alarmed Kabul.", "", "Kunduz"),
        ("The army lost Kunduz last week. Hopes for the city's ultimate liberation fade.", "", "Kunduz"),
        ("Russia's seizure of Crimea was condemned.", "Russia's", "Crimea"),
        ("Kunduz's recapture by the army took ten days.", "the army", None),
    ],
)
def test_a_city_that_is_said_to_have_a_capture_is_captured(text: str, actor: str, place: str | None) -> None:
    record = read_text(text, date="2024-05-10")
    taken = [claim for claim in record.claims if claim.control == "takes"]
    assert [" + ".join(role.text for role in claim.actors) for claim in taken] == [actor]
    assert [record.places[c.place].name if c.place is not None else None for c in taken] == [place]


@pytest.mark.model
def test_what_is_taken_out_is_destroyed_and_not_held() -> None:
    text = "The army launched an operation to take out the rebel radio station at Lima."
    assert not [claim for claim in read_text(text, date="2024-05-10").claims if claim.control]


@pytest.mark.model
def test_what_they_once_held_they_do_not_hold() -> None:
    record = read_text("The rebels have lost a third of the land that they once held in Mali.", date="2024-05-10")
    assert [claim.control for claim in record.claims] == ["loses", None]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Reporters visited Azaz, formerly controlled by the rebels.",
        "Shells fell on the town of Azaz, once held by jihadists.",
        "The UN sent aid to a district of Azaz previously held by the rebels.",
        "He was born in Azaz, a town then controlled by Islamic State.",
        "Azaz, originally held by the rebels, was shelled.",
        "Azaz was at one time controlled by the rebels.",
        "Azaz, which the rebels held until March, was shelled.",
        "Reporters visited the formerly rebel-held town of Azaz.",
    ],
)
def test_a_town_that_was_held_is_held_no_more(text: str) -> None:
    assert not [c for c in read_text(text, date="2025-03-05").claims if c.control and "hold-place" in (c.rule or "")]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Azaz, once again held by jihadists, was shelled.",
        "Azaz is once more held by the rebels.",
        "The rebels captured Sake and then held Azaz.",
        "Azaz, still held by rebels who previously fought for Russia, was shelled.",
        "Azaz is held by the formerly exiled rebels.",
        "Reporters visited the rebel-held town of Azaz.",
    ],
)
def test_a_town_that_is_held_still_is_held(text: str) -> None:
    record = read_text(text, date="2025-03-05")
    assert [c.control for c in record.claims if record.text[slice(*c.predicate)] == "held"] == ["holds"]


@pytest.mark.model
def test_a_town_that_somebody_now_controls_has_changed_hands() -> None:
    record = read_text("Reporters visited Azaz, now controlled by the rebels.", date="2025-03-05")
    assert [c.control for c in record.claims if record.text[slice(*c.predicate)] == "controlled"] == ["takes"]


@pytest.mark.model
def test_before_a_place_a_participle_tells_who_has_it() -> None:
    record = read_text("Shells hit the rebel-held town of Kobani. He left Israeli-occupied Nablus.", date="2024-05-10")
    held = [claim for claim in record.claims if claim.control]
    assert [(claim.control, claim.actors[0].text, claim.actors[0].code) for claim in held] == [
        ("holds", "rebel", "---REB"),
        ("holds", "Israeli", "ISR"),
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said it was holding its positions in Sake.", [("contests", "Sake")]),
        ("Troops were still holding out in Sake.", [("contests", "Sake")]),
        ("The army holds positions around Sake.", []),
        ("Ten peacekeepers died in Goma, and the army put the toll of the battle for Goma at 900.", []),
        (
            "Rebels seized Kavumu airport near Bukavu. The army confirmed the loss of the airport.",
            [("takes", "Kavumu airport"), ("takes", "Kavumu airport")],
        ),
    ],
)
def test_who_still_fights_for_a_place_and_what_is_lost(text: str, expected: list[tuple[str, str]]) -> None:
    record = read_text(text, date="2025-05-10")
    told = [c for c in record.claims if c.control]
    places = [record.places[c.place] for c in told if c.place is not None]
    assert [(c.control, text[p.start : p.end]) for c, p in zip(told, places, strict=True)] == expected


@pytest.mark.model
def test_villages_beside_a_town_are_not_the_town() -> None:
    text = (
        "The M23 is advancing towards Bukavu, a spokesman said. "
        "The army recaptured several villages south of Minova, an officer said."
    )
    record = read_text(text, date="2025-05-10")
    assert [c.place for c in record.claims if c.control == "takes"] == [None]
    (minova,) = [each for each in record.entities if each.name == "Minova"]
    assert len(minova.mentions) == 1
