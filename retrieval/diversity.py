"""A list in which no passage says what a better one says already, and every side has its turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, zip_longest

from retrieval.engine import Engine
from retrieval.words import STOPWORDS, split_words

FIRST = 2
"""Places that the whole question has before its sides have theirs."""
_TURNING = frozenset(("no", "not", "nor"))
"""Small words that turn what is said into its opposite."""


def interleave(whole: Sequence[int], sides: Sequence[Sequence[int]]) -> Iterator[int]:
    """Return the rows of a question's ranking and of its sides', each row once.

    The whole question has the first `FIRST` places, then each side one, then the whole one again.
    """
    rest = zip_longest(whole[FIRST:], *sides)
    turns = ([*of_sides, of_whole] for of_whole, *of_sides in rest)
    order = chain(whole[:FIRST], chain.from_iterable(turns)) if sides else iter(whole)
    return iter(dict.fromkeys(row for row in order if row is not None))


def without_near_copies(engine: Engine, rows: Iterator[int], count: int) -> tuple[int, ...]:
    """Return the first `count` rows that do not say again, but for small words, what one before says.

    Likeness of meaning does not tell copies: rows of one table are near to each other, each with
    other figures, and the same sentence in two papers is further apart than that.
    """
    kept: dict[tuple[str, ...], int] = {}
    for row in rows:
        kept.setdefault(said(engine.contents.passages[row].text), row)
        if len(kept) == count:
            break
    return tuple(kept.values())


@lru_cache(maxsize=4000)
def said(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text in order, small words left out."""
    words = split_words(text)
    return tuple(word for word in words if word not in STOPWORDS or word in _TURNING)
