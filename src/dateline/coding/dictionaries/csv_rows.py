"""Dictionaries as CSV: a header, then a row for each code of an actor or agent; what belongs together is joined."""

import csv
import io

from dateline.coding.dictionaries.entries import Dated, Entry, Mistake, day_of, plural, words_in

COLUMNS = ("name", "code", "from", "to", "kind")
_NEEDED = frozenset({"name", "code"})
KINDS = ("actor", "agent")
_DELIMITERS = (",", ";", "\t")


def is_csv(text: str, file: str) -> bool:
    """Whether a file is CSV: by its suffix, or by a header that names the columns."""
    return file.lower().endswith((".csv", ".tsv")) or set(_header(text)[1]) >= _NEEDED


def _header(text: str) -> tuple[str, list[str]]:
    """The delimiter and the names of the columns."""
    first = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    return delimiter, [cell.strip().strip('"').lower() for cell in first.split(delimiter)]


def read_csv(text: str, file: str) -> tuple[list[Entry], list[Mistake]]:
    """The entries of a CSV file, in its order, and all that is wrong with it."""
    delimiter, columns = _header(text)
    mistakes = [
        Mistake(file=file, line=1, why=f"there is no column {name!r} in the header; it begins with name,code")
        for name in sorted(_NEEDED - set(columns))
    ]
    mistakes += [
        Mistake(file=file, line=1, why=f"the column {name!r} is none of {', '.join(COLUMNS)}")
        for name in columns
        if name not in COLUMNS
    ]
    if mistakes:
        return [], mistakes
    entries: list[Entry] = []
    rows = csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter)
    skipped = len(text) - len(text.lstrip())
    above = text.count("\n", 0, skipped)
    try:
        for number, cells in enumerate(rows):
            if number == 0 or not any(cell.strip() for cell in cells):
                continue
            row = {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}
            wrong = list(_mistakes(row, len(cells), len(columns)))
            mistakes += [Mistake(file=file, line=above + rows.line_num, why=why) for why in wrong]
            if not wrong:
                entries.append(_entry(row))
    except csv.Error as error:
        mistakes.append(Mistake(file=file, line=above + rows.line_num, why=f"this is not CSV ({error})"))
    return entries, mistakes


def _names(row: dict[str, str]) -> list[str]:
    return [name.strip() for name in row.get("name", "").split("|") if words_in(name)]


def _mistakes(row: dict[str, str], cells: int, columns: int) -> list[str]:
    """What is wrong with a row, in words."""
    out = []
    if cells > columns:
        out.append(f"there are {cells} cells under {columns} columns; a name with a comma needs quotation marks")
    if not _names(row):
        out.append("there is no name")
    code = row.get("code", "")
    if not code or any(char.isspace() or char in "[]" for char in code):
        out.append(f"{code!r} is no code; write it without spaces or brackets, or --- for none" if code else
                   "there is no code; write --- for none")  # fmt: skip
    if row.get("kind", "") not in ("", *KINDS):
        out.append(f"the kind {row['kind']!r} is neither actor nor agent")
    for column in ("from", "to"):
        if row.get(column) and day_of(row[column]) is None:
            out.append(f"{row[column]!r} under {column!r} is no day like 2021-08-10")
    first, last = day_of(row.get("from", "")), day_of(row.get("to", ""), last=True)
    if first and last and last < first:
        out.append(f"the code ends ({row['to']}) before it begins ({row['from']})")
    return out


def _entry(row: dict[str, str]) -> Entry:
    kind = "agent" if row.get("kind") == "agent" or ("~" in row["code"] and not row.get("kind")) else "actor"
    names = _names(row)
    if kind == "agent":
        names += [plural(name) for name in names]
    code = Dated(code=row["code"], first=day_of(row.get("from", "")), last=day_of(row.get("to", ""), last=True))
    return Entry(names=tuple(dict.fromkeys(names)), kind="agent" if kind == "agent" else "actor", codes=(code,))
