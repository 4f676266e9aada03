"""The day and the place of a deed, whatever it is, in whatever words and wherever in the sentence they are told."""

import pytest

from dateline import read_text

DATE = "2024-08-15"  # a Thursday
DEEDS = [
    ("rebels", "attacked", "an army base"),
    ("police", "arrested", "three activists"),
    ("warplanes", "bombed", "a market"),
    ("the militia", "released", "five hostages"),
]
NOUNS = [("attack", "on an army base"), ("arrest", "of three activists"), ("bombing", "of a market")]


WHOLE = ("2023-10-07", "2024-05-08")


def told(text: str, word: str) -> tuple[str | None, str | None, str | None]:
    """From when until when, and where, the deed of this word was."""
    record = read_text(text, date=DATE)
    claims = [claim for claim in record.claims if record.text[slice(*claim.predicate)] == word]
    assert len(claims) == 1, [record.text[slice(*claim.predicate)] for claim in record.claims]
    at = claims[0].place
    place = None if at is None else record.text[record.places[at].start : record.places[at].end]
    return claims[0].time.begin, claims[0].time.until, place


@pytest.mark.model
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[1])
@pytest.mark.parametrize(
    ("when", "begin", "until"),
    [
        ("on Monday", "2024-08-12", "2024-08-13"),
        ("late on Monday", "2024-08-12", "2024-08-13"),
        ("two days ago", "2024-08-13", "2024-08-14"),
        ("last week", "2024-08-05", "2024-08-12"),
        ("on 9 August", "2024-08-09", "2024-08-10"),
        ("on Aug. 9", "2024-08-09", "2024-08-10"),
        ("since Friday", "2024-08-09", "2024-08-16"),
        ("in July", "2024-07-01", "2024-08-01"),
        ("earlier this year", "2024-01-01", "2024-08-16"),
        ("between Monday and Wednesday", "2024-08-12", "2024-08-15"),
        ("in recent days", None, "2024-08-16"),
        ("in the past few weeks", None, "2024-08-16"),
        ("hours after a truce collapsed on Monday", "2024-08-12", "2024-08-14"),
        ("two hours after a truce collapsed on Monday", "2024-08-12", "2024-08-14"),
        ("shortly after a truce collapsed on Monday", "2024-08-12", "2024-08-13"),
        ("hours before a truce took effect on Tuesday", "2024-08-12", "2024-08-14"),
    ],
)
def test_the_words_for_a_day_mean_the_same_of_every_deed_wherever_they_stand(
    deed: tuple[str, str, str], when: str, begin: str | None, until: str
) -> None:
    who, did, what = deed
    for text in (
        f"{when[0].upper()}{when[1:]}, {who} {did} {what} in Goma.",
        f"{who[0].upper()}{who[1:]} {did} {what} in Goma {when}.",
        f"{who[0].upper()}{who[1:]}, {when}, {did} {what} in Goma.",
    ):
        assert told(text, did) == (begin, until, "Goma"), text


@pytest.mark.model
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[1])
@pytest.mark.parametrize(
    ("before", "begin", "until"),
    [
        ("Hours later,", "2024-08-09", "2024-08-11"),
        ("Minutes later,", "2024-08-09", "2024-08-10"),
        ("Days later,", "2024-08-10", "2024-08-16"),
        ("The next day,", "2024-08-10", "2024-08-11"),
        ("The night before,", "2024-08-08T18:00", "2024-08-09T06:00"),
        ("Three days later,", "2024-08-12", "2024-08-13"),
    ],
)
def test_days_are_counted_from_the_one_named_last(
    deed: tuple[str, str, str], before: str, begin: str, until: str
) -> None:
    who, did, what = deed
    text = f"The governor resigned on 9 August. {before} {who} {did} {what} in Goma."
    assert told(text, did) == (begin, until, "Goma")


