"""The sides of a comparison, from the scopes of its question."""

from __future__ import annotations

from retrieval.results import Scope
from retrieval.sides import sides_of

CITY = Scope("council:City", "City", "the city", frozenset({"city-15", "city-16", "pack-15"}))
COUNTY = Scope("council:County", "County", "the county", frozenset({"county-16"}))
FIRST = Scope("year:2015", "2015", "2015", frozenset({"city-15", "pack-15", "other-15"}))
SECOND = Scope("year:2016", "2016", "2016", frozenset({"city-16", "county-16", "other-16"}))


def test_a_question_about_one_council_in_one_year_has_no_sides() -> None:
    assert sides_of([CITY, FIRST]) == ()
    assert sides_of([]) == ()


def test_two_councils_are_two_sides() -> None:
    assert sides_of([CITY, COUNTY]) == (CITY.documents, COUNTY.documents)


def test_each_council_has_its_papers_of_the_years_asked_about() -> None:
    assert sides_of([CITY, COUNTY, SECOND]) == (frozenset({"city-16"}), frozenset({"county-16"}))


def test_a_council_without_papers_of_those_years_has_all_its_papers() -> None:
    assert sides_of([CITY, COUNTY, FIRST]) == (
        frozenset({"city-15", "pack-15"}),
        frozenset({"county-16"}),
    )


def test_two_years_of_one_council_are_two_sides() -> None:
    assert sides_of([CITY, FIRST, SECOND]) == (
        frozenset({"city-15", "pack-15"}),
        frozenset({"city-16"}),
    )


def test_two_years_of_no_council_in_particular_are_two_sides() -> None:
    assert sides_of([FIRST, SECOND]) == (FIRST.documents, SECOND.documents)


def test_two_years_with_the_same_papers_are_no_comparison() -> None:
    again = Scope("year:2014", "2014", "2014", FIRST.documents)
    assert sides_of([again, FIRST]) == ()
