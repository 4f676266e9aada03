"""How a line or a paragraph ends: as prose does, or as headlines and lists do."""

_CLOSERS = "\"'”’»)]}"


def ends_sentence(paragraph: str) -> bool:
    """Whether the paragraph ends as prose does; closing quotation marks and brackets do not count."""
    return paragraph.rstrip().rstrip(_CLOSERS).rstrip().endswith((".", "!", "?", "…", ":", ";", ",", "--", "—"))
