"""Asks the teacher about every sentence that the small model will learn from: python soften.py CORPORA TEACHER OUT.

Besides the corpora these are The World Factbook's prose and sentences made with names of every region, so the small
model sees more text than anyone has annotated.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from augment import augmented
from factbook import name_lists, prose
from losses import Opinion, scores_of
from network import TAGS, Network
from pace import halved
from packs import IGNORED, Batch, batches, encode, tensors
from prepare import Example, read_corpora
from train import build, minilm_folder

from dateline.language.wordpieces import WordPieces


class Teacher(NamedTuple):
    """The larger network, and the labels that it gives."""

    network: Network
    labels: dict[str, list[str]]


@torch.no_grad()
def opinions_of(network: Network, batch: Batch) -> list[Opinion]:
    """One opinion a sentence, pack by pack; halves of the usual precision are enough."""
    scores = scores_of(network, batch)
    gold = batch.labels["heads"]
    heads = torch.where(gold == IGNORED, scores.arcs.argmax(-1), gold)
    labels = network.label_scores(scores.label_dep, scores.label_head, heads[:, :, None])[:, :, 0]
    parts = {name: scores.tags[name].softmax(-1).half().cpu() for name in TAGS}
    arcs, deprel, heads = scores.arcs.softmax(-1).half().cpu(), labels.softmax(-1).half().cpu(), heads.cpu()
    out = []
    for row, pack in enumerate(batch.packs):
        start = 0
        for sentence in pack:
            end = start + len(sentence.words) + 1
            tags = {name: parts[name][row, start:end].clone() for name in TAGS}
            out.append(
                Opinion(
                    tags, arcs[row, start:end, start:end].clone(), (heads[row, start:end] - start).clamp(min=0),
                    deprel[row, start:end].clone(),
                )
            )  # fmt: skip
            start = end
    return out


def asked(teacher: Teacher, examples: Sequence[Example], device: torch.device) -> list[Opinion | None]:
    """The teacher's opinion of each sentence; of one that is too long for it, None."""
    data = encode(examples, WordPieces(minilm_folder() / "tokenizer.json"), teacher.labels)
    opinions: list[Opinion | None] = [None] * len(examples)
    started = time.monotonic()
    groups = batches(data, 3200, random.Random(0), train=False)
    for done, group in enumerate(groups, 1):
        batch = tensors(group, None).to(device)
        with halved(device):
            found = opinions_of(teacher.network, batch)
        for sentence, opinion in zip((one for pack in group for one in pack), found, strict=True):
            opinions[sentence.number] = opinion
        if done % 50 == 0:
            print(f"{done} of {len(groups)} batches, {(time.monotonic() - started) / 60:.1f} min", flush=True)
    return opinions


def teacher_of(checkpoint: Path, mpnet: Path, device: torch.device) -> Teacher:
    """The teacher as it was trained."""
    state = torch.load(checkpoint, map_location=device)
    network = build("mpnet", state["labels"], mpnet).to(device)
    network.load_state_dict(state["average"])
    return Teacher(network.eval(), state["labels"])


def main() -> None:
    """Write the added sentences and the opinions of all, in the order in which training numbers them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("teacher", type=Path, help="the teacher's checkpoint.pt")
    parser.add_argument("out", type=Path)
    parser.add_argument("--factbook", type=Path, nargs="*", default=[], help="folders with the editions' countries")
    parser.add_argument("--mpnet", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

    corpora = read_corpora(args.corpora, "train")
    added = [*augmented(corpora, name_lists(args.factbook), seed=1), *prose(args.factbook)]
    opinions = asked(teacher_of(args.teacher, args.mpnet, device), [*corpora, *added], device)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"examples": added, "opinions": opinions}, args.out)


if __name__ == "__main__":
    main()
