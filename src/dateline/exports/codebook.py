"""The tables of docs/exports.md, from the same columns that the files are made of.

`python -m dateline.exports.codebook docs/exports.md` writes them anew between the two marks of the page.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.exports import plover, web_annotation
from dateline.exports.acled_like import ACLED_LIKE
from dateline.exports.cameo import DYADS
from dateline.exports.cells import Table
from dateline.exports.datapackage import TABLES
from dateline.exports.formats import FORMATS

START, END = "<!-- made from the code: start -->", "<!-- made from the code: end -->"


def page(written: str) -> str:
    """The page with its tables made anew."""
    before, _, rest = written.partition(START)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the page lacks {START} or {END}")
    return f"{before}{START}\n\n{tables()}\n\n{END}{after}"


def tables() -> str:
    """The formats, then every file's columns or fields."""
    sections = [
        _section("Formats", "", ("Name", "File", "What it is"),
                 ((f"`{f.name}`", f"`{f.suffix}`", f.about) for f in FORMATS.values())),
        *(_columns(f"{table.name}.csv", table) for table in TABLES),
        _columns("acled-like", ACLED_LIKE),
        _columns("cameo", DYADS),
        _section("plover", "", ("Field", "What it holds"), _fields(plover.FIELDS)),
        _section("webannotation", "", ("Field", "What it holds"), _fields(web_annotation.FIELDS)),
    ]  # fmt: skip
    return "\n\n".join(sections)


def _columns(title: str, table: Table[Any]) -> str:
    tagged = any(column.hxl for column in table.columns) and table.name == "claims"
    heads = ("Column", "Type", "What it holds", *(("HXL tag",) if tagged else ()))
    rows = (
        (f"`{c.name}`", c.type, c.about, *((f"`{c.hxl}`",) if tagged else ()))
        for c in table.columns
    )  # fmt: skip
    return _section(title, table.about, heads, rows)


def _fields(fields: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((f"`{name}`", about) for name, about in fields)


def _section(title: str, about: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"## {title}", ""]
    if about:
        lines += [about, ""]
    lines += [_row(heads), _row(["---"] * len(heads))]
    lines += [_row([cell.replace("|", r"\|") for cell in row]) for row in rows]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(page(target.read_text("utf-8")), "utf-8")
