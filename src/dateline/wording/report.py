"""What a report is called where it is cited: its publisher, its title, its day."""

from datetime import date

from dateline.model.record import Record

NOT_NAMED = "Publisher not named"


def publisher_of(record: Record) -> str:
    """The publisher, or what the report's own source line says."""
    if record.publisher:
        return record.publisher
    for part in record.parts:
        if part.kind == "source":
            return record.text[part.start : part.end].partition(":")[2].strip() or record.text[part.start : part.end]
    return NOT_NAMED


def title_of(record: Record) -> str:
    """The title, or the headline, or the first words."""
    if record.title:
        return record.title
    head = next((record.text[p.start : p.end] for p in record.parts if p.kind == "headline"), "")
    head = head or next((line for line in record.text.splitlines() if line.strip()), record.id)
    return head.strip() if len(head) <= 140 else head.strip()[:139] + "…"


def report_of(record: Record) -> str:
    """Publisher and day, as a row cites a report."""
    if record.published is None:
        return publisher_of(record)
    published = date.fromisoformat(record.published.value[:10])
    return f"{publisher_of(record)}, {published.day} {published:%b}"
