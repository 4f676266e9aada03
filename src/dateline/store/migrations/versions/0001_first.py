"""The first form of the store."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = sa.String(27)
NAME = sa.String(24)


def upgrade() -> None:
    """Make all tables, and the index of words in the manner of the database."""
    op.create_table(
        "setting",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("verb", sa.String(20), nullable=False),
        sa.Column("coder", sa.Text),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False, unique=True),
        sa.Column("run", sa.Integer, sa.ForeignKey("run.id"), nullable=False, index=True),
    )
    op.create_table(
        "raw",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "document",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", NAME, nullable=False, unique=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False),
        sa.Column("address", sa.Text, index=True),
        sa.Column("url", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("raw", sa.String(64), sa.ForeignKey("raw.digest")),
        sa.Column("shingles", sa.Integer, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "reading",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", NAME, nullable=False, unique=True),
        sa.Column("document", sa.Integer, sa.ForeignKey("document.n"), nullable=False, index=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False, index=True),
        sa.Column("coder", sa.Text, nullable=False),
        sa.Column("published", sa.String(10)),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "ended",
        sa.Column("reading", sa.Integer, sa.ForeignKey("reading.n"), primary_key=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False, index=True),
        sa.Column("why", sa.String(10), nullable=False),
        sa.Column("published", sa.String(10)),
        sa.Column("reason", sa.Text),
    )
    op.create_table(
        "claim",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", NAME, nullable=False, index=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("reading.n"), nullable=False, index=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False, index=True),
        sa.Column("published", sa.String(10)),
        sa.Column("place", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
    )
    told = sa.text("place IS NOT NULL")
    op.create_index("claim_place", "claim", ["place"], sqlite_where=told, postgresql_where=told)
    op.create_table(
        "merge",
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), primary_key=True),
        sa.Column("seen", sa.Integer, nullable=False),
    )
    op.create_table(
        "origin",
        sa.Column("document", sa.Integer, sa.ForeignKey("document.n"), primary_key=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), primary_key=True),
        sa.Column("first", sa.Integer, sa.ForeignKey("document.n"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "membership",
        sa.Column("claim", NAME, primary_key=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), primary_key=True),
        sa.Column("event", NAME, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", NAME, nullable=False),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False, index=True),
        sa.Column("became", NAME),
        sa.Column("body", sa.Text),
    )
    op.create_index("event_id_revision", "event", ["id", "revision"])
    op.create_table(
        "standing",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revision.id"), nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("country", sa.String(2)),
        sa.Column("feature", sa.String(10)),
        sa.Column("stale_from", sa.String(10), index=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("standing_place_revision", "standing", ["place", "revision"])
    op.create_index("standing_name", "standing", [sa.text("lower(name)")])
    for statement in WORDS[op.get_context().dialect.name]:
        op.execute(statement)


WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='document', content_rowid='n', "
        "tokenize='porter unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        "CREATE TABLE document_words (n INTEGER PRIMARY KEY REFERENCES document (n), words TSVECTOR NOT NULL)",
        "CREATE INDEX document_words_words ON document_words USING gin (words)",
    ),
}
"""SQLite keeps the words outside the documents (FTS5, external content); PostgreSQL in a table beside them."""
