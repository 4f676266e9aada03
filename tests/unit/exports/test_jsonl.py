import msgspec
from exported import any_claims, patient
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import chunks
from dateline.model.known import KnownClaim


@patient
@given(st.lists(any_claims(), max_size=4))
def test_claims_come_back_as_they_were(claims):
    lines = b"".join(chunks("jsonl", claims)).split(b"\n")
    assert lines.pop() == b""
    assert [msgspec.json.decode(line, type=KnownClaim) for line in lines] == claims
