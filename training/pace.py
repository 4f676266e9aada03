"""What makes training fast: products in bfloat16 where the processor has them, and dropout that draws few numbers."""

from __future__ import annotations

import torch
from torch import Tensor, nn

ROW = 2**23
"""Numbers in the row that masks are cut from: some times as many as the largest mask has."""


def halved(device: torch.device, *, rounded: bool = False) -> torch.autocast:
    """Products in bfloat16 on a GPU and on processors with AMX, elsewhere in full.

    A network that imitates numbers of eight bits runs in full, since bfloat16 would round those once more.
    """
    fast = device.type != "cpu" or bool(torch.cpu.get_capabilities().get("amx_bf16", False))
    return torch.autocast(device.type, torch.bfloat16, enabled=fast and not rounded)


class Dropout(nn.Module):
    """Dropout whose masks are windows of one row of random numbers, each beginning at a place drawn anew.

    PyTorch draws the numbers of a mask one after another on one core, which is a fifth of a step's time on a CPU.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        kept = torch.rand(ROW, generator=torch.Generator().manual_seed(1)) >= share
        self.register_buffer("kept", kept, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        row = self.kept
        if x.numel() > len(row):
            row = row.repeat(x.numel() // len(row) + 1)
        start = int(torch.randint(len(row) - x.numel() + 1, ()))
        return x * row[start : start + x.numel()].view_as(x) / (1 - self.share)
