"""Codes that stand on the whole report: whose the police are, whose leader somebody is, what a thing acts for."""

import pytest

from dateline import read_text
from dateline.model.entity import Entity


def entity(text: str, name: str) -> Entity:
    record = read_text(text, date="2024-08-10")
    found = [each for each in record.entities if any(text[m.start : m.end] == name for m in each.mentions)]
    assert len(found) == 1, [(each.name, each.code) for each in record.entities]
    return found[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("LIMA, Aug 9, 2024 - Police arrested ten miners in Peru, the government said.", "Police", "PERCOP"),
        ("LIMA, Aug 9, 2024 - Rain fell on Peru.\n\nThe army freed two miners.", "The army", "PERMIL"),
        ("LIMA, Aug 9, 2024 - Defence Minister Juan Roe left Peru on Friday.", "Juan Roe", "PERGOVMIL"),
        ("LIMA, Aug 9, 2024 - Defence Minister Juan Roe met Peruvian Premier Ana Poe.", "Juan Roe", "---GOVMIL"),
        ("LIMA, Aug 9, 2024 - Peru wept. Peru and its allies waited.", "its allies", None),
        ("Islamabad condemned the killings in Indian Kashmir.", "Islamabad", "PAK"),
        # What a department of state is for shows it, and whose it is.
        ("The Department of Foreign Affairs met.", "Department of Foreign Affairs", "---GOV"),
        (
            "MANILA, Aug 9, 2024 - The Department of Foreign Affairs met. The Philippines waited.",
            "Department of Foreign Affairs",
            "PHLGOV",
        ),
        ("The Department of History met.", "Department of History", None),
        ("The Ministry of Foreign Affairs of Peru wept.", "Ministry of Foreign Affairs of Peru", "PERGOV"),
        ("Iran wept. The foreign ministry in Tehran welcomed the treaty.", "The foreign ministry", "IRNGOV"),
        # Who orders an army about has it; an ambassador has none.
        (
            "Syria wept. Israeli Premier Benjamin Netanyahu said he had ordered the army to seize hills in Syria.",
            "the army",
            "ISRMIL",
        ),
        (
            "Syria wept. Israeli Premier Benjamin Netanyahu ordered the army in.\nThe army lost Homs. Syria fell.",
            "The army",
            "---MIL",
        ),
        ("The French ambassador ordered police to leave.", "police", "---COP"),
        # A council that states have too is one of theirs behind a country's adjective.
        ("The Russian Security Council approved the plan.", "Russian Security Council", "RUSGOV"),
        ("The Armenian Security Council met.", "Armenian Security Council", "ARMGOV"),
        ("The Malian Security Council met.", "Malian Security Council", "MLIGOV"),
        ("The UN Security Council met.", "UN Security Council", "IGOUNO"),
        ("Diplomats at the Security Council met.", "Security Council", "IGOUNO"),
        ("A Russian Security Council veto blocked it.", "Russian Security Council", "IGOUNO"),
        # Whom an armed group leads are its own; whom others only back are no state's.
        ("HTS-led rebels captured Hama.", "HTS-led rebels", "SYRREBHTS"),
        ("M23-led rebels seized Bukavu.", "M23-led rebels", "CODREBM23"),
        ("Houthi-led forces left Hodeidah.", "Houthi-led forces", "YEMREBHOU"),
        ("Turkish-backed fighters seized Manbij.", "Turkish-backed fighters", "---UAF"),
        ("Al-Qaeda-linked fighters seized Kidal.", "Al-Qaeda-linked fighters", "---UAF"),
        ("Government-backed fighters retook Sirte.", "Government-backed fighters", None),
        ("The US-led coalition bombed Raqqa.", "The US-led coalition", None),
        ("Fighters seized Manbij.", "Fighters", None),
        # A title that every country knows tells of no namesake abroad.
        ("Colombia wept. Defence Minister Pedro Sánchez flew to Cali.", "Pedro Sánchez", "---GOVMIL"),
        ("Colombia wept. Prime Minister Pedro Sánchez flew to Cali.", "Pedro Sánchez", "ESPGOV"),
        ("Secretary-General Mark Rutte told Russia to stop.", "Mark Rutte", "NLDGOV"),
        ("Iran's Ali Roe, an adviser to the supreme leader, vowed to block it.", "Ali Roe", "IRN"),
        # What follows a colon has its capital from there.
        ("PAKISTAN\n\n13 March: Security forces killed ten men in Quetta. Karachi wept.", "Security forces", "PAKCOP"),
        ("LIMA, Aug 9, 2024 - Demonstrators burned a bus in Peru.", "Demonstrators", "PEROPP"),
        ("LIMA, Aug 9, 2024 - Hundreds of exiles gathered in Peru.", "exiles", "---OPP"),
        (
            "The United States urged Roe to stop, and its ambassador, Lisa Lund, met the opposition.",
            "its ambassador",
            "USAGOV",
        ),
        ("U.S. President Juan Roe thanked his pals.", "his pals", "USA"),
        ("Roe's top State Department staffers met.", "Roe's top State Department staffers", "USAGOV"),
        (
            "The Athens City Council met on Monday. City Manager Ann Orr spoke.\n\nA Lebanon woman was arrested.",
            "A Lebanon woman",
            "USA",
        ),
        ("Congo suspended its ties with Rwanda and expelled its ambassador.", "its ambassador", "RWAGOV"),
        ("Armenia said two of its soldiers had been wounded.", "its soldiers", "ARMMIL"),
        ("The Lebanese army said four of its members were killed.", "its members", "LBNMIL"),
        ("The opposition leader was held, her party said, but the minister denied it.", "the minister", "---GOV"),
        ("The envoy to Mali urged all parties to stop fighting.", "all parties", None),
        ("Gunmen believed to be Boko Haram militants raided a farm.", "Gunmen", "NGAREBBHR"),
        ("Armed men suspected of belonging to Al-Shabaab shot a nurse.", "Armed men", "SOMREBSHB"),
        ("Mali's ruling party urged its voters to wait.", "Mali's ruling party", "MLIPTY"),
        ("The U.S. embassy urged its citizens to leave Mali.", "its citizens", "USACVL"),
        (
            "The rebels freed ten men. Hezbollah denied helping them. Later the rebels took Homs.",
            "the rebels",
            "---REB",
        ),
        ("Togo fought Boko Haram. The Taliban deny that the group holds any land.", "the group", "NGAREBBHR"),
        ("Togo accused the FARC dissidents of killing farmers, a charge they denied.", "they", "COLREBFRC"),
        ("Mali's army said two of its men died and that it had shot down a jet.", "it", "MLIMIL"),
        ("Chadian rebels said they had killed nine soldiers.", "they", "TCDREB"),
        ("Congo broke with Rwanda and recalled its ambassador.", "its ambassador", "CODGOV"),
        ("LIMA, Aug 9, 2024 - Peru wept. Ana Roe, the High Commissioner, left Peru.", "Ana Roe", None),
        ("LIMA, Aug 9, 2024 - Peru wept. Ana Roe, the commissioner, left Peru.", "Ana Roe", "PERGOV"),
        ("Government-led forces entered Bara.", "Government-led forces", "---MIL"),
        ("US-led forces bombed Raqqa.", "US-led forces", "---MIL"),
        ("Russia's UN ambassador Ivan Roe rejected the claim.", "Ivan Roe", "RUSGOV"),
        ("UN envoy Karl Lund met the rebels.", "Karl Lund", "IGOUNO"),
        ("White House Chief of Staff Karl Lund praised the envoy. Karl Lund left.", "Karl Lund", "USAGOV"),
        ("President Ana Roe met survivors, Reuters reported. Reuters filmed Ana Roe.", "Ana Roe", "---GOV"),
        ("Ana Roe is a criminal, the senator said. Ana Roe denied it.", "Ana Roe", None),
        ("The agency met both candidates for president.", "both candidates", None),
        ("The Democratic candidate for governor thanked the police.", "The Democratic candidate", None),
        ("Campaign officials thanked the police.", "Campaign officials", None),
        ("The state banned same-sex unions.", "same-sex unions", None),
        ("Senator Ana Roe met miners. “I am a big fan of theirs,” Ana Roe said.", "Ana Roe", "---LEG"),
        ("Ana Roe is not a lawyer. Ana Roe defended her aide.", "Ana Roe", None),
        ("A Russian sniper killed a medic.", "A Russian sniper", "RUSMIL"),
        ("A sniper killed a medic.", "A sniper", None),
        ("House Republicans blocked the bill in Washington.", "House Republicans", "USAPTYREP"),
        ("The Social Democrats blocked the bill in Washington.", "Social Democrats", None),
        ("Norway wept. Democrats blocked the bill.", "Democrats", None),
        ("President Obama thanked his supporters.", "his supporters", "USACVL"),
        ("A major Roe foe praised Roe.", "Roe", None),
        ("The Select Committee on Libya wrote to Mali.", "Select Committee", None),
        ("He met his National Security Council.", "National Security Council", "---GOV"),
        ("If Ana Roe becomes president, the union will rejoice. Ana Roe smiled.", "Ana Roe", None),
        ("Ana Roe wants to be president. Ana Roe smiled.", "Ana Roe", None),
        ("On Friday at 8:39 PM Ana Roe Attacks Mali", "Ana Roe", None),
        ("The Obama administration waited. The government of Costa Rica agreed.", "The government", "CRIGOV"),
        # What says whose it is, and paragraphs about others, keep their own.
        ("LIMA, Aug 9, 2024 - Peru and Chile met. Chilean police arrested ten miners.", "Chilean police", "CHLCOP"),
        ("LIMA, Aug 9, 2024 - Peru waited.\n\nIn Chile, the army freed two miners.", "the army", "CHLMIL"),
        ("LIMA, Aug 9, 2024 - Peru waited.\n\nChile wept. The army freed two miners.", "The army", "---MIL"),
        ("LIMA, Aug 9, 2024 - Peru waited.\n\nIn Geneva, the judges met.", "the judges", "---JUD"),
        ("LIMA, Aug 9, 2024 - Peru let the embassy staff leave.", "the embassy staff", "---GOV"),
        ("LIMA, Aug 9, 2024 - A court freed ten miners in Peru.", "A court", "PERJUD"),
        ("LIMA, Aug 9, 2024 - Three soldiers from a foreign army left Peru.", "a foreign army", "---MIL"),
        ("LIMA, Aug 9, 2024 - Rebels attacked a village in Peru.", "Rebels", "---REB"),
        ("GENEVA, Aug 9, 2024 - Sudan wept.\n\nThe army freed two miners.", "The army", "---MIL"),
        # A report about one country, whatever others it names, and from wherever it is.
        ("Rain fell on Peru. Peru wept. Peru waited.\n\nThe army told a Chilean paper of it.", "The army", "PERMIL"),
        ("GENEVA, Aug 9, 2024 - Rain fell on Peru. Peru wept.\n\nPeru waited for the army.", "the army", "PERMIL"),
        ("LIMA, Aug 9, 2024 - Peru wept. Peru waited. Peru hoped.\n\nThe army met a Chilean.", "The army", "PERMIL"),
        ("LIMA, Aug 9, 2024 - Peru wept. Peru waited. Peru hoped.\n\nChile praised the army.", "the army", "---MIL"),
        ("LIMA, Aug 9, 2024 - Peru waited. In Santiago, Chile, police freed two miners.", "police", "CHLCOP"),
        ("LIMA, Aug 9, 2024 - Peru wept.\n\nMexico freed an envoy in Lima. The army left.", "The army", "---MIL"),
        ("LIMA, Aug 9, 2024 - Peru wept.\n\nPolice freed two men whom Chile sought.", "Police", "PERCOP"),
        # From two countries at once, neither is meant without its name.
        ("LIMA/SANTIAGO, Aug 9, 2024 - Peru and Chile met.\n\nThe army freed two miners.", "The army", "---MIL"),
        # Those who come together for talks are not of the place where they do.
        ("The mediators in Geneva praised Sudan.", "The mediators", None),
    ],
)
def test_those_without_a_country_are_of_the_country_that_the_report_is_from(text: str, name: str, code: str) -> None:
    assert entity(text, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Gabon, whose military rulers met on Friday, sent troops.", "whose military rulers", "GABGOV"),
        ("U.S. Central Command said its aircraft had struck a depot near Aden.", "its aircraft", "USAMIL"),
        ("The jets bombed Boko Haram positions near Diffa.", "Boko Haram positions", "NGAREBBHR"),
        ("Chad withdrew some staff from its embassy in Baghdad.", "its embassy", "TCDGOV"),
    ],
)
def test_what_somebody_has_is_theirs_wherever_it_is(text: str, name: str, code: str) -> None:
    assert entity(text, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("President Ana Roe met her Chilean counterpart, Eva Lund, in Peru.", "Eva Lund", "CHLGOV"),
        ("Peruvian Defence Minister Juan Roe rang his Chilean counterpart.", "his Chilean counterpart", "CHLGOVMIL"),
        (
            "Peru's police chief said the aid group had left. His Chilean counterpart agreed.",
            "His Chilean counterpart",
            "CHLCOP",
        ),
    ],
)
def test_a_counterpart_holds_the_office_of_whose_counterpart_he_is(text: str, name: str, code: str) -> None:
    assert entity(text, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        # A name does not come after a pronoun that already stands for somebody.
        (
            "The Kenyan military said it hit two camps.\n\nUNICEF sent food to its staff.",
            "The Kenyan military",
            "UNICEF",
        ),
        # An aid group has no fighters, nor has a president.
        (
            "Boko Haram left Bama. UNICEF sent food. A spokesman for the group said its fighters would return.",
            "its fighters",
            "UNICEF",
        ),
    ],
)
def test_two_who_only_stand_near_each_other_are_two(text: str, name: str, others: str) -> None:
    assert entity(text, name).id != entity(text, others).id
    assert not (entity(text, name).code or "").startswith(entity(text, others).code or "?")


