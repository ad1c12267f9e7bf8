"""Papers for the tests: a small invented report, the starter notes, published reports where at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.papers import Papers
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
