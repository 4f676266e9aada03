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
