"""A list in which no passage says what a better one says already, and every half has its turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from retrieval.engine import Engine

NEAR_COPY = 0.96
"""Cosine from which two passages count as the same."""


def interleave(rankings: Sequence[Sequence[int]]) -> Iterator[int]:
    """Return the rows of several rankings in turn, the first of each before the second of any."""
    seen: set[int] = set()
    longest = max((len(ranking) for ranking in rankings), default=0)
    for place in range(longest):
        for ranking in rankings:
            if place < len(ranking) and ranking[place] not in seen:
                seen.add(ranking[place])
                yield ranking[place]


def without_near_copies(engine: Engine, rows: Iterator[int], count: int) -> tuple[int, ...]:
    """Return the first `count` rows that are no near-copy of one before."""
    table = engine.contents.table
    kept: list[int] = []
    for row in rows:
        vector = table.windows[table.window_starts[row]]
        if all(
            float(vector @ table.windows[table.window_starts[other]]) < NEAR_COPY for other in kept
        ):
            kept.append(row)
        if len(kept) == count:
            break
    return tuple(kept)
