"""The use-cases: everything that a user can ask for, whether by the command line, from Python or over the web."""

from dateline.services.asking import Basis, Changed, Holding, changed, claims_of, holding, holdings, search
from dateline.services.keeping import Added, add, merge, withdraw_reports
from dateline.services.reading import (
    PROSE,
    Outcome,
    Reader,
    add_places,
    coder_name,
    coder_with,
    default_reader,
    find_places,
    outcomes,
    prose_of,
    read,
    read_text,
    reader_with,
    record_of,
    with_languages,
)
from dateline.services.showing import Shown, ShownClaim, ShownDocument, ShownEvent, documents_named, shown
from dateline.store.bounds import end_of
from dateline.store.merged import Changes
from dateline.store.opening import Store, create, open_store
from dateline.store.search import MARK_OFF, MARK_ON

__all__ = [
    "MARK_OFF",
    "MARK_ON",
    "PROSE",
    "Added",
    "Basis",
    "Changed",
    "Changes",
    "Holding",
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
    "claims_of",
    "coder_name",
    "coder_with",
    "create",
    "default_reader",
    "documents_named",
    "end_of",
    "find_places",
    "holding",
    "holdings",
    "merge",
    "open_store",
    "outcomes",
    "prose_of",
    "read",
    "read_text",
    "reader_with",
    "record_of",
    "search",
    "shown",
    "with_languages",
    "withdraw_reports",
]
