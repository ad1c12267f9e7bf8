"""Which passages a term speaks for and how much, laid out so that a question touches its terms alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Postings:
    """The passages of all terms: `rows[offsets[t]:offsets[t + 1]]`, rising, are those of term t.

    `impacts` (float32, as long as `rows`) is what the term adds to the passage's score; `size` the
    number of passages.
    """

    terms: Mapping[str, int]
    offsets: NDArray[np.int64]
    rows: NDArray[np.int32]
    impacts: NDArray[np.float32]
    size: int

    def scores(self, weights: Mapping[str, float]) -> NDArray[np.float32]:
        """Return the score of each passage, shape (size,); terms that are not there add nothing."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term, weight in weights.items():
            rows, impacts = self.postings(term)
            scores[rows] += np.float32(weight) * impacts
        return scores

    def postings(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return the passages of a term and its impact on each, both shape (df,)."""
        number = self.terms.get(term)
        if number is None:
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        piece = slice(int(self.offsets[number]), int(self.offsets[number + 1]))
        return self.rows[piece], self.impacts[piece]
