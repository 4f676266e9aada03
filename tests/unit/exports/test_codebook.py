from pathlib import Path

import pytest

from dateline.exports import FORMATS
from dateline.exports.codebook import page
from dateline.exports.datapackage import TABLES

PAGE = Path(__file__).parents[3] / "docs" / "exports.md"


def test_the_page_agrees_with_the_code():
    written = PAGE.read_text("utf-8")
    assert page(written) == written, "run: python -m dateline.exports.codebook docs/exports.md"


def test_the_page_has_every_format_and_every_column():
    written = PAGE.read_text("utf-8")
    assert all(f"`{name}`" in written for name in FORMATS)
    assert all(f"| `{column.name}` |" in written for table in TABLES for column in table.columns)


def test_a_page_without_its_marks_is_not_written_over():
    with pytest.raises(ValueError, match="lacks"):
        page("# Exports")
