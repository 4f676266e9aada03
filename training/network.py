"""The network: an encoder with heads for tags, tree, names and entity types, and the form of it that is exported."""

from __future__ import annotations

import torch
from encoders import Encoder, MiniLM
from pace import Dropout
from quantize import Linear, Range, rounded
from torch import Tensor, nn
from torch.nn import functional as F

CANDIDATE_HEADS = 4
"""How many heads of each word get a label in the exported graph; the tree decoder rarely needs the fourth."""
TAGS = ("upos", "xpos", "names", "etype")
ARC, LABEL, KINDS = 256, 128, 256
BARRED = -10000.0


class Network(nn.Module):
    """Encoder and heads. Every sentence has an entry for its root before those of its words."""

    def __init__(self, labels: dict[str, list[str]], encoder: Encoder | None = None, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = encoder or MiniLM()
        hidden = self.encoder.sizes.hidden
        self.dropout = Dropout(dropout)
        self.tags = nn.ModuleDict({name: nn.Linear(hidden, len(labels[name])) for name in TAGS})
        self.arc_head, self.arc_dep = (Linear(hidden, ARC) for _ in range(2))
        self.label_head, self.label_dep = (Linear(hidden, LABEL) for _ in range(2))
        self.into_heads, self.into_labels = Range(), Range()
        self.arc_weight = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.label_weight = nn.Parameter(torch.empty(LABEL + 1, len(labels["deprel"]) * (LABEL + 1)))
        nn.init.orthogonal_(self.arc_weight, 0.5)
        nn.init.normal_(self.label_weight, std=0.02)
        self.kinds = nn.Sequential(nn.Linear(hidden, KINDS), nn.GELU(), nn.Linear(KINDS, len(labels["etype"])))
        """Adds to the scores of entity types; it says nothing until kinds.py has fitted it, last of all."""
        for parameter in self.kinds.parameters():
            parameter.requires_grad = False
        for parameter in self.kinds[2].parameters():
            nn.init.zeros_(parameter)

    def heads(self, x: Tensor, first: Tensor, sentence: Tensor) -> tuple[dict[str, Tensor], Tensor, Tensor, Tensor]:
        """Tag scores, arc scores (entry x head, barred outside the sentence), and the vectors that score labels."""
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        x = self.dropout(x)
        tags = {name: layer(x) for name, layer in self.tags.items()}
        tags["etype"] = tags["etype"] + self.kinds(x)
        x = self.into_heads(x)
        arc_head = self.dropout(F.gelu(self.arc_head(x)))
        arc_dep = self.dropout(F.gelu(self.arc_dep(x)))
        arcs = with_one(arc_dep) @ self.arc_weight @ arc_head.transpose(1, 2)
        inside = (sentence[:, :, None] == sentence[:, None, :]).to(arcs.dtype)
        arcs = arcs + BARRED * (1.0 - inside)
        label_head = self.dropout(F.gelu(self.label_head(x)))
        label_dep = self.dropout(F.gelu(self.label_dep(x)))
        return tags, arcs, label_head, label_dep

    def label_scores(self, label_dep: Tensor, label_head: Tensor, chosen: Tensor) -> Tensor:
        """Scores of every relation of each word to each of its chosen heads: batch x words x heads x relations."""
        batch, words, width = label_dep.shape
        rounds = self.into_labels.mode == "on" and not torch.onnx.is_in_onnx_export()
        weight = rounded(self.label_weight, 1) if rounds else self.label_weight
        per_word = (self.into_labels(with_one(label_dep)) @ weight).view(batch, words, width + 1, -1)
        flat = chosen.reshape(batch, -1, 1).expand(-1, -1, width)
        heads = torch.gather(label_head, 1, flat).view(batch, words, -1, width)
        return with_one(heads) @ per_word


class ExportedNetwork(nn.Module):
    """What analysis runs: the best tags, the arc scores, and for the best few heads of each word the best relation."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor, sentence: Tensor) -> tuple[Tensor, ...]:
        """Heads are entries of the pack; the root relation (number 0) is never chosen."""
        tags, arcs, label_head, label_dep = self.network.heads(self.network.encoder(ids, cases), first, sentence)
        places = torch.arange(first.shape[1])
        itself = (places[:, None] == places[None, :]).to(arcs.dtype)[None]
        arcs = arcs + BARRED * itself
        chosen = torch.topk(arcs, CANDIDATE_HEADS, dim=2).indices
        labels = self.network.label_scores(label_dep, label_head, chosen)[..., 1:].argmax(-1) + 1
        return (
            tags["upos"].argmax(-1), tags["xpos"].argmax(-1), tags["etype"].argmax(-1), tags["names"].softmax(-1),
            arcs, chosen, labels,
        )  # fmt: skip


def with_one(x: Tensor) -> Tensor:
    """Append the constant 1, so that a bilinear form also holds the linear terms."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
