"""Whom a pronoun means in news, read from raw text: who was named last, and never who does it himself."""

import pytest

from dateline import read_text


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        # News names whom it turns to, whoever "he" was before.
        (
            "President Tamas Roe met bankers. He praised them. He left in the evening.\n\n"
            "Minister Karl Lund visited Lima on Sunday. He thanked the soldiers.",
            "He thanked",
            "Karl Lund",
        ),
        # "Its" at the head of a sentence goes on from whom the sentence before is about.
        ("France left Gabon in May. Its foreign minister, Eva Lund, waited.", "Its foreign", "France"),
        # Who goes on speaking is who spoke, and nobody whom he only named.
        (
            "Chief Karl Lund blamed the attacks on the Front, which is led by Tamas Roe. He said his men had left.",
            "He said",
            "Karl Lund",
        ),
        # Who is named only as an object in the same sentence leaves "he" as he was.
        ("Tamas Roe left Lima. He met Karl Lund. He thanked the soldiers.", "He thanked", "Tamas Roe"),
    ],
)
def test_he_is_who_was_named_last(text: str, pronoun: str, name: str) -> None:
    at = text.index(pronoun)
    record = read_text(text, date="2024-08-10")
    assert [
        each.name for each in record.entities if any((m.start, m.kind) == (at, "pronoun") for m in each.mentions)
    ] == [name]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [
        ("Protesters met. Police fired tear gas to disperse them.", "them", "Police"),
        ("Ana Roe spoke. Lawmaker Eva Lund accused her of theft.", "her", "Eva Lund"),
        ("Gunmen fled. Police killed three of them.", "them", "Police"),
        ("Tamas Roe was blamed. Karl Lund called on him to resign.", "him", "Karl Lund"),
        ("Tamas Roe fled. Minister Karl Lund said Mexico would grant him asylum.", "him", "Karl Lund"),
        # What decides is no port, and who is "him" is no "its".
        ("France sent soldiers to guard the port. It placed ten men under arrest.", "It", "the port"),
        ("The premier urged Tamas Roe to go. France urged him to stop, and its envoy left.", "its", "Tamas Roe"),
    ],
)
def test_nobody_does_it_to_himself_without_a_self(text: str, word: str, doer: str) -> None:
    at = text.rindex(word)
    record = read_text(text, date="2024-08-10")
    assert doer not in [each.name for each in record.entities if any(m.start == at for m in each.mentions)]


@pytest.mark.model
def test_its_soldiers_are_those_of_whoever_speaks_named_or_not() -> None:
    text = "Sudan's army denied that the RSF had captured Babanusa and said its soldiers had repelled an attack there."
    (claim,) = (c for c in read_text(text, date="2025-12-02").claims if text[slice(*c.predicate)] == "repelled")
    assert [actor.code for actor in claim.actors] == ["SDNMIL"]


@pytest.mark.model
def test_a_capital_that_speaks_is_not_the_city_that_falls() -> None:
    text = "Moscow promised fuel. The minister denied that the city was about to fall."
    record = read_text(text, date="2025-11-17")
    at = text.index("the city")
    assert "Moscow" not in [each.name for each in record.entities if any(m.start == at for m in each.mentions)]


@pytest.mark.model
def test_letters_in_brackets_are_the_body_named_before_them() -> None:
    text = "The Permanent Strategic Framework (CSP) said it had left Kidal. The CSP fights on."
    record = read_text(text, date="2023-11-14")
    named = {text[m.start : m.end]: each.id for each in record.entities for m in each.mentions if m.kind == "name"}
    assert named["CSP"] == named["Permanent Strategic Framework"]


@pytest.mark.model
def test_mercenaries_beside_an_army_are_neither_the_army_nor_the_rebels() -> None:
    text = (
        "Mali's army and Russian mercenaries from the Wagner group retook Kidal from Tuareg rebels.\n\n"
        "The rebels took over the camp in August."
    )
    record = read_text(text, date="2023-11-14")
    codes = {text[m.start : m.end]: each.code for each in record.entities for m in each.mentions}
    assert (codes["Mali's army"], codes["Wagner group"]) == ("MLIMIL", "RUSUAFWAG")
    assert codes["The rebels"] == codes["Tuareg rebels"] == "---REB"


