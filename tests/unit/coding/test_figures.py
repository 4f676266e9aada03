"""Quantities, their bounds, what they count."""

import pytest
from builders import analysis_of, document_of

from dateline import read_text
from dateline.coding.figures import figures
from dateline.coding.quantities import quantities, value_of
from dateline.model.document import Document
from dateline.model.figure import Figure


def read(*sentences: str) -> list[tuple[str, Figure]]:
    analysis = analysis_of(*sentences)
    doc = Document(id="d", text=analysis.text, parts=())
    return [(analysis.text[f.start : f.end], f) for f in figures(doc, analysis, ())]


KILLED = """
    At at ADV RB 3 advmod
    least least ADJ JJS 1 fixed
    27 27 NUM CD 4 nummod
    people people NOUN NNS 6 nsubj:pass
    were be AUX VBD 6 aux:pass
    killed kill VERB VBN 0 root
    and and CCONJ CC 9 cc
    40 40 NUM CD 9 nsubj:pass
    wounded wound VERB VBN 6 conj
"""
CAPITALS = """
    Rebels rebel NOUN NNS 2 nsubj
    hold hold VERB VBP 0 root
    five five NUM CD 7 nummod
    out out ADP IN 6 case
    of of ADP IN 4 fixed
    34 34 NUM CD 3 nmod
    towns town NOUN NNS 2 obj
"""
SIXTH = """
    They they PRON PRP 2 nsubj
    took take VERB VBD 0 root
    a a DET DT 6 det
    sixth sixth ADJ JJ 6 amod
    provincial provincial ADJ JJ 6 amod
    capital capital NOUN NN 2 obj
"""
DOZENS = """
    Dozens dozen NOUN NNS 5 nsubj:pass
    of of ADP IN 3 case
    villagers villager NOUN NNS 1 nmod
    were be AUX VBD 5 aux:pass
    displaced displace VERB VBN 0 root
"""
KILLERS = """
    Three three NUM CD 2 nummod
    gunmen gunman NOUN NNS 3 nsubj
    killed kill VERB VBD 0 root
    12 12 NUM CD 5 nummod
    guards guard NOUN NNS 3 obj
"""


def test_a_lower_bound_has_no_upper_one() -> None:
    (people, first), (rest, second) = read(KILLED)
    assert people == "At least 27 people"
    assert (first.low, first.high, first.unit, first.kind) == (27, None, "people", "killed")
    assert rest == "40" and (second.low, second.high, second.unit, second.kind) == (40, 40, None, "injured")


def test_a_part_names_its_whole() -> None:
    ((surface, figure),) = read(CAPITALS)
    assert surface == "five out of 34 towns"
    assert (figure.low, figure.high, figure.of, figure.unit, figure.kind) == (5, 5, 34, "towns", "places")


def test_an_ordinal_is_a_running_count() -> None:
    ((surface, figure),) = read(SIXTH)
    assert surface == "a sixth provincial capital"
    assert (figure.low, figure.high, figure.ordinal, figure.unit) == (6, 6, True, "provincial capital")


def test_dozens_are_two_to_ten_of_them() -> None:
    ((surface, figure),) = read(DOZENS)
    assert surface == "Dozens of villagers"
    assert (figure.low, figure.high, figure.unit, figure.kind) == (24, 120, "villagers", "displaced")


