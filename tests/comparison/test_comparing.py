"""One question put to several reports, each by itself."""

from __future__ import annotations

from typing import Any

from comparison.comparing import compare
from tests.register.papers import FINDINGS, LATER, REPORT, FakeIndex, paragraph

LATER_FINDINGS = (
    paragraph(
        "park-2021",
        "1",
        "Of sixteen benches in Elm Park two were broken.",
    ),
    paragraph("park-2021", "2", "The café sells tea."),
)


def library() -> Any:
    return FakeIndex([REPORT, LATER], [*FINDINGS, *LATER_FINDINGS])


def test_each_report_gives_its_own_strongest_paragraph() -> None:
    found = compare(library(), "How many benches were broken in Elm Park?", [REPORT, LATER])
    strongest = [column.strongest for column in found.columns]
    assert [item and item.passage.id for item in strongest] == ["park-2015/-/2", "park-2021/-/1"]


def test_a_report_that_does_not_answer_says_nothing() -> None:
    found = compare(library(), "Is the boating lake empty?", [REPORT, LATER])
    assert [column.says_something for column in found.columns] == [True, False]


def test_without_a_question_nothing_is_looked_up() -> None:
    index = library()
    found = compare(index, "  ", [REPORT, LATER])
    assert index.asked == []
    assert all(column.result is None for column in found.columns)


def test_figures_of_reports_that_answer_are_compared() -> None:
    first = paragraph("park-2015", "9", "In all 14 benches of the park were broken.")
    second = paragraph("park-2021", "9", "In all 16 benches of the park were broken.")
    index: Any = FakeIndex([REPORT, LATER], [first, second])
    found = compare(index, "Which benches were broken?", [REPORT, LATER])
    assert [change.difference for change in found.changes] == ["2 more"]
