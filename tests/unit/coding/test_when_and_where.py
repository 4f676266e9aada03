"""When and where an event was, from raw sentences: the day that a careful reader takes, and never a place far off."""

import msgspec
import pytest
from msgspec import UNSET

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record


def claim_of(text: str, word: str, date: str = "2025-03-12") -> tuple[Record, Claim]:
    record = read_text(text, date=date)
    found = [claim for claim in record.claims if record.text[slice(*claim.predicate)] == word]
    assert len(found) == 1, [record.text[slice(*claim.predicate)] for claim in record.claims]
    return record, found[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("A 2016 US drone strike killed his predecessor.", "killed", "2016-01-01", "2017-01-01"),
        ("The court on Tuesday rejected an appeal filed by lawyers.", "rejected", "2025-03-11", "2025-03-12"),
        ("The court on Tuesday rejected an appeal filed by lawyers.", "filed", None, "2025-03-12"),
        ("The government on Tuesday rejected a demand made by the union.", "made", None, "2025-03-12"),
        ("The mayor on Tuesday dismissed a threat issued by the rebels.", "issued", None, "2025-03-12"),
        ("A court on Monday rejected an appeal lodged by lawyers for the blogger.", "appeal", None, "2025-03-11"),
        ("Iran on Monday rejected an offer made by Washington.", "offer", None, "2025-03-11"),
        ("The senate on Monday passed a resolution rejected by the president.", "rejected", None, "2025-03-11"),
        ("Kenya on Tuesday deported four men suspected of attacking a mall.", "attacking", None, "2025-03-12"),
        # What is filed, attacked or launched on that day is so.
        ("An appeal was filed by lawyers on Tuesday.", "filed", "2025-03-11", "2025-03-12"),
        ("The appeal filed by lawyers on Tuesday was rejected.", "filed", "2025-03-11", "2025-03-12"),
        ("On Monday the army attacked a village held by rebels.", "held", "2025-03-10", "2025-03-11"),
        ("He served a term for robbing a bank and shooting a guard.", "shooting", None, "2025-03-13"),
        ("He spent ten years in jail for stabbing a guard.", "stabbing", None, "2025-03-13"),
        ("Rebels have seized the airport, shot the guards and freed 30 men.", "shot", None, "2025-03-13"),
        ("Rebels have seized the airport, shot the guards and freed 30 men.", "freed", None, "2025-03-13"),
        ("The mayor had been arrested and charged.", "charged", None, "2025-03-13"),
        ("The Latest on the raid in Goma (all times local): 6:40 p.m. Police left.", "raid", None, "2025-03-13"),
        ("Police arrested 30 people at 5 p.m. on Monday.", "arrested", "2025-03-10T17:00", "2025-03-10T17:01"),
        ("Talks were to resume on Friday.", "Talks", "2025-03-14", "2025-03-15"),
        ("The prisoners were to be freed on Saturday.", "freed", "2025-03-15", "2025-03-16"),
        ("The court was to sentence the mayor on Monday, but he fled.", "sentence", "2025-03-10", "2025-03-11"),
        ("The first act of the junta was to arrest the president on Friday.", "arrest", "2025-03-07", "2025-03-08"),
        ("The response of the army was to bomb the village on Monday.", "bomb", "2025-03-10", "2025-03-11"),
        ("Their mistake was to attack the police on Monday.", "attack", "2025-03-10", "2025-03-11"),
        ("The plan was to attack the village on Monday.", "attack", "2025-03-17", "2025-03-18"),
        ("The goal was to attack the village on Friday.", "attack", "2025-03-14", "2025-03-15"),
        ("Five men were arrested as they were to fly to Paris on Monday.", "arrested", "2025-03-10", "2025-03-11"),
        ("The convoy was attacked when it was to leave Goma on Monday.", "leave", "2025-03-10", "2025-03-11"),
        ("The minister, who was to visit Goma on Tuesday, was killed.", "visit", "2025-03-11", "2025-03-12"),
        ("The minister, who was to visit Goma on Tuesday, is ill.", "visit", "2025-03-18", "2025-03-19"),
        ("The minister, who was to visit Goma on Tuesday, said talks failed.", "visit", "2025-03-18", "2025-03-19"),
        ("The president felt compelled to impose sanctions on Iran on Monday.", "impose", "2025-03-10", "2025-03-11"),
        ("The president was forced to resign on Monday.", "resign", "2025-03-10", "2025-03-11"),
        ("The minister had to visit Goma on Monday.", "visit", "2025-03-10", "2025-03-11"),
        ("The army has to leave Goma on Monday.", "leave", "2025-03-17", "2025-03-18"),
        ("Rebels will be forced to release the hostages on Monday.", "release", "2025-03-17", "2025-03-18"),
        ("A man was jailed on Monday for two killings.", "killings", None, "2025-03-11"),
        ("Orders passed last year for preventive detention of men were void.", "detention", "2024-01-01", "2025-01-01"),
        ("Both sides backed a plan to exchange prisoners on Sunday.", "exchange", "2025-03-16", "2025-03-17"),
        ("Both sides signed a plan to exchange prisoners on Sunday.", "exchange", "2025-03-16", "2025-03-17"),
        ("The council approved a plan to deploy troops on Sunday.", "deploy", "2025-03-16", "2025-03-17"),
        ("The government denied a plan to attack Iran on Sunday.", "attack", "2025-03-16", "2025-03-17"),
        ("The governor signed a bill to raise taxes Sunday.", "signed", "2025-03-09", "2025-03-10"),
        ("Parliament rejected a motion to oust the speaker on Sunday.", "rejected", "2025-03-09", "2025-03-10"),
        ("The army foiled a plan to attack the port on Sunday.", "attack", "2025-03-09", "2025-03-10"),
        ("A man was arrested on Monday for the murder of a nun.", "murder", None, "2025-03-11"),
        ("The commission will look at the exodus of refugees.", "exodus", None, "2025-03-13"),
        ("The panel looked at the expulsion of the ambassador.", "expulsion", None, "2025-03-13"),
        ("The committee studied the crackdown on protesters.", "crackdown", None, "2025-03-13"),
        ("They were met by police who beat and detained dozens.", "beat", None, "2025-03-13"),
        ("They were met by police who beat and detained dozens.", "detained", None, "2025-03-13"),
        ("The mayor met women who were attacked and raped.", "raped", None, "2025-03-13"),
        ("Gunmen and soldiers who stormed the hotel killed twelve.", "stormed", "2025-03-12", "2025-03-13"),
        ("A court on Monday convicted the colonel of two abductions.", "abductions", None, "2025-03-11"),
        ("The general was extradited on Monday over killings blamed on his troops.", "killings", None, "2025-03-11"),
        ("The village was burned by Germans during the Second World War.", "burned", None, "2025-03-13"),
        ("He was killed in the Korean War.", "killed", None, "2025-03-13"),
        ("The soldiers were killed in the Gaza war.", "killed", "2025-03-12", "2025-03-13"),
        ("Russia's annexation of Crimea worried the Baltic states.", "annexation", None, "2025-03-13"),
        ("Europe was shocked by the massacre in Bucha.", "massacre", None, "2025-03-13"),
        ("The raid on the village led to sanctions against the general.", "raid", None, "2025-03-13"),
        ("The kidnapping of the girls outraged the world.", "kidnapping", None, "2025-03-13"),
        ("The navy buried three sailors who were killed in the attack.", "killed", None, "2025-03-13"),
        ("She met the soldiers who were wounded in the ambush.", "wounded", None, "2025-03-13"),
        ("Gunmen who stormed the hotel killed twelve.", "stormed", "2025-03-12", "2025-03-13"),
        ("An attack on a bus shocked the town.", "attack", "2025-03-12", "2025-03-13"),
        ("The attack on the bus wounded six.", "wounded", "2025-03-12", "2025-03-13"),
        ("Monday's massacre in Bucha shocked Europe.", "massacre", "2025-03-10", "2025-03-11"),
        ("Gunmen who have burned the school and abducted nine girls fled.", "abducted", None, "2025-03-13"),
        ("Rebels have seized the airport and shot the guards on Monday.", "shot", "2025-03-10", "2025-03-11"),
        ("Rebels have seized the airport, and the army shelled it.", "shelled", "2025-03-12", "2025-03-13"),
        ("The mayor has fled and was arrested in Spain.", "arrested", "2025-03-12", "2025-03-13"),
        ("Monday's raid killed nine people.", "killed", "2025-03-10", "2025-03-11"),
        ("MONDAY'S RAID KILLED NINE PEOPLE.", "KILLED", "2025-03-10", "2025-03-11"),
        ("THE RAID OF THE 5TH OF MARCH KILLED NINE.", "KILLED", "2025-03-05", "2025-03-06"),
        ("The mayor condemned Sunday's murder.", "condemned", "2025-03-12", "2025-03-13"),
        ("On 14 July 2020 crowds marked the anniversary of the raid on Goma.", "raid", None, "2019-08-15"),
        ("The town was marked by the crash of 2008 and the bombing of Nice.", "bombing", "2025-03-12", "2025-03-13"),
        ("Roe, who was an aide to the premier in 2007, supports the plan.", "supports", "2025-03-12", "2025-03-13"),
        ("She spoke of 20th century dictators and urged people to vote.", "urged", "2025-03-12", "2025-03-13"),
        ("The premier criticised NATO's 2011 intervention in Libya.", "criticised", "2025-03-12", "2025-03-13"),
        ("In 2005 a former nun accused Paul Orr of molesting her.", "molesting", None, "2006-01-01"),
        ("Gunmen managed to seize the base on Friday.", "seize", "2025-03-07", "2025-03-08"),
        ("The rebels failed to seize Barawe on Saturday.", "seize", "2025-03-08", "2025-03-09"),
        ("The rebels were able to take Barawe on Friday.", "take", "2025-03-07", "2025-03-08"),
        ("Kenya refused to send troops to Haiti in January.", "send", "2025-01-01", "2025-02-01"),
        ("The rebels agreed to withdraw from Goma on Friday.", "withdraw", "2025-03-14", "2025-03-15"),
        (
            "The army retook Goma on Sunday, a year after it was lost on March 5, 2024.",
            "retook",
            "2025-03-09",
            "2025-03-10",
        ),
        (
            "The army retook Goma on Sunday, a year after it was lost on March 5, 2024.",
            "lost",
            "2024-03-05",
            "2024-03-06",
        ),
        ("Chad cancelled the talks due in Nairobi on March 25.", "cancelled", "2025-03-12", "2025-03-13"),
        ("Hamas will release 33 hostages within six weeks.", "release", None, "2025-04-24"),
        ("The rebels promised to leave Goma within 48 hours.", "leave", None, "2025-03-15"),
        ("They promised to release the men within a week of the deal.", "release", "2025-03-12", None),
        ("The premier suspended talks with Ankara until 2028.", "suspended", "2025-03-12", "2025-03-13"),
        ("The army retook Goma after its capture by rebels.", "capture", None, "2025-03-13"),
        ("Sinjar was liberated following its occupation by fighters.", "occupation", None, "2025-03-13"),
        ("Orr met his aides on Monday to weigh the mood following the raid on Goma.", "raid", None, "2025-03-11"),
        ("Crowds marched on Monday against the killing of a nurse.", "killing", None, "2025-03-11"),
        ("A man was held on Monday over the killing of a nurse.", "killing", None, "2025-03-11"),
        ("On Monday the army began the second phase of the attack on Goma.", "attack", "2025-03-10", "2025-03-11"),
        ("Jets bombed Aleppo for the first time since 2016.", "bombed", "2025-03-12", "2025-03-13"),
        ("The raid was the third invasion of Lebanon since 1978.", "invasion", "2025-03-12", "2025-03-13"),
        (
            "Police shot at a crowd on Monday, after protests in which 23 people were killed.",
            "killed",
            None,
            "2025-03-13",
        ),
        ("4 February: the army toppled the president.", "toppled", "2025-02-04", "2025-02-05"),
        ("The war in Yemen will end in May.", "war", None, "2025-03-13"),
        ("Ukraine shot down 64 drones overnight, its air force said.", "shot", "2025-03-11T18:00", "2025-03-12T06:00"),
        ("Amnesty accused soldiers of executing villagers in May 2024.", "accused", "2025-03-12", "2025-03-13"),
        ("Amnesty accused soldiers of executing villagers in May 2024.", "executing", "2024-05-01", "2024-06-01"),
        ("Two nurses were killed when shells hit a clinic on 10 March.", "killed", "2025-03-10", "2025-03-11"),
        ("The two sides cut tariffs for 90 days.", "cut", "2025-03-12", "2025-03-13"),
        ("He fled after weeks of unrest in which 300 people were killed.", "killed", None, "2025-03-13"),
        ("Fighters took control of Daraa, the cradle of the 2011 uprising.", "took", "2025-03-12", "2025-03-13"),
        ("In 2019 the mayor was the victim of an attack by rebels.", "attack", "2019-01-01", "2020-01-01"),
        ("The rebels killed a notary a few months ago.", "killed", None, "2025-03-13"),
        ("Rebels shelled the town a few hours ago.", "shelled", "2025-03-12", "2025-03-13"),
        ("Iran withdrew from the 2015 nuclear accord.", "withdrew", "2025-03-12", "2025-03-13"),
        ("The 2016 bombing in Nice killed 86 people.", "bombing", "2016-01-01", "2017-01-01"),
        ("Police killed 40 people during the 2011 uprising.", "killed", "2011-01-01", "2012-01-01"),
        ("In less than a week, fighters seized three towns.", "seized", "2025-03-06", "2025-03-13"),
        ("Within days of the coup, soldiers arrested the premier.", "arrested", None, "2025-03-13"),
        ("Police detained the mayor on the eve of the vote.", "detained", None, "2025-03-13"),
        ("The following day, troops stormed the camp.", "stormed", None, "2025-03-13"),
        ("Six months into the war, the army has lost the capital.", "lost", None, "2025-03-13"),
        ("The envoys were seized in May and freed on Sunday.", "seized", "2024-05-01", "2024-06-01"),
        ("The army said on Tuesday it had killed 12 men the day before.", "killed", "2025-03-10", "2025-03-11"),
        ("He was killed between 2 and 5 a.m. on March 4.", "killed", "2025-03-04T02:00", "2025-03-04T05:01"),
        ("Gunmen shot a judge two days before the vote on March 9.", "shot", "2025-03-07", "2025-03-08"),
        # What is told of as over lies before the report, on a day that nothing tells.
        ("The army was accused of burning villages.", "burning", None, "2025-03-13"),
        ("Prosecutors accused the mayor of rape.", "rape", None, "2025-03-13"),
        ("Police arrested a man for killing a guard.", "killing", None, "2025-03-13"),
        ("The pound fell following the resignation of the finance minister.", "resignation", None, "2025-03-13"),
        ("A soldier died in Texas after deployment to Liberia.", "deployment", None, "2025-03-13"),
        ("The mayor was killed after an attack on his car.", "attack", "2025-03-12", "2025-03-13"),
        ("She was invited by then-President Yahya Jammeh.", "invited", None, "2025-03-13"),
        # What has begun goes on.
        ("Rebels advanced in an offensive that began on Saturday.", "offensive", "2025-03-08", "2025-03-13"),
        ("The union has ordered a two-day strike starting tomorrow.", "strike", "2025-03-13", None),
        ("It was the first summit since last year's attacks in Nairobi.", "attacks", "2024-01-01", "2025-01-01"),
        ("Ten men have been killed since the invasion of February 2022.", "killed", "2022-02-01", "2025-03-13"),
        ("Police have arrested ten men since the riots began on 1 March.", "arrested", "2025-03-01", "2025-03-13"),
        ("Many have fled since the 2003 invasion of Iraq.", "invasion", "2003-01-01", "2004-01-01"),
        ("Ten miners were killed in February, twice as many as in January.", "killed", "2025-02-01", "2025-03-01"),
        ("Ten miners were killed in February, more than in the month before.", "killed", "2025-02-01", "2025-03-01"),
        ("More than ten miners were killed in February.", "killed", "2025-02-01", "2025-03-01"),
        ("Last year 32 percent opposed the tax, down from 47 percent in 2009.", "opposed", "2024-01-01", "2025-01-01"),
        # A truce that is extended to a day ends on it, and was not extended then.
        ("The truce between Chad and Mali was extended to 18 March.", "truce", None, "2025-03-19"),
        ("Chad and Mali prolonged the truce to 18 March.", "truce", None, "2025-03-19"),
        ("Chad and Mali prolonged the truce to 18 March.", "prolonged", "2025-03-12", "2025-03-13"),
        # So does a deadline, and what is to be done by it.
        ("The deadline for the rebels to leave Goma was extended to 18 March.", "leave", None, "2025-03-19"),
        ("Chad extended the deadline for the Malian withdrawal to 18 March.", "withdrawal", None, "2025-03-19"),
        ("The junta extended to 18 March its deadline for militias to hand in their arms.", "hand", None, "2025-03-19"),
        ("The truce was extended to Aleppo on 10 March.", "extended", "2025-03-10", "2025-03-11"),
        # A number of another time is none of the day.
        ("1,041,000 are displaced in Haiti, up from 703,000 in May 2024.", "displaced", "2025-03-12", "2025-03-13"),
        (
            "The number of displaced people in Goma rose to 41,000 in May from 3,000 in April.",
            "number",
            "2024-05-01",
            "2024-06-01",
        ),
        ("Rebels killed 56 men last year, an increase from 48 in 2023.", "killed", "2024-01-01", "2025-01-01"),
        ("Police arrested 40 men, down from 55 a year earlier.", "arrested", "2025-03-12", "2025-03-13"),
        ("Gunmen abducted 12 men, more than double the five in May.", "abducted", "2025-03-12", "2025-03-13"),
        ("Rebels shot 20 men, up from nine who were killed in May.", "killed", "2024-05-01", "2024-06-01"),
        ("Gunmen abducted 12 pupils from two schools in May.", "abducted", "2024-05-01", "2024-06-01"),
        ("More than 30 men were killed in May.", "killed", "2024-05-01", "2024-06-01"),
        ("The army took the hill from 30 rebels in May.", "took", "2024-05-01", "2024-06-01"),
        ("When rebels took Goma in May, the UN demanded a truce.", "demanded", "2024-05-01", "2024-06-01"),
        ("On a trip to Kabul on Monday, the envoy met the president.", "met", "2025-03-10", "2025-03-11"),
        # An infinitive with a day that is over has the day of what led to it.
        ("The governor vetoed a bill to allow such a plate in 2003.", "vetoed", "2003-01-01", "2004-01-01"),
        ("The army began the operation to isolate Raqqah on March 5.", "operation", "2025-03-05", "2025-03-06"),
        ("As rebels seized the town in May, the UN demanded a truce.", "demanded", "2024-05-01", "2024-06-01"),
        # Of another deed, of a title, of the work to come.
        (
            "A group on Monday claimed responsibility for last night's raid on Goma, killing ten.",
            "killing",
            "2025-03-11T18:00",
            "2025-03-12T06:00",
        ),
        (
            "The UN condemned the raids in Beni, including those in Goma on 3 March that killed ten.",
            "condemned",
            "2025-03-12",
            "2025-03-13",
        ),
        ("She was recognised as Citizen of the Year.", "recognised", "2025-03-12", "2025-03-13"),
        ("Troops tried to arrest him in Cali last 29 March.", "arrest", "2024-03-29", "2024-03-30"),
        ("The road was shelled near the 14 July neighbourhood.", "shelled", "2025-03-12", "2025-03-13"),
        ("Drones struck the refinery twice this month, on 2 and 9 March.", "struck", "2025-03-02", "2025-03-10"),
        ("No one has claimed responsibility for the Peshawar bombing.", "bombing", None, "2025-03-13"),
        ("Gangs raided the market for the past two years.", "raided", "2023-03-12", "2025-03-13"),
        ("Hamas killed 1,200 people on October 7.", "killed", "2023-10-07", "2023-10-08"),
        ("Israel has killed 40,000 people in Gaza since October 7.", "killed", "2023-10-07", "2025-03-13"),
        ("The army has killed 30 rebels in Darfur since March 7.", "killed", "2025-03-07", "2025-03-13"),
        ("Shells have killed 30 people in Darfur since April.", "killed", "2024-04-01", "2025-03-13"),
        ("Police have detained 90 men since the Quetta attack on March 2.", "detained", "2025-03-02", "2025-03-13"),
        ("Goma fell a week ago and 9,000 people have since fled the city.", "fled", "2025-03-03", "2025-03-13"),
        ("The rebels shelled Goma last winter.", "shelled", "2024-12-01", "2025-03-01"),
        ("The court on Monday jailed two men.", "jailed", "2025-03-10", "2025-03-11"),
        (
            "Leaders met on the third anniversary of Russia's invasion of Ukraine.",
            "invasion",
            "2022-03-12",
            "2022-03-13",
        ),
        (
            "Leaders met before the third anniversary of the invasion of Ukraine.",
            "invasion",
            "2022-02-09",
            "2022-04-13",
        ),
        ("Gunmen killed 166 people in Mumbai on 26/11.", "killed", "2008-11-26", "2008-11-27"),
        ("Gunmen have raided at least 30 villages since 20 January.", "raided", "2025-01-20", "2025-03-13"),
        (
            "Raids have gone on since 3 March, when a commander defected to the army.",
            "defected",
            "2025-03-03",
            "2025-03-04",
        ),
        ("Hamas marked the first anniversary of its October 7 attack on Israel.", "attack", "2023-10-07", "2023-10-08"),
        (
            "Thousands gathered on Tuesday, two years since Hamas attacked Israel.",
            "attacked",
            "2022-09-13",
            "2023-09-09",
        ),
        ("Thousands gathered on Tuesday, 80 years after the US bombed Kyoto.", "bombed", "1944-03-30", "1946-04-02"),
        ("Jets bombed a camp before dawn on Tuesday.", "bombed", "2025-03-11", "2025-03-11T06:00"),
        ("Rebels took Bara on 2 March and shot a nurse two days after that.", "shot", "2025-03-04", "2025-03-05"),
        ("A bomb planted in a market on Monday killed ten people.", "killed", "2025-03-10", "2025-03-11"),
        ("Troops left the city before midnight, residents said.", "left", None, "2025-03-12T00:00"),
        ("Police arrested 40 students between mid-January and late February.", "arrested", "2025-01-11", "2025-03-01"),
        ("The army shelled Douma from Monday to Wednesday.", "shelled", "2025-03-10", "2025-03-13"),
        ("The army shelled Douma on the night of 3-4 March.", "shelled", "2025-03-03", "2025-03-05"),
        ("The army shelled Douma in January and February.", "shelled", "2025-01-01", "2025-03-01"),
        ("The port has been closed since the second week of January.", "closed", "2025-01-06", "2025-03-13"),
        ("As of 2 March, shells had killed 1,900 people.", "killed", None, "2025-03-03"),
        ("By Monday evening rebels had captured Goma.", "captured", None, "2025-03-11T00:00"),
        ("A curfew from 9 p.m. to 5 a.m. was imposed on Tuesday.", "imposed", "2025-03-11", "2025-03-12"),
        (
            "The army attacked Bakhmut at 4 a.m. local time on Monday.",
            "attacked",
            "2025-03-10T04:00",
            "2025-03-10T04:01",
        ),
        ("Iran has until the end of August to reach a deal.", "reach", None, "2025-09-01"),
        ("Rebels attacked Goma on Christmas Day.", "attacked", "2024-12-25", "2024-12-26"),
        ("Rebels attacked Goma on Christmas Day last year.", "attacked", "2024-12-25", "2024-12-26"),
        ("Rebels will attack Goma on New Year's Eve.", "attack", "2025-12-31", "2026-01-01"),
        ("Rebels attacked Goma in the week ending 8 March.", "attacked", "2025-03-02", "2025-03-09"),
        ("In the six months ended 30 June, police killed 210 people.", "killed", "2024-01-01", "2024-07-01"),
        (
            "Jets bombed Douma from Friday evening until Saturday noon.",
            "bombed",
            "2025-03-07T18:00",
            "2025-03-08T12:01",
        ),
        ("Jets bombed Douma on 3 March and again on 6 March.", "bombed", "2025-03-03", "2025-03-07"),
        ("Rebels attacked Goma in the first three months of 2024.", "attacked", "2024-01-01", "2024-04-01"),
        ("Rebels attacked Goma overnight into Wednesday.", "attacked", "2025-03-11T18:00", "2025-03-12T06:00"),
        ("Rebels attacked Goma on 1, 3 and 7 March.", "attacked", "2025-03-01", "2025-03-08"),
        ("Rebels attacked Goma earlier this month.", "attacked", "2025-03-01", "2025-03-13"),
        ("So far this year, rebels have killed 300 civilians.", "killed", "2025-01-01", "2025-03-13"),
        ("Rebels will attack Goma later this month.", "attack", "2025-03-12", "2025-04-01"),
        ("Rebels attacked Goma no later than 5 March.", "attacked", None, "2025-03-06"),
        ("Rebels attacked Goma during Ramadan last year.", "attacked", "2024-03-11", "2024-04-11"),
        ("Rebels attacked Goma in the past 24 hours.", "attacked", "2025-03-11", "2025-03-13"),
        ("Rebels attacked Goma a day after the truce ended on Sunday.", "attacked", "2025-03-10", "2025-03-11"),
        ("Two days before the vote on 3 March, rebels attacked Goma.", "attacked", "2025-03-01", "2025-03-02"),
        (
            "Rebels hit Djibo on Sunday. Djibo has been besieged since 2022. A day earlier, gunmen ambushed a convoy.",
            "ambushed",
            "2025-03-08",
            "2025-03-09",
        ),
        ("The RSF attacked the camp on 1, 2 and 3 March.", "attacked", "2025-03-01", "2025-03-04"),
        ("Rebels attacked Goma a week after a truce was signed on 1 March.", "signed", "2025-03-01", "2025-03-02"),
    ],
)
def test_a_time_is_when_it_happened_and_not_how_long_it_lasts(
    text: str, word: str, begin: str | None, until: str
) -> None:
    _, claim = claim_of(text, word)
    assert (claim.time.begin, claim.time.until) == (begin, until)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("She condemned Russia's invasion of Ukraine.", "invasion", None),
        ("Envoys discussed Turkey's shelling of the camp.", "shelling", None),
        ("They apologised for the junta's jailing of reporters.", "jailing", None),
        ("Because of Russia's invasion of Ukraine, prices rose.", "invasion", None),
        ("Ministers discussed Russia's capture of Bakhmut.", "capture", None),
        ("A book on Russia's withdrawal from Kherson was published.", "withdrawal", None),
        ("The unions protested against the governor's dismissal of the judge.", "dismissal", None),
        ("The bishops criticised the state's deportation of two editors.", "deportation", None),
        ("The minister defended the killing of two men.", "killing", None),
        ("Russia's capture of Bakhmut on Saturday alarmed Kyiv.", "capture", "2025-03-08"),
        ("Ministers discussed Russia's capture of Bakhmut on Saturday.", "capture", "2025-03-08"),
        ("The rebels' capture of Goma alarmed Kigali.", "capture", None),
        ("The army announced the capture of Bakhmut.", "capture", "2025-03-12"),
        ("The army confirmed the rebels' capture of Goma.", "capture", "2025-03-12"),
        ("The king welcomed the army's capture of Goma.", "capture", "2025-03-12"),
        ("Police announced the arrest of the mayor.", "arrest", "2025-03-12"),
        ("The army launched its attack on the port.", "attack", "2025-03-12"),
        ("The army began its siege of the town.", "siege", "2025-03-12"),
        ("Russia's shelling of the port killed three people.", "shelling", "2025-03-12"),
    ],
)
def test_what_is_only_judged_was_done_before_and_what_is_news_on_the_day(
    text: str, word: str, begin: str | None
) -> None:
    record = read_text(text, date="2025-03-12")
    assert [c.time.begin for c in record.claims if text[slice(*c.predicate)] == word] == [begin]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("The mayor criticised the host of Thursday night's debate.", "criticised", "2025-03-12", "2025-03-13"),
        ("Police arrested a suspect in Sunday's bombing.", "arrested", "2025-03-12", "2025-03-13"),
        ("Two men were charged in Friday's shooting.", "charged", "2025-03-12", "2025-03-13"),
        ("The organisers of Saturday's march were arrested.", "arrested", "2025-03-12", "2025-03-13"),
        ("Police arrested the leaders of the Saturday protest.", "arrested", "2025-03-12", "2025-03-13"),
        ("The king pardoned the leaders of last month's coup.", "pardoned", "2025-03-12", "2025-03-13"),
        ("Police on Tuesday arrested the hosts of Saturday's march.", "arrested", "2025-03-11", "2025-03-12"),
        ("Ten people were arrested in Sunday's raid.", "arrested", "2025-03-09", "2025-03-10"),
        ("Police arrested ten people at Sunday's march.", "arrested", "2025-03-09", "2025-03-10"),
        ("Police detained two men during Friday's protests.", "detained", "2025-03-07", "2025-03-08"),
        ("Two officers were wounded in Friday's shooting.", "wounded", "2025-03-07", "2025-03-08"),
        ("Gunmen killed the leader of the march on Saturday.", "killed", "2025-03-08", "2025-03-09"),
        ("The base was closed in June 2020 because of the raid on the camp.", "raid", None, "2020-07-01"),
        ("The mail was found in May 2019 as a result of the watchdog's lawsuit.", "lawsuit", None, "2019-06-01"),
        ("On Monday shops were closed because of the killing of two nurses.", "killing", None, "2025-03-11"),
        ("It was shelled in response to the attack on the port on 3 March.", "attack", "2025-03-03", "2025-03-04"),
    ],
)
def test_the_day_that_tells_who_is_meant_is_not_that_of_what_is_done_to_them(
    text: str, word: str, begin: str | None, until: str
) -> None:
    record = read_text(text, date="2025-03-12")
    assert [(c.time.begin, c.time.until) for c in record.claims if text[slice(*c.predicate)] == word] == [
        (begin, until)
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Gunmen stormed the studio of the TC television channel in Guayaquil.", "stormed", "Guayaquil"),
        ("Burundian soldiers pulled back towards Uvira.", "pulled", None),
        ("The envoy called on Moscow to free the sailors.", "called", None),
        ("Two nurses were killed when shells hit a clinic in Diffa.", "killed", "Diffa"),
        ("Two nurses were killed when Diffa was shelled on Friday.", "killed", "Diffa"),
        ("Two nurses were killed when the market of Diffa was hit by shells.", "killed", "Diffa"),
        ("Two nurses were hurt as Diffa was bombed, the mayor said.", "hurt", "Diffa"),
        ("Two nurses were killed in Zinder when Diffa was shelled.", "killed", "Zinder"),
        ("Two nurses were killed in Zinder when rebels attacked Diffa.", "killed", "Zinder"),
        ("Diffa was shelled on Friday.\n\nTwo nurses were killed in the shelling.", "killed", "Diffa"),
        ("Rebels attacked Diffa on Friday. The attack killed two nurses.", "killed", "Diffa"),
        ("Planes bombed Diffa on Friday. The bombing wounded two nurses.", "wounded", "Diffa"),
        ("Diffa was shelled. Zinder was shelled. Two nurses were killed in the shelling.", "killed", None),
        ("Rebels attacked Diffa on Friday.\n\nThe war has killed two nurses.", "killed", None),
        ("Troops left Kabul. The Taliban attacked the provincial capital.", "attacked", None),
        ("Students gathered in Republic Square in Yerevan to protest.", "gathered", "Yerevan"),
        ("London and Paris held talks.", "held", None),
        ("Gunmen killed six in Nigeria's Niger state.", "killed", "Niger"),
        ("The army withdrew from al-Fashir.", "withdrew", "El Fasher"),
        ("Fighters captured al-Bab in northern Syria.", "captured", "Al Bāb"),
        ("Syrian troops entered ar-Raqqa.", "entered", "Ar Raqqah"),
        ("Talks between Iran and Oman have begun.", "Talks", None),
        ("Britain imposed sanctions on Iran.", "imposed", None),
        ("Sudan's men left Khartoum. Gunmen attacked a bus in the capital.", "attacked", "Khartoum"),
        ("Ten people were killed by shelling in Omdurman on Sunday.", "killed", "Omdurman"),
        ("Two children were wounded by shelling of the town of Nikopol.", "wounded", "Nikopol"),
        ("Ten people were killed after militants attacked Baga.", "killed", "Baga"),
        ("Israeli air strikes on Sanaa killed 14 people.", "killed", "Sanaa"),
        ("Three people were killed by security forces during protests in Nairobi.", "killed", "Nairobi"),
        ("Clashes were reported in El Fasher.", "Clashes", "El Fasher"),
        ("Goma fell on Monday. Fighting is going on in the city's western districts.", "Fighting", "Goma"),
        ("Troops left Goma. Clashes were going on in the outskirts.", "Clashes", "Goma"),
        ("Mali's army and the rebels fought on. The two sides signed a deal in Algiers.", "signed", "Algiers"),
        ("The Taliban captured the capital of southern Helmand province.", "captured", "Lashkar Gāh"),
        ("Rebels captured Rakhine's state capital.", "captured", "Sittwe"),
        ("The capital of Kunduz province fell to the Taliban.", "fell", "Kunduz"),
        ("NAIROBI - Police in the Kenyan capital fired at protesters.", "fired", "Nairobi"),
        ("Gunmen killed three men in Nigeria's commercial capital.", "killed", None),
        ("Gunmen attacked a prison in Croix-des-Bouquets.", "attacked", "Croix-des-Bouquets"),
        ("Rebels entered the heart of Aleppo on Friday.", "entered", "Aleppo"),
        ("Thousands of people took to the streets of Caracas.", "took", "Caracas"),
        ("Lebanon's army accused Israel of breaking the truce.", "breaking", None),
        ("Gunmen ambushed a convoy north of Kunduz.", "ambushed", "Kunduz"),
        ("The RSF shelled Abu Shouk camp near El Fasher, killing nine.", "killing", "Abu Shouk"),
        ("A judge in Manhattan sentenced the trader.", "sentenced", "Manhattan"),
        ("The commander was killed in a US strike.", "killed", None),
        ("Troops patrolled Los Angeles.", "patrolled", "Los Angeles"),
        ("Police left Belgrade. Men were detained in the capital. Ministers met in Rome.", "detained", "Belgrade"),
        ("Troops entered Catatumbo. Rebels had massacred villagers there.", "massacred", "Catatumbo"),
        (
            "Troops entered Catatumbo. The president declared a state of emergency in the region.",
            "declared",
            "Catatumbo",
        ),
        ("Egypt mediated between Israel and Hamas.", "mediated", None),
        ("Qatar hosted talks between the Taliban and the US.", "hosted", None),
        ("Fighters entered Kabul and took over the palace hours after the president had left Herat.", "took", "Kabul"),
        ("Ten people were killed hours after the president had left Kabul.", "killed", None),
        ("The army retook control of Wad Madani.", "retook", "Wad Medani"),
        ("Rebels re-took Saraqib.", "re-took", "Saraqib"),
        ("The RSF shelled Zamzam camp, killing at least seven.", "killing", "Zamzam"),
        ("The Philippines summoned the Chinese envoy over the collision at Second Thomas Shoal.", "summoned", None),
        ("Kenya summoned the envoy over the killing of a trader in Mandera.", "killing", "Mandera"),
        ("Kenya summoned the envoy over the killing of a trader in Mandera.", "summoned", None),
        ("France condemned the attack in Nice.", "attack", "Nice"),
        ("France condemned the attack in Nice.", "condemned", None),
        ("A bomber detonated explosives at a checkpoint outside Mogadishu's palace.", "detonated", "Mogadishu"),
        ("Rebels advancing on Bukavu have seized its airport.", "seized", "Bukavu"),
        ("The Taliban hanged two men from a crane in Herat's main square.", "hanged", "Herāt"),
        ("Guerrillas ambushed a convoy near Kawkareik, killing 14 soldiers.", "killing", "Kawkareik"),
        ("Azerbaijani troops fired on an EU monitoring patrol.", "fired", None),
        ("Soldiers seized the main square of La Paz.", "seized", "La Paz"),
        ("The UN said gangs control 85 percent of Port-au-Prince.", "control", "Port-au-Prince"),
        ("Gunmen attacked villagers digging trenches in Barsalogho.", "attacked", "Barsalogho"),
        ("Two men were killed when police fired on a bus carrying pilgrims near Gonder.", "killed", "Gonder"),
        ("Jets bombed the port and killed dozens of people waiting for aid in Rafah.", "killed", "Rafaḩ"),
        ("A bomb planted in a market in Quetta killed ten people.", "killed", "Quetta"),
        ("Gunmen took over a television studio in Guayaquil.", "took", "Guayaquil"),
        (
            "Chinese coast guards boarded Philippine boats at Second Thomas Shoal on Monday.",
            "boarded",
            "Second Thomas Shoal",
        ),
        ("They agreed a truce after clashes in Spin Boldak.", "clashes", "Spin Boldak"),
        # Where those were to whom it was done, and where the weapon went off.
        ("The envoy was in a hotel in Cali when a bomb exploded in the building.", "exploded", "Cali"),
        ("They were driving through Mopti when gunmen opened fire on them.", "opened", "Mopti"),
        ("Two bombs placed near power lines were detonated on Monday in Cali.", "placed", "Cali"),
        ("The commander was struck and killed by an airstrike near Kidal, Mali.", "struck", "Kidal"),
        ("They fear for a suburb of Damascus, where people face shelling.", "shelling", "Damascus"),
        # On a stay somebody is met; a truce and a quarantine are for a town.
        ("In her first visit to Uzbekistan as minister, she met several governors.", "met", "Uzbekistan"),
        ("On Wednesday, the ceasefire for eastern Aleppo collapsed.", "collapsed", "Aleppo"),
        ("The government has announced a quarantine of the Etoumbi district.", "announced", "Etoumbi"),
        ("They attended a summit held in Nairobi.", "attended", "Nairobi"),
        ("A series of airstrikes against fighters in Kidal killed nine men.", "killed", "Kidal"),
        # States are sides, and treaties are called after towns.
        ("The empire invaded Serbia and was fighting Russia.", "fighting", None),
        ("She opposed Colombia surrendering to the United States.", "surrendering", None),
        ("Under the Paris Peace Accord, prisoners were exchanged.", "exchanged", None),
        ("Ukrainian troops advanced up to 30 km into the Kursk region.", "advanced", "Kursk"),
        (
            "Troops took villages near Toretsk last week and shelled Nikopol on Friday, killing a boy.",
            "killing",
            "Nikopol",
        ),
        ("Residents of Kenscoff fled on Monday.", "fled", "Kenscoff"),
        ("Pirates attacked a tanker off Hodeidah.", "attacked", None),
        ("The navy rescued 40 sailors in waters off Mocha.", "rescued", None),
        ("Drones hit a ship 60 nautical miles south of Aden.", "hit", None),
        ("Residents fled after the Goma seizure.", "seizure", "Goma"),
        ("A car bomb at the U.S. embassy in Nairobi killed 253 people.", "killed", "Nairobi"),
        ("Protesters stormed the US embassy in Baghdad.", "stormed", "Baghdad"),
        ("Rockets hit the US embassy.", "hit", None),
        ("Militias fired rockets at a US base in Iraq.", "fired", "Iraq"),
        ("Rebels attacked US bases in Syria.", "attacked", "Syria"),
        ("Rockets hit a US base on Sunday.", "hit", None),
        ("Iran launched missiles at US forces stationed in Iraq.", "launched", None),
        ("Rebels attacked a base in Gao.", "attacked", "Gao"),
        ("Gunmen killed 14 people and burned a clinic in the village of Kukawa.", "killed", "Kukawa"),
        ("A soldier was killed and three were wounded in an Israeli strike near Tyre.", "killed", "Tyre"),
        ("Israel killed a commander in Gaza and wounded two men in Jenin.", "killed", "Gaza"),
        ("Militants killed a guard and fled to Chad.", "killed", None),
        ("Iran ruled out direct talks with Washington.", "ruled", None),
        # An operation, a blast, a protest, a place told of.
        ("Troops killed nine rebels and freed six nuns in a raid in Zamfara.", "killed", "Zamfara"),
        ("Two were killed and five others were wounded when a bomb went off in Quetta.", "killed", "Quetta"),
        ("Fighters looted shops and raped women in Wad Madani.", "looted", "Wad Medani"),
        ("Police arrested nine men suspected of links to the Islamic State in raids in Quetta.", "arrested", "Quetta"),
        ("Nurses marched through Tunis to protest the killing of a doctor in Gaza.", "protest", "Tunis"),
        ("Farmers drove tractors into Warsaw to protest against grain imports from Ukraine.", "protest", "Warsaw"),
        ("Students rallied in Dhaka against the arrest of a poet in Sylhet.", "rallied", "Dhaka"),
        ("Britons were told to leave Niger, where crowds had attacked a bank.", "attacked", "Niger"),
        ("Guards seized a Marshall Islands-flagged tanker in the Gulf of Oman.", "seized", "Gulf of Oman"),
        ("The army destroyed two camps and killed nine fighters near Kidal.", "destroyed", "Kidal"),
        ("Jets struck a weapons depot used by fighters near Palmyra.", "struck", "Palmyra"),
        ("The navy shot down 28 drones and three hit a depot in Sumy.", "shot", None),
        ("More than 80 people were killed and 9,000 displaced in Darfur.", "killed", "Darfur"),
        ("Jordan shot down three drones carrying drugs from Syria.", "shot", None),
        ("Ghana imposed a curfew after gunmen attacked a camp in Tamale.", "imposed", None),
        ("Ten men died after gunmen attacked a camp in Tamale.", "attacked", "Tamale"),
        ("Two soldiers were killed after an attack in Lahore on Monday.", "killed", "Lahore"),
        ("Four civilians were wounded following a raid in Kidal.", "wounded", "Kidal"),
        ("Five people were killed and ten wounded after a bombing in Quetta.", "killed", "Quetta"),
        ("Five people were killed and ten wounded after a bombing in Quetta.", "wounded", "Quetta"),
        ("Dozens were injured after clashes in Dhaka on Monday.", "injured", "Dhaka"),
        ("A policeman died of wounds suffered in the bombing of Peshawar.", "died", "Peshawar"),
        ("A policeman died of wounds he suffered in an attack in Peshawar.", "died", "Peshawar"),
        ("A soldier died from his wounds after a bombing in Kano.", "died", "Kano"),
        ("A general died in Moscow of wounds suffered in an attack in Luhansk.", "died", "Moscow"),
        ("Ten people were killed in Gao after an attack in Kidal.", "killed", "Gao"),
        ("Ten people were killed two days after an attack in Kidal.", "killed", None),
        ("A man was killed by police after an attack in Lyon.", "killed", None),
        ("The former minister was arrested on his return from Lima.", "arrested", None),
        (
            "The parents of two men killed in the attack on a U.S. compound in Benghazi filed a suit.",
            "killed",
            "Benghazi",
        ),
    ],
)
def test_a_place_is_where_it_happened(text: str, word: str, place: str | None) -> None:
    record, claim = claim_of(text, word)
    assert (record.places[claim.place].name if claim.place is not None else None) == place


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Militants launched attacks on the embassies in Kenya and Tanzania.", "attacks", ["Kenya", "Tanzania"]),
        ("There was fighting in Sake and Goma on Monday.", "fighting", ["Sake", "Goma"]),
        ("Russian strikes hit Kharkiv, Sumy and Poltava.", "hit", ["Kharkiv", "Sumy", "Poltava"]),
        ("Police arrested ten men in Kano and Kaduna.", "arrested", ["Kano", "Kaduna"]),
        ("Thousands protested in Paris, Lyon and Marseille.", "protested", ["Paris", "Lyon", "Marseille"]),
        ("Drones struck the towns of Bara and El Obeid.", "struck", ["Bara", "El Obeid"]),
        ("A bomb killed five people in Goma, North Kivu.", "killed", None),
        ("A bomb killed five people in Lahore, Pakistan.", "killed", None),
        ("Gunmen killed five people in Goma or Sake.", "killed", None),
        ("Rebels attacked a convoy between Goma and Sake.", "attacked", None),
        ("Soldiers shelled Goma and fled to Sake.", "shelled", None),
        ("Forces loyal to Damascus and Moscow attacked Idlib.", "attacked", None),
        ("Police arrested ten men in Kano.", "arrested", None),
    ],
)
def test_what_happened_in_several_places_names_them_all(text: str, word: str, places: list[str] | None) -> None:
    record, claim = claim_of(text, word)
    assert claim.place is not None
    if places is None:
        assert claim.places is UNSET
        return
    assert claim.place in claim.places
    assert [record.text[record.places[n].start : record.places[n].end] for n in claim.places] == places


