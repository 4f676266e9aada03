"""Headlines leave out "was" and "by": what is done to whom in them, and who says so."""

import pytest

from dateline import read_text


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "recipient", "speaker"),
    [
        ("Three soldiers killed in ambush near Gao, army says", "killed", "Three soldiers", "army"),
        ("Journalist detained in Minsk, union says", "detained", "Journalist", "union"),
        ("Two villages seized in Kharkiv region, Moscow says", "seized", "Two villages", "Moscow"),
        ("Bridge destroyed in Kherson, Russia says", "destroyed", "Bridge", "Russia"),
        ("Opposition leader jailed for ten years", "jailed", "Opposition leader", None),
        ("Reporter freed, ministry claims", "freed", "Reporter", "ministry"),
    ],
)
def test_who_suffers_it_stands_first_and_who_says_so_last(
    text: str, word: str, recipient: str, speaker: str | None
) -> None:
    record = read_text(text, date="2024-12-07")
    claim = next(c for c in record.claims if text[c.predicate[0] : c.predicate[1]] == word)
    assert [who.text for who in claim.recipients] == [recipient]
    assert recipient not in [who.text for who in claim.actors]
    sources = {s.id: text[s.source[0][0] : s.source[-1][1]] for s in record.statements if s.source}
    assert (sources[claim.holder] if claim.holder else None) == speaker


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The rebels who captured it have killed and wounded many.",
        "Reports that the envoy had been expelled were, the ministry said, false.",
        "The army has retaken the palace, state television trumpeted.",
        "Among those the rebels killed was a judge.",
    ],
)
def test_whole_sentences_are_left_as_they_are(text: str) -> None:
    """Who does it in a sentence that leaves nothing out is nobody whom it is done to."""
    for claim in read_text(text, date="2024-12-07").claims:
        assert not {"The rebels", "the rebels", "The army"} & {who.text for who in claim.recipients}


@pytest.mark.model
@pytest.mark.parametrize("over", ["QUESTION", "EXPLAINER", "OPINION", "Analysis", "FACT CHECK", "Q"])
def test_a_question_under_a_label_is_one_and_the_label_is_nobody(over: str) -> None:
    record = read_text(f"{over}: Did the rebels attack Goma on Monday?", date="2025-03-05")
    (claim,) = record.claims
    assert (claim.modality, claim.holder, record.statements) == ("possible", None, ())


