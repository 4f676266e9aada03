"""Trains the small model once more, for the language of news: python tune.py CORPORA SMALL OUT.

It learns from the opinions that the teacher has of our own text (reports.py), and reads once more what it has learned
from before, so as not to forget it. As in the first training, numbers are rounded towards the end. A second, short
turn does the same with `--trees`, sentences that the teacher reads wrong.
"""

from __future__ import annotations

import argparse
import random
import time
from math import ceil
from pathlib import Path

import torch
from descent import Descent
from dev_scores import dev_scores
from losses import loss_of
from network import Network
from pace import halved
from packs import Encoded, batches, encode, tensors
from prepare import read_corpora, read_treebank
from quantize import Mode, set_mode
from train import minilm_folder, mode_at

from dateline.language.wordpieces import WordPieces

TREES = 12
"""How often the sentences that the teacher reads wrong are read, each time with other capitals."""


def part(groups: list[list[list[Encoded]]], share: float) -> list[list[list[Encoded]]]:
    """The first of some batches in a random order."""
    return groups[: round(share * len(groups))]


def main() -> None:
    """One seed, one pass over it all in a random order; the learning rate falls linearly to nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("small", type=Path, help="the trained model's checkpoint.pt")
    parser.add_argument("out", type=Path)
    parser.add_argument("--opinions", type=Path, required=True, help="what soften.py wrote")
    parser.add_argument("--reports", type=Path, required=True, help="what reports.py wrote")
    parser.add_argument("--share", type=float, default=0.6, help="how much of the rates of the first training")
    parser.add_argument(
        "--again", type=float, default=1.0, help="the part of what it has learned from that is read again"
    )
    parser.add_argument("--turns", type=float, default=5.0, help="how often our own text is read")
    parser.add_argument(
        "--trees", type=Path, help="CoNLL-U: sentences that the teacher reads wrong; all is rounded then"
    )
    parser.add_argument("--pieces", type=int, default=1200)
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(1)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    state = torch.load(args.small, map_location=device)
    labels = state["labels"]
    before, ours = (torch.load(path, weights_only=False) for path in (args.opinions, args.reports))
    examples = [*read_corpora(args.corpora, "train"), *before["examples"]]
    border = len(examples)
    trees = read_treebank(args.trees, "trees") if args.trees else []
    last = border + len(ours["examples"])
    opinions = [*before["opinions"], *ours["opinions"], *(None for _ in trees)]
    wordpieces = WordPieces(minilm_folder() / "tokenizer.json")
    data = encode([*examples, *ours["examples"], *trees], wordpieces, labels)
    held_out = read_corpora(args.corpora, "dev")

    network = Network(labels).to(device)
    network.load_state_dict(state["average"])
    mode: Mode = state["mode"] if trees else "off"
    set_mode(network, mode, fresh=False)
    rng = random.Random(1)

    def shown(first: int, end: int, turns: float) -> list[list[list[Encoded]]]:
        chosen = [one for one in data if first <= one.number < end]
        rests = [min(1.0, turns - turn) for turn in range(ceil(turns))]
        return [one for rest in rests for one in part(batches(chosen, args.pieces, rng, train=True), rest)]

    groups = shown(0, border, args.again) + shown(border, last, args.turns) + shown(last, last + len(trees), TREES)
    rng.shuffle(groups)
    descent = Descent(network, "minilm", args.share)
    started = time.monotonic()
    for step, group in enumerate(groups):
        progress = step / len(groups)
        if not trees and mode != mode_at(progress, "minilm"):
            mode = mode_at(progress, "minilm")
            set_mode(network, mode)
            descent.average.restart(network)
        descent.prepare(step, progress)
        with halved(device, rounded=mode == "on"):
            loss = loss_of(network, tensors(group, rng).to(device), opinions)
        descent.go(loss)
        if step % 50 == 0:
            minutes = (time.monotonic() - started) / 60
            print(f"step {step} of {len(groups)} {minutes:.1f} min loss {loss.item():.3f}", flush=True)
    network.load_state_dict(descent.average.weights)
    for source in ("ewt", "gum"):
        items = encode([example for example in held_out if example.source == source], wordpieces, labels)
        print(f"{source} dev {dev_scores(network, items, labels)}", flush=True)
    torch.save({"labels": labels, "encoder": "minilm", "mode": mode, "average": network.state_dict()}, args.out)


if __name__ == "__main__":
    main()
