"""Intervals, tests and agreement, held against worked examples and other implementations."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import permutation_test
from sklearn.metrics import (  # type: ignore[import-untyped]
    cohen_kappa_score,
    roc_auc_score,
)

from evaluation.agreement import kappa
from evaluation.measures.refusal import auroc
from evaluation.questions import QuestionType
from evaluation.significance import bootstrap, compare, randomisation
from tests.evaluation.builders import make_case, make_unanswerable

CHANGES = [0.3, 0.1, -0.2, 0.5, 0.4, 0.0, 0.2, -0.1, 0.3, 0.2]


def test_the_randomisation_test_agrees_with_scipy() -> None:
    other = permutation_test(
        (np.array(CHANGES),), np.mean, permutation_type="samples", n_resamples=np.inf
    )
    assert randomisation(CHANGES) == pytest.approx(other.pvalue, abs=0.015)


def test_p_is_never_zero_and_is_one_where_nothing_changed() -> None:
    assert randomisation([1.0] * 200, samples=99) == pytest.approx(1 / 100)
    assert randomisation([0.0] * 20) == 1


def test_an_interval_holds_its_mean_and_narrows_with_more_values() -> None:
    few, many = bootstrap([0, 1] * 10), bootstrap([0, 1] * 1000)
    assert few.low < few.mean == 0.5 < few.high
    assert many.high - many.low < (few.high - few.low) / 5


def test_an_interval_is_the_same_each_time() -> None:
    assert bootstrap(CHANGES) == bootstrap(CHANGES)


def test_no_values_have_no_interval() -> None:
    with pytest.raises(ValueError, match="no values"):
        bootstrap([])


def test_wins_ties_and_losses_are_counted_from_the_later_run() -> None:
    found = compare([0, 1, 1, 0.5], [1, 1, 0, 0.75])
    assert (found.wins, found.ties, found.losses) == (2, 1, 1)
    assert found.mean.mean == pytest.approx(0.0625)


def test_two_lists_of_unequal_length_are_not_compared() -> None:
    with pytest.raises(ValueError, match="shorter"):
        compare([1.0], [])


@pytest.mark.parametrize("weighted", [False, True])
def test_kappa_agrees_with_scikit_learn(weighted: bool) -> None:
    draw = np.random.default_rng(1)
    first = draw.integers(0, 3, 60)
    second = np.where(draw.random(60) < 0.6, first, draw.integers(0, 3, 60))
    expected = (
        cohen_kappa_score(first, second, weights="quadratic")
        if weighted
        else cohen_kappa_score(first == 2, second == 2)
    )
    assert kappa(first.tolist(), second.tolist(), weighted) == pytest.approx(expected)


def test_two_judges_who_give_one_grade_throughout_agree() -> None:
    assert kappa([2, 2], [2, 2]) == 1


def test_unequal_numbers_of_judgements_are_refused() -> None:
    with pytest.raises(ValueError, match="2 judgements with 1"):
        kappa([1, 2], [1])


def test_auroc_agrees_with_scikit_learn() -> None:
    confidences = [0.9, 0.7, 0.7, 0.4, 0.8, 0.7, 0.2]
    answerable = [1, 1, 1, 1, 0, 0, 0]
    cases = [
        make_case([2], confidence=one)
        if flag
        else make_case([], question=make_unanswerable("u"), confidence=one)
        for one, flag in zip(confidences, answerable, strict=True)
    ]
    expected = roc_auc_score(answerable, confidences)
    assert auroc(cases, QuestionType.UNANSWERABLE) == pytest.approx(expected)