@pytest.mark.model
def test_who_says_that_they_were_killed_is_alive() -> None:
    text = "Hamas said in November that they had been killed in an air strike."
    (claim,) = (c for c in read_text(text, date="2025-02-01").claims if text[slice(*c.predicate)] == "killed")
    assert [role.code for role in claim.recipients] == [None]


@pytest.mark.model
def test_whoever_calls_on_both_sides_is_neither() -> None:
    text = "China brokered a truce in Myanmar. China called on both sides to stop fighting."
    (claim,) = (c for c in read_text(text, date="2024-08-03").claims if text[slice(*c.predicate)] == "called")
    assert "CHN" not in [role.code for role in claim.recipients]


@pytest.mark.model
def test_nobody_is_behind_a_raid() -> None:
    text = "Gunmen raided Kuriga. No group has said it was behind the raid."
    actors = [role.text for c in read_text(text, date="2024-03-08").claims for role in c.actors]
    assert "No group" not in actors


@pytest.mark.model
def test_those_who_do_something_are_nobody_named_before() -> None:
    text = "The army sent 300 soldiers to the region. Venezuela offered to help those who cross the border."
    record = read_text(text, date="2025-01-19")
    assert not [m for each in record.entities for m in each.mentions if text[m.start : m.end] == "those"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Goma is under army control.", "---MIL"),
        ("Goma is in rebel hands.", "---REB"),
        ("Sudan's army left Goma in May. The town is under army control again.", "SDNMIL"),
    ],
)
def test_a_side_that_stands_before_a_noun_has_the_code_of_the_side(text: str, code: str) -> None:
    record = read_text(text, date="2025-02-01")
    assert [role.code for c in record.claims if c.control == "holds" for role in c.actors] == [code]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "Peruvian President Tamas Roe called Karl Lund, President of Ukraine. Roe praised the Ukrainian president.",
            "the Ukrainian president",
            "Tamas Roe",
        ),
        (
            "Iranian Foreign Minister Ali Roe spoke on Monday. The Omani foreign minister thanked him.",
            "The Omani foreign minister",
            "Ali Roe",
        ),
        (
            "President Joe Biden vowed revenge. Turkey held talks in Kabul. All is open, the Turkish president said.",
            "the Turkish president",
            "Joe Biden",
        ),
    ],
)
def test_nobody_is_in_office_in_two_countries(text: str, phrase: str, name: str) -> None:
    record, at = read_text(text, date="2022-07-21"), text.index(phrase)
    assert name not in [each.name for each in record.entities if any(m.start == at for m in each.mentions)]


@pytest.mark.model
def test_an_envoy_is_called_after_where_he_is_sent() -> None:
    text = "US envoy Tamas Roe visited Aden. The Yemen envoy met the rebels."
    record, at = read_text(text, date="2022-07-21"), text.index("The Yemen envoy")
    assert [each.name for each in record.entities if any(m.start == at for m in each.mentions)] == ["Tamas Roe"]


@pytest.mark.model
def test_nobody_speaks_against_herself() -> None:
    text = "A former MP spoke to the press. She said she had been threatened since she spoke against the MP in March."
    record, at = read_text(text, date="2022-07-21"), text.index("the MP")
    (who,) = (each for each in record.entities if any(m.start == at for m in each.mentions))
    assert not any(m.kind == "pronoun" and m.end < at for m in who.mentions)


@pytest.mark.model
def test_letters_with_dots_are_not_the_first_ones_of_another_name() -> None:
    record = read_text("The U.S. Navy closed the port. The U.N. protested.", date="2022-07-21")
    assert {"USAMIL", "IGOUNO"} <= {each.code for each in record.entities}


@pytest.mark.model
def test_two_kings_of_a_name_are_two() -> None:
    record = read_text("Iraq's Saddam Hussein left. King Hussein of Jordan spoke to Bush.", date="1990-08-16")
    assert {"IRQ", "JOR"} <= {(each.code or "")[:3] for each in record.entities if each.type == "PERSON"}


@pytest.mark.model
def test_what_somebody_is_alleged_to_be_is_no_code_of_his() -> None:
    record = read_text("Iraq alleged Scott Ritter was an American spy. Ritter left.", date="1998-03-06")
    assert [each.code for each in record.entities if each.name == "Scott Ritter"] == [None]


