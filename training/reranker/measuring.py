"""What the reranker makes of the candidates of questions about reports that no training has seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from retrieval.crossencoder import read_together
from retrieval.settings import PACKAGED_MODEL
from training.examples import TrainingSet
from training.gains import Ranks
from training.reranker.candidates import Candidates

NEVER = 10**9
"""The rank of a paragraph that is not among the candidates."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The rank, from 1, of each question's paragraph among its candidates, (questions,), both ways."""

    data: TrainingSet
    before: Ranks
    after: Ranks


def measure(file: Path, data: TrainingSet, candidates: Sequence[Candidates]) -> Measured:
    """Return the ranks by the adapted model's own order and by a reranker's file alone."""
    before, after = [], []
    for one in candidates:
        texts = [data.paragraphs[row].text for row in one.nearest]
        scores = read_together(file, PACKAGED_MODEL, one.question, texts)
        order = np.argsort(-scores, kind="stable")
        before.append(_rank(one.own, one.nearest))
        after.append(_rank(one.own, [one.nearest[place] for place in order]))
    return Measured(data, np.asarray(before), np.asarray(after))


def _rank(own: int, rows: Sequence[int]) -> int:
    return list(rows).index(own) + 1 if own in rows else NEVER
