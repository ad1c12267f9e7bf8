"""The reranker's training itself: of each list, the question's own paragraph is made the likeliest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from retrieval.crossencoder import Reranker
from retrieval.model import load_model
from training.lowrank import LowRank, adapt
from training.reranker.lists import List
from training.reranker.settings import RerankerSettings
from training.trainer import Descent, Progress, descend


def train(
    name: str,
    adapter: Path,
    texts: Sequence[str],
    steps: Iterable[Sequence[List]],
    settings: RerankerSettings,
    progress: Progress,
) -> dict[str, LowRank]:
    """Return the adapted layers, by path, of a reranker that starts from an adapter's file.

    `texts` are the paragraphs by row. `progress` is told, after each step, its number, the number of
    all and the loss.
    """
    torch.manual_seed(settings.seed)
    model = load_model(name)
    adapted = adapt(model, settings.rank)
    _begin_at(adapted, adapter)
    reader = Reranker(model)
    losses = (step_loss(reader, texts, step, settings.temperature) for step in steps)
    descend(
        model, losses, Descent(settings.steps, settings.learning_rate, settings.warm_up), progress
    )
    return adapted


def _begin_at(adapted: dict[str, LowRank], adapter: Path) -> None:
    matrices = load_file(adapter)
    with torch.no_grad():
        for path, layer in adapted.items():
            layer.down.copy_(matrices[f"{path}.down"].float())
            layer.up.copy_(matrices[f"{path}.up"].float())


def step_loss(
    reader: Reranker, texts: Sequence[str], step: Sequence[List], temperature: float
) -> Tensor:
    """Return the mean cross-entropy of finding each question's own paragraph in its list (a scalar)."""
    pairs = [(one.question, texts[row]) for one in step for row in one.rows]
    scores = reader.scores([asked for asked, _ in pairs], [text for _, text in pairs])
    lists = torch.split(scores / temperature, [len(one.rows) for one in step])
    losses = [-torch.log_softmax(one, dim=0)[0] for one in lists]
    return torch.stack(losses).mean()
