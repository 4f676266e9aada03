"""The day of the year of a claim whose year nobody knows: of a report that has no date "on Jan. 9" is no day at all."""

import re
from collections.abc import Iterator

from dateline.model.claim import Claim
from dateline.model.record import Record
from dateline.model.span import Span
from dateline.model.time import Time

_DAY_OF_YEAR = re.compile(r"XXXX-\d\d-\d\d")
"""What the value of a time expression is that names a day and a month and no year."""
_CLOSING = ".,;:)–—-"
"""What stands behind a day that says when something was: "**On Jan. 9**, rebels …"; "the March 4 attack" names one."""
_BEFORE = 15
"""Letters that may stand between a day and the noun that it tells from others: "the **March 4** nerve agent attack"."""
_OPENING = 15
"""Letters from its beginning in which a report that opens with its day has it: "On Thursday, **Dec. 15**, aircraft"."""


def day_of_year(record: Record, claim: Claim) -> str | None:
    """The month and day (01-09) on which a claim is said to be, or its report opens; None where a year is known."""
    if record.published is not None or claim.time.days is not None:
        return None
    near = [time for time in _within(record, claim.sentence) if _tells(record, time) or _names(time, claim)]
    if not near:
        near = [time for time in record.times[:2] if _opens(record, time)]
    days = {time.value[-5:] for time in near}
    return days.pop() if len(days) == 1 else None


def _within(record: Record, span: Span) -> Iterator[Time]:
    return (time for time in record.times if span[0] <= time.start < span[1] and _DAY_OF_YEAR.fullmatch(time.value))


def _opens(record: Record, time: Time) -> bool:
    """Whether a report opens with a day, which is that of all it tells."""
    start = record.sentences[0][0]
    return bool(_DAY_OF_YEAR.fullmatch(time.value)) and time.start - start <= _OPENING and _tells(record, time)


def _tells(record: Record, time: Time) -> bool:
    """Whether a day says when something was, and is no name of what it was."""
    behind = record.text[time.end : time.end + 1]
    return not behind or behind in _CLOSING or behind == "\n"


def _names(time: Time, claim: Claim) -> bool:
    """Whether a day stands right before the word that names the event."""
    return 0 <= claim.predicate[0] - time.end <= _BEFORE