@pytest.mark.model
def test_a_capital_after_a_month_acts() -> None:
    record = read_text("In April Mogadishu expelled the Kenyan envoy. Somalia gave no reason.", date="2024-08-10")
    claim = next(claim for claim in record.claims if claim.type == "SANCTION")
    assert [(role.text, role.code) for role in claim.actors] == [("Mogadishu", "SOM")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("North Korea waited. On Sunday the North fired a missile.", "North", "PRK"),
        ("South Korea waited. The South's unification minister left.", "The South's unification minister", "KORGOV"),
        ("Rain fell on the North.", "North", None),
    ],
)
def test_a_country_that_is_named_is_called_by_half_its_name(text: str, name: str, code: str | None) -> None:
    record = read_text(text, date="2024-08-10")
    found = [each.code for each in record.entities if any(text[m.start : m.end] == name for m in each.mentions)]
    assert found in ([code], [])
    assert code is None or found


@pytest.mark.model
@pytest.mark.parametrize("name", ["Israel's enemies", "Israel's neighbour"])
def test_enemies_and_neighbours_are_not_of_the_country(name: str) -> None:
    record = read_text(f"{name} attacked a ship.", date="2024-08-10")
    claim = next(claim for claim in record.claims if claim.type == "ASSAULT")
    assert not [role.code for role in claim.actors if (role.code or "").startswith("ISR")]


