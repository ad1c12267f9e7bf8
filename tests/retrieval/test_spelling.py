"""Slips of the keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.query import mend_slips
from retrieval.spelling import correct, distance

VOCABULARY = {"caseloads": 5, "supervision": 9, "inspectors": 7, "placement": 4, "placements": 6}
WORDS = st.text(alphabet="abcd", max_size=6)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("casloads", "caseloads"),
        ("caseolads", "caseloads"),
        ("supervison", "supervision"),
        ("inspecters", "inspectors"),
        ("inspevtosr", "inspectors"),
    ],
)
def test_a_slip_is_read_as_the_word_meant(typed: str, meant: str) -> None:
    assert correct(typed, VOCABULARY, known=()) == meant


@pytest.mark.parametrize("word", ["placement", "cat", "2014", "hospital", "zzzzzzzzzz"])
def test_a_word_that_is_known_short_a_figure_or_like_nothing_is_left_alone(word: str) -> None:
    assert correct(word, VOCABULARY, known={"hospital"}) is None


def test_of_two_words_as_near_the_commoner_is_taken() -> None:
    assert correct("placementx", VOCABULARY | {"placementy": 1}, known=()) in {
        "placement",
        "placements",
    }
    assert correct("placementt", {"placement": 4, "placements": 6}, known=()) == "placements"


def test_a_capital_within_the_question_marks_a_name_and_is_left_alone() -> None:
    text, corrections = mend_slips("did Casloads see casloads", VOCABULARY, known={"did", "see"})
    assert text == "did Casloads see caseloads"
    assert corrections == (("casloads", "caseloads"),)


def test_two_neighbouring_letters_changed_over_are_one_slip() -> None:
    assert distance("form", "from") == 1


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways_and_nothing_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_several_capitals_mark_an_acronym_which_is_left_alone() -> None:
    vocabulary = {"needs": 5, "rose": 5}
    assert mend_slips("neets rose", vocabulary, known=()) == ("needs rose", (("neets", "needs"),))
    assert mend_slips("NEETs rose", vocabulary, known=()) == ("NEETs rose", ())
