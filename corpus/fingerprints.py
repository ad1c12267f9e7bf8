"""Fingerprints of texts: a few numbers that texts with nearly the same words share.

The words of a text are taken in runs of five, each run is hashed, and the smallest hashes are kept
(bottom-k sketch; Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RUN = 5
KEPT = 6
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
FACTORS = np.array([3, 7_919, 104_729, 15_485_863, 179_424_673], dtype=np.uint64)
MIXER = np.uint64(0x9E3779B97F4A7C15)


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters, without marks, quotes and dashes."""
    return [word.replace("’", "'") for word in WORD.findall(text.lower())]


class Vocabulary:
    """Numbers words in the order in which they come, so that runs of words hash as numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def fingerprints(self, words: Sequence[str]) -> tuple[int, ...]:
        """At most six fingerprints of a text; none for one of fewer than five words."""
        if len(words) < RUN:
            return ()
        numbers = [self._numbers.setdefault(word, len(self._numbers) + 1) for word in words]
        hashes = _hash_runs(np.array(numbers, dtype=np.uint64))
        return tuple(int(each) for each in np.unique(hashes)[:KEPT])


def _hash_runs(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    runs = np.lib.stride_tricks.sliding_window_view(numbers, RUN)
    mixed: NDArray[np.uint64] = (runs * FACTORS).sum(axis=1) * MIXER
    return mixed ^ (mixed >> np.uint64(31))