@pytest.mark.model
def test_some_of_many_have_the_code_of_the_many() -> None:
    record = read_text("The Kenyan army left. Eight of the Kenyan soldiers were killed in Garissa.", date="2024-08-10")
    claim = next(claim for claim in record.claims if claim.type == "ASSAULT")
    assert [(role.text, role.code) for role in claim.recipients] == [("Eight of the Kenyan soldiers", "KENMIL")]


@pytest.mark.model
def test_our_units_are_not_the_forces_of_whom_another_spoke() -> None:
    text = (
        "Russia's defence ministry said its forces had captured the village.\n\n"
        '"Our units withdrew from Avdiivka," the Ukrainian spokesman Dmytro Lys said.'
    )
    (claim,) = [c for c in read_text(text, date="2024-02-26").claims if c.control == "loses"]
    assert all("RUS" not in (role.code or "") for role in claim.actors)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Venezuela's opposition praised Israel.", ["VENOPP", "ISR"]),
        ("Russia praised Venezuela's opposition.", ["RUS", "VENOPP"]),
        ("Kenya's opposition to the treaty angered Israel.", []),
    ],
)
def test_a_countrys_opposition_is_a_body_unless_it_is_to_something(text: str, codes: list[str]) -> None:
    record = read_text(text, date="2024-08-10")
    assert [who.code for claim in record.claims for who in (*claim.actors, *claim.recipients)] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("In South Korea, Yoon condemned the attack.", "Yoon", "KOR"),
        ("South Korea was calm. But Yoon condemned the attack.", "Yoon", "KOR"),
        ("In South Korea, actor James Yoon condemned the attack.", "James Yoon", None),
        ("In Peru, Yoon condemned the attack.", "Yoon", None),
        ("In Germany, the AfD condemned the attack.", "the AfD", "DEUPTY"),
    ],
)
def test_a_surname_and_a_party_are_known_where_the_country_is_spoken_of(text: str, name: str, code: str | None) -> None:
    claim = next(claim for claim in read_text(text, date="2024-08-10").claims if claim.type == "ACCUSE")
    assert [(role.text.removeprefix("actor "), role.code) for role in claim.actors] == [(name, code)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("In Venezuela, the foreign ministry condemned the attack.", "condemned", "VENGOV"),
        ("Protesters threw stones at the convoy of Prime Minister Haider al-Abadi.", "threw", "IRQGOV"),
        ("President Ferdinand Marcos Jr said the country would not yield.", "yield", "PHL"),
        ("They blamed each other for breaking a truce brokered by Ghana, whose president met them.", "met", "GHAGOV"),
        ("Georgia's ruling party withdrew the bill, drawing praise from Washington.", "withdrew", "GEOPTY"),
        ("Police in the Peruvian capital Lima freed ten men.", "freed", "PERCOP"),
        ("Farmers in the Bolivian department of Potosi freed ten men.", "freed", "BOLAGR"),
        ("In Ankara, President Tayyip Erdogan freed ten men.", "freed", "TURGOV"),
        ("Police held two Kenyans suspected of firing at Uganda, whose troops freed ten men.", "freed", "UGAMIL"),
        ("Libyan coastguards freed ten men.", "freed", "LBYMIL"),
        ("Sudan's army chief stayed away, his aide said, but the Kenyan president came to meet him.", "meet", "KENGOV"),
        ("The rights group KISA accused the police of theft.", "accused", None),
    ],
)
def test_whose_office_and_whose_country(text: str, word: str, code: str) -> None:
    claims = [c for c in read_text(text, date="2024-08-10").claims if text[slice(*c.predicate)] == word]
    assert code in [role.code for claim in claims for role in (*claim.actors, *claim.recipients)]


