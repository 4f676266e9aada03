"""The use-cases: everything that a user can ask for, whether by the command line, from Python or over the web."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.coding.explain import Explanation
    from dateline.exports import FORMATS, Layout, misnamed
    from dateline.services.asking import Basis, Holding, agenda, counted, holding, holdings, search
    from dateline.services.comparing import Changed, changed
    from dateline.services.keeping import Added, add, merge, withdraw_reports
    from dateline.services.known_places import add_places, find_places
    from dateline.services.leaving import ForReport, citations, export_store, origins_among, stored_report
    from dateline.services.readers import (
        Reader,
        coder_name,
        coder_with,
        default_reader,
        read_actors,
        reader_with,
    )
    from dateline.services.reading import (
        PROSE,
        Outcome,
        outcomes,
        prose_of,
        read,
        read_text,
        record_of,
        with_languages,
    )
    from dateline.services.showing import (
        Shown,
        ShownClaim,
        ShownDocument,
        ShownEvent,
        documents_named,
        examined,
        explained,
        outdated,
        shown,
    )
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
    "agenda",
    "changed",
    "citations",
    "coder_name",
    "coder_with",
    "counted",
    "create",
    "default_reader",
    "documents_named",
    "end_of",
    "examined",
    "exists",
    "explained",
    "export_store",
    "find_places",
    "holding",
    "holdings",
    "merge",
    "misnamed",
    "open_store",
    "origins_among",
    "outcomes",
    "outdated",
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

_ROOMS = {
    "dateline.coding.explain": ("Explanation",),
    "dateline.exports": (
        "FORMATS",
        "Layout",
        "misnamed",
    ),
    "dateline.services.asking": (
        "Basis",
        "Holding",
        "agenda",
        "counted",
        "holding",
        "holdings",
        "search",
    ),
    "dateline.services.comparing": (
        "Changed",
        "changed",
    ),
    "dateline.services.keeping": (
        "Added",
        "add",
        "merge",
        "withdraw_reports",
    ),
    "dateline.services.leaving": (
        "ForReport",
        "citations",
        "export_store",
        "origins_among",
        "stored_report",
    ),
    "dateline.services.known_places": (
        "add_places",
        "find_places",
    ),
    "dateline.services.readers": (
        "Reader",
        "coder_name",
        "coder_with",
        "default_reader",
        "read_actors",
        "reader_with",
    ),
    "dateline.services.reading": (
        "PROSE",
        "Outcome",
        "outcomes",
        "prose_of",
        "read",
        "read_text",
        "record_of",
        "with_languages",
    ),
    "dateline.services.showing": (
        "Shown",
        "ShownClaim",
        "ShownDocument",
        "ShownEvent",
        "documents_named",
        "examined",
        "explained",
        "outdated",
        "shown",
    ),
    "dateline.store.bounds": ("end_of",),
    "dateline.store.merged": ("Changes",),
    "dateline.store.opening": (
        "Store",
        "create",
        "exists",
        "open_store",
    ),
    "dateline.store.search": (
        "MARK_OFF",
        "MARK_ON",
    ),
}


def __getattr__(name: str) -> Any:
    """Load a use-case when it is first asked for: a question to the store needs neither coder nor exporters."""
    from importlib import import_module

    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(room), name)
    raise AttributeError(f"module 'dateline.services' has no attribute {name!r}")
