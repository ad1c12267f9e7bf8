"""The weights of the signs from judged cases, the measures by cross-validation, and the threshold.

How much each sort of case counts in all is set here, not by how many there happen to be. With these
shares about a third of the answerable questions ask for a figure, a name or a date, as they do in the
evaluation's development questions; a question on another matter is half as frequent as a near-miss.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.weighing import ANSWER, START, SUBJECT, Weights
from training.refusal.collecting import Case, Sort
from training.refusal.logistic import Values, fit_logistic

CASES = 200.0
"""How many cases a share of 1 stands for, against the penalty."""
SUBJECT_SHARES: Mapping[Sort, float] = {
    Sort.TRAINING: 1.5,
    Sort.PAIR: 0.7,
    Sort.NEAR_MISS: 0.7,
    Sort.OFF_TOPIC: 1.0,
}
ANSWER_SHARES: Mapping[Sort, float] = {
    Sort.TRAINING: 1.5,
    Sort.PAIR: 0.7,
    Sort.NEAR_MISS: 1.6,
    Sort.REMOVED: 0.15,
    Sort.REMOVED_PAIR: 0.15,
    Sort.OTHER: 0.3,
    Sort.OTHER_PAIR: 0.1,
}
IN_USE: Mapping[Sort, float] = {
    Sort.TRAINING: 2.0,
    Sort.PAIR: 1.0,
    Sort.NEAR_MISS: 0.6,
    Sort.OFF_TOPIC: 0.3,
}
"""What questions are taken to be like in use, for the calibration: three of four have an answer."""
REFUSED = 0.0075
"""The share of answerable questions here that may be refused. The limit is 0.05 in use; these questions
are easier than people's: of others, a threshold refused up to six times as many as of them."""
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Fitted:
    """The weights fitted on all cases, and the confidence of each case by weights fitted without it."""

    weights: Weights
    held_out: Values


def fit(cases: Sequence[Case]) -> Fitted:
    """Return what fits the cases, and for each case what it gets from the other folds' weights."""
    folds = np.asarray([_fold(case.group) for case in cases])
    raw = np.zeros(len(cases))
    for fold in range(FOLDS):
        parts = _fit_parts([case for case, at in zip(cases, folds, strict=True) if at != fold])
        for row in np.flatnonzero(folds == fold).tolist():
            raw[row] = parts.confidence(cases[row].signs)
    slope, shift = _calibrate(cases, raw)
    held_out = 1 / (1 + np.exp(-(slope * _log_odds(raw) + shift)))
    answered = _threshold(cases, held_out)
    parts = _fit_parts(cases)
    return Fitted(Weights(parts.subject, parts.answer, slope, shift, answered), held_out)


def _fit_parts(cases: Sequence[Case]) -> Weights:
    """Return the weights of both parts, not calibrated yet."""
    on_subject = np.asarray([case.sort is not Sort.OFF_TOPIC for case in cases])
    answered = np.asarray([case.answerable for case in cases])
    return Weights(
        _fit_part(cases, SUBJECT, on_subject, SUBJECT_SHARES),
        _fit_part(cases, ANSWER, answered, ANSWER_SHARES),
        slope=1.0,
        shift=0.0,
        answered=0.0,
    )


def _fit_part(
    cases: Sequence[Case],
    names: Sequence[str],
    truth: NDArray[np.bool_],
    shares: Mapping[Sort, float],
) -> dict[str, float]:
    counts = count_by_share(cases, shares)
    used = counts > 0
    signs = np.asarray([[getattr(case.signs, name) for name in names] for case in cases])
    start, weights = fit_logistic(signs[used], truth[used], counts[used])
    return {START: start, **dict(zip(names, weights.tolist(), strict=True))}


def count_by_share(cases: Sequence[Case], shares: Mapping[Sort, float]) -> Values:
    """Return how much each case counts (cases,), so that each sort has its share in all."""
    sizes = Counter(case.sort for case in cases)
    return np.asarray([CASES * shares.get(case.sort, 0.0) / sizes[case.sort] for case in cases])


def _calibrate(cases: Sequence[Case], raw: Values) -> tuple[float, float]:
    """Return slope and shift that make of the log-odds those of being right in use."""
    right = np.asarray([case.right for case in cases])
    counts = count_by_share(cases, IN_USE)
    used = counts > 0
    shift, slope = fit_logistic(_log_odds(raw)[used, None], right[used], counts[used])
    return float(slope[0]), shift


def _threshold(cases: Sequence[Case], confidence: Values) -> float:
    """Return the confidence below which the share of answerable questions that may be refused lies."""
    counts = count_by_share(cases, {sort: IN_USE[sort] for sort in (Sort.TRAINING, Sort.PAIR)})
    order = np.argsort(confidence)
    below = np.cumsum(counts[order]) / counts.sum()
    return float(confidence[order][np.searchsorted(below, REFUSED)])


def _log_odds(probabilities: Values) -> Values:
    safe = np.clip(probabilities, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(safe / (1 - safe)))


def _fold(group: str) -> int:
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS
