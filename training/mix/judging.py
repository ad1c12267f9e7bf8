"""What the learned mix gains over the order in which the candidates come, in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.gains import Gain, Ranks, measure_gain
from training.mix.cases import Case, Values

NEVER = 10**9
"""The rank of a question whose answer is not among the candidates."""
WORDS = 300


@dataclass(frozen=True, slots=True)
class Order:
    """For each question the rank, from 1, of the first answer, and the words read to its end."""

    ranks: Ranks
    words: Ranks

    def of(self, chosen: NDArray[np.bool_]) -> Order:
        """Return this of the questions that are chosen (questions,)."""
        return Order(self.ranks[chosen], self.words[chosen])


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


def compare(before: Order, after: Order) -> list[Gain]:
    """Return what is gained in each measure."""
    gains = [measure_gain(f"Success@{k}", before.ranks, after.ranks, k) for k in (1, 5, 20)]
    return [*gains, measure_gain(f"within {WORDS} words", before.words, after.words, WORDS)]


def told_by_kind(kinds: Sequence[str], before: Order, after: Order) -> str:
    """Return as text what is gained over all questions and over those of each kind (questions,)."""
    lines: list[str] = []
    for kind in ("all", *sorted(set(kinds))):
        chosen = np.asarray([kind in ("all", one) for one in kinds])
        gains = compare(before.of(chosen), after.of(chosen))
        lines += [f"{kind}: {chosen.sum()} questions", *(f"  {gain}" for gain in gains)]
    return "\n".join(lines)
