"""How sure a difference is: paired randomisation, bootstrap intervals, win, tie and loss.

All take the values of single questions; every random choice comes from a fixed seed, so the same
values give the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SEED = 20150323
SAMPLES = 10_000
LEVEL = 0.95
SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with the ends of its interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How much B is above A over the same questions, and how often.

    `p` is that of the paired randomisation test, two-sided.
    """

    mean: Interval
    p: float
    wins: int
    ties: int
    losses: int


def bootstrap(values: Sequence[float], samples: int = SAMPLES) -> Interval:
    """The mean of the values with its 95 % percentile interval; raises ValueError without values."""
    if not values:
        raise ValueError("no values to take a mean of")
    numbers = np.asarray(values, dtype=float)
    draws = np.random.default_rng(SEED).integers(0, len(numbers), (samples, len(numbers)))
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(numbers[draws].mean(axis=1), [tail, 1 - tail])
    return Interval(float(numbers.mean()), float(low), float(high))


def randomisation(differences: Sequence[float], samples: int = SAMPLES) -> float:
    """The two-sided p of a mean difference at least this large, were the signs chance.

    The observed arrangement counts as one of the samples (the "+1"), so p is never 0.
    """
    numbers = np.asarray(differences, dtype=float)
    signs = np.random.default_rng(SEED).choice([-1.0, 1.0], (samples, len(numbers)))
    reached = np.abs(signs @ numbers) >= abs(numbers.sum()) - SAME
    return float((reached.sum() + 1) / (samples + 1))


def compare(before: Sequence[float], after: Sequence[float]) -> Difference:
    """Compare two conditions question by question; both must be in the same order of questions."""
    changes = [new - old for old, new in zip(before, after, strict=True)]
    wins = sum(change > SAME for change in changes)
    losses = sum(change < -SAME for change in changes)
    ties = len(changes) - wins - losses
    return Difference(bootstrap(changes), randomisation(changes), wins, ties, losses)
