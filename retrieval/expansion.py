"""Word scores with synonyms: a passage that says the same in other words is given its due once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from retrieval.fusion import Scores
from retrieval.lexical import LexicalIndex
from retrieval.query import Query
from retrieval.thesaurus import Match, Stems

WORTH = 0.5
"""What a phrase of the same meaning is worth, against 1 for the words of the question."""


def word_scores(lexical: LexicalIndex, query: Query, worth: float | None = None) -> Scores:
    """Return BM25 scores of all passages, shape (size,), other words of the same meaning counted.

    For each phrase of the question that the thesaurus knows, a passage gets the better of what its
    own words score and of `WORTH` times what the best other phrase scores; a phrase counts only
    where all its words stand in the passage.
    """
    worth = WORTH if worth is None else worth
    scores = lexical.scores(dict.fromkeys(query.terms, 1.0))
    for match in query.matches:
        own = lexical.scores(dict.fromkeys(match.own, 1.0))
        scores += np.maximum(0, worth * _best_other(lexical, match) - own)
    return scores


def _best_other(lexical: LexicalIndex, match: Match) -> Scores:
    best = np.zeros(lexical.size, dtype=np.float32)
    for phrase in match.alternatives:
        if phrase and phrase != match.own:
            rows, scores = phrase_scores(lexical, phrase)
            best[rows] = np.maximum(best[rows], scores)
    return best


def phrase_scores(lexical: LexicalIndex, phrase: Stems) -> tuple[NDArray[np.int32], Scores]:
    """Return the passages that hold all of a phrase's words, and the mean score of these in each."""
    # The rarest word first: whatever follows is looked up in few passages only.
    rarest, *others = sorted((lexical.postings(term) for term in phrase), key=lambda p: len(p[0]))
    rows, scores = rarest
    for others_rows, impacts in others:
        places = np.searchsorted(others_rows, rows).clip(max=len(others_rows) - 1)
        both = others_rows[places] == rows
        rows, scores = rows[both], scores[both] + impacts[places[both]]
    return rows, scores / np.float32(len(phrase))
