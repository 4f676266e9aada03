"""A user's own dictionaries of actors and agents: files in, one dictionary out, or every mistake in them at once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import structs

from dateline.coding.dictionaries.csv_rows import is_csv, read_csv
from dateline.coding.dictionaries.entries import Dictionary, Entry, Mistake
from dateline.coding.dictionaries.petrarch import read_petrarch
from dateline.coding.dictionaries.told import Told, told_in
from dateline.errors import UsageError

__all__ = ["Dictionary", "Entry", "Told", "read_dictionaries", "told_in"]

_MOST_MISTAKES = 20
_DIGEST = 8


def read_dictionaries(paths: Sequence[str | Path]) -> Dictionary:
    """The dictionary that these files make together; what an earlier file says of a name goes before a later one.

    Raises UsageError with one sentence for each mistake in any of them.
    """
    entries: list[Entry] = []
    mistakes: list[Mistake] = []
    digest, whole = hashlib.sha256(), False
    for number, path in enumerate(paths):
        try:
            data = Path(path).read_bytes()
            text = data.decode("utf-8-sig")
        except OSError as error:
            mistakes.append(Mistake(file=str(path), line=None, why=f"this cannot be read ({error.strerror})"))
            continue
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            mistakes.append(Mistake(file=str(path), line=line, why="this is not UTF-8; save the file in that encoding"))
            continue
        digest.update(hashlib.sha256(data).digest())
        csv = is_csv(text, str(path))
        found, wrong = (read_csv if csv else read_petrarch)(text, str(path))
        entries += (structs.replace(entry, file=number) for entry in found)
        mistakes += sorted(wrong, key=lambda mistake: mistake.line or 0)
        whole |= not csv and any(entry.kind == "agent" for entry in found)
        if not found and not wrong:
            mistakes.append(Mistake(file=str(path), line=None, why="there is not one name with a code in it"))
    if mistakes:
        raise UsageError(_sentences(mistakes))
    return Dictionary(entries=tuple(entries), whole=whole, digest=digest.hexdigest()[:_DIGEST])


def _sentences(mistakes: Sequence[Mistake]) -> str:
    lines = [each.sentence for each in mistakes[:_MOST_MISTAKES]]
    left = len(mistakes) - len(lines)
    if left:
        lines.append(f"There are {left} more mistakes of this kind.")
    return "\n".join(lines)