def test_those_who_kill_are_not_the_killed() -> None:
    (_, gunmen), (_, guards) = read(KILLERS)
    assert (gunmen.kind, guards.kind) == ("troops", "killed")


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("27", 27), ("1,200", 1200), ("2.3 billion", 2_300_000_000), ("3m", 3_000_000), ("twenty-three", 23),
        ("two hundred and five", 205), ("three thousand", 3000), ("one million two hundred thousand", 1_200_000),
        ("a", None),
    ],
)  # fmt: skip
def test_numbers_are_read(surface: str, value: float | None) -> None:
    assert value_of(surface) == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 20 and 30", 20, 30), ("20-30", 20, 30), ("two or three", 2, 3), ("two to three million", 2e6, 3e6),
        ("more than 40", 40, None), ("up to 5,000", None, 5000), ("no fewer than six", 6, None),
        ("fewer than 100", None, 100), ("nearly 200", 180, 200), ("some 50", 45, 55), ("hundreds", 200, 1000),
        ("half a dozen", 6, 6), ("40 or more", 40, None), ("tens of thousands", 20_000, 100_000),
        ("half a million", 5e5, 5e5), ("a quarter of a million", 250_000, 250_000),
        ("one and a half million", 1.5e6, 1.5e6),
        ("a million and a half", 1.5e6, 1.5e6), ("two and a half thousand", 2500, 2500), ("over 45 000", 45_000, None),
        ("at least 1 200 000", 1_200_000, None), ("45\u202f000", 45_000, 45_000), ("45'000", 45_000, 45_000),
        ("between 2 000 and 3 000", 2000, 3000), ("above 300", 300, None), ("3-4,000", 3000, 4000),
    ],
)  # fmt: skip
def test_bounds_are_as_the_words_put_them(text: str, low: float | None, high: float | None) -> None:
    (found,) = quantities(text, 0, len(text))
    assert (found.low, found.high) == (low, high)
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "low", "high", "whole"),
    [
        ("Two thirds of the 300 soldiers", 200, 200, 300), ("More than half of the 34 capitals", 17, None, 34),
        ("half of the 40 hostages", 20, 20, 40), ("a third of the 100 houses", 33, 34, 100),
        ("two thirds of the 90,000 households", 60_000, 60_000, 90_000), ("one sixth of the 60 men", 10, 10, 60),
        ("40 percent of the 2,500 troops", 1000, 1000, 2500), ("5 to 10 per cent of the 1,000 men", 50, 100, 1000),
    ],
)  # fmt: skip
def test_a_share_of_a_number_is_one_of_that_whole(text: str, low: float, high: float | None, whole: int) -> None:
    (found,) = quantities(text, 0, len(text))
    assert (found.low, found.high, found.of) == (low, high, whole)


@pytest.mark.parametrize(
    "text", ["two thirds of the soldiers", "two-thirds of lawmakers", "one in five of them", "a third of the houses"]
)
def test_a_share_of_nobody_knows_how_many_is_no_number(text: str) -> None:
    assert list(quantities(text, 0, len(text))) == []


@pytest.mark.parametrize(("text", "value"), [("In 2024 300 people fled", [2024, 300]), ("the 2 300 fled", [2300])])
def test_a_year_and_a_number_are_two(text: str, value: list[int]) -> None:
    assert [one.low for one in quantities(text, 0, len(text))] == value


@pytest.mark.parametrize("text", ["an 8-7 win", "a second-generation baker", "from the F-16"])
def test_scores_and_names_hold_no_number(text: str) -> None:
    analysis = analysis_of("\n".join(f"{word} x NOUN NN {min(n, 1)} dep" for n, word in enumerate(text.split())))
    assert figures(document_of(text), analysis, ()) == ()


@pytest.mark.model
def test_the_end_of_a_word_is_no_currency() -> None:
    assert [figure.kind for figure in read_text("Soldiers 40 km away fired.", date="2024-05-10").figures] == [
        "distance"
    ]
    assert [figure.kind for figure in read_text("He paid Rs 4,000.", date="2024-05-10").figures] == ["money"]


@pytest.mark.parametrize("text", ["$2.3 billion", "US$40 million", "€1,200", "£5"])
def test_money_needs_no_tree(text: str) -> None:
    analysis = analysis_of(f"{text.replace(' ', '')} x NOUN NN 0 root")
    doc = document_of(text)
    (figure,) = figures(doc, analysis, ())
    assert figure.kind == "money" and text[figure.start : figure.end] == text


