"""Whose an office is and what a body is, by the titles and names that news gives them."""

import pytest

from dateline import read_text

NEAR_MANILA = "MANILA, Aug 9, 2024 - Rain fell on Manila in the Philippines. "
NEAR_LIMA = "LIMA, Aug 9, 2024 - Rain fell on Peru. "


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # An office hangs on the name behind it, and whose it is on the office.
        ("White House chief of staff Ana Roe praised the envoy.", "Ana Roe", "USAGOV"),
        ("Prime Minister of Chile Juan Roe said on Monday that he would go.", "Juan Roe", "CHLGOV"),
        ("US Army General Jane Roe met the miners in Lima.", "Jane Roe", "USAMIL"),
        ("Chile's ex-President Juan Roe rejected the charges.", "Juan Roe", "CHLELI"),
        ("Juan Roe of Chile rejected the charges.", "Juan Roe", "CHL"),
        ("Juan Roe, the president and chief executive officer of the bank, rejected the bid.", "Juan Roe", "---BUS"),
        ("House Majority Whip Jane Roe urged the mayor to go.", "Jane Roe", "---LEG"),
        ("Cllr Jane Roe urged the mayor to go.", "Jane Roe", "---GOV"),
        ("Indians manager Juan Roe criticised the umpires.", "Juan Roe", None),
        (NEAR_LIMA + "Peru wept. Minister for the Middle East Jane Roe praised Peru.", "Jane Roe", "---GOV"),
        # A body that every country has is that of the report's.
        (NEAR_MANILA + "The Department of Justice charged two men.", "Department of Justice", "PHLGOV"),
        (NEAR_MANILA + "The National Bureau of Investigation held two.", "National Bureau of Investigation", "PHLCOP"),
        (NEAR_MANILA + "The Supreme Court rejected the plea.", "Supreme Court", "PHLJUD"),
        (NEAR_MANILA + "The Shan Army attacked a camp.", "Shan Army", "MMRMIL"),
        (NEAR_LIMA + "The National Security Council condemned the attack.", "National Security Council", "PERGOV"),
        ("The Security Council condemned the attack.", "Security Council", "IGOUNO"),
        ("Mali's Security Council condemned the attack.", "Security Council", "MLIGOV"),
        ("The city's Security Council condemned the attack.", "Security Council", None),
        ("The UN's Security Council condemned the attack.", "Security Council", "IGOUNO"),
        ("Monday's Security Council meeting was held in New York.", "Security Council", "IGOUNO"),
        ("China's Security Council veto angered Mali.", "Security Council", "IGOUNO"),
        ("FBI Director James Roe wrote to Congress. The White House and the FBI met.", "Congress", "USALEG"),
        ("The Joint Chiefs of Staff of the Salvadoran army met.", "Joint Chiefs of Staff", "SLVMIL"),
        ("The Securities and Exchange Commission sued a bank in Ohio.", "Securities and Exchange Commission", "USAGOV"),
        # Several offices or bodies are of whose the last of them are.
        ("Juan Roe met the president and prime minister of Chile.", "the president", "CHLGOV"),
        ("The army and police in Peru attacked miners.", "police", "PERCOP"),
        ("The president and the prime minister of Chile met.", "The president", "---GOV"),
        ("Kenyan troops and police freed miners.", "police", "KENCOP"),
        ("Kenyan troops and rebels fought.", "rebels", "---REB"),
        ("Chicago's other team rejected the offer.", "Chicago's other team", "USA"),
        ("Kenya's team left the talks.", "Kenya's team", "KENGOV"),
        # Who is called after a people of old is none of today's.
        (
            "The Persian governor, Artaxes, waited. Greece and Greek ships met. Greece sent Artaxes home.",
            "Artaxes",
            "---GOV",
        ),
        # In capitals, a capital tells nothing.
        ("LIMA, 9 AUG 24 -- A BOMB HIT THE ECONOMY MINISTRY IN LIMA. THE POLICE SAW IT.", "THE POLICE", "PERCOP"),
        ("LIMA, 9 AUG 24 -- HE SAID THAT THE GOVERNMENT OFFERED TALKS IN LIMA.", "THE GOVERNMENT", "PERGOV"),
        ("LIMA, 9 AUG 24 -- HE SAID THAT THE ROE GOVERNMENT OFFERED TALKS IN LIMA.", "THE ROE GOVERNMENT", None),
        (NEAR_LIMA + "In Peru the presidents met.", "the presidents", "---GOV"),
        (NEAR_LIMA + "Chile sent the National Guard. The National Guard left Peru.", "National Guard", "---MIL"),
        # Who leads what nothing is known of is of no country for that.
        (
            "LIMA, Aug 9, 2024 - Peru wept. Gen. Gary Roe, commander, Joint Land Component Command, saw Peru's army.",
            "Gary Roe",
            "---MIL",
        ),
        # Nobody has a rank but people, and no church a government's ministers.
        ("In May General Navarre attacked the camp.", "Navarre", "---MIL"),
        ("Anglican minister Roger Roe praised the scheme.", "Roger Roe", "---REL"),
        ("French Union forces attacked the camp.", "French Union forces", "FRAMIL"),
        # A surname that many have is a leader's behind an office.
        ("President Clinton met farmers in the United States.", "Clinton", "USAGOV"),
        ("A fire hit a house in Clinton. Ann Clinton met farmers in the United States.", "Ann Clinton", None),
        (NEAR_LIMA + "Juan Roe, vice president of policy at the Miners Club, left Peru.", "Juan Roe", None),
        # Ranks and offices are as the report means them.
        ("Inspector Juan Roe said drink killed many.", "Juan Roe", "---COP"),
        ("Health inspector Juan Roe closed the shop.", "Juan Roe", None),
        ("Vice Chancellor Ana Roe thanked the university.", "Ana Roe", "---EDU"),
        ("German Vice Chancellor Ana Roe thanked the army.", "Ana Roe", "DEUGOV"),
        ("Vice Admiral Juan Roe attacked the fleet.", "Juan Roe", "---MIL"),
        ("Acme Inc. wants to sell its U.S. unit.", "its U.S. unit", "USA"),
        ("Pentagon press operations director Navy Capt. Juan Roe thanked them.", "Juan Roe", "USAGOVMIL"),
        ("An Iraq war veteran thanked them.", "An Iraq war veteran", None),
        # Companies say so.
        ("First Harbor Corp. said it rejected the bid.", "First Harbor Corp.", "---BUS"),
        ("Tony Roe Co. rejected the bid. Tony Roe met the union.", "Tony Roe Co.", "---BUS"),
        # Acronyms are written as they are, or as words.
        ("Spain wept. Eta killed two men in Spain.", "Eta", "ESPREBETA"),
        ("A spokesman for Let Them Stay criticised Pakistan.", "A spokesman", None),
        ("Farc attacked a town in Colombia.", "Farc", "COLREBFRC"),
        ("[REPORTER] Roe has said that he was ill.", "Roe", None),
        # What people are besides is not whose they are.
        ("Citizen airmen from Texas attacked the camp.", "Citizen airmen", "USAMIL"),
        ("A Union soldier was captured.", "A Union soldier", "---MIL"),
        ("Emperor Charles urged peace. General Charles Roe of Chile attacked.", "Charles", "---GOV"),
    ],
)
def test_offices_and_bodies(text: str, name: str, code: str | None) -> None:
    record = read_text(text, date="2024-08-10")
    found = {e.id: e.code for e in record.entities if any(text[m.start : m.end] == name for m in e.mentions)}
    assert list(found.values()) == [code], [(e.name, e.code) for e in record.entities]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("Hunter Farming Inc. rejected the bid. Hunter said it would sue the bank.", "Hunter Farming Inc.", "Hunter"),
        ("Officer Charles Roe IV was killed. Roe was praised.", "Charles Roe IV", "Roe"),
        ("Police fired in Lagos. Protesters began a rally in the capital, Abuja, and left.", "Abuja", "the capital"),
        ("The female driver left the car. A man threw a can at her.", "The female driver", "her"),
    ],
)
def test_a_short_name_is_the_same_one(text: str, name: str, others: str) -> None:
    record = read_text(text, date="2024-08-10")
    (whole,) = (each for each in record.entities if each.name == name)
    assert others in [text[m.start : m.end] for m in whole.mentions]


