"""The address holds the whole view, and an address that makes no sense does no harm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as any_of

from ui.view import FEWEST, MOST, View, view_from

words = any_of.text(min_size=1, max_size=40)
several = any_of.lists(words, max_size=3, unique=True).map(tuple)
views = any_of.builds(
    View,
    question=any_of.text(max_size=60),
    councils=several,
    kinds=several,
    years=any_of.lists(any_of.integers(1900, 2100), max_size=3).map(tuple),
    without=several,
    count=any_of.integers(FEWEST, MOST),
    opened=any_of.text(max_size=30),
    panel=any_of.sampled_from(["", "context", "cite"]),
)


class Address:
    def __init__(self, parameters: Mapping[str, Sequence[str]]) -> None:
        self._parameters = parameters

    def get_all(self, key: str) -> list[str]:
        return list(self._parameters.get(key, ()))


@given(views)
def test_a_link_shows_the_view_that_it_was_made_from(view: View) -> None:
    assert view_from(Address(view.to_parameters())) == view


def test_an_empty_view_adds_nothing_to_the_address() -> None:
    assert View().to_parameters() == {}


def test_a_year_of_letters_and_a_count_of_letters_are_left_out() -> None:
    assert view_from(Address({"year": ["20x5", "2015"], "show": ["many"]})) == View(years=(2015,))


def test_a_link_cannot_ask_for_more_paragraphs_than_the_page_shows() -> None:
    assert view_from(Address({"show": ["9999"]})).count == MOST


def test_limits_that_the_library_cannot_meet_are_dropped() -> None:
    view = View(councils=("Ashby", "Gone"), kinds=("minutes",), years=(2015, 1999))
    within = view.within(["Ashby", "Bourne"], [], [2015])
    assert (within.councils, within.kinds, within.years) == (("Ashby",), (), (2015,))


def test_the_answer_does_not_depend_on_what_is_open() -> None:
    assert View("q", opened="a/-/1", panel="cite").asked == View("q")
