"""What speaks for each of the best candidates beyond likeness: scope, words said, years, length.

None of them tells what kind of passage it is (a table's row, a minute, an exchange): most questions
that their weights are fitted on are about inspection reports, and other papers must not suffer for it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage
from retrieval.demands import read_demands, years_missing
from retrieval.engine import Engine
from retrieval.filters import years_of
from retrieval.fusion import Scores
from retrieval.lexical import LexicalIndex
from retrieval.query import Query
from retrieval.thesaurus import Stems

USUAL_WORDS = 100
Rows = NDArray[np.int64]
Held = NDArray[np.bool_]


def read_signs(engine: Engine, query: Query, rows: Rows, kept: Scores) -> dict[str, Scores]:
    """Return what speaks for the passages of some rows, by name, each (rows,).

    `kept` (passages,) is what every passage keeps of its scores. `scope`: 0 within all scopes, less
    outside; `shared`: which part of the question's words, by rarity, a passage holds or says in
    other words; `years`: minus the number asked about that it lacks; `length`: the logarithm of its
    words against the usual.
    """
    passages = [engine.contents.passages[row] for row in rows]
    words = np.fromiter((len(one.text.split()) for one in passages), np.float32, len(rows))
    return {
        "scope": np.log(kept[rows] / kept.max()),
        "shared": share_said(engine.contents.lexical, query, rows),
        "years": -_years_lacking(engine, query, passages),
        "length": np.log(np.maximum(words, 1) / np.float32(USUAL_WORDS)),
    }


def share_said(lexical: LexicalIndex, query: Query, rows: Rows) -> Scores:
    """Return which part of a question's words, by rarity, each passage holds or says otherwise."""
    said = {term: _hold(lexical, (term,), rows) for term in query.terms}
    for match in query.matches:
        phrases = [_hold(lexical, phrase, rows) for phrase in match.alternatives if phrase]
        for term in said.keys() & set(match.own) if phrases else ():
            said[term] = said[term] | np.logical_or.reduce(phrases)
    total = sum(lexical.rarity(term) for term in said)
    parts = np.zeros(len(rows), dtype=np.float32)
    for term, held in said.items():
        parts += np.float32(lexical.rarity(term) / total) * held
    return parts


def _hold(lexical: LexicalIndex, phrase: Stems, rows: Rows) -> Held:
    """Tell which passages hold all words of a phrase."""
    held = np.ones(len(rows), dtype=bool)
    for term in phrase:
        holders, _ = lexical.postings(term)
        if not len(holders):
            return np.zeros(len(rows), dtype=bool)
        # The holders of a term stand in the order of their rows.
        places = np.searchsorted(holders, rows).clip(max=len(holders) - 1)
        held &= holders[places] == rows
    return held


def _years_lacking(engine: Engine, query: Query, passages: Sequence[Passage]) -> Scores:
    demands = read_demands(query.text)
    by_id = engine.contents.by_id
    asked = set(demands.years)
    # Only where the paper is not of all those years does its text have to be searched for them.
    names = {one.document_id for one in passages}
    partly = {name for name in names if not asked <= years_of(by_id[name])} if asked else set()
    lacking = (
        len(years_missing(one, by_id[one.document_id], demands)) if one.document_id in partly else 0
        for one in passages
    )
    return np.fromiter(lacking, dtype=np.float32, count=len(passages))
