"""What reading needs besides the report: a language model, the places, a user's actors, and a name for all of it."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from dateline import __version__
from dateline.coding.dictionaries import Dictionary, read_dictionaries
from dateline.gazetteer import Gazetteer, open_gazetteer
from dateline.language import SHIPPED, load_named, shipped_name
from dateline.language.analysis import Annotator
from dateline.settings import added_gazetteer


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """All that reading needs besides the document."""

    annotator: Annotator
    gazetteer: Gazetteer
    coder: str
    """What makes the records: program, language model, rules."""
    actors: Dictionary | None = None
    """A user's dictionary of actors, if there is one."""


@cache
def reader_with(language: str, actors: tuple[str, ...] = ()) -> Reader:
    """The language model of this name (`dateline`, `spacy:en_core_web_trf`) and the gazetteer, loaded once a process.

    `actors` are the files of a user's dictionary. Raises UsageError or ResourceError where there is no such model,
    UsageError for mistakes in the dictionary.
    """
    annotator, gazetteer = load_named(language), open_gazetteer(added_gazetteer())
    dictionary = read_actors(actors) if actors else None
    name = coder_name(annotator.name, gazetteer.digest, dictionary.digest if dictionary is not None else None)
    return Reader(annotator=annotator, gazetteer=gazetteer, coder=name, actors=dictionary)


@cache
def read_actors(paths: tuple[str, ...]) -> Dictionary:
    """A user's dictionary of actors and agents, from all its files. Raises UsageError with every mistake in them."""
    return read_dictionaries(paths)


def default_reader() -> Reader:
    """The language model and the gazetteer that ship with the package."""
    return reader_with(SHIPPED, ())


@cache
def coder_with(language: str, actors: tuple[str, ...] = ()) -> str:
    """What `reader_with` would sign its records with; the model that ships is not loaded for it."""
    if language != SHIPPED:
        return reader_with(language, actors).coder
    dictionary = read_actors(actors).digest if actors else None
    return coder_name(shipped_name(), open_gazetteer(added_gazetteer()).digest, dictionary)


def coder_name(model: str, places: str | None = None, actors: str | None = None) -> str:
    """Program, model and a digest of all rules, and of the places and actors that a user has added.

    Two records with the same name were made in the same way.
    """
    added = f" / places {places}" if places else ""
    added += f" / actors {actors}" if actors else ""
    return f"{program_name()} / {model} / {rules_name()}{added}"


def program_name() -> str:
    """The program with its version, as the name of a coder begins."""
    return f"dateline {__version__}"


@cache
def rules_name() -> str:
    """A digest of all rules, as it stands in the name of a coder."""
    digest = hashlib.sha256()
    for room in ("coding", "sources"):
        for path in _data_files(files("dateline").joinpath(room)):
            digest.update(path.read_bytes())
    return f"rules {digest.hexdigest()[:8]}"


def _data_files(folder: Traversable) -> Iterator[Traversable]:
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.is_dir():
            yield from _data_files(path)
        elif path.name.endswith(".toml"):
            yield path
