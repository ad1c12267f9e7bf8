"""One question, from the words typed to the evidence shown."""

from __future__ import annotations

import time

from retrieval.engine import Engine
from retrieval.filters import Filters
from retrieval.fusion import top
from retrieval.query import clean_question, mend_slips, read_query
from retrieval.ranking import rank
from retrieval.results import Evidence, Result


def answer(
    engine: Engine, question: str, filters: Filters, k: int, ignored: frozenset[str]
) -> Result:
    """Return the evidence for a question; raises QuestionEmpty and QuestionTooLong."""
    started = time.perf_counter()
    text = clean_question(question, engine.settings.question_limit)
    corrections: tuple[tuple[str, str], ...] = ()
    if engine.settings.steps.spelling:
        text, corrections = mend_slips(text, engine.contents.vocabulary, engine.known_words)
    query = read_query(text, engine.thesaurus, corrections)
    admitted = engine.admitted(filters)
    encoded = engine.encoder.encode_fully([query.text])[0]
    ranking = rank(engine, query, encoded, admitted)
    rows = top(ranking.scores, k)
    ev = []
    for r in rows:
        p = engine.contents.passages[r]
        ev.append(Evidence(p, engine.contents.by_id[p.document_id], float(ranking.scores[r]), p.text[:50],(),{n: float(s[r]) for n,s in ranking.signals.items()}))
    return Result(question, True, 1.0, "", (), filters, time.perf_counter()-started, tuple(ev), corrections)