@pytest.mark.model
def test_she_is_no_thing_and_does_not_call_herself() -> None:
    text = "Taking the stand in her own defence, a friend said that she regretted calling the minister a traitor."
    (claim,) = (c for c in read_text(text, date="1998-02-27").claims if text[slice(*c.predicate)] == "calling")
    assert "stand" not in claim.actors[0].text
    assert claim.actors[0].entity != claim.recipients[0].entity


@pytest.mark.model
def test_they_are_not_those_to_whom_they_do_it() -> None:
    text = "Daesh fled as ministers met in Paris. They agreed on a campaign to bring Daesh to justice."
    record = read_text(text, date="2024-05-10")
    (claim,) = [c for c in record.claims if text[slice(*c.predicate)] == "bring"]
    assert {role.code for role in claim.recipients} == {"IMGMOSISI"}
    assert "IMGMOSISI" not in {role.code for role in claim.actors}


@pytest.mark.model
def test_who_tells_at_the_end_what_befell_him_is_somebody_else() -> None:
    text = "Dan Moss fled on Monday. Karl Reed had seen him. He was arrested on Tuesday, Reed said."
    record = read_text(text, date="2024-08-10")
    arrest = next(claim for claim in record.claims if claim.mode == "arrest")
    speaker = next(each.id for each in record.entities if each.name == "Karl Reed")
    assert [role.entity for role in arrest.recipients] != [speaker]


@pytest.mark.model
def test_those_whom_a_pronoun_does_it_to_are_others() -> None:
    record = read_text("The rebels came at dawn. They shelled a square where people had gathered.", date="2024-08-10")
    shelling = next(claim for claim in record.claims if claim.type == "ASSAULT")
    assert [role.code for role in shelling.actors] == ["---REB"]


@pytest.mark.model
def test_an_office_is_not_held_by_somebody_else_when_the_text_says_by_whom() -> None:
    record = read_text(
        "Ana Roe left Lima. She met her aides. The FBI director said that the inquiry was over.\n\n"
        "FBI director Karl Lund had opened the inquiry.",
        date="2024-08-10",
    )
    roe = next(each for each in record.entities if each.name == "Ana Roe")
    assert "The FBI director" not in [record.text[m.start : m.end] for m in roe.mentions]


@pytest.mark.model
def test_you_are_not_who_speaks_to_you() -> None:
    record = read_text("''I beg you to join me,'' President Roe said. He left.", date="2024-08-10")
    roe = next(each for each in record.entities if "Roe" in each.name)
    assert "you" not in [record.text[m.start : m.end] for m in roe.mentions]


@pytest.mark.model
def test_several_people_are_not_one_with_a_name() -> None:
    text = "These people could be refugees. Ana Roe will take them in, and Ana Roe said that the refugees would come."
    record = read_text(text, date="2024-08-10")
    roe = next(each for each in record.entities if each.name == "Ana Roe")
    assert "the refugees" not in [record.text[m.start : m.end] for m in roe.mentions]


@pytest.mark.model
def test_two_of_one_family_are_two() -> None:
    record = read_text(
        "Charles S. Bell, 39, will be returned to Ross County, Prosecutor Ann Bell said. Bell, along with James Lee, "
        "has been charged with theft.",
        date="2024-08-10",
    )
    (charged,) = [claim for claim in record.claims if record.text[slice(*claim.predicate)] == "charged"]
    names = {each.id: each.name for each in record.entities}
    assert [names[role.entity or ""] for role in charged.recipients][:1] == ["Charles S. Bell"]
    assert "Ann Bell" in names.values()


@pytest.mark.model
def test_a_first_name_tells_who_is_no_he() -> None:
    text = (
        "Trump faces a rival. She has called him weak.\n\nHillary Roe told a hall in Ohio that Donald Trump had lied "
        "to her. He said that she had lied."
    )
    record = read_text(text, date="2024-08-10")
    trump = next(each for each in record.entities if each.name == "Donald Trump")
    assert {"She", "her", "she"}.isdisjoint(record.text[m.start : m.end] for m in trump.mentions)


