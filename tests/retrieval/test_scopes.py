"""Limits read out of the question, from the library's own catalogue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from corpus.passages import Document, DocumentKind
from retrieval.scopes import factors, resolve_scopes


@pytest.fixture
def library(make_document: Callable[..., Document]) -> list[Document]:
    """Papers on a city and the county around it, of several years and sorts."""
    county = "Northamshire County Council"
    return [
        make_document("city-2014"),
        make_document("city-2017", published=date(2017, 3, 1)),
        make_document("county-2016", authority=county, published=date(2016, 9, 1)),
        make_document("pack", kind=DocumentKind.COMMITTEE_PACK, published=date(2015, 2, 1)),
    ]


def found(question: str, library: list[Document]) -> dict[str, set[str]]:
    """The documents of each scope by its key."""
    return {scope.key: set(scope.documents) for scope in resolve_scopes(question, library)}


def test_a_council_is_known_by_its_name_without_its_style(library: list[Document]) -> None:
    scopes = found("How is northam doing on visits?", library)
    assert scopes == {"council:Northam City": {"city-2014", "city-2017", "pack"}}


def test_a_longer_name_is_not_taken_for_the_shorter_one(library: list[Document]) -> None:
    scopes = found("How is Northamshire doing?", library)
    assert scopes == {"council:Northamshire County Council": {"county-2016"}}


@pytest.mark.parametrize(
    ("question", "council"),
    [
        ("the city's foster carers", "Northam City"),
        ("kids in the county", "Northamshire County Council"),
    ],
)
def test_the_city_and_the_county_are_the_only_such_councils(
    library: list[Document], question: str, council: str
) -> None:
    assert f"council:{council}" in found(question, library)


def test_county_lines_and_the_county_court_are_no_council(library: list[Document]) -> None:
    assert found("gangs and county lines", library) == {}
    assert found("a hearing in the county court", library) == {}


def test_the_city_is_nobody_in_particular_where_there_are_two(
    library: list[Document], make_document: Callable[..., Document]
) -> None:
    other = make_document("other", authority="Southam City")
    assert found("what about the city?", [*library, other]) == {}


def test_two_councils_named_widen_each_other(library: list[Document]) -> None:
    scopes = resolve_scopes("Northam against Northamshire", library)
    assert factors(scopes, library) == [1, 1, 1, 1]


def test_a_year_prefers_its_papers_and_those_of_the_next_year_that_look_back(
    library: list[Document],
) -> None:
    assert found("visits in 2014", library) == {"year:2014": {"city-2014", "pack"}}


@pytest.mark.parametrize("question", ["In 2014, how were visits?", "visits (2014)", "2014: visits"])
def test_a_year_is_one_whatever_stands_around_it(question: str, library: list[Document]) -> None:
    assert "year:2014" in found(question, library)


def test_a_sum_of_money_is_no_year(library: list[Document]) -> None:
    assert found("a grant of £2014 and 2014,500 more", library) == {}


def test_years_named_each_with_a_council_prefer_that_councils_papers_only(
    library: list[Document],
) -> None:
    scopes = found("visits: the city in 2017 against 2016 in the county", library)
    assert scopes["year:2017"] == {"city-2017"}
    assert scopes["year:2016"] == {"county-2016"}


def test_years_that_go_with_no_council_prefer_the_papers_of_both(library: list[Document]) -> None:
    scopes = found("2016 and 2017: visits in the city and the county", library)
    assert scopes["year:2016"] == {"city-2017", "county-2016"}


def test_a_year_of_which_there_are_no_papers_is_no_scope(library: list[Document]) -> None:
    assert found("visits in 2003", library) == {}


def test_the_latest_and_the_previous_inspection_are_those_of_each_council(
    library: list[Document],
) -> None:
    assert found("the latest inspection", library)["inspection:latest inspection"] == {
        "city-2017",
        "county-2016",
    }
    assert found("the previous inspection", library)["inspection:one before"] == {"city-2014"}


def test_minutes_and_meetings_point_to_committee_papers(library: list[Document]) -> None:
    scopes = found("what did the meeting decide?", library)
    assert scopes == {"kind:minutes and committee papers": {"pack"}}


def test_a_scope_says_which_words_it_came_from(library: list[Document]) -> None:
    (scope,) = resolve_scopes("How is Northam doing?", library)
    assert scope.words == "Northam"
    assert scope.label == "Northam City"


def test_papers_outside_a_scope_keep_part_of_their_scores(library: list[Document]) -> None:
    kept = factors(resolve_scopes("How is Northam doing?", library), library)
    assert kept[0] == 1
    assert 0 < kept[2] < 1
