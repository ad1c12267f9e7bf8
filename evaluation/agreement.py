"""How far two judges agree beyond chance: Cohen's kappa, plain at one grade and weighted over all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evaluation.questions import ANSWERS_BY_ITSELF

GRADES = 3


def kappa(first: Sequence[int], second: Sequence[int], weighted: bool = False) -> float:
    """Cohen's kappa of grades 0 to 2 given to the same passages in the same order.

    Unweighted, only "answers by itself" or not is compared; weighted, a disagreement counts by the
    square of its distance. Raises ValueError where nothing or unequal numbers were judged.
    """
    if not first or len(first) != len(second):
        raise ValueError(f"cannot compare {len(first)} judgements with {len(second)}")
    if not weighted:
        first = [int(grade >= ANSWERS_BY_ITSELF) for grade in first]
        second = [int(grade >= ANSWERS_BY_ITSELF) for grade in second]
    observed = np.zeros((GRADES, GRADES))
    np.add.at(observed, (np.asarray(first), np.asarray(second)), 1 / len(first))
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0))
    distance = np.subtract.outer(np.arange(GRADES), np.arange(GRADES)) ** 2
    by_chance = float((distance * expected).sum())
    return 1.0 if by_chance == 0 else 1 - float((distance * observed).sum()) / by_chance