@pytest.mark.model
def test_several_countries_are_not_one() -> None:
    text = "Colombia asked for aid. Juan Roe praised aid to the countries that need it, and Colombia praised Juan Roe."
    record = read_text(text, date="2024-08-10")
    (country,) = (each for each in record.entities if each.name == "Colombia")
    assert {text[m.start : m.end] for m in country.mentions} == {"Colombia"}


@pytest.mark.model
def test_she_is_not_several() -> None:
    text = "Ana Roe said she expected that the trial would need many jurors."
    assert not any(
        {text[m.start : m.end] for m in e.mentions} >= {"she", "many jurors"} for e in read_text(text).entities
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (
            "The minister met US Secretary of State John Kerry. The Foreign Secretary later left for Riyadh.",
            "John Kerry",
            "The Foreign Secretary",
        ),
        ("Ana Roe backed her. Juan Poe wept as they named the next president.", "Ana Roe", "the next president"),
        ("The female driver left the car. He threw a can at it.", "The female driver", "He"),
        ("Karl Poe was ill. Juan Roe sent a letter asking him to rest.", "Juan Roe", "him"),
        ("Karl Poe was ill. In June Juan Roe replied in a letter urging him to rest.", "Juan Roe", "him"),
    ],
)
def test_who_is_somebody_else(text: str, name: str, other: str) -> None:
    said = [{text[m.start : m.end] for m in each.mentions} for each in read_text(text, date="2024-08-10").entities]
    assert not any({name, other} <= each for each in said)
