"""Codes of phrases: role nouns, whose they are, and what is left unknown."""

import pytest
from atlas import Atlas, places_of
from builders import analysis_of

from dateline import read_text
from dateline.coding.actors.code_parts import joined
from dateline.coding.actors.known_actors import actors_in
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.known_names import known_names, words_of
from dateline.coding.lexicons.titles import titles


def code(tree: str, head: int) -> str | None:
    analysis = analysis_of(tree)
    return actors_in(analysis, places_of(analysis), Atlas()).code(head)


def phrase(*words: str) -> str:
    """A noun phrase whose words all hang on the last: `word/relation/UPOS`, the last a plain noun."""
    rows = []
    for word in words[:-1]:
        form, relation, upos = word.split("/")
        rows.append(f"{form} {form.lower()} {upos} NN {len(words)} {relation}")
    lemma = words[-1].removesuffix("s") if words[-1] not in {"police", "forces", "troops"} else words[-1]
    rows.append(f"{words[-1]} {lemma} NOUN {'NNS' if words[-1].endswith('s') else 'NN'} 0 root")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Kenyan/amod/ADJ", "police"), "KENCOP"),
        (("Kenyan/amod/ADJ", "troops"), "KENMIL"),
        (("Afghan/amod/ADJ", "government/compound/NOUN", "forces"), "AFGMIL"),
        (("Taliban/compound/PROPN", "fighters"), "AFGREBTAL"),
        (("Taliban/compound/PROPN", "spokesman"), "AFGREBTAL"),
        (("Pentagon/compound/PROPN", "spokesman"), "USAGOVMIL"),
        (("US/compound/PROPN", "envoy"), "USAGOV"),
        (("Russian/amod/ADJ", "spokesman"), "RUSGOV"),
        (("Rwandan/amod/ADJ", "rebels"), "RWAREB"),
        (("UN/compound/PROPN", "peacekeepers"), "IGOUNOPKO"),
        (("UN/compound/PROPN", "officials"), "IGOUNO"),
        (("NATO/compound/PROPN", "troops"), "IGOWSTNATMIL"),
        (("Kremlin/compound/PROPN", "spokesman"), "RUSGOV"),
        (("former/amod/ADJ", "Kenyan/amod/ADJ", "minister"), "KENELI"),
        (("Kenyan/amod/ADJ", "opposition/compound/NOUN", "leader"), "KENOPP"),
        (("police/compound/NOUN", "spokesman"), "---COP"),
        (("local/amod/ADJ", "journalists"), "---MED"),
        (("armed/amod/ADJ", "group"), "---REB"),
        (("US/compound/PROPN", "warplanes"), "USAMIL"),
        (("US/compound/PROPN", "base"), "USAMIL"),
        (("policeman/nmod:poss/NOUN", "wife"), None),
        (("Taliban/nmod:poss/PROPN", "family"), "AFG"),
        (("big/amod/ADJ", "spokesman"), None),
        (("wooden/amod/ADJ", "tables"), None),
    ],
)
def test_a_phrase_has_the_role_of_its_noun_and_the_country_of_its_owner(
    words: tuple[str, ...], expected: str | None
) -> None:
    assert code(phrase(*words), len(words) - 1) == expected


def test_a_body_named_after_what_it_fights_for_is_no_state_s() -> None:
    army = "Army army PROPN NNP 0 root\nof of ADP IN 4 case\nNational national PROPN NNP 4 compound\n"
    assert code(army + "Liberation liberation PROPN NNP 1 nmod", 0) == "---REB"
    assert code(army + "Defence defence PROPN NNP 1 nmod", 0) == "---MIL"
    assert code(phrase("Liberation/compound/PROPN", "front"), 1) == "---REB"


def test_of_and_in_name_the_country() -> None:
    tree = """
        the the DET DT 2 det
        government government NOUN NN 0 root
        of of ADP IN 4 case
        Kenya Kenya PROPN NNP 2 nmod
    """
    assert code(tree, 1) == "KENGOV"
    tree = """
        residents resident NOUN NNS 0 root
        in in ADP IN 3 case
        Kenya Kenya PROPN NNP 1 nmod
    """
    assert code(tree, 0) == "KENCVL"


def test_an_owner_of_an_owner_counts() -> None:
    tree = """
        a a DET DT 2 det
        spokesman spokesman NOUN NN 0 root
        for for ADP IN 6 case
        the the DET DT 6 det
        Kenyan kenyan ADJ JJ 6 amod
        army army NOUN NN 2 nmod
    """
    assert code(tree, 1) == "KENMIL"


