"""What a figure is said of: the words around it, and its date."""

from __future__ import annotations

import pytest

from drafting.context import date_of, words_around
from drafting.facts import Facts, read_facts
from drafting.figures import Figure


def parts(text: str, figure: str) -> tuple[Facts, Figure]:
    facts = read_facts(text)
    return facts, next(each for each in facts.figures if each.text == figure)


@pytest.mark.parametrize(
    ("text", "figure", "date"),
    [
        ("There were 291 in December 2014, and 38 by January 2015.", "291", "December 2014"),
        ("There were 291 in December 2014, and 38 by January 2015.", "38", "January 2015"),
        ("In 2013–14, 52% went on; in 2014–15 it was 58%.", "58%", "2014–15"),
        ("It fell from 55 weeks in 2012–13 to 37 weeks in 2013–14.", "37", "2013–14"),
        ("On 31 December 2014 there were 349 plans.", "349", "31 December 2014"),
    ],
)
def test_a_figure_is_tied_to_the_nearest_date_of_its_clause(
    text: str, figure: str, date: str
) -> None:
    facts, found = parts(text, figure)
    tie = date_of(found, facts)
    assert tie.firm
    assert [each.text for each in tie.dates] == [date]


def test_a_range_of_dates_is_one_tie() -> None:
    facts, figure = parts("It rose to 54.9% between 2013–14 and 2014–15.", "54.9%")
    assert {each.text for each in date_of(figure, facts).dates} == {"2013–14", "2014–15"}


@pytest.mark.parametrize(
    "text",
    [
        "It was 38 five weeks later than 17 December 2014.",
        "In 2014 it was twice the 26% of the year before.",
    ],
)
def test_a_date_that_is_only_hinted_at_ties_nothing(text: str) -> None:
    facts = read_facts(text)
    assert not any(
        date_of(each, facts).firm for each in facts.figures if each.text in {"38", "26%"}
    )


def test_the_words_between_two_figures_are_parted_at_the_joint() -> None:
    facts, figure = parts(
        "Neglect made up 38.4%, closely followed by 37.5% for emotional harm.", "37.5%"
    )
    words = words_around(facts, figure)
    assert "emot" in words
    assert "neglect" not in words
