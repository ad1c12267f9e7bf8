"""What the learned mix gains over the order in which the candidates come, in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.measuring import Ranks, gain_interval, success
from training.mix.cases import Case, Values

NEVER = 10**9
"""The rank of a question whose answer is not among the candidates."""
WORDS = 300


@dataclass(frozen=True, slots=True)
class Order:
    """For each question the rank, from 1, of the first answer, and the words read to its end."""

    ranks: Ranks
    words: Ranks


def judge(cases: Sequence[Case], scores: Sequence[Values] | None = None) -> Order:
    """Return how soon the answers come in the order of scores (n,), or as the candidates come."""
    found = [
        _first(case, np.arange(len(case.right)) if scores is None else _order(scores[place]))
        for place, case in enumerate(cases)
    ]
    return Order(*np.asarray(found, dtype=np.int64).reshape(-1, 2).T)


def _order(scores: Values) -> Ranks:
    return np.argsort(-scores, kind="stable")


def _first(case: Case, order: Ranks) -> tuple[int, int]:
    places = np.flatnonzero(case.right[order])
    if not len(places):
        return NEVER, NEVER
    return int(places[0]) + 1, int(case.words[order][: places[0] + 1].sum())


def compare(before: Order, after: Order) -> list[tuple[str, float, float, float, float]]:
    """Return (measure, before, after, lowest and highest gain at 95 %) for each measure."""
    pairs = [(f"Success@{k}", before.ranks, after.ranks, k) for k in (1, 5, 20)]
    pairs.append((f"within {WORDS} words", before.words, after.words, WORDS))
    return [
        (name, success(old, k), success(new, k), *gain_interval(old, new, k))
        for name, old, new, k in pairs
    ]
