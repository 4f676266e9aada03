"""The claims for humanitarian data exchanges: claims.csv with HXL's row of tags below the header."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.exports.claims_table import CLAIMS
from dateline.exports.csv_table import table_csv
from dateline.exports.told import Layout, Told

TAGS = tuple(column.hxl for column in CLAIMS.columns)


class Hxl(NamedTuple):
    """claims.csv with tags."""

    layout: Layout = Layout()

    def chunks(self, told: Told) -> Iterator[bytes]:
        """Names, tags, then one row a claim."""
        return table_csv(CLAIMS, told.claims, self.layout, heads=(TAGS,))