@pytest.mark.model
def test_they_who_say_what_they_will_do_speak_of_themselves() -> None:
    text = "The court told students to go home.\n\nThe protest leaders said that they would not end their strike."
    record = read_text(text, date="2024-08-10")
    leaders = next(each for each in record.entities if each.name == "The protest leaders")
    assert {"they", "their"} <= {text[m.start : m.end] for m in leaders.mentions}


def test_an_office_goes_to_whoever_is_called_by_it_and_to_nobody_who_wants_it() -> None:
    text = (
        "Don Roe held a rally in Ohio. Roe attacked U.S. District Judge Carlos Lund. The candidate implied the judge "
        "was biased. Ann Poe did not wake up and decide she wanted to be president."
    )
    entities = read_text(text, date="2024-06-12").entities
    called = {each.name: {text[one.start : one.end] for one in each.mentions} for each in entities}
    assert "the judge" in called["Carlos Lund"]
    assert all("the judge" not in mentions for mentions in called.values() if "Roe" in mentions)
    assert all("president" not in mentions for mentions in called.values() if "Ann Poe" in mentions)


@pytest.mark.model
def test_a_judge_somebody_speaks_of_is_not_himself_and_an_aide_is_whose_he_is() -> None:
    record = read_text("The federal judge Roe was referring to is Carl Lund. Roe attacked Lund.", date="2024-06-12")
    codes = {each.name: each.code for each in record.entities}
    assert codes["Roe"] is None
    record = read_text("An aide to the president met Marco Rubio's advisers.", date="2024-06-12")
    claim = next(claim for claim in record.claims if claim.type == "CONSULT")
    assert [role.code for role in (*claim.actors, *claim.recipients)] == ["---GOV", "USA"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "France banned TikTok and sent in soldiers to guard the port. It placed ten men under arrest.",
            "It",
            "France",
        ),
        ("Mobs burned shops. Police fired tear gas. They arrested 36 people.", "They", "Police"),
        (
            "Rebels entered Damascus. The SDF fought the Syrian National Army over Manbij. The rebels freed prisoners.",
            "The rebels",
            "Rebels",
        ),
    ],
)
def test_who_is_spoken_of_again(text: str, word: str, name: str) -> None:
    at = text.index(word)
    record = read_text(text, date="2024-12-08")
    assert name in [each.name for each in record.entities if any(m.start == at for m in each.mentions)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Ukrainian forces entered the village of Vesyoloye on Thursday. "
            "Russian bloggers said that they had been thrown out of Vesyoloye on Friday.",
            "UKRMIL",
        ),
        (
            "Ukrainian troops entered Sudzha, said Russian bloggers; a soldier said they had left Sudzha.",
            "UKRMIL",
        ),
    ],
)
def test_those_who_write_of_soldiers_are_not_they(text: str, code: str) -> None:
    (claim,) = [c for c in read_text(text, date="2024-09-13").claims if c.control == "loses"]
    assert [role.code for role in (*claim.actors, *claim.recipients)] == [code]


@pytest.mark.model
def test_the_ministry_is_the_one_that_was_named_more_fully() -> None:
    text = "Rebels attacked Goma, Congo's defence ministry said. The ministry said it had sent troops."
    record = read_text(text, date="2025-01-27")
    (ministry,) = [e for e in record.entities if e.name.endswith("ministry")]
    assert ministry.code == "CODGOVMIL"


@pytest.mark.model
def test_whose_soldiers_are_killed_is_not_who_kills_them() -> None:
    text = "Israel closed the crossing after rockets fired by Hamas killed three of its soldiers, the military said."
    (killed,) = [c for c in read_text(text, date="2024-05-06").claims if text[slice(*c.predicate)] == "killed"]
    assert [role.code for role in killed.recipients] == ["ISRMIL"]


@pytest.mark.model
@pytest.mark.parametrize("outlet", ["the BBC", "Reuters", "the New York Times"])
def test_who_is_told_of_a_deed_has_not_done_it(outlet: str) -> None:
    record = read_text(f"A Taliban spokesman told {outlet} that they had seized Kunduz.", date="2025-02-01")
    (claim,) = record.claims
    heard = {each.id for each in record.entities if each.name == outlet.removeprefix("the ")}
    assert not heard & {role.entity for role in claim.actors}


