"""All tables with their codebook, as a folder or a .zip: claims, figures, events, status and sources."""

import csv
import io
import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from dateline.exports.cells import cell
from dateline.exports.claims_table import CLAIMS
from dateline.exports.csv_table import table_csv
from dateline.exports.datapackage import datapackage
from dateline.exports.events_table import EVENTS, STATUS
from dateline.exports.figures_table import FIGURES, counted
from dateline.exports.sources_table import SOURCES, Sources
from dateline.exports.told import BLOCK, Layout, Told
from dateline.model.known import KnownClaim


class Package(NamedTuple):
    """The data package as one .zip."""

    layout: Layout = Layout()

    def chunks(self, told: Told) -> Iterator[bytes]:
        """The archive, made while the tables are. Its times are 1980, so that the same data give the same bytes."""
        sink = _Sink()
        with zipfile.ZipFile(sink, "w") as archive:
            for name, pieces in members(told, self.layout):
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                with archive.open(entry, "w", force_zip64=True) as member:
                    for piece in pieces:
                        member.write(piece)
                        yield from sink.taken()
        yield from sink.taken()


def to_folder(told: Told, folder: Path, layout: Layout) -> None:
    """The data package as files of a folder, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, pieces in members(told, layout):
        with (folder / name).open("wb") as file:
            file.writelines(pieces)


def members(told: Told, layout: Layout) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files, each to be read to its end before the next. The claims are read once: while they are written, their
    figures go to a temporary file and their voices are counted."""
    sources = Sources()
    with TemporaryFile() as kept:
        figures = io.TextIOWrapper(kept, encoding="utf-8", newline="")
        writer = csv.writer(figures, lineterminator=layout.line_end)

        def passing() -> Iterator[KnownClaim]:
            for known in sources.seen(told.claims):
                writer.writerows(map(cell, row) for row in FIGURES.rows(counted(known)))
                yield known

        yield "claims.csv", table_csv(CLAIMS, passing(), layout)
        figures.flush()
        kept.seek(0)
        yield "figures.csv", chain(table_csv(FIGURES, (), layout), iter(lambda: kept.read(BLOCK), b""))
    yield "events.csv", table_csv(EVENTS, told.events, layout)
    yield "status.csv", table_csv(STATUS, told.statuses, layout)
    yield "sources.csv", table_csv(SOURCES, sources.counts(), layout)
    yield "datapackage.json", iter((datapackage(layout),))


class _Sink(io.RawIOBase):
    """What an archive writes to; it cannot go back, so the bytes can be handed on at once."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[bytes] = []

    def writable(self) -> bool:
        """Say that it takes bytes."""
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]
        """Keep a piece until it is taken."""
        self._held.append(bytes(piece))
        return len(piece)

    def taken(self) -> Iterator[bytes]:
        """What was written since the last time."""
        held, self._held = self._held, []
        return (piece for piece in held if piece)
