"""The paragraphs of inspection papers that can stand beside an answer, and how near each is to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from corpus.passages import Passage
from register.saying import Piece, mean_vector
from register.scoring import mean_of, shares_of
from retrieval.engine import is_citable
from retrieval.expansion import word_scores
from retrieval.fusion import Scores
from retrieval.index import Index
from retrieval.keysentence import key_sentence
from retrieval.lexical import build_lexical
from retrieval.model import Vectors
from retrieval.query import read_query
from retrieval.thesaurus import Thesaurus
from retrieval.words import tokenise


class Candidates:
    """All paragraphs of some papers (at least one), in the order of each, with what finds them.

    Words are weighed by how rare they are in these papers, not in the library: what every paragraph
    of an inspection of children's services speaks of tells none of them from the others.
    """

    def __init__(self, index: Index, passages: Sequence[Passage], thesaurus: Thesaurus) -> None:
        self.passages = tuple(passages)
        held = [index.sentences(passage.id) for passage in passages]
        self._spans = [spans for spans, _ in held]
        self._sentences = [vectors for _, vectors in held]
        self._stacked = np.vstack(self._sentences)
        sizes = [len(vectors) for vectors in self._sentences]
        self._starts = np.cumsum([0, *sizes[:-1]])
        self._centres = np.vstack([mean_vector(vectors) for vectors in self._sentences])
        self._lexical = build_lexical([tokenise(passage.text) for passage in passages])
        self._thesaurus = thesaurus

    def shares(self, piece: Piece) -> Scores:
        """Return how near each paragraph is to some words, (paragraphs,): shares that add up to 1."""
        words = word_scores(self._lexical, read_query(piece.text, self._thesaurus))
        signs = (words, *self._likeness(piece.vector))
        return mean_of([(shares_of(sign), 1.0) for sign in signs])

    def nearest(self, piece: Piece) -> float:
        """Return the likeness of the paragraph or sentence that is nearest to some words (cosine)."""
        return float(max(likeness.max() for likeness in self._likeness(piece.vector)))

    def key_sentence(self, row: int, piece: Piece) -> str:
        """Return the sentence of a paragraph that says most on some words."""
        near = self._sentences[row] @ piece.vector
        query = read_query(piece.text, self._thesaurus)
        spans = [(int(start), int(end)) for start, end in self._spans[row]]
        return key_sentence(self.passages[row], spans, near, query, self._lexical)

    def _likeness(self, vector: Vectors) -> tuple[Scores, Scores]:
        """Return the likeness of each paragraph as a whole and of its nearest sentence, (paragraphs,)."""
        sentences = np.maximum.reduceat(self._stacked @ vector, self._starts)
        return self._centres @ vector, sentences


def paragraphs_of(index: Index, documents: Iterable[str]) -> list[list[Passage]]:
    """Return the paragraphs of each paper that can stand beside an answer, in its order.

    Those that the paper numbers are its findings, so they alone where it numbers any. A paragraph
    that is printed again from another paper stands there.
    """
    return [_numbered_first(_citable(index, name)) for name in documents]


def _citable(index: Index, document: str) -> list[Passage]:
    return [
        passage
        for passage in index.passages(document)
        if is_citable(passage)
        and passage.reprint_of is None
        and len(index.sentences(passage.id)[0])
    ]


def _numbered_first(passages: Sequence[Passage]) -> list[Passage]:
    return [passage for passage in passages if passage.number] or list(passages)
