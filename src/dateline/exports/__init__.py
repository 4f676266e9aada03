"""What leaves: claims, events and status as files for people, maps, statistics and reference managers."""

from dateline.exports.cite import STYLES, cite
from dateline.exports.formats import FORMATS, Format, chunks, export, format_named
from dateline.exports.suffixes import misnamed
from dateline.exports.told import Exporter, Layout, Told

__all__ = [
    "FORMATS",
    "STYLES",
    "Exporter",
    "Format",
    "Layout",
    "Told",
    "chunks",
    "cite",
    "export",
    "format_named",
    "misnamed",
]
