"""What a post of a live page tells without a day is of the post's day, not of that on which the page last changed."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.model.claim import Claim
from dateline.model.document import Document, Published, post_day
from dateline.model.time import When


def of_their_posts(doc: Document, claims: Sequence[Claim], published: Published | None) -> list[Claim]:
    """The claims; those that have the page's day for want of another have that of the post in which they stand."""
    if not any(part.published for part in doc.parts):
        return list(claims)
    of_page = _bounds(published.value[:10]) if published else (None, None)
    out = []
    for claim in claims:
        day = post_day(doc.parts, claim.predicate[0]) if claim.time.basis == "published" else None
        out.append(claim if day is None else replace(claim, time=_moved(claim.time, of_page, _bounds(day))))
    return out


def _bounds(day: str) -> tuple[str, str]:
    return day, (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _moved(when: When, of_page: tuple[str | None, str | None], of_post: tuple[str, str]) -> When:
    """The time with the days of the post for those of the page."""
    begin = of_post[0] if when.begin == of_page[0] else when.begin
    until = of_post[1] if when.until == of_page[1] else when.until
    return replace(when, begin=begin, until=until)