@pytest.mark.model
def test_a_place_alone_is_not_written_as_several() -> None:
    alone, several = (read_text(f"Police arrested ten men in {where}.") for where in ("Kano", "Kano and Kaduna"))
    assert "places" not in msgspec.to_builtins(alone)["claims"][0]
    assert msgspec.to_builtins(several)["claims"][0]["places"] == (0, 1)


@pytest.mark.model
def test_who_takes_two_towns_makes_a_claim_of_each() -> None:
    record = read_text("The Taliban captured Aybak and Kunduz on Monday.", date="2021-08-10")
    towns = [record.places[c.place] for c in record.claims if c.place is not None]
    assert [record.text[one.start : one.end] for one in towns] == ["Aybak", "Kunduz"]
    assert all(claim.control == "takes" and claim.places is UNSET for claim in record.claims)


@pytest.mark.model
def test_who_was_hurt_there_was_hurt_on_that_day() -> None:
    text = "Drones struck the town of Bara on Monday. Four people were wounded there."
    _, claim = claim_of(text, "wounded")
    assert (claim.time.begin, claim.time.basis) == ("2025-03-10", "carried")


@pytest.mark.model
def test_who_was_arrested_at_the_scene_was_there_on_that_day() -> None:
    text = "A gunman killed two people at a market in Quetta on Monday. A suspect was arrested at the scene."
    record, claim = claim_of(text, "arrested")
    assert (claim.time.begin, claim.time.basis) == ("2025-03-10", "carried")
    assert claim.place is not None and record.places[claim.place].name == "Quetta"


