"""Whether the right questions are refused, and whether the confidence tells right from wrong.

A refusal is an answer "these papers do not answer this". It is right where the question has no
answer in the papers. For risk, a question counts as answered rightly where it has an answer and its
evidence stands in the first five passages; anything else shown as an answer is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.stats import rankdata

from evaluation.cases import Case
from evaluation.questions import ANSWERS_BY_ITSELF, QuestionType

DEPTH = 5
COVERAGE = 0.8


def refusal_precision(cases: Sequence[Case]) -> float | None:
    """The share of the questions refused that have no answer; None where none is refused."""
    refused = [case for case in cases if not case.answered]
    return _share(not case.question.answerable for case in refused) if refused else None


def refusal_recall(cases: Sequence[Case]) -> float | None:
    """The share of the questions without an answer that are refused; None where there are none."""
    without = [case for case in cases if not case.question.answerable]
    return _share(not case.answered for case in without) if without else None


def answerable_refused(cases: Sequence[Case]) -> float | None:
    """The share of the questions with an answer that are refused: the price of refusing."""
    answerable = [case for case in cases if case.question.answerable]
    return _share(not case.answered for case in answerable) if answerable else None


def auroc(cases: Sequence[Case], against: QuestionType) -> float | None:
    """The chance that a question with an answer gets more confidence than one of a type without.

    Half counts where both get the same (the area under the receiver operating characteristic, by
    Mann and Whitney's ranks); None where either sort is absent.
    """
    right = [case.confidence for case in cases if case.question.answerable]
    wrong = [case.confidence for case in cases if case.question.type is against]
    if not right or not wrong:
        return None
    ranks = rankdata(np.array([*right, *wrong]))[: len(right)]
    return float((ranks.sum() - len(right) * (len(right) + 1) / 2) / (len(right) * len(wrong)))


def is_right(case: Case) -> bool:
    """Tell whether showing the list as an answer is right."""
    best = (shown.grade for shown in case.shown[:DEPTH])
    return case.question.answerable and ANSWERS_BY_ITSELF in best


def risk_coverage(cases: Sequence[Case]) -> list[tuple[float, float]]:
    """The risk (share wrong among those answered) at each coverage (share answered).

    Questions are answered in the order of their confidence; those of equal confidence are answered
    together, so that their order cannot flatter.
    """
    ordered = sorted(cases, key=lambda case: -case.confidence)
    points = []
    wrong = 0
    for count, case in enumerate(ordered, start=1):
        wrong += not is_right(case)
        if count == len(ordered) or ordered[count].confidence != case.confidence:
            points.append((count / len(ordered), wrong / count))
    return points


def risk_area(points: Sequence[tuple[float, float]]) -> float:
    """The area under the risk-coverage curve, each risk held back to the coverage before it."""
    before = [0.0, *(coverage for coverage, _ in points)]
    return sum(
        risk * (coverage - last)
        for (coverage, risk), last in zip(points, before[: len(points)], strict=True)
    )


def risk_at(points: Sequence[tuple[float, float]], coverage: float = COVERAGE) -> float:
    """The risk at the first point that covers at least this share of the questions."""
    return next((risk for covered, risk in points if covered >= coverage), 0.0)


def _share(flags: Iterable[bool]) -> float:
    return float(np.mean(list(flags)))
