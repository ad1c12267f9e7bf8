"""Several rankings made into one, by rank (Cormack, Clarke and Büttcher, 2009)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def fuse(rankings: Sequence[tuple[Scores, float]], depth: int, smoothing: float) -> Scores:
    """Return fused scores, shape (size,), each between 0 and 1.

    `rankings` are scores (size,) with the weight of each; only the best `depth` with a score above
    0 count. A passage that is first everywhere has 1, one that no ranking holds has 0.
    """
    total = sum(weight for _, weight in rankings)
    size = len(rankings[0][0]) if rankings else 0
    fused = np.zeros(size, dtype=np.float32)
    for scores, weight in rankings:
        best = top(scores, depth)
        ranks = np.arange(1, len(best) + 1)
        fused[best] += weight / total * (smoothing + 1) / (smoothing + ranks)
    return fused


def mix(fused: Scores, parts: Sequence[tuple[Scores, float]], least_spread: float) -> Scores:
    """Return fused scores (n,) with others added by their weight, each between 0 and 1.

    Each of `parts` is stretched from 0 to 1, unless its values lie closer than `least_spread`.
    """
    mixed = fused.copy()
    for values, weight in parts:
        spread = max(float(values.max() - values.min()), least_spread)
        mixed += weight * (values - values.min()) / spread
    return np.asarray(mixed / (1 + sum(weight for _, weight in parts)), dtype=np.float32)


def top(scores: Scores, count: int) -> NDArray[np.int64]:
    """Return the rows of the highest scores above 0, best first, equals in the order of the rows."""
    candidates = np.flatnonzero(scores > 0)
    if len(candidates) > count:
        least = np.partition(scores[candidates], -count)[-count]
        candidates = candidates[scores[candidates] >= least]
    order = np.argsort(-scores[candidates], kind="stable")
    return np.asarray(candidates[order][:count], dtype=np.int64)
