"""The best candidates looked at again."""

from __future__ import annotations

import pytest

from retrieval.index import Index
from retrieval.late import FAINT, token_weights


def test_function_words_and_marks_weigh_little_among_the_questions_tokens() -> None:
    assert token_weights(["how", "many", "foster", "##s", "?"]).tolist() == [
        pytest.approx(weight) for weight in (FAINT, FAINT, 1, 1, FAINT)
    ]


def test_for_a_number_the_passage_that_gives_one_beside_the_subject_is_marked(index: Index) -> None:
    result = index.ask("How many children had no social worker?", k=10)
    signals = {item.passage.number: item.signals for item in result.evidence[:3]}
    assert result.evidence[0].passage.number == "2"
    assert signals["2"]["answers"] == max(found["answers"] for found in signals.values())


def test_a_question_that_asks_for_no_kind_of_answer_marks_none(index: Index) -> None:
    result = index.ask("Why did staff leave?")
    assert {item.signals["answers"] for item in result.evidence} == {0}
