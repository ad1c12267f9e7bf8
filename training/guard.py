"""Which paragraphs must not be taught to be wrong: the false negatives among the negatives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.everyday import NEAR
from retrieval.model import Encoder, Vectors
from training.examples import Example, TrainingSet

NEAR_COPY = 0.92
"""Cosine from which two paragraphs say the same, as those of two years' reports sometimes do."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What the untrained model makes of the paragraphs and questions, by which doubt is told.

    `paragraphs` (read, dim), those of a set that were read; `places` the place there of each row of
    the set; `questions` by their text (dim,). All have length 1.
    """

    paragraphs: Vectors
    places: Mapping[int, int]
    questions: Mapping[str, Vectors]

    def doubtful(
        self, example: Example, rows: NDArray[np.int64], margin: float
    ) -> NDArray[np.bool_]:
        """Tell which paragraphs may answer each question of an example too, (questions, rows).

        Such are near copies of the named paragraph, and those that the untrained model puts more
        than `margin` (of cosine) above it.
        """
        others = self._vectors(rows)
        own = self.paragraphs[self.places[example.row]]
        asked = np.stack([self.questions[one.question] for one in example.questions])
        above = asked @ others.T - (asked @ own)[:, None]
        marked = (above > margin) | (others @ own >= NEAR_COPY)[None, :]
        return np.asarray(marked & (rows != example.row), dtype=bool)

    def near(self, asked: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which paragraphs speak of the matter of everyday questions, (questions, rows)."""
        others = self._vectors(rows)
        vectors = np.asarray([self.questions[question] for question in asked], others.dtype)
        return vectors.reshape(-1, others.shape[1]) @ others.T >= NEAR

    def _vectors(self, rows: NDArray[np.int64]) -> Vectors:
        return self.paragraphs[[self.places[int(row)] for row in rows]]


def read_guard(
    encoder: Encoder, data: TrainingSet, mined: Iterable[int], everyday: Iterable[str]
) -> Guard:
    """Return the guard over what a training reads, by an untrained encoder.

    That is the named paragraphs of a set and those mined, its questions and the everyday ones.
    """
    rows = sorted({*mined, *(example.row for example in data.examples)})
    texts = sorted({*everyday, *(one.question for one in data.questions)})
    paragraphs = encoder.encode([data.paragraphs[row].text for row in rows])
    questions = dict(zip(texts, encoder.encode(texts), strict=True))
    return Guard(paragraphs, {row: place for place, row in enumerate(rows)}, questions)