@pytest.mark.model
def test_a_ministry_is_in_the_country_that_is_named_first_from_where_the_report_is_written() -> None:
    text = (
        "MOSCOW, May 16 (Neva News) - Russia ordered Britain's attache to leave, the foreign ministry said.\n\n"
        "The ministry accused Britain of lies. British officials in Britain said that Britain was dismayed."
    )
    (claim,) = (c for c in read_text(text, date="2024-05-16").claims if text[slice(*c.predicate)] == "accused")
    assert [role.code for role in claim.actors] == ["RUSGOV"]


@pytest.mark.model
def test_the_ministry_of_one_country_is_not_the_army_of_another() -> None:
    text = (
        '"The port is taken," the Rwanda Defence Force said. '
        "Mozambique's defence ministry confirmed that its soldiers controlled the airport."
    )
    (claim,) = (c for c in read_text(text, date="2021-08-08").claims if text[slice(*c.predicate)] == "controlled")
    assert [role.code for role in claim.actors] == ["MOZMIL"]


OF_NIGER = "Niger's army shelled a camp. Niger has been at war since May, and Niger's hospitals are full. "


@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "name", "code"),
    [
        ("Foreign Minister Ana Roe urged Niger to stop.", "Ana Roe", "---GOV"),
        ("Foreign Minister Ana Roe arrived in Niger on Monday.", "Ana Roe", "---GOV"),
        ("Foreign Minister Ana Roe said her country would send doctors to Niger.", "Ana Roe", "---GOV"),
        ("Foreign Minister Ana Roe defended the army.", "Ana Roe", "NERGOV"),
        ("Foreign Minister Ana Roe said that Niger was at peace.", "Ana Roe", "NERGOV"),
    ],
)
def test_who_deals_with_a_country_as_with_another_is_no_minister_of_it(told: str, name: str, code: str) -> None:
    assert entity(OF_NIGER + told, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The president of the bar association was freed.", "The president", None),
        ("The ASUU President, Emmanuel Osodeke, thanked them.", "The ASUU President", None),
        ("The president of the union was freed.", "The president", "---LAB"),
        ("The Auditor General was arrested.", "The Auditor General", "---GOV"),
        ("The Solicitor-General was arrested.", "The Solicitor-General", "---JUD"),
        ("The Inspector General of Police was arrested.", "The Inspector General", "---COP"),
        ("The general was arrested.", "The general", "---MIL"),
        ("The Trades Union Congress condemned the arrests.", "Trades Union Congress", "---LAB"),
    ],
)
def test_an_office_is_of_the_body_that_it_is_one_of(text: str, name: str, code: str | None) -> None:
    assert entity(text, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("North and South Korea met.", "North", "PRK"),
        ("North and South Korea met.", "South Korea", "KOR"),
        ("The army attacked North and South Kivu.", "North", "COD"),
        ("The Lima Group condemned the coup.", "The Lima Group", None),
        ("The Peruvian Group condemned the coup.", "The Peruvian Group", "PER"),
    ],
)
def test_whose_a_name_is(text: str, name: str, code: str | None) -> None:
    found = [e for e in read_text(text, date="2024-08-10").entities if e.name in (name, name.removeprefix("The "))]
    assert [each.code for each in found] == [code]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peru is at war. Chile holds a fifth of the country.", "PER"),
        ("Chile invaded Peru. Peru has lost a fifth of the country.", "PER"),
    ],
)
def test_who_holds_a_country_is_not_that_country(text: str, code: str) -> None:
    assert entity(text, "the country").code == code