@pytest.mark.model
def test_where_somebody_was_killed_is_not_who_killed() -> None:
    _, claim = claim_of("One person was killed in Eldoret.", "killed")
    assert claim.actors == ()


@pytest.mark.model
def test_what_is_said_to_lie_elsewhere_is_no_namesake_and_is_where_that_is() -> None:
    record, claim = claim_of("Shelling of Karari locality in Omdurman killed 11 people in Sudan.", "Shelling")
    assert claim.place is not None
    assert (record.places[claim.place].name, record.places[claim.place].country) == ("Omdurman", "SD")
    assert "IN" not in {place.country for place in record.places}


@pytest.mark.model
def test_a_last_name_is_no_town() -> None:
    record = read_text(
        "Maria Corina Machado left Caracas. Six aides of Machado stayed in Venezuela.", date="2024-08-10"
    )
    assert {place.country for place in record.places} == {"VE"}


@pytest.mark.model
def test_where_the_envoys_were_is_not_where_ties_were_cut() -> None:
    _, claim = claim_of("Kinshasa recalled its envoys from Kigali and broke off relations with Rwanda.", "broke")
    assert claim.place is None


@pytest.mark.model
def test_a_small_town_of_another_continent_is_not_meant() -> None:
    record = read_text("China shut the crossings at Muse after Myanmar's army left Lashio.", date="2024-08-05")
    assert [place.country for place in record.places if record.text[place.start : place.end] == "Muse"] in (
        [None],
        ["MM"],
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Russian forces took Halytsynivka in Donetsk region and shelled Pokrovsk.", "Donetsk", "area"),
        ("Troops took a village in Zaporizhzhia region of Ukraine.", "Zaporizhzhia", "area"),
        ("Washington will lower its duties on Chinese goods.", "Washington", "point"),
        ("Farmers in California or Washington face a drought.", "Washington", "area"),
        ("Russian forces shelled Kherson on Friday.", "Kherson", "point"),
        ("Ukrainian forces retook Kherson in 2022.", "Kherson", "point"),
        ("Russian troops withdrew from Kherson in 2022.", "Kherson", "point"),
        ("A missile attack on Sumy killed 34 people.", "Sumy", "point"),
        ("Floods hit Kherson region.", "Kherson", "area"),
        ("Fighting raged in Homs and Aleppo province.", "Homs", "point"),
        ("Kherson became the largest Ukrainian city in Russian hands.", "Kherson", "point"),
        ("Russian tanks stood in the main square of Kherson.", "Kherson", "point"),
        ("Three people died in Kherson region.", "Kherson", "area"),
    ],
)
def test_a_name_is_the_region_or_the_capital_as_the_words_ask(text: str, name: str, precision: str) -> None:
    record = read_text(text, date="2024-09-12")
    assert [p.precision for p in record.places if record.text[p.start : p.end] == name] == [precision]


