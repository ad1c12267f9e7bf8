"""Logistic regression with weighted cases and a small penalty: few signs, so nothing larger is needed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

PENALTY = 0.5
"""Half of it times each squared weight, of signs scaled to unit spread, is added to the loss."""
LEAST_SPREAD = 1e-6
Values = NDArray[np.float64]


def fit_logistic(signs: Values, truth: NDArray[np.bool_], counts: Values) -> tuple[float, Values]:
    """Return the start and the weights (signs,) that make the truth likeliest.

    `signs` (cases, signs), `truth` (cases,), `counts` (cases,) how much each case counts. The weights
    are for the signs as they are given; the start is not penalised.
    """
    centre = np.average(signs, axis=0, weights=counts)
    spread = np.sqrt(np.average((signs - centre) ** 2, axis=0, weights=counts))
    spread = np.maximum(spread, LEAST_SPREAD)
    rows = np.column_stack([np.ones(len(signs)), (signs - centre) / spread])
    aim = np.where(truth, 1.0, -1.0)
    found = minimize(_loss, np.zeros(rows.shape[1]), (rows, aim, counts), jac=True).x
    weights = found[1:] / spread
    return float(found[0] - weights @ centre), np.asarray(weights)


def _loss(weights: Values, rows: Values, aim: Values, counts: Values) -> tuple[float, Values]:
    """Return the loss and its slope; `aim` is 1 or -1."""
    margins = aim * (rows @ weights)
    own = np.concatenate([[0.0], weights[1:]])
    loss = counts @ np.logaddexp(0, -margins) + PENALTY / 2 * own @ own
    slope = -(rows * (aim * counts / (1 + np.exp(margins)))[:, None]).sum(axis=0)
    return float(loss), slope + PENALTY * own


def rank_area(right: Sequence[float], wrong: Sequence[float]) -> float:
    """Return the chance that one of `right` is above one of `wrong`, half for equals (AUROC)."""
    more = np.subtract.outer(np.asarray(right), np.asarray(wrong))
    return float(((more > 0) + (more == 0) / 2).mean())
