"""The score of a claim says how likely its reading is, by what the words mean where they stand."""

import pytest
from msgspec import structs

from dateline import read_text
from dateline.coding.predicates.likelihood import LEAST, Weights, facts, weighed
from dateline.language import load


def score_of(text: str, predicate: str, kind: str) -> float:
    """The score of the reading; a little less than what is left out, if it was left out."""
    found = [c.score for c in read_text(text).claims if c.type == kind and text[slice(*c.predicate)] == predicate]
    return found[0] if found else LEAST - 0.01


@pytest.mark.model
@pytest.mark.parametrize(
    ("kind", "predicate", "right", "wrong"),
    [
        ("ASSAULT", "attacked", "Militants attacked a convoy near Tillabéri.", "She attacked the crossword after tea."),
        ("ASSAULT", "shot", "Police shot a demonstrator in Lagos.", "The striker shot the ball over the bar."),
        ("AGREE", "agreed", "Sudan and Egypt agreed to share the water.", "We agreed that the soup was too salty."),
        ("RETREAT", "withdrew", "The army withdrew from Bukavu.", "She withdrew from the dance contest."),
        ("AID", "saved", "Rescuers saved 40 migrants off Lampedusa.", "The goalkeeper saved his team again."),
        ("REQUEST", "asked", "The president asked parliament for emergency powers.", "The waiter asked for our order."),
        ("CONSULT", "met", "Foreign ministers of the two states met in Muscat.", "He met his wife at a jazz club."),
    ],
)  # fmt: skip
def test_a_right_reading_scores_more_than_a_wrong_one(kind: str, predicate: str, right: str, wrong: str) -> None:
    assert score_of(right, predicate, kind) > score_of(wrong, predicate, kind)


@pytest.mark.model
def test_who_has_a_place_is_never_left_out() -> None:
    (claim,) = read_text("M23 fighters hold the mine at Rubaya.").claims
    assert (claim.mode, claim.control) == ("seize", None)  # the mine, and not the town that it lies in
    assert claim.place is not None


@pytest.mark.model
def test_without_meanings_the_lexicon_says_how_much_to_trust_its_line() -> None:
    text = "Rebels attacked the town of Djibo."
    analysis = load(1).annotate(text, [(0, len(text))])
    (claim,) = read_text(text).claims
    bare = structs.replace(analysis, meanings=())
    assert weighed(bare, (), [claim]) == [claim]
    assert weighed(analysis, (), [claim])[0].score == pytest.approx(claim.score, abs=0.2)


@pytest.mark.model
def test_a_fact_that_the_weights_do_not_know_says_nothing() -> None:
    text = "Rebels attacked the town of Djibo."
    analysis = load(1).annotate(text, [(0, len(text))])
    (claim,) = read_text(text).claims
    found = facts(analysis, (), claim)
    more = structs.replace(found, names=(*found.names, "group=never-heard-of"))
    assert Weights.read().likelihood(claim.type, more) == Weights.read().likelihood(claim.type, found)