@pytest.mark.model
def test_a_sentence_ends_after_an_hour() -> None:
    record, claim = claim_of(
        "The rebels told soldiers to surrender by 3 a.m. Congo's government said its troops held the airport.", "held"
    )
    holder = next(s for s in record.statements if s.id == claim.holder)
    assert record.text[slice(*holder.source[0])] == "Congo's government"


@pytest.mark.model
def test_each_line_of_a_list_of_headlines_is_its_own() -> None:
    text = (
        "Briefing: 13 June 2025\n\nIsrael strikes nuclear sites, kills commander\nIran fires 100 drones, army says\n"
        "Oil jumps after attack\nRussia claims village of Koptevo\nChelsea beat Betis, eye raid on Flamengo\n"
        "Floods kill 78 in Eastern Cape\nPolish government survives vote\n"
    )
    record = read_text(text)
    assert all("\n" not in record.text[start:end] for start, end in record.sentences)
    assert {role.text for claim in record.claims for role in claim.actors} == {"Israel", "Iran"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("The army shelled Khan Younis in the south of the Gaza Strip.", "Khan Younis", "Khān Yūnis"),
        ("Israel bombed Deir al-Balah and Khan Younis.", "Deir al-Balah", "Dayr al Balaḩ"),
        ("Fighters entered Ras al-Ain on Monday.", "Ras al-Ain", "Ra’s al ‘Ayn"),
        ("Kurdish forces shelled Qamishli.", "Qamishli", "Al Qāmishlī"),
        ("The Taliban captured Qala-e-Naw, the capital of Badghis.", "Qala-e-Naw", "Qala i Naw"),
        ("Police arrested Khan Younis.", "Khan Younis", None),
        ("A bomber struck a mosque in the Pul-e-Khishti area of Kabul.", "Pul", None),
    ],
)
def test_towns_of_other_spellings_and_towns_that_sound_like_people(text: str, surface: str, name: str | None) -> None:
    found = {text[p.start : p.end]: p.name for p in read_text(text, date="2024-12-07").places}
    assert found.get(surface) == name


