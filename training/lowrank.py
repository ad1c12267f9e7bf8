"""Low-rank adaptation (Hu et al., 2021): frozen linear layers, each with two small matrices beside it."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

ADAPTED = ("query", "key", "value", "q", "k", "v", "o", "dense")
"""Names of layers in BERT and in MPNet."""


class LowRank(nn.Module):
    """A frozen linear layer to whose output `up @ down @ input` is added.

    `down` (rank, inputs) starts at random, `up` (outputs, rank) at nothing, so that training starts
    from the model as it is.
    """

    def __init__(self, layer: nn.Linear, rank: int) -> None:
        super().__init__()
        self.layer = layer
        self.down = nn.Parameter(torch.randn(rank, layer.in_features) / rank)
        self.up = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, inputs: Tensor) -> Tensor:
        """Return the outputs (..., outputs) of inputs (..., inputs)."""
        plain: Tensor = self.layer(inputs)
        return plain + inputs @ self.down.T @ self.up.T


def adapt(model: nn.Module, rank: int) -> dict[str, LowRank]:
    """Freeze the model and put a LowRank around each encoder layer named in ADAPTED, by its path."""
    model.requires_grad_(False)
    layers = {
        path: layer
        for path, layer in model.named_modules()
        if isinstance(layer, nn.Linear)
        and ".encoder." in path
        and path.rpartition(".")[2] in ADAPTED
    }
    adapted = {path: LowRank(layer, rank) for path, layer in layers.items()}
    for path, layer in adapted.items():
        parent, _, name = path.rpartition(".")
        setattr(model.get_submodule(parent), name, layer)
    return adapted


def save(adapted: dict[str, LowRank], file: Path, kept: float = 1.0) -> None:
    """Write the matrices in half precision, as `<path>.down` and `<path>.up`, as retrieval merges them.

    `kept` is the share of the learned change that they hold, 1 for all of it.
    """
    matrices = {}
    for path, layer in adapted.items():
        matrices[f"{path}.down"] = layer.down.detach().half().contiguous()
        matrices[f"{path}.up"] = (kept * layer.up.detach()).half().contiguous()
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file(matrices, file)
