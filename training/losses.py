"""What training minimises: for every head the cross-entropy with the gold labels and with the teacher's opinion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from network import TAGS, Network
from packs import IGNORED, Batch
from torch import Tensor
from torch.nn import functional as F

WEIGHTS = {"upos": 0.5, "xpos": 0.7, "names": 1.0, "etype": 0.5, "arcs": 1.0, "deprel": 1.0}
TEACHER = 0.6
"""The teacher's share where there is gold too; where there is none it is alone."""


@dataclass
class Opinion:
    """What the teacher thinks of one sentence, as probabilities; the first row of each is the root's and not used."""

    tags: dict[str, Tensor]
    arcs: Tensor
    """Entry x head, within the sentence."""
    chosen: Tensor
    """The head at which the relation was asked for: the gold one where there is one."""
    deprel: Tensor


@dataclass
class Scores:
    """What the network says of a batch."""

    tags: dict[str, Tensor]
    arcs: Tensor
    label_head: Tensor
    label_dep: Tensor


def scores_of(network: Network, batch: Batch) -> Scores:
    """Run the network; scores that losses are made of are in full precision whatever it runs in."""
    x = network.encoder(batch.inputs["ids"], batch.inputs["cases"])
    tags, arcs, label_head, label_dep = network.heads(x, batch.inputs["first"], batch.inputs["sentence"])
    return Scores({name: tag.float() for name, tag in tags.items()}, arcs.float(), label_head, label_dep)


def loss_of(network: Network, batch: Batch, opinions: Sequence[Opinion | None] | None = None) -> Tensor:
    """The weighted sum of all heads' losses, each per labelled word."""
    scores = scores_of(network, batch)
    gold = {**batch.labels, "arcs": batch.labels["heads"]}
    asked = {**scores.tags, "arcs": scores.arcs}
    asked["names"] = with_misc_unknown(scores.tags["names"], batch)
    chosen = gold["arcs"].clamp(min=0)
    soft: dict[str, Tensor] = {}
    if opinions is not None:
        soft = padded(opinions, batch, scores)
        chosen = torch.where(gold["arcs"] == IGNORED, soft["chosen"], gold["arcs"])
    asked["deprel"] = network.label_scores(scores.label_dep, scores.label_head, chosen[:, :, None])[:, :, 0].float()
    total = scores.arcs.new_zeros(())
    for name, factor in WEIGHTS.items():
        hard = hard_loss(asked[name], gold[name], batch.weights)
        if name in soft:
            known = gold[name] != IGNORED
            alike = soft_loss(asked[name] if name != "names" else scores.tags["names"], soft[name])
            spoken = soft[name].sum(-1) > 0
            share = torch.where(known, TEACHER, 1.0) * spoken
            both = hard * torch.where(spoken, 1 - TEACHER, 1.0) + alike * share
            total = total + factor * both.sum() / (known | spoken).sum().clamp(min=1)
        else:
            total = total + factor * hard.sum() / (gold[name] != IGNORED).sum().clamp(min=1)
    return total


def hard_loss(scores: Tensor, gold: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy of each labelled word, 0 for the others."""
    flat = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="none")
    return flat.view(gold.shape) * weights


def soft_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy with probabilities; 0 where they are all 0."""
    return -(wanted * scores.log_softmax(-1)).sum(-1)


def with_misc_unknown(names: Tensor, batch: Batch) -> Tensor:
    """Where a corpus does not mark MISC, its O says "none of the others": their scores are put together."""
    merged = names.clone()
    barred = batch.misc_unknown[:, :, None]
    together = torch.cat([names[..., :1], names[..., -2:]], -1).logsumexp(-1)
    merged[..., 0] = torch.where(barred[..., 0], together, names[..., 0])
    merged[..., -2:] = torch.where(barred, torch.full_like(names[..., -2:], -1e4), names[..., -2:])
    return merged


def padded(opinions: Sequence[Opinion | None], batch: Batch, scores: Scores) -> dict[str, Tensor]:
    """The teacher's opinions laid out like the scores; entries of the pack that have none hold zeros."""
    out = {name: torch.zeros(scores.tags[name].shape) for name in TAGS}
    out["arcs"] = torch.zeros(scores.arcs.shape)
    relations = next(opinion.deprel.shape[1] for opinion in opinions if opinion is not None)
    out["deprel"] = torch.zeros((*scores.arcs.shape[:2], relations))
    out["chosen"] = torch.zeros(scores.arcs.shape[:2], dtype=torch.long)
    for row, pack in enumerate(batch.packs):
        start = 0
        for sentence in pack:
            opinion, end = opinions[sentence.number], start + len(sentence.words) + 1
            if opinion is not None:
                for name in TAGS:
                    out[name][row, start + 1 : end] = opinion.tags[name][1:]
                out["arcs"][row, start + 1 : end, start:end] = opinion.arcs[1:]
                out["deprel"][row, start + 1 : end] = opinion.deprel[1:]
                out["chosen"][row, start:end] = opinion.chosen + start
            start = end
    return {name: values.to(scores.arcs.device) for name, values in out.items()}
