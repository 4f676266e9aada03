"""What the verbs of the store share: where it is, what is asked as of when, and how answers are printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.streams import nobody_listens, printable

if TYPE_CHECKING:
    from dateline.services import Basis, Store

db = click.option(
    "--db", metavar="STORE", default="dateline.db", show_default=True, envvar="DATELINE_DB",
    help="The store: a file, or postgresql://user@host/name. Also from DATELINE_DB.",
)  # fmt: skip
quiet = click.option(
    "-q", "--quiet", is_flag=True, help="No progress and no notes; only what could not be read is told."
)
as_json = click.option("--json", "as_json", is_flag=True, help="JSON, for programs.")
per = click.option("--per", metavar="SOURCE", help="By one source only: a publisher, who is quoted, or a code.")


def moment(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """A day or an instant; `today` and `yesterday` are days."""
    if value is None:
        return None
    if value in ("today", "yesterday"):
        return (now() - timedelta(days=value == "yesterday")).date().isoformat()
    from dateline.errors import UsageError
    from dateline.services import end_of

    try:
        end_of(value)
    except UsageError as error:
        raise click.BadParameter(str(error)) from None
    return value


def since_asked(value: str | None) -> str | None:
    """A day, an instant, or the number of a run as it is."""
    if value is None or (value.isdigit() and len(value) < len("20210810")):
        return value
    context = click.get_current_context()
    return moment(context, next(p for p in context.command.params if p.name == "since"), value)


def only_day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A day."""
    found = moment(context, parameter, value)
    if found is not None and len(found) != len("2021-08-10"):
        raise click.BadParameter(f"{value!r} is not a day like 2021-08-10.")
    return found


as_of = click.option(
    "--as-of", metavar="DAY", callback=only_day,
    help="The day that is asked about; by default that of --known-at, or today.",
)  # fmt: skip
as_of_page = click.option(
    "--as-of", metavar="DAY", callback=only_day,
    help="The day on which it is told who holds what; by default that of --known-at, or of the last report.",
)  # fmt: skip
known_at = click.option(
    "--known-at", metavar="DAY", callback=moment,
    help="As far as was known by the end of this day, or at this instant; by default all that is known.",
)  # fmt: skip


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


def day_asked(as_of: str | None, known_at: str | None) -> str:
    """The day that is asked about."""
    return as_of or (known_at[:10] if known_at else now().date().isoformat())


def opened(where: str) -> Store:
    """The store, or a sentence that says why not."""
    from dateline.services import open_store

    return open_store(where)


def print_lines(lines: Iterable[str]) -> None:
    """Lines to standard output; what a report's words could do to a terminal they do not do here."""
    try:
        for line in lines:
            click.echo(printable(line))
    except BrokenPipeError:
        nobody_listens()


def print_json(value: Any) -> None:
    """One JSON document to standard output, keys in a fixed order."""
    import msgspec

    data = msgspec.json.format(msgspec.json.encode(value), indent=2)
    try:
        sys.stdout.buffer.write(data + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        nobody_listens()


def tell_basis(basis: Basis, note: Callable[[str], None]) -> None:
    """What the reader of an answer should know of its grounds."""
    if basis.bounds.published is not None:
        note(
            f"the store is younger than {basis.bounds.published}: answered from the reports that had come out by then."
        )
    if basis.stale:
        note("reports have come, changed or gone since the last merge: `dateline merge` puts them together.")
    if basis.heard:
        from dateline.wording.answers import heard_words

        note(heard_words(basis.heard.source, basis.heard.others, known=basis.heard.known))
    if basis.undated:
        from dateline.wording.answers import undated_words

        note(undated_words(basis.undated))
    for sentence in basis.notes:
        note(sentence)


def say(sentence: str) -> None:
    """One sentence to standard error."""
    click.echo(f"dateline: {printable(sentence)}", err=True)
