"""Judged paragraphs found among the passages of a library."""

from __future__ import annotations

from evaluation.gold import PassageFinder
from evaluation.questions import Gold
from tests.evaluation.builders import make_passage, make_question

ONE = make_passage("1", page_first=3)
ORIGINAL = make_passage("3.4 (a)", page_first=5)
AGAIN = make_passage("1", id="report/B/1", scope="B", page_first=9)
UNPRINTED = make_passage(None, id="report/-/~ab")
REPRINT = make_passage("1", id="pack/-/1", document_id="pack", reprint_of="report/-/3.4 (a)")


def _gold(**values: object) -> Gold:
    return Gold.model_validate({"document": "report", "grade": 2} | values)


def test_a_number_that_stands_once_is_found_whatever_its_spaces() -> None:
    finder = PassageFinder([ONE, ORIGINAL])
    assert finder.find(_gold(number="3.4(a)")) == ("report/-/3.4 (a)",)


def test_a_number_that_stands_twice_is_decided_by_its_page() -> None:
    finder = PassageFinder([ONE, AGAIN])
    assert finder.find(_gold(number="1", page=9)) == ("report/B/1",)


def test_a_number_that_stands_twice_is_not_guessed_at() -> None:
    assert PassageFinder([ONE, AGAIN]).find(_gold(number="1")) == ()


def test_noted_ids_come_before_everything_and_those_of_other_editions_are_passed_over() -> None:
    finder = PassageFinder([ONE, AGAIN, UNPRINTED])
    gold = _gold(number="1", page=3, ids=("report/B/1", "report/elsewhere/1"))
    assert finder.find(gold) == ("report/B/1",)
    assert finder.find(_gold(page=2, note="x", ids=("report/-/~ab",))) == ("report/-/~ab",)


def test_a_paragraph_without_number_or_noted_id_is_not_found() -> None:
    assert PassageFinder([UNPRINTED]).find(_gold(page=2, note="x")) == ()


def test_a_reprint_counts_as_the_original() -> None:
    finder = PassageFinder([ORIGINAL, REPRINT])
    assert finder.original("pack/-/1") == ORIGINAL.id
    assert finder.find(Gold(document="pack", number="1", grade=2)) == (ORIGINAL.id,)


def test_a_reprint_stands_for_itself_where_the_original_is_not_held() -> None:
    assert PassageFinder([REPRINT]).original("pack/-/1") == "pack/-/1"


def test_the_higher_of_two_grades_for_one_passage_counts() -> None:
    question = make_question(
        gold=[
            {"document": "report", "number": "1", "grade": 1},
            {"document": "report", "number": "1", "grade": 2, "ids": ["report/-/1"]},
        ]
    )
    assert PassageFinder([ONE]).judge(question).grades == {"report/-/1": 2}


def test_later_judgements_overrule_and_those_on_other_papers_are_left_out() -> None:
    later = {"report/-/1": 1, "report/-/3.4 (a)": 0, "elsewhere/-/1": 2}
    judged = PassageFinder([ONE, ORIGINAL]).judge(make_question(), later)
    assert judged.grades == {"report/-/1": 1, "report/-/3.4 (a)": 0}


def test_what_is_not_found_is_said() -> None:
    judged = PassageFinder([ORIGINAL]).judge(make_question())
    assert [gold.number for gold in judged.missing] == ["1"]


def test_a_part_is_covered_only_by_the_best_grade_that_it_has() -> None:
    question = make_question(
        type="comparison",
        gold=[
            {"document": "report", "number": "1", "grade": 2},
            {"document": "report", "number": "3.4 (a)", "grade": 1},
        ],
        facets=[[0, 1], [1]],
    )
    judged = PassageFinder([ONE, ORIGINAL]).judge(question)
    assert judged.facets == (frozenset({"report/-/1"}), frozenset({"report/-/3.4 (a)"}))
