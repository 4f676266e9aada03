"""Fits entity types once more, on the gold labels of GUM alone: python kinds.py CORPORA CHECKPOINT OUT.

The teacher has seen too little of GUM to be better at these than the gold labels are; so once the encoder is done, the
head for entity types and its side network are fitted on its vectors, without the teacher.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch
from network import Network
from packs import IGNORED, batches, encode, tensors
from prepare import read_corpora
from quantize import set_mode
from torch import Tensor, nn
from torch.nn import functional as F
from train import minilm_folder

from dateline.language.wordpieces import WordPieces

TURNS = 2
"""How often every sentence is read, each time with other capitals."""
EPOCHS, RATE, DROPOUT, WORDS = 6, 1e-3, 0.2, 2048


@torch.no_grad()
def vectors(network: Network, corpora: Path, split: str, labels: dict[str, list[str]]) -> tuple[Tensor, Tensor]:
    """The encoder's vector of every word of GUM, and the number of its gold type."""
    examples = [example for example in read_corpora(corpora, split) if example.source == "gum"]
    data = encode(examples, WordPieces(minilm_folder() / "tokenizer.json"), labels)
    rng = random.Random(1) if split == "train" else None
    found, gold = [], []
    for turn in range(TURNS if rng else 1):
        for group in batches(data, 2400, random.Random(turn), train=rng is not None):
            batch = tensors(group, rng)
            x = network.encoder(batch.inputs["ids"], batch.inputs["cases"])
            x = torch.gather(x, 1, batch.inputs["first"][:, :, None].expand(-1, -1, x.shape[2]))
            known = batch.labels["etype"] != IGNORED
            found.append(x[known])
            gold.append(batch.labels["etype"][known])
    return torch.cat(found), torch.cat(gold)


def fit(network: Network, x: Tensor, gold: Tensor) -> None:
    """Minimise the cross-entropy; the rate falls to nothing."""
    modules = nn.ModuleList([network.tags["etype"], network.kinds])
    for parameter in modules.parameters():
        parameter.requires_grad = True
    optimizer = torch.optim.AdamW(modules.parameters(), lr=RATE, weight_decay=0.01)
    steps, step = EPOCHS * (len(x) // WORDS), 0
    for _ in range(EPOCHS):
        order = torch.randperm(len(x))
        for start in range(0, len(x) - WORDS + 1, WORDS):
            chosen = order[start : start + WORDS]
            optimizer.param_groups[0]["lr"] = RATE * (1 - step / steps)
            loss = F.cross_entropy(scores(network, F.dropout(x[chosen], DROPOUT), DROPOUT), gold[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1


def scores(network: Network, x: Tensor, dropout: float = 0.0) -> Tensor:
    """The scores of entity types."""
    inner, gelu, outer = network.kinds
    return network.tags["etype"](x) + outer(F.dropout(gelu(inner(x)), dropout))


def f1(found: Tensor, gold: Tensor) -> float:
    """Typed F1 of the heads of noun phrases, in per cent."""
    right = ((found == gold) & (gold > 0)).sum().item()
    return 200 * right / ((found > 0).sum().item() + (gold > 0).sum().item())


def main() -> None:
    """Write the checkpoint with fitted entity types."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    torch.manual_seed(1)
    state = torch.load(args.checkpoint, map_location="cpu")
    network = Network(state["labels"])
    network.load_state_dict(state["average"])
    set_mode(network, state["mode"], fresh=False)
    network.eval()
    held_out = vectors(network, args.corpora, "dev", state["labels"])
    before = f1(scores(network, held_out[0]).argmax(-1), held_out[1])
    fit(network, *vectors(network, args.corpora, "train", state["labels"]))
    after = f1(scores(network, held_out[0]).argmax(-1), held_out[1])
    print(f"entity types, GUM dev: {before:.2f} before, {after:.2f} after")
    kept = {name: state[name] for name in ("labels", "encoder", "mode")}
    torch.save({**kept, "average": network.state_dict()}, args.out)


if __name__ == "__main__":
    main()
