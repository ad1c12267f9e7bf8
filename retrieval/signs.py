"""What speaks for each of the best candidates beyond likeness: scope and years.

Neither tells what kind of passage it is (a table's row, a minute, an exchange): most questions that
their weights are fitted on are about inspection reports, and other papers must not suffer for it.
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
from retrieval.query import Query

Rows = NDArray[np.int64]


def read_signs(engine: Engine, query: Query, rows: Rows, kept: Scores) -> dict[str, Scores]:
    """Return what speaks for the passages of some rows, by name, each (rows,).

    `kept` (passages,) is what every passage keeps of its scores. `scope`: 0 within all scopes, less
    outside; `years`: minus the number asked about that a passage lacks.
    """
    passages = [engine.contents.passages[row] for row in rows]
    return {
        "scope": np.log(kept[rows] / kept.max()),
        "years": -_years_lacking(engine, query, passages),
    }


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
