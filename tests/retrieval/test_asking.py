"""What is done with a question between its words and the list: sides, halves, slips in scopes."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.index import Index
from retrieval.settings import RetrievalSettings, Steps

COMPARING = "foster carers, care leavers' plans, agency posts: Northam against Southshire"


@pytest.mark.parametrize(
    ("sides", "documents"), [(True, {"city-2014", "county-2016"}), (False, {"city-2014"})]
)
def test_each_council_of_a_comparison_has_its_turn_among_the_first_four(
    index_folder: Path, settings: RetrievalSettings, sides: bool, documents: set[str]
) -> None:
    changed = settings.model_copy(update={"steps": Steps(sides=sides)})
    found = Index.open(index_folder, changed).ask(COMPARING, k=3).evidence
    assert {item.document.id for item in found} == documents


def test_halves_of_a_question_are_looked_up_where_that_is_set(
    index_folder: Path, settings: RetrievalSettings
) -> None:
    question = "How full was the refuge on Quay Road in May, and who began few assessments?"
    changed = settings.model_copy(update={"steps": Steps(halves=True)})
    plain = Index.open(index_folder, settings).ask(question, k=10).evidence
    halved = Index.open(index_folder, changed).ask(question, k=10).evidence
    assert [item.passage.id for item in plain] != [item.passage.id for item in halved]
    assert {item.passage.id for item in plain} == {item.passage.id for item in halved}


def test_a_council_is_known_by_its_style_through_a_slip_of_the_keyboard(index: Index) -> None:
    (scope,) = index.ask("training of foster carers in the ctiy").scopes
    assert (scope.label, scope.words) == ("Northam City", "the city")


def test_names_of_acronyms_are_looked_up_too_and_said(index: Index) -> None:
    result = index.ask("LADO referrals and sgos")
    assert result.acronyms == (
        ("LADO", "local authority designated officer"),
        ("sgos", "special guardianship order"),
    )
