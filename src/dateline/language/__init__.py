"""Text to `Analysis`: tokens, sentences, tags, trees and names. `load()` gives the model that ships with us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.errors import ResourceError, UsageError

if TYPE_CHECKING:
    from dateline.language.analysis import Annotator
    from dateline.language.annotate import ModelAnnotator

SHIPPED = "dateline"
"""The name of the model that ships, where a model can be chosen."""
_SPACY = "spacy:"


def load(threads: int = 1) -> ModelAnnotator:
    """The language model of this package, ready to annotate; loading takes about a tenth of a second.

    With several threads long texts, or many at once, are read in parallel; what comes out is the same.
    """
    from dateline.language.loading import load_model

    return load_model(threads)


def shipped_name() -> str:
    """Name and version of the model that ships, without loading it."""
    import json
    from importlib.resources import files

    manifest = files("dateline.language").joinpath("weights", "manifest.json")
    try:
        return str(json.loads(manifest.read_text(encoding="utf-8"))["name"])
    except (OSError, ValueError, KeyError):
        raise ResourceError("The language model is incomplete: manifest.json is missing; reinstall.") from None


def check_name(language: str) -> None:
    """Raise UsageError unless this may name a model: `dateline`, or `spacy:` and the name of a pipeline."""
    if language != SHIPPED and not (language.startswith(_SPACY) and len(language) > len(_SPACY)):
        raise UsageError(
            f'there is no language model "{language}"; leave the option out for the one that ships, or name a spaCy '
            "pipeline, such as spacy:en_core_web_trf."
        )


def load_named(language: str) -> Annotator:
    """The model of this name, as `check_name` knows them.

    Raises UsageError for any other name, ResourceError for a pipeline that is not there.
    """
    check_name(language)
    if language == SHIPPED:
        return load()
    from dateline.language.spacy_pipeline import SpacyAnnotator

    return SpacyAnnotator.load(language.removeprefix(_SPACY))


__all__ = ["SHIPPED", "check_name", "load", "load_named", "shipped_name"]
