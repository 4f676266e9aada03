"""The two encoders: the small one that ships, and the larger one that teaches it. Both see each word's letter case.

Both read the same word pieces (BERT's uncased vocabulary), so what the teacher says of a word fits the pupil's words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from pace import Dropout
from quantize import Linear, Range
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

CASES = 12
MPNET_SHIFT = 4
"""MPNet put four marks of its own in front of BERT's vocabulary."""
MPNET_MARKS = {101: 0, 102: 2, 100: 3, 0: 1}
"""BERT's [CLS], [SEP], [UNK] and padding, and what MPNet calls them."""


@dataclass(frozen=True)
class Sizes:
    """The shape of an encoder."""

    vocabulary: int
    hidden: int
    layers: int
    inner: int
    positions: int
    epsilon: float
    attention_heads: int = 12
    dropout: float = 0.1


MINILM = Sizes(vocabulary=30522, hidden=384, layers=6, inner=1536, positions=512, epsilon=1e-12)
MPNET = Sizes(vocabulary=30527, hidden=768, layers=12, inner=3072, positions=514, epsilon=1e-5)


class Layer(nn.Module):
    """One transformer layer, in BERT's arrangement (normalisation after the residual)."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.heads = sizes.attention_heads
        self.query, self.key, self.value, self.out = (Linear(sizes.hidden, sizes.hidden) for _ in range(4))
        self.up, self.down = Linear(sizes.hidden, sizes.inner), Linear(sizes.inner, sizes.hidden)
        self.into_attention, self.into_out, self.into_up, self.into_down = (Range() for _ in range(4))
        self.norm_attention = nn.LayerNorm(sizes.hidden, sizes.epsilon)
        self.norm = nn.LayerNorm(sizes.hidden, sizes.epsilon)
        self.dropout = Dropout(sizes.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`bias` is added to the attention scores: what is blocked, and for MPNet how far apart two pieces are."""
        batch, length, hidden = x.shape
        seen = self.into_attention(x)
        query, key, value = (
            f(seen).view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)
            for f in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(2, 3) / math.sqrt(hidden // self.heads) + bias
        mixed = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm_attention(x + self.dropout(self.out(self.into_out(mixed))))
        return self.norm(x + self.dropout(self.down(self.into_down(F.gelu(self.up(self.into_up(x)))))))


class Encoder(nn.Module):
    """Word pieces and cases to vectors."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(sizes.vocabulary, sizes.hidden)
        self.words.weight.requires_grad = False
        self.positions = nn.Embedding(sizes.positions, sizes.hidden)
        self.cases = nn.Embedding(CASES, sizes.hidden)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(sizes.hidden, sizes.epsilon)
        self.dropout = Dropout(sizes.dropout)
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers))

    def run(self, words: Tensor, positions: Tensor, cases: Tensor, bias: Tensor) -> Tensor:
        """Embeddings through all layers."""
        x = self.dropout(self.norm(self.words(words) + self.cases(cases) + self.positions(positions)[None]))
        for layer in self.layers:
            x = layer(x, bias)
        return x


class MiniLM(Encoder):
    """all-MiniLM-L6-v2: six layers of width 384."""

    def __init__(self) -> None:
        super().__init__(MINILM)

    def forward(self, ids: Tensor, cases: Tensor) -> Tensor:
        """Vectors of all pieces; padding is 0."""
        blocked = ((ids == 0).to(self.norm.weight.dtype) * -10000.0)[:, None, None, :]
        return self.run(ids, torch.arange(ids.shape[1], device=ids.device), cases, blocked)

    def load(self, folder: Path) -> None:
        """Start from the published weights; the segment vector is folded into the positions."""
        weights = load_file(str(folder / "model.safetensors"))
        weights = {key.removeprefix("bert."): value for key, value in weights.items()}
        copy_embeddings(self, weights)
        self.positions.weight.data += weights["embeddings.token_type_embeddings.weight"][0]
        for index, layer in enumerate(self.layers):
            copy_layer(layer, weights, f"encoder.layer.{index}.", "attention.self.query", "attention.self.key",
                       "attention.self.value", "attention.output.dense", "attention.output.LayerNorm")  # fmt: skip


class MPNet(Encoder):
    """all-mpnet-base-v2: twelve layers of width 768 with relative positions."""

    def __init__(self) -> None:
        super().__init__(MPNET)
        self.distances = nn.Embedding(32, MPNET.attention_heads)

    def forward(self, ids: Tensor, cases: Tensor) -> Tensor:
        """Vectors of all pieces; the ids are BERT's."""
        length = ids.shape[1]
        own = ids + MPNET_SHIFT
        for theirs, mark in MPNET_MARKS.items():
            own = torch.where(ids == theirs, torch.full_like(ids, mark), own)
        places = torch.arange(length, device=ids.device)
        apart = self.distances(buckets(places[None, :] - places[:, None])).permute(2, 0, 1)[None]
        blocked = ((ids == 0).to(apart.dtype) * -10000.0)[:, None, None, :]
        return self.run(own, places + 2, cases, apart + blocked)

    def load(self, folder: Path) -> None:
        """Start from the published weights."""
        weights = load_file(str(folder / "model.safetensors"))
        copy_embeddings(self, weights)
        self.distances.weight.data.copy_(weights["encoder.relative_attention_bias.weight"])
        for index, layer in enumerate(self.layers):
            copy_layer(layer, weights, f"encoder.layer.{index}.", "attention.attn.q", "attention.attn.k",
                       "attention.attn.v", "attention.attn.o", "attention.LayerNorm")  # fmt: skip


def buckets(distance: Tensor, count: int = 32, farthest: int = 128) -> Tensor:
    """Numbers of relative distances, exact when near and logarithmic when far (Raffel et al. 2020, as in MPNet)."""
    count //= 2
    behind = -distance
    out = (behind < 0).long() * count
    behind = behind.abs()
    exact = count // 2
    far = exact + (
        torch.log(behind.clamp(min=1).float() / exact) / math.log(farthest / exact) * (count - exact)
    ).long().clamp(max=count - exact - 1)
    return out + torch.where(behind < exact, behind, far)


def copy_embeddings(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Words, positions and the first normalisation."""
    encoder.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    encoder.positions.weight.data.copy_(weights["embeddings.position_embeddings.weight"])
    copy_pair(encoder.norm, weights, "embeddings.LayerNorm")


def copy_layer(layer: nn.Module, weights: dict[str, Tensor], prefix: str, *attention: str) -> None:
    """One layer; `attention` names its query, key, value, output and normalisation."""
    ours = ("query", "key", "value", "out", "norm_attention", "up", "down", "norm")
    theirs = (*attention, "intermediate.dense", "output.dense", "output.LayerNorm")
    for name, other in zip(ours, theirs, strict=True):
        copy_pair(getattr(layer, name), weights, prefix + other)


def copy_pair(module: nn.Module, weights: dict[str, Tensor], prefix: str) -> None:
    """Copy a weight and its bias."""
    module.weight.data.copy_(weights[prefix + ".weight"])  # type: ignore[union-attr, operator]
    module.bias.data.copy_(weights[prefix + ".bias"])  # type: ignore[union-attr, operator]
