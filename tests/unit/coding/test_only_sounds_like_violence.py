"""Misfortunes, measures, strikes of workers and other things that borrow the words of violence."""

import pytest

from dateline import read_text


def rules(text: str) -> set[str]:
    return {claim.rule.partition(":")[0] for claim in read_text(text, date="2025-03-12").claims}


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "An earthquake struck the north on Monday.\n\nSome 300 people were killed. A tower fell and killed 15.",
        "The collapse of a station roof killed 16 people.",
        "A fire destroyed a disused mill on Sunday night.",
        "The United States hit two oil companies with sanctions.",
        "The council said it would slash most of the tariffs.",
        "The union announced an indefinite strike.",
        "Turkey said 26 people had been moved on seven planes.",
        "He was released from house arrest.",
        "Turkey mourns 20 soldiers killed in a plane crash.",
        "The minister recognised a state's right to defend itself.",
        "A train derailed near the station, injuring 12 passengers.",
        "A truck crashed into a wall, killing three.",
        "Nine people were killed when a tram sped round a bend and derailed, police said.",
        "The scene after a tram overturned in Dover, trapping five people and injuring another 40.",
        "A ferry capsized off Cebu, leaving 12 dead and injuring another 30.",
        "Nine killed as tram derails\n\nNine died in Kent, police said.\n\nThose who were injured are in our thoughts.",
        "Three workers were killed when the crane collapsed.",
        "Two children were killed in a house fire in Ohio.",
        "Another soldier electrocuted in Iraq was from Texas.",
        "Those who died or were injured from electrical shock live in Texas.",
        "A boy on a scooter was hit by a car and killed.",
        "The prisoner hanged himself in his cell in Turin.",
        "The officer shot himself in the head.",
        "The judge fired Moss at the county office and asked him to leave.",
        "Michigan, a Democratic stronghold, has been heavily targeted by Mr Roe in recent days.",
        "The heist is the latest to hit France.",
        "His vehicle went off the road near Virden.",
        "The flaw let the phones of two million users be hacked by cyber criminals.",
        "The burning of wood by villagers pollutes the air.",
        "The explosion was caused by a gas leak, police said.",
        "Two people died when a bus overturned near Lima.",
        "A tornado tore through the town.",
        "Scandal ripped through the ministry.",
        "A gas explosion ripped through the block.",
    ],
)  # fmt: skip
def test_no_violence_is_read(text: str) -> None:
    found = [claim for claim in read_text(text, date="2025-03-12").claims if claim.type in ("ASSAULT", "SUPPORT")]
    assert [claim.rule for claim in found if claim.rule != "recognize:recognise"] == []


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["Floods displaced nearly a million people in Bangladesh.", "A bus overturned on a mountain road."],
)
def test_what_befalls_people_is_no_act(text: str) -> None:
    assert rules(text) == set()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Russian tank fire killed six people.", "kill"),
        ("A suicide bomber crashed his car into the gate, killing three soldiers.", "kill"),
        ("Fighting displaced 3,000 families.", "deport"),
        ("The supreme court overturned his conviction.", "overturn"),
        ("Gunmen attacked a village after the flood and killed six people.", "kill"),
        ("The union announced an indefinite strike.", "strike-n"),
        ("The United States raised tariffs on steel from Canada.", "raise-tariffs"),
        ("Man charged after stabbing at a station", "charge"),
        ("He promised to crush the gangs.", "vow-to-fight"),
        ("The coast guard sent 14 ships to shadow the vessels.", "send-to-watch"),
        ("Police fired stun grenades at the crowd.", "use-force"),
        ("Ukraine shot down 64 of 90 drones.", "shoot-down"),
        ("Ten people were hit by a truck in an attack in Nice.", "attack"),
        ("A bomber crashed his car into a post, killing three soldiers.", "kill"),
        ("Militants fired at soldiers near the base.", "shoot-at"),
        ("The jury found the defendant not guilty.", "find-not-guilty"),
        ("The court found Bell guilty of murder.", "find-guilty"),
        ("The judge called their demands for money absurd.", "call-it"),
        ("The ambassador was shot dead at an exhibition in Ankara.", "shoot"),
        ("A film director was shot dead in Kabul.", "shoot"),
        ("A goalkeeper was shot dead outside a stadium in Bogota.", "shoot"),
        ("A musician was beaten to death in Gao.", "beat-to-death"),
        ("A rapper was gunned down outside a studio in Atlanta.", "shoot"),
        ("The collapsed truce angered mediators.", "truce-collapses"),
        ("Deporting refugees is wrong.", "deport"),
        ("Surrendering fighters are to be freed.", "release"),
        ("Thousands took part in a demonstration of solidarity in Rome.", "demonstration-of-feeling-n"),
        ("Norway made a contribution to the fund.", "make-donation"),
        ("Mutinous soldiers unseated the prime minister.", "remove-ruler"),
        ("Two men seized on the road to Gao.", "capture-person"),
        ("Police held back aid from the town.", "withhold"),
        ("Rescuers laboured to free people trapped in the rubble.", "free-the-trapped"),
        ("The crew freed the hostages.", "release"),
        ("The government lifted a curfew it put in place on Monday.", "curfew-in-place"),
        ("Police hope to question him about the killing.", "question-somebody"),
    ],
)
def test_what_it_is_instead(text: str, rule: str) -> None:
    assert rule in rules(text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "rule", "modality", "polarity"),
    [
        ("Slovakia dropped its veto on Wednesday.", "drop-demand", "actual", "positive"),
        ("Washington suspended its partnership with Tbilisi.", "cut-ties", "actual", "positive"),
        ("The drills rehearsed a blockade of Keelung.", "siege-n", "possible", "positive"),
        ("He told the army to stop backing the rebels and to withdraw from Goma.", "withdraw", "ordered", "positive"),
        ("The council demanded the release of the hostages held by Hamas.", "take-hostages", "actual", "positive"),
        ("Q: Has Rwanda sent troops?", "deploy", "possible", "positive"),
        ("He said that reports suggested the men had been arrested.", "arrest", "possible", "positive"),
        ("Police denied any abductions.", "abduction-n", "actual", "negative"),
        ("They now face detention and deportation to Turkey.", "arrest-n", "possible", "positive"),
        ("They now face detention and deportation to Turkey.", "deport-n", "possible", "positive"),
        ("Police have yet to confirm the identity of a youth charged with theft.", "charge-with", "actual", "positive"),
    ],
)
def test_what_is_turned_round_is_read_so(text: str, rule: str, modality: str, polarity: str) -> None:
    found = [c for c in read_text(text, date="2025-03-12").claims if c.rule.partition(":")[0] == rule]
    assert [(claim.modality, claim.polarity) for claim in found] == [(modality, polarity)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A neighbour called the police after the attack in Mill Street.", "call-it"),
        ("On Friday, Orr called provincial demands for more money out of the question.", "call-for"),
        ("Police received a call from a neighbour reporting a break-in.", "demand-n"),
        ("The bishop leads the Easter Vigil at the cathedral in Cebu.", "hold-protest"),
        ("The state moved the court over the government's wilful disobedience.", "protest-n"),
        ("The two have pleaded not guilty to murder.", "urge-clause"),
        ("Fairfax declined to plead, maintaining her innocence.", "urge-clause"),
        ("Since taking command of the 12th Support Team, Col. Ray Tull has not rested.", "take-control"),
        ("They have lost control over the separatists' actions.", "lose-control"),
        ("Just 20 per cent of Ontario residents are organ donors.", "donor-n"),
        ("The party rules 21 out of 29 states.", "reject"),
        ("The spokeswoman Kate Bell told Reuters by phone that it was untrue.", "tell-by-phone"),
        ("The FBI said again that Roe should not face criminal charges.", "say-must"),
        ("The company had made numerous offers to Unite since April.", "cooperate"),
        ("Comey's letter should end accusations that Roe had committed any crime.", "accusation-n"),
        ("Gunmen wounded two officers and the assailants fled in a car.", "retreat-bare"),
        ("Officers were summoned by 911 calls about a man with a gun.", "summon"),
        ("They heard that the grant program had been frozen.", "disarm"),
        ("A man who fled from an officer during a traffic stop was indicted.", "flee"),
        ("The government began handing out visas to people in a caravan.", "extradite"),
        ("The Congress party is in opposition and controls only three states.", "hold-place"),
        ("He wrote of enslaved Americans.", "persecute"),
        ("In the film, the hero is shot dead by gangsters.", "shoot"),
        ("The hero of the novel is shot dead in the last chapter.", "shoot"),
        ("The documentary shows how a singer was shot dead in Kabul.", "shoot"),
        ("The singer was shot at a studio for the album cover.", "shoot"),
        ("A collapsed mine killed ten workers.", "truce-collapses"),
        ("Rescuers pulled a woman from a collapsed building.", "truce-collapses"),
        ("Arriving refugees are in desperate need of food.", "show-up"),
        ("Fleeing civilians are in need of food.", "flee"),
        ("Surrendering fighters are to be freed.", "surrender"),
        ("The parade was a demonstration of force.", "demonstration-n"),
        ("The vote was a demonstration of the fact that he was wrong.", "demonstration-n"),
        ("The visit was a demonstration of support for Kyiv.", "demonstration-of-feeling-n"),
        ("Norway's troops made a contribution to victory.", "make-donation"),
        ("Democrats hope to unseat Senator Jones in November.", "persecute"),
        ("Republicans seized on the killing to demand a wall.", "seize-thing"),
        ("The opposition seized on the arrest.", "capture-person"),
        ("Police held his arm behind his back.", "withhold"),
        ("Rescuers freed a child trapped under the rubble.", "release"),
        ("The government lifted a curfew it put in place on Monday.", "impose"),
        ("Police hope to question him about the killing.", "criticize"),
        ("Police cars came, and a crowd of about 200 people gathered around the corner.", "march"),
    ],
)
def test_what_it_is_not(text: str, rule: str) -> None:
    assert rule not in rules(text)


