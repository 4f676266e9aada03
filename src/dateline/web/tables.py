"""The page's tables: who is quoted, what they would not say, and the figures."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.model.cited import Cited
from dateline.model.figure import Figure
from dateline.model.happening import Happening
from dateline.model.record import Record
from dateline.model.sourced import plain
from dateline.model.span import joined
from dateline.model.statement import Statement
from dateline.web.rows import claim_name
from dateline.wording import claims as wording
from dateline.wording.claims import Put
from dateline.wording.phrase import plain_phrase
from dateline.wording.report import report_of
from dateline.wording.words import is_pronoun


class Source(NamedTuple):
    """Somebody quoted, over all reports."""

    name: str
    code: str | None
    type: str
    anonymous: bool
    counts: tuple[tuple[str, int], ...]
    total: int
    reports: tuple[tuple[str, str], ...]
    claims: int
    """Claims that it made or denied."""
    confirmed: int
    """Those of an event that an independent voice affirms as well."""
    contradicted: int


class Silence(NamedTuple):
    """What somebody would not say."""

    who: str
    words: str
    report: str
    href: str


class Count(NamedTuple):
    """One figure that a claim hangs on."""

    kind: str
    bounds: str
    words: str
    phrase: str
    voice: str
    report: str
    href: str
    when: str
    where: str
    put: Put


def sources(records: Sequence[Record], standing: Mapping[int, Happening]) -> tuple[Source, ...]:
    """Everybody quoted, over all reports, the most quoted first; `standing` has the event of each claim."""
    found: defaultdict[tuple[str, str | None], list[tuple[int, Record, Statement, str]]] = defaultdict(list)
    for at, record in enumerate(records):
        for statement in record.statements:
            entity = next((e for e in record.entities if e.id == statement.source_entity), None)
            spoken = wording.speaker(record, statement)
            name = entity.name if entity and not is_pronoun(entity.name) else spoken
            found[(plain(name), entity.code if entity else None)].append((at, record, statement, name))
    out = []
    for (_, code), said in found.items():
        kinds = {e.type for _, record, statement, _ in said for e in record.entities if e.id == statement.source_entity}
        counts = Counter(statement.stance for _, _, statement, _ in said)
        reports = {at: (report_of(record), f"#report-{at + 1}") for at, record, _, _ in said}
        made = [(c, standing[id(c)]) for _, record, s, _ in said for c in record.claims if c.holder == s.id]
        out.append(
            Source(
                name=min((name for *_, name in said), key=lambda n: (-len(n), n)),
                code=code,
                type=", ".join(sorted(kinds)),
                anonymous=any(statement.anonymous for _, _, statement, _ in said),
                counts=tuple((stance, n) for stance, n in sorted(counts.items(), key=lambda c: (-c[1], c[0]))),
                total=len(said),
                reports=tuple(reports[at] for at in sorted(reports)),
                claims=len(made),
                confirmed=sum(c.polarity == "positive" and event.independent > 1 for c, event in made),
                contradicted=sum(bool(event.conflicts) for _, event in made),
            )
        )
    return tuple(sorted(out, key=lambda s: (s.name == wording.UNNAMED, -s.total, s.name.casefold())))


def silences(records: Sequence[Record]) -> tuple[Silence, ...]:
    """Every statement that refuses to make one."""
    out = []
    for at, record in enumerate(records):
        for statement in record.statements:
            if statement.stance == "withholds":
                spans = joined((*statement.cue, *statement.content), record.text)
                words = " … ".join(" ".join(record.text[start:end].split()) for start, end in spans)
                name = f"r{at + 1}-{statement.id}"
                out.append(Silence(wording.speaker(record, statement), words, report_of(record), f"#{name}"))
    return tuple(out)


def figures(every: Sequence[Cited]) -> tuple[Count, ...]:
    """Every bounded figure that a claim hangs on, the dead and the injured first."""
    out = []
    for one in every:
        for figure in (one.record.figures[n] for n in one.claim.figures):
            if figure.low is None and figure.high is None:
                continue
            out.append((_rank(figure), one.at, _count(one, figure)))
    return tuple(count for *_, count in sorted(out, key=lambda found: found[:2]))


def _rank(figure: Figure) -> tuple[int, str]:
    order = ("killed", "injured", "displaced", "detained", "places", "troops", "vehicles", "money", "distance", "other")
    return order.index(figure.kind), figure.kind


def _count(one: Cited, figure: Figure) -> Count:
    return Count(
        kind=figure.kind,
        bounds=wording.bounds_words(figure),
        words=" ".join(one.record.text[figure.start : figure.end].split()),
        phrase=plain_phrase(one),
        voice=wording.voice(one),
        report=report_of(one.record),
        href=f"#{claim_name(one)}",
        when=wording.when_words(one),
        where=wording.where_words(one),
        put=wording.put(one),
    )
