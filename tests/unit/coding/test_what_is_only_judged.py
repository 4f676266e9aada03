"""What somebody condemns, or does not, and what is said of another's words: whose word the deed and the promise are."""

import pytest

from dateline import read_text

OWN = ""
CONDEMNED = [
    ("France did not condemn the attack on the mosque.", "attack", OWN),
    ("France has never denounced the killing of the priest.", "killing", OWN),
    ("France refused to criticise the bombing of the camp.", "bombing", OWN),
    ("France will condemn the arrest of the mayor on Friday.", "arrest", OWN),
    ("France may deplore the attack on the mosque.", "attack", OWN),
    ("Mali asked France to condemn the killing of the priest.", "killing", OWN),
    ("France denied that it had condemned the arrest of the mayor.", "arrest", OWN),
    ("France stopped short of condemning the attack on the mosque.", "attack", OWN),
    ("The UN said France had not slammed the bombing of the camp.", "bombing", "The UN says"),
    ("The UN said France refused to lambast the arrest of the mayor.", "arrest", "The UN says"),
    ("France has not blamed Mali for the attack on the mosque.", "attack", OWN),
    ("France condemned the attack on the mosque.", "attack", "France accuses"),
    ("France did not hesitate to denounce the killing of the priest.", "killing", "France accuses"),
]
"""The last two: who does it says so."""
JUDGED = [
    ("The general's admission that his men had tortured prisoners was called brave by a newspaper.", "tortured",
     "The general confirms"),
    ("The militia's promise to withdraw from Goma was regarded by diplomats as worthless.", "withdraw",
     "The militia promises"),
    ("The militia's promise to withdraw from Goma was regarded by diplomats as worthless.", "promise", OWN),
    ("Spain's decision to expel the ambassador was praised by the opposition.", "expel", "Spain promises"),
    ("Analysts dubbed the rebels' vow to attack the capital empty.", "attack", "the rebels promises"),
    ("A newspaper described the army's claim that rebels had shelled the camp as bold.", "shelled", "the army claims"),
    ("The UN criticised Sudan's threat to bomb the airport.", "bomb", "Sudan threatens"),
    ("The UN criticised Sudan for its decision to bomb the airport.", "bomb", "its promises"),
    ("The radio said the UN had welcomed Spain's decision to free the editor.", "free",
     "Spain promises < The radio says"),
    # Who calls a claim a lie answers it, and who reports an admission tells of it.
    ("The rebels called the army's claim that they had shelled the camp a lie.", "shelled", "The rebels says"),
    ("Diplomats dismissed the army's claim that rebels had shelled the camp.", "shelled", "Diplomats rejects"),
    ("The radio reported the general's admission that his men had tortured prisoners.", "tortured",
     "the general confirms < The radio says"),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "holders"), [*CONDEMNED, *JUDGED])
def test_whose_word_it_is(text: str, word: str, holders: str) -> None:
    record = read_text(text, date="2025-03-05")
    known = {s.id: s for s in record.statements}
    (claim,) = [c for c in record.claims if record.text[slice(*c.predicate)] == word]
    chain, at = [], claim.holder
    while at is not None:
        source = " ".join(record.text[start:end] for start, end in known[at].source)
        chain.append(f"{source} {known[at].stance}")
        at = known[at].within
    assert " < ".join(chain) == holders
