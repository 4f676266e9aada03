"""Known deeds stand whoever is against them or looks into them, and what may yet be done has not been."""

import pytest

from dateline import read_text


def read(text: str, word: str) -> tuple[str, str, str]:
    """The type, the modality and the polarity of the claim with this word."""
    record = read_text(text, date="2025-03-05")
    found = [
        (claim.type, claim.modality, claim.polarity)
        for claim in record.claims
        if record.text[slice(*claim.predicate)] == word
    ]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He testified in the case of the murder of two nuns.", "murder"),
        ("Police arrested two men in the case of the attack on the mosque.", "attack"),
        ("Britain blames Russia in the case, which Moscow denies.", "blames"),
        ("Prosecutors charged four officers in his case, which shocked the town.", "charged"),
        ("Paris did not support the strikes on Libya.", "strikes"),
        ("The senate did not back the sanctions on Russia.", "sanctions"),
        ("He does not believe in the sanctions against Cuba.", "sanctions"),
        ("London is not supporting the bombing of Yemen.", "bombing"),
        ("Italy will not recognise the occupation of Kherson.", "occupation"),
        ("Police did not give details of the arrest of the mayor.", "arrest"),
        ("The bishops demanded an investigation to clear up the murder of six priests.", "murder"),
        ("The minister vowed to get to the bottom of the attack on the embassy.", "attack"),
        ("The new inquiry could shed light on the massacre of the students.", "massacre"),
        ("A court will help elucidate the bombing of the hotel.", "bombing"),
        ("Police failed to solve the kidnapping of the banker.", "kidnapping"),
    ],
)
def test_a_known_deed_was_done(text: str, word: str) -> None:
    assert read(text, word)[1:] == ("actual", "positive")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In the case of an attack on Poland, NATO will close its border.", "attack", ("conditional", "positive")),
        ("In the event of an attack on Taiwan, Japan will send troops.", "attack", ("conditional", "positive")),
        ("The senate backed a withdrawal from Mali.", "withdrawal", ("requested", "positive")),
        ("The army did not carry out the attack on the port.", "attack", ("actual", "negative")),
        ("He left without giving details of the rebels' plan to attack the port.", "attack", ("planned", "positive")),
        ("Police had no information about an attack on the port.", "attack", ("possible", "positive")),
        ("Opponents of deporting refugees marched in Berlin.", "deporting", ("possible", "positive")),
        ("Turkey opposes taking in more refugees.", "taking", ("possible", "positive")),
        ("An advocate of invading Iran joined the cabinet.", "invading", ("possible", "positive")),
        ("He was accused of deporting refugees.", "deporting", ("actual", "positive")),
        ("The city could become the first to be captured by the rebels.", "captured", ("possible", "positive")),
        ("Goma may be the next city to be seized by the rebels.", "seized", ("possible", "positive")),
        ("The colonel is set to become the first officer to be jailed.", "jailed", ("planned", "positive")),
        ("Goma was the first city to be seized by the rebels.", "seized", ("actual", "positive")),
        ("The minister has become the third to resign.", "resign", ("actual", "positive")),
    ],
)
def test_what_is_open_stays_so(text: str, word: str, expected: tuple[str, str]) -> None:
    assert read(text, word)[1:] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kyiv does not have to withdraw its troops.", "withdraw", ("RETREAT", "planned", "negative")),
        ("Spain did not have to release the pilots.", "release", ("RETREAT", "planned", "negative")),
        ("Chad need not meet the envoy.", "meet", ("CONSULT", "requested", "negative")),
        ("There is no one to defend human rights.", "defend", ("SUPPORT", "planned", "negative")),
        ("There is no one to support the mayor.", "support", ("SUPPORT", "planned", "negative")),
        ("Kyiv will not withdraw its troops.", "withdraw", ("REJECT", "actual", "positive")),
        ("Chad has no plans to meet the envoy.", "meet", ("REJECT", "actual", "positive")),
    ],
)
def test_who_need_not_or_is_not_there_refuses_nothing(text: str, word: str, expected: tuple[str, str, str]) -> None:
    assert read(text, word) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        ("The suspect is wanted for questioning about the bombing.", "questioning", (), ("The suspect",)),
        ("Police arrested two men for questioning over the raid.", "questioning", (), ("two men",)),
        ("Two men were summoned for questioning by police.", "summoned", ("police",), ("Two men",)),
        ("The mayor was criticised for questioning the result.", "questioning", ("The mayor",), ("the result",)),
    ],
)
def test_who_is_held_for_questioning_is_questioned(
    text: str, word: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    record = read_text(text, date="2025-03-05")
    claim = next(one for one in record.claims if record.text[slice(*one.predicate)] == word)
    assert tuple(role.text for role in claim.actors) == actors
    assert tuple(role.text for role in claim.recipients) == recipients


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("It is with deep regret that the palace must confirm that the prince was killed.", "killed", "actual"),
        ("With great sadness, the family must announce that the priest was killed.", "killed", "actual"),
        ("The company regrets that it has to report that two workers were kidnapped.", "kidnapped", "actual"),
        ("The ministry must confirm that the soldiers were killed.", "killed", "possible"),
    ],
)
def test_who_is_sorry_to_have_to_say_it_says_it(text: str, word: str, modality: str) -> None:
    assert read(text, word)[1] == modality


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The government considers the sanctions essential to keeping the regime in check.",
        "London considers the response inadequate.",
        "The general considered the use of force a mistake.",
    ],
)
def test_who_judges_a_measure_does_not_threaten_with_it(text: str) -> None:
    assert all(claim.type != "THREATEN" for claim in read_text(text, date="2025-03-05").claims)


