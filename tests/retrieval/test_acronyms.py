"""Acronyms as the papers define them."""

from __future__ import annotations

import pytest

from retrieval.acronyms import mine_acronyms


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("The Common Assessment Framework (CAF) is used.", "caf", "common assessment framework"),
        (
            "The Director of Children’s Services (DCS) left.",
            "dcs",
            "director of children's services",
        ),
        ("young people not in education, employment or training (NEET)", "neet", None),
        ("Personal Education Plans (PEPs) were late.", "pep", "personal education plans"),
        ("Use of CAMHS (Child and Adolescent Mental Health Services) grew.", "camhs", None),
    ],
)
def test_a_definition_is_found(text: str, acronym: str, name: str | None) -> None:
    found = mine_acronyms([text])
    assert acronym in found
    if name is not None:
        assert found[acronym] == (name,)


@pytest.mark.parametrize(
    "text", ["as reported (see B)", "in May (QA) it fell", "three plans (PDF)"]
)
def test_brackets_that_define_nothing_are_left_alone(text: str) -> None:
    assert mine_acronyms([text]) == {}


def test_the_commonest_name_of_an_acronym_comes_first() -> None:
    texts = ["Early Help Offer (EHO)", "Early Help Order (EHO)", "Early Help Order (EHO)"]
    assert mine_acronyms(texts)["eho"] == ("early help order", "early help offer")
