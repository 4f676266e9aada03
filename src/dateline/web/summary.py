"""The report in a terminal: a few lines on what is claimed, by whom, and where reports disagree."""

from dateline.web.rows import Row
from dateline.web.views import Page, Section

WIDTH = 100
MOST_ROWS = 12
MOST_DISPUTES = 6


def lines(shown: Page) -> list[str]:
    """Ten to twenty-five lines; the whole is on the page."""
    out = [_head(shown)]
    rows = [(section, group.rows[0]) for section in shown.sections for group in section.groups]
    if rows:
        telling = [(section, _telling(section)) for section in shown.sections]
        telling = telling if len(telling) >= MOST_ROWS else rows
        out += ["", "Newest first:" if telling is rows else "Newest first, one of each day:"]
        out += [_cut(_line(section, row)) for section, row in telling[:MOST_ROWS]]
        if len(rows) > MOST_ROWS:
            out.append(f"  … and {len(rows) - MOST_ROWS} more")
    if shown.disputes:
        out += ["", "They disagree on:"]
        for dispute in shown.disputes[:MOST_DISPUTES]:
            answers = [f"{s.label} ({s.rows[0].voice or s.rows[0].report})" for s in dispute.sides]
            out.append(_cut(f"  {dispute.heading}: {' / '.join(answers)}"))
        if len(shown.disputes) > MOST_DISPUTES:
            out.append(f"  … and {len(shown.disputes) - MOST_DISPUTES} more")
    if shown.sources:
        out += ["", _cut("Most quoted: " + ", ".join(f"{s.name} ({s.total})" for s in shown.sources[:5]))]
    return out


def _head(shown: Page) -> str:
    period = f", {shown.period}" if shown.period else ""
    put = ", ".join(f"{n} {label.label}" for label, n in shown.tally[:6])
    return f"{shown.told_by}{period}: " + (f"{shown.claims} claims ({put})" if shown.claims else "no claim found")


def _telling(section: Section) -> Row:
    """The first row of a section whose reading is likely, if there is one."""
    rows = [group.rows[0] for group in section.groups]
    return next((row for row in rows if row.sure), rows[0])


def _line(section: Section, row: Row) -> str:
    phrase = "".join(piece.text for piece in row.pieces)
    day = section.heading.partition(" ")[2] if section.heading[-1:].isdigit() else section.heading
    return f"  {day:<15} {row.put.label:<9} {phrase} — {row.voice or row.report}"


def _cut(line: str) -> str:
    """One line of the terminal; what a report's words could do to a terminal they do not do here."""
    line = "".join(c if c.isprintable() else " " for c in line)
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"