def test_where_something_happens_is_not_whose_it_is() -> None:
    tree = """
        a a DET DT 2 det
        war war NOUN NN 0 root
        in in ADP IN 4 case
        Kenya Kenya PROPN NNP 2 nmod
    """
    assert code(tree, 1) is None


def test_a_bare_country_is_its_own_code() -> None:
    assert code("Russia Russia PROPN NNP 0 root", 0) == "RUS"


def test_chains_do_not_run_away() -> None:
    rows = ["member member NOUN NN 0 root"]
    for i in range(2, 12):
        rows.append(f"member member NOUN NN {i - 1} nmod:poss")
    assert code("\n".join(rows), 0) is None


@pytest.mark.parametrize(
    ("owner", "role", "expected"),
    [
        (None, "GOV", "---GOV"),
        ("AFG", "GOV", "AFGGOV"),
        ("AFGREBTAL", "MIL", "AFGREBTAL"),
        ("USAGOV", "MIL", "USAMIL"),
        ("USAGOV", "ELI", "USAELI"),
        ("IGOUNO", "GOV", "IGOUNO"),
    ],
)
def test_joining(owner: str | None, role: str, expected: str) -> None:
    assert joined(owner, role) == expected


def test_names_are_found_longest_first_and_as_they_are_written() -> None:
    found = [(known.name, known.code) for _, known in known_names().find("Al-Shabaab and ISIS-K met; is the WHO in?")]
    assert found == [
        ("al-Shabaab", "SOMREBSHB"),
        ("Islamic State Khorasan", "IMGMOSISIAFG"),
        ("World Health Organization", "IGOUNOHLHWHO"),
    ]
    assert list(known_names().find("who is it, and which state department")) == []
    assert list(known_names().find("WHO IS IT", capitals=True)) == []


def test_the_data_holds_only_codes_of_three_letters_and_no_empty_names() -> None:
    for key, (name, known) in known_names().names.items():
        assert key == words_of(name)
        assert len(known.code) % 3 == 0
    assert all(noun.about or noun.role or noun.inherits for noun in nouns().phrases.values())
    assert titles().roles["general"] == "MIL"


def test_the_longest_phrase_wins() -> None:
    analysis = analysis_of(phrase("human/amod/ADJ", "rights/compound/NOUN", "groups"))
    # The lemma of "rights" is itself here, as in the phrase.
    noun, first = noun_at(analysis, 2)
    assert noun is not None and noun.role == "HRI" and first == 0


def test_one_text_can_be_asked_many_times() -> None:
    analysis = analysis_of(phrase("Kenyan/amod/ADJ", "police"))
    known = actors_in(analysis, places_of(analysis), Atlas())
    assert known.code(1) == known.code(1) == "KENCOP"
    assert known.code(0) == "KEN"


def test_an_acronym_that_may_be_somebody_else_s_needs_its_country_or_its_full_name() -> None:
    def found(text: str, *countries: str) -> list[str]:
        return [known.code for _, known in known_names().find_sure(text, frozenset(countries))]

    assert found("The NPA dropped the case", "ZAF") == []
    assert found("The NPA ambushed a patrol", "PHL") == ["PHLREBNPA"]
    assert found("The New People's Army (NPA) ambushed a patrol") == ["PHLREBNPA", "PHLREBNPA"]
    assert found("The UN and ISIS") == ["IGOUNO", "IMGMOSISI"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Sgt. Tom Dale was shot in the street, Dover police said.", "Tom Dale", "---COP"),
        ("Sgt. Tom Dale was shot in the street, the army said.", "Tom Dale", "---MIL"),
        ("Superintendent Jack Dow was shot at a police station.", "Jack Dow", "---COP"),
        ("The governor thanked Superintendent Jack Dow for new schools.", "Jack Dow", None),
        # Who is tried is no court.
        (
            "Omar Nadir planned to kill a clerk. Nadir was held in May. The case is U.S. v. Nadir, U.S. High Court.",
            "Omar Nadir",
            None,
        ),
    ],
)
def test_who_has_a_rank_or_a_case_in_court(text: str, name: str, code: str | None) -> None:
    record = read_text(text, date="2024-08-10")
    assert [each.code for each in record.entities if each.name == name] == [code]


@pytest.mark.model
def test_the_parties_that_are_concerned_are_not_political_ones() -> None:
    record = read_text("All relevant parties should lay down their arms, the envoy said.", date="2024-08-10")
    assert all("PTY" not in (each.code or "") for each in record.entities)
