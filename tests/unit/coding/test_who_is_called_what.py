"""Names, offices and letters, read from raw text: which mentions are one entity, and which are two."""

import pytest

from dateline import read_text
from dateline.model.record import Record


def at(record: Record, text: str, nth: int = 0) -> tuple[str, str | None, str]:
    """The name, code and type of the entity that the nth mention of these words is of."""
    start = -1
    for _ in range(nth + 1):
        start = record.text.index(text, start + 1)
    span = (start, start + len(text))
    found = (each for each in record.entities if any((m.start, m.end) == span for m in each.mentions))
    return next((each.name, each.code, each.type) for each in found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("The governor ordered a review on Monday. Gov. Ted Lund signed it in Columbus.", "The governor", "Ted Lund"),
        (
            "The Foreign Secretary left for Aleppo. Foreign Secretary Ana Roe met Karl Lund in Paris.",
            "The Foreign Secretary",
            "Ana Roe",
        ),
        (
            "While the president opposes the war, his aides do not. President Lund sent 300 soldiers.",
            "the president",
            "Lund",
        ),
        # Told from others by its country, an office is no other's.
        (
            "The Turkish president met the Russian president. President Putin praised the talks.",
            "The Turkish president",
            "The Turkish president",
        ),
        # Two hold it: it may be either's.
        ("The mayor spoke. Mayor Ana Roe of Lima met Mayor Karl Lund of Cusco.", "The mayor", "The mayor"),
    ],
)
def test_an_office_is_who_holds_it_before_and_after_his_name(text: str, mention: str, name: str) -> None:
    assert at(read_text(text, date="2024-08-10"), mention)[0] == name


@pytest.mark.model
def test_bodies_of_one_code_are_two_entities() -> None:
    text = "The New York Times and The Washington Post said the U.S. Army and the U.S. Air Force had sent jets."
    record = read_text(text, date="2024-08-10")
    assert [each.name for each in record.entities if each.type == "ORG"] == [
        "The New York Times", "The Washington Post", "U.S. Army", "U.S. Air Force",
    ]  # fmt: skip


@pytest.mark.model
def test_no_company_is_called_a_newspaper() -> None:
    record = read_text("Google told The Guardian that the newspaper was wrong about the firm.", date="2024-08-10")
    assert at(record, "the newspaper")[0] != "Google"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The Lagos Chamber of Commerce met the Abuja Chamber of Commerce. The Chamber of Commerce was glad.",
            "Lagos Chamber of Commerce",
            "Abuja Chamber of Commerce",
        ),
        ("The Red Army fought in Baku. The Baku Red Army left for Tiflis.", "Red Army", "Baku Red Army"),
        (
            "Sheikh Omar bin Rashid Al Karim met Sheikh Saif bin Omar bin Rashid Al Karim in Dubai.",
            "Omar bin Rashid Al Karim",
            "Saif bin Omar bin Rashid Al Karim",
        ),
    ],
)
def test_two_names_with_one_end_are_two(text: str, one: str, other: str) -> None:
    record = read_text(text, date="2024-08-10")
    assert at(record, one)[0] == one
    assert at(record, other)[0] == other


@pytest.mark.model
def test_letters_in_brackets_are_the_body_spelt_out_before_them() -> None:
    text = "The Federal University of Technology, Owerri (FUTO) was closed. FUTO said it would open in May."
    record = read_text(text, date="2024-08-10")
    assert at(record, "FUTO", 1)[0] == "Federal University of Technology, Owerri"


@pytest.mark.model
def test_a_nickname_parts_no_name() -> None:
    record = read_text("Col. John “J.D.” Lund said so. Lund left.", date="2024-08-10")
    assert at(record, "Lund", 1)[0] == "John “J.D.” Lund"


@pytest.mark.model
def test_a_verb_of_a_headline_in_capitals_is_no_armed_group() -> None:
    record = read_text("VIOLENCE IS SPREADING IN EUROPE\n\nThe minister met the police in Paris.", date="2024-08-10")
    assert "IS" not in [each.name for each in record.entities]


@pytest.mark.model
def test_what_is_said_is_his_whom_he_stands_for_who_says_it() -> None:
    text = (
        "Mayor Karl Lund said “we are lost.” Police Chief Adam Roe called for more help.\n\n"
        "“Our officers can do no more, and you know that,” he said."
    )
    record = read_text(text, date="2024-08-10")
    assert at(record, "Our")[0] == "Adam Roe"
    assert "you" not in [record.text[m.start : m.end] for each in record.entities for m in each.mentions]


@pytest.mark.model
def test_the_state_is_a_part_of_the_union() -> None:
    record = read_text("Ohio sued Acme Corp. in the United States. The state wants its money.", date="2024-08-10")
    assert at(record, "The state")[2] != "PERSON"
    assert at(record, "The state")[0] != "United States"