@pytest.mark.model
@pytest.mark.parametrize(("country", "joined"), [("Taiwan", True), ("China", False)])
def test_only_an_island_is_called_one(country: str, joined: bool) -> None:
    text = f"{country} waited. The island was calm."
    record = read_text(text, date="2024-08-10")
    called = {text[m.start : m.end] for e in record.entities if e.name == country for m in e.mentions}
    assert ("The island" in called) is joined


@pytest.mark.model
def test_who_is_told_of_a_group_is_not_the_group() -> None:
    text = "A senior Hamas official told AFP the group would not attend talks in Lima."
    record = read_text(text, date="2024-08-10")
    said = [entity for entity in record.entities if entity.code == "FRAMED"]
    assert [text[m.start : m.end] for entity in said for m in entity.mentions] == ["AFP"]


@pytest.mark.model
def test_whom_they_ask_to_punish_is_not_who_asks() -> None:
    text = "Togo accused Chad of spying on its envoys and asked the council to expel the country from the bloc."
    assert entity(text, "the country").code == "TCD"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "code"),
    [
        ("The deal between the rebels and the Government of Sudan was signed.", "Government", "SDNGOV"),
        ("The U.N. inspectors were given access.", "The U.N. inspectors", "IGOUNO"),
        ("The White House chief of staff, Tom Roe, met senators.", "The White House chief", "USAGOV"),
        ("The US sent arms. The US left. US troops left. The Foreign Secretary visited Rome.", "Secretary", "---GOV"),
        ("Mali fought. Mali won. Mali wept. Minister Tom Roe repeated UK support for Mali.", "Tom Roe", "---GOV"),
        ("Mali fought. Mali won. Mali wept. Minister Tom Roe wept.", "Tom Roe", "MLIGOV"),
        ("Roman troops took the fort.", "Roman troops", "---MIL"),
        ("Kenya wept. Kenya waited. Kenyan police came. The embassy in Kenya was searched.", "The embassy", "---GOV"),
        ("Union troops shelled the town.", "Union troops", "---MIL"),
        ("The Mine Workers Union called a strike.", "Union", "---LAB"),
        ("FCO Minister Tom Roe visited Turkey. Turkey wept. Turkish troops came.", "Tom Roe", "GBRGOV"),
        ("Chad wept. Chad thanked President Nixon. Chad waited.", "Nixon", "USAGOV"),
        ("Greece wept. Greece fought. The Persian army came. The Greeks fled.", "Persian army", "---MIL"),
    ],
)
def test_an_office_is_the_country_that_it_is_said_to_be_of(text: str, phrase: str, code: str) -> None:
    found = {text[m.start : m.end]: e.code for e in read_text(text, date="2024-05-10").entities for m in e.mentions}
    assert next(got for surface, got in found.items() if phrase in surface) == code


