"""BM25 by rank-bm25, laid out so that a question touches only the passages that share its terms.

The variant is `rank_bm25.BM25Plus`: its inverse document frequency, ln((N + 1) / df), is above zero
for every term, where BM25Okapi gives 0 to a term in exactly half of the passages and a made-up floor
to commoner ones. As rank-bm25 writes it, delta * idf of each term goes to *every* passage, also to
those without the term: a constant that changes no order. It is left out here (`baseline` returns
it), so that a passage which shares no term scores 0. Giving delta only to the passages that hold the
term, as Lv and Zhai (2011) meant it, was tried and found less: it favours long passages.
Statistics are those of the whole collection; filters come after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

from retrieval.postings import Postings

SATURATION = 1.5
LENGTH = 0.9
DELTA = 1.0


@dataclass(frozen=True, slots=True)
class LexicalIndex(Postings):
    """The postings of all terms that passages hold, with what they add by BM25.

    `idf` (float32, one a term) is each term's inverse document frequency.
    """

    idf: NDArray[np.float32]

    def rarity(self, term: str) -> float:
        """Return a term's inverse document frequency; that of a term in no passage is the highest."""
        number = self.terms.get(term)
        return float(np.log(self.size + 1)) if number is None else float(self.idf[number])

    def baseline(self, weights: Mapping[str, float]) -> float:
        """Return what BM25Plus adds to every passage alike for this question."""
        known = (term for term in weights if term in self.terms)
        return sum(weights[term] * DELTA * self.rarity(term) for term in known)


def build_lexical(passages: Sequence[Sequence[str]]) -> LexicalIndex:
    """Return the index of tokenised passages (at least one, in the order of their rows)."""
    if not any(passages):
        return _empty(len(passages))
    ranking = BM25Plus(passages, k1=SATURATION, b=LENGTH, delta=DELTA)
    terms = {term: number for number, term in enumerate(ranking.idf)}
    numbers, rows, counts = _flatten(ranking.doc_freqs, terms)
    order = np.argsort(numbers, kind="stable")
    numbers, rows, counts = numbers[order], rows[order], counts[order]
    idf = np.fromiter(ranking.idf.values(), dtype=np.float64, count=len(terms))
    lengths = np.asarray(ranking.doc_len, dtype=np.float64)[rows] / ranking.avgdl
    damped = SATURATION * (1 - LENGTH + LENGTH * lengths) + counts
    impacts = idf[numbers] * counts * (SATURATION + 1) / damped
    offsets = np.searchsorted(numbers, np.arange(len(terms) + 1)).astype(np.int64)
    return LexicalIndex(
        terms, offsets, rows, impacts.astype(np.float32), len(passages), idf.astype(np.float32)
    )


def _flatten(
    frequencies: Iterable[Mapping[str, int]], terms: Mapping[str, int]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    triples = [
        (terms[term], row, count)
        for row, counts in enumerate(frequencies)
        for term, count in counts.items()
    ]
    table = np.asarray(triples, dtype=np.int32)
    return table[:, 0], table[:, 1], table[:, 2]


def _empty(size: int) -> LexicalIndex:
    nothing = np.zeros(0, np.float32)
    return LexicalIndex({}, np.zeros(1, np.int64), np.zeros(0, np.int32), nothing, size, nothing)
