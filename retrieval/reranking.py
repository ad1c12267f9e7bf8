"""The best candidates looked at again: token by token, and for the kind of answer asked for."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from retrieval.demands import gives, read_demands, without_figures_of
from retrieval.engine import Engine
from retrieval.fusion import Scores, top
from retrieval.late import late_scores
from retrieval.model import Encoded, Vectors, normalise
from retrieval.query import Query
from retrieval.semantic import sentence_scores

LEAST_SPREAD = 0.2
"""Likeness between the first and the last of the best below which the order among them is noise."""
Rows = NDArray[np.int64]


def rerank(
    engine: Engine, query: Query, encoded: Encoded, weights: Vectors, fused: Scores
) -> tuple[Scores, Mapping[str, Scores]]:
    """Return fused scores with the best set in a new order, and the signals that did it, by name.

    `weights` (tokens,) are those of the question's tokens. The others stay below all of the best.
    """
    steps, fusion = engine.settings.steps, engine.settings.fusion
    best = top(fused, fusion.late_depth)
    if not steps.late or not len(best):
        return fused, {}
    found = {"late": (_token_likeness(engine, encoded, weights, best), fusion.late)}
    if steps.answers:
        found["answers"] = (_answering(engine, query, encoded, best), fusion.answers)
    scores = fused.copy()
    for values, weight in found.values():
        spread = max(float(values.max() - values.min()), LEAST_SPREAD)
        scores[best] += weight * (values - values.min()) / spread
    signals = {name: np.zeros_like(fused) for name in found}
    for name, (values, _) in found.items():
        signals[name][best] = values
    return scores / (1 + sum(weight for _, weight in found.values())), signals


def _token_likeness(engine: Engine, encoded: Encoded, weights: Vectors, best: Rows) -> Scores:
    table = engine.contents.table
    bounds = np.stack([table.token_starts[best], table.token_starts[best + 1]], axis=1)
    question = normalise(encoded.tokens @ engine.contents.projection)
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
        text = contents.passages[row].text
        for (start, end), cosine in zip(contents.table.of(int(row)).spans, near, strict=True):
            sentence = without_figures_of(query.text, text[start:end])
            if cosine > found[place] and gives(sentence, kind):
                found[place] = cosine
    return found
