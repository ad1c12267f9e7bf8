"""The best candidates looked at again: token by token, for the kind of answer, and the first few whole."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from retrieval.crossencoder import read_together, reranker_file
from retrieval.demands import gives, read_demands, without_figures_of
from retrieval.engine import Engine
from retrieval.fusion import Scores, mix, top
from retrieval.late import late_scores, token_weights
from retrieval.learned import LearnedMix, chances, load_mix, stretched, weighed
from retrieval.model import Encoded, normalise
from retrieval.query import Query
from retrieval.semantic import sentence_scores
from retrieval.settings import RetrievalSettings
from retrieval.signs import read_signs
from retrieval.wording import indexed_text

LEAST_SPREAD = 0.2
"""Likeness between the first and the last of the best below which the order among them is noise."""
SURE = 0.8
"""Chance that the answer is among those that are read together with the question."""
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
    learned = load_mix(settings.model, settings.adapter) if settings.steps.learned else None
    near = {name: values[best] for name, values in signals.items()} | found
    if learned is None:
        mixed = _fixed_mix(settings, near)
    else:
        sums = weighed(learned.first, near)
        mixed = stretched(sums)
        if settings.steps.together:
            found["together"] = _read_again(engine, query, best, sums)
            mixed = _order_again(learned, near | found, mixed)
    scores: Scores = fused * np.float32(0.5)
    scores[best] = (1 + mixed) / 2
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


def _fixed_mix(settings: RetrievalSettings, signals: Signals) -> Scores:
    """Return the best's own scores (best,), between 0 and 1, by the fixed weights."""
    weights = {"late": settings.fusion.late, "answers": settings.fusion.answers}
    parts = [(signals[name], weight) for name, weight in weights.items() if name in signals]
    return mix(signals["fused"], parts, LEAST_SPREAD)


def _read_again(engine: Engine, query: Query, best: Rows, sums: Scores) -> Scores:
    """Return how well the first of the best answer, read together with the question, 0 for the others.

    `sums` (best,) are those of the learned mix. All are 0 where the model has no reranker.
    """
    settings, contents = engine.settings, engine.contents
    found = np.zeros(len(best), dtype=np.float32)
    file = reranker_file(settings.model, settings.adapter)
    places = _in_doubt(sums, settings.fusion.together_depth)
    if file is not None and len(places):
        passages = [contents.passages[row] for row in best[places]]
        texts = [indexed_text(contents.by_id[one.document_id], one) for one in passages]
        found[places] = read_together(file, settings.model, query.text, texts)
    return found


def _in_doubt(sums: Scores, most: int) -> Rows:
    """Return the places of the first candidates whose order is in doubt, none where the first is sure.

    Together they answer as good as surely; the others are behind them either way.
    """
    order = np.argsort(-sums, kind="stable")
    shares = chances(sums)[order]
    before = np.cumsum(shares) - shares
    places = order[: min(most, int((before < SURE).sum()))]
    return places if len(places) > 1 else places[:0]


def _order_again(learned: LearnedMix, signs: Signals, mixed: Scores) -> Scores:
    """Return the scores (best,) with those that were read together dealt out anew among them."""
    places = np.flatnonzero(signs["together"])
    if not len(places) or not learned.again:
        return mixed
    again = weighed(learned.again, {name: values[places] for name, values in signs.items()})
    dealt = mixed.copy()
    dealt[places[np.argsort(-again, kind="stable")]] = np.sort(mixed[places])[::-1]
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
    weights = token_weights(engine.encoder.pieces(query.longhand))
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
