"""What was done to people and things that are known by it was over by then, and is no word of who denies or asks."""

import msgspec
import pytest

from dateline import read_text

pytestmark = pytest.mark.model

REPORT = "2025-03-05"


def claim_at(text: str, word: str) -> tuple[dict, str]:
    """The claim at a word, and whose word it is ("-" for the report's own)."""
    record = msgspec.to_builtins(read_text(text, date=REPORT))
    claim = next(c for c in record["claims"] if record["text"][slice(*c["predicate"])] == word)
    holder = next((s for s in record["statements"] if s["id"] == claim["holder"]), None)
    source = " ".join(record["text"][slice(*span)] for span in holder["source"]) if holder else "-"
    return claim, source


@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("On Monday the army freed 20 men arrested in Gao.", "arrested", None, "2025-03-04"),
        ("On Monday Turkey rebuilt two churches burned by a mob.", "burned", None, "2025-03-04"),
        ("Friday's funeral for four officers shot in Gao drew thousands.", "shot", None, "2025-03-01"),
        ("The president met the kidnapped girls on Monday.", "kidnapped", None, "2025-03-04"),
        ("On Monday the 20 kidnapped girls were freed.", "kidnapped", None, "2025-03-04"),
        ("The UN asked on Monday for the release of staff seized in Sanaa.", "seized", None, "2025-03-04"),
        ("Troops on Monday retook a town captured by rebels.", "captured", None, "2025-03-04"),
        ("On Monday the court jailed two soldiers accused of killing a nun.", "killing", None, "2025-03-04"),
        ("Chad will take in people expelled from Libya.", "expelled", None, "2025-03-06"),
        ("Norway helps the pupils abducted by bandits.", "abducted", None, "2025-03-06"),
        ("The king will meet on Friday the families of men shot by police.", "shot", None, "2025-03-06"),
        # Not what is the news itself, has its own day, goes on, or is done with what did it.
        ("The ministry reported ten soldiers killed on Monday.", "killed", "2025-03-03", "2025-03-04"),
        ("The attack on Monday left a mosque destroyed.", "destroyed", "2025-03-03", "2025-03-04"),
        ("There were ten people killed in Gao on Monday.", "killed", "2025-03-03", "2025-03-04"),
        ("On Monday 30 wounded people were brought to a hospital in Gao.", "wounded", "2025-03-03", "2025-03-04"),
        ("He was one of ten people arrested in Gao on Monday.", "arrested", "2025-03-03", "2025-03-04"),
        ("The men arrested on Sunday by soldiers were named on Monday.", "arrested", "2025-03-02", "2025-03-03"),
        ("An attack launched by rebels on Monday killed ten.", "attack", "2025-03-03", "2025-03-04"),
        ("Ten soldiers killed in Gao attack, army says.", "killed", "2025-03-05", "2025-03-06"),
        ("Families of men being held in Gao protested on Monday.", "held", "2025-03-03", "2025-03-04"),
    ],
)
def test_what_people_are_known_by_was_over_by_then(text: str, word: str, begin: str | None, until: str) -> None:
    when = claim_at(text, word)[0]["time"]
    assert (when["from"], when["to"]) == (begin, until)


