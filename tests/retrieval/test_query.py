"""What a question may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.errors import QuestionEmpty, QuestionError, QuestionTooLong
from retrieval.query import clean_question


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "?!…", "\x00\x07"])
def test_a_question_without_a_letter_or_figure_is_empty(question: str) -> None:
    with pytest.raises(QuestionEmpty):
        clean_question(question, 2000)


def test_a_question_that_is_too_long_is_refused_with_both_numbers() -> None:
    with pytest.raises(QuestionTooLong, match=r"10,000 characters.*2,000"):
        clean_question("a" * 10_000, 2000)


def test_control_characters_and_line_breaks_become_spaces() -> None:
    assert clean_question("how\x00many\r\n children\u200b?", 2000) == "how many children ?"


@given(st.text(max_size=60))
def test_any_question_is_either_cleaned_or_refused_in_words(question: str) -> None:
    try:
        cleaned = clean_question(question, 50)
    except QuestionError as refusal:
        assert str(refusal).endswith((".", "know."))
    else:
        assert cleaned == " ".join(cleaned.split()) != ""
