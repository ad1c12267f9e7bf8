"""The steps of a training: which questions and paragraphs go through the model together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.everyday import read_everyday
from retrieval.model import Encoder
from training.batches import make_batches
from training.examples import TrainingSet
from training.guard import Guard, read_guard
from training.loss import NOTHING
from training.mining import mine
from training.settings import TrainingSettings


@dataclass(frozen=True, slots=True)
class Step:
    """Questions and paragraphs of one step.

    The last of the questions are everyday ones. `own` (questions,) is the column of each question's
    paragraph, NOTHING for an everyday one; `excluded` (questions, paragraphs) marks the pairs that
    count neither way.
    """

    questions: tuple[str, ...]
    paragraphs: tuple[str, ...]
    own: NDArray[np.int64]
    excluded: NDArray[np.bool_]


def plan_steps(data: TrainingSet, untrained: Encoder, settings: TrainingSettings) -> list[Step]:
    """Return all steps of all epochs; negatives are mined and guarded once, before the training."""
    negatives = mine(data, settings.mined)
    everyday = read_everyday()
    guard = read_guard(untrained, data, (row for rows in negatives for row in rows), everyday)
    shuffle = np.random.default_rng(settings.seed)
    return [
        make_step(
            places,
            shuffle.choice(everyday, settings.everyday, replace=False).tolist(),
            data,
            guard,
            negatives,
            settings.margin,
        )
        for _ in range(settings.epochs)
        for places in make_batches(data.examples, settings.batch, settings.together, shuffle)
    ]


def make_step(
    places: Sequence[int],
    everyday: Sequence[str],
    data: TrainingSet,
    guard: Guard,
    negatives: Sequence[tuple[int, ...]],
    margin: float,
) -> Step:
    """Return the step of the examples at these places, their mined negatives with them."""
    examples = [data.examples[place] for place in places]
    named = [example.row for example in examples]
    mined = [row for place in places for row in negatives[place]]
    rows = np.asarray(list(dict.fromkeys([*named, *mined])), dtype=np.int64)
    own = [place for place, one in enumerate(examples) for _ in one.questions]
    doubtful = [guard.doubtful(example, rows, margin) for example in examples]
    return Step(
        (*(question.question for one in examples for question in one.questions), *everyday),
        tuple(data.paragraphs[row].text for row in rows),
        np.asarray([*own, *[NOTHING] * len(everyday)]),
        np.concatenate([*doubtful, guard.near(everyday, rows)]),
    )
