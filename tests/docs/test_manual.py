"""The documentation agrees with the program."""

import re
from pathlib import Path

import click

from dateline.cli import cli
from dateline.cli.manual import manual

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_commands_is_what_the_program_says():
    written = (DOCS / "cli.md").read_text("utf-8")
    assert written.split() == manual().split(), "run: python -m dateline.cli.manual docs/cli.md"


def test_the_readme_names_every_command():
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    missing = [name for name in cli.commands if f"dateline {name}" not in readme]
    assert not missing


def test_options_that_the_pages_use_are_there():
    known = {option for command in _all(cli) for parameter in command.params for option in parameter.opts}
    pages = "\n".join(path.read_text("utf-8") for path in [*DOCS.glob("*.md"), DOCS.parent / "README.md"])
    used = {
        option
        for line in re.findall(r"^ +dateline .*$", pages, re.M)
        for option in re.findall(r"(?<=\s)--[a-z-]+", line)
    }
    assert used <= known | {"--help", "--version"}


def _all(command):
    yield command
    if isinstance(command, click.Group):
        for below in command.commands.values():
            yield from _all(below)
