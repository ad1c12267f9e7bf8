"""What is taken from a paper's first and last pages: who published it, on whom, of what kind, when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.catalogue import Entry
from corpus.frontpage import describe
from corpus.passages import DocumentKind, Passage, PassageKind, Reading

LETTER = "Ask for: A. Clerk\ne-mail: a.clerk@borchester.gov.uk\nDate: 7 January 2025\nDear Member\n"


def described(front: str, name: str = "paper.pdf", *, closing: str = "", body: str = "") -> Entry:
    """What is taken from pages of these words; `body` is one passage of the paper."""
    said = Passage("paper/-/1", "paper", 1, PassageKind.PARAGRAPH, body)
    reading = Reading((said,), pages=3, front_text=front, closing_text=closing)
    return describe(reading, Path(name))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Inspection of Borchester County Council local authority\nchildren’s services\n"
            "Inspection dates: 3 to 7 June 2024\nLead inspector: A. Body, His Majesty’s Inspector\n",
            ("Ofsted", "Borchester County", DocumentKind.INSPECTION_REPORT, None),
        ),
        (
            "Borchester\nInspection of services for children\nInspection date: 3 March 2015\n"
            "Report published: 20 April 2015\nOfsted\n",
            ("Ofsted", "Borchester", DocumentKind.INSPECTION_REPORT, date(2015, 4, 20)),
        ),
        (
            "4 May 2021\nDear Ms Archer\nFocused visit to Borchester City Council children’s "
            "services\nHer Majesty’s Inspectors\n",
            ("Ofsted", "Borchester City", DocumentKind.VISIT_LETTER, date(2021, 5, 4)),
        ),
        (
            "AMBRIDGE PARISH COUNCIL\nMinutes of the meeting held on 8th January 2018\nPresent: all\n",
            ("Ambridge Parish", "Ambridge Parish", DocumentKind.MINUTES, date(2018, 1, 8)),
        ),
        (
            "BORCHESTER COUNTY COUNCIL\nCOUNTY COUNCIL\nMINUTES of a meeting of the County Council on "
            "8 January 2018\nPRESENT: all\n",
            ("Borchester County", "Borchester County", DocumentKind.MINUTES, date(2018, 1, 8)),
        ),
        (
            "City of Borchester\nInspection of services for children\nReport published: 20 April 2015\n"
            "Ofsted\nThe overall judgement is\nGood\n",
            ("Ofsted", "City of Borchester", DocumentKind.INSPECTION_REPORT, date(2015, 4, 20)),
        ),
        (
            "Inspection of services for children\nGood\nReport published: 20 April 2015\n"
            "of Ofsted inspectors\n",
            ("Ofsted", None, DocumentKind.INSPECTION_REPORT, date(2015, 4, 20)),
        ),
        ("Some leaflet\nwithout facts\n", (None, None, DocumentKind.OTHER, None)),
    ],
)
def test_the_first_page_tells_who_what_and_when(
    page: str, expected: tuple[str | None, str | None, DocumentKind, date | None]
) -> None:
    entry = described(page)
    assert (entry.publisher, entry.authority, entry.kind, entry.published) == expected


def test_the_date_of_an_inspection_is_not_taken_for_that_of_publication() -> None:
    page = "Inspection of Borchester local authority\nInspection dates: 3 to 7 June 2024\n"
    assert described(page, "report.pdf").published is None
    assert described(page, "report.pdf").notes == "Inspection dates: 3 to 7 June 2024."
    assert described(page, "report-2024-07-12.pdf").published == date(2024, 7, 12)


def test_a_page_without_a_title_leaves_the_files_name() -> None:
    assert described("\n12\n", "road_safety-2020.pdf").title == "road safety 2020"


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (
            "BORCHESTER COUNTY COUNCIL\nReport of the Strategic Director of Children’s Services\n"
            "Outcome of the Ofsted inspection of children’s services\n",
            DocumentKind.OFFICER_REPORT,
        ),
        (
            "Report title: What the inspection of our homes found\nWard(s) or groups affected: All\n"
            "Borchester County Council was visited by His Majesty’s Inspectors.\n",
            DocumentKind.OFFICER_REPORT,
        ),
        (
            "Borchester County Council\nAgenda\n4. Inspection of services for children: Ofsted\n",
            DocumentKind.COMMITTEE_PACK,
        ),
        (
            "Borchester County Council\nA plan for its children\nOfsted asked for one.\n",
            DocumentKind.OTHER,
        ),
        (
            "Borchester County Council\nMinutes of the meeting of 3 May\nPresent: all\n"
            "The Ombudsman’s findings were noted.\n",
            DocumentKind.MINUTES,
        ),
    ],
)
def test_a_councils_own_paper_on_an_inspection_is_the_councils(
    page: str, kind: DocumentKind
) -> None:
    entry = described(page, closing="Ofsted")
    assert (entry.publisher, entry.kind) == ("Borchester County", kind)


def test_an_inspectorate_may_be_named_in_the_imprint_alone() -> None:
    page = "Borchester City Council\nRe-inspection of services for children\n"
    assert described(page, closing="Raising concerns about Ofsted").publisher == "Ofsted"
    assert described(page).publisher == "Borchester City"


@pytest.mark.parametrize(
    ("page", "publisher"),
    [
        (
            "Inspection of the London Borough of Ambridge local authority\nCare Quality Commission\n",
            "Care Quality Commission",
        ),
        (
            "Complaint against:\nLondon Borough of Ambridge\nThe Ombudsman’s final decision\n",
            "Local Government Ombudsman",
        ),
        (
            "Complaint reference: 24\nLondon Borough of Ambridge\nThe Local Government and Social "
            "Care Ombudsman’s decision\n",
            "Local Government and Social Care Ombudsman",
        ),
        (
            "Neutral Citation Number: [2005] EWCA Civ 12\nLONDON BOROUGH OF AMBRIDGE\n- and -\n",
            "Court of Appeal",
        ),
    ],
)
def test_who_inspects_or_decides_is_the_publisher_and_the_council_the_subject(
    page: str, publisher: str
) -> None:
    entry = described(page)
    assert (entry.publisher, entry.authority) == (publisher, "London Borough of Ambridge")


def test_a_judgment_has_its_neutral_citation_for_a_title() -> None:
    page = "Neutral Citation Number:\n[2005] EWHC 12 (Admin)\nA v B\n"
    assert described(page).title == "[2005] EWHC 12 (Admin)"


def test_a_council_that_is_only_called_the_county_has_the_name_in_its_address() -> None:
    page = LETTER + "COUNTY COUNCIL - THURSDAY, 9 JANUARY 2025\nAgenda Item No\n"
    assert described(page, body="The roads of Borchester.").publisher == "Borchester County"


def test_an_address_that_nothing_spells_out_names_no_council() -> None:
    page = LETTER + "COUNTY COUNCIL - THURSDAY, 9 JANUARY 2025\nAgenda Item No\n"
    assert described(page, body="Roads are mended.").publisher is None


def test_the_name_under_a_letter_is_no_council() -> None:
    assert described(LETTER + "Here are the papers.\nYours\nAnna Clerk\n").authority is None


def test_a_councils_name_is_written_as_such_names_are() -> None:
    page = "THE LONDON BOROUGH OF AMBRIDGE AND FELPERSHAM\nA plan\n"
    assert described(page).authority == "London Borough of Ambridge and Felpersham"
    assert described("Borchester City Council’s plan").authority == "Borchester City"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (LETTER + "COUNTY COUNCIL, 9 JANUARY\n", "COUNTY COUNCIL, 9 JANUARY"),
        (
            "30 November 2016\nComplaint reference:\n16 005\nComplaint against:\nBorchester City\n"
            "The Ombudsman’s final decision\n",
            "The Ombudsman’s final decision",
        ),
        (
            "Focused visit to Borchester children’s services\nHer Majesty’s Chief Inspector has asked\n",
            "Focused visit to Borchester children’s services",
        ),
        (
            "Minutes of the meeting of the parish held at 7 pm\nin the Hall of Ambridge.\n",
            "Minutes of the meeting of the parish held at 7 pm in the Hall of Ambridge.",
        ),
        ("This report is made under a power to " + "combine reports " * 6 + "\n", "paper"),
    ],
)
def test_a_title_is_neither_a_letters_head_nor_prose(page: str, title: str) -> None:
    assert described(page).title == title
