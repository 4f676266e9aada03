"""What two sides agreed on and what they signed is one event, though the types are two."""

from math import inf

import pytest
from builders import claims_of, record_of

from dateline.merging import happenings
from dateline.merging.comparison import Comparison
from dateline.merging.neighbours import Neighbours
from dateline.merging.sourced import sourced_claims
from dateline.services import read_text

PARTIES = (("GPE", "Chad", "TCD"), ("GPE", "Niger", "NER"), ("GPE", "Libya", "LBY"))
WORDS = {
    "agreed": ("AGREE", "030"), "signed": ("SUPPORT", "057"), "agreement": ("SUPPORT", "057"),
    "truce": ("CONCEDE", "083"), "promised": ("AGREE", "033"), "praised": ("SUPPORT", "051"),
    "withdrew": ("RETREAT", "0874"),
}  # fmt: skip


def told(text, word, who, whom=(), name="a", **more):
    kind, cameo = WORDS[word]
    claim = {"type": kind, "cameo": cameo, "predicate": word, "actors": who, "recipients": whom, **more}
    return record_of(text, name=name, claims=(claim,), entities=PARTIES)


AGREED = told("Chad agreed with Niger on the water of the lake.", "agreed", ("Chad",), ("Niger",))


@pytest.mark.parametrize(
    "other",
    [
        told("Chad signed a deal with Niger on the water of the lake.", "signed", ("Chad",), ("Niger",), "b"),
        told("Niger signed a deal with Chad on the water of the lake.", "signed", ("Niger",), ("Chad",), "b"),
        told("The agreement of Chad and Niger is on the lake.", "agreement", ("Chad", "Niger"), ("Niger",), "b"),
        told("The truce of Chad and Niger is on the lake.", "truce", ("Chad", "Niger"), ("Niger",), "b"),
    ],
)
def test_what_two_sides_agreed_on_is_what_they_signed(other):
    compared = Comparison(claims_of([AGREED, other]))
    assert not compared.apart(0, 1)
    assert compared.score(0, 1) > -inf


@pytest.mark.parametrize(
    "other",
    [
        told("Chad signed a deal with Libya on the water of the lake.", "signed", ("Chad",), ("Libya",), "b"),
        told("Chad signed a deal on the water of the lake.", "signed", ("Chad",), (), "b"),
        told("Chad praised Niger over the water of the lake.", "praised", ("Chad",), ("Niger",), "b"),
        told("Chad withdrew from Niger over the water of the lake.", "withdrew", ("Chad",), ("Niger",), "b"),
        told("Chad signed a deal with Niger on the lake.", "signed", ("Chad",), ("Niger",), "b", modality="planned"),
        told("Chad signed a deal with Niger on the lake.", "signed", ("Chad",), ("Niger",), "b", day="2021-08-20"),
    ],
)
def test_what_is_of_other_sides_or_no_pact_stays_apart(other):
    compared = Comparison(claims_of([AGREED, other]))
    assert compared.apart(0, 1) or compared.score(0, 1) == -inf


def test_a_pact_is_still_compared_with_all_of_its_type():
    pledge = told("Chad promised water to Niger from the lake.", "promised", ("Chad",), ("Niger",), "b")
    assert (0, 1) in {tuple(sorted(pair)) for pair in Neighbours(claims_of([AGREED, pledge])).pairs()}


def together(*texts):
    """The words of the events that reports of one day tell together."""
    claims = [claim for text in texts for claim in sourced_claims(read_text(text, date="2025-03-05"))]
    return [{c.predicate_words for c in h.claims} for h in happenings(claims) if len(h.claims) > 1]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("Serbia and Kosovo agreed on Monday on car plates, the EU said.",
          "Kosovo signed the deal on car plates with Serbia on Monday in Brussels."), {"agreed", "signed"}),
        (("The government and the main union agreed on Monday to end the dispute over pay.",
          "A pay deal was signed by the government and the main union late on Monday."), {"agreed", "signed"}),
        (("The rebels and the army agreed to a ceasefire on Friday in Kisangani.",
          "An agreement on a ceasefire was signed by the army and the rebels on Friday."), {"agreed", "signed"}),
        (("Peru and Chile agreed on Monday on a crossing. The agreement between Peru and Chile ends a dispute.",),
         {"agreed", "agreement"}),
        (("Ford and Tata agreed on Monday to build a plant. Ford and Tata signed the deal in Chennai.",),
         {"agreed", "signed"}),
    ],
)  # fmt: skip
def test_a_pact_is_told_by_its_verb_and_its_noun(texts, words):
    assert words in together(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("Spain and Morocco agreed on Tuesday to open two ferry lines.",
         "Spain and Algeria signed a deal on gas on Tuesday."),
        ("The mayor agreed on Tuesday to resign.", "The mayor signed a deal with the builders on Tuesday."),
        ("Peru and Chile agreed on Monday on a crossing. Peru also signed an agreement with Bolivia on trains.",),
        ("India agreed on Tuesday to buy rice from Vietnam.", "India signed a pact with Japan on Tuesday."),
    ],
)  # fmt: skip
def test_two_pacts_are_two(texts):
    assert together(*texts) == []
