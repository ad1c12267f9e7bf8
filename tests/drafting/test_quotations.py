"""Quotations: found in each kind of mark, exact or not, and the nearest words."""

from __future__ import annotations

import pytest

from drafting.quotations import Quotation, find_quotations, is_exact, nearest_words

PRINTED = (
    "The council’s plan is well-meant, but work on it began late and too few families were asked."
)


def quoted(words: str) -> Quotation:
    (quotation,) = find_quotations(f"It says “{words}” there.")
    return quotation


@pytest.mark.parametrize(
    "text",
    [
        "He said “too few” here.",
        'He said "too few" here.',
        "He said ‘too few’ here.",
        "He said 'too few' here.",
    ],
)
def test_each_kind_of_quotation_mark_is_known(text: str) -> None:
    assert [each.words for each in find_quotations(text)] == ["too few"]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert find_quotations("The council's plan and the carers' wishes") == ()


@pytest.mark.parametrize(
    "words",
    [
        "work on it began late",
        "Work on it began late",
        "The council's plan is well-meant,",
        "plan is well-meant … too few families were asked.",
        "plan is well-meant [...] too few families",
        "too few [of the] families were asked",
    ],
)
def test_matters_of_print_and_marked_omissions_leave_a_quotation_exact(words: str) -> None:
    assert is_exact(quoted(words), PRINTED)


@pytest.mark.parametrize(
    "words",
    [
        "work on it started late",
        "work began late",
        "too few families were asked … work on it began late",
        "late and too few family were asked",
    ],
)
def test_a_word_changed_dropped_or_moved_makes_a_quotation_inexact(words: str) -> None:
    assert not is_exact(quoted(words), PRINTED)


def test_the_nearest_words_are_the_papers_own() -> None:
    nearness, words = nearest_words(quoted("work on this started late"), PRINTED)
    assert words in PRINTED
    assert words == "work on it began late"
    assert 0.5 < nearness < 1


def test_a_word_or_two_in_quotation_marks_is_a_term() -> None:
    assert quoted("well-meant").is_term
    assert not quoted("work on it began late").is_term
