"""Refusal and confidence, on few questions worked out by hand."""

from __future__ import annotations

import pytest

from evaluation.cases import Case
from evaluation.measures import refusal
from evaluation.measures.calibration import calibration_error, reliability
from evaluation.questions import QuestionType
from tests.evaluation.builders import make_case, make_question, make_unanswerable

OFF_TOPIC = QuestionType.OFF_TOPIC
NEAR_MISS = QuestionType.UNANSWERABLE


def _right(confidence: float, answered: bool = True) -> Case:
    return make_case([2], confidence=confidence, answered=answered)


def _missed(confidence: float) -> Case:
    return make_case([0], judged={"p9": 2}, confidence=confidence)


def _without(confidence: float, answered: bool = True, kind: str = "unanswerable") -> Case:
    question = make_unanswerable("u", kind)
    return make_case([0], question=question, confidence=confidence, answered=answered)


def test_refusals_are_counted_both_ways() -> None:
    cases = [_right(0.9), _right(0.2, answered=False), _without(0.1, answered=False), _without(0.8)]
    assert refusal.refusal_precision(cases) == 0.5
    assert refusal.refusal_recall(cases) == 0.5
    assert refusal.answerable_refused(cases) == 0.5


def test_what_there_is_nothing_of_has_no_share() -> None:
    assert refusal.refusal_precision([_right(0.9)]) is None
    assert refusal.refusal_recall([_right(0.9)]) is None
    assert refusal.answerable_refused([_without(0.9)]) is None


def test_auroc_is_the_share_of_pairs_in_the_right_order_and_ties_count_half() -> None:
    cases = [_right(0.9), _right(0.5), _without(0.5), _without(0.1)]
    assert refusal.auroc(cases, NEAR_MISS) == pytest.approx(3.5 / 4)


def test_near_misses_and_other_matters_are_told_apart() -> None:
    cases = [_right(0.5), _without(0.9), _without(0.1, kind="off-topic")]
    assert refusal.auroc(cases, NEAR_MISS) == 0
    assert refusal.auroc(cases, OFF_TOPIC) == 1
    assert refusal.auroc([_right(0.5)], OFF_TOPIC) is None


def test_risk_grows_with_coverage_where_confidence_is_worth_something() -> None:
    cases = [_right(0.9), _right(0.8), _without(0.3), _missed(0.2)]
    points = refusal.risk_coverage(cases)
    assert points == [(0.25, 0), (0.5, 0), (0.75, pytest.approx(1 / 3)), (1, 0.5)]
    assert refusal.risk_area(points) == pytest.approx((1 / 3 + 1 / 2) / 4)
    assert refusal.risk_at(points, 0.8) == 0.5


def test_questions_of_equal_confidence_are_answered_together() -> None:
    assert refusal.risk_coverage([_right(0.5), _missed(0.5)]) == [(1, 0.5)]


def test_evidence_below_the_fifth_place_does_not_make_an_answer_right() -> None:
    assert refusal.is_right(make_case([0, 0, 0, 0, 2]))
    assert not refusal.is_right(make_case([0, 0, 0, 0, 0, 2]))


def test_reliability_puts_the_share_right_beside_the_confidence() -> None:
    cases = [_right(0.95), _right(0.95), _missed(0.95), _missed(0.05), make_case([2], confidence=1)]
    low, high = reliability(cases)
    assert (low.right, low.count) == (0, 1)
    assert low.confidence == pytest.approx(0.05)
    assert (high.right, high.count) == (0.75, 4)
    assert high.confidence == pytest.approx(0.9625)
    expected = (1 * 0.05 + 4 * 0.2125) / 5
    assert calibration_error([low, high]) == pytest.approx(expected)


def test_no_questions_have_no_calibration_error() -> None:
    assert calibration_error(reliability([])) == 0


def test_an_answerable_question_is_not_held_against_those_without_answer() -> None:
    asked = make_case([2], question=make_question("q"), confidence=0.4)
    assert refusal.auroc([asked, _without(0.3)], NEAR_MISS) == 1
