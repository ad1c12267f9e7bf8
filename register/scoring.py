"""Scores of paragraphs, (paragraphs,), put together from several look-ups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from retrieval.fusion import Scores

EVENNESS = 2.0
"""How many standard deviations a paragraph has to be ahead of another for e times its share."""
REACH = 2
"""Paragraphs to each side that a paragraph gains from."""
FADING = 0.5
"""What each step further off is worth."""


def shares_of(scores: Scores) -> Scores:
    """Return shares that add up to 1, the higher the score (however it is measured) the larger.

    Where one score stands out its share does, where all are much alike so are the shares: look-ups
    that found something clear count for more than those that found a little of everything.
    """
    spread = float(scores.std()) or 1.0
    raised = np.exp((scores - scores.max()) / (spread * EVENNESS))
    return np.asarray(raised / raised.sum(), dtype=np.float32)


def of_length_one(scores: Scores) -> Scores:
    """Return the scores scaled so that their squares add up to 1."""
    return np.asarray(scores / (np.linalg.norm(scores) or 1.0), dtype=np.float32)


def mean_of(parts: Sequence[tuple[Scores, float]]) -> Scores:
    """Return the weighted mean of scores (at least one, the weights above 0)."""
    scores, weights = zip(*parts, strict=True)
    return np.asarray(np.average(scores, axis=0, weights=weights), dtype=np.float32)


def with_neighbours(scores: Scores, sizes: Iterable[int], worth: float) -> Scores:
    """Return the scores with `worth` times what stands around each in its paper added.

    `sizes` are the numbers of paragraphs of each paper, whose scores stand end to end.
    """
    spread, start = scores.copy(), 0
    for size in sizes:
        own = scores[start : start + size]
        for step in range(1, min(REACH, size - 1) + 1):
            gain = np.float32(worth / 2 * FADING ** (step - 1))
            spread[start + step : start + size] += gain * own[:-step]
            spread[start : start + size - step] += gain * own[step:]
        start += size
    return spread