@pytest.mark.model
def test_who_made_a_thing_does_not_act_by_it() -> None:
    record = read_text("An Airbus helicopter attacked a convoy near Homs.", date="2024-08-10")
    assert [each.code for each in record.entities if "helicopter" in each.name] in ([], [None])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention", "other"),
    [
        # "We" outside quotation marks are those who write.
        ("Col. Roe saw no need for the United States to stop. We view it as wise.", "We", "United States"),
        # Whom a clause tells is nobody told of before.
        ("The FBI chief was glad. The man who threw a grenade was named.", "The man", "The FBI chief"),
        # Several bodies are not one with a name.
        (
            "He was tried at Dover Crown Court. Police will put them before the courts.",
            "the courts",
            "Dover Crown Court",
        ),
        ("Acme Corp. was sued. It denied the claims. The companies lost.", "The companies", "Acme Corp."),
        # Of bodies that are counted none is one.
        ("Three armies attacked Goma. The army held the town.", "The army", "Three armies"),
        ("Two brigades entered Goma. The brigade held the airport.", "The brigade", "Two brigades"),
        ("Five ministries signed the plan. The ministry was pleased.", "The ministry", "Five ministries"),
        # Both are two.
        ("The Korean People's Army said that both Korean armies had fought.", "both", "Korean People's Army"),
        # "Its" may be of the body that it stands beside.
        ("Attacks in Paris united the international community in its resolve.", "its", "Paris"),
    ],
)
def test_who_somebody_is_not(text: str, mention: str, other: str) -> None:
    record = read_text(text, date="2024-08-10")
    start = text.index(mention)
    assert other not in [each.name for each in record.entities if any(m.start == start for m in each.mentions)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention", "code"),
    [
        ("Mr Roe will bring together world leaders in London.", "world leaders", "---GOV"),
        (
            "Several governments and forums, and some bodies in Peru, asked for it.",
            "Several governments",
            "---GOV",
        ),
    ],
)
def test_whose_several_are_is_not_where_they_are(text: str, mention: str, code: str) -> None:
    assert at(read_text(text, date="2024-08-10"), mention)[1] in (code, None)


@pytest.mark.model
def test_the_town_of_a_dateline_is_no_part_of_a_name() -> None:
    record = read_text("LIMA Ana Roe left Peru on Monday. Roe will not come back.", date="2024-08-10")
    assert at(record, "Ana Roe")[0] == "Ana Roe"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention", "code"),
    [
        # A president of what no list knows is no country's.
        ("BEIJING, June 3 - Ana Roe, president of Fortune-X, said China was rich. China grew.", "Ana Roe", None),
        # A director may be one of films.
        ("Spanish director Ana Roe left Madrid.", "Ana Roe", "ESP"),
    ],
)
def test_an_office_that_is_no_government_s(text: str, mention: str, code: str | None) -> None:
    assert at(read_text(text, date="2024-08-10"), mention)[1] == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The minister of transport left. The president of parliament stayed.", "The minister", "The president"),
        ("The chairman of Acme met bankers. The director of Kaidu Bank stayed away.", "The chairman", "The director"),
    ],
)
def test_two_offices_are_two_people(text: str, one: str, other: str) -> None:
    record = read_text(text, date="2024-08-10")
    assert at(record, one) != at(record, other)


@pytest.mark.model
def test_what_is_denied_is_nobody() -> None:
    text = "Israel struck Gaza. It said it had killed a commander. Hamas denied it and said its fighters were alive."
    start = text.index("it and said")
    assert all(m.start != start for each in read_text(text, date="2024-08-10").entities for m in each.mentions)


@pytest.mark.model
def test_a_title_between_two_names_is_the_second_s() -> None:
    text = "Minister Ana Roe, U.S. Trade Representative Karl Lund and Economy Secretary Eva Holm will meet in Lima."
    assert at(read_text(text, date="2024-08-10"), "Karl Lund")[:2] == ("Karl Lund", "USAGOV")


@pytest.mark.model
def test_nobody_is_his_own_father() -> None:
    record = read_text("Karl Lund won. Lund said he was glad. Lund's father left.", date="2024-08-10")
    assert at(record, "Lund's father")[0] != "Karl Lund"


@pytest.mark.model
def test_whoever_is_the_governor_is_no_president() -> None:
    text = (
        "The rebels took Tama on Monday after the governor agreed to withdraw his men, the deputy governor told the "
        "Post.\n\n"
        "“They have all the offices,” he said by telephone. He had left the town at noon. His family was with him, "
        "he said.\n\n"
        "The president met with militia leaders in the capital on Monday and asked them to support the army."
    )
    record = read_text(text, date="2021-08-09")
    named = {record.text[m.start : m.end]: e.id for e in record.entities for m in e.mentions}
    assert named["the governor"] != named["The president"]


@pytest.mark.model
def test_fighters_are_called_by_the_phrase_that_names_their_group() -> None:
    record = read_text(
        "Rebels say they hold Goma\n\nM23 rebels said on Monday that they had taken Goma.", date="2025-01-27"
    )
    assert "M23 rebels" in {each.name for each in record.entities}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Kenyan foreign ministry rejected the deal. Its statement said five people had died.", "KENGOV"),
        ("Hamas rejected the deal. Five people had died, its communique said.", "PSEREBHMS"),
        ("The Malian army's report said five people had died.", "MLIMIL"),
        ("A statement from the Kenyan police said five people had died.", "KENCOP"),
        ("Five people had died, according to a letter by the United Nations.", "IGOUNO"),
        ("Five people had died, according to a Hamas statement.", "PSEREBHMS"),
        ("Hezbollah rejected the deal. Its press release said five people had died.", "LBNREBHEZ"),
        # To whom or about whom it is, is not whose; nor does a picture speak for who has it.
        ("A letter to the Kenyan police said five people had died.", None),
        ("A report on Hamas said five people had died.", None),
        ("A Kenyan report said five people had died.", None),
        ("The Malian army's footage showed that five people had died.", None),
        ("A statement said five people had died.", None),
    ],
)
def test_a_paper_speaks_for_who_has_published_it(text: str, code: str | None) -> None:
    record = read_text(text, date="2025-03-05")
    known = {each.id: each.code for each in record.entities}
    said = next(each for each in record.statements if any("died" in text[a:b] for a, b in each.content))
    assert known.get(said.source_entity or "") == code
