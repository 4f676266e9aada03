"""One claim as a line of the page, and the lines that speak of the same thing."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.merging.days import account_of, days_of
from dateline.merging.sourced import folded
from dateline.model.cited import Cited
from dateline.model.sourced import plain
from dateline.model.span import overlap
from dateline.wording import claims as wording
from dateline.wording.claims import Put
from dateline.wording.phrase import Piece, act_of_speech, phrase, plain_phrase
from dateline.wording.report import report_of
from dateline.wording.words import listed


class Row(NamedTuple):
    """One claim, or several word for word the same."""

    name: str
    put: Put
    pieces: tuple[Piece, ...]
    voice: str
    anonymous: bool
    told_to: str
    """To whom it was said, where that is named."""
    report: str
    source: str
    """Where the report stands on the page."""
    href: str
    when: str
    where: str
    figures: tuple[str, ...]
    type: str
    sure: bool
    quote: str
    copies: tuple[tuple[str, str], ...]
    acts: tuple[tuple[str, str], ...]
    """Acts of speech that the claim was made by, such as a request, with their own places in the text."""


class Group(NamedTuple):
    """Claims about the same thing."""

    rows: tuple[Row, ...]
    contested: bool
    about: str
    weight: int
    """How much it matters to somebody who reads only the first lines of a day."""
    earlier: int
    """Sort key: day as a number, negative for newest first."""


def claim_name(one: Cited) -> str:
    """The claim's id on the page."""
    return f"r{one.at + 1}-{one.claim.id}"


def row(one: Cited, copies: Sequence[Cited] = ()) -> Row:
    """One claim as a line of the page."""
    start, end = one.claim.sentence
    figures = [one.record.figures[n] for n in one.claim.figures]
    return Row(
        name=claim_name(one),
        put=wording.put(one),
        pieces=phrase(one),
        voice=wording.voice(one),
        anonymous=bool(one.holder and one.holder.anonymous),
        told_to=listed(wording.hearers(one.record, one.holder)) if one.holder else "",
        report=report_of(one.record),
        source=f"#report-{one.at + 1}",
        href=f"#{claim_name(one)}",
        when=wording.when_words(one),
        where=wording.where_words(one),
        figures=tuple(f"{f.kind}: {wording.bounds_words(f)}" for f in figures if f.kind != "other"),
        type=one.claim.type.lower() + (f" / {one.claim.mode}" if one.claim.mode else ""),
        sure=one.claim.score >= 0.5,
        quote=" ".join(one.record.text[start:end].split()),
        copies=tuple((_copy(c, one), f"#{claim_name(c)}") for c in copies),
        acts=_acts(one),
    )


def _copy(copy: Cited, one: Cited) -> str:
    return "in the headline" if copy.at == one.at and copy.in_headline else report_of(copy.record)


def _acts(one: Cited) -> tuple[tuple[str, str], ...]:
    holder = one.holder
    near = (
        () if holder is None else (c for c in one.record.claims if any(overlap(c.predicate, cue) for cue in holder.cue))
    )
    cites = (Cited(one.at, one.record, c) for c in near)
    return tuple(
        (c.claim.type.lower(), f"#{claim_name(c)}")
        for c in cites
        if c.claim is not one.claim and folded(c) and act_of_speech(c) is holder
    )


def group_of(happening: Sequence[Cited], contested: set[int]) -> Group:
    """Fold what is word for word the same; `contested` has the ids of the claims of any disagreement."""
    firsts: dict[tuple[str, str, str], list[Cited]] = {}
    shown = [c for c in happening if not folded(c)]
    for one in _headlines_last(shown):
        again = next((f for f in firsts.values() if _repeats(one, f[0])), None)
        if again:
            again.append(one)
            continue
        same = (plain_phrase(one).casefold(), wording.put(one).label, plain(wording.voice(one)))
        firsts.setdefault(same, []).append(one)
    rows = tuple(row(first, copies) for first, *copies in firsts.values())
    about = next((wording.where_words(c) for c in happening if c.place), "")
    span = span_of(happening)
    disputed = any(id(c.claim) in contested for c in happening)
    return Group(
        rows=rows,
        contested=disputed,
        about=about,
        weight=max(map(_weight, shown), default=0) + 4 * disputed,
        earlier=-span[0].toordinal() if span else 0,
    )


def _weight(one: Cited) -> int:
    """Places that change hands and the dead first, then what has a place, then what was only said."""
    deaths = any(one.record.figures[n].kind in ("killed", "injured") for n in one.claim.figures)
    violent = one.claim.type in ("ASSAULT", "COERCE")
    real = one.claim.modality == "actual" and not act_of_speech(one)
    return 3 * bool(one.claim.control or deaths) + 2 * (one.place is not None) + violent + real


def _headlines_last(claims: Sequence[Cited]) -> list[Cited]:
    return sorted(claims, key=lambda c: (c.at, c.in_headline, c.claim.predicate))


def _repeats(one: Cited, first: Cited) -> bool:
    """Whether a headline says no more than what the report says below it."""
    return (
        one.at == first.at
        and one.in_headline
        and (one.claim.polarity, one.claim.modality) == (first.claim.polarity, first.claim.modality)
    )


def span_of(happening: Sequence[Cited]) -> tuple[date, date] | None:
    """The group's days, from the claims that say when themselves before those that take the report's day."""
    reports = [one.record.published for one in happening]
    return days_of(
        [account_of(one.claim, day.value if day else None) for one, day in zip(happening, reports, strict=True)]
    )
