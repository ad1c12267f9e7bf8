"""How well an encoder finds the named paragraphs: within their reports and among all reports."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.late import compress, late_scores, token_weights
from retrieval.model import Encoded, Encoder, Vectors
from training.examples import TrainingSet
from training.gains import Ranks

DEPTH = 50
"""Of each ranking by whole vectors, how many of the best late interaction orders anew."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The rank, from 1, of the named paragraph for each question (questions,), four ways."""

    within_report: Ranks
    within_report_late: Ranks
    pooled: Ranks
    pooled_late: Ranks


@dataclass(frozen=True, slots=True)
class Shelf:
    """All paragraphs as vectors (paragraphs, dim), token vectors end to end, and where each begins."""

    vectors: Vectors
    tokens: NDArray[np.int8]
    bounds: NDArray[np.int64]


def measure(encoder: Encoder, data: TrainingSet) -> Measured:
    """Return the ranks of the named paragraphs, questions in the order of the set's examples."""
    shelf = read_all(encoder, data)
    reports = np.asarray([paragraph.report for paragraph in data.paragraphs])
    everything = np.arange(len(reports))
    ranks: list[tuple[int, int, int, int]] = []
    for example in data.examples:
        own = np.flatnonzero(reports == reports[example.row])
        texts = [question.question for question in example.questions]
        for text, read in zip(texts, encoder.encode_fully(texts), strict=True):
            weights = token_weights(encoder.pieces(text))
            inside = _two_ranks(read, weights, shelf, own, example.row)
            ranks.append((*inside, *_two_ranks(read, weights, shelf, everything, example.row)))
    return Measured(*np.asarray(ranks, dtype=np.int64).reshape(-1, 4).T)


def read_all(encoder: Encoder, data: TrainingSet) -> Shelf:
    """Return all paragraphs of a set as an encoder reads them."""
    read = encoder.encode_fully([paragraph.text for paragraph in data.paragraphs])
    # Token vectors keep all their dimensions here: what the index's projection costs is not at issue.
    plain = np.eye(read[0].tokens.shape[1], dtype=np.float32)
    tokens = [compress(one.tokens, plain) for one in read]
    ends = np.cumsum([len(one) for one in tokens])
    bounds = np.stack([ends - [len(one) for one in tokens], ends], axis=1)
    return Shelf(np.stack([one.vector for one in read]), np.concatenate(tokens), bounds)


def _two_ranks(
    question: Encoded, weights: Vectors, shelf: Shelf, rows: NDArray[np.int64], named: int
) -> tuple[int, int]:
    """Return the rank of the named row among `rows` by whole vectors, and after late interaction."""
    order = rows[np.argsort(-(shelf.vectors[rows] @ question.vector), kind="stable")]
    plain = int(np.flatnonzero(order == named)[0]) + 1
    if plain > DEPTH:
        return plain, plain
    ordered = ordered_anew(question, weights, shelf, order[:DEPTH])
    return plain, int(np.flatnonzero(ordered == named)[0]) + 1


def ordered_anew(
    question: Encoded, weights: Vectors, shelf: Shelf, best: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the best rows in the order of whole vectors and late interaction together.

    `weights` (tokens,) are those of the question's tokens.
    """
    late = late_scores(question.tokens, weights, shelf.tokens, shelf.bounds[best])
    mixed = _stretch(shelf.vectors[best] @ question.vector) + _stretch(late)
    return best[np.argsort(-mixed, kind="stable")]


def _stretch(scores: Vectors) -> Vectors:
    """Return scores moved and scaled to lie between 0 and 1, as retrieval mixes them."""
    spread = float(scores.max() - scores.min()) or 1.0
    return np.asarray((scores - scores.min()) / spread, dtype=np.float32)
