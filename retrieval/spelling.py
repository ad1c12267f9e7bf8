"""Slips of the keyboard: an unknown word read as the word of the papers that it is nearest to."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterable, Mapping

SHORTEST = 4
"""Letters from which a word is looked at; shorter ones have too many neighbours."""
SHORTEST_FOR_TWO = 7
"""Letters from which two slips are allowed."""


def correct(word: str, vocabulary: Mapping[str, int], known: Collection[str]) -> str | None:
    """Return the word of `vocabulary` (word to count) that a slip was made in, None where none was.

    Words in `vocabulary` or `known`, short ones and figures are left alone. One slip is a letter
    left out, put in, changed, or two neighbours changed over; the first letter is taken as right
    where two slips are allowed.
    """
    if len(word) < SHORTEST or not word.isalpha() or word in vocabulary or word in known:
        return None
    near = {other for other in _one_slip(word) if other in vocabulary}
    if not near and len(word) >= SHORTEST_FOR_TWO:
        near = {other for other in _alike(word, vocabulary) if distance(word, other) <= 2}
    return max(sorted(near), key=lambda other: vocabulary[other], default=None)


def distance(left: str, right: str) -> int:
    """Return the least number of slips between two words (optimal string alignment)."""
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        here = [row]
        for column, other in enumerate(right, start=1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]


def _one_slip(word: str) -> Iterable[str]:
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in string.ascii_lowercase:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _alike(word: str, vocabulary: Iterable[str]) -> Iterable[str]:
    return (
        other
        for other in vocabulary
        if other[0] == word[0] and abs(len(other) - len(word)) <= 2 and len(other) >= SHORTEST
    )
