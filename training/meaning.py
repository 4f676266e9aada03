"""Fits what words mean where they stand: python meaning.py CORPORA MPNET WEIGHTS [--packs N].

The layers of the network that ships hold what its encoder knew of the meaning of a word, each some of it. A linear map
of all of them is fitted by ridge regression to say of each verb, noun and adjective of the corpora what the larger
encoder all-mpnet-base-v2 says of it in the mean of its last four layers, in those directions in which that differs most
between words. Nothing of the network itself is changed: the map is written as the second part of its graph. The
directions are those of `directions.npz`, whatever network learns them, so that the vectors of one stay near those of
another, and what is fitted to them (ranking, likelihood, links) and stored with claims keeps its sense.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import onnx
import onnxruntime
import torch
from encoders import MPNet
from export import digest
from factbook import prose
from onnx import TensorProto, helper, numpy_helper
from prepare import Example, read_corpora

from dateline.language.network import laid_out
from dateline.language.wordpieces import Pack, WordPieces, shares

if TYPE_CHECKING:
    from numpy.typing import NDArray

DIRECTIONS = 64
LAYERS = 6
LAST = 4
"""Layers of the teacher, from the last one back, whose mean is learned."""
TELLING = ("VERB", "NOUN", "ADJ")
"""Parts of speech of the words that are fitted; names and function words name no event."""
AXES = Path(__file__).with_name("directions.npz")
RIDGE = 30.0
PACKS_AT_ONCE = 8
LEFT_OUT = frozenset({"btc", "wnut17"})
"""Tweets."""


def layer(number: int) -> str:
    """The name that a layer's output has in the exported graph."""
    return f"/encoder/layers.{number}/norm/LayerNormalization_output_0"


def packs_of(examples: Sequence[Example], wordpieces: WordPieces) -> Iterator[Pack]:
    """Sentences of one document side by side, as the network reads them."""
    for (_, document), group in groupby(examples, key=lambda one: (one.source, one.document)):
        sentences = [one.words[:200] for one in group]
        lengths = [wordpieces.length(words) for words in sentences]
        borders = shares(lengths) if document else ((n, n + 1) for n in range(len(sentences)))
        for first, last in borders:
            yield wordpieces.pack(sentences[first:last])


