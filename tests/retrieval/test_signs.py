"""What speaks for a candidate beyond likeness."""

from __future__ import annotations

import numpy as np
import pytest

from retrieval.index import Index
from retrieval.results import Evidence


def signals(index: Index, question: str) -> dict[tuple[str, str | None], Evidence]:
    """The evidence for a question by document and number."""
    found = index.ask(question, k=10).evidence
    return {(item.document.id, item.passage.number): item for item in found}


def test_outside_a_scope_is_less_than_inside(index: Index) -> None:
    found = signals(index, "social workers in Southshire")
    assert found["county-2016", "3"].signals["scope"] == 0
    assert found["city-2014", "3"].signals["scope"] == pytest.approx(np.log(0.5))


def test_a_year_that_a_passage_and_its_paper_lack_counts_against_it(index: Index) -> None:
    found = signals(index, "How many social workers were there in 2016?")
    assert found["county-2016", "3"].signals["years"] == 0
    assert found["city-2014", "3"].signals["years"] == -1