@pytest.mark.model
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[1])
@pytest.mark.parametrize(
    ("text", "begin", "until"),
    [
        ("It was on Monday that {} in Goma.", "2024-08-12", "2024-08-13"),
        ("It was in Goma that {} on Monday.", "2024-08-12", "2024-08-13"),
        ("The governor resigned on Monday, a day before {} in Goma.", "2024-08-13", "2024-08-14"),
        ("The governor resigned on Monday, a day after {} in Goma.", "2024-08-11", "2024-08-12"),
        ("The governor visited Goma, where {} on Monday.", "2024-08-12", "2024-08-13"),
        ("The governor resigned on Tuesday while {} in Goma.", "2024-08-13", "2024-08-14"),
    ],
)
def test_a_day_told_with_another_clause(deed: tuple[str, str, str], text: str, begin: str, until: str) -> None:
    assert told(text.format(" ".join(deed)), deed[1]) == (begin, until, "Goma")


@pytest.mark.model
@pytest.mark.parametrize("deed", NOUNS, ids=lambda deed: deed[0])
@pytest.mark.parametrize(
    "text",
    [
        "Tensions rose following Monday's {} in Goma.",
        "The president condemned Monday's {} in Goma.",
        "The president on Tuesday condemned the {} in Goma on Monday.",
        "The group on Tuesday claimed responsibility for the {} in Goma on Monday.",
        "The governor announced on Thursday the {} in Goma on Monday.",
    ],
)
def test_the_day_behind_a_deed_is_of_the_deed_and_not_of_who_speaks_of_it(deed: tuple[str, str], text: str) -> None:
    assert told(text.format(" ".join(deed)), deed[0]) == ("2024-08-12", "2024-08-13", "Goma")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("The president on Tuesday condemned the attack on a base in Goma on Monday.", "condemned", 13, 14),
        ("Rebels on Tuesday denied raiding a clinic in Goma on Monday.", "raiding", 12, 13),
        (
            "The army said on Tuesday that rebels had attacked Goma the night before.",
            "attacked",
            "12T18:00",
            "13T06:00",
        ),
        ("Workers protested in Goma against a recent decree.", "protested", 15, 16),
        ("Rebels recently attacked Goma.", "attacked", None, 16),
        ("The recent attack on Goma killed ten people.", "killed", None, 16),
        ("They met the following Monday in Goma.", "met", None, 16),
    ],
)
def test_the_day_of_one_clause_only(text: str, word: str, begin: str | int | None, until: str | int) -> None:
    month = "2024-08-"
    assert told(text, word)[:2] == (None if begin is None else f"{month}{begin}", f"{month}{until}")


@pytest.mark.model
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[1])
@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("near Bukavu", "Bukavu"),
        ("on the outskirts of Bukavu", "Bukavu"),
        ("in the town of Bukavu in South Kivu province", "Bukavu"),
        ("in Bukavu, South Kivu province", "Bukavu"),
        ("at Bukavu airport", "Bukavu airport"),
        ("at Bukavu's main hospital", "Bukavu"),
        ("across South Kivu province", "South Kivu"),
        ("in the eastern city of Bukavu", "Bukavu"),
        ("in Bukavu, a city in the east,", "Bukavu"),
        ("outside the French embassy in Bukavu", "Bukavu"),
    ],
)
def test_the_words_for_a_place_mean_the_same_of_every_deed(deed: tuple[str, str, str], where: str, place: str) -> None:
    who, did, what = deed
    subject = f"{who[0].upper()}{who[1:]}"
    for text in (
        f"{subject} {did} {what} on Monday {where}.",
        f"{subject} {did} {what} {where} on Monday, a spokesman told reporters in Geneva.",
        f"{subject} {did} {what} {where} on Monday, the London-based Observatory for Human Rights said.",
    ):
        assert told(text, did) == ("2024-08-12", "2024-08-13", place), text


