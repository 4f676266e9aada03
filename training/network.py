"""The network: a six-layer MiniLM encoder that also sees case, with heads for tags, tree, names and entity types."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

CASES = 12
CANDIDATE_HEADS = 4
"""How many heads of each word get a label in the exported graph; the tree decoder rarely needs the fourth."""


@dataclass(frozen=True)
class Sizes:
    """The shape of the network."""

    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    positions: int = 512
    arc: int = 256
    label: int = 128
    dropout: float = 0.1
    head_dropout: float = 0.2


class Layer(nn.Module):
    """One transformer layer, in BERT's arrangement (normalisation after the residual)."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.heads = sizes.attention_heads
        self.query, self.key, self.value, self.out = (nn.Linear(sizes.hidden, sizes.hidden) for _ in range(4))
        self.up, self.down = nn.Linear(sizes.hidden, sizes.inner), nn.Linear(sizes.inner, sizes.hidden)
        self.norm_attention, self.norm = nn.LayerNorm(sizes.hidden, 1e-12), nn.LayerNorm(sizes.hidden, 1e-12)
        self.dropout = nn.Dropout(sizes.dropout)

    def forward(self, x: Tensor, blocked: Tensor) -> Tensor:
        batch, length, hidden = x.shape
        query, key, value = (
            f(x).view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)
            for f in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(2, 3) / math.sqrt(hidden // self.heads) + blocked
        mixed = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm_attention(x + self.dropout(self.out(mixed)))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """Encoder and heads. Word 0 of every sentence is [CLS], which stands for the root of the tree."""

    def __init__(self, labels: dict[str, list[str]], sizes: Sizes = Sizes()) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(sizes.vocabulary, sizes.hidden)
        self.positions = nn.Embedding(sizes.positions, sizes.hidden)
        self.cases = nn.Embedding(CASES, sizes.hidden)
        nn.init.zeros_(self.cases.weight)
        self.words.weight.requires_grad = False
        self.norm = nn.LayerNorm(sizes.hidden, 1e-12)
        self.dropout = nn.Dropout(sizes.dropout)
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers))
        self.head_dropout = nn.Dropout(sizes.head_dropout)
        self.tags = nn.ModuleDict(
            {name: nn.Linear(sizes.hidden, len(labels[name])) for name in ("upos", "xpos", "names", "etype")}
        )
        self.arc_head, self.arc_dep = (nn.Linear(sizes.hidden, sizes.arc) for _ in range(2))
        self.label_head, self.label_dep = (nn.Linear(sizes.hidden, sizes.label) for _ in range(2))
        self.arc_weight = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        self.label_weight = nn.Parameter(torch.zeros(sizes.label + 1, len(labels["deprel"]) * (sizes.label + 1)))

    def encode(self, ids: Tensor, cases: Tensor) -> Tensor:
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.cases(cases) + self.positions(positions)[None]
        x = self.dropout(self.norm(x))
        blocked = ((ids == 0).to(x.dtype) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, blocked)
        return x

    def heads(self, x: Tensor, first: Tensor) -> tuple[dict[str, Tensor], Tensor, Tensor, Tensor]:
        """Tag scores, arc scores (word x head) and the two vectors from which labels are scored."""
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        x = self.head_dropout(x)
        tags = {name: layer(x) for name, layer in self.tags.items()}
        arc_head = self.head_dropout(F.gelu(self.arc_head(x)))
        arc_dep = self.head_dropout(F.gelu(self.arc_dep(x)))
        arcs = with_one(arc_dep) @ self.arc_weight @ arc_head.transpose(1, 2)
        label_head = self.head_dropout(F.gelu(self.label_head(x)))
        label_dep = self.head_dropout(F.gelu(self.label_dep(x)))
        return tags, arcs, label_head, label_dep

    def label_scores(self, label_dep: Tensor, label_head: Tensor, chosen: Tensor) -> Tensor:
        """Scores of every relation of each word to each of its chosen heads: batch x words x heads x relations."""
        batch, words, width = label_dep.shape
        per_word = (with_one(label_dep) @ self.label_weight).view(batch, words, width + 1, -1)
        flat = chosen.reshape(batch, -1, 1).expand(-1, -1, width)
        heads = torch.gather(label_head, 1, flat).view(batch, words, -1, width)
        return with_one(heads) @ per_word

    def load_encoder(self, folder: Path) -> None:
        """Start from the published MiniLM weights; its segment vector is folded into the positions."""
        weights = load_file(str(folder / "model.safetensors"))
        weights = {key.removeprefix("bert."): value for key, value in weights.items()}
        embeddings = "embeddings."
        self.words.weight.data.copy_(weights[embeddings + "word_embeddings.weight"])
        segment = weights[embeddings + "token_type_embeddings.weight"][0]
        self.positions.weight.data.copy_(weights[embeddings + "position_embeddings.weight"] + segment)
        copy_pair(self.norm, weights, embeddings + "LayerNorm")
        for index, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{index}."
            for ours, theirs in (
                ("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
                ("out", "attention.output.dense"), ("norm_attention", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"), ("down", "output.dense"), ("norm", "output.LayerNorm"),
            ):  # fmt: skip
                copy_pair(getattr(layer, ours), weights, prefix + theirs)


class ExportedNetwork(nn.Module):
    """What analysis runs: the best tags, the arc scores, and for the best few heads of each word the best relation."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        tags, arcs, label_head, label_dep = self.network.heads(self.network.encode(ids, cases), first)
        used = torch.cat([torch.ones_like(arcs[:, :1, 0]), (first[:, 1:] > 0).to(arcs.dtype)], 1)
        places = torch.arange(first.shape[1])
        itself = (places[:, None] == places[None, :]).to(arcs.dtype)[None]
        arcs = arcs - 10000.0 * (1.0 - used)[:, None, :] - 10000.0 * itself
        chosen = torch.topk(arcs, CANDIDATE_HEADS, dim=2).indices
        scores = self.network.label_scores(label_dep, label_head, chosen)
        labels = scores[..., 1:].argmax(-1) + 1
        return (
            tags["upos"].argmax(-1), tags["xpos"].argmax(-1), tags["etype"].argmax(-1), tags["names"].softmax(-1),
            arcs, chosen, labels,
        )  # fmt: skip


def with_one(x: Tensor) -> Tensor:
    """Append the constant 1, so that a bilinear form also holds the linear terms."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def copy_pair(module: nn.Module, weights: dict[str, Tensor], prefix: str) -> None:
    """Copy a weight and its bias."""
    module.weight.data.copy_(weights[prefix + ".weight"])  # type: ignore[union-attr, operator]
    module.bias.data.copy_(weights[prefix + ".bias"])  # type: ignore[union-attr, operator]
