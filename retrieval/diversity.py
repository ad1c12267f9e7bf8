"""A list in which no passage says what a better one says already, and every half has its turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from retrieval.engine import Engine

FIRST = 2
"""Places that the whole question has before its halves have theirs."""
NEAR_COPY = 0.96
"""Cosine from which two passages count as the same."""


def interleave(whole: Sequence[int], halves: Sequence[Sequence[int]]) -> Iterator[int]:
    """Return the rows of a question's ranking and of its halves', each row once.

    The whole question has the first `FIRST` places, then each half one, then the whole one again.
    """
    rest = zip_longest(whole[FIRST:], *halves)
    turns = ([*of_halves, of_whole] for of_whole, *of_halves in rest)
    order = chain(whole[:FIRST], chain.from_iterable(turns)) if halves else iter(whole)
    return iter(dict.fromkeys(row for row in order if row is not None))


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
