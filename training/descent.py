"""Gradient descent step by step: rates that fall to nothing, and a running average of the weights, which is kept."""

from __future__ import annotations

import torch
from network import Network
from torch import Tensor

RATES = {"minilm": (2e-4, 1e-3), "mpnet": (7e-5, 1e-3)}
"""Highest learning rates of the encoder and of the heads."""
AVERAGED = 0.998
"""The weights kept are an average over the last steps: this much of the average stays at every step."""
LONGEST = 2.0
"""A gradient that is longer is cut to this length."""
FIRST_STEPS = 150
"""Over so many the rates rise from nothing."""


class Average:
    """A running average of a network's weights."""

    def __init__(self, network: Network) -> None:
        self.trained = [name for name, value in network.named_parameters() if value.requires_grad]
        self.weights = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self.steps = 0

    def restart(self, network: Network) -> None:
        """Begin anew with the ranges of rounded numbers."""
        self.weights |= {n: v.detach().clone() for n, v in network.state_dict().items() if ".into_" in f".{n}"}

    @torch.no_grad()
    def add(self, network: Network) -> None:
        """Take in the weights of one more step; young averages forget faster."""
        self.steps += 1
        keep = min(AVERAGED, self.steps / (self.steps + 9))
        live = network.state_dict()
        for name in self.trained:
            self.weights[name].lerp_(live[name], 1 - keep)


class Descent:
    """AdamW over a network, with rates of their own for the encoder and the heads."""

    def __init__(self, network: Network, encoder: str, share: float = 1.0) -> None:
        """`share`: how much of the usual rates, for a network that has learned already."""
        self._network = network
        self._trained = [(name, value) for name, value in network.named_parameters() if value.requires_grad]
        groups = [
            {"params": [p for n, p in self._trained if n.startswith("encoder.") == inside], "peak": peak * share}
            for inside, peak in zip((True, False), RATES[encoder], strict=True)
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=1e-4, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.average = Average(network)

    def prepare(self, step: int, progress: float) -> None:
        """Set the rates for a step; `progress` goes from 0 to 1."""
        for setting in self.optimizer.param_groups:
            setting["lr"] = setting["peak"] * min(1.0, (step + 1) / FIRST_STEPS) * (1 - progress)

    def go(self, loss: Tensor) -> None:
        """One step down."""
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in self._trained], LONGEST)
        self.optimizer.step()
        self.average.add(self._network)
