"""The adapter: nothing at the start, small on disk, and the same merged as while it was trained."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from retrieval.adapter import merge
from training.lowrank import adapt, save


class Block(nn.Module):
    """An encoder's block with the layers that are adapted and one that is not."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(8, 8)
        self.dense = nn.Linear(8, 4)
        self.other = nn.Linear(4, 4)

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.other(self.dense(self.query(inputs)))
        return found


class Small(nn.Module):
    """A model with an encoder where sentence-transformers has its own."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.model = nn.ModuleDict({"encoder": Block()})

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.model["encoder"](inputs)
        return found


def test_an_untrained_adapter_changes_nothing() -> None:
    plain, adapted = Small(), Small()
    adapt(adapted, rank=2)
    inputs = torch.ones(3, 8)
    assert torch.equal(plain(inputs), adapted(inputs))


def test_only_the_small_matrices_learn() -> None:
    model = Small()
    adapt(model, rank=2)
    learning = [name for name, weight in model.named_parameters() if weight.requires_grad]
    assert learning == [
        "model.encoder.query.down",
        "model.encoder.query.up",
        "model.encoder.dense.down",
        "model.encoder.dense.up",
    ]


def test_the_file_merged_by_retrieval_gives_what_the_trained_model_gave(tmp_path: Path) -> None:
    model = Small()
    adapted = adapt(model, rank=2)
    for layer in adapted.values():
        nn.init.normal_(layer.up)
    save(adapted, tmp_path / "some.safetensors")
    merged = Small()
    merge(merged, tmp_path / "some.safetensors")
    inputs = torch.randn(3, 8)
    assert torch.allclose(merged(inputs), model(inputs), atol=1e-2)
    assert not torch.allclose(merged(inputs), Small()(inputs), atol=1e-2)
