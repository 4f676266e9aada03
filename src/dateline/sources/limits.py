"""How large a report may be. A report is a few thousand words; what is far larger is a mistake or an attack."""

from dateline.errors import SourceError

MAX_CHARACTERS = 500_000
"""Of one document's text: some 80,000 words, a novel."""
MAX_BYTES = 4 * MAX_CHARACTERS
"""Of a plain text file: the widest encoding takes four bytes a character."""
MAX_PAGE = 16_000_000
"""Bytes of one HTML page, its scripts and styles with it."""
MAX_MESSAGE = 4 * MAX_PAGE
"""Bytes of a saved page or an e-mail, the pictures in it and what is attached with it."""
MAX_LINE = 6 * MAX_CHARACTERS + 100_000
"""Bytes of one line of JSON: six for a character written as an escape."""


def too_long(where: str) -> SourceError:
    """The sentence for a text that is no single report."""
    return SourceError(
        f"{where} is longer than {MAX_CHARACTERS:,} characters, too long for one report: "
        "split it into one file, or one line of JSON Lines, a report."
    )
