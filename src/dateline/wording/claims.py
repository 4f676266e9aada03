"""What the page says about one claim beside its phrase: how it is put, who says so, when, where, how many."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from dateline.model.cited import Cited
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.statement import Statement
from dateline.model.time import When
from dateline.wording.phrase import entity_name, whose_we
from dateline.wording.words import is_pronoun, listed, word_lists

UNNAMED = "a source not named"


class Put(NamedTuple):
    """How a claim is put: the word on its badge and the class that draws it."""

    label: str
    kind: str


def put(one: Cited) -> Put:
    """The badge: denial first, then modality, then the stance of whoever says it."""
    claim, holder = one.claim, one.holder
    if claim.polarity == "negative":
        if holder and holder.stance in ("denies", "rejects"):
            return Put("denied", "denied")
        return Put(word_lists().negated[claim.modality], "denied")
    if claim.modality != "actual":
        return Put(claim.modality, "attempted" if claim.modality == "attempted" else "irreal")
    if holder is None:
        return Put("reported", "own")
    if holder.stance == "confirms":
        return Put("confirmed", "own")
    if holder.stance == "doubts":
        return Put("doubted", "denied")
    return Put(word_lists().stances[holder.stance], "said")


def chain(record: Record, statement: Statement | None) -> tuple[Statement, ...]:
    """The statement and those it is reported in, from the inside out."""
    out: list[Statement] = []
    while statement and statement not in out:
        out.append(statement)
        statement = next((s for s in record.statements if s.id == statement.within), None)
    return tuple(out)


def speaker(record: Record, statement: Statement) -> str:
    """Who makes a statement: the words of the report, with the name behind a pronoun or a title."""
    words = source_words(record, statement)
    name = entity_name(record, statement.source_entity)
    if not words:
        return name or UNNAMED
    bare = not name or is_pronoun(name) or words.startswith(name)
    if bare and statement.source and (ours := whose_we(record, statement.source[0])):
        return ours if is_pronoun(words) else f"{words} [{ours}]"
    if name and is_pronoun(words):
        return words if is_pronoun(name) else name
    if name and _bare(name) not in _bare(words) and name[:1].isupper() and len(words) < 40:
        return f"{words} [{name}]"
    return words


def source_words(record: Record, statement: Statement) -> str:
    """The words for who makes a statement; of "a map **that** shows" those that the pronoun stands for."""
    spans = statement.source if statement.stands_for is None else (statement.stands_for,)
    return " … ".join(_squeeze(record.text[start:end]) for start, end in spans)


def hearers(record: Record, statement: Statement) -> tuple[str, ...]:
    """To whom a statement is made, by name: "told **AFP**"."""
    known = {entity.id: entity for entity in record.entities}
    names = (
        known[one.entity].name if one.entity in known else _squeeze(record.text[one.start : one.end])
        for one in statement.told_to or ()
    )
    return tuple(dict.fromkeys(names))


def voice(one: Cited) -> str:
    """Who says so, nested statements from the inside out; empty for the report's own voice."""
    names = [speaker(one.record, s) for s in chain(one.record, one.holder)]
    return ", as told by ".join(name for n, name in enumerate(names) if not n or name != names[n - 1])


def _bare(words: str) -> str:
    return re.sub(r"[^\w ]", "", words.casefold()).removeprefix("the ")


def _squeeze(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def day(when: date) -> str:
    """A day as a person writes it; the first of the calendar stands for all that was before it."""
    if when == date.min:
        return "the year 1"
    return f"{when.day} {when:%B} {when.year}"


def days(first: date, last: date) -> str:
    """A stretch of days, as short as it can be said."""
    if first == last:
        return day(first)
    after = last + timedelta(days=1)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and after.day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B} {first.year}"
        return f"{first:%B} {first.year} – {last:%B} {last.year}"
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month != last.month:
        return f"{first.day} {first:%B} – {day(last)}"
    return f"{first.day}–{day(last)}"


def when_words(one: Cited) -> str:
    """When it is said to have happened; a report's own day is not passed off as the event's."""
    when: When = one.claim.time
    span = one.days
    if span is None:
        return "date not known"
    words = days(*span)
    if not when.begin or not when.until:
        words = f"from {words}" if when.begin else f"{'before' if span[1] == date.min else 'by'} {words}"
    return {"stated": words, "carried": f"{words}, by context", "published": "no date given"}[when.basis]


def place_name(place: Place, record: Record) -> str:
    """A town as the report spells it; a country ("US"), and "the capital" of something, as the gazetteer does."""
    surface = _squeeze(record.text[place.start : place.end])
    if place.name and (place.precision == "country" or surface.islower()):
        return place.name
    return surface.title() if surface.isupper() and len(surface) > 3 else surface


def place_words(place: Place, record: Record) -> str:
    """A place with the province or country that tells it from its namesakes, and whether it was only near it."""
    parts = [place_name(place, record), place.admin1, place.country]
    out: list[str] = []
    for part in parts:
        if part and part not in out:
            out.append(part)
    return ("near " if place.near else "") + ", ".join(out)


def where_words(one: Cited) -> str:
    """Where it happened: one place with what tells it from its namesakes, of several the names; empty where untold."""
    if len(one.places) > 1:
        return listed([place_name(place, one.record) for place in one.places])
    return place_words(one.place, one.record) if one.place else ""


def bounds_words(figure: Figure) -> str:
    """A figure's bounds: "27 or more", "up to 8", "8–12", "6th", "5 of 34"."""
    low, high = _number(figure.low), _number(figure.high)
    if figure.ordinal:
        return f"no. {low}"
    if low and high:
        words = low if low == high else f"{low}–{high}"
    elif low:
        words = f"{low} or more"
    else:
        words = f"up to {high}" if high else "not known"
    return f"{words} of {_number(figure.of)}" if figure.of is not None else words


def _number(value: float | int | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"
