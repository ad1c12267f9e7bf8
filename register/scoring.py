"""Scores of paragraphs, by passage id, put together from several look-ups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Scores = Mapping[str, float]


def sum_of(parts: Iterable[tuple[Scores, float]]) -> Scores:
    """Return the sum of scores, each part with its weight; a paragraph that a part lacks has 0 there."""
    total: defaultdict[str, float] = defaultdict(float)
    for scores, weight in parts:
        for name, score in scores.items():
            total[name] += weight * score
    return dict(total)


def mean_of(parts: Sequence[tuple[Scores, float]]) -> Scores:
    """Return the weighted mean of scores, none where there is nothing to weigh."""
    weight = sum(share for _, share in parts)
    return sum_of([(scores, share / weight) for scores, share in parts]) if weight else {}


def stretched(scores: Scores) -> Scores:
    """Return the scores spread from 0 to 1; all are 1 where they are equal."""
    least, most = min(scores.values(), default=0.0), max(scores.values(), default=0.0)
    spread = most - least
    return {name: (score - least) / spread if spread else 1.0 for name, score in scores.items()}


def with_neighbours(scores: Scores, orders: Iterable[Sequence[str]], worth: float) -> Scores:
    """Return the scores with `worth` times the mean of the neighbours' added.

    `orders` are the paragraphs (ids) of each paper in order; only these have a score afterwards.
    """
    spread = {}
    for order in orders:
        own = [0.0, *(scores.get(name, 0.0) for name in order), 0.0]
        for place, name in enumerate(order, start=1):
            spread[name] = own[place] + worth * (own[place - 1] + own[place + 1]) / 2
    return spread
