"""The halves of a question that asks two things."""

from __future__ import annotations

import pytest

from retrieval.halves import split_halves


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many children waited for a visit and what was done about it by managers?", 2),
        ("Who chaired the board? How often did the board meet?", 2),
        ("caseloads in the city versus caseloads in the county", 2),
        ("How did foster carers fare, while care leavers waited for plans?", 2),
    ],
)
def test_a_question_of_two_halves_is_cut_in_two(question: str, count: int) -> None:
    assert len(split_halves(question)) == count


@pytest.mark.parametrize(
    "question",
    [
        "How many children and young people waited?",
        "What did police and health partners agree?",
        "Did it help, and how?",
        "Children missing from home",
    ],
)
def test_a_question_that_asks_one_thing_is_not_cut(question: str) -> None:
    assert split_halves(question) == ()


def test_the_halves_are_words_of_the_question() -> None:
    question = "How many children waited, and who told the board of directors?"
    assert all(half in question for half in split_halves(question))
