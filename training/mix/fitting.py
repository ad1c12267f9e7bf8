"""The fitting: weights that put an answering passage before the other candidates of its question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from training.mix.cases import Case, Values

PENALTY = 3.0
"""What the square of a weight costs, each sign measured by how far it is spread within a question."""
FOLDS = 5
LEAST_SPREAD = 1e-6


def fit(cases: Sequence[Case], penalty: float = PENALTY) -> Values:
    """Return the weight of each sign, (signs,), by conditional logistic regression.

    Of each question's candidates, the chance that the first of a list is one that answers is made as
    high as it can be over all questions. Questions without such a candidate teach nothing.
    """
    useful = [case for case in cases if case.right.any() and not case.right.all()]
    spread = _spread(useful)
    scaled = [case.signs / spread for case in useful]
    right = [case.right for case in useful]
    found = minimize(_loss, np.zeros(len(spread)), (scaled, right, penalty), jac=True)
    return np.asarray(found.x / spread)


def _spread(cases: Sequence[Case]) -> Values:
    variance = np.mean([case.signs.var(axis=0) for case in cases], axis=0)
    return np.asarray(np.maximum(np.sqrt(variance), LEAST_SPREAD))


def _loss(
    weights: Values, signs: Sequence[Values], right: Sequence[NDArray[np.bool_]], penalty: float
) -> tuple[float, Values]:
    """Return minus the logarithm of the chance of all answers, with the penalty, and its slope."""
    loss, slope = penalty * float(weights @ weights), 2 * penalty * weights
    for rows, answers in zip(signs, right, strict=True):
        scores = rows @ weights
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        among = chances * answers
        total = max(float(among.sum()), np.finfo(float).tiny)
        loss -= np.log(total)
        slope -= rows.T @ (among / total - chances)
    return loss, slope


def cross_validated(cases: Sequence[Case], folds: int = FOLDS) -> list[Values]:
    """Return for each case scores (n,) by weights that were fitted without any case of its group."""
    groups = sorted({case.group for case in cases})
    fold_of = {group: place % folds for place, group in enumerate(groups)}
    weights = [
        fit([case for case in cases if fold_of[case.group] != fold]) for fold in range(folds)
    ]
    return [case.signs @ weights[fold_of[case.group]] for case in cases]
