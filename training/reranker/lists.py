"""What each step tells apart: some questions, each with its paragraph first and others after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from training.reranker.candidates import Candidates
from training.reranker.settings import RerankerSettings


@dataclass(frozen=True, slots=True)
class List:
    """A question and the rows of paragraphs, of which the first is its own."""

    question: str
    rows: tuple[int, ...]


def draw_steps(
    candidates: Sequence[Candidates], settings: RerankerSettings
) -> Iterator[tuple[List, ...]]:
    """Yield the lists of each step; every question has its turn before one comes again."""
    chance = np.random.default_rng(settings.seed)
    waiting: list[int] = []
    for _ in range(settings.steps):
        step = []
        for _ in range(settings.questions):
            waiting = waiting or chance.permutation(len(candidates)).tolist()
            step.append(_draw(candidates[waiting.pop()], settings, chance))
        yield tuple(step)


def _draw(one: Candidates, settings: RerankerSettings, chance: np.random.Generator) -> List:
    """Return a list whose others are drawn the more often the nearer they are."""
    others = [row for row in one.nearest[: settings.nearest] if row != one.own]
    shares = 1 / np.sqrt(1 + np.arange(len(others)))
    count = min(settings.others, len(others))
    chosen = chance.choice(len(others), count, replace=False, p=shares / shares.sum())
    return List(one.question, (one.own, *(others[place] for place in chosen)))
