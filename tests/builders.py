"""Analyses and documents made by hand, so that a unit test needs no language model."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from dateline.language.analysis import Analysis, Name, NameType, Token
from dateline.merging.sourced import sourced_claims
from dateline.model.claim import Claim, Event, Role
from dateline.model.document import Document, Part, Published
from dateline.model.entity import Entity, Mention
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.time import When


def analysis_of(*sentences: str, names: tuple[tuple[str, NameType], ...] = ()) -> Analysis:
    """Build an Analysis from trees written out: one token a line, `form lemma UPOS XPOS head deprel [etype]`.

    Heads count from 1 within the sentence, 0 is the root. A form that starts with `_` follows the one before it
    without a space. Names are given as (surface, type) and found in the text.
    """
    text = ""
    tokens: list[Token] = []
    ranges: list[tuple[int, int]] = []
    for sentence in sentences:
        first = len(tokens)
        for line in filter(None, map(str.strip, sentence.strip().splitlines())):
            form, lemma, upos, xpos, head, deprel, *etype = line.split()
            glued = form.startswith("_") and len(form) > 1
            form = form[1:] if glued else form
            text += "" if glued or not text else " "
            tokens.append(
                Token(
                    start=len(text),
                    end=len(text) + len(form),
                    lemma=lemma,
                    upos=upos,
                    xpos=xpos,
                    head=first + int(head) - 1 if int(head) else -1,
                    deprel=deprel,
                    etype=etype[0] if etype else None,
                )
            )
            text += form
        ranges.append((first, len(tokens)))
    bare = Analysis(text=text, tokens=tuple(tokens), sentences=tuple(ranges))
    found = []
    for surface, kind in names:
        start = text.index(surface)
        inside = bare.tokens_in((start, start + len(surface)))
        found.append(Name(start=inside.start, end=inside.stop, type=kind, score=1.0))
    return Analysis(text=text, tokens=bare.tokens, sentences=bare.sentences, names=tuple(found))


def document_of(text: str, *, published: str | None = None, name: str = "doc") -> Document:
    """A document whose paragraphs are the lines of the text, the body all of it."""
    parts, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            parts.append(Part(kind="body", start=at, end=at + len(line.rstrip())))
        at += len(line)
    when = Published(value=published, basis="given") if published else None
    return Document(id=name, text=text, parts=tuple(parts), published=when)


def record_of(
    text: str,
    *,
    name: str = "doc",
    publisher: str | None = None,
    published: str | None = "2021-08-09",
    entities: Sequence[tuple[str, str, str | None]] = (),
    places: Sequence[Place] = (),
    figures: Sequence[Figure] = (),
    statements: Sequence[dict[str, Any]] = (),
    claims: Sequence[dict[str, Any]] = (),
    events: Sequence[Event] = (),
) -> Record:
    """A record whose spans are given as surfaces and found in the text, first come first served.

    Entities are (type, name, code), numbered e1, e2 …; a statement has `source`, `cue` and `content` as surfaces, a
    claim its `predicate`, `actors` and `recipients`; what else they have is as in the record.
    """

    def span(surface: str) -> Span:
        start = text.index(surface)
        return start, start + len(surface)

    def role(surface: str) -> Role:
        known = next((f"e{n}" for n, e in enumerate(entities, 1) if e[1] in surface or surface in e[1]), None)
        code = entities[int(known[1:]) - 1][2] if known else None
        return Role(start=span(surface)[0], end=span(surface)[1], text=surface, entity=known, code=code)

    sentences = tuple((m.start(), m.end()) for m in re.finditer(r"[^\s][^.\n]*\.?", text))

    def claim(number: int, given: dict[str, Any]) -> Claim:
        predicate = span(given["predicate"])
        day = given.get("day", published)
        when = When(begin=day, until=_next_day(day), basis="stated") if day else When()
        defaults: dict[str, Any] = {
            "id": f"c{number}", "type": "COERCE", "mode": None, "cameo": None, "control": None, "place": None,
            "figures": (), "modality": "actual", "polarity": "positive", "holder": None, "background": False,
            "score": 0.9, "time": when, "sentence": next(s for s in sentences if s[0] <= predicate[0] < s[1]),
        }  # fmt: skip
        plain = {k: v for k, v in given.items() if k not in ("predicate", "actors", "recipients", "day")}
        sides = {side: tuple(map(role, given.get(side, ()))) for side in ("actors", "recipients")}
        return Claim(**{**defaults, **plain, **sides, "predicate": predicate})

    def statement(number: int, given: dict[str, Any]) -> Statement:
        defaults = {"source_entity": None, "anonymous": False, "mode": "indirect", "stance": "says", "within": None}
        spans = {k: tuple(span(s) for s in [given.get(k, "")] if s) for k in ("source", "cue", "content")}
        return Statement(**{**defaults, **given, **spans, "id": f"s{number}"})

    doc = document_of(text, published=published, name=name)
    return Record(
        id=name,
        text=text,
        publisher=publisher,
        published=doc.published,
        coder="by hand",
        parts=doc.parts,
        sentences=sentences,
        entities=tuple(
            Entity(id=f"e{n}", type=kind, name=called, code=code,  # type: ignore[arg-type]
                   mentions=tuple(Mention(start=m.start(), end=m.end(), kind="name")
                                  for m in re.finditer(re.escape(called), text)))
            for n, (kind, called, code) in enumerate(entities, 1)
        ),
        places=tuple(places),
        figures=tuple(figures),
        statements=tuple(statement(n, given) for n, given in enumerate(statements, 1)),
        claims=tuple(claim(n, given) for n, given in enumerate(claims, 1)),
        events=tuple(events),
    )  # fmt: skip


def claims_of(records: Iterable[Record]) -> list[SourcedClaim]:
    """The claims of all records, made to stand alone."""
    return [claim for record in records for claim in sourced_claims(record)]


def place_of(text: str, surface: str, *, lat: float | None = None, lon: float | None = None, **given: Any) -> Place:
    """A place of `record_of`, a town unless told otherwise."""
    start = text.index(surface)
    known = {"name": surface, "geonames_id": surface.casefold(), "precision": "point", "country": "AF", "score": 1.0}
    return Place(start=start, end=start + len(surface), kind="name", lat=lat, lon=lon, **{**known, **given})


def figure_of(text: str, surface: str, low: int | None, high: int | None, **given: Any) -> Figure:
    """A figure of `record_of`, of the killed unless told otherwise."""
    start = text.index(surface)
    return Figure(start=start, end=start + len(surface), low=low, high=high, **{"kind": "killed", **given})


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
