"""Nearest passages by meaning: FAISS over whole passages, then the best sentence of the candidates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from retrieval.model import Vectors
from retrieval.vectors import VectorTable

Mask = NDArray[np.bool_]
# The stubs of faiss describe its C++ calls, not the Python ones that wrap them.
_wrapped: Any = faiss


@dataclass(frozen=True, slots=True)
class SemanticIndex:
    """An exact inner-product index of windows (a long passage has several) and the passage of each."""

    index: faiss.IndexFlatIP
    owners: NDArray[np.int64]
    size: int

    def scores(self, question: Vectors, depth: int, admitted: Mask | None = None) -> Vectors:
        """Return the cosine of the best window of the `depth` nearest, shape (size,), others 0.

        `question` (dim,) has length 1; only windows of passages that `admitted` (size,) marks count.
        """
        parameters = None
        if admitted is not None:
            windows = np.packbits(admitted[self.owners], bitorder="little")
            selector = _wrapped.IDSelectorBitmap(windows)
            parameters = _wrapped.SearchParameters(sel=selector)
        count = min(depth, self.index.ntotal)
        cosines, found = self.index.search(question[None, :], count, params=parameters)
        kept = found[0] >= 0
        scores = np.zeros(self.size, dtype=np.float32)
        np.maximum.at(scores, self.owners[found[0][kept]], cosines[0][kept])
        return scores

    def nearest(self, vectors: Vectors) -> Vectors:
        """Return the cosine of the window nearest to each of some vectors (n, dim), shape (n,)."""
        cosines, _ = self.index.search(vectors, 1)
        return np.asarray(cosines[:, 0], dtype=np.float32)


def build_semantic(table: VectorTable) -> SemanticIndex:
    """Return the index of a table's windows."""
    index = faiss.IndexFlatIP(table.windows.shape[1])
    index.add(np.ascontiguousarray(table.windows, dtype=np.float32))
    sizes = np.diff(table.window_starts)
    return SemanticIndex(index, np.repeat(np.arange(len(sizes)), sizes), len(sizes))


def sentence_scores(
    question: Vectors, table: VectorTable, candidates: NDArray[np.int64]
) -> tuple[Vectors, list[Vectors]]:
    """Return the best sentence's cosine of each candidate, (size,), and those of all its sentences."""
    scores = np.zeros(len(table.keys), dtype=np.float32)
    starts, ends = table.sentence_starts[candidates], table.sentence_starts[candidates + 1]
    pieces = [table.sentences[start:end] for start, end in zip(starts, ends, strict=True)]
    if not pieces:
        return scores, []
    cosines = np.concatenate(pieces).astype(np.float32) @ question
    sizes = ends - starts
    first = np.cumsum(sizes) - sizes
    filled = sizes > 0
    scores[candidates[filled]] = np.maximum.reduceat(cosines, first[filled])
    return scores, [cosines[at : at + size] for at, size in zip(first, sizes, strict=True)]
