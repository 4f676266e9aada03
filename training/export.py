"""Turns a trained network into the files that the package ships: python export.py CORPORA CHECKPOINT WEIGHTS."""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from network import ExportedNetwork, Network
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from prepare import Example, read_corpora
from train import BASE

from dateline.language.lemmas import any_bases, by_rule
from dateline.language.wordpieces import LONGEST_INPUT, WordPieces

VERSION = 1
CALIBRATION_SENTENCES = 256
TRUSTED_COUNT = 4
"""A lemma that the treebanks give so often is right whatever the table of irregular forms says."""


def export_fp32(checkpoint: Path, target: Path) -> dict[str, list[str]]:
    """The network as ONNX, opset 17, in single precision."""
    state = torch.load(checkpoint, map_location="cpu")
    network = Network(state["labels"])
    network.load_state_dict(state["network"])
    network.eval()
    ids = torch.randint(1000, 2000, (2, 12))
    ids[1, 9:] = 0
    first = torch.tensor([[0, 1, 2, 4, 5, 7, 9], [0, 1, 3, 4, 6, 0, 0]])
    inputs = (ids, torch.ones_like(ids), first)
    outputs = ["upos", "xpos", "etype", "names", "arcs", "heads", "labels"]
    axes = {"ids": {0: "batch", 1: "pieces"}, "cases": {0: "batch", 1: "pieces"}, "first": {0: "batch", 1: "words"}}
    axes |= {name: {0: "batch", 1: "words"} for name in outputs}
    axes["arcs"][2] = "heads"
    torch.onnx.export(
        ExportedNetwork(network), inputs, str(target), input_names=list(axes)[:3], output_names=outputs,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    return state["labels"]


class Calibration(CalibrationDataReader):
    """Training sentences, one at a time, from which the ranges of the activations are read."""

    def __init__(self, examples: list[Example], wordpieces: WordPieces) -> None:
        chosen = random.Random(7).sample([e for e in examples if 5 < len(e.words) < 60], CALIBRATION_SENTENCES)
        self._feeds = iter([feed(wordpieces, example.words) for example in chosen])

    def get_next(self) -> dict[str, np.ndarray] | None:
        return next(self._feeds, None)


def feed(wordpieces: WordPieces, words: list[str]) -> dict[str, np.ndarray]:
    """One sentence as the network's inputs."""
    pieces = wordpieces.of_sentence(words)
    return {"ids": pieces.ids[None], "cases": pieces.cases[None], "first": pieces.first[None]}


def quantize(fp32: Path, target: Path, examples: list[Example], wordpieces: WordPieces, kept: tuple[str, ...]) -> None:
    """Static int8 with fixed activation ranges, so that a sentence's labels do not depend on its batch."""
    prepared = fp32.with_suffix(".prepared.onnx")
    quant_pre_process(str(fp32), str(prepared), skip_symbolic_shape=True)
    graph = onnx.load(str(prepared)).graph
    weights = {initializer.name for initializer in graph.initializer}
    weight_at = {"MatMul": 1, "Gather": 0}
    nodes = [
        node.name for node in graph.node if node.op_type in weight_at and node.input[weight_at[node.op_type]] in weights
    ]
    nodes = [name for name in nodes if not any(part in name for part in kept)]
    quantize_static(
        str(prepared), str(target), Calibration(examples, wordpieces), quant_format=QuantFormat.QDQ,
        activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        calibrate_method=CalibrationMethod.MinMax, nodes_to_quantize=nodes,
        op_types_to_quantize=["MatMul", "Gather"], extra_options={"ActivationSymmetric": False},
    )  # fmt: skip


def lemma_table(examples: list[Example], vocabulary: list[str]) -> dict[str, dict[str, object]]:
    """The base forms that the rules consult, and the forms for which the rules are wrong."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, set[str]] = {"noun": set(), "verb": set(), "adjective": set()}
    kinds = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adjective"}
    for form, xpos, upos, lemma in lemma_rows(examples):
        counts[xpos, form].update([lemma])
        if upos in kinds and lemma.isalpha() and lemma.islower():
            bases[kinds[upos]].add(lemma)
    known = {kind: frozenset(words) for kind, words in bases.items()} | {"any": any_bases(vocabulary)}
    irregular = read_irregular()
    exceptions: dict[str, dict[str, str]] = defaultdict(dict)
    for (xpos, form), lemma in irregular.items():
        if by_rule(form, xpos, known) != lemma:
            exceptions[xpos][form] = lemma
    for (xpos, form), lemmas in sorted(counts.items()):
        lemma, count = lemmas.most_common(1)[0]
        if lemma == "_" or (count < TRUSTED_COUNT and (xpos, form) in irregular) or xpos == "NNP":
            continue
        if lemma != (form if xpos in PROPER else by_rule(form, xpos, known)):
            exceptions[xpos][form] = lemma
        else:
            exceptions[xpos].pop(form, None)
    return {
        "exceptions": dict(sorted(exceptions.items())),
        "bases": {kind: sorted(words) for kind, words in bases.items()},
    }


def read_irregular() -> dict[tuple[str, str], str]:
    """Tag and form to base form, from the table beside this file."""
    tags = {"verbs": (("VBD",), ("VBN",)), "nouns": (("NNS",),), "adjectives": (("JJR", "RBR"), ("JJS", "RBS"))}
    out: dict[tuple[str, str], str] = {}
    section = ""
    for line in (Path(__file__).parent / "irregular.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            base, *columns = line.split()
            for group, forms in zip(tags[section], columns, strict=True):
                out.update({(tag, form): base for tag in group for form in forms.split("/")})
    return out


PROPER = {"NNP", "NNPS", "ADD", "GW", "NFP", "SYM", "FW"}


def lemma_rows(examples: list[Example]) -> Iterator[tuple[str, str, str, str]]:
    """Form, tags and lemma of every treebank word; forms are lower-cased where lemmas are."""
    for example in examples:
        if example.lemmas is None or example.xpos is None or example.upos is None:
            continue
        for form, xpos, upos, lemma in zip(example.words, example.xpos, example.upos, example.lemmas, strict=True):
            form = form.replace("’", "'")
            yield (form if xpos in PROPER else form.lower()), xpos, upos, lemma.replace("’", "'")


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Write the model, its tokenizer, labels, lemma table and manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--fp32", action="store_true", help="do not quantise")
    parser.add_argument("--keep", nargs="*", default=[], help="parts of node names that stay in single precision")
    args = parser.parse_args()
    args.weights.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    examples = read_corpora(args.corpora, "train")
    wordpieces = WordPieces(BASE / "tokenizer.json")
    with tempfile.TemporaryDirectory() as folder:
        fp32 = Path(folder) / "fp32.onnx"
        labels = export_fp32(args.checkpoint, fp32)
        model = Path(folder) / "model.onnx"
        if args.fp32:
            shutil.copy(fp32, model)
        else:
            quantize(fp32, model, examples, wordpieces, tuple(args.keep))
        shutil.copy(model, args.weights / "model.new")
    (args.weights / "model.new").rename(args.weights / "model.onnx")
    shutil.copy(BASE / "tokenizer.json", args.weights / "tokenizer.json")
    (args.weights / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    table = json.dumps(lemma_table(examples, wordpieces.vocabulary()), ensure_ascii=False, separators=(",", ":"))
    (args.weights / "lemmas.json").write_text(table + "\n", encoding="utf-8")
    files = ("model.onnx", "tokenizer.json", "labels.json", "lemmas.json")
    manifest = {
        "name": f"dateline-en {VERSION}",
        "longest_input": LONGEST_INPUT,
        "files": {name: digest(args.weights / name) for name in files},
        "base": {"all-MiniLM-L6-v2": digest(BASE / "model.safetensors")},
        "corpora": {
            path.name: digest(path)
            for path in sorted(args.corpora.glob("*train*")) + sorted(args.corpora.glob("[bw]*.conll"))
        },
        "recipe": {path.name: digest(path) for path in sorted(Path(__file__).parent.glob("*.py"))},
    }
    (args.weights / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
