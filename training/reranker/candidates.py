"""For each question the paragraphs on its council that the adapted model puts nearest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from retrieval.late import token_weights
from retrieval.model import Encoder
from training.examples import TrainingSet
from training.measuring import DEPTH, Shelf, ordered_anew, read_all


@dataclass(frozen=True, slots=True)
class Candidates:
    """A question, the row of its paragraph, and the rows of the nearest paragraphs, nearest first.

    They are of all reports on the council, and may hold the question's own paragraph.
    """

    question: str
    own: int
    nearest: tuple[int, ...]


def find_candidates(data: TrainingSet, encoder: Encoder, count: int) -> tuple[Candidates, ...]:
    """Return the `count` candidates of each question, in the order of the set's examples."""
    return tuple(_find(data, encoder, read_all(encoder, data), count))


def _find(data: TrainingSet, encoder: Encoder, shelf: Shelf, count: int) -> Iterator[Candidates]:
    of_council = data.rows_by_council
    for example in data.examples:
        rows = of_council[example.council]
        texts = [one.question for one in example.questions]
        for text, read in zip(texts, encoder.encode_fully(texts), strict=True):
            best = rows[np.argsort(-(shelf.vectors[rows] @ read.vector), kind="stable")[:DEPTH]]
            weights = token_weights(encoder.pieces(text))
            ordered = ordered_anew(read, weights, shelf, best)[:count]
            yield Candidates(text, example.row, tuple(int(row) for row in ordered))