@pytest.mark.model
def test_a_headline_tells_of_the_day_that_the_text_below_gives() -> None:
    text = (
        "Army left Goma, officers say\n\nTwo officers said on Friday that the army had withdrawn from Goma on 3 March."
    )
    days = {text[slice(*c.predicate)]: (c.time.begin, c.time.basis) for c in read_text(text, date="2025-03-11").claims}
    assert days == {"left": ("2025-03-03", "carried"), "withdrawn": ("2025-03-03", "stated")}
    other = text.replace("from Goma on", "from Sake on")
    assert read_text(other, date="2025-03-11").claims[0].time.begin == "2025-03-11"


@pytest.mark.model
def test_a_place_that_no_list_knows_is_one_where_it_changes_hands() -> None:
    text = "The RSF said that it had also captured Heglig, the country's largest oil field."
    (claim,) = (c for c in read_text(text, date="2025-12-09").claims if c.control)
    assert claim.place is not None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Bandits killed 12 people in Niger State, Nigeria.", "NG"),
        ("Gunmen killed six in Nigeria's Niger state.", "NG"),
        ("Gunmen killed six in Niger on Friday.", "NE"),
        ("Troops of the Republic of Georgia met envoys of the United States.", "GE"),
    ],
)
def test_a_province_that_has_the_name_of_another_country(text: str, country: str) -> None:
    found = {text[p.start : p.end]: p.country for p in read_text(text, date="2025-11-22").places}
    assert {found[name] for name in found if name in ("Niger", "Republic of Georgia")} == {country}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "place"),
    [
        ("Ten people were killed in Baghdad on Sunday. Another six were wounded.", "wounded", "2025-03-09", "Baghdad"),
        ("Ten people died in the bombing that hit a market in Baghdad on 3 March.", "died", "2025-03-03", "Baghdad"),
        ("A missile killed 13 in Ganja on Saturday. More than 50 were injured.", "injured", "2025-03-08", "Ganja"),
        ("The toll from Sunday's attack on Ganja rose to ten, a doctor said on Monday.", "toll", "2025-03-09", "Ganja"),
        ("Peru closed the border on Monday, accusing Chile of theft.", "accusing", "2025-03-10", None),
        ("Rebels attacked the town of Goma on Monday and killed ten people.", "killed", "2025-03-10", "Goma"),
        ("Gunmen stormed a village near Goma and killed ten people on Sunday.", "stormed", "2025-03-09", "Goma"),
        ("The two men were arrested and charged on Monday.", "arrested", "2025-03-10", None),
        ("Police arrested a man and will charge him on Monday.", "arrested", "2025-03-12", None),
        ("Protesters threw stones at the premier when he visited Baghdad.", "threw", "2025-03-12", "Baghdad"),
        ("A bomb killed ten people in the Karrada district of Baghdad.", "killed", "2025-03-12", "Baghdad"),
        (
            "Officials in Tbilisi resigned. Police fired tear gas at crowds outside parliament in Georgia's capital.",
            "fired", "2025-03-12", "Tbilisi",
        ),
    ],
)  # fmt: skip
def test_the_day_and_place_of_what_is_told_beside(text: str, word: str, begin: str, place: str | None) -> None:
    record, claim = claim_of(text, word)
    assert claim.time.begin == begin
    assert (record.places[claim.place].name if claim.place is not None else None) == place


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Leaders of Sweden, Norway and Denmark spoke in Oslo and Malmo of the explosion at Chernobyl.",
            "Chernobyl",
            "UA",
        ),
        ("The RAF helped Iraq to free Mosul and Zumar, and pushed fighters out of Kobane.", "Kobane", "SY"),
    ],
)
def test_a_small_town_that_everybody_knows_is_meant_wherever_it_is_named(text: str, name: str, country: str) -> None:
    record = read_text(text, date="2016-05-11")
    assert [p.country for p in record.places if record.text[p.start : p.end] == name] == [country]