@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        ("On Monday the UN condemned Israel for bombing a school.", "bombing", None, "2025-03-04"),
        ("The minister criticised Russia on Monday for arresting the editor.", "arresting", None, "2025-03-04"),
        ("Ukraine on Tuesday accused Russia of shelling a hospital.", "shelling", None, "2025-03-05"),
        ("The army apologised on Monday for expelling the envoy.", "expelling", None, "2025-03-04"),
        ("A man pleaded guilty on Monday to killing a judge.", "killing", None, "2025-03-04"),
        ("A man was charged on Monday with kidnapping a nun.", "kidnapping", None, "2025-03-04"),
        ("A soldier was sentenced on Monday to ten years for torturing prisoners.", "torturing", None, "2025-03-04"),
        ("On Monday the president thanked the army for retaking Gao.", "retaking", None, "2025-03-04"),
        ("The general was decorated on Monday for rescuing refugees.", "rescuing", None, "2025-03-04"),
        ("Four officers were suspended on Monday for insulting the president.", "insulting", None, "2025-03-04"),
        ("The EU sanctioned Rwanda on Monday for backing the rebels.", "backing", None, "2025-03-04"),
        ("On Monday the minister regretted blocking the road.", "blocking", None, "2025-03-04"),
        ("On Monday rebels claimed responsibility for shelling the base.", "shelling", None, "2025-03-04"),
        ("On Monday the council rebuked Russia for invading Georgia.", "invading", None, "2025-03-04"),
        ("Since 2019 Chad has accused Libya of shelling the border town.", "shelling", None, "2025-03-06"),
        ("The president praised the army for retaking Gao.", "retaking", None, "2025-03-06"),
        # Not what has its own day, or is done on that of the verb before it.
        ("A man was held for theft and for bombing a shop in Rome.", "bombing", None, "2025-03-06"),
        ("A man was jailed on Monday for fraud and attacking a guard.", "attacking", None, "2025-03-04"),
        ("The trial of the general for shelling Vukovar opened on Monday.", "shelling", None, "2025-03-06"),
        ("Nobody blamed the army for shelling Goma.", "shelling", None, "2025-03-06"),
        ("A man was arrested on suspicion of killing the mayor.", "killing", None, "2025-03-06"),
        ("Police arrested a man for killing his neighbour on Monday.", "killing", "2025-03-03", "2025-03-04"),
        ("The president thanked the army for retaking Gao on Monday.", "retaking", "2025-03-03", "2025-03-04"),
        ("The UN condemned Israel on Monday for bombing a school on Sunday.", "bombing", "2025-03-02", "2025-03-03"),
        ("On Monday the army responded by shelling the town.", "shelling", "2025-03-03", "2025-03-04"),
        ("On Monday the army resumed bombing the town.", "bombing", "2025-03-03", "2025-03-04"),
        ("On Monday rebels succeeded in capturing Gao.", "capturing", "2025-03-03", "2025-03-04"),
        ("On Monday rebels used drones for bombing the port.", "bombing", "2025-03-03", "2025-03-04"),
        ("The king on Monday stopped short of backing the coup.", "backing", "2025-03-03", "2025-03-04"),
    ],
)
def test_what_somebody_answers_for_was_over_by_then(text: str, word: str, begin: str | None, until: str) -> None:
    when = claim_at(text, word)[0]["time"]
    assert (when["from"], when["to"]) == (begin, until)


@pytest.mark.parametrize(
    ("text", "word", "whose", "polarity"),
    [
        ("Israel denied that aid workers killed in Gaza had been targeted.", "killed", "-", "positive"),
        ("The army denied that towns captured by rebels had been bombed.", "captured", "-", "positive"),
        ("The army denied that it was holding men arrested in Gao.", "arrested", "-", "positive"),
        ("The governor promised to rebuild villages destroyed by the army.", "destroyed", "-", "positive"),
        ("The mayor refused to meet families of men killed by police.", "killed", "-", "positive"),
        ("The mayor refused to meet the men who were shot by police.", "shot", "-", "positive"),
        ("The bishop asked Mali to help men shot in Gao.", "shot", "-", "positive"),
        ("The bishop hopes that the pupils abducted in Zaria recover.", "abducted", "-", "positive"),
        ("Kyiv wants children deported to Russia returned.", "deported", "-", "positive"),
        ("The rebels threatened to kill the soldiers captured in Goma.", "captured", "-", "positive"),
        # Not that there are such people, nor whoever there may be, nor what somebody says, accuses of or wants done.
        ("The army denied that there were soldiers killed in Gao.", "killed", "The army", "negative"),
        ("The army denied reports of soldiers killed in Gao.", "killed", "The army", "negative"),
        ("The army denied that any civilians killed in Gao were armed.", "killed", "The army", "negative"),
        ("The ministry denied that students had been arrested by soldiers.", "arrested", "The ministry", "negative"),
        ("The mayor said that men shot by police in Gao were unarmed.", "shot", "The mayor", "positive"),
        ("Israel accused Hamas of torturing hostages seized in Gao.", "seized", "Israel", "positive"),
        ("Kyiv wants the children deported.", "deported", "Kyiv", "positive"),
    ],
)
def test_what_people_are_known_by_is_nobodys_denial(text: str, word: str, whose: str, polarity: str) -> None:
    claim, source = claim_at(text, word)
    assert (source, claim["polarity"]) == (whose, polarity)
