"""Full text with snippets: FTS5 in SQLite, tsvector in PostgreSQL, behind the same two functions."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from dateline.store.bounds import Bounds
from dateline.store.engine import dialect_of

MARK_ON, MARK_OFF = "\ue000", "\ue001"
"""Private characters around each word that was found, so that a caller may mark it in its own manner."""
_LONGEST = 500_000
"""Characters of a document that PostgreSQL is given to index; its vectors hold no more than a megabyte."""
_CANDIDATES = 2_000
"""Documents that are ranked: those that came last, where a word is so common that more have it."""


class Hit(NamedTuple):
    """A document in which the words were found."""

    document: str
    title: str
    publisher: str | None
    published: str | None
    snippet: str


def index_words(connection: Connection, documents: Iterable[tuple[int, str, str]]) -> None:
    """Make documents (number, title, text) findable, within the revision that adds them."""
    if dialect_of(connection) == "sqlite":
        statement = "INSERT INTO document_words (rowid, title, text) VALUES (:n, :title, :text)"
        rows = [{"n": number, "title": title, "text": words} for number, title, words in documents]
        if rows:
            connection.execute(text(statement), rows)
        return
    for number, title, words in documents:
        _index_vector(connection, number, title, words)


def _index_vector(connection: Connection, number: int, title: str, words: str) -> None:
    """Index a document in PostgreSQL; of one with too many different words only as much as a vector holds."""
    statement = (
        "INSERT INTO document_words (n, words) VALUES (:n, setweight(to_tsvector('english', :title), 'A') || "
        "to_tsvector('english', :text))"
    )
    longest = _LONGEST
    while True:
        try:
            with connection.begin_nested():
                connection.execute(text(statement), {"n": number, "title": title[:longest], "text": words[:longest]})
            return
        except DBAPIError as error:  # nearly every word of it is another one
            if "tsvector" not in str(error.orig) or longest < 1000:
                raise
            longest //= 2


def find(connection: Connection, words: str, bounds: Bounds, *, limit: int) -> list[Hit]:
    """Documents with all of the words, "quoted phrases" as such, -words not; the most fitting first."""
    query = _fts(words) if dialect_of(connection) == "sqlite" else words
    if not query:
        return []
    statement = _SQLITE if dialect_of(connection) == "sqlite" else _POSTGRESQL
    given = {
        "query": query, "revision": bounds.revision, "published": bounds.published, "limit": limit,
        "candidates": _CANDIDATES, "on": MARK_ON, "off": MARK_OFF,
    }  # fmt: skip
    return [Hit(*row) for row in connection.execute(text(statement), given)]


_KNOWN = """
    JOIN reading r ON r.document = d.n AND r.revision <= :revision
    WHERE NOT EXISTS (SELECT 1 FROM ended e WHERE e.reading = r.n AND e.revision <= :revision
                      AND (CAST(:published AS TEXT) IS NULL OR COALESCE(e.published, '') <= :published))
    AND (CAST(:published AS TEXT) IS NULL OR (r.published <= :published AND NOT EXISTS (
        SELECT 1 FROM reading anew WHERE anew.document = r.document AND anew.n > r.n AND anew.revision <= :revision)))
"""
_LAST = "COALESCE((SELECT n FROM document WHERE revision <= :revision ORDER BY n DESC LIMIT 1), 0)"
# The rank counts only what stands in the document itself: one that weighs words by how rare they are in the store
# (BM25) would put the reports of an earlier day in another order whenever later ones come. One walk through the index
# finds and counts: what is asked for row by row starts a search of its own each time.
_SQLITE = f"""
WITH counted AS MATERIALIZED (
    SELECT rowid AS n, LENGTH(highlight(document_words, 0, :on, '')) - LENGTH(title) AS above,
           LENGTH(highlight(document_words, 1, :on, '')) - LENGTH(text) AS below, LENGTH(text) AS size
    FROM document_words WHERE document_words MATCH :query AND rowid <= {_LAST}
    ORDER BY rowid DESC LIMIT :candidates
), ranked AS (
    SELECT n, 4.0 * above / (above + 1.2) + below / (below + 1.2 * (0.25 + size / 4000.0)) AS score FROM counted
), known AS MATERIALIZED (
    SELECT d.n, d.id, d.title, d.publisher, r.published, ranked.score
    FROM ranked CROSS JOIN document d ON d.n = ranked.n
    {_KNOWN} ORDER BY ranked.score DESC, d.id LIMIT :limit
)
SELECT known.id, known.title, known.publisher, known.published,
       snippet(document_words, 1, :on, :off, '…', 24)
FROM known CROSS JOIN document_words ON document_words.rowid = known.n WHERE document_words MATCH :query
ORDER BY known.score DESC, known.id
"""
_POSTGRESQL = f"""
WITH query AS (SELECT websearch_to_tsquery('english', :query) AS q),
found AS (
    SELECT w.n, w.words FROM document_words w, query WHERE w.words @@ q AND w.n <= {_LAST}
    ORDER BY w.n DESC LIMIT :candidates
), known AS (
    SELECT d.n, d.id, d.title, d.publisher, r.published, d.text, ts_rank_cd(found.words, q) AS score
    FROM found JOIN document d ON d.n = found.n CROSS JOIN query
    {_KNOWN} ORDER BY score DESC, d.id LIMIT :limit
)
SELECT id, title, publisher, published,
       ts_headline('english', text, q,
                   'MaxFragments=1, MaxWords=24, MinWords=12, StartSel=' || :on || ', StopSel=' || :off)
FROM known, query ORDER BY score DESC, id
"""


def _fts(words: str) -> str:
    """The question in FTS5's grammar; whatever a user types is words, phrases or words that must not be there."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in re.findall(r'(?<!\S)(-?)(?:"([^"]*)"?|([^\s"]+))', words):
        term = " ".join(re.findall(r"\w+", phrase or word))
        if term:
            (unwanted if minus else wanted).append(f'"{term}"')
    if not wanted:
        return ""
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)
