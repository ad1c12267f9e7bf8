"""Which inspection papers bear on an answer: the same council's, of its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from corpus.passages import Document, DocumentKind
from register.entries import Register
from register.inspections import inspections_for
from tests.register.papers import ELSEWHERE, LATER, MINUTES, REPORT, document

LETTER = document("letter-2014", DocumentKind.VISIT_LETTER, date(2014, 6, 1))
OLD = document("park-2005", DocumentKind.INSPECTION_REPORT, date(2005, 1, 1))


def of_its_time(register: Register, *papers: Document) -> list[str]:
    return [one.id for one in inspections_for(register.entries[1], papers).of_its_time]


def test_papers_of_the_years_before_and_the_months_after_count_the_nearest_first(
    register: Register,
) -> None:
    found = of_its_time(register, OLD, LETTER, REPORT, LATER, MINUTES)
    assert found == ["park-2015", "letter-2014"]


def test_papers_on_another_council_never_count(register: Register) -> None:
    assert of_its_time(register, ELSEWHERE) == []


def test_without_a_paper_of_its_time_the_nearest_stands_in(register: Register) -> None:
    assert of_its_time(register, OLD, LATER) == ["park-2021"]


def test_later_papers_are_known_as_later_in_their_order(register: Register) -> None:
    last = replace(LATER, id="park-2024", published=date(2024, 1, 1))
    found = inspections_for(register.entries[1], [last, OLD, LATER, REPORT])
    assert [one.id for one in found.later] == ["park-2021", "park-2024"]


def test_a_paper_without_a_date_is_no_better_than_the_last_resort(register: Register) -> None:
    undated = replace(REPORT, id="undated", published=None)
    assert of_its_time(register, undated, REPORT) == ["park-2015"]
    assert of_its_time(register, undated) == ["undated"]
