"""Who did it where it is told who did not, and who says it where it is told after something else."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim

pytestmark = pytest.mark.model


def claims(text: str, word: str) -> list[Claim]:
    return [c for c in read_text(text, date="2025-03-05").claims if text[slice(*c.predicate)] == word]


def holders(text: str, word: str) -> list[str]:
    """Who holds the claim of a word, from the innermost out."""
    record = read_text(text, date="2025-03-05")
    known = {one.id: one for one in record.statements}
    (found,) = (c for c in record.claims if text[slice(*c.predicate)] == word)
    out, holder = [], found.holder
    while holder is not None:
        out.append(" ".join(text[slice(*span)] for span in known[holder].source))
        holder = known[holder].within
    return out


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        ("The paper was raided, not by police, as its owner first said, but by soldiers.", "raided", ["soldiers"]),
        ("The mayor was killed, not by the militia, but by a rival.", "killed", ["a rival"]),
        ("The mayor was killed not by the militia but by a rival.", "killed", ["a rival"]),
        ("The mayor was not killed by rebels but by soldiers.", "killed", ["soldiers"]),
        ("The mayor wasn't killed by rebels, but by his own guards.", "killed", ["his own guards"]),
        ("It was not Hamas but Israel that shelled the school.", "shelled", ["Israel"]),
        ("It was not the army but a militia that killed the priest.", "killed", ["a militia"]),
        ("The convoy was attacked by rebels rather than soldiers.", "attacked", ["rebels"]),
        ("Rebels rather than soldiers attacked the convoy.", "attacked", ["Rebels"]),
        ("The mayor was killed, not by the militia.", "killed", []),
        ("The convoy was attacked by rebels but not by soldiers.", "attacked", ["rebels"]),
        ("The town was shelled by rebels, but by Monday it was calm.", "shelled", ["rebels"]),
    ],
)
def test_who_did_it_and_not_who_did_not(text: str, word: str, doers: list[str]) -> None:
    (found,) = (one for one in claims(text, word) if one.polarity == "positive")
    assert [one.text for one in found.actors] == doers


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        ("The army bombed the depot, not the hospital.", "bombed", ["The army"], ["the hospital"]),
        ("Police arrested the editor but not his deputy.", "arrested", ["Police"], ["his deputy"]),
        ("The army shelled the camp and the depot but not the hospital.", "shelled", ["The army"], ["the hospital"]),
        ("The army shelled not the hospital but the depot.", "shelled", ["The army"], ["the hospital"]),
        ("The depot was bombed, but not the hospital.", "bombed", [], ["the hospital"]),
        ("The army did bomb the depot, an aide said, but not the hospital.", "bomb", ["The army"], ["the hospital"]),
        ("The camp was shelled by the militia and not by the army.", "shelled", ["the army"], ["The camp"]),
        ("The camp was shelled not by the army but by the militia.", "shelled", ["the army"], ["The camp"]),
        ("It was the militia, not the army, that shelled the camp.", "shelled", ["the army"], ["the camp"]),
        ("Rebels, not soldiers, killed the mayor, residents said.", "killed", ["soldiers"], ["the mayor"]),
        ("It is the rebels, not the army, who hold Malakal.", "hold", ["the army"], []),
        ("Kenya, but not Ethiopia, signed the truce.", "signed", ["Ethiopia"], []),
        ("Rebels captured Goma but not Bukavu.", "captured", ["Rebels"], []),
    ],
)
def test_who_did_not_do_it_or_suffer_it_is_told_too(
    text: str, word: str, actors: list[str], recipients: list[str]
) -> None:
    told, denied = claims(text, word)
    assert (told.polarity, denied.polarity, told.holder) == ("positive", "negative", denied.holder)
    assert ([one.text for one in denied.actors], [one.text for one in denied.recipients]) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The police arrested ten men, not twelve.", "arrested"),
        ("The army bombed a bus, not a tank.", "bombed"),
        ("The army bombed the depot on Monday, not on Tuesday.", "bombed"),
        ("The army bombed the depot, not to kill but to frighten.", "bombed"),
        ("The army bombed not only the depot but also the hospital.", "bombed"),
        ("The president met the rebels, not for the first time.", "met"),
        ("Rebels freed all the hostages but not before they had beaten them.", "freed"),
        ("The general denied that he had bombed the hospital, not the depot.", "bombed"),
        ("Police arrested everyone but the editor.", "arrested"),
        # Whoever may be meant as the one who did not do it.
        ("The rebels hold Goma, not the army.", "hold"),
        ("Rebels burned the church in Goma on Monday, not the army.", "burned"),
        ("The army freed the hostages, not the rebels.", "freed"),
    ],
)
def test_another_not_denies_it_of_nobody(text: str, word: str) -> None:
    assert len(claims(text, word)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was not killed by rebels.",
        "The mayor was not killed by rebels, but soldiers fled.",
        "The mayor was not killed by rebels or by soldiers.",
    ],
)
def test_what_nobody_did_stays_undone(text: str) -> None:
    (found,) = claims(text, "killed")
    assert (found.actors[0].text, found.polarity) == ("rebels", "negative")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # What somebody says next.
        ("The mayor fled, then told police that rebels had shot the nuns.", "shot", ["The mayor"]),
        ("Lopes jailed the activist, then claimed she had attacked police.", "attacked", ["Lopes"]),
        ("Lopes met Duarte in Porto, then said he would not accept the deal.", "accept", ["Lopes"]),
        ("A driver was arrested, then told police that a bomb had exploded.", "exploded", ["A driver"]),
        ("The mayor fled; told police that rebels had shot the nuns.", "shot", [""]),
        ("Police told the court that the man had shot the priest.", "shot", ["Police"]),
        ("The man, then a minister, told police that rebels had shot the nuns.", "shot", ["The man, then a minister"]),
        # What he has from another, behind the words themselves.
        ("Rebels had killed him, the priest said he had been told by a nun.", "killed", ["a nun", "the priest"]),
        ("Iran will free ten men, Rafael Lem said he had been told by its envoy.", "free", ["its envoy", "Rafael Lem"]),
        ("Rebels had left Bor, the envoy said he was informed by an elder.", "left", ["an elder", "the envoy"]),
        ("Troops had burned the church, the bishop said he had heard from a nun.", "burned", ["the bishop"]),
        ("Rebels killed him, the priest said he was told to leave by a nun.", "killed", []),
        # A paper between commas, with what it cites.
        ("The rebels, said the radio station Okapi, quoting a doctor, killed six men.", "killed",
         ["a doctor", "the radio station Okapi"]),
        ("Syria's rulers, wrote the Turkish daily Sabah, citing an envoy, had shelled the port.", "shelled",
         ["an envoy", "the Turkish daily Sabah"]),
        # So they claim.
        ("A drone was shot down over Marib – so the Houthis claim.", "shot", ["the Houthis"]),
        ("A drone was shot down over Marib, so the rebels claim.", "shot", ["the rebels"]),
    ],
)  # fmt: skip
def test_who_says_it_next_or_has_it_from_whom(text: str, word: str, expected: list[str]) -> None:
    assert holders(text, word) == expected