@pytest.mark.model
def test_who_considers_a_measure_threatens_with_it() -> None:
    assert read("Israel is considering military action against Hezbollah.", "considering")[0] == "THREATEN"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("No deal was reached at the talks between Chad and Sudan on Monday.", "talks"),
        ("After two days of talks between Chad and Sudan, no agreement was signed.", "talks"),
        ("Nothing was announced during two days of talks between Chad and Sudan.", "talks"),
        ("No deal has been reached in talks between Chad and Sudan.", "talks"),
        ("No breakthrough in talks between Chad and Sudan", "talks"),
        ("Chad made no progress in talks with Sudan.", "talks"),
        ("No reporters were present at the meeting between Putin and Trump.", "meeting"),
        ("After a phone call between Putin and Trump, no date was set.", "call"),
        ("No treaty was signed during the visit of the king to Kenya.", "visit"),
        ("After the withdrawal of Eritrean troops from Shire, no shots were heard.", "withdrawal"),
        ("During the protest by miners in Lusaka, police did not fire.", "protest"),
        ("At the protest by miners in Lusaka, police did not fire.", "protest"),
        ("No one was hurt during the evacuation of the embassy by France.", "evacuation"),
        ("The governor refused to comment after the release of the hostages by the rebels.", "release"),
        ("During the visit of the king to Kenya, the bank failed to open.", "visit"),
        ("Nobody has been arrested after a march by teachers in Sucre.", "march"),
        ("No one hurt in attack on police station", "attack"),
        ("Nobody was killed in an attack on the convoy.", "attack"),
        ("Police denied that nobody was hurt in the raid on Bria.", "raid"),
    ],
)
def test_what_a_no_says_of_the_verb_leaves_the_occasion(text: str, word: str) -> None:
    assert read(text, word)[1:] == ("actual", "positive")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chad did not take part in talks with Sudan.", "talks"),
        ("Chad did not engage in talks with Sudan.", "talks"),
        ("The talks did not result in the withdrawal of Eritrean troops.", "withdrawal"),
        ("There were no talks between Chad and Sudan.", "talks"),
        ("The mayor was not killed in an attack by the rebels.", "attack"),
        ("No soldiers have been killed in raids by rebels this year.", "raids"),
        ("The rebels were not involved in a raid on Bria.", "raid"),
        ("Nobody believed in an invasion of Chad by Sudan.", "invasion"),
        ("The king would not speak during a visit to Kenya.", "visit"),
        ("Not one soldier died during the evacuation.", "died"),
    ],
)
def test_what_completes_the_verb_is_denied_with_it(text: str, word: str) -> None:
    assert read(text, word)[1:] != ("actual", "positive")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The rebels rarely release prisoners.", "release", "negative"),
        ("The army seldom shells Bria.", "shells", "negative"),
        ("Police have rarely arrested soldiers.", "arrested", "negative"),
        ("The army has rarely bombed the capital as heavily as on Monday.", "bombed", "positive"),
        ("Seldom do the rebels free hostages.", "free", "negative"),
        ("The militia infrequently attacks convoys.", "attacks", "negative"),
        ("Rarely have so many people been killed in one night.", "killed", "positive"),
        ("The rebels, rarely seen in the town, attacked the convoy.", "attacked", "positive"),
        ("The rebels usually free hostages.", "free", "positive"),
    ],
)
def test_what_is_seldom_done_is_not_done(text: str, word: str, polarity: str) -> None:
    assert read(text, word)[2] == polarity
