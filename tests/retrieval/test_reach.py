"""What the papers cover, and what a question names beside that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from corpus.passages import Document
from retrieval.reach import Reach, councils_in

TWO = Reach(("Leicester City", "North Lincolnshire Council"), (2015, 2017))


@pytest.mark.parametrize(
    ("text", "councils"),
    [
        ("How is Camden doing?", ("Camden",)),
        (
            "brighton & hove and North Lincolnshire's plans",
            ("North Lincolnshire", "Brighton and Hove"),
        ),
        ("Does anyone listen to reading groups in bath?", ()),
        ("Is Leicestershire better?", ("Leicestershire",)),
    ],
)
def test_councils_are_known_by_their_names(text: str, councils: tuple[str, ...]) -> None:
    assert councils_in(text) == councils


def test_a_question_about_another_council_is_about_elsewhere() -> None:
    assert TWO.elsewhere("How are Camden's foster carers?") == ("Camden",)


@pytest.mark.parametrize(
    "question",
    [
        "How are leicester's foster carers?",
        "Is Leicester better than Camden?",
        "How is North Lincolnshire doing?",
        "How are foster carers doing?",
    ],
)
def test_a_question_that_names_a_covered_council_or_none_is_not(question: str) -> None:
    assert TWO.elsewhere(question) == ()


def test_a_county_is_not_covered_by_papers_on_the_city_of_like_name() -> None:
    assert TWO.elsewhere("How is Leicestershire doing?") == ("Leicestershire",)
    assert TWO.elsewhere("How is Lincolnshire doing?") == ("Lincolnshire",)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Where is my bin?", 0),
        ("Are visits late in the city?", 1),
        ("Were visits late in Leicester in 2014?", 2),
        ("Were visits late in Leicester at the 2015 inspection?", 3),
        ("Were visits late in 2009?", 0),
        ("How do I report a pothole?", 0),
        ("Is the council tax due?", 0),
        ("What did the report on carers say?", 1),
    ],
)
def test_what_the_question_names_of_the_papers_is_counted(question: str, count: int) -> None:
    assert TWO.names_in(question) == count


def test_the_reach_of_documents_is_their_councils_and_years(
    make_document: Callable[..., Document],
) -> None:
    documents = [make_document(), make_document("b-2016", published=date(2016, 1, 1))]
    assert Reach.of(documents) == Reach(("Northam City",), (2014, 2016))


def test_what_is_covered_is_listed_while_it_is_short_and_counted_when_it_is_long() -> None:
    assert TWO.councils_said() == "Leicester City and North Lincolnshire Council"
    assert Reach((), tuple(range(2010, 2020))).years_said() == "10 years, from 2010 to 2019"
