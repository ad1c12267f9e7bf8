"""The training itself: the model adapted step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from training.loss import NOTHING, contrastive, contrastive_back, late_scores, whole_scores
from training.lowrank import LowRank, adapt
from training.reading import TextReader
from training.settings import TrainingSettings
from training.steps import Step

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Progress = Callable[[int, int, float], None]


def train(
    model: SentenceTransformer,
    steps: Sequence[Step],
    settings: TrainingSettings,
    progress: Progress,
) -> dict[str, LowRank]:
    """Adapt the model, in place, and return its adapted layers by path.

    `progress` is told, after each step, its number, the number of all and the loss.
    """
    torch.manual_seed(settings.seed)
    adapted = adapt(model, settings.rank)
    if settings.half:
        for one in adapted.values():
            one.layer.bfloat16()
    reader = TextReader(model, settings.tokens, settings.chunk)
    descent = Descent(len(steps), settings.learning_rate, settings.warm_up)
    descend(model, (step_loss(reader, step, settings) for step in steps), descent, progress)
    return adapted


@dataclass(frozen=True, slots=True)
class Descent:
    """How a training descends: its steps, the highest learning rate, the share of steps up to it."""

    steps: int
    learning_rate: float
    warm_up: float


def descend(
    model: SentenceTransformer, losses: Iterable[Tensor], descent: Descent, progress: Progress
) -> None:
    """Change what of a model can learn, in place, by the loss (a scalar) of one step after the other."""
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=descent.learning_rate, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: rate(step, descent.steps, descent.warm_up)
    )
    # Dropout stays off: it takes a third of the time, and so few passes have little to overfit.
    model.eval()
    for number, loss in enumerate(losses, start=1):
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
        progress(number, descent.steps, float(loss.detach()))


def rate(step: int, steps: int, warm_up: float) -> float:
    """Return the learning rate of a step (from 0) as a share of the highest: up, then down to 0."""
    rising = max(1, round(warm_up * steps))
    if step < rising:
        return (step + 1) / rising
    return (steps - step) / max(1, steps - rising)


def step_loss(reader: TextReader, step: Step, settings: TrainingSettings) -> Tensor:
    """Return the loss of one step, that of whole vectors and that of late interaction mixed."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.half):
        return _step_loss(reader, step, settings)


def _step_loss(reader: TextReader, step: Step, settings: TrainingSettings) -> Tensor:
    questions = reader.read(step.questions)
    paragraphs = reader.read(step.paragraphs)
    # Both were read in the order of their lengths; what the step says of them follows.
    excluded = torch.from_numpy(step.excluded)[questions.order][:, paragraphs.order]
    own = columns_after(torch.from_numpy(step.own)[questions.order], paragraphs.order)
    share = settings.late_share
    whole = _both_ways(whole_scores(questions, paragraphs), own, excluded, settings)
    if not share:
        return whole
    late = _both_ways(late_scores(questions, paragraphs), own, excluded, settings)
    return (1 - share) * whole + share * late


def columns_after(own: Tensor, order: Tensor) -> Tensor:
    """Return the columns of the own paragraphs, (questions,), once the paragraphs stand in `order`."""
    return torch.where(own == NOTHING, NOTHING, torch.argsort(order)[own])


def _both_ways(scores: Tensor, own: Tensor, excluded: Tensor, settings: TrainingSettings) -> Tensor:
    """Return the loss from questions to paragraphs and that from paragraphs to questions, mixed."""
    share, heat = settings.back_share, settings.temperature
    forth = contrastive(scores, own, excluded, heat)
    return (1 - share) * forth + share * contrastive_back(scores, own, excluded, heat)
