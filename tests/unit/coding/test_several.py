"""Those that "both", "the two", "the latter" and "they" stand for are each a party of their own."""

import pytest

from dateline import read_text


def actors(text: str, word: str) -> list[tuple[str, str | None]]:
    record = read_text(text, date="2024-08-10")
    names = {each.id: each.name for each in record.entities}
    claim = next(claim for claim in record.claims if text[slice(*claim.predicate)] == word)
    return [(role.text, names.get(role.entity or "")) for role in claim.actors]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Those named in the sentence before stand behind the same words, once each.
        (
            "Lula met Biden in Brasilia. The two leaders condemned the coup in Niger.",
            "condemned",
            [("The two leaders", "Lula"), ("The two leaders", "Biden")],
        ),
        (
            "Peru and Chile closed the border. Both countries condemned the coup in Niger.",
            "condemned",
            [("Both countries", "Peru"), ("Both countries", "Chile")],
        ),
        # Those named in the sentence itself are named.
        (
            "Lula called Biden and the two condemned the coup in Niger.",
            "condemned",
            [("Lula", "Lula"), ("Biden", "Biden")],
        ),
        ("Peru and Chile said they had condemned the coup.", "condemned", [("Peru", "Peru"), ("Chile", "Chile")]),
        # "They" behind a meeting of one with one are both, and so is the pair.
        ("Lula met Biden in Brasilia. They condemned the coup.", "condemned", [("They", "Lula"), ("They", "Biden")]),
        (
            "Lula hosted Biden and Putin to discuss Daesh. They agreed on aid for Mali.",
            "agreed",
            [("They", "Lula"), ("They", "Biden"), ("They", "Putin")],
        ),
        (
            "Lula held talks with Biden on Daesh fighters. They discussed Mali. They condemned the coup.",
            "condemned",
            [("They", "Lula"), ("They", "Biden")],
        ),
        ("Lula met with Biden, and they condemned the coup.", "condemned", [("Lula", "Lula"), ("Biden", "Biden")]),
        ("Lula met Biden. The pair condemned the coup.", "condemned", [("The pair", "Lula"), ("The pair", "Biden")]),
        # But not where others are many, or do what those hardly do, or nobody met.
        ("Lula met the rebels in Rio. They condemned the coup.", "condemned", [("They", "the rebels")]),
        (
            "Lula met Biden to discuss the Daesh fighters. They attacked Palmyra.",
            "attacked",
            [("They", "the Daesh fighters")],
        ),
        ("Lula saw the soldiers leave. They attacked Palmyra.", "attacked", [("They", "the soldiers")]),
        # Only one of them.
        ("Lula met Biden in Brasilia. The latter condemned the coup in Niger.", "condemned", [("The latter", "Biden")]),
        ("Lula met Biden in Brasilia. The former condemned the coup in Niger.", "condemned", [("The former", "Lula")]),
        # Of the armies of two countries "both countries" are those.
        (
            "Peru waited for Chile. Peruvian guns shelled Chilean towns. Both countries condemned the coup in Niger.",
            "condemned",
            [("Both countries", "Peru"), ("Both countries", "Chile")],
        ),
        # Sides are bodies, and not the two who speak of them.
        (
            "Chad's government and rebels from Tibesti met. Envoy Roe, who met Lund, said the two sides condemned it.",
            "condemned",
            [("the two sides", "Chad's government"), ("the two sides", "rebels")],
        ),
        # The other of two countries.
        ("Peru met Chile. Its neighbour condemned the coup in Niger.", "condemned", [("Its neighbour", "Chile")]),
        # "They" at the head of a sentence go on from those of whom the last one was.
        (
            "Rebels took a ship. They hold it. Chile and Peru began to bomb Yemen. They condemned the coup in Niger.",
            "condemned",
            [("They", "Chile"), ("They", "Peru")],
        ),
        (
            "Chile and Peru met. The two sides spoke. They condemned the coup in Niger.",
            "condemned",
            [("They", "Chile"), ("They", "Peru")],
        ),
        (
            "Chile and Peru met. Each side condemned the coup in Niger.",
            "condemned",
            [("Each side", "Chile"), ("Each side", "Peru")],
        ),
        # Who are more or fewer than that are somebody else.
        (
            "Lula, Biden and Macron met. The two leaders condemned the coup.",
            "condemned",
            [("The two leaders", "The two leaders")],
        ),
    ],
)
def test_those_who_were_named_one_by_one(text: str, word: str, expected: list[tuple[str, str | None]]) -> None:
    assert actors(text, word) == expected


