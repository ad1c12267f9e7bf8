"""Whether a confidence of 0.7 is right seven times in ten: the reliability curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.cases import Case
from evaluation.measures.refusal import is_right

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions of one tenth of the confidence scale: mean confidence, share right, count."""

    confidence: float
    right: float
    count: int


def reliability(cases: Sequence[Case]) -> list[Bin]:
    """The curve's points, from low to high confidence, empty tenths left out."""
    tenths: list[list[Case]] = [[] for _ in range(BINS)]
    for case in cases:
        tenths[min(int(case.confidence * BINS), BINS - 1)].append(case)
    return [_bin(tenth) for tenth in tenths if tenth]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The mean gap between confidence and share right, weighted by count (expected calibration error)."""
    total = sum(one.count for one in bins)
    gaps = sum(one.count * abs(one.confidence - one.right) for one in bins)
    return gaps / total if total else 0.0


def _bin(cases: Sequence[Case]) -> Bin:
    confidence = sum(case.confidence for case in cases) / len(cases)
    right = sum(is_right(case) for case in cases) / len(cases)
    return Bin(confidence, right, len(cases))
