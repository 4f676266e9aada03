"""Turns a trained network into the files that the package ships: python export.py CORPORA CHECKPOINT WEIGHTS."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from fetch import MPNET
from network import ExportedNetwork, Network
from onnx import helper, numpy_helper
from prepare import Example, read_corpora
from quantize import WEIGHT_LOW, WEIGHT_TOP, RoundedWords, set_mode
from train import minilm_folder

from dateline.language.lemmas import any_bases, by_rule
from dateline.language.wordpieces import LONGEST_INPUT, WordPieces

HERE = Path(__file__).parent
VERSION = 3
TRUSTED_COUNT = 4
"""A lemma that the treebanks give so often is right whatever the table of irregular forms says."""


def exported(checkpoint: Path, target: Path) -> dict[str, list[str]]:
    """Write the network as ONNX, opset 17, with its matrices in bytes; give the names of its labels."""
    state = torch.load(checkpoint, map_location="cpu")
    network = Network(state["labels"])
    network.load_state_dict(state["average"])
    set_mode(network, state["mode"], fresh=False)
    network.eval()
    network.encoder.words = RoundedWords(network.encoder.words)
    ids = torch.randint(1000, 2000, (2, 12))
    ids[1, 9:] = 0
    first = torch.tensor([[0, 1, 2, 4, 5, 7, 9], [0, 1, 3, 4, 6, 0, 0]])
    inputs = (ids, torch.ones_like(ids), first, (first > 0).long() + 1)
    outputs = ["upos", "xpos", "etype", "names", "arcs", "heads", "labels"]
    axes = {name: {0: "batch", 1: "pieces"} for name in ("ids", "cases")}
    axes |= {name: {0: "batch", 1: "entries"} for name in ("first", "sentence", *outputs)}
    axes["arcs"] = {0: "batch", 1: "entries", 2: "heads"}
    torch.onnx.export(
        ExportedNetwork(network), inputs, str(target), input_names=list(axes)[:4], output_names=outputs,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    if state["mode"] == "on":
        model = onnx.load(str(target))
        put_bytes(model.graph)
        onnx.save(model, str(target))
    return state["labels"]


def put_bytes(graph: onnx.GraphProto) -> None:
    """Replace each matrix that training rounded by its bytes and the step of each column."""
    tables = {tensor.name: tensor for tensor in graph.initializer}
    nodes: list[onnx.NodeProto] = []
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tables and came_from_bytes(graph, node.input[0]):
            name = node.input[1]
            weight = numpy_helper.to_array(tables[name])
            step = np.maximum(np.abs(weight).max(0) / -WEIGHT_LOW, 1e-8).astype(np.float32)
            rows = np.clip(np.round(weight / step), WEIGHT_LOW, WEIGHT_TOP).astype(np.int8)
            for part, values in (("bytes", rows), ("step", step), ("zero", np.zeros(len(step), np.int8))):
                graph.initializer.append(numpy_helper.from_array(values, f"{name} {part}"))
            parts = [f"{name} bytes", f"{name} step", f"{name} zero"]
            nodes.append(helper.make_node("DequantizeLinear", parts, [f"{name} again"], f"{name} again", axis=1))
            node.input[1] = f"{name} again"
        nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in graph.node for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)


def came_from_bytes(graph: onnx.GraphProto, name: str) -> bool:
    """Whether a value is the output of a DequantizeLinear: then the product runs on bytes."""
    return any(node.op_type == "DequantizeLinear" and name in node.output for node in graph.node)


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
    for line in (HERE / "irregular.txt").read_text(encoding="utf-8").splitlines():
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
    args = parser.parse_args()
    args.weights.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    examples = read_corpora(args.corpora, "train")
    wordpieces = WordPieces(minilm_folder() / "tokenizer.json")
    labels = exported(args.checkpoint, args.weights / "model.new")
    (args.weights / "model.new").rename(args.weights / "model.onnx")
    shutil.copy(minilm_folder() / "tokenizer.json", args.weights / "tokenizer.json")
    (args.weights / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    table = json.dumps(lemma_table(examples, wordpieces.vocabulary()), ensure_ascii=False, separators=(",", ":"))
    (args.weights / "lemmas.json").write_text(table + "\n", encoding="utf-8")
    files = ("model.onnx", "tokenizer.json", "labels.json", "lemmas.json")
    manifest = {
        "name": f"dateline-en {VERSION}",
        "longest_input": LONGEST_INPUT,
        "files": {name: digest(args.weights / name) for name in files},
        "base": {"all-MiniLM-L6-v2": digest(minilm_folder() / "model.safetensors")},
        "teacher": {"all-mpnet-base-v2": MPNET},
        "corpora": {
            path.name: digest(path)
            for path in sorted(args.corpora.glob("*train*")) + sorted(args.corpora.glob("[bw]*.conll"))
        },
        "recipe": {path.name: digest(path) for path in sorted(HERE.glob("*.[pt][yx]*"))},
        "reports": {path.name: digest(path) for path in (*sorted(HERE.glob("reports/*.txt")), HERE / "trees.conllu")},
    }
    (args.weights / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
