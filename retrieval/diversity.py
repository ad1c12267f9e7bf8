"""A list in which no passage says what a better one says already, and every side has its turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, zip_longest

from retrieval.engine import Engine

FIRST = 2
"""Places that the whole question has before its sides have theirs."""
NEAR_COPY = 0.96
"""Cosine from which two passages with the same figures count as the same."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def interleave(whole: Sequence[int], sides: Sequence[Sequence[int]]) -> Iterator[int]:
    """Return the rows of a question's ranking and of its sides', each row once.

    The whole question has the first `FIRST` places, then each side one, then the whole one again.
    """
    rest = zip_longest(whole[FIRST:], *sides)
    turns = ([*of_sides, of_whole] for of_whole, *of_sides in rest)
    order = chain(whole[:FIRST], chain.from_iterable(turns)) if sides else iter(whole)
    return iter(dict.fromkeys(row for row in order if row is not None))


def without_near_copies(engine: Engine, rows: Iterator[int], count: int) -> tuple[int, ...]:
    """Return the first `count` rows that are no near-copy of one before."""
    kept: list[int] = []
    for row in rows:
        if not any(_is_near_copy(engine, row, other) for other in kept):
            kept.append(row)
        if len(kept) == count:
            break
    return tuple(kept)


def _is_near_copy(engine: Engine, row: int, other: int) -> bool:
    """Tell whether two passages say the same: rows of one table are alike, but their figures differ."""
    table, passages = engine.contents.table, engine.contents.passages
    one, two = (table.windows[table.window_starts[at]] for at in (row, other))
    alike = float(one @ two) >= NEAR_COPY
    return alike and _figures(passages[row].text) == _figures(passages[other].text)


@lru_cache(maxsize=1000)
def _figures(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text))
