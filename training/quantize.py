"""Numbers of eight bits: while training they are imitated, so that the network gets used to them; then exported.

Activations get one learned range for each input of a matrix product (Esser et al. 2020, "Learned step size
quantization"); weights get one for each column, of seven bits, since products of full bytes overflow on processors
without VNNI. The ranges are fixed when the network is exported, so a sentence's labels do not depend on its batch.
"""

from __future__ import annotations

import math
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F

TOP = 255
WEIGHT_LOW, WEIGHT_TOP = -64, 63
Mode = Literal["off", "watch", "on"]


class Range(nn.Module):
    """The range of one activation. It passes numbers through, watches them, or rounds them to 256 steps."""

    def __init__(self) -> None:
        super().__init__()
        self.scale, self.zero = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))
        self.register_buffer("low", torch.zeros(1))
        self.register_buffer("high", torch.zeros(1))
        self.mode: Mode = "off"

    def forward(self, x: Tensor) -> Tensor:
        if self.mode == "watch":
            with torch.no_grad():
                self.low.lerp_(x.min().float(), 0.02 if self.low else 1.0)
                self.high.lerp_(x.max().float(), 0.02 if self.high else 1.0)
        elif self.mode == "on" and torch.onnx.is_in_onnx_export():
            zero = int(self.zero.round().clamp(0, TOP))
            return torch.fake_quantize_per_tensor_affine(x, float(self.scale.abs()), zero, 0, TOP)
        elif self.mode == "on":
            factor = 1 / math.sqrt(x.numel() * TOP)
            return torch._fake_quantize_learnable_per_tensor_affine(x, self.scale, self.zero, 0, TOP, factor)
        return x

    def begin(self) -> None:
        """Take what was watched as the range to start from."""
        self.scale.data.copy_((self.high - self.low).clamp(min=1e-3) / TOP)
        self.zero.data.copy_((-self.low / self.scale).clamp(0, TOP))
        self.mode = "on"


class Linear(nn.Linear):
    """A matrix product whose weights are rounded once its mode is on; its input is rounded by whoever gives it.

    For export the weights stay as they are: `export.py` rounds them in the same way when the graph is written.
    """

    mode: Mode = "off"

    def forward(self, x: Tensor) -> Tensor:
        if self.mode != "on" or torch.onnx.is_in_onnx_export():
            return super().forward(x)
        return F.linear(x, rounded(self.weight, 0), self.bias)


def rounded(weight: Tensor, axis: int) -> Tensor:
    """A matrix in steps of its own for each row or column along the axis."""
    scale = (weight.detach().abs().amax(1 - axis) / -WEIGHT_LOW).clamp(min=1e-8)
    zero = torch.zeros_like(scale, dtype=torch.int32)
    return torch.fake_quantize_per_channel_affine(weight, scale, zero, axis, WEIGHT_LOW, WEIGHT_TOP)


def round_words(words: nn.Embedding) -> None:
    """Round each word piece's vector to 255 steps once and for all: the table is not trained."""
    scale = words.weight.data.abs().amax(1, keepdim=True) / 127
    words.weight.data.copy_((words.weight.data / scale).round() * scale)


def set_mode(network: nn.Module, mode: Mode, *, fresh: bool = True) -> None:
    """Switch all ranges and matrices of a network; fresh ranges begin with what was watched."""
    for module in network.modules():
        if isinstance(module, Range) and mode == "on" and fresh:
            module.begin()
        elif isinstance(module, Range | Linear):
            module.mode = mode


class RoundedWords(nn.Module):
    """The table of word pieces as it is shipped: bytes, and the step of each row."""

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        scale = words.weight.data.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("bytes", (words.weight.data / scale).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        return self.bytes[ids].to(self.scale.dtype) * self.scale[ids]
