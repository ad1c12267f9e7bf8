"""Word scores with synonyms: a passage that says the same in other words is given its due once."""

from __future__ import annotations

import numpy as np

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
            np.maximum(best, phrase_scores(lexical, phrase), out=best)
    return best


def phrase_scores(lexical: LexicalIndex, phrase: Stems) -> Scores:
    """Return the mean score of a phrase's words in the passages that hold them all, others 0."""
    scores = np.zeros(lexical.size, dtype=np.float32)
    held = np.zeros(lexical.size, dtype=np.int16)
    for term in phrase:
        rows, impacts = lexical.postings(term)
        scores[rows] += impacts / len(phrase)
        held[rows] += 1
    scores[held < len(phrase)] = 0
    return scores
