"""The state of a place kept up word by word is the one that the rule gives for all words at once."""

from accounts import account, told
from hypothesis import given
from hypothesis import strategies as st

from dateline.merging.evidence import Evidence
from dateline.merging.voices import independent, speakers_of

VOICES = (None, "Rebels", "Ministry", "Aid Agency", "Envoys", "residents")
words = st.tuples(
    st.sampled_from(VOICES),
    st.sampled_from(("Wire", "Gazette", "Courier")),
    st.sampled_from(("2021-08-08", "2021-08-09", "2021-08-10")),
    st.sampled_from(("supports", "denies", "another has it")),
)


def admits(voice):
    return voice == "XYZGOV"


def at_once(support, against):
    """The rule as docs/status.md has it."""
    if not support:
        return "contested" if any(c.affirmed for c in against) else "denied"
    last_word = max((c.published for c in against), default="")
    late = [(c, speakers_of(c, {})) for c in support if c.published > last_word]
    keys = {speaker.key for speaker in independent(speaker for _, speakers in late for speaker in speakers).values()}
    if len(keys) > 1 or any(map(admits, keys)):
        return "confirmed"
    return "contested" if against else "claimed"


@given(st.lists(words, max_size=12))
def test_word_by_word_and_all_at_once_give_one_state(given_words):
    evidence = Evidence(admits)
    support, against = [], []
    for by, publisher, day, side in given_words:
        polarity = "negative" if side == "denies" else "positive"
        (claim,) = told(account(by=by, publisher=publisher, published=day, polarity=polarity))
        (support if side == "supports" else against).append(claim)
        for speaker in speakers_of(claim, {}):
            evidence.add(claim, speaker, claim.published, supports=side == "supports")
        assert evidence.state == at_once(support, against)
