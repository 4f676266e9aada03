"""`dateline schema`: the form of a record."""

import click

HELP = """Print the form of a record as JSON Schema.

It is made from the program's own types, so it is always that of this version. All spans are half-open, in Unicode
code points of the record's "text".

\b
Examples:
  dateline schema > record.schema.json

\b
Exit codes:
  0  always
"""


@click.command(help=HELP, short_help="Print the form of a record as JSON Schema.")
def schema() -> int:
    """See HELP."""
    import json

    from dateline.model.record import schema as schema_of_record

    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dateline/1"} | schema_of_record()
    click.echo(json.dumps(described, indent=2, ensure_ascii=False))
    return 0
