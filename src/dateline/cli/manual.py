"""The page of all commands, made from the commands themselves: `python -m dateline.cli.manual docs/cli.md`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dateline.cli import cli

HEAD = """# The command line

Made from the program by `python -m dateline.cli.manual docs/cli.md`; a test fails where the two differ.
"""


def manual() -> str:
    """Every command with its help, in the order of the alphabet."""
    context = click.Context(
        cli, info_name="dateline", max_content_width=100, terminal_width=100, help_option_names=["-h", "--help"]
    )
    return "\n".join([HEAD, *_pages(cli, context)])


def _pages(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n\n```\n{command.get_help(context).rstrip()}\n```\n"
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            below = command.commands[name]
            inner = click.Context(
                below, parent=context, info_name=name, max_content_width=100, terminal_width=100,
                help_option_names=["-h", "--help"],
            )  # fmt: skip
            yield from _pages(below, inner)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(), encoding="utf-8")
