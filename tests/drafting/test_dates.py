"""Dates: the forms of British print, and when a paper's date bears out a draft's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.dates import Day, find_dates, fits


def only(text: str) -> Day:
    (day,) = find_dates(text)
    return day


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("on 17 December 2014", (2014, 12, 17, None)),
        ("on 17th December", (None, 12, 17, None)),
        ("on December 17th 2014", (2014, 12, 17, None)),
        ("on 17/12/2014", (2014, 12, 17, None)),
        ("on 17.12.14", (2014, 12, 17, None)),
        ("on 2014-12-17", (2014, 12, 17, None)),
        ("in December 2014", (2014, 12, None, None)),
        ("in 2014", (2014, None, None, None)),
        ("in 2014/15", (2014, None, None, 2015)),
        ("in 2014–15", (2014, None, None, 2015)),
        ("in 14/15", (2014, None, None, 2015)),
        ("the strategy 2013–16", (2013, None, None, 2016)),
    ],
)
def test_a_date_is_read_in_each_form(
    text: str, parts: tuple[int | None, int | None, int | None, int | None]
) -> None:
    day = only(text)
    assert (day.year, day.month, day.day, day.last_year) == parts


def test_two_days_of_one_month_are_two_dates() -> None:
    assert [each.day for each in find_dates("on 26 and 27 April 2017")] == [26, 27]


@pytest.mark.parametrize(
    "text", ["it may rise", "they march on", "2,014 children", "1355 contacts"]
)
def test_words_and_counts_that_look_like_dates_are_none(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("claim", "printed", "borne_out"),
    [
        ("in December 2014", "on 17 December 2014", True),
        ("in 2014", "on 17 December 2014", True),
        ("in 2014–15", "in 2014/15", True),
        ("in 2014–15", "on 17 December 2014", True),
        ("in 2014–15", "on 17 May 2015", False),
        ("in 2014–15", "in 2013–14", False),
        ("on 17 December 2014", "in December 2014", False),
        ("on 7 December 2014", "on 17 December 2014", False),
        ("in autumn 2015", "in October 2015", True),
        ("in autumn 2015", "in March 2015", False),
    ],
)
def test_a_printed_date_bears_out_one_that_says_less(
    claim: str, printed: str, borne_out: bool
) -> None:
    assert fits(only(claim), only(printed)) is borne_out


def test_a_printed_date_without_a_year_takes_one_that_the_paper_gives() -> None:
    claim, printed = only("on 17 December 2014"), only("on 17 December")
    assert fits(claim, printed, frozenset({2014}))
    assert not fits(claim, printed, frozenset({2016}))


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)))
def test_any_day_is_read_back_from_its_long_and_short_form(day: date) -> None:
    for text in (f"{day.day} {day:%B %Y}", f"{day:%d/%m/%Y}"):
        found = only(f"It was on {text}.")
        assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