@pytest.mark.model
def test_an_accusation_answers_the_accusation_and_nothing_else() -> None:
    record = read_text(
        "Police said they had arrested ten men. The union said its offer was fair; the company rejected it. "
        "Kyiv rejected the accusation.",
        date="2025-03-12",
    )
    assert not [claim for claim in record.claims if claim.rule.startswith(("rejects:", "denies:"))]


@pytest.mark.model
def test_what_a_deed_did_is_the_word_of_whoever_tells_of_the_deed() -> None:
    record = read_text("Residents said that shells struck a market on Sunday, killing eight people.", date="2025-03-12")
    assert all(claim.holder for claim in record.claims)


@pytest.mark.model
def test_who_insists_that_it_was_so_asks_for_nothing() -> None:
    assert rules("They insisted that Goma had been liberated.") == {"capture-place"}
    assert "demand-clause" in rules("Rwanda insisted that the rebels leave Goma.")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Brazil slammed Serbia 3-0 on Friday.",
        "Senegal routed Benin 6–0.",
        "Nigeria hit Benin for six in Abuja.",
        "France battled back to draw with Spain.",
        "Ronaldo fired Portugal into the last eight.",
        "Fans stormed the pitch in Madrid.",
        "A heart attack killed the president.",
        "A panic attack struck the minister.",
        "Ants invaded the kitchen.",
        "Mosquitoes attacked troops in the delta.",
        "Monkeys raided a village in India.",
        "The bull charged the crowd in Pamplona.",
        "Snow besieged the village.",
        "The lira rallied against the dollar.",
        "Bonds rallied in Rome.",
        "Shares shot up in London.",
        "Shoppers invaded London.",
        "Tourists invaded Venice.",
        "Google targeted young users in India.",
        "Samsung captured half of the market in Brazil.",
        "Investors raided the pension fund.",
        "The airline charged passengers for water.",
        "Banks charged customers for transfers.",
        "Fans bombarded the club with letters.",
        "Journalists bombarded the minister with questions.",
        "Workers struck oil in Ghana.",
        "Farmers struck a bargain in Mali.",
        "Critics seized on the minister's remarks.",
        "The opposition seized upon his remarks.",
        "Rumours about a coup are making the rounds in Accra.",
    ],
)
def test_figures_of_speech_are_no_deeds(text: str) -> None:
    deeds = {"ASSAULT", "COERCE", "PROTEST", "ACCUSE", "SANCTION", "CONSULT"}
    assert [claim.rule for claim in read_text(text, date="2025-03-12").claims if claim.type in deeds] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Israel hit Lebanon with 30 rockets.", "attack"),
        ("Wagner, a private company, captured Bakhmut.", "capture-place"),
        ("A mercenary company attacked the village with rockets.", "attack"),
        ("Prosecutors charged the airline with fraud.", "charge-with"),
        ("Three men seized on a ship off Yemen", "capture-person"),
        ("Gunman seized on Monday in Paris", "capture-person"),
        ("Rebels bombarded the town with rockets.", "attack"),
        ("The market in Goma was bombed.", "bomb-ground"),
        ("Nurses struck in Nairobi over pay.", "striking"),
        ("Thousands rallied against price rises in Accra.", "protest"),
        ("Iran slammed Israel for striking Damascus.", "criticize-country"),
        ("The council voted 12-3 to condemn Israel.", "criticize-any"),
        ("Russia fired 12-15 missiles at Kyiv.", "launch-weapon"),
    ],
)
def test_the_same_words_with_arms_are(text: str, rule: str) -> None:
    assert rule in rules(text)