@pytest.mark.model
@pytest.mark.parametrize(
    ("named", "again", "same"),
    [
        ("The Sudanese health ministry", "The army", False),
        ("The Gaza health ministry", "The military", False),
        ("Russia's Defence Ministry", "The military", False),
        ("The Supreme Court of Kenya", "The army", False),
        ("The Ugandan Parliament", "The presidency", False),
        ("The Ukrainian Air Force", "Parliament", False),
        ("The Malian government", "The central bank", False),
        ("The Lagos Police Command", "The military", False),
        ("Makerere University", "The police", False),
        # By a shorter or another name it is the same one.
        ("The Sudanese health ministry", "The ministry", True),
        ("The Ugandan Parliament", "The parliament", True),
        ("The Ukrainian Air Force", "The military", True),
        ("The Electoral Commission of Ghana", "The commission", True),
    ],
)
def test_one_organ_of_a_state_is_not_another(named: str, again: str, same: bool) -> None:
    text = f"{named} said 20 people had been hurt. {again} said it would act."
    at = text.index(again, len(named))
    record = read_text(text, date="2024-08-10")
    of = [each for each in record.entities if any(at <= m.start < at + len(again) for m in each.mentions)]
    assert [each.mentions[0].start < at for each in of] == [same]


@pytest.mark.model
def test_it_that_is_a_ministry_is_no_army() -> None:
    text = "The Kenyan Foreign Ministry met on Monday. It condemned the attack. The army condemned it, too."
    record = read_text(text, date="2024-08-10")
    at = text.index("The army")
    assert [each.mentions[0].start for each in record.entities if any(m.start == at for m in each.mentions)] == [at]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "apart"),
    [
        # What any of them may do is said of none in particular, and no name for one.
        ('"A government may take towns," Roe said.\n\nThe government said it had taken Shire in Ethiopia.', True),
        ('"An army can win battles and lose a war," Roe said.\n\nThe army took Goma.', True),
        ('"A president must not lie," Ana Roe said. The president rejected the charge.', True),
        ('"A parliament should debate war," Ana Roe said. The parliament voted on Monday.', True),
        ('"A state that kills its own people has no future," Roe said. The state denied the killings.', True),
        ('"An army does not vote," Roe said. The army seized Goma.', True),
        # Somebody is told of, who is told of again.
        ("A soldier was killed in Goma. The soldier was from Bukavu.", False),
        ("A government was formed in Iraq on Monday. The government won a vote.", False),
        ("A court could rule on Friday. The court said it would sit all day.", False),
        ("A prime minister may be named this week. The prime minister will lead the talks.", False),
        ("A suspect may have fled to Turkey. The suspect is wanted in France.", False),
        ("An army may have crossed the river. The army took Goma.", False),
        ("A new government may take office this week. The government will face protests.", False),
    ],
)
def test_any_such_body_is_none_in_particular(text: str, apart: bool) -> None:
    record = read_text(text, date="2020-11-19")
    first, again = text.index("A"), text.index("The ")
    named = [{m.start for m in each.mentions} for each in record.entities]
    assert any({first, again} <= starts for starts in named) is not apart


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "paper", "person"),
    [
        (
            "Blue Nile Observer\n30 November 2020\n\nAbiy tells parliament no civilian died\n\nPrime Minister Abiy "
            "Ahmed told parliament that the war was over. A nurse told the Observer that ten had died in Sudan.",
            "the Observer",
            "Abiy",
        ),
        ("Ana Roe left Lima. She told the Post that she was tired.", "the Post", "Ana Roe"),
        ("The Courier said Karl Lund would resign. Mr Lund told the Courier he would not.", "the Courier", "Karl Lund"),
    ],
)
def test_the_observer_is_a_paper(text: str, paper: str, person: str) -> None:
    record = read_text(text, date="2020-11-30")
    for each in record.entities:
        called = {text[m.start : m.end] for m in each.mentions}
        assert not {paper, person} <= called
        if "Abiy Ahmed" in called:
            assert each.code == "ETHGOV"


