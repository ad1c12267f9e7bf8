"""How a text is cut into sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.sentences import split_sentences


def sentences(text: str) -> list[str]:
    """The sentences themselves."""
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The sum was £1.2m in all.",
        "See para. 12 and No. 3 of the list.",
        "Partners, e.g. the police, agreed.",
        "Mr. J. Brown chaired.",
        "Services for St. Anne's ward improved.",
        "It fell (see p. 4) again.",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


def test_a_sentence_keeps_its_closing_quotation_mark() -> None:
    assert sentences("“It is good.” They agreed.") == ["“It is good.”", "They agreed."]


def test_a_question_and_an_exclamation_end_a_sentence() -> None:
    assert sentences("Why? Nobody knows! So it is.") == ["Why?", "Nobody knows!", "So it is."]


def test_each_line_of_a_list_is_a_sentence() -> None:
    assert sentences("They had:\n• one plan\n• no dates") == [
        "They had:",
        "• one plan",
        "• no dates",
    ]


def test_a_number_at_the_end_of_a_sentence_ends_it() -> None:
    assert sentences("There were 38. This was fewer.") == ["There were 38.", "This was fewer."]


@given(st.text(alphabet='ab A.?!\n"”1£,', max_size=120))
def test_sentences_hold_all_but_white_space_once_and_in_order(text: str) -> None:
    joined = "".join(sentences(text))
    assert "".join(joined.split()) == "".join(text.split())