@pytest.mark.model
def test_a_role_is_somebody_else_than_the_words_say_only_where_they_name_nobody() -> None:
    record = read_text("Lula met Biden. Both attacks killed five soldiers.", date="2024-08-10")
    claim = next(claim for claim in record.claims if claim.type == "ASSAULT")
    assert len(claim.actors) <= 1


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Rwandan and Mozambican forces captured the port.", ["RWAMIL", "MOZMIL"]),
        ("American and British warplanes bombed Sanaa.", ["USAMIL", "GBRMIL"]),
        ("The presidents of Congo and Rwanda condemned the attack.", ["CODGOV", "RWAGOV"]),
        ("Senior Iranian officials condemned the attack.", ["IRNGOV"]),
        ("Negotiators of Israel and Lebanon condemned the attack.", ["ISRGOV", "LBNGOV"]),
        ("Negotiators for Chad, Niger and Mali condemned the attack.", ["TCDGOV", "NERGOV", "MLIGOV"]),
        ("Troops of Chad and Niger attacked a camp.", ["TCDMIL", "NERMIL"]),
        ("The governments of Rwanda and Congo condemned the attack.", ["RWAGOV", "CODGOV"]),
        ("Police in Kenya and Uganda arrested two men.", ["KENCOP", "UGACOP"]),
        ("Prosecutors from France and Spain condemned the attack.", ["FRAJUD", "ESPJUD"]),
        ("Officials of Israel and Hamas condemned the attack.", ["ISRGOV", "PSEREBHMS"]),
        ("Officials of the United Nations and Egypt condemned the attack.", ["IGOUNO", "EGYGOV"]),
        ("The embassies of Egypt and Qatar condemned the attack.", ["EGYGOV", "QATGOV"]),
        ("The embassies of France, Rwanda and Belgium condemned the attack.", ["FRAGOV", "RWAGOV", "BELGOV"]),
        ("The embassies in Egypt and Qatar condemned the attack.", ["---GOV"]),
        # Whose one of them is, and where they only are, tells of no second one.
        ("A spokesman for Egypt and Qatar condemned the attack.", ["EGYGOV"]),
        ("The embassy of Egypt and Qatar condemned the attack.", ["EGYGOV"]),
        ("Troops in Syria and Iraq attacked a camp.", ["SYRMIL"]),
        ("Police in Paris and Lyon arrested two men.", ["FRACOP"]),
        ("Residents of Kenya and Uganda attacked a camp.", ["KENCVL"]),
    ],
)
def test_each_of_several_has_the_role_that_they_share(text: str, codes: list[str]) -> None:
    claim = read_text(text, date="2024-08-10").claims[0]
    assert [role.code for role in claim.actors] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("Chad quarrels with Niger. The presidents of the two countries met on Monday.", "met", ["TCDGOV", "NERGOV"]),
        ("Chad fought Niger. Generals from both armies met on Monday.", "met", ["TCDMIL", "NERMIL"]),
    ],
)
def test_officials_of_the_two_are_of_each(text: str, word: str, codes: list[str]) -> None:
    claim = next(c for c in read_text(text, date="2024-08-10").claims if text[slice(*c.predicate)] == word)
    assert [role.code for role in claim.actors] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        # Who speaks to both of two is neither, by whatever name.
        (
            "Chile and Peru met. Turkey, which shut its border with Chad, congratulated both sides.",
            "congratulated",
            ["CHL", "PER"],
        ),
        ("Canada and the United States met. The White House called on the two neighbours to stop.", "called", [None]),
        # Where somebody goes has no part in it.
        ("Chad fought Niger. The M23 moved to Belarus. France urged both sides to stop.", "urged", ["TCD", "NER"]),
        ("Chile fought Peru. Each side blamed the other.", "blamed", ["PER"]),
    ],
)
def test_whom_both_sides_are_told(text: str, word: str, codes: list[str | None]) -> None:
    claim = next(c for c in read_text(text, date="2024-08-10").claims if text[slice(*c.predicate)] == word)
    assert [role.code for role in claim.recipients] == codes


@pytest.mark.model
def test_the_embassies_of_several_are_called_what_they_are() -> None:
    claim = read_text("Rebels attacked the embassies of France, Rwanda and Belgium.", date="2024-08-10").claims[0]
    assert [role.code for role in claim.recipients] == ["FRAGOV", "RWAGOV", "BELGOV"]
    assert {role.text for role in claim.recipients} == {"the embassies of France, Rwanda and Belgium"}
