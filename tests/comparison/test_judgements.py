"""Judgements are read where a report prints them, and only there."""

from __future__ import annotations

import pytest

from comparison.judgements import Grade, Judgement, read_judgements, strands_of
from corpus.passages import Passage, PassageKind, TableRow

WEAK = Grade.REQUIRES_IMPROVEMENT


def row(*cells: str, page: int = 1, kind: PassageKind = PassageKind.GRADE) -> Passage:
    return Passage(
        id=f"r/{page}/{cells}",
        document_id="r",
        ordinal=page,
        kind=kind,
        text=" | ".join(cells),
        page_first=page,
        row=TableRow("Judgements", tuple("" for _ in cells), cells),
    )


def heading(text: str, page: int = 1) -> Passage:
    return Passage(f"r/{text}", "r", page, PassageKind.HEADING, text, page_first=page)


def under(*headings: str, number: str = "1", page: int = 2) -> Passage:
    return Passage(
        f"r/-/{number}",
        "r",
        page,
        PassageKind.PARAGRAPH,
        "Words.",
        number=number,
        headings=headings,
        page_first=page,
    )


def grades(*passages: Passage) -> dict[str, Grade]:
    return {one.strand: one.grade for one in read_judgements(passages)}


@pytest.mark.parametrize(
    ("cells", "strand", "grade"),
    [
        (
            ("1. Who need help and protection", "", "Inadequate"),
            "Help and protection",
            Grade.INADEQUATE,
        ),
        (("", "2.1 Adoption performance", "Good"), "Adoption", Grade.GOOD),
        (
            ("Overall effectiveness", "Requires improvement to be good"),
            "Overall",
            WEAK,
        ),
        (
            ("The impact of leaders on social work practice", "Outstanding"),
            "Leaders",
            Grade.OUTSTANDING,
        ),
        (
            ("Leadership, management and governance", "Requires improvement."),
            "Leaders",
            WEAK,
        ),
    ],
)
def test_a_row_of_the_table_of_grades_is_a_judgement(
    cells: tuple[str, ...], strand: str, grade: Grade
) -> None:
    assert grades(row(*cells)) == {strand: grade}


@pytest.mark.parametrize(
    ("text", "strand", "grade"),
    [
        (
            "The overall judgement is that children’s services are inadequate",
            "Overall",
            Grade.INADEQUATE,
        ),
        (
            "Children’s services in Ashby require improvement to be good",
            "Overall",
            WEAK,
        ),
        (
            "The progress of children in care: outstanding",
            "Children in care",
            Grade.OUTSTANDING,
        ),
        ("The impact of leaders on practice with families is: good", "Leaders", Grade.GOOD),
        (
            "The graded judgement for adoption performance is that it is good",
            "Adoption",
            Grade.GOOD,
        ),
        (
            "The judgment about care leavers is that they require improvement",
            "Care leavers",
            WEAK,
        ),
        (
            "The Local Safeguarding Children Board is inadequate",
            "Safeguarding board",
            Grade.INADEQUATE,
        ),
    ],
)
def test_a_heading_that_ends_in_a_grade_is_a_judgement(
    text: str, strand: str, grade: Grade
) -> None:
    assert grades(heading(text)) == {strand: grade}
    assert grades(under(text)) == {strand: grade}


@pytest.mark.parametrize(
    "text",
    [
        "Children’s services in Ashby are inadequate because:",
        "What care leavers say is good about the service",
        "Making leadership good",
        "Care leavers and a good start",
        "What needs to improve",
        "The canteen is good",
    ],
)
def test_a_heading_that_says_something_else_judges_nothing(text: str) -> None:
    assert grades(heading(text)) == {}


def test_a_row_that_is_no_grade_judges_nothing() -> None:
    assert grades(row("Overall effectiveness", "Good", kind=PassageKind.TABLE_ROW)) == {}
    assert grades(row("Overall effectiveness", "See page 4")) == {}


def test_the_table_goes_before_the_headings_and_each_strand_is_given_once() -> None:
    found = read_judgements(
        [
            under("The experiences of care leavers: good"),
            row("Care leavers", "Inadequate"),
            row("The experiences and progress of care leavers", "Good", page=9),
        ]
    )
    assert [(one.grade, one.place) for one in found] == [(Grade.INADEQUATE, "grade table, p. 1")]


def test_a_head_that_joins_two_strands_is_a_judgement_on_both() -> None:
    head = "The experiences and progress of children in care and care leavers"
    assert strands_of(head) == ("Children in care", "Care leavers")


def test_a_head_of_another_framework_keeps_its_own_words() -> None:
    assert grades(row("Is the home safe?", "Good")) == {"Is the home safe?": Grade.GOOD}


def test_overall_comes_first() -> None:
    found = read_judgements([row("Adoption", "Good"), row("Overall effectiveness", "Good")])
    assert [one.strand for one in found] == ["Overall", "Adoption"]


def test_a_judgement_says_where_it_is_printed() -> None:
    printed = (
        row("Adoption", "Good", page=3),
        heading("Adoption: good", 4),
        under("Adoption: good", number="7", page=5),
    )
    places = [read_judgements([passage])[0].place for passage in printed]
    assert places == ["grade table, p. 3", "heading, p. 4", "heading above para 7, p. 5"]


def test_the_words_of_the_report_are_kept_beside_the_grade() -> None:
    found: Judgement = read_judgements(
        [row("2.2 Care leavers", "Requires improvement to be good")]
    )[0]
    assert (found.head, found.printed) == ("Care leavers", "Requires improvement to be good")