class Pupil:
    """The exported network, with the outputs of its layers."""

    def __init__(self, path: Path) -> None:
        model = onnx.load(str(path))
        del model.graph.output[1:]
        for number in range(LAYERS):
            model.graph.output.append(helper.make_tensor_value_info(layer(number), TensorProto.FLOAT, None))
        self._session: Any = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    def read(self, inputs: dict[str, NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The part of speech of each entry, and the outputs of all layers for each piece, side by side."""
        upos, *layers = self._session.run(None, inputs)
        return upos, np.concatenate(layers, -1)


class Teacher:
    """The larger encoder, as it was published."""

    def __init__(self, folder: Path) -> None:
        self._network = MPNet()
        self._network.load(folder)
        self._network.eval()
        self._layers: list[torch.Tensor] = []
        for one in self._network.layers:
            one.register_forward_hook(lambda _, __, out: self._layers.append(out))

    @torch.no_grad()
    def read(self, inputs: dict[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        """A vector for each piece."""
        self._layers.clear()
        self._network(torch.from_numpy(inputs["ids"]), torch.from_numpy(inputs["cases"]))
        mean: NDArray[np.float32] = torch.stack(self._layers[-LAST:]).mean(0).numpy()
        return mean


def vectors(
    packs: Sequence[Pack], pupil: Pupil, teacher: Teacher, tags: Sequence[str]
) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """What both say of each telling word."""
    telling = [n for n, tag in enumerate(tags) if tag in TELLING]
    order = sorted(range(len(packs)), key=lambda n: len(packs[n].ids))
    for at in range(0, len(order), PACKS_AT_ONCE):
        chosen = [packs[n] for n in order[at : at + PACKS_AT_ONCE]]
        inputs = laid_out(chosen)
        upos, layers = pupil.read(inputs)
        theirs = teacher.read(inputs)
        for row, pack in enumerate(chosen):
            root = np.diff(pack.sentence, prepend=0) > 0
            entries = np.flatnonzero(np.isin(upos[row, : len(pack.first)], telling) & ~root)
            pieces = pack.first[entries]
            yield layers[row, pieces], theirs[row, pieces]


class Directions(NamedTuple):
    """Where the teacher's vectors lie and in what they differ most; shape (768,) and (768, DIRECTIONS)."""

    mean: NDArray[np.float64]
    axes: NDArray[np.float64]


def directions(path: Path, y: NDArray[np.float64]) -> Directions:
    """The directions of a file; where there is none yet, those of these vectors, which are written to it."""
    if not path.is_file():
        mean = y.mean(0)
        _, axes = np.linalg.eigh((y - mean).T @ (y - mean))
        np.savez(path, mean=mean.astype(np.float32), directions=axes[:, : -DIRECTIONS - 1 : -1].astype(np.float32))
    kept = np.load(path)
    return Directions(kept["mean"].astype(np.float64), kept["directions"].astype(np.float64))


def fitted(
    x: NDArray[np.float64], y: NDArray[np.float64], to: Directions
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights and offsets that turn the pupil's layers into what the teacher's vectors differ most in."""
    x_mean, y = x.mean(0), (y - to.mean) @ to.axes
    y_mean = y.mean(0)
    x, y = x - x_mean, y - y_mean
    weights = np.linalg.solve(x.T @ x + RIDGE * len(x) / 1000 * np.eye(x.shape[1]), x.T @ y)
    told = 1 - ((y - x @ weights) ** 2).sum() / (y**2).sum()
    print(f"{len(x)} words; {100 * told:.1f} per cent of the variance in {DIRECTIONS} directions is learned")
    return weights.astype(np.float32), (y_mean - x_mean @ weights).astype(np.float32)


def graph(weights: NDArray[np.float32], offsets: NDArray[np.float32]) -> bytes:
    """The second part of the network: the first piece of each word, layer by layer, through the map, and added up."""
    nodes, tables, last = [], [numpy_helper.from_array(offsets, "meaning offsets")], "meaning offsets"
    axes = numpy_helper.from_array(np.array([2], np.int64), "meaning axes")
    tables += [axes]
    nodes.append(helper.make_node("Unsqueeze", ["first", "meaning axes"], ["meaning places"]))
    for number, part in enumerate(np.split(weights, LAYERS)):
        tables.append(numpy_helper.from_array(part, f"meaning weights {number}"))
        whole, sum_ = f"meaning in layer {number}", f"meaning up to {number}"
        nodes.append(helper.make_node("MatMul", [layer(number), f"meaning weights {number}"], [whole]))
        nodes.append(helper.make_node("Add", [whole, last], [sum_]))
        last = sum_
    shape = numpy_helper.from_array(np.array([1, 1, DIRECTIONS], np.int64), "meaning shape")
    tables.append(shape)
    nodes.append(helper.make_node("Expand", ["meaning places", "meaning shape"], ["meaning pieces"]))
    nodes.append(helper.make_node("GatherElements", [last, "meaning pieces"], ["meaning"], axis=1))
    output = helper.make_tensor_value_info("meaning", TensorProto.FLOAT, ["batch", "entries", DIRECTIONS])
    part_ = onnx.ModelProto()
    part_.graph.node.extend(nodes)
    part_.graph.initializer.extend(tables)
    part_.graph.output.append(output)
    return bytes(part_.SerializeToString())


def main() -> None:
    """Fit the map, write it beside the network, and note both in the manifest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("mpnet", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--factbook", type=Path, nargs="*", default=[], help="folders with the editions' countries")
    parser.add_argument("--packs", type=int, default=1500, help="how many stretches of text to learn from")
    args = parser.parse_args()
    torch.set_num_threads(2)
    examples = [one for one in read_corpora(args.corpora, "train") if one.source not in LEFT_OUT]
    packs = list(packs_of([*examples, *prose(args.factbook)], WordPieces(args.weights / "tokenizer.json")))
    chosen = random.Random(1).sample(packs, min(args.packs, len(packs)))
    tags = json.loads((args.weights / "labels.json").read_text(encoding="utf-8"))["upos"]
    pairs = list(vectors(chosen, Pupil(args.weights / "model.onnx"), Teacher(args.mpnet), tags))
    x, y = (np.concatenate([pair[side] for pair in pairs]).astype(np.float64) for side in (0, 1))
    target = args.weights / "meaning.onnx"
    target.write_bytes(graph(*fitted(x, y, directions(AXES, y))))
    manifest = json.loads((args.weights / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"][target.name] = digest(target)
    manifest["recipe"][Path(__file__).name] = digest(Path(__file__))
    (args.weights / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
