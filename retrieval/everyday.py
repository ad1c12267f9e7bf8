"""Questions on everyday matters, which a question to the papers is held against.

`everyday.tsv` has some hundreds of them, of every kind: what people ask of a council's counters, of
government, of shops, of doctors, of the weather. A question that comes nearer to one of these than to
any passage is most likely on another matter. Those that the library itself speaks of are left out, so
that a library of papers on parking still answers on parking.
"""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from retrieval.model import Vectors

FILE = Path(__file__).with_name("everyday.tsv")
NEAR = 0.5
"""Likeness to a passage from which the library speaks of an everyday matter itself."""


@dataclass(frozen=True, slots=True)
class Everyday:
    """The vectors of the everyday questions that a library does not speak of, (questions, dim)."""

    vectors: Vectors

    def likeness(self, question: Vectors) -> float:
        """Return the cosine of the nearest to a question's vector (dim,); 0 where none is left."""
        return float((self.vectors @ question).max(initial=0.0))


@lru_cache(maxsize=1)
def read_everyday() -> tuple[str, ...]:
    """Return the everyday questions (the other column, the matter, only keeps the list in order)."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        return tuple(row["question"] for row in csv.DictReader(stream, delimiter="\t"))


def file_name() -> str:
    """Return the name of the file that keeps the vectors with an index; other questions, another name."""
    digest = hashlib.sha256("\n".join(read_everyday()).encode()).hexdigest()
    return f"everyday-{digest[:12]}.npy"


def leave_out_known(vectors: Vectors, nearest: Vectors) -> Everyday:
    """Return the everyday questions without those that the library speaks of.

    `nearest` (questions,) is the cosine of the passage nearest to each.
    """
    return Everyday(np.ascontiguousarray(vectors[nearest < NEAR]))
