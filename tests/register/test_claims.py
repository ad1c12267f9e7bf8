"""Answers taken apart into claims, with the references printed in each."""

from __future__ import annotations

import pytest

from register.claims import split_claims
from tests.register.papers import ASKED, CITES_GATES, asking


def claims_of(answer: str | None) -> list[str]:
    return [claim.text for claim in split_claims(asking("m", "1", "Why?", answer))]


def test_each_sentence_is_a_claim() -> None:
    assert claims_of("The gates are shut at eight. A warden does that.") == [
        "The gates are shut at eight.",
        "A warden does that.",
    ]


def test_a_question_without_an_answer_has_no_claims() -> None:
    assert claims_of(None) == []


@pytest.mark.parametrize(
    ("answer", "claims"),
    [
        ("The gates are shut at eight. Every day.", ["The gates are shut at eight. Every day."]),
        ("Short answer: yes.\nThe gates are shut.", ["Short answer: yes.\nThe gates are shut."]),
        ("Yes.", ["Yes."]),
    ],
)
def test_a_scrap_goes_with_the_sentence_beside_it(answer: str, claims: list[str]) -> None:
    assert claims_of(answer) == claims


def test_the_words_of_all_claims_are_those_of_the_answer() -> None:
    answer = "One was mended in May. Two more in June!\n\nWhat of the rest? They wait for wood."
    assert " ".join(claims_of(answer)).split() == answer.split()


def test_a_reference_belongs_to_the_claim_that_prints_it() -> None:
    first, second = split_claims(ASKED[0])
    assert first.references == ()
    assert second.references == (CITES_GATES,)
