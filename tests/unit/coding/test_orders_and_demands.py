"""What somebody is told or asked to do has not been done, and who is asked: quotations, demands, lists of them."""

import pytest

from dateline import read_text


def read(text: str) -> dict[str, tuple[str, str, str]]:
    """The modality, the polarity and the actors of each claim, by its word."""
    record = read_text(text, date="2025-03-05")
    return {
        record.text[slice(*claim.predicate)]: (
            claim.modality,
            claim.polarity,
            " + ".join(role.text for role in claim.actors),
        )
        for claim in record.claims
    }


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            '"Mr President, release the prisoners," the bishop said.',
            "release",
            ("requested", "positive", "Mr President"),
        ),
        ('"Hamas, free the hostages," she said.', "free", ("requested", "positive", "Hamas")),
        ('"Commanders, arrest the plotters," he said.', "arrest", ("requested", "positive", "Commanders")),
        (
            '"Citizens of Goma, seize the airport," the rebel said.',
            "seize",
            ("requested", "positive", "Citizens of Goma"),
        ),
        ('"Israel, stop the bombing," the pope said.', "stop", ("requested", "positive", "Israel")),
        (
            '"Mr President, please do not bomb the villages," he said.',
            "bomb",
            ("requested", "negative", "Mr President"),
        ),
        (
            '"Russia, end the siege and free the prisoners," the senator said.',
            "free",
            ("requested", "positive", "Russia"),
        ),
        ('The general said: "Soldiers, surrender."', "surrender", ("requested", "positive", "Soldiers")),
    ],
)
def test_who_is_spoken_to_is_asked_and_has_done_nothing(text: str, word: str, expected: tuple[str, str, str]) -> None:
    assert read(text)[word] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ('"Rebels attack the barracks every night," he said.', "attack", "Rebels"),
        ('"Sadly, rebels attack the villages," he said.', "attack", "rebels"),
        ('"In Gaza, soldiers attack the hospitals," he said.', "attack", "soldiers"),
        ('"Mr President, the rebels attack the barracks every day," he said.', "attack", "the rebels"),
        ('"Mr President, thank you for your help," she said.', "thank", ""),
    ],
)
def test_who_tells_or_thanks_asks_for_nothing(text: str, word: str, who: str) -> None:
    assert read(text)[word] == ("actual", "positive", who)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They want three things: that the army leave the port, that Bell resign and that Paris free him.", "resign"),
        ("They want three things: that the army leave the port, that Bell resign and that Paris free him.", "free"),
        ("Among the demands: that Israel release the prisoners.", "release"),
        ("His conditions are clear: that the rebels leave Goma and that Rwanda withdraw its troops.", "leave"),
        ("His conditions are clear: that the rebels leave Goma and that Rwanda withdraw its troops.", "withdraw"),
        ("Protesters had one message: that the minister resign.", "resign"),
        ("Kyiv set out its terms: that Russia retreat and that it release all prisoners.", "release"),
        ("Several demands were made, including that Turkey arrest the colonel.", "arrest"),
        ("They suggested that the rebels leave the town.", "leave"),
    ],
)
def test_what_is_on_a_list_of_demands_is_asked_for(text: str, word: str) -> None:
    assert read(text)[word][:2] == ("requested", "positive")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He said one thing: that the army shelled the port.", "shelled"),
        ("The report lists two failures: that the army hit the school and that police shot a boy.", "hit"),
        ("She told the court two things: that soldiers attack villages and that rebels kill farmers.", "kill"),
        ("One thing is clear: that Russia attacks the port every night.", "attacks"),
        ("The minister said that police attack protesters.", "attack"),
        ("It is known that the rebels attack convoys.", "attack"),
    ],
)
def test_what_is_told_in_a_list_is_so(text: str, word: str) -> None:
    assert read(text)[word][:2] == ("actual", "positive")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The UN demanded an end to the bombing of Aleppo.", []),
        ("The council demanded a halt to attacks on hospitals.", []),
        ("Egypt sought an end to the war in Gaza.", []),
        ("Egypt sought an end to Israel's bombing of Gaza.", ["Israel's"]),
        ("The UN called for an end to the blockade of Gaza by Israel.", ["Israel"]),
        ("The UN called for an end to attacks by Israel on Gaza.", ["Israel"]),
        ("The EU demanded an explanation for the detention of Keith Moyo.", []),
        ("The party demanded an inquiry into the conduct of the police.", []),
        ("The family demanded a public inquiry into the killing of Anna Roe by soldiers.", []),
        ("France asked Mali for information about the arrest of Keith Moyo.", ["Mali"]),
        ("The opposition called for a probe of the army.", ["the army"]),
        ("Mali demanded talks with Chad over the arrest of Keith Moyo.", ["Chad"]),
        ("Protesters called for the release of Keith Moyo.", ["Keith Moyo"]),
    ],
)
def test_whom_it_befell_or_what_is_asked_about_is_not_who_is_asked(text: str, asked: list[str]) -> None:
    found = [claim for claim in read_text(text, date="2025-03-05").claims if claim.type == "REQUEST"]
    assert [[role.text for role in claim.recipients] for claim in found] == [asked]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Protesters were chanting “Free Georgia” and “Long live Europe”.", []),
        ("Protesters chanted slogans against the government.", ["the government"]),
    ],
)
def test_what_is_chanted_is_nobody_it_is_done_to(text: str, against: list[str]) -> None:
    found = [claim for claim in read_text(text, date="2025-03-05").claims if claim.type == "PROTEST"]
    assert [[role.text for role in claim.recipients] for claim in found] == [against]
