"""Two ways of searching compared: what share of the questions each answers, and what chance makes of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ranks = NDArray[np.int64]
"""For each question (questions,) the rank, from 1, of its paragraph, or what has to be read until it."""


@dataclass(frozen=True, slots=True)
class Gain:
    """A measure (0 to 1) before and after, and the 95 % interval of the gain, lowest and highest."""

    measure: str
    before: float
    after: float
    low: float
    high: float

    def __str__(self) -> str:
        interval = f"{self.low:+.3f} to {self.high:+.3f}"
        return f"{self.measure}: {self.before:.3f} -> {self.after:.3f}, gain {interval}"

    @property
    def cells(self) -> str:
        """Before, after and gain as the last three cells of a row of a table."""
        change = f"{self.after - self.before:+.3f} ({self.low:+.3f} to {self.high:+.3f})"
        return f"{self.before:.3f} | {self.after:.3f} | {change} |"


def measure_gain(measure: str, before: Ranks, after: Ranks, within: int) -> Gain:
    """Return what is gained in success within a rank or a number of words, the same questions asked."""
    interval = gain_interval(before, after, within)
    return Gain(measure, success(before, within), success(after, within), *interval)


def success(ranks: Ranks, within: int) -> float:
    """Return the share of questions whose paragraph is among the first `within` (0 to 1)."""
    return float(np.mean(ranks <= within))


def gain_interval(
    before: Ranks, after: Ranks, within: int, draws: int = 2000
) -> tuple[float, float]:
    """Return the 95 % interval of the gain in success by a paired bootstrap over questions."""
    gains = (after <= within).astype(float) - (before <= within)
    chance = np.random.default_rng(0)
    means = [gains[chance.integers(0, len(gains), len(gains))].mean() for _ in range(draws)]
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)