@pytest.mark.model
def test_bodies_of_two_countries_are_two() -> None:
    text = "The German government wrote to Chad. The Kenyan government protested. The government of Germany replied."
    codes = [each.code for each in read_text(text, date="2024-05-10").entities if each.type == "ORG"]
    assert set(codes) == {"DEUGOV", "KENGOV"}


@pytest.mark.model
def test_a_general_may_be_of_either_side_of_a_war() -> None:
    text = "Kenya wept. " * 14 + "General Roe took the town of Lodwar. " + "Libyan troops left. " * 6
    codes = {each.name: each.code for each in read_text(text, date="2024-05-10").entities}
    assert codes["Roe"] == "---MIL"


@pytest.mark.model
def test_a_land_of_other_times_is_no_town_far_away() -> None:
    places = read_text("Persia invaded Greece and took Cappadocia.", date="2024-05-10").places
    assert [place.country for place in places] == ["IR", "GR", None]


@pytest.mark.model
def test_the_force_of_a_blast_is_nobody() -> None:
    codes = [each.code for each in read_text("The force of the blast broke windows.", date="2024-08-10").entities]
    assert not any(codes)


@pytest.mark.model
def test_a_leader_is_not_the_president_of_another_country() -> None:
    text = "President Bashar al-Assad called the president of the United Arab Emirates. Assad thanked his guest."
    codes = {each.name: each.code for each in read_text(text, date="2024-05-10").entities if each.type == "PERSON"}
    assert codes["Bashar al-Assad"] == "SYRGOV" and "AREGOV" in codes.values()
    assert "Assad" not in codes


