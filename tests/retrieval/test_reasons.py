"""The reason, which names what is missing."""

from __future__ import annotations

import pytest

from retrieval.query import read_query
from retrieval.reasons import phrase
from retrieval.thesaurus import Thesaurus

RARITY = {"therapi": 5.0, "privat": 3.0, "session": 3.0, "lscb": 2.0, "chair": 4.0}


@pytest.mark.parametrize(
    ("question", "terms", "words"),
    [
        (
            "What is the bill for private therapy sessions this year?",
            {"privat", "therapi", "session"},
            "private therapy sessions",
        ),
        ("Who chairs the LSCB, by name?", {"chair", "lscb"}, "chairs the LSCB"),
        ("Therapy for all?", {"therapi"}, "Therapy"),
        ("Therapy, or a chair for the session?", {"therapi", "chair", "session"}, "Therapy"),
        ("They'd chair it?", {"theyd", "chair"}, "chair"),
        ("Why?", {"therapi"}, ""),
        ("How many in 2014?", {"2014"}, ""),
    ],
)
def test_a_phrase_is_the_run_of_the_questions_own_words_that_weighs_most(
    question: str, terms: set[str], words: str
) -> None:
    assert phrase(question, terms, lambda term: RARITY.get(term, 1.0)) == words


def test_a_phrase_has_the_words_as_they_were_typed() -> None:
    query = read_query("Is Private THERAPY paid?", Thesaurus(()))
    assert (
        phrase(query.text, query.terms, lambda term: RARITY.get(term, 1.0))
        == "Private THERAPY paid"
    )
