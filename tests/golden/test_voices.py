"""One deed told in eleven voices gives eleven different claims about the same actor and place."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

VOICES = (
    ("{who} {past} {place} on Monday.", "actual", "positive", None),
    ("{who} said on Monday it had {past} {place}.", "actual", "positive", "says"),
    ("{who} claims to have {past} {place}.", "actual", "positive", "claims"),
    ("{who} denied {ing} {place}.", "actual", "negative", "denies"),
    ("{who} did not {verb} {place}.", "actual", "negative", None),
    ("{who} may have {past} {place}.", "possible", "positive", None),
    ("{who} tried to {verb} {place}.", "attempted", "positive", None),
    ("{who} failed to {verb} {place}.", "attempted", "negative", None),
    ("{who} will {verb} {place} on Friday.", "planned", "positive", None),
    ("{who} would {verb} {place} if the garrison left.", "conditional", "positive", None),
    ("{who} was ordered to {verb} {place}.", "ordered", "positive", "orders"),
)
DEEDS = (
    {"who": "The army", "verb": "capture", "past": "captured", "ing": "capturing", "place": "Raqqa"},
    {"who": "The militia", "verb": "seize", "past": "seized", "ing": "seizing", "place": "Goma"},
    {"who": "The Taliban", "verb": "overrun", "past": "overrun", "ing": "overrunning", "place": "Kunduz"},
    {"who": "The rebel group", "verb": "attack", "past": "attacked", "ing": "attacking", "place": "Mekelle"},
)


@pytest.mark.parametrize(("template", "modality", "polarity", "stance"), VOICES, ids=[v[0] for v in VOICES])
@pytest.mark.parametrize("deed", DEEDS, ids=[deed["verb"] for deed in DEEDS])
def test_a_voice_is_read_as_it_is_put(deed, template, modality, polarity, stance):
    if deed["verb"] == "overrun":
        template = template.replace("{who} {past}", "{who} overran")
    text = template.format(**deed)
    record = read_text(text, date="2021-08-10")
    verb_stem = deed["verb"][:4]
    (claim,) = [c for c in record.claims if text[slice(*c.predicate)].startswith((verb_stem, "overr"))]
    holder = next((said for said in record.statements if said.id == claim.holder), None)
    assert (claim.modality, claim.polarity, holder and holder.stance) == (modality, polarity, stance)
    assert claim.place is not None or claim.recipients
    assert claim.actors


def test_no_two_voices_expect_the_same_reading():
    assert len({voice[1:] for voice in VOICES}) == len(VOICES)