def test_who_writes_from_a_capital_is_in_no_namesake_of_it_abroad() -> None:
    text = "PARIS - Two American journalists were expelled from Mali on Monday. The government accused them of spying."
    record = read_text(text, date="2024-06-12")
    accusing = next(claim for claim in record.claims if claim.type == "ACCUSE")
    assert [role.code for role in accusing.actors] == ["---GOV"]


@pytest.mark.model
def test_who_leads_people_of_a_faith_governs_no_state() -> None:
    record = read_text("The most influential leader of Iowa's evangelicals endorsed Cruz.", date="2016-01-12")
    assert [role.code for claim in record.claims for role in claim.actors] == ["USA"]


@pytest.mark.model
def test_a_lobby_is_no_government_committee() -> None:
    text = (
        "A group of rabbis called for a boycott, and the lobby the American Israel Public Affairs Committee denied it."
    )
    record = read_text(text, date="2016-03-21")
    codes = {each.name: each.code for each in record.entities}
    assert codes["American Israel Public Affairs Committee"] == "USANGO"
    assert all(each.code != "USANGO" for each in record.entities if each.name.startswith("A group"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Benghazi panel subpoenaed the aide.", None),
        ("The Nairobi court convicted the general.", "KENJUD"),
        ("Two Dallas officers arrested the man.", "USACOP"),
    ],
)
def test_who_is_called_after_a_town_is_of_it_unless_something_happened_there(text: str, code: str | None) -> None:
    record = read_text(text, date="2016-03-21")
    assert [role.code for claim in record.claims for role in claim.actors] == [code]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # Soldiers who are told of where another country's have come are that country's.
        ("Israeli forces raided Jenin on Monday. Soldiers shot a man near the mosque.", "Soldiers", "ISRMIL"),
        ("During an Israeli raid in Jenin, soldiers shot a man.", "soldiers", "ISRMIL"),
        (
            "DAMASCUS (AP) - Turkish troops entered Afrin in Syria. Soldiers shot two men in Syria.",
            "Soldiers",
            "TURMIL",
        ),
        ("BEIRUT (AP) - Israel raided Khiam on Monday. Soldiers blew up ten houses in Lebanon.", "Soldiers", "ISRMIL"),
        # An army that speaks, whoever is shot at, is shot or only helps may be the country's own.
        ("BEIRUT (AP) - Israeli troops entered Khiam. The army said it sent men to Lebanon.", "The army", "LBNMIL"),
        (
            "KYIV (AFP) - Russian troops entered Pokrovsk. Soldiers repelled the Russian attack in Ukraine.",
            "Soldiers",
            "UKRMIL",
        ),
        ("KYIV (AFP) - Russia launched 20 drones at Kyiv. Soldiers shot down ten in Ukraine.", "Soldiers", "UKRMIL"),
        ("KYIV (AFP) - Russian forces shelled Kharkiv. Soldiers helped people leave Ukraine.", "Soldiers", "UKRMIL"),
        ("ABUJA (AFP) - Boko Haram raided Baga in Nigeria. Soldiers killed five men in Nigeria.", "Soldiers", "NGAMIL"),
        # Nor are those who give way the ones who came.
        ("BEIRUT (AP) - Israeli troops entered Khiam. Soldiers surrendered in Lebanon.", "Soldiers", "LBNMIL"),
        (
            "KYIV (AFP) - Russian forces stormed Avdiivka. Soldiers fled their trenches in Ukraine.",
            "Soldiers",
            "UKRMIL",
        ),
        ("Israeli forces raided Jenin on Monday. Soldiers withdrew after ten hours.", "Soldiers", "ISRMIL"),
        # Who has no army has no soldiers; whose they are tells who else is told of.
        ("JENIN, West Bank (AP) - Soldiers shot a man in Jenin, residents of Jenin said.", "Soldiers", "---MIL"),
        ("JENIN, West Bank (AP) - Soldiers stood by in Jenin. The Israeli army left Jenin.", "Soldiers", "ISRMIL"),
        ("JENIN, West Bank (AP) - Police arrested two men in Jenin, residents of Jenin said.", "Police", "PSECOP"),
        ("LAHORE, Pakistan (AP) - Police arrested two men in Lahore. Soldiers guarded the road.", "Soldiers", "PAKMIL"),
    ],
)
def test_soldiers_are_of_the_country_that_has_come(text: str, name: str, code: str) -> None:
    assert entity(text, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # Who is for those in power holds no office of theirs.
        ("Supporters of President Maduro burned a bus.", "Supporters", "VENCVL"),
        ("Supporters of the president burned a bus.", "Supporters", "---CVL"),
        ("Supporters of the Kenyan government burned a bus.", "Supporters", "KENCVL"),
        ("Supporters of Sudan's army chief burned a bus.", "Supporters", "SDNCVL"),
        ("Followers of President Maduro burned a bus.", "Followers", "VENCVL"),
        ("Government supporters burned a bus.", "Government supporters", "---CVL"),
        ("Protesters loyal to President Maduro burned a bus.", "Protesters", "VENCVL"),
        ("Demonstrators backing the Kenyan government burned a bus.", "Demonstrators", "KENCVL"),
        ("Protesters in support of the president burned a bus.", "Protesters", "---CVL"),
        ("Pro-government protesters burned a bus.", "Pro-government protesters", "---CVL"),
        # Loyalists may be armed or not: only their country is known.
        ("Loyalists of ousted Syrian president Bashar al-Assad burned a bus.", "Loyalists", "SYR"),
        # Of a party, a movement or those who fight they are.
        ("Supporters of Kenya's opposition leader burned a bus.", "Supporters", "KENOPP"),
        ("Opposition supporters burned a bus.", "Opposition supporters", "---OPP"),
        ("Supporters of Hamas burned a bus.", "Supporters", "PSEREBHMS"),
        ("Supporters of the ruling party burned a bus.", "Supporters", "---PTY"),
        # Others who protest are against somebody; those who fight for somebody are what they are.
        ("Anti-government protesters burned a bus.", "Anti-government protesters", "---OPP"),
        ("Pro-Palestinian protesters burned a bus.", "Pro-Palestinian protesters", "---OPP"),
        ("Protesters loyal to the cleric burned a bus.", "Protesters", "---OPP"),
        ("Soldiers loyal to President Salva Kiir burned a bus.", "Soldiers", "---MIL"),
        ("Militias loyal to the Libyan government burned a bus.", "Militias", "---UAF"),
    ],
)
def test_who_is_for_those_in_power_is_not_in_power(text: str, name: str, code: str) -> None:
    assert entity(text, name).code == code


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # Who speaks for somebody in office speaks for the office.
        ("Benjamin Netanyahu's office rejected the deal.", "Benjamin Netanyahu's office", "ISRGOV"),
        ("Zelensky's spokesman rejected the deal.", "Zelensky's spokesman", "UKRGOV"),
        ("Giorgia Meloni's press office rejected the deal.", "Giorgia Meloni's press office", "ITAGOV"),
        ("Emmanuel Macron's press secretary rejected the deal.", "Emmanuel Macron's press secretary", "FRAGOV"),
        ("Benjamin Netanyahu rejected the deal. His office condemned it.", "His office", "ISRGOV"),
        ("The press office of the presidential palace rejected the deal.", "The press office", "---GOV"),
        ("The Kenyan army's press service rejected the deal.", "The Kenyan army's press service", "KENMIL"),
        # Those who are his hold no office by that.
        ("Benjamin Netanyahu's advisers rejected the deal.", "Benjamin Netanyahu's advisers", "ISR"),
        ("Benjamin Netanyahu's lawyer rejected the deal.", "Benjamin Netanyahu's lawyer", "ISRJUD"),
        ("Benjamin Netanyahu's brother rejected the deal.", "Benjamin Netanyahu's brother", "ISR"),
    ],
)
def test_who_speaks_for_somebody_has_the_code_of_his_office(text: str, name: str, code: str) -> None:
    assert entity(text, name).code == code
