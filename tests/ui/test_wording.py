"""The interface's own words."""

from __future__ import annotations

from datetime import UTC, date, datetime

from corpus.passages import Document, DocumentKind
from ui.wording import counted, described, in_local_time, listed, years_between


def paper(day: date | None) -> Document:
    kind = DocumentKind.OTHER
    return Document("a", "Review of parks", "Ashby", "Ashby", kind, day, "a.txt", "0", None)


def test_counts_agree_with_their_nouns() -> None:
    assert [counted(1, "paper"), counted(0, "paper"), counted(1200, "body", "bodies")] == [
        "1 paper",
        "0 papers",
        "1,200 bodies",
    ]


def test_moments_are_written_the_british_way() -> None:
    moment = datetime(2024, 5, 2, 12, 5, tzinfo=UTC).astimezone()
    assert in_local_time(moment) == f"2 May 2024 at {moment:%H:%M}"


def test_a_paper_without_a_date_says_so() -> None:
    assert described(paper(None)) == "Ashby – Review of parks, no date given"


def test_the_years_of_papers_are_a_span_one_year_or_nothing() -> None:
    early, late = paper(date(2015, 1, 1)), paper(date(2024, 1, 1))
    assert years_between([late, early]) == "2015 to 2024"
    assert years_between([early, early]) == "2015"
    assert years_between([paper(None)]) == ""


def test_lists_end_in_and() -> None:
    assert [listed(["a"]), listed(["a", "b", "c"])] == ["a", "a, b and c"]
