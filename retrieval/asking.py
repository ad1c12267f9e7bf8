"""One question, from the words typed to the evidence shown."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from retrieval.confidence import LOOKED_AT, Judgement, judge
from retrieval.diversity import interleave, without_near_copies
from retrieval.engine import Engine
from retrieval.filters import Filters
from retrieval.fusion import top
from retrieval.giving import Found
from retrieval.halves import split_halves
from retrieval.keysentence import key_sentence
from retrieval.model import Encoded
from retrieval.query import Query, clean_question, mend_slips, read_query
from retrieval.ranking import Ranking, rank
from retrieval.reach import Reach
from retrieval.results import Evidence, Result, Scope
from retrieval.scopes import factors, resolve_scopes
from retrieval.semantic import sentence_scores
from retrieval.sides import sides_of
from retrieval.weighing import read_weights, weights_file

POOL = 4
"""How many times `k` are looked at before near-copies are left out."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What looking for evidence gave: the question as read, its ranking, and the best rows in order."""

    scopes: tuple[Scope, ...]
    query: Query
    encoded: Encoded
    ranking: Ranking
    rows: tuple[int, ...]


def answer(
    engine: Engine, question: str, filters: Filters, k: int, ignored: frozenset[str]
) -> Result:
    """Return the evidence for a question; raises QuestionEmpty and QuestionTooLong."""
    started = time.perf_counter()
    looked = _look(engine, question, filters, k, ignored)
    judgement = _judge(engine, looked, filters)
    evidence = _evidence(engine, looked.rows[:k], looked.query, looked.encoded, looked.ranking)
    return Result(
        question,
        judgement.answered,
        judgement.confidence,
        judgement.reason,
        looked.scopes,
        filters,
        time.perf_counter() - started,
        evidence,
        looked.query.corrections,
        looked.query.acronyms,
    )


def judge_question(
    engine: Engine, question: str, filters: Filters, ignored: frozenset[str] = frozenset()
) -> tuple[Judgement, tuple[int, ...]]:
    """Return the judgement on a question, with its signs, and the rows it rests on, best first.

    It is what `answer` makes of the question; fitting the weights of the signs needs no more.
    """
    looked = _look(engine, question, filters, LOOKED_AT, ignored)
    return _judge(engine, looked, filters), looked.rows[:LOOKED_AT]


def _look(
    engine: Engine, question: str, filters: Filters, k: int, ignored: frozenset[str]
) -> _Looked:
    text = clean_question(question, engine.settings.question_limit)
    queries = _queries(engine, text)
    # Of the mended text, so that "the citty" is a city too.
    scopes = _scopes(engine, queries[0].text, ignored)
    encoded = engine.encoder.encode_fully([query.longhand for query in queries])
    rankings = _rankings(engine, queries, encoded, filters, scopes)
    sides = sides_of(scopes) if engine.settings.steps.sides else ()
    rows = _select(engine, rankings, sides, max(k, LOOKED_AT))
    return _Looked(scopes, queries[0], encoded[0], rankings[0], rows)


def _scopes(engine: Engine, text: str, ignored: frozenset[str]) -> tuple[Scope, ...]:
    if not engine.settings.steps.scopes:
        return ()
    found = resolve_scopes(text, engine.contents.documents)
    return tuple(scope for scope in found if scope.key not in ignored)


def _queries(engine: Engine, text: str) -> list[Query]:
    """Return the question as it is looked up, and after it its halves where it has any."""
    corrections: tuple[tuple[str, str], ...] = ()
    if engine.settings.steps.spelling:
        text, corrections = mend_slips(text, engine.contents.vocabulary, engine.known_words)
    halves = split_halves(text) if engine.settings.steps.halves else ()
    longhand = engine.longhand
    whole = read_query(text, engine.thesaurus, corrections, longhand)
    return [whole, *(read_query(half, engine.thesaurus, (), longhand) for half in halves)]


def _rankings(
    engine: Engine,
    queries: Sequence[Query],
    encoded: Sequence[Encoded],
    filters: Filters,
    scopes: Sequence[Scope],
) -> list[Ranking]:
    admitted = engine.admitted(filters)
    kept = np.asarray(factors(scopes, engine.contents.documents), dtype=np.float32)
    weights = kept[engine.owners] * engine.standing * admitted
    return [
        rank(engine, query, meant, weights) for query, meant in zip(queries, encoded, strict=True)
    ]


def _select(
    engine: Engine, rankings: Sequence[Ranking], sides: Sequence[frozenset[str]], k: int
) -> tuple[int, ...]:
    """Return the best `k` rows: of the whole question, and in turn of its sides or else its halves."""
    whole, *halves = [top(ranking.scores, POOL * k).tolist() for ranking in rankings]
    passages = engine.contents.passages
    of_sides = [[row for row in whole if passages[row].document_id in side] for side in sides]
    rows = interleave(whole, of_sides or halves)
    if not engine.settings.steps.diversity:
        return tuple(islice(rows, k))
    return without_near_copies(engine, rows, k)


def _evidence(
    engine: Engine, rows: Sequence[int], query: Query, encoded: Encoded, ranking: Ranking
) -> tuple[Evidence, ...]:
    contents = engine.contents
    _, cosines = sentence_scores(encoded.vector, contents.table, np.asarray(rows, dtype=np.int64))
    found = []
    for row, near in zip(rows, cosines, strict=True):
        passage = contents.passages[row]
        spans = [(int(a), int(b)) for a, b in contents.table.of(row).spans]
        found.append(
            Evidence(
                passage,
                contents.by_id[passage.document_id],
                float(ranking.scores[row]),
                key_sentence(passage, spans, near, query, contents.lexical),
                engine.reprinted_in(row),
                {name: float(scores[row]) for name, scores in ranking.signals.items()},
            )
        )
    return tuple(found)


def _judge(engine: Engine, looked: _Looked, filters: Filters) -> Judgement:
    contents = engine.contents
    reach = Reach.of(document for document in contents.documents if filters.admit(document))
    found = _found(engine, looked.rows[:LOOKED_AT], looked.encoded)
    everyday = engine.everyday.likeness(looked.encoded.vector)
    weights = read_weights(weights_file(engine.settings.model, engine.settings.adapter))
    return judge(
        looked.query, found, looked.scopes, reach, contents.lexical.rarity, everyday, weights
    )


def _found(engine: Engine, rows: Sequence[int], encoded: Encoded) -> list[Found]:
    """Return the passages of some rows with the likeness of their windows and sentences."""
    contents, found = engine.contents, []
    _, cosines = sentence_scores(encoded.vector, contents.table, np.asarray(rows, dtype=np.int64))
    for row, near in zip(rows, cosines, strict=True):
        passage, vectors = contents.passages[row], contents.table.of(row)
        sentences = tuple(
            (passage.text[start:end], float(cosine))
            for (start, end), cosine in zip(vectors.spans, near, strict=True)
        )
        best = float((vectors.windows @ encoded.vector).max())
        found.append(Found(passage, contents.by_id[passage.document_id], best, sentences))
    return found
