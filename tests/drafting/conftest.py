"""Papers for the tests, and an answer and a question pack that rest on the smallest of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.check import check
from drafting.draft_printout import print_draft
from drafting.findings import CheckReport
from drafting.notebook import Notebook, Question
from drafting.pack_printout import print_pack
from drafting.papers import Papers
from drafting.printout import Printout
from drafting.typed import read_typed
from tests.drafting import shelves
from tests.drafting.shelves import Shelf, document, paragraph

BACKLOG = (
    "On 4 May 2018 the backlog stood at 120 referrals. By 7 September 2018 it had come down to 45. "
    "Temporary staff were taken on, and managers call the change fragile."
)
VISITS = (
    "In 2016–17 only 61.4% of home visits were made on time, against 72.9% in 2017–18. "
    "Neighbouring boroughs manage 80%."
)
KINSHIP = (
    "Kinship carers look after 31% of children; unrelated foster carers look after 48% of them. "
    "The Lantern Panel, chaired by Councillor Okafor, meets each month."
)
LESSONS = "Too many plans are not reviewed on time, and some families wait without an answer."
CITED_TEXT = (
    "On 4 May 2018 there were 120 referrals (Ofsted 2019, para 12). It was 54 by 7 September 2018 "
    "(Ofsted 2019, para 12; Ofsted 2019, para 99).\n\nKinship carers look after 31% (Ofsted 2019, para 14)."
)


@pytest.fixture(scope="session")
def small() -> Papers:
    """One invented inspection report of four paragraphs, and a later one about another place."""
    northmoor = (
        paragraph("12", BACKLOG, page=4),
        paragraph("13", VISITS, page=5),
        paragraph("14", KINSHIP, page=6),
        paragraph("15", LESSONS, page=6),
    )
    easterly = document("easterly-2020", authority="Easterly", published=None)
    other = (paragraph("12", "Easterly closed its youth club in 2020.", of="easterly-2020"),)
    return Papers(
        Shelf([document(), easterly], {"northmoor-2019": northmoor, "easterly-2020": other})
    )


@pytest.fixture(scope="session")
def notes() -> Papers:
    """The starter notes."""
    return shelves.notes()


@pytest.fixture(scope="session")
def published(shared_corpus: Path) -> Papers:
    """Published reports, read from their PDFs; skipped where they are not at hand."""
    return shelves.published(shared_corpus)


@pytest.fixture
def report(small: Papers) -> CheckReport:
    """What the check finds in an answer with a changed figure and a paragraph that is not there."""
    return check(read_typed(CITED_TEXT, "How many wait?", "Answer to Councillor Okafor"), small)


@pytest.fixture
def answer(small: Papers, report: CheckReport) -> Printout:
    """That answer for print."""
    return print_draft(report.draft, small, report)


@pytest.fixture
def pack(small: Papers) -> Printout:
    """A question pack for print: a paragraph, and a question that rests on it."""
    passage = small.by_id["northmoor-2019/-/13"]
    notebook = (
        Notebook(meeting="Children’s scrutiny", notes="Begin with visits.")
        .with_pin(small.document(passage), passage, "The worst year")
        .with_question(Question("What is it today?", (passage.id,), "Press this"))
    )
    return print_pack(notebook, small)
