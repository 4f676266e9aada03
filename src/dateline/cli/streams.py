"""What the verbs share: the date option, sentences and progress on standard error, bytes to standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from dateline.errors import DatelineError

_MOST_SENTENCES = 100
"""Problems told one by one; a file of broken lines is not worth a screen for each thousand."""


def checked_date(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The day that was given, or that the names of files are to be asked for it; or a usage error."""
    if value is None:
        return None
    from dateline.sources.dates import FROM_NAME, day_of

    day = value if value == FROM_NAME else day_of(value)
    if day is None:
        raise click.BadParameter(f'{value!r} is not a day like 2021-08-10, nor "{FROM_NAME}".')
    return day


def printable(text: str) -> str:
    """Names come from files: what would move the cursor or start a new line is shown, not done."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


class Told:
    """Sentences and progress on standard error, and whether anything went wrong."""

    def __init__(self, *, quiet: bool) -> None:
        self.problems = 0
        self._progress = not quiet and sys.stderr.isatty()
        self._quiet = quiet
        self._drawn = False

    def problem(self, sentence: str) -> None:
        """Something could not be read; it is told even when quiet."""
        self.problems += 1
        if self.problems <= _MOST_SENTENCES:
            self._line(sentence)

    def note(self, sentence: str) -> None:
        """Something that the user should know and that is no failure."""
        if not self._quiet:
            self._line(sentence)

    def progress(self, done: int, where: str) -> None:
        """How far it is, where somebody is watching."""
        if self._progress:
            click.echo(f"\r\x1b[K{done} read, {printable(where)[-60:]}", err=True, nl=False)
            self._drawn = True

    def end(self) -> None:
        """Wipe the progress and tell how many problems were left out."""
        self._wipe()
        left = self.problems - _MOST_SENTENCES
        if left > 0:
            click.echo(f"dateline: {left} more could not be read.", err=True)

    def _line(self, sentence: str) -> None:
        self._wipe()
        click.echo(f"dateline: {printable(sentence)}", err=True)

    def _wipe(self) -> None:
        if self._drawn:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._drawn = False


@contextmanager
def output(path: str | None, inputs: tuple[str, ...]) -> Iterator[BinaryIO]:
    """A file to write to, or standard output; never one of the files that are read."""
    if path is None or path == "-":
        yield sys.stdout.buffer
        return
    if any(_same_file(Path(name), Path(path)) for name in inputs if name != "-"):
        raise click.UsageError(f"{path} is one of the files to read: give the output another name.")
    with _opened(Path(path)) as stream:
        yield stream


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise DatelineError(f"{path} cannot be written: {error.strerror}.") from None


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def nobody_listens() -> None:
    """The reader of our output has gone (`| head`): write the rest to nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