@pytest.mark.model
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[1])
@pytest.mark.parametrize(
    "behind",
    [
        ", a spokesman told reporters in Geneva",
        ", the London-based Observatory for Human Rights said",
        ", hours after talks ended in Geneva",
        ", a day before a summit in Geneva",
        ", according to a statement issued in Geneva",
        " as the president flew to Geneva",
    ],
)
def test_where_something_else_was_is_not_where_it_happened(deed: tuple[str, str, str], behind: str) -> None:
    who, did, what = deed
    text = f"{who[0].upper()}{who[1:]} {did} {what} on Monday{behind}."
    assert told(text, did) == ("2024-08-12", "2024-08-13", None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("The army will leave Goma in July.", "leave", "2025-07-01", "2025-08-01"),
        ("Rebels are to leave Goma on 12 August.", "leave", "2025-08-12", "2025-08-13"),
        ("The army said it would leave Goma in July.", "leave", "2025-07-01", "2025-08-01"),
        ("The court ordered the army to leave Goma in July.", "leave", "2025-07-01", "2025-08-01"),
        ("Rebels threatened to attack Goma by 10 July.", "attack", None, "2025-07-11"),
        ("Rebels must leave Goma by Saturday noon.", "leave", None, "2024-08-17T12:01"),
        ("The group demanded the surrender of the city by Friday night.", "surrender", None, "2024-08-17T06:00"),
        ("The president pledged the release of the hostages by January.", "release", None, "2025-02-01"),
        ("The mission ordered the exchange of prisoners before Sunday.", "exchange", None, "2024-08-18"),
        ("The trial of the general is set for 7 July.", "trial", "2025-07-07", "2025-07-08"),
        ("Officials invited rebels to talks on 14 December.", "invited", "2024-12-14", "2024-12-15"),
        # It was told when the day had yet to come, or nothing says that it has.
        ("Rebels were ordered to leave Goma on 12 August.", "leave", "2024-08-12", "2024-08-13"),
        ("The court ordered the army to leave Goma on 12 August.", "leave", "2024-08-12", "2024-08-13"),
        ("The court ordered the army to leave Goma on 20 August.", "leave", "2024-08-20", "2024-08-21"),
        ("The court ordered the army to leave Goma on 7 January.", "leave", "2025-01-07", "2025-01-08"),
        ("The general said last month that troops would leave in July.", "leave", "2024-07-01", "2024-08-01"),
        ("In June the court ordered the army to leave in July.", "leave", "2024-07-01", "2024-08-01"),
        ("Rebels had promised to leave Goma in July.", "leave", "2024-07-01", "2024-08-01"),
        ("The ceasefire, due to start on 2 August, was delayed.", "start", "2024-08-02", "2024-08-03"),
        ("Police will investigate the killing on 12 August.", "investigate", "2024-08-12", "2024-08-13"),
        ("The army will punish soldiers who fled in July.", "fled", "2024-07-01", "2024-08-01"),
        ("The army will leave Goma in August.", "leave", "2024-08-15", "2024-09-01"),
        ("The president ordered the attack in January.", "attack", "2024-01-01", "2024-02-01"),
        ("Rebels had seized Goma by July.", "seized", None, "2024-08-01"),
        ("The army left Goma before Sunday.", "left", None, "2024-08-11"),
    ],
)
def test_what_is_still_to_be_done_has_its_day_ahead(text: str, word: str, begin: str | None, until: str) -> None:
    assert told(text, word)[:2] == (begin, until)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("A four-day truce between Israel and Hamas will begin at 7 a.m. on Friday, Qatar said.", "2025-03-12"),
        ("A 60-day ceasefire between Israel and Hamas took effect on Sunday.", "2025-05-02"),
        ("A 60-day ceasefire came into force Monday.", "2025-05-03"),
        ("A two-week truce in Sudan starts on Friday.", "2025-03-22"),
        ("A 72-hour truce began on Tuesday.", "2025-03-08"),
        ("A three-day truce for the Eid holiday began on Tuesday.", "2025-03-08"),
        ("The two sides agreed on a four-day truce until Monday.", "2025-03-11"),
        ("The 60-day truce expires on Sunday.", "2025-03-10"),
        ("The grain deal expires on 19 March, the UN said.", "2025-03-20"),
        ("The agreement is due to expire on 19 March.", "2025-03-20"),
        ("The pact between Chad and Niger will run out on Saturday.", "2025-03-09"),
        ("The mandate of the UN mission lapses on 31 March.", "2025-04-01"),
        # No day, no length, or nothing that runs out.
        ("A four-day truce did not begin on Friday.", None),
        ("The truce began on Monday.", None),
        ("A 60-day ceasefire took effect.", None),
        ("A two-day meeting begins on Friday.", None),
        ("His contract expires on Friday.", None),
        ("The agreement ended the war on Friday.", None),
    ],
)
def test_a_truce_or_an_agreement_has_its_last_day(text: str, by: str | None) -> None:
    ends = [claim.time for claim in read_text(text, date="2025-03-05").claims if claim.cameo == "160"]
    assert [(time.begin, time.until) for time in ends] == ([(None, by)] if by else [])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A four-day truce began on 14 March, the army said.", ["planned"]),
        ("The truce expired on 11 March.", ["actual"]),
        # Nobody says that it has ended, or that it was to be.
        ("A four-day truce began on 7 March, the army said.", []),
        ("A 60-day ceasefire, which began on 27 November, has largely held.", []),
        ("Hamas broke the two-month truce that began on 10 March, Israel said.", []),
        ("Israel rejected a four-day truce that would begin on Friday.", []),
        ("Sources denied that a ten-day truce would begin on Friday.", []),
    ],
)
def test_the_end_of_a_truce_by_its_length_is_only_meant(text: str, told: list[str]) -> None:
    ends = [claim.modality for claim in read_text(text, date="2025-03-15").claims if claim.cameo == "160"]
    assert ends == told


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "begin", "until"),
    [
        ("About 34,000 people were killed and 78,204 injured between 7 October 2023 and 7 May 2024.", *WHOLE),
        ("At least 12 soldiers were killed and 30 others injured between 7 October 2023 and 7 May 2024.", *WHOLE),
        ("Some 12 soldiers have been killed and 30 wounded between 7 October 2023 and 7 May 2024.", *WHOLE),
        ("Ten people were killed and 20 were wounded on Monday.", "2024-08-12", "2024-08-13"),
        ("Some 200 houses were destroyed and 40 damaged on Monday.", "2024-08-12", "2024-08-13"),
        # What is told of the first alone, or of more than those.
        ("Ten people were killed in a raid and 30,000 others hurt since 7 October 2023.", "2024-08-15", "2024-08-16"),
        ("Ten people were killed and 30,000 have been injured since 7 October 2023.", "2024-08-15", "2024-08-16"),
        ("Ten people were killed and the mayor was arrested on Monday.", "2024-08-15", "2024-08-16"),
    ],
)
def test_a_time_behind_the_last_of_several_tolls_is_of_all(text: str, begin: str, until: str) -> None:
    word = "destroyed" if "destroyed" in text else "killed"
    assert told(text, word)[:2] == (begin, until)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "value"),
    [
        # It was published on Wednesday, 5 March 2025.
        ("A march planned for Friday was banned by police.", "2025-03-07"),
        ("The summit scheduled for Friday is under threat.", "2025-03-07"),
        ("Officials cancelled elections due on Friday.", "2025-03-07"),
        ("Talks expected to begin on Friday have been called off.", "2025-03-07"),
        ("Sudan cancelled talks that had been scheduled for March 25.", "2025-03-25"),
        ("The truce takes effect on Friday.", "2025-03-07"),
        ("The two sides agreed on a truce until Friday.", "2025-03-07"),
        # It came about, or is none of a plan.
        ("The march planned for Friday drew thousands.", "2025-02-28"),
        ("Talks planned for Friday were held in Cairo.", "2025-02-28"),
        ("The elections planned for Friday did not take place.", "2025-02-28"),
        ("The deal agreed on Friday was rejected.", "2025-02-28"),
        ("A record set on Friday was broken.", "2025-02-28"),
        ("The army takes the town on Friday.", "2025-02-28"),
    ],
)
def test_the_day_of_a_plan_that_stands_with_its_noun_lies_ahead(text: str, value: str) -> None:
    assert [time.value for time in read_text(text, date="2025-03-05").times] == [value]
