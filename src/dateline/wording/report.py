"""What a report is called where it is cited: its publisher, its title, its day."""

import re
from collections.abc import Sequence
from datetime import date

from dateline.model.record import Record

NOT_NAMED = "Publisher not named"
_IN_BRACKETS = re.compile(r"\(([^()\d]{2,60})\)[^\w()]*$")
_SHORT = 40
"""Characters of a title that a row has room for."""


def publisher_of(record: Record) -> str:
    """The publisher, or what the report's own source line says."""
    if record.publisher:
        return record.publisher
    for part in record.parts:
        if part.kind == "source":
            return record.text[part.start : part.end].partition(":")[2].strip() or record.text[part.start : part.end]
    return NOT_NAMED


def agency_of(record: Record) -> str | None:
    """The agency that the dateline names in brackets: "GOMA, Jan 27 (Agency) –"; None where there is none."""
    for part in record.parts:
        found = _IN_BRACKETS.search(record.text, part.start, part.end) if part.kind == "dateline" else None
        if found and not any(found.start() <= place.start < found.end() for place in record.places):
            return " ".join(found[1].split())
    return None


def title_of(record: Record) -> str:
    """The title, or the headline, or the first words."""
    if record.title:
        return record.title
    head = next((record.text[p.start : p.end] for p in record.parts if p.kind == "headline"), "")
    head = head or next((line for line in record.text.splitlines() if line.strip()), record.id)
    return head.strip() if len(head) <= 140 else head.strip()[:139] + "…"


def report_of(record: Record) -> str:
    """Publisher and day, as a row cites a report; where no publisher is named, the beginning of its title."""
    called = publisher_of(record)
    if called == NOT_NAMED:
        title = title_of(record)
        called = title if len(title) <= _SHORT else title[: title.rfind(" ", 0, _SHORT)].rstrip(" ,:;–—-") + " …"
    if record.published is None:
        return called
    published = date.fromisoformat(record.published.value[:10])
    return f"{called}, {published.day} {published:%b}"


def reports_from(publishers: Sequence[str]) -> str:
    """How many reports these are the publishers of, and how many publishers are named."""
    named = len({name for name in publishers if name != NOT_NAMED})
    reports = f"{len(publishers)} report{'s' * (len(publishers) != 1)}"
    if not named:
        return reports
    others = " and others not named" if NOT_NAMED in publishers else ""
    return f"{reports} from {named} publisher{'s' * (named != 1)}{others}"
