"""`dateline withdraw`: a report that its publisher takes back."""

import click

from dateline.cli import stored

WITHDRAW = """Note that a publisher has withdrawn a report: its claims count no more from now on.

REPORT is the id of a document (doc_…) or its URL. Nothing is deleted: what was known before can still be asked for.

\b
Example:
  dateline withdraw --on 2021-08-12 --reason "retracted by the agency" https://example.org/report
"""


@click.command(help=WITHDRAW, short_help="Note that a publisher has withdrawn a report.")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@stored.db
@click.option(
    "--on", "day", metavar="DAY", callback=stored.only_day, help="Day on which it was withdrawn; by default today."
)
@click.option("--reason", metavar="TEXT", help="Why, as far as is known.")
def withdraw(reports: tuple[str, ...], db: str, day: str | None, reason: str | None) -> int:
    """See WITHDRAW."""
    from dateline.services import documents_named, withdraw_reports

    store = stored.opened(db)
    names = documents_named(store, reports)
    number = store.begin_run("withdraw", stored.now)
    on = day or stored.now().date().isoformat()
    for name, stood in withdraw_reports(store, names, run=number, now=stored.now, day=on, reason=reason):
        click.echo(f"{name}: withdrawn." if stood else f"{name}: had been withdrawn or corrected before.")
    return 0
