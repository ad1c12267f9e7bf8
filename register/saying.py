"""What an entry of the register says, as a whole and claim by claim, with the vectors of it.

The index holds the vectors of its sentences, since the paper that prints it is a paper like any
other: nothing has to be encoded, and no model is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from register.claims import Claim
from register.entries import Entry
from retrieval.index import Index
from retrieval.model import Vectors, normalise
from retrieval.vectors import Spans


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of an entry with their vector of length 1, (dim,).

    `place` is that of the claim, None for the entry as a whole.
    """

    text: str
    vector: Vectors
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """An entry as a whole, question and answer, and each of its claims."""

    whole: Piece
    claims: tuple[Piece, ...]

    def within(self, claim: Piece, question: str) -> Piece:
        """Return a claim together with what is asked: by itself it may not say what it is about."""
        vector = mean_vector(np.stack([self.whole.vector, claim.vector]))
        return Piece(f"{question} {claim.text}", vector, claim.place)


def read_saying(index: Index, entry: Entry, claims: Sequence[Claim]) -> Saying:
    """Return what an entry says; a claim of which the index holds no sentence is left out."""
    spans, vectors = index.sentences(entry.passage.id)
    start = entry.passage.text.rfind(entry.exchange.answer or "")
    pieces = (
        _piece(claim, place, spans, vectors, start)
        for place, claim in enumerate(claims if start >= 0 else ())
    )
    return Saying(Piece(entry.wording, mean_vector(vectors)), tuple(filter(None, pieces)))


def mean_vector(vectors: Vectors) -> Vectors:
    """Return the direction (dim,) of the mean of vectors (n, dim), zeros where there is none."""
    mean: Vectors = normalise(vectors.sum(axis=0, keepdims=True))[0]
    return mean


def _piece(claim: Claim, place: int, spans: Spans, vectors: Vectors, start: int) -> Piece | None:
    """Return a claim with the mean of its sentences; `start` is where the answer begins in the text."""
    within = (spans[:, 0] < start + claim.end) & (spans[:, 1] > start + claim.start)
    return Piece(claim.text, mean_vector(vectors[within]), place) if within.any() else None
