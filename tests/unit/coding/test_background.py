"""What is told as background: habits, what somebody had done long ago, and counts of what was told before."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record


def claim_of(text: str, word: str) -> tuple[Record, Claim]:
    record = read_text(text, date="2024-03-12")
    found = [claim for claim in record.claims if record.text[slice(*claim.predicate)] == word]
    assert len(found) == 1, [record.text[slice(*claim.predicate)] for claim in record.claims]
    return record, found[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "background"),
    [
        ("Israel often bombs bases in Syria.", "bombs", True),
        ("Israel bombed bases in Syria.", "bombed", False),
        ("The army used to shell the town of Goma.", "shell", True),
        ("Myanmar's army has a long record of burning villages.", "burning", True),
        ("NATO puts ships on alert as a rule.", "puts", True),
        ("NATO put ships on alert.", "put", False),
        # A war that is only what a meeting or a report is about.
        ("The council held a meeting on the war in Sudan on Tuesday.", "war", True),
        ("Envoys met on Tuesday on the war in Sudan.", "war", True),
        ("Ministers discussed the war in Sudan.", "war", True),
        ("He gave a speech about the war in Sudan on Monday.", "war", True),
        ("The war in Sudan has killed 20,000 people.", "war", False),
        ("Sudan declared war on Chad on Monday.", "war", False),
        ("Russia launched a war on Ukraine.", "war", False),
        # What is said of a kind, unless it is a headline or opens a text.
        ("The war goes on. Militias burn villages.", "burn", True),
        ("The war goes on. Militias burn villages in Ituri.", "burn", False),
        ("The war goes on. The militias burn villages.", "burn", False),
        ("Militias burn villages.", "burn", False),
        # What somebody had done who did something long ago.
        ("In 1991 the hills sent men who overthrew the president.", "overthrew", True),
        ("On Monday police arrested men who overthrew the president.", "overthrew", False),
    ],
)
def test_what_is_done_over_and_over_is_no_news_of_the_day(text: str, word: str, background: bool) -> None:
    _, claim = claim_of(text, word)
    assert claim.background is background
    assert (claim.time.begin is None) is background


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "low"),
    [
        ("Dozens of people were killed in Goma on Sunday. The UN put the number at 773.", "number", 773),
        ("Dozens of people were killed in Goma on Sunday. The ministry revised the figure to 90.", "figure", 90),
    ],
)
def test_a_count_of_those_told_of_before_is_of_their_day_and_place(text: str, word: str, low: int) -> None:
    record, claim = claim_of(text, word)
    assert claim.place is not None
    assert record.places[claim.place].name == "Goma"
    assert claim.time.begin == "2024-03-10"
    assert [record.figures[n].low for n in claim.figures] == [low]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Police arrested dozens of people in Goma. Lawyers put the number at 300.",
        "Dozens of people were killed. The number of towns is 12.",
        "The UN put the number at 773.",
    ],
)
def test_other_counts_are_no_toll(text: str) -> None:
    assert "number-again" not in {(c.rule or "").partition(":")[0] for c in read_text(text, date="2024-03-12").claims}


@pytest.mark.model
def test_the_day_of_what_is_only_compared_is_not_that_of_the_deed() -> None:
    _, claim = claim_of("The poisoning of Juan Roe recalls that of Ana Poe in 2006.", "poisoning")
    assert claim.time.begin == "2024-03-12"


@pytest.mark.model
def test_an_attack_in_which_people_died_is_told_of_with_its_day() -> None:
    text = "An attack in Cauca in January, in which 11 soldiers died, ended the last truce."
    for word in ("attack", "died"):
        _, claim = claim_of(text, word)
        assert (claim.type, claim.time.begin) == ("ASSAULT", "2024-01-01")


MET = "Officials met in Abuja on Friday. "
OVER_AND_OVER = [
    (MET + "Clashes regularly occur in the region.", "Clashes"),
    (MET + "Kidnappings often take place in the capital.", "Kidnappings"),
    (MET + "Ambushes frequently happen on the road.", "Ambushes"),
    (MET + "The region suffers frequent bombings.", "bombings"),
    (MET + "There are daily protests in the north.", "protests"),
    (MET + "Such raids on villages have left dozens dead.", "raids"),
    (MET + "Such protests in the capital have drawn thousands.", "protests"),
    ("The blast is the latest in a string of bombings in the country.", "bombings"),
    ("It was the latest in a series of attacks on schools.", "attacks"),
    (MET + "Police make regular arrests in the town.", "arrests"),
]
ON_THAT_DAY = [
    ("Clashes broke out in Kano on Friday.", "Clashes"),
    ("A series of attacks in Kano on Friday killed ten people.", "attacks"),
    ("There were daily protests in Kano last week.", "protests"),
    ("The raid in Kano was the latest this year.", "raid"),
    ("He said the attack in Kano often comes back in his dreams.", "attack"),
    ("The protests in Kano often turn violent.", "protests"),
    ("Three bombings in Kano on Friday left many dead.", "bombings"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word"), OVER_AND_OVER)
def test_deeds_that_come_again_and_again_are_none_of_the_day(text: str, word: str) -> None:
    _, claim = claim_of(text, word)
    assert claim.background
    assert claim.time.begin is None


@pytest.mark.model
@pytest.mark.parametrize(("text", "word"), ON_THAT_DAY)
def test_deeds_that_are_told_are_news(text: str, word: str) -> None:
    assert not claim_of(text, word)[1].background


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The rebels denied that they were behind the {}.",
        "The rebels denied being behind the {} in Kano.",
        "The rebels said they were not behind the {}.",
        "The rebels were behind the {} in Kano, the minister said.",
    ],
)
@pytest.mark.parametrize("deed", ["attack", "bombing", "kidnapping", "raid", "massacre", "ambush"])
def test_who_is_behind_a_deed_says_only_by_when_it_was(text: str, deed: str) -> None:
    _, claim = claim_of(text.format(deed), deed)
    assert (claim.time.begin, claim.time.until) == (None, "2024-03-13")
    _, dated = claim_of(text.format(deed + " of Sunday"), deed)
    assert dated.time.begin == "2024-03-10"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Every Friday, police beat protesters in Lagos.", True),
        ("Twice a week, rebels shelled Masisi.", True),
        ("Daily, snipers shot at residents in Aleppo.", True),
        ("Each night, planes bombed Kidal.", True),
        ("Every other Tuesday, planes bombed Goma.", True),
        ("Police arrested ten men on Saturdays.", True),
        ("The agency is providing food every month to people in Goma.", False),
        ("Rebels attacked a weekly market in Goma.", False),
        ("Rebels attacked the town, which exports gold every year.", False),
        ("Police shot a man who prayed daily.", False),
        ("Rebels shelled Sake twice a day last week.", False),
    ],
)
def test_what_is_done_again_and_again_was_done_on_no_day_of_the_report(text: str, again: bool) -> None:
    record = read_text(text, date="2025-05-20")
    claim = next(one for one in record.claims if one.actors)
    assert (claim.background, claim.time.begin is None) == (again, again)