@pytest.mark.model
def test_a_great_city_is_meant_where_nothing_speaks_for_a_namesake() -> None:
    record = read_text(
        "The senator's visit to Mexico recalled an American president's trip to Geneva, where he met a Soviet leader. "
        "America must talk with Mexico, the senator told Americans, and the U.S. with others.",
        date="2016-09-06",
    )
    assert [p.country for p in record.places if record.text[p.start : p.end] == "Geneva"] == ["CH"]


@pytest.mark.parametrize(
    "text",
    [
        # What lies in no gazetteer is not its namesake in a country that the text does not speak of.
        "Troops clashed with rebels in Soyapango, Mejicanos and Ilopango, El Salvador, and in the hamlet. A bridge at "
        "{Tierra Blanca} was hit.",
        "Troops clashed with rebels in San Salvador, El Salvador. Shots were heard in the {Escalon} neighborhood.",
        "Troops clashed with rebels in San Salvador. Shots were heard in {Colonia Zacamil}.",
    ],
)
def test_a_quarter_or_hamlet_has_no_namesake_abroad(text: str) -> None:
    name = text[text.index("{") + 1 : text.index("}")]
    record = read_text(text.replace("{", "").replace("}", ""), date="1990-03-12")
    assert [p.country for p in record.places if name in record.text[p.start : p.end]] in ([], [None])