@pytest.mark.model
@pytest.mark.parametrize("over", ["LIVE", "BREAKING", "EXCLUSIVE"])
def test_what_stands_over_a_headline_says_nothing_of_it(over: str) -> None:
    record = read_text(f"{over}: Russia bombs Kyiv", date="2025-03-05")
    assert [(claim.modality, claim.holder) for claim in record.claims] == [("actual", None)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("REPORTER: Did the rebels attack Goma on Monday?", "asks"),
        ("SPOKESMAN: The rebels attacked Goma. Did you not know?", "says"),
    ],
)
def test_who_asks_in_a_transcript_asserts_nothing(text: str, stance: str) -> None:
    (statement,) = read_text(text, date="2025-03-05").statements
    assert statement.stance == stance


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "actor", "recipient"),
    [
        ("Navy shells port", "shells", "Navy", "port"),
        ("Navy raids camp", "raids", "Navy", "camp"),
        ("Navy blockades ports", "blockades", "Navy", "ports"),
        ("Jets shell port", "shell", "Jets", "port"),
        ("Navy rockets city", "rockets", "Navy", "city"),
        ("Rebels shell port as talks stall", "shell", "Rebels", "port"),
        ("Rebels rocket city, UN says", "rocket", "Rebels", "city"),
    ],
)
def test_a_verb_that_looks_like_a_noun_is_one(text: str, word: str, actor: str, recipient: str) -> None:
    (claim,) = (one for one in read_text(text, date="2024-12-07").claims if text[slice(*one.predicate)] == word)
    assert ([one.text for one in claim.actors], [one.text for one in claim.recipients]) == ([actor], [recipient])


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Army attacks timeline", "US sanctions explainer", "Drone strikes map", "Peace talks venue",
        "Police search area", "Army camp raids", "Hezbollah rockets", "Mali army losses",
    ],
)  # fmt: skip
def test_nouns_in_a_row_do_nothing_to_each_other(text: str) -> None:
    assert not [one for one in read_text(text, date="2024-12-07").claims if one.actors and one.recipients]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients", "modality", "speaker"),
    [
        ("Sources: Chad to expel French envoy", "expel", ["Chad"], ["French envoy"], "planned", "Sources"),
        ("Sources: Chad to Expel French Envoy", "Expel", ["Chad"], ["French Envoy"], "planned", "Sources"),
        ("Media: Hamas to free ten hostages", "free", ["Hamas"], ["ten hostages"], "planned", "Media"),
        ("Source: Israel to strike Iran", "strike", ["Israel"], ["Iran"], "planned", "Source"),
        ("Chad to expel French envoy - report", "expel", ["Chad"], ["French envoy"], "planned", "report"),
        ("Putin to meet Trump - White House", "meet", ["Putin"], ["Trump"], "planned", "White House"),
        ("Iran to resume talks with US - state media", "resume", ["Iran"], ["US"], "planned", "state media"),
        ("Russia strikes Kyiv | mayor", "strikes", ["Russia"], ["Kyiv"], "actual", "mayor"),
        ("Officials: Strike killed 10 in Gaza", "killed", ["Strike"], ["10"], "actual", "Officials"),
        ("Kremlin: Ukraine behind attack on Moscow", "attack", ["Ukraine"], ["Moscow"], "actual", "Kremlin"),
        ("Kremlin: Ukraine Behind Attack", "Attack", ["Ukraine"], [], "actual", "Kremlin"),
        ("Israel behind killing of envoy, Iran says", "killing", ["Israel"], ["envoy"], "actual", "Iran"),
        ("Chad says Sudan behind raid on Adre", "raid", ["Sudan"], ["Adre"], "actual", "Chad"),
        ("Navy chief to resign, sources say", "resign", ["Navy chief"], [], "planned", "sources"),
        ("Bishop to resign, sources say.", "resign", ["Bishop"], [], "planned", "sources"),
        ("Spy chief to visit Chad, officials say", "visit", ["Spy chief"], ["Chad"], "planned", "officials"),
        ("Head of army to step down, aides say", "step", ["Head of army"], [], "planned", "aides"),
        ("Warlord to lay down arms, elders say", "lay", ["Warlord"], [], "planned", "elders"),
        ("Navy chief to be sacked, sources say", "sacked", [], ["Navy chief"], "planned", "sources"),
        ("Envoy to be expelled, ministry says", "expelled", [], ["Envoy"], "planned", "ministry"),
        ("Officials say navy chief to resign", "resign", ["navy chief"], [], "planned", "Officials"),
        ("A plan to resign, sources say", "resign", [], [], "planned", "sources"),
        ("Effort to free envoy failing, aides say", "free", [], ["envoy"], "attempted", "aides"),
        ("Sources: Rebels Captured Goma", "Captured", ["Rebels"], [], "actual", "Sources"),
        ("Sources: Hamas Agrees To Truce", "Agrees", ["Hamas"], [], "actual", "Sources"),
    ],
)
def test_who_says_it_stands_at_either_end(
    text: str, word: str, actors: list[str], recipients: list[str], modality: str, speaker: str
) -> None:
    record = read_text(text, date="2024-12-07")
    claim = next(c for c in record.claims if text[slice(*c.predicate)] == word)
    assert [who.text for who in claim.actors] == actors
    assert [who.text for who in claim.recipients] == recipients
    assert claim.modality == modality
    sources = {one.id: text[one.source[0][0] : one.source[-1][1]] for one in record.statements if one.source}
    assert sources[claim.holder or ""] == speaker


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Source: United Nations Office on Drugs",
        "Sources: Reuters, Associated Press",
        "Source: Council on Foreign Relations",
    ],
)
def test_outlets_behind_source_are_no_report(text: str) -> None:
    record = read_text(text)
    assert (record.claims, record.statements) == ((), ())


@pytest.mark.model
@pytest.mark.parametrize("text", ["Army behind schedule in Goma", "Minister: No plans to strike Iran"])
def test_nobody_is_behind_what_is_no_deed(text: str) -> None:
    assert not any(claim.actors for claim in read_text(text, date="2024-12-07").claims)
