"""The use-cases: everything that a user can ask for, whether by the command line, from Python or over the web."""

from dateline.coding.explain import Explanation
from dateline.exports import FORMATS, Layout
from dateline.services.asking import Basis, Changed, Holding, changed, claims_of, holding, holdings, search
from dateline.services.keeping import Added, add, merge, withdraw_reports
from dateline.services.leaving import ForReport, citations, export_store, origins_among, stored_report
from dateline.services.reading import (
    PROSE,
    Outcome,
    Reader,
    add_places,
    coder_name,
    default_reader,
    find_places,
    outcomes,
    prose_of,
    read,
    read_actors,
    read_text,
    reader_with,
    record_of,
    with_languages,
)
from dateline.services.showing import Shown, ShownClaim, ShownDocument, ShownEvent, documents_named, explained, shown
from dateline.store.bounds import end_of
from dateline.store.merged import Changes
from dateline.store.opening import Store, create, exists, open_store
from dateline.store.search import MARK_OFF, MARK_ON

__all__ = [
    "FORMATS",
    "MARK_OFF",
    "MARK_ON",
    "PROSE",
    "Added",
    "Basis",
    "Changed",
    "Changes",
    "Explanation",
    "ForReport",
    "Holding",
    "Layout",
    "Outcome",
    "Reader",
    "Shown",
    "ShownClaim",
    "ShownDocument",
    "ShownEvent",
    "Store",
    "add",
    "add_places",
    "changed",
    "citations",
    "claims_of",
    "coder_name",
    "create",
    "default_reader",
    "documents_named",
    "end_of",
    "exists",
    "explained",
    "export_store",
    "find_places",
    "holding",
    "holdings",
    "merge",
    "open_store",
    "origins_among",
    "outcomes",
    "prose_of",
    "read",
    "read_actors",
    "read_text",
    "reader_with",
    "record_of",
    "search",
    "shown",
    "stored_report",
    "with_languages",
    "withdraw_reports",
]
