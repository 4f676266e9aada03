import sys

import pytest
from exported import any_claims, patient, province, report
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import ResourceError
from dateline.exports import chunks, export
from dateline.exports.cells import one_line
from dateline.exports.claims_table import CLAIMS


def read(path):
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as database:
        found = database.execute(f"SELECT * FROM read_parquet('{path}')")
        return [d[0] for d in found.description], [d[1] for d in found.description], found.fetchall()


def test_the_columns_are_those_of_the_sheet_with_their_types(tmp_path):
    pytest.importorskip("duckdb")
    export("parquet", [*report(), province()], tmp_path / "claims.parquet")
    names, types, rows = read(tmp_path / "claims.parquet")
    assert names == list(CLAIMS.names)
    assert len(rows) == 4
    kinds = dict(zip(names, map(str, types), strict=True))
    assert [kinds[n] for n in ("claim_id", "span_start", "lat", "headline", "date_start")] == [
        "VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "DATE",
    ]  # fmt: skip
    assert rows == [tuple(row) for row in CLAIMS.rows([*report(), province()])]


@settings(patient, max_examples=10)
@given(st.lists(any_claims(), max_size=3))
def test_any_words_come_back_and_the_bytes_are_the_same(tmp_path_factory, claims):
    pytest.importorskip("duckdb")
    made = b"".join(chunks("parquet", claims))
    assert made == b"".join(chunks("parquet", claims))
    path = tmp_path_factory.mktemp("any") / "claims.parquet"
    path.write_bytes(made)
    at = CLAIMS.names.index("sentence")
    assert [row[at] for row in read(path)[2]] == [one_line(c.claim.words) for c in claims]


def test_without_duckdb_it_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(ResourceError, match=r"pip install 'dateline\[parquet\]'"):
        export("parquet", report(), tmp_path / "claims.parquet")
    assert list(tmp_path.iterdir()) == []