@pytest.mark.model
def test_an_observer_is_somebody() -> None:
    text = "Ana Roe, an observer, left Lima. The observer said voting was fair."
    (one,) = (each for each in read_text(text, date="2020-11-30").entities if each.name == "Ana Roe")
    assert "The observer" in {text[m.start : m.end] for m in one.mentions}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # A longer name behind "the", and an army with words of another's name.
        ("The Independent National Electoral Commission met in Nigeria.", "Independent National", "NGAGOV"),
        ("The Independent reported that troops had left Goma.", "The Independent", "GBRMED"),
        ("The Ugandan People's Defence Force killed ten rebels.", "Ugandan People's", "UGAMIL"),
        ("The Tanzania People's Defence Force killed ten rebels.", "Tanzania People's", "TZAMIL"),
        ("The People's Defence Force attacked a post in Sagaing.", "People's Defence", "MMRREBPDF"),
    ],
)
def test_which_body_a_long_name_is(text: str, name: str, code: str) -> None:
    (found,) = (each for each in read_text(text, date="2020-11-19").entities if each.name.startswith(name))
    assert found.code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        (
            "The team was clearing mines near Ta Prohm, the temple that draws pilgrims, when it was attacked.",
            "The team",
        ),
        ("A patrol was passing the market, a busy square, when it was hit by a bomb.", "A patrol"),
        ("The bus was driving to Kano, the city that saw riots, when it came under fire.", "The bus"),
        ("A ship was carrying grain from Odesa when it was hit by a missile.", "A ship"),
        ("The delegation had just left the mosque, a large building, when it was attacked.", "The delegation"),
        # What is built is hit, and so is what people are in.
        ("The company was building a dam when it was bombed.", "a dam"),
        ("The minister was visiting the school when it was attacked.", "the school"),
        ("Rebels were guarding the town when it was bombed.", "the town"),
    ],
)
def test_it_is_who_is_met_at_what_he_does(text: str, recipient: str) -> None:
    *_, hit = (claim for claim in read_text(text, date="2024-08-10").claims if claim.type == "ASSAULT")
    assert [role.text for role in hit.recipients] == [recipient]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Keep the Returns, Biden.\n\nMr. Biden, I have a deal for you. Keep the returns. I criticised the party.",
        "Dear Senator Roe,\n\nI have criticised the party.",
        "Resign, Mr. Roe\n\nMr. Roe, it is time to go. We have criticised the party for years.",
        "“Mr. Roe, I reject the plan,” Senator Bell said.",
        "“Thank you, President Roe. We have rejected the plan,” Senator Bell said.",
    ],
)
def test_who_writes_is_not_who_is_written_to(text: str) -> None:
    record = read_text(text, date="2024-08-10")
    one = next(each for each in record.entities if each.name in ("Biden", "Roe"))
    assert {text[mention.start : mention.end] for mention in one.mentions}.isdisjoint({"I", "We"})
    assert all(role.entity != one.id for claim in record.claims for role in claim.actors)


@pytest.mark.model
def test_who_speaks_is_himself_though_he_calls_on_somebody() -> None:
    text = "Senator Ana Roe said: “Thank you, Mr. Bell. I reject the plan.”"
    (claim,) = (claim for claim in read_text(text, date="2024-08-10").claims if claim.type == "REJECT")
    assert [role.code for role in claim.actors] == ["---LEG"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The president and his wife, Ana Roe, accused Iran of spying.", ["The president", "Ana Roe"]),
        ("The mayor and a lawyer, Jan Vos, accused Iran of spying.", ["The mayor", "Jan Vos"]),
        ("The king and the police chief, Omar Bell, accused Iran of spying.", ["The king", "Omar Bell"]),
        ("The army and its spokesman, Jan Vos, accused Iran of spying.", ["The army", "Jan Vos"]),
        ("The president, Ana Roe, and her husband accused Iran of spying.", ["Ana Roe", "her husband"]),
    ],
)
def test_a_name_behind_two_is_the_name_of_the_second(text: str, names: list[str]) -> None:
    record = read_text(text, date="2024-08-10")
    called = {each.id: each.name for each in record.entities}
    (claim,) = (claim for claim in record.claims if claim.type == "ACCUSE")
    assert [called[role.entity or ""] for role in claim.actors] == names
