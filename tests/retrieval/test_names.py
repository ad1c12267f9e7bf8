"""Whether a text names somebody."""

from __future__ import annotations

import pytest

from retrieval.names import names_someone


@pytest.mark.parametrize(
    "text",
    ["Mr Brown spoke.", "Cllr Singh asked.", "It is led by Jo Brown.", "It lies at Elm Bank."],
)
def test_titles_and_two_capitalised_words_name_somebody_or_some_place(text: str) -> None:
    assert names_someone(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Director of Finance spoke.",
        "The City Mayor asked the Scrutiny Committee.",
        "In March 2014 the Safeguarding Children Board met.",
        "it was said by nobody",
    ],
)
def test_offices_bodies_and_dates_name_nobody(text: str) -> None:
    assert not names_someone(text)