@pytest.mark.model
def test_a_town_called_small_is_no_city_of_a_far_country() -> None:
    text = "Mozambique sent troops to Pemba and Nampula after militants attacked the nearby town of Palma."
    found = [place for place in read_text(text, date="2021-08-08").places if text[place.start : place.end] == "Palma"]
    assert [place.country for place in found] == ["MZ"]
    # Nobody's gazetteer knows this one, and the city of that name lies elsewhere.
    text = "Mozambique sent troops to Pemba and Nampula after militants attacked the nearby town of Cordoba."
    found = [place for place in read_text(text, date="2021-08-08").places if text[place.start : place.end] == "Cordoba"]
    assert [place.country for place in found] == [None]


@pytest.mark.model
@pytest.mark.parametrize("text", ["90 years after the truce ended on 1 May 9990, rebels attacked Goma.",
                                  "Rebels attacked Goma 90 years before the truce ended on 1 May 0050."])  # fmt: skip
def test_no_day_lies_beyond_the_calendar(text: str) -> None:
    assert read_text(text, date="2025-03-12").claims


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "surface", "name", "country"),
    [
        ("Fighting broke out between Sake and Goma on Sunday.", "Sake", "Sake", "CD"),
        ("Fighting raged between Bakhmut and Soledar.", "Soledar", "Soledar", "UA"),
        ("Troops crossed the Euphrates at Raqqa.", "Euphrates", "Euphrates", None),
        ("The navy stopped a boat in the Bab al-Mandab strait.", "Bab al-Mandab strait", "Bab al-Mandab", None),
        ("Flights from Ben Gurion airport were halted.", "Ben Gurion airport", "Ben Gurion Airport", "IL"),
        ("Reading the statement, he wept in Mobile, Alabama.", "Reading", None, None),
        ("The deal was signed in New York by the Chilean minister.", "New York", "New York City", "US"),
        ("A bus burned in Buffalo, New York.", "New York", "New York", "US"),
        ("Georgia, a key swing state, certified its count on Friday.", "Georgia", "Georgia", "US"),
        ("Rebels seized the cities of Aleppo and Hama.", "Hama", "Ḩamāh", "SY"),
        ("Floods hit Aleppo and Idlib provinces.", "Aleppo", "Aleppo", "SY"),
        ("Floods hit Valencia, Spain's third city.", "Valencia", "Valencia", "ES"),
        ("Cubans protested in Santiago over blackouts.", "Santiago", "Santiago de Cuba", "CU"),
        ("A US strike killed six men in the eastern Pacific.", "Pacific", "Pacific Ocean", None),
        ("Police stopped fans of Paris Saint-Germain.", "Paris", None, None),
        ("Gunmen killed five people in Puerto Jordán.", "Jordán", None, None),
        ("Gunmen killed five people in Puerto Jordán.", "Puerto Jordán", None, None),
        ("The Brazil variant was found in Japan.", "Brazil", None, None),
        ("Ten pupils at Houston Elementary in Santa Ana fell ill.", "Houston", None, None),
        ("The RSF attacked a market in Bara.", "Bara", "Bārah", "SD"),
        ("The Goma seizure drew condemnation.", "Goma", "Goma", "CD"),
        ("He was sentenced by the Seoul Central District Court.", "Central District", None, None),
        ("Israel warned Arab leaders.", "Arab", None, None),
        ("Twenty girls were abducted in Maga, northwestern Nigeria.", "Maga", None, None),
        ("Gunmen raided a village in North West Nigeria.", "North West Nigeria", "Nigeria", "NG"),
        ("Rebels moved through South Africa and the North West.", "North West", "North-West", "ZA"),
        ("Lima and Cusco sued before Denver District Judge Robert Hyatt.", "Denver", "Denver", "US"),
        ("Russia said its forces had captured Chasiv Yar.", "Chasiv Yar", "Chasiv Yar", "UA"),
        ("Troops landed on Iwo Jima in February.", "Iwo Jima", "Iwo Jima", "JP"),
        ("The Greek army was beaten in Asia Minor.", "Asia Minor", "Anatolia", "TR"),
        ("Japan invaded Manchuria in 1931.", "Manchuria", "Manchuria", "CN"),
        ("Inmates rioted at the Litoral penitentiary.", "Litoral penitentiary", "Litoral Penitentiary", "EC"),
        ("A Russian missile hit Kryvyi Rih, the president's hometown.", "Kryvyi Rih", "Kryvyy Rih", "UA"),
        ("A bomber killed 16 soldiers in North Waziristan's Mir Ali.", "Mir Ali", "Mir Ali", "PK"),
        (
            "London expelled envoys; in Washington the U.S. president did so.",
            "Washington",
            "Washington",
            "US",
        ),
    ],
)
def test_a_name_is_the_place_that_the_words_around_it_mean(
    text: str, surface: str, name: str | None, country: str | None
) -> None:
    found = {text[p.start : p.end]: (p.name, p.country) for p in read_text(text, date="2024-12-07").places}
    assert found.get(surface, (None, None)) == (name, country)


@pytest.mark.model
def test_each_town_was_taken_on_the_day_that_stands_behind_it() -> None:
    text = "The rebels had seized Goma in January and Bukavu in February."
    record = read_text(text, date="2025-03-12")
    days = {
        text[record.places[c.place].start : record.places[c.place].end]: c.time.begin
        for c in record.claims
        if c.place is not None
    }
    assert days == {"Goma": "2025-01-01", "Bukavu": "2025-02-01"}


@pytest.mark.model
def test_a_government_that_is_spoken_to_is_a_metonym() -> None:
    record = read_text("Moscow accused Kyiv of bombing a school in Horlivka.", date="2024-12-07")
    assert [p.kind for p in record.places] == ["metonym", "metonym", "name"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("The envoy condemned the raid on a convoy, which took place in Homs on 19 May.", "raid", "2024-05-19"),
        ("The police studied the 2004 bombings, which killed ten people.", "killed", "2004-01-01"),
    ],
)
def test_a_deed_is_dated_by_the_clause_that_tells_of_its_day(text: str, word: str, begin: str) -> None:
    claims = read_text(text, date="2024-12-07").claims
    assert [c.time.begin for c in claims if text[slice(*c.predicate)] == word] == [begin]


@pytest.mark.model
def test_a_day_in_court_is_not_the_day_of_the_deed() -> None:
    text = "The officer held up the gun used by Roe to kill Lund during the 2013 trial."
    _, claim = claim_of(text, "kill", date="2025-03-12")
    assert "2013" not in (claim.time.begin or "")


@pytest.mark.model
def test_the_year_of_a_deed_is_not_that_of_the_charge() -> None:
    _, claim = claim_of("A co-worker has been charged in the 1967 slayings of two women.", "charged", date="2025-03-12")
    assert "1967" not in (claim.time.begin or "")


