"""Whose claim it is, and what the stance of the holder makes of it."""

import pytest
from builders import analysis_of

from dateline import read_text
from dateline.coding.factuality.holders import as_held, holder_of
from dateline.coding.factuality.reality import Reading
from dateline.model.statement import Stance, Statement, StatementMode

TREE = """
    Ann Ann PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Bob Bob PROPN NNP 4 nsubj
    denied deny VERB VBD 2 ccomp
    leaving leave VERB VBG 4 xcomp
"""


def statement(
    *, content: tuple[int, int] = (0, 9), cue: tuple[int, int] = (90, 94),
    stance: Stance = "says", mode: StatementMode = "indirect",
    name: str = "s1",
) -> Statement:  # fmt: skip
    return Statement(
        id=name,
        source=(),
        cue=(cue,),
        content=(content,),
        source_entity=None,
        anonymous=True,
        mode=mode,
        stance=stance,
        within=None,
    )


def test_the_innermost_statement_holds() -> None:
    analysis = analysis_of(TREE)
    outer = statement(content=(9, 27), name="s1")
    inner = statement(content=(20, 27), name="s2")
    assert holder_of(analysis, (outer, inner), 4) == inner
    assert holder_of(analysis, (outer, inner), 3) == outer
    assert holder_of(analysis, (outer, inner), 1) is None


def test_a_cue_is_not_held_by_its_own_statement() -> None:
    analysis = analysis_of(TREE)
    assert holder_of(analysis, (statement(content=(0, 27), cue=(4, 8)),), 1) is None


@pytest.mark.parametrize(
    ("stance", "modality", "polarity"),
    [
        ("says", "actual", "positive"),
        ("claims", "actual", "positive"),
        ("accuses", "actual", "positive"),
        ("denies", "actual", "negative"),
        ("doubts", "possible", "positive"),
        ("asks", "possible", "positive"),
        ("withholds", "possible", "positive"),
        ("orders", "ordered", "positive"),
        ("requests", "requested", "positive"),
        ("promises", "promised", "positive"),
        ("threatens", "threatened", "positive"),
        ("predicts", "planned", "positive"),
    ],
)
def test_stances(stance: Stance, modality: str, polarity: str) -> None:
    held = as_held(Reading(), statement(stance=stance))
    assert (held.modality, held.polarity) == (modality, polarity)


def test_a_denial_is_not_folded_in_twice() -> None:
    folded = Reading(polarity="negative", folded=((90, 94),))
    assert as_held(folded, statement(stance="denies")).polarity == "negative"


def test_a_negative_claim_that_is_denied_is_positive() -> None:
    assert as_held(Reading(polarity="negative"), statement(stance="denies")).polarity == "positive"


def test_a_past_event_is_not_promised() -> None:
    assert as_held(Reading(settled=True), statement(stance="promises")).modality == "actual"


def test_words_in_a_quotation_speak_for_themselves() -> None:
    assert as_held(Reading(), statement(stance="promises", mode="direct")).modality == "actual"


def test_what_nobody_holds_stays_as_it_is() -> None:
    assert as_held(Reading(modality="planned"), None) == Reading(modality="planned")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "polarity", "stance"),
    [
        ('The spokesman denied it: "Our soldiers are still fighting in Kurakhove."', "fighting", "positive", "says"),
        ('The governor denied the report: "Rebels have not entered Goma."', "entered", "negative", "says"),
        ('The army dismissed the report: "Goma is in our hands."', "hands", "positive", "says"),
        ("The army denied that soldiers had entered Goma.", "entered", "negative", "denies"),
        ("The army denied that it had not attacked Goma.", "attacked", "positive", "denies"),
        ("The army denied it was behind the raid in which rebels killed ten people.", "killed", "positive", None),
        (
            "It denied a part in the raid in which soldiers freed four hostages.",
            "freed",
            "positive",
            None,
        ),
        ("The group denied involvement in the attack that killed ten in Goma.", "killed", "positive", None),
    ],
)
def test_what_is_said_with_a_denial_is_not_denied(text: str, word: str, polarity: str, stance: str | None) -> None:
    record = read_text(text, date="2025-01-07")
    (claim,) = [c for c in record.claims if text[slice(*c.predicate)] == word]
    held = {one.id: one.stance for one in record.statements}
    assert (claim.polarity, held.get(claim.holder or "")) == (polarity, stance)


@pytest.mark.model
def test_a_denial_before_a_quotation_still_denies() -> None:
    text = 'Moscow said its troops had taken the town of Kurakhove. Kyiv denied it: "Our soldiers are still there."'
    taken = [c for c in read_text(text, date="2025-01-07").claims if c.control == "takes"]
    assert [c.polarity for c in taken] == ["positive", "negative"]


@pytest.mark.model
def test_behind_a_semicolon_somebody_else_speaks() -> None:
    text = "Four people were killed in Kharkiv, medics said; in Sumy, tanks shelled eastern districts, residents said."
    record = read_text(text, date="2025-01-07")
    sources = {s.id: " ".join(text[a:b] for a, b in s.source) for s in record.statements}
    told = {text[slice(*c.predicate)]: sources[c.holder or ""] for c in record.claims}
    assert told == {"killed": "medics", "shelled": "residents"}
    assert all(s.within is None for s in record.statements)


@pytest.mark.model
def test_of_two_that_would_lie_within_each_other_the_one_who_quotes_is_outside() -> None:
    text = (
        'Journalist Peter Roe quoted an unnamed officer, saying of the town that "it had to be destroyed to save it".'
    )
    by_id = {one.id: one for one in read_text(text, date="2024-01-01").statements}
    assert [
        (text[slice(*one.source[0])], text[slice(*by_id[one.within].source[0])] if one.within else None)
        for one in by_id.values()
    ] == [("an unnamed officer", "Journalist Peter Roe"), ("Journalist Peter Roe", None)]
