import io
import tracemalloc
from pathlib import Path

import pytest
from exported import any_claims, capture, event, many, report, status
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.exports import FORMATS, chunks, export, format_named
from dateline.wording.report import NOT_NAMED

STREAMED = sorted(set(FORMATS) - {"parquet"})


def test_an_unknown_format_names_those_there_are():
    with pytest.raises(UsageError, match="acled-like, bibtex, cameo"):
        format_named("xlsx")
    with pytest.raises(UsageError):
        export("xlsx", [], io.BytesIO())


def test_every_format_says_what_it_is():
    assert list(FORMATS) == sorted(FORMATS)
    assert all(f.suffix.startswith(".") and f.about and "/" in f.media_type for f in FORMATS.values())


@pytest.mark.parametrize("name", STREAMED)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(claims=st.lists(any_claims(), max_size=3))
def test_the_same_claims_give_the_same_bytes(name, claims):
    told = {"events": [event()], "statuses": [status()]}
    assert b"".join(chunks(name, iter(claims), **told)) == b"".join(chunks(name, claims, **told))


@pytest.mark.parametrize("name", STREAMED)
def test_a_format_is_written_while_claims_are_read(name):
    read = [0]
    pieces = chunks(name, many(200_000, read))
    next(pieces)
    next(pieces)
    assert read[0] < 5_000
    pieces.close()


@pytest.mark.parametrize("name", STREAMED)
def test_nothing_at_all_can_be_exported(name):
    assert isinstance(b"".join(chunks(name, ())), bytes)


@pytest.mark.parametrize("name", STREAMED)
def test_a_change_of_control_has_who_says_so(name):
    if name == "package":
        pytest.skip("compressed; its tables have tests of their own")
    assert "a lawmaker" in b"".join(chunks(name, report()[:1])).decode()
    own = capture(voices=(), publisher=None)
    assert NOT_NAMED in b"".join(chunks(name, [own])).decode()


def test_a_stopped_export_leaves_no_file(tmp_path: Path):
    def broken():
        yield report()[0]
        raise RuntimeError("the store went away")

    with pytest.raises(RuntimeError):
        export("jsonl", broken(), tmp_path / "claims.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_one_file_cannot_be_a_folder(tmp_path: Path):
    with pytest.raises(UsageError, match=r"claims\.geojson"):
        export("geojson", report(), tmp_path)


def test_a_stream_and_a_file_get_the_same(tmp_path: Path):
    out = io.BytesIO()
    export("csv", report(), out)
    export("csv", report(), tmp_path / "claims.csv")
    assert out.getvalue() == (tmp_path / "claims.csv").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["csv", "geojson", "package", "plover"])
def test_memory_does_not_grow_with_the_claims(name):
    def peak(count):
        tracemalloc.start()
        for _ in chunks(name, many(count, [0])):
            pass
        try:
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(100)
    assert peak(20_000) < peak(2_000) + 300_000
