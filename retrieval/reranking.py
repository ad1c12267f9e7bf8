"""The best candidates looked at again: token by token, for the kind of answer asked for, and mixed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from retrieval.crossencoder import read_together
from retrieval.demands import gives, read_demands, without_figures_of
from retrieval.engine import Engine
from retrieval.fusion import Scores, mix, top
from retrieval.late import late_scores, token_weights
from retrieval.learned import load_mix
from retrieval.model import Encoded, normalise
from retrieval.query import Query
from retrieval.semantic import sentence_scores
from retrieval.settings import RetrievalSettings
from retrieval.signs import read_signs
from retrieval.wording import indexed_text

LEAST_SPREAD = 0.2
"""Likeness between the first and the last of the best below which the order among them is noise."""
Rows = NDArray[np.int64]
Signals = Mapping[str, Scores]


def rerank(
    engine: Engine, query: Query, encoded: Encoded, kept: Scores, signals: Signals
) -> tuple[Scores, Signals]:
    """Return scores of all passages with the best set in a new order, and all signals, by name.

    `kept` (passages,) is what each passage keeps of its scores; `signals` are those so far, `fused`
    among them. The others stay below all of the best.
    """
    settings, fused = engine.settings, signals["fused"]
    best = top(fused, settings.fusion.late_depth)
    if not settings.steps.late or not len(best):
        return fused, signals
    found = _look_again(engine, query, encoded, best, kept)
    near = {name: values[best] for name, values in signals.items()} | found
    scores: Scores = fused * np.float32(0.5)
    scores[best] = (1 + _mix(settings, near)) / 2
    if settings.reranker is not None:
        scores = _read_again(engine, settings.reranker, query, scores)
    return scores, {**signals, **{name: _spread(found[name], best, fused) for name in found}}


def _look_again(
    engine: Engine, query: Query, encoded: Encoded, best: Rows, kept: Scores
) -> dict[str, Scores]:
    """Return the signals that are read of the best alone, each (best,)."""
    steps = engine.settings.steps
    found = {"late": _token_likeness(engine, query, encoded, best)}
    if steps.answers:
        found["answers"] = _answering(engine, query, encoded, best)
    if steps.learned:
        found |= read_signs(engine, query, best, kept)
    return found


def _mix(settings: RetrievalSettings, signals: Signals) -> Scores:
    """Return the best's own scores (best,), between 0 and 1, by the learned or the fixed mix."""
    learned = load_mix(settings.model, settings.adapter) if settings.steps.learned else None
    if learned is not None:
        return learned.scores(signals)
    weights = {"late": settings.fusion.late, "answers": settings.fusion.answers}
    parts = [(signals[name], weight) for name, weight in weights.items() if name in signals]
    return mix(signals["fused"], parts, LEAST_SPREAD)


def _read_again(engine: Engine, reranker: str, query: Query, scores: Scores) -> Scores:
    """Return the scores with those of the very best dealt out anew, as the cross-encoder has them."""
    rows = top(scores, engine.settings.reranker_depth)
    contents = engine.contents
    passages = [contents.passages[row] for row in rows]
    texts = [indexed_text(contents.by_id[one.document_id], one) for one in passages]
    order = np.argsort(-read_together(reranker, query.text, texts), kind="stable")
    dealt = scores.copy()
    dealt[rows[order]] = scores[rows]
    return dealt


def _spread(values: Scores, best: Rows, fused: Scores) -> Scores:
    """Return values of the best (best,) as scores of all passages, 0 elsewhere."""
    scores = np.zeros_like(fused)
    scores[best] = values
    return scores


def _token_likeness(engine: Engine, query: Query, encoded: Encoded, best: Rows) -> Scores:
    table = engine.contents.table
    bounds = np.stack([table.token_starts[best], table.token_starts[best + 1]], axis=1)
    question = normalise(encoded.tokens @ engine.contents.projection)
    weights = token_weights(engine.encoder.pieces(query.text))
    return late_scores(question, weights, table.tokens, bounds)


def _answering(engine: Engine, query: Query, encoded: Encoded, best: Rows) -> Scores:
    """Return the likeness of each passage's nearest sentence that gives the kind of answer asked for.

    All are 0 where the question asks for no kind in particular.
    """
    kind = read_demands(query.text).kind
    found = np.zeros(len(best), dtype=np.float32)
    if kind is None:
        return found
    contents = engine.contents
    _, likeness = sentence_scores(encoded.vector, contents.table, best)
    for place, (row, near) in enumerate(zip(best, likeness, strict=True)):
        text, spans = contents.passages[row].text, contents.table.spans_of(int(row))
        for nearest in np.argsort(-near, kind="stable"):
            start, end = spans[nearest]
            if gives(without_figures_of(query.text, text[start:end]), kind):
                found[place] = max(near[nearest], 0)
                break
    return found
