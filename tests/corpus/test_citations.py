"""Citations: golden texts in three styles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.citations import cite_full, cite_plain, cite_short
from corpus.passages import Document, DocumentKind, Passage, PassageKind, TableRow

REPORT = Document(
    id="leicester-2015",
    title="Inspection of services for children",
    publisher="Ofsted",
    authority="Leicester City",
    kind=DocumentKind.INSPECTION_REPORT,
    published=date(2015, 3, 20),
    source_file="leicester-2015.pdf",
    sha256="0" * 64,
    pages=49,
)
PARAGRAPH = Passage(
    id="leicester-2015/-/55",
    document_id="leicester-2015",
    ordinal=1,
    kind=PassageKind.PARAGRAPH,
    text="Some text.",
    number="55",
    page_first=15,
    page_last=15,
)


def test_a_numbered_paragraph_in_all_three_styles() -> None:
    assert cite_short(REPORT, PARAGRAPH) == "Ofsted 2015, para 55, p. 15"
    assert cite_plain(REPORT, PARAGRAPH) == "Ofsted, Leicester City (20 March 2015), para 55, p. 15"
    assert cite_full(REPORT, PARAGRAPH) == (
        "Ofsted, Inspection of services for children, Leicester City (20 March 2015) para 55, p 15"
    )


def test_a_run_over_a_page_break_names_both_pages() -> None:
    assert cite_short(REPORT, replace(PARAGRAPH, page_last=16)).endswith("pp. 15–16")
    assert cite_full(REPORT, replace(PARAGRAPH, page_last=16)).endswith("pp 15–16")


@pytest.mark.parametrize(
    ("changes", "locator"),
    [
        ({"scope": "Appendix B1", "number": "1.2"}, "Appendix B1, para 1.2, p. 15"),
        (
            {"scope": "minutes 15 January 2015", "number": "81", "kind": PassageKind.MINUTE},
            "minutes 15 January 2015, minute 81, p. 15",
        ),
        (
            {
                "scope": "minutes 15 January 2015",
                "number": "85",
                "kind": PassageKind.EXCHANGE,
                "headings": ("Questions", "St Marys Allotments"),
            },
            "minutes 15 January 2015, minute 85 (St Marys Allotments), p. 15",
        ),
        ({"scope": "Event 4", "number": None, "kind": PassageKind.EXCHANGE}, "Event 4, p. 15"),
        (
            {"scope": "Waddington", "number": "10", "kind": PassageKind.EXCHANGE},
            "Waddington 10, p. 15",
        ),
        (
            {"number": None, "page_ordinal": 3},
            "third paragraph (no printed number), p. 15",
        ),
        (
            {
                "number": None,
                "kind": PassageKind.TABLE_ROW,
                "scope": "Appendix 1",
                "row": TableRow("Spend", ("Service", "£000"), ("Schools", "12.0")),
            },
            "Appendix 1, row “Schools”, p. 15",
        ),
    ],
)
def test_every_sort_of_passage_has_its_locator(changes: dict[str, object], locator: str) -> None:
    passage = replace(PARAGRAPH, **changes)  # type: ignore[arg-type]
    assert cite_short(REPORT, passage) == f"Ofsted 2015, {locator}"


@pytest.mark.parametrize(
    ("place", "called"),
    [(20, "twentieth"), (21, "21st"), (32, "32nd"), (103, "103rd"), (112, "112th")],
)
def test_a_passage_without_number_is_counted_as_it_is_said(place: int, called: str) -> None:
    passage = replace(PARAGRAPH, number=None, page_ordinal=place)
    assert cite_short(REPORT, passage).startswith(f"Ofsted 2015, {called} paragraph")


def test_a_text_file_has_no_pages_and_an_undated_paper_no_year() -> None:
    paged_nowhere = replace(PARAGRAPH, page_first=None, page_last=None)
    assert cite_short(replace(REPORT, published=None), paged_nowhere) == "Ofsted, para 55"


def test_a_note_is_never_cited_as_the_report_itself() -> None:
    note = replace(REPORT, is_note=True)
    assert cite_short(note, PARAGRAPH) == "Ofsted 2015, para 55, p. 15 (our note)"
    assert "quote from the published report" in cite_full(note, PARAGRAPH)


def test_a_number_that_recognition_was_unsure_of_is_never_cited_without_saying_so() -> None:
    scanned = replace(PARAGRAPH, number_certainty=0.74)
    assert "number uncertain: read from a scan" in cite_short(REPORT, scanned)
    assert cite_short(REPORT, replace(PARAGRAPH, number_certainty=0.95)) == (
        "Ofsted 2015, para 55, p. 15"
    )
