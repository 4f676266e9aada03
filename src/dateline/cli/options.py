"""The options that several verbs share."""

import click

from dateline.cli.streams import checked_date


def checked_language(_: click.Context, __: click.Parameter, value: str) -> str:
    """The name of a language model, if it may be one; whether it is installed shows when it is loaded."""
    from dateline.errors import UsageError
    from dateline.language import check_name

    try:
        check_name(value)
    except UsageError as error:
        raise click.BadParameter(str(error)) from None
    return value


def checked_actors(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The files of a user's dictionary, read once so that mistakes in them are told before anything else is done."""
    if value:
        from dateline.services import read_actors

        read_actors(value)
    return value


actors = click.option(
    "--actors", metavar="FILE", multiple=True, callback=checked_actors,
    help="Your own actors and their codes: CSV, or a dictionary of PETRARCH's. May be given several times.",
)  # fmt: skip
date = click.option(
    "-d", "--date", metavar="DAY", callback=checked_date,
    help="Day on which the reports came out, such as 2021-08-10; or `name`: the day in each file's name.",
)  # fmt: skip
jobs = click.option(
    "-j", "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N",
    help="Processes to read with. The order of the reports stays as it is.",
)  # fmt: skip
language = click.option(
    "-l", "--language", metavar="MODEL", default="dateline", show_default=True, callback=checked_language,
    help="Language model: the one that ships, or an installed spaCy pipeline, such as spacy:en_core_web_trf.",
)  # fmt: skip
