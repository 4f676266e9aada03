"""The codebook that travels with the tables: datapackage.json, a Frictionless tabular data package."""

from collections.abc import Sequence
from typing import Any

import msgspec

from dateline.exports.cells import Table
from dateline.exports.claims_table import CLAIMS
from dateline.exports.events_table import EVENTS, STATUS
from dateline.exports.figures_table import FIGURES
from dateline.exports.sources_table import SOURCES
from dateline.exports.told import Layout

TABLES: Sequence[Table[Any]] = (CLAIMS, EVENTS, STATUS, FIGURES, SOURCES)
ABOUT = (
    "Claims that news reports make, each with who says so and the words that say it. An empty cell is not known. "
    "Lists within a cell are joined by |. Both ends of a stretch of days lie within it. Line breaks within a cell "
    "became spaces, and a cell of words that a spreadsheet would take for a formula (= + - @ or a tab in front) has "
    "an apostrophe before it."
)


def datapackage(layout: Layout) -> bytes:
    """The codebook as JSON, the same bytes for the same layout."""
    package = {
        "profile": "tabular-data-package",
        "name": "dateline-export",
        "title": "Claims, events and status from news reports",
        "description": ABOUT,
        "resources": [_resource(table, layout) for table in TABLES],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n"


def _resource(table: Table[Any], layout: Layout) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [
            # An instant may be written with or without fractions of a second.
            {"name": c.name, "type": c.type, "description": c.about}
            | ({"format": "any"} if c.type == "datetime" else {})
            for c in table.columns
        ],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table is FIGURES:
        schema["foreignKeys"] = [{"fields": "claim_id", "reference": {"resource": "claims", "fields": "claim_id"}}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": layout.line_end},
        "schema": schema,
    }
