"""A paper that says that it is exempt or private is noticed; one that only speaks of such is not."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from corpus.privacy import find_marking
from corpus.readers.pdf import read_pages

MARKINGS = """
NOT FOR PUBLICATION by virtue of paragraphs 1 and 2 of Part 1 of Schedule 12A of the 1972 Act
By virtue of paragraph 3 of Part 1 of Schedule 12A
Appendix B – NOT FOR PUBLICATION
PRIVATE
PRIVATE REPORT
PART 2 - PRIVATE
Status: Confidential
Classification: RESTRICTED
Appendix 2 (Exempt)
This report contains exempt information
NOT FOR PUBLICATION
Not for publication: paragraph 3 of Schedule 12A
Private and Confidential
EXEMPT
Exempt report
Exempt information – paragraph 1
OFFICIAL - SENSITIVE
OFFICIAL-SENSITIVE
This report is not for publication.
Strictly confidential
Leisure contract award – EXEMPT
[CONFIDENTIAL]
** NOT FOR PUBLICATION **
1.1 This report contains exempt information as defined in paragraph 3.
Exempt/Confidential: Yes
Is this report confidential? Yes
Report status: Exempt under paragraph 3
Confidential Appendix C
Exempt – Paragraph 3 of Part 1 of Schedule 12A
Cabinet, 4 May 2021 (Private and confidential)
This appendix is confidential and must not be copied.
Not for onward circulation
Commercial in confidence
Appendices 2 and 3 are exempt under paragraph 3
Confidential until 4 May 2021
Private & Confidential to members
The attached report is not for publication because it names children
EXEMPT REPORT – NOT FOR PUBLICATION
Private report to the Executive
PRIVATE AND CONFIDENTIAL – FOR MEMBERS ONLY
Report status: Not for publication
CONFIDENTIAL REPORT OF THE DIRECTOR OF RESOURCES
Not for publication by virtue of Schedule 12A, paragraph 3
Annex C: Confidential
Security classification: Official - Sensitive
This document is private and confidential
This report is exempt by virtue of paragraph 4 of Part 1 of Schedule 12A
Contract for school meals (Exempt report)
The appendix to this report is exempt from publication
Part B – Confidential
This report includes confidential information about named children.
EXEMPT: PARAGRAPHS 1 AND 2
Circulation: Restricted
Not to be published before the meeting
2. This report is private.
PART II – EXEMPT
Restricted – not for circulation
This is a confidential report
Private paper
Confidentiality: Exempt
(Not for publication)
APPENDIX 1 - EXEMPT INFORMATION
Contains exempt information
Not for publication under paragraph 3, Schedule 12A
CONFIDENTIAL APPENDIX
Exempt Appendix 1 to the report of the Chief Executive
NOT FOR PUBLIC RELEASE
Sale of Elm House – Confidential report
Report classification: Confidential
Private - Part 2
This paper is not for publication as it would reveal the identity of a child.
THIS DOCUMENT IS CONFIDENTIAL
Agenda item 9 - EXEMPT
EXEMPT (paragraph 3)
Does this report contain exempt information? Yes, paragraph 3
Appendix 4 – Bids received – Exempt
STRICTLY PRIVATE AND CONFIDENTIAL
Restricted: Schedule 12A paragraph 2
Publication: Not for publication
""".strip().splitlines()
INNOCENT = """
This item contains exempt information.
Item 7 is exempt under paragraph 3
Members read the minutes, the letters that had come in from parents, and the annex (not for publication).
Exempt accommodation in Leicester: a review
Exempt Items
Restricted growth and what it means
Members may resolve to exclude the public while exempt information is considered.
Confidential advice lines are offered to all carers by the council, and are well used by them.
Exempted schools
Restrictedness
Children in private fostering
This decision is exempt from call-in
This report is exempt from call-in.
Exempt information: None
Confidential: No
Is this report confidential? No
Does the report contain confidential or exempt information? Yes No
Classification: Unrestricted
UNRESTRICTED ITEMS
Private
Private, voluntary and independent nurseries
12. EXEMPT ITEMS
14. Land at Mill Lane (EXEMPT)
Confidential reporting (whistleblowing) policy
Private rented sector licensing
Private: a history of fostering
This report contains no exempt information.
This report is not confidential.
Non-exempt
Status: Public
Exclusion of the press and public
The following item is exempt under paragraph 3 of Schedule 12A
Restricted access to the courtyard
Not exempt
VAT: exempt
Confidential and exempt items
Exempt charities and the Charity Commission
Confidentiality and data protection
Restricted parking zones
Private hire vehicles
This report is for publication
Confidential waste collection
Exemptions from the scheme of delegation
Private sector housing strategy
Appendices: none exempt
Publication status: Open
Contains confidential information: No
This report is exempt from the forward plan
Exempt properties: council tax
Is the decision exempt from call-in? Yes
Not exempt under paragraph 3
Part 2 – Private sector leasing
PRIVATE SECTOR HOUSING
Restricted stock: a summary
The public may be asked to leave while confidential matters are discussed
Access to exempt information
10. Confidential minutes of the last meeting
Not for profit
Private members' clubs
Foster care: in-house and private
This report has been written with sensitive regard to children
Homes by owner: council, private, housing association
Exempt from council tax: who can apply
Private law cases in the family court
Confidentiality
Restricted mobility and travel training
Exempt supplies and VAT
Is this report exempt? No
Appendix 2: Private fostering leaflet
Part 1 of Schedule 12A of the Local Government Act 1972
Confidential inquiry into maternal deaths
Reports that are not for publication are listed in the constitution
Freedom of information: exempt classes of record
This report describes how confidential records are kept.
Private and voluntary sector partners
Classification: Public
Exempt schemes (annual return)
The public and press are welcome to attend except when exempt information is discussed
""".strip().splitlines()
RESOLUTION = """\
EXCLUSION OF THE PRESS AND PUBLIC
To resolve that under section 100A(4) of the Local Government Act 1972 the public be
excluded from the meeting for the following item because it would involve the disclosure of
Exempt information as defined in paragraph 3 of Part 1 of Schedule 12A of the
Act."""
ASKED_TO_LEAVE = """\
By virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972 the press and
public will be asked to leave the meeting for the next item."""
AGENDA = """\
PART 1 - PUBLIC
1. Apologies
PART 2 - PRIVATE
7. Land at Mill Lane"""
NONE_TO_TELL = """\
Exempt information
There is no exempt information in this report."""
ANSWERED_BELOW = """\
Confidential
No"""
WRAPPED = """\
It would disclose
Exempt information"""
CALL_IN = """\
This report is exempt
from call-in."""


def on_a_page(line: str) -> str:
    return f"Anytown Council\n  {line}\nCabinet"


@pytest.mark.parametrize("marking", MARKINGS)
def test_a_marking_is_noticed_and_told_in_its_own_words(marking: str) -> None:
    found = find_marking(on_a_page(marking))
    assert found is not None
    assert found.startswith(marking)


@pytest.mark.parametrize("line", INNOCENT)
def test_words_within_what_a_public_paper_says_are_no_marking(line: str) -> None:
    assert find_marking(on_a_page(line)) is None


@pytest.mark.parametrize(
    "page", [RESOLUTION, ASKED_TO_LEAVE, AGENDA, NONE_TO_TELL, ANSWERED_BELOW, WRAPPED, CALL_IN, ""]
)
def test_a_page_that_resolves_announces_or_denies_is_no_marking(page: str) -> None:
    assert find_marking(page) is None


def test_a_private_part_is_a_marking_where_no_public_part_is_named() -> None:
    assert find_marking(AGENDA.replace("PART 1 - PUBLIC\n", "")) == "PART 2 - PRIVATE"


def test_a_marking_over_two_lines_is_told_whole() -> None:
    page = "Anytown Council\nNot for publication by virtue of paragraph 3\nof Schedule 12A\nCabinet"
    assert find_marking(page) == "Not for publication by virtue of paragraph 3 of Schedule 12A"


def test_a_sentence_about_another_paper_that_runs_over_its_line_is_no_marking() -> None:
    page = "The panel heard that two of the papers that it had asked for were\nNot for publication"
    assert find_marking(page) is None


def test_no_published_paper_is_held_for_private(shared_corpus: Path) -> None:
    papers = [*shared_corpus.glob("pdf/*.pdf"), *shared_corpus.glob("national/*.pdf")]
    assert len(papers) > 100
    assert {
        paper.name: found for paper in papers if (found := find_marking(first_pages(paper)))
    } == {}


def first_pages(paper: Path) -> str:
    """The lines of the first two pages, which is what a reading keeps of them."""
    lines = (line.text for page in islice(read_pages(paper, None), 2) for line in page.lines)
    return "\n".join(lines)