@pytest.mark.parametrize(
    "sentence",
    [
        "Flight flight NOUN NN 0 root\n800 800 NUM CD 1 nummod",
        "Resolution resolution NOUN NN 0 root\n425 425 NUM CD 1 nummod",
        "Khan Khan PROPN NNP 0 root\n_, , PUNCT , 3 punct\n34 34 NUM CD 1 appos\n_, , PUNCT , 1 punct",
    ],
)
def test_names_and_ages_are_no_quantities(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The number of people killed in the bombing rose to 24.", 24),
        ("The death toll from the attack has risen to 137.", 137),
        ("The blast left 12 people dead.", 12),
    ],
)
def test_a_count_that_rises_is_the_figure_of_its_deed(text: str, low: int) -> None:
    record = read_text(text, date="2024-03-25")
    (claim,) = record.claims
    assert [(record.figures[n].kind, record.figures[n].low) for n in claim.figures] == [("killed", low)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "surface", "low", "kind"),
    [
        ("12 out of 30 hostages were killed.", "12 out of 30 hostages", 12, "killed"),
        ("Rebels freed 12 of 30 hostages.", "12 of 30 hostages", 12, "detained"),
        ("Four refugees were injured.", "Four refugees", 4, "injured"),
        ("Two hostages were killed.", "Two hostages", 2, "killed"),
    ],
)
def test_what_befell_them_goes_before_what_they_are(text: str, surface: str, low: int, kind: str) -> None:
    (figure,) = read_text(text, date="2024-12-07").figures
    assert (text[figure.start : figure.end], figure.low, figure.kind) == (surface, low, kind)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Some 40 people were killed in 12 raids.", ["killed", "other"]),
        ("Four sailors were shot dead by two gunmen.", ["killed", "troops"]),
        ("At least 12 miners died in three bombings.", ["killed", "other"]),
        ("The army killed at least 12 rebels near Gao.", ["killed"]),
        ("The killing of 12 villagers shocked the country.", ["killed"]),
        ("The arrest of 40 nuns drew criticism.", ["detained"]),
        ("Officials spoke of 12 dead in the blast.", ["killed"]),
        ("There are 40 dead and 30 wounded.", ["killed", "injured"]),
        ("Rebels killed 15 soldiers and 20 civilians.", ["killed", "killed"]),
        ("The gunmen abducted three nurses and two drivers.", ["detained", "detained"]),
        ("Rebels captured 15 soldiers and 3 trucks.", ["detained", "vehicles"]),
        ("12 people killed, 30 injured in Kabul blast", ["killed", "injured"]),
        ("UNHCR said the number of displaced people rose to 31,000.", ["displaced"]),
        ("Three quarters of a million people were displaced.", ["displaced"]),
        ("Three quarters of the town's 4,000 people fled.", ["displaced"]),
        ("About three quarters of 2,000 detainees were freed.", ["detained"]),
        ("A bomb killed six soldiers on Sunday about 20 kilometres south of Mogadishu.", ["killed", "distance"]),
    ],
)
def test_what_befell_those_who_are_counted(text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in read_text(text, date="2024-06-12").figures] == kinds


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The death toll passed 100 on Monday.", 100, None),
        ("The death toll has topped 200 in Goma.", 200, None),
        ("The number of dead passed the 100 mark.", 100, None),
        ("Deaths in Goma have exceeded 200.", 200, None),
        ("The death toll neared 500.", 450, 550),
        ("Officials put the death toll at between 18 and 20.", 18, 20),
        ("The convoy passed 100 bodies on the road.", 100, 100),
    ],
)
def test_a_verb_may_bound_a_count(text: str, low: int, high: int | None) -> None:
    (figure,) = read_text(text, date="2024-06-12").figures
    assert (figure.kind, figure.low, figure.high) == ("killed", low, high)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "recipients", "figures"),
    [
        ("Eight dead, 20 injured in Lahore bombing", "dead", ["Eight"], [8]),
        ("Eight dead, 20 injured in Lahore bombing", "injured", ["20"], [20]),
        ("12 people killed, 30 injured in Kabul blast", "injured", ["30"], [30]),
        ("20 people killed and dozens wounded in Kabul", "killed", ["20 people"], [20]),
        ("At least eight people dead after bombing in Lahore", "dead", ["At least eight people"], [8]),
        ("Twelve people are dead after an attack in Lahore, police said.", "dead", ["Twelve people"], [12]),
        ("The number of displaced people rose to 31,000 in Goma.", "number", ["displaced people"], [31000]),
        # Who is killed by a deed is counted where it says that they are, and not once more with the deed.
        ("An explosion outside the ministry killed at least 60 people.", "killed", ["at least 60 people"], [60]),
        ("An explosion outside the ministry killed at least 60 people.", "explosion", ["the ministry"], []),
        ("A blast at a market in Maiduguri left 20 people dead.", "blast", ["a market in Maiduguri"], []),
        ("A gun attack in Istanbul wounded 39 people.", "attack", ["Istanbul"], []),
        ("A blast hit two hotels.", "hit", ["two hotels"], [2]),
    ],
)
def test_the_dead_the_hurt_and_the_displaced_are_told_apart(
    text: str, word: str, recipients: list[str], figures: list[int]
) -> None:
    record = read_text(text, date="2024-06-12")
    (claim,) = (claim for claim in record.claims if record.text[slice(*claim.predicate)] == word)
    assert [role.text for role in claim.recipients] == recipients
    assert [record.figures[n].low for n in claim.figures] == figures


