"""How far the papers answer, in words."""

from __future__ import annotations

import pytest

from retrieval.filters import Filters
from retrieval.results import Result
from retrieval.verdict import verdict


def result(answered: bool, confidence: float) -> Result:
    return Result("q", answered, confidence, "", (), Filters(), 0.0, ())


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (0.9, "The papers answer this"),
        (0.6, "The papers probably answer this"),
        (0.2, "The papers may answer this"),
    ],
)
def test_confidence_is_told_in_words(confidence: float, words: str) -> None:
    assert verdict(result(True, confidence)) == words


def test_a_question_that_is_not_answered_is_never_called_answered() -> None:
    assert verdict(result(False, 0.99)) == "These papers do not answer this"
