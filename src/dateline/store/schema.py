"""The tables of the store. Rows are only ever added: every question can be asked as of any earlier revision.

A `revision` is one committed write, with the instant at which it was made; every other row names the revision that
brought it. A `document` is a text of a publisher at an address, a `reading` what one coder made of it. A reading that
is not the last word any more (the publisher corrected or withdrew the report, or a newer coder read it) gets a row in
`ended`. What merging finds is kept the same way: the newest row of a claim, an event or a place, among those no newer
than the revision asked for, is what was known then.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    func,
)

metadata = MetaData()

setting = Table(
    "setting",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What never changes once written: `created_at`."""

run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("started_at", String(27), nullable=False),
    Column("verb", String(20), nullable=False),
    Column("coder", Text),
)

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", String(27), nullable=False, unique=True),
    Column("run", ForeignKey("run.id"), nullable=False, index=True),
)
"""Instants are ISO 8601 in UTC with microseconds, so that they sort as they are; each is later than the one before."""

raw = Table(
    "raw",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("revision", ForeignKey("revision.id"), nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""What a text was taken from (a page), compressed, under its SHA-256."""

document = Table(
    "document",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("id", String(24), nullable=False, unique=True),
    Column("revision", ForeignKey("revision.id"), nullable=False),
    Column("address", Text, index=True),
    Column("url", Text),
    Column("publisher", Text),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("raw", ForeignKey("raw.digest")),
    Column("shingles", Integer, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
)
"""`address` is what a correction shares with what it corrects: the URL, or the id that its publisher gave it."""

reading = Table(
    "reading",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("id", String(24), nullable=False, unique=True),
    Column("document", ForeignKey("document.n"), nullable=False, index=True),
    Column("revision", ForeignKey("revision.id"), nullable=False, index=True),
    Column("coder", Text, nullable=False),
    Column("published", String(10)),
    Column("claims", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
"""`record` is the record without its text, compressed."""

ended = Table(
    "ended",
    metadata,
    Column("reading", ForeignKey("reading.n"), primary_key=True),
    Column("revision", ForeignKey("revision.id"), nullable=False, index=True),
    Column("why", String(10), nullable=False),
    Column("published", String(10)),
    Column("reason", Text),
)
"""`why`: corrected, withdrawn, reread. `published`: the day on which a correction or a withdrawal came out."""

claim = Table(
    "claim",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("id", String(24), nullable=False, index=True),
    Column("reading", ForeignKey("reading.n"), nullable=False, index=True),
    Column("revision", ForeignKey("revision.id"), nullable=False, index=True),
    Column("published", String(10)),
    Column("place", Text),
    Column("body", Text, nullable=False),
)
"""`place` is what a standing question asks for: the key of the place whose control the claim speaks of, #talks,
#deadline or #count; null for all other claims."""

merge = Table(
    "merge",
    metadata,
    Column("revision", ForeignKey("revision.id"), primary_key=True),
    Column("seen", Integer, nullable=False),
    Column("edition", String(16)),
)
"""A merge, and the newest revision that it had seen: reports that came later wait for the next. `edition`: what grouped
the claims; the next merge builds upon the groups if it is of the same."""

origin = Table(
    "origin",
    metadata,
    Column("document", ForeignKey("document.n"), primary_key=True),
    Column("revision", ForeignKey("revision.id"), primary_key=True),
    Column("first", ForeignKey("document.n"), nullable=False),
    sqlite_with_rowid=False,
)
"""The first of the documents that are copies of one text; documents without copies have no row."""

membership = Table(
    "membership",
    metadata,
    Column("claim", String(24), primary_key=True),
    Column("revision", ForeignKey("revision.id"), primary_key=True),
    Column("event", String(24), nullable=False),
    sqlite_with_rowid=False,
)

event = Table(
    "event",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("id", String(24), nullable=False),
    Column("revision", ForeignKey("revision.id"), nullable=False, index=True),
    Column("became", String(24)),
    Column("body", Text),
)
"""A happening; without `body` it is no more, and what was said of it is told under the id that it `became`."""

standing = Table(
    "standing",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("place", Text, nullable=False),
    Column("revision", ForeignKey("revision.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("country", String(2)),
    Column("feature", String(10)),
    Column("stale_from", String(10), index=True),
    Column("body", Text, nullable=False),
)
"""Everything that the rule says of one place: its stretches of days as a list of `Status`."""

Index(
    "claim_place", claim.c.place, sqlite_where=claim.c.place.is_not(None), postgresql_where=claim.c.place.is_not(None)
)
Index("event_id_revision", event.c.id, event.c.revision)
Index("standing_place_revision", standing.c.place, standing.c.revision)
Index("standing_name", func.lower(standing.c.name))