@pytest.mark.model
def test_a_year_behind_the_deed_that_somebody_is_accused_of_is_that_of_the_deed() -> None:
    text = "A plea is being discussed for Jane Roe, a Perth woman accused of murdering her son, Carl, in June 2007."
    _, accusing = claim_of(text, "accused", date="2025-03-12")
    _, murder = claim_of(text, "murdering", date="2025-03-12")
    assert "2007" not in (accusing.time.begin or "")
    assert murder.time.begin == "2007-06-01"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("He spoke of the raid on Saturday in which soldiers freed ten men.", "freed", "2025-03-08", "2025-03-09"),
        ("The exchange of Saturday, in which rebels freed ten, was the fifth.", "freed", "2025-03-08", "2025-03-09"),
        (
            "A rights group put the number of those killed by soldiers since 3 February at 18.",
            "killed", "2025-02-03", "2025-03-13",
        ),
        ("Rebels attacked Goma on Saturday. Ten men were killed, he said.", "killed", "2025-03-08", "2025-03-09"),
        ("Rebels attacked Goma on Saturday.\n\nTen men were killed, he said.", "killed", "2025-03-12", "2025-03-13"),
        ("Soldiers freed two men on Saturday. Ten were killed in that raid.", "killed", "2025-03-08", "2025-03-09"),
        ("Fuel for 20 days has been requested by the hospitals.", "requested", None, "2025-03-13"),
        ("Congo closed its border with Rwanda for the second time in a week.", "closed", "2025-03-12", "2025-03-13"),
        ("Talks on a second phase should have begun on 3 February.", "Talks", "2025-02-03", "2025-02-04"),
    ],
)  # fmt: skip
def test_days_told_beside_the_deed(text: str, word: str, begin: str | None, until: str) -> None:
    _, claim = claim_of(text, word)
    assert (claim.time.begin, claim.time.until) == (begin, until)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("An attack in Gao has killed 12 people.", "attack", None),
        ("Raids on Gao have left ten people dead.", "Raids", None),
        ("The bombing of a market has killed ten people.", "bombing", None),
        ("The killing of a priest has shocked Gao.", "killing", None),
        # What goes on, was told in the past or has its own day.
        ("The siege of Aleppo has gone on for two years.", "siege", "2025-03-12"),
        ("Fighting in Gao has displaced thousands.", "Fighting", "2025-03-12"),
        ("An attack in Gao killed 12 people.", "attack", "2025-03-12"),
        ("The attack in Gao on Monday has killed 12 people.", "attack", "2025-03-10"),
        ("The blockade of Gaza has lasted three months.", "blockade", "2024-12-13"),
    ],
)
def test_a_deed_was_on_the_day_of_what_it_has_done(text: str, word: str, begin: str | None) -> None:
    _, claim = claim_of(text, word)
    assert claim.time.begin == begin


@pytest.mark.model
def test_what_only_tells_the_place_is_not_of_that_day() -> None:
    text = "Police fired tear gas at Mondlane on Monday at the spot where his lawyer was killed."
    _, claim = claim_of(text, "killed")
    assert claim.time.begin != "2025-03-10"


@pytest.mark.model
def test_the_dead_of_the_next_sentence_died_where_the_deed_was() -> None:
    record, claim = claim_of("Crowds stormed a court in Seoul on Sunday. Ten officers were injured.", "injured")
    assert claim.place is not None
    assert record.places[claim.place].name == "Seoul"


@pytest.mark.model
def test_the_white_house_is_no_town_in_morocco() -> None:
    record = read_text("King Abdullah of Jordan met Donald Trump at the White House.", date="2025-02-12")
    assert [p.country for p in record.places if p.name == "Casablanca"] == []
    (claim,) = record.claims
    assert claim.actors[0].code == "JOR"


@pytest.mark.model
def test_whose_staff_it_is_tells_no_place() -> None:
    text = "Kyiv's General Staff spoke of Sudzha; its spokesman said that fighting was going on in the suburbs."
    record, claim = claim_of(text, "fighting")
    assert claim.place is not None
    assert record.places[claim.place].name == "Sudzha"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "until"),
    [
        # What was said to be so long before was so by then.
        ("The claims came a day after Abiy declared that his army had taken Mekelle.", "taken", "2020-11-30"),
        ("Rebels shelled Goma on Sunday, two days after the army said it had captured Sake.", "captured", "2020-11-28"),
        ("Rebels shelled Goma on Sunday, hours after the army said it had captured Sake.", "captured", "2020-11-30"),
        ("Troops entered Goma on Saturday, a week after Kenya said rebels had captured it.", "captured", "2020-11-23"),
        ("A day after the army said it had captured Sake, rebels shelled Goma.", "captured", "2020-11-30"),
        ("The announcement came three days after rebels captured Goma.", "captured", "2020-11-28"),
        # What came after it, what is told of another day, and what is only planned.
        ("A day after the army said it had captured Sake, rebels shelled Goma.", "shelled", "2020-12-01"),
        ("Troops left a week after Kenya said on 9 November that rebels had captured Goma.", "captured", "2020-11-10"),
        ("The attack came a day after Kenya announced that it would send troops.", "send", None),
        ("The statement came hours after residents said that the army had shelled Axum.", "shelled", "2020-12-01"),
    ],
)
def test_so_long_after_it_was_said(text: str, word: str, until: str | None) -> None:
    (found,) = (c for c in read_text(text, date="2020-11-30").claims if text[slice(*c.predicate)] == word)
    assert found.time.until == until


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Turkey's invasion of the province renewed fears in Athens.", "invasion"),
        ("The strike on the school stirred anger in Lagos.", "strike"),
        ("Israel's bombing of the hospital prompted protests in Cairo.", "bombing"),
    ],
)
def test_where_a_deed_stirs_people_is_not_where_it_was(text: str, word: str) -> None:
    assert claim_of(text, word)[1].place is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        # A stretch before what is done is as long as that, and counts back from nothing.
        ("The rebels had agreed to a three-month truce.", "agreed", None),
        ("The rebels had accepted a two-week truce.", "accepted", None),
        ("A 60-day truce had been signed in Doha.", "signed", None),
        ("The two sides had held three-day talks in Doha.", "held", None),
        ("The army has begun a three-month operation in Kordofan.", "operation", "2025-03-12"),
        ("The army has imposed a two-week curfew in Goma.", "imposed", None),
        ("The army has launched a nine-month campaign to seize Goma.", "seize", "2025-03-12"),
        # In what goes on so long it is done, or as part of it.
        ("The army has killed forty rebels in a two-week operation.", "killed", "2025-02-27"),
        ("The rebels have killed 90 soldiers during a two-month offensive.", "killed", "2025-01-12"),
        ("The rebels have seized ten villages in a three-week offensive.", "seized", "2025-02-20"),
        ("The militia has killed 20 people over a two-week period.", "killed", "2025-02-27"),
        ("The rebels have ended a nine-month campaign to seize Goma.", "seize", "2024-06-16"),
        # One that tells for how long does, and so does one of what has gone on.
        ("The three-week siege has killed ten people in Goma.", "killed", "2025-02-20"),
        ("The army had fought for three weeks in Kordofan.", "fought", "2025-02-20"),
        ("The army has shelled Goma for the past three weeks.", "shelled", "2025-02-19"),
    ],
)
def test_how_long_a_thing_is_to_last_does_not_count_back(text: str, word: str, begin: str | None) -> None:
    assert claim_of(text, word)[1].time.begin == begin


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("The strike enters its third day.", "strike", "2025-03-10", "2025-03-13"),
        ("The nurses' strike entered its third day in Nairobi.", "strike", "2025-03-10", "2025-03-13"),
        ("The blockade of Goma entered its sixth week on Tuesday.", "blockade", "2025-02-04", "2025-03-12"),
        ("Israel bombed Gaza for a third consecutive day.", "bombed", "2025-03-10", "2025-03-13"),
        ("Police clashed with protesters for a second night in Nairobi.", "clashed", "2025-03-11", "2025-03-13"),
        ("The siege of El Fasher is in its tenth month.", "siege", "2024-05-17", "2025-03-13"),
        ("Police arrested him for a third time.", "arrested", "2025-03-12", "2025-03-13"),
        ("The minister met the king on the third day of his visit.", "met", "2025-03-12", "2025-03-13"),
        ("Israel will bomb Gaza for a third day.", "bomb", "2025-03-12", None),
        # The dead were killed by the day on which they are found.
        ("17 bodies were found in a well near Goma on Monday.", "found", None, "2025-03-11"),
        ("Gunmen attacked Goma on Sunday. Nine bodies were found on its streets.", "found", "2025-03-09", "2025-03-10"),
    ],
)
def test_since_when_it_goes_on_or_has_been(text: str, word: str, begin: str | None, until: str | None) -> None:
    _, claim = claim_of(text, word)
    assert (claim.time.begin, claim.time.until) == (begin, until)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Iraq declared war against Iran.", "war", None),
        ("The Taliban took part in the war against the Soviet Union.", "war", None),
        ("The war on Gaza has killed thousands.", "war", "Gaza Strip"),
        ("The war against Islamic State in Syria went on.", "war", "Syria"),
        ("Poland received 20,000 refugees from Ukraine on Sunday.", "received", None),
        ("Poland received 20,000 refugees in Rzeszow on Sunday.", "received", "Rzeszów"),
    ],
)
def test_no_side_and_no_origin_is_the_place(text: str, word: str, place: str | None) -> None:
    record, claim = claim_of(text, word)
    assert (record.places[claim.place].name if claim.place is not None else None) == place
