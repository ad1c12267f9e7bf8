"""Which reports stand side by side."""

from __future__ import annotations

from datetime import date

import pytest

from comparison.selecting import MOST, Way, councils_in, most_inspected, reports_to_compare
from corpus.passages import Document, DocumentKind

REPORT = DocumentKind.INSPECTION_REPORT
LETTER = DocumentKind.VISIT_LETTER


def paper(council: str, year: int, kind: DocumentKind = REPORT) -> Document:
    name = f"{council}-{year}-{kind.value}".lower().replace(" ", "-")
    day = date(year, 3, 4)
    return Document(name, name, "Inspectorate", council, kind, day, f"{name}.pdf", name, 9)


PAPERS = (
    paper("Bourne", 2020),
    paper("Ashby", 2021),
    paper("Ashby", 2015),
    paper("Ashby", 2018, LETTER),
    paper("Ashby", 2022, DocumentKind.MINUTES),
    paper("Corby", 2022, LETTER),
)


def chosen(way: Way, *councils: str, letters: bool = True) -> list[str]:
    return [one.id for one in reports_to_compare(PAPERS, way, councils, letters)]


def test_over_time_come_all_inspection_papers_of_a_council_the_earliest_first() -> None:
    assert chosen(Way.TIME, "Ashby") == [
        "ashby-2015-inspection-report",
        "ashby-2018-visit-letter",
        "ashby-2021-inspection-report",
    ]


def test_letters_can_be_left_out() -> None:
    assert chosen(Way.TIME, "Ashby", letters=False) == [
        "ashby-2015-inspection-report",
        "ashby-2021-inspection-report",
    ]


def test_without_a_council_the_one_with_most_papers_is_taken() -> None:
    assert most_inspected(PAPERS) == "Ashby"
    assert chosen(Way.TIME) == chosen(Way.TIME, "Ashby")


def test_councils_are_compared_by_their_latest_report() -> None:
    assert chosen(Way.COUNCILS) == ["ashby-2021-inspection-report", "bourne-2020-inspection-report"]
    assert chosen(Way.COUNCILS, "Bourne") == ["bourne-2020-inspection-report"]


def test_councils_are_those_of_inspection_papers() -> None:
    assert councils_in(PAPERS) == ("Ashby", "Bourne", "Corby")


def test_a_library_without_inspection_papers_has_nothing_to_compare() -> None:
    assert most_inspected(PAPERS[4:5]) is None
    assert reports_to_compare(PAPERS[4:5], Way.TIME, ()) == ()


@pytest.mark.parametrize("way", list(Way))
def test_no_more_stand_side_by_side_than_can_be_read(way: Way) -> None:
    many = [paper("Ashby", year) for year in range(2000, 2020)]
    many += [paper(f"Town {n}", 2020) for n in range(20)]
    found = reports_to_compare(many, way, ["Ashby"] if way is Way.TIME else [])
    assert len(found) == MOST
    if way is Way.TIME:
        assert found[-1].published == date(2019, 3, 4)
