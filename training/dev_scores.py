"""Scores on held-out sentences while training goes on: greedy heads, and names by exact span."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import torch
from losses import scores_of
from network import Network
from packs import IGNORED, Encoded, batches, tensors


@torch.no_grad()
def dev_scores(network: Network, data: Sequence[Encoded], labels: dict[str, list[str]]) -> dict[str, float]:
    """Per cent: accuracy of tags, heads and labelled heads, and F1 of names, in all and by type."""
    device = next(network.parameters()).device
    network.eval()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    names: Counter[tuple[str, str]] = Counter()
    for group in batches(data, 2400, random.Random(0), train=False):
        batch = tensors(group, None).to(device)
        scores = scores_of(network, batch)
        gold = batch.labels
        heads = scores.arcs.argmax(-1)
        rels = network.label_scores(scores.label_dep, scores.label_head, heads[:, :, None])[:, :, 0].argmax(-1)
        known = gold["heads"] != IGNORED
        agree = (heads == gold["heads"]) & known
        for name, hits in (("uas", agree), ("las", agree & (rels == gold["deprel"]))):
            total[name] += int(known.sum())
            right[name] += int(hits.sum())
        for name in ("upos", "xpos", "etype"):
            known = gold[name] > 0 if name == "etype" else gold[name] != IGNORED
            total[name] += int(known.sum())
            right[name] += int(((scores.tags[name].argmax(-1) == gold[name]) & known).sum())
        for wanted, found in zip(gold["names"].tolist(), scores.tags["names"].argmax(-1).tolist(), strict=True):
            count_names(names, wanted, found, labels["names"])
    network.train()
    out = {name: round(100 * right[name] / total[name], 2) for name in total if total[name]}
    for kind in ("PER", "ORG", "LOC", "MISC"):
        out[kind] = f1(names, [kind])
    return {**out, "names": f1(names, ["PER", "ORG", "LOC"])}


def count_names(counts: Counter[tuple[str, str]], wanted: list[int], found: list[int], tags: list[str]) -> None:
    """Add the right, gold and found names of one pack; where nothing is known of a word, it is not asked."""
    found = [tag if known != IGNORED else 0 for tag, known in zip(found, wanted, strict=True)]
    gold, got = (spans([tags[max(tag, 0)] for tag in row]) for row in (wanted, found))
    for outcome, group in (("right", gold & got), ("gold", gold), ("found", got)):
        for _, _, kind in group:
            counts[outcome, kind] += 1


def f1(counts: Counter[tuple[str, str]], kinds: list[str]) -> float:
    """F1 in per cent over some types."""
    right, gold, found = (sum(counts[outcome, kind] for kind in kinds) for outcome in ("right", "gold", "found"))
    return round(200 * right / max(gold + found, 1), 2)


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
