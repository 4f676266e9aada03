"""Reports made by hand, a clock that ticks, and what tests ask of a store."""

from datetime import UTC, datetime, timedelta
from zlib import crc32

import msgspec
from builders import figure_of, place_of, record_of
from sqlalchemy import func, select, text

from dateline import services
from dateline.errors import DatelineError
from dateline.store.checking import check
from dateline.store.schema import claim, document, ended, event, metadata, origin, reading, standing

REBELS, ARMY = ("NORP", "Rebels", "AFGREB"), ("ORG", "Army", "AFGMIL")
TOWNS = ("Kunduz", "Aybak", "Herat", "Ghazni")


class Clock:
    """Every look at it is a minute later than the one before."""

    def __init__(self, start="2021-09-01T06:00+00:00"):
        self.at = datetime.fromisoformat(start).astimezone(UTC)

    def __call__(self):
        self.at += timedelta(minutes=1)
        return self.at

    def iso(self):
        """The moment that was told last."""
        return self.at.isoformat()


def fell(
    where="Kunduz", *, day="2021-08-08", publisher="Wire", who="Rebels", verb="captured", control="takes", url=None,
    denied=False, killed=None, quoting=None, after="", coder="by hand", name=None,
):  # fmt: skip
    """A report of one sentence: who did what to a town, with the dead, and according to whom."""
    toll = f" and killed {killed} people" if killed else ""
    said = f", {quoting} said" if quoting else ""
    words = f"{who} {verb} {where}{toll}{said}.{after}"
    entities = [REBELS, ARMY] + ([("ORG", quoting, None)] if quoting else [])
    claims = [
        {
            "predicate": verb, "actors": (who,), "place": 0, "control": control, "mode": "seize",
            "polarity": "negative" if denied else "positive", "holder": "s1" if quoting else None,
        }
    ]  # fmt: skip
    figures = []
    if killed:
        figures.append(figure_of(words, f"{killed} people", killed, killed))
        claims.append({"predicate": "killed", "type": "ASSAULT", "actors": (who,), "place": 0, "figures": (0,)})
    record = record_of(
        words, name=name or f"sha256:{crc32(repr((words, publisher, url)).encode()):08x}",
        publisher=publisher, published=day, entities=entities, figures=figures, claims=claims,
        places=(place_of(words, where, lat=36.0, lon=68.0),),
        statements=[{"source": quoting, "cue": "said", "content": words.split(",")[0],
                     "source_entity": "e3"}] if quoting else [],
    )  # fmt: skip
    return msgspec.structs.replace(record, url=url, coder=coder)


def many(number, *, first=0):
    """So many reports, no two the same, on four towns and thirty days."""
    return [
        fell(
            TOWNS[n % 4], day=f"2021-08-{1 + n * 7 % 28:02}", publisher=f"Paper {n % 11}",
            who=("Rebels", "Army")[n // 4 % 2], denied=n % 9 == 5, killed=n % 5 or None,
            quoting=("A doctor", "The governor", None)[n % 3], url=f"https://example.org/{n}",
            after=f" It was report number {n} of the day.",
        )
        for n in range(first, first + number)
    ]  # fmt: skip


def made(where, clock):
    services.create(where, clock)
    return services.open_store(where)


def add(store, records, clock, **options):
    """Add records in one run; returns what became of each. Nothing has to be read, so nothing that reads is made."""
    run = store.begin_run("add", clock)
    found = services.add(store, [(f"item {n}", one) for n, one in enumerate(records, 1)], run=run, now=clock,
                         make_reader=no_reader, **options)  # fmt: skip
    return [what for _, what in found if isinstance(what, services.Added | DatelineError)]


def merge(store, clock):
    return services.merge(store, run=lambda: store.begin_run("merge", clock), now=clock)


def withdraw(store, names, clock, *, day="2021-08-20"):
    run = store.begin_run("withdraw", clock)
    return services.withdraw_reports(store, names, run=run, now=clock, day=day, reason="an error")


def no_reader():
    raise AssertionError("a language model was loaded")


def counts(store):
    """Rows of every table but `run`."""
    with store.asking() as connection:
        found = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar()
            for table in metadata.sorted_tables
            if table.name != "run"
        }
        return found | {"words": connection.execute(text("SELECT COUNT(*) FROM document_words")).scalar()}


def picture(store):
    """What a store says now, in a form that does not depend on when and in which order it was told."""
    with store.asking() as connection:
        run = connection.execute
        over = select(ended.c.reading)
        active = select(claim.c.id, claim.c.body).where(claim.c.reading.not_in(over)).order_by(claim.c.id)
        names = dict(run(select(document.c.n, document.c.id)).all())
        firsts = dict(run(select(origin.c.document, origin.c.first).order_by(origin.c.revision)).all())
        newest_events = dict(run(select(event.c.id, event.c.body).order_by(event.c.n)).all())
        newest_standings = dict(run(select(standing.c.place, standing.c.body).order_by(standing.c.n)).all())
        return {
            "documents": sorted(names.values()),
            "readings": sorted(run(select(reading.c.id).where(reading.c.n.not_in(over))).scalars()),
            "claims": [tuple(row) for row in run(active)],
            "events": sorted((name, body) for name, body in newest_events.items() if body),
            "standings": sorted((place, body) for place, body in newest_standings.items() if body != "[]"),
            "copies": sorted((names[n], names[first]) for n, first in firsts.items() if n != first),
        }


def assert_sound(store):
    with store.asking() as connection:
        assert [finding for finding in check(connection) if not finding.ok] == []


def written(path, records):
    """The records as a file of JSON Lines."""
    from dateline.model.record import encode

    path.write_bytes(b"".join(encode(one) + b"\n" for one in records))
    return path
