"""Puts the shipped model together from its files, and says what to do when one is missing."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from dateline.errors import ResourceError
from dateline.language.annotate import ModelAnnotator
from dateline.language.lemmas import Lemmas
from dateline.language.network import Network
from dateline.language.wordpieces import WordPieces

FILES = ("model.onnx", "meaning.onnx", "tokenizer.json", "labels.json", "lemmas.json", "manifest.json")


def load_model(threads: int = 1, folder: Path | None = None) -> ModelAnnotator:
    """The annotator made of the files in `folder`, by default those that the package ships."""
    folder = folder or Path(str(files("dateline.language").joinpath("weights")))
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ResourceError(f"The language model is incomplete: {', '.join(missing)} not found; reinstall the package.")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    wordpieces = WordPieces(folder / "tokenizer.json")
    lemmas = Lemmas.read(folder / "lemmas.json", wordpieces.vocabulary())
    network = Network((folder / "model.onnx", folder / "meaning.onnx"), threads)
    return ModelAnnotator(manifest["name"], network, wordpieces, lemmas, labels)
