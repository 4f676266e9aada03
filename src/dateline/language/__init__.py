"""Text to `Analysis`: tokens, sentences, tags, trees and names. `load()` gives the model that ships with us."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.language.annotate import ModelAnnotator


def load(threads: int = 1) -> ModelAnnotator:
    """The language model of this package, ready to annotate; loading takes about a tenth of a second."""
    from dateline.language.loading import load_model

    return load_model(threads)


__all__ = ["load"]
