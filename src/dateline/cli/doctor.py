"""`dateline doctor`: whether the store is sound, and what has been written to it lately."""

import click

from dateline.cli import stored

HELP = """Check that the store is sound, and list the last runs.

Every text is compared with its id, every claim with the words that it cites, every reading with the claims it should
have; nothing is written. A sound store has one line a check and the exit code 0; what is not sound is told with the
ids concerned, and the exit code is 1. Reports that other rules than today's have read are counted.

\b
Examples:
  dateline doctor
  dateline doctor --db august.db --json
"""


@click.command(help=HELP, short_help="Check that the store is sound.")
@stored.db
@stored.as_json
def doctor(db: str, as_json: bool) -> int:
    """See HELP."""
    from dateline.services import examined, outdated

    store = stored.opened(db)
    (findings, runs), old = examined(store), outdated(store)
    sound = all(finding.ok for finding in findings)
    if as_json:
        found, wrote = ([row._asdict() for row in rows] for rows in (findings, runs))
        stored.print_json({"sound": sound, "findings": found, "read_otherwise": old, "runs": wrote})
        return 0 if sound else 1
    stored.print_lines(f"{'ok ' if finding.ok else 'BAD'}  {finding.sentence}" for finding in findings)
    if old:
        reports = "1 report was" if old == 1 else f"{old} reports were"
        stored.print_lines(
            [f"old  {reports} read by other rules than today's: add the files again, as before, to read them anew"]
        )
    if runs:
        stored.print_lines(["", "Last runs:"])
    stored.print_lines(
        f"{run.number:>6}  {run.started_at[:19]}Z  {run.verb:<9} {run.reports:>6} reports  {run.coder or ''}"
        for run in runs
    )
    return 0 if sound else 1
