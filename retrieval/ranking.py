"""Every passage scored against a question: words, meaning, sentences, tokens, fused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.engine import Engine
from retrieval.expansion import word_scores
from retrieval.fusion import Scores, fuse, top
from retrieval.model import Encoded
from retrieval.query import Query
from retrieval.reranking import rerank
from retrieval.semantic import sentence_scores

INSIDE = 0.75
"""What a passage keeps of its scores, against the best, to be searched for among the first."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Fused scores of all passages (size,) and what they were made of, by name, each (size,)."""

    scores: Scores
    signals: Mapping[str, Scores]


def rank(engine: Engine, query: Query, encoded: Encoded, weights: Scores) -> Ranking:
    """Return the ranking of all passages.

    `weights` (size,) is what each passage keeps of its scores: 0 shuts it out, less than 1 lets
    others go before it.
    """
    steps, fusion = engine.settings.steps, engine.settings.fusion
    signals: dict[str, Scores] = {}
    if steps.words:
        signals["words"] = word_scores(engine.contents.lexical, query) * weights
    if steps.translation and engine.settings.adapter:
        said = engine.translated.scores(dict.fromkeys(query.terms, 1.0))
        signals["translation"] = said * weights
    if steps.passages or steps.sentences:
        signals["passages"] = _nearest(engine, encoded, weights)
    if steps.sentences:
        candidates = _candidates(signals, fusion.depth)
        signals["sentences"], _ = sentence_scores(encoded.vector, engine.contents.table, candidates)
        signals["sentences"] *= weights
    shares = {
        "words": fusion.words,
        "translation": fusion.translation,
        "passages": fusion.passages,
        "sentences": fusion.sentences,
    }
    rankings = [(signals[name], shares[name]) for name in signals]
    signals["fused"] = fuse(rankings, fusion.depth, fusion.smoothing)
    return Ranking(*rerank(engine, query, encoded, weights, signals))


def _nearest(engine: Engine, encoded: Encoded, weights: Scores) -> Scores:
    """Return cosines of the nearest passages: of those within the scopes first, then of others."""
    depth = engine.settings.fusion.depth
    inside = weights >= INSIDE * weights.max()
    scores = engine.semantic.scores(encoded.vector, depth, inside)
    outside = (weights > 0) & ~inside
    if outside.any():
        scores += engine.semantic.scores(encoded.vector, depth // 2, outside)
    return scores * weights


def _candidates(signals: Mapping[str, Scores], depth: int) -> NDArray[np.int64]:
    return np.unique(np.concatenate([top(scores, depth) for scores in signals.values()]))
