"""How text becomes index terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.words import split_words, tokenise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£375k", "£375,000"),
        ("£1.2m", "£1.2 million"),
        ("2014–15", "2014/2015"),
        ("three", "3"),
        ("twenty-one", "21"),
        ("38%", "38 per cent"),
        ("3,335.0", "3335"),
        ("children’s", "child"),
        ("well-being", "wellbeing and being well"),
        ("sacking", "sacked"),
        ("spent", "spending"),
    ],
)
def test_two_ways_of_writing_the_same_share_a_term(one: str, other: str) -> None:
    assert set(tokenise(one)) & set(tokenise(other))


def test_a_financial_year_is_found_by_either_of_its_years() -> None:
    assert split_words("2014-15") == ["2014/15", "2014", "2015"]


def test_two_dates_beside_each_other_are_not_a_financial_year() -> None:
    assert split_words("December 2014-21 January") == ["december", "2014", "21", "january"]


def test_an_age_with_a_hanging_hyphen_keeps_its_figure() -> None:
    assert split_words("16- and 17-year-olds")[:3] == ["16", "and", "17"]


def test_a_footnote_mark_is_no_part_of_the_word() -> None:
    assert tokenise("schools⁴") == tokenise("schools")


def test_function_words_are_not_terms() -> None:
    assert tokenise("how many of the children were there") == ["child"]


def test_leicester_and_leicestershire_are_different_terms() -> None:
    assert set(tokenise("Leicester")).isdisjoint(tokenise("Leicestershire"))


@given(st.text(max_size=200))
def test_any_text_gives_terms_in_lower_case_without_white_space(text: str) -> None:
    for term in tokenise(text):
        assert term
        assert term == term.lower()
        assert not any(letter.isspace() for letter in term)


def test_a_figure_too_long_to_be_one_stays_as_it_is() -> None:
    assert split_words("9" * 400) == ["9" * 400]