@pytest.mark.model
@pytest.mark.parametrize("text", ["Six dead in crash on highway near Lagos", "Four people were dead after the flood."])
def test_the_dead_of_an_accident_were_attacked_by_nobody(text: str) -> None:
    assert not read_text(text, date="2024-06-12").claims


@pytest.mark.model
def test_what_bounds_a_count_is_part_of_who_is_counted() -> None:
    record = read_text("At least 17 civilians and up to 20 soldiers were killed.", date="2024-06-12")
    assert {entity.name for entity in record.entities} >= {"At least 17 civilians"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "kinds", "counted"),
    [
        ("Forty people were killed in Goma, according to three doctors.", ["killed", "other"], 1),
        ("Forty people were killed in Goma, according to two hospitals.", ["killed", "other"], 1),
        ("According to four witnesses, twelve people were wounded in Goma.", ["other", "injured"], 1),
        ("Twelve people were detained in Goma, per two relatives.", ["detained", "other"], 1),
        (
            "Six people were killed in the raid, according to interviews with five survivors.",
            ["killed", "other"],
            1,
        ),
        # What befell them is told of themselves.
        ("Twelve men were killed, according to two soldiers wounded in the raid.", ["killed", "injured"], 1),
        ("Two soldiers who were wounded said twelve comrades were killed.", ["injured", "killed"], 1),
        ("Nine people and two doctors were killed in Goma, the mayor said.", ["killed", "killed"], 2),
        ("Two witnesses were killed in Goma, according to the mayor.", ["killed"], 1),
    ],
)
def test_who_tells_is_not_counted_with_those_of_whom_they_tell(sentence, kinds, counted):
    record = read_text(sentence, date="2024-06-21")
    assert [f.kind for f in record.figures] == kinds
    told = {"killed", "wounded", "detained"}
    main = max(record.claims, key=lambda c: (record.text[slice(*c.predicate)] in told, len(c.figures)))
    assert len(main.figures) == counted


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Three Brotherhood Alliance attacked Lashio on Monday.", []),
        ("The Three Gorges Dam was hit on Monday.", []),
        ("Gunmen attacked the Twelve Apostles church.", []),
        ("The Five Star Movement protested in Rome.", []),
        ("The three armies attacked Lashio on Monday.", ["three armies"]),
        ("Seven Syrian soldiers were killed in Homs.", ["Seven Syrian soldiers"]),
        ("Five Israelis were killed in Haifa.", ["Five Israelis"]),
        ("Three Red Cross workers were killed in Goma.", ["Three Red Cross workers"]),
    ],
)
def test_a_number_within_a_name_counts_nothing(text: str, counted: list[str]) -> None:
    assert [text[f.start : f.end] for f in read_text(text, date="2025-03-05").figures] == counted


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "hurt", "all_of_them"),
    [
        ("More than 260 soldiers, 53 of them badly wounded, left the plant on Monday.", 53, 260),
        ("More than 300 troops, 20 of them injured, withdrew from the city on Monday.", 20, 300),
        ("Ninety hostages, 12 of them wounded, were freed on Monday.", 12, 90),
        ("More than 300 soldiers, 20 of them officers, left the town on Monday.", None, 300),
    ],
)
def test_so_many_of_those_who_left_are_the_ones_who_were_hurt(text: str, hurt: int | None, all_of_them: int) -> None:
    record = read_text(text, date="2022-05-17")
    told = {c.type: [record.figures[n].low for n in c.figures] for c in record.claims}
    assert told.pop("ASSAULT", None) == ([hurt] if hurt else None)
    (others,) = told.values()
    assert others[0] == all_of_them and hurt not in others
    assert all(c.time.begin is None for c in record.claims if c.type == "ASSAULT")
