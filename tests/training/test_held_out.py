"""Weights are fitted on held-out questions of all styles, of none on too many."""

from __future__ import annotations

from collections import Counter

from training.held_out import MOST_OF_A_STYLE, even_styles
from training.questions import ReportQuestion, Style


def questions(style: Style, count: int) -> list[ReportQuestion]:
    return [
        ReportQuestion(
            id=f"x-{place}",
            doc="anywhere-inspection-2020-01-31",
            number="7",
            style=style,
            question=f"who looks after dog {place}",
        )
        for place in range(count)
    ]


def test_of_a_style_that_is_frequent_so_many_are_kept_and_of_a_rare_one_all() -> None:
    asked = [*questions(Style.SPOKEN, MOST_OF_A_STYLE + 40), *questions(Style.SLIP, 3)]
    kept = Counter(question.style for question in even_styles(asked))
    assert kept == {Style.SPOKEN: MOST_OF_A_STYLE, Style.SLIP: 3}


def test_they_are_the_same_in_whatever_order_the_questions_come() -> None:
    asked = questions(Style.SPOKEN, MOST_OF_A_STYLE + 40)
    assert set(even_styles(asked)) == set(even_styles(reversed(asked)))
    assert set(even_styles(asked)) != set(asked[:MOST_OF_A_STYLE])
