"""On which days an event was: the narrowest that an account gives, and no later than it was told as done."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.model.claim import Claim
from dateline.model.sourced import SourcedClaim

BY_THEN = "by then"
"""The basis of an account that says by which day it was, and not on which."""
_BASES = ("stated", "carried", "published", BY_THEN)

WIDE = 14
"""Days from which on it is a window within which something was, and not an account of its days."""


class Account(NamedTuple):
    """What one claim of an event says of its days."""

    days: tuple[date, date] | None
    basis: str
    by: date | None
    """The day on which it was told as done; None for what is denied, planned or of no known day."""


def account_of(claim: Claim | SourcedClaim, published: str | None) -> Account:
    """What a claim says, in a report that came out on a day (ISO 8601)."""
    done = claim.polarity == "positive" and claim.modality == "actual"
    by = date.fromisoformat(published[:10]) if done and published else None
    when = claim.time
    known_by = done and when.begin is None and when.until is not None and when.basis != "stated"
    return Account(when.days, BY_THEN if known_by else when.basis, by)


def wide(days: tuple[date, date]) -> bool:
    """Whether it is said only within weeks or years when it was: "in June", "more than a year after"."""
    return days[1] - days[0] > timedelta(days=WIDE)


def days_of(accounts: Sequence[Account]) -> tuple[date, date] | None:
    """First and last day, from the accounts that say when themselves before those that take the report's day.

    What was told as done on the 27th was not done later, though another account has it "last week". Of a window of
    weeks it was the day within it on which any report has it.
    """
    told = min((one.by for one in accounts if one.by), default=date.max)
    window = None
    for basis in _BASES:
        dated = [one.days for one in accounts if one.days and one.basis == basis]
        if window is not None:
            dated = [days for days in dated if window[0] <= days[0] and days[1] <= window[1] and not wide(days)]
        if dated:
            first, last = min(dated, key=lambda days: (days[1] - days[0], days))
            found = first, max(first, min(last, told))
            if not wide(found) or basis == BY_THEN:
                return found
            window = window or found
    return window
