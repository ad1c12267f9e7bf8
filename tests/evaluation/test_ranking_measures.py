"""The measures of a ranked list, on lists small enough to work out by hand."""

from __future__ import annotations

import math

import pytest

from evaluation.gold import Judged
from evaluation.measures.facets import facets_within
from evaluation.measures.ranking import take_ranking
from evaluation.measures.reading import success_within, words_until_evidence
from evaluation.questions import Gold
from tests.evaluation.builders import make_case, make_question, make_unanswerable


def test_the_first_passage_that_answers_by_itself_decides_success_and_reciprocal_rank() -> None:
    values = take_ranking([make_case([1, 0, 2, 2])])["q1"]
    assert values["Success(rel=2)@1"] == 0
    assert values["Success(rel=2)@5"] == 1
    assert values["RR(rel=2)"] == pytest.approx(1 / 3)
    assert values["AP(rel=2)"] == pytest.approx((1 / 3 + 2 / 4) / 2)


def test_ndcg_counts_both_grades_and_discounts_by_rank() -> None:
    values = take_ranking([make_case([1, 0, 2])])["q1"]
    gained = 1 + 2 / math.log2(4)
    ideal = 2 + 1 / math.log2(3)
    assert values["nDCG@10"] == pytest.approx(gained / ideal)


def test_judged_at_ten_is_the_share_of_the_first_ten_that_somebody_judged() -> None:
    case = make_case([2, 0, 0, 0], judged={"p1": 2, "p2": 0})
    assert take_ranking([case])["q1"]["Judged@10"] == pytest.approx(0.5)


def test_a_question_with_no_result_counts_as_a_miss() -> None:
    case = make_case([], judged={"p9": 2})
    assert set(take_ranking([case])["q1"].values()) == {0.0}
    assert success_within(300).take(case) == 0


def test_a_paragraph_that_the_library_does_not_hold_counts_as_a_miss() -> None:
    absent = Gold(document="report", number="9", grade=2)
    whole = make_case([2])
    partly = make_case([2])
    object.__setattr__(partly, "judged", Judged({"p1": 2}, missing=(absent,)))
    assert take_ranking([whole])["q1"]["AP(rel=2)"] == 1
    assert take_ranking([partly])["q1"]["AP(rel=2)"] == 0.5


def test_questions_without_an_answer_or_without_evidence_are_left_out_of_ranking() -> None:
    unanswerable = make_case([0], question=make_unanswerable("q2"))
    background = make_case([1], question=make_question("q3"))
    assert take_ranking([make_case([2]), unanswerable, background]).keys() == {"q1"}
    assert success_within(300).take(unanswerable) is None


def test_a_passage_listed_twice_counts_once() -> None:
    case = make_case([0, 0, 2])
    first = case.shown[0]
    doubled = make_case([0, 0, 2])
    object.__setattr__(doubled, "shown", (first, first, case.shown[2]))
    assert take_ranking([doubled])["q1"]["RR(rel=2)"] == pytest.approx(1 / 2)


def test_words_are_read_down_to_the_end_of_the_first_evidence() -> None:
    case = make_case([0, 1, 2, 2], words=[100, 50, 120, 10])
    assert words_until_evidence(case) == 270
    assert success_within(270).take(case) == 1
    assert success_within(269).take(case) == 0


def test_evidence_that_is_not_in_the_list_is_never_read() -> None:
    assert words_until_evidence(make_case([0, 1], judged={"p9": 2})) is None


def test_both_parts_of_a_question_must_be_covered_within_the_words() -> None:
    facets = (frozenset({"p1"}), frozenset({"p3", "p9"}))
    case = make_case([2, 0, 2], words=[400, 300, 300], facets=facets)
    assert facets_within(1000).take(case) == 1
    assert facets_within(999).take(case) == 0


def test_a_question_of_one_part_has_no_measure_of_parts() -> None:
    assert facets_within(1000).take(make_case([2])) is None
