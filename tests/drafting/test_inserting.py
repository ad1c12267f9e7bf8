"""Citations put into typed text: before the full stop, joined to those that are there, never twice."""

from __future__ import annotations

import pytest

from drafting.inserting import cite_after, typed_sentences
from drafting.typed import read_typed

CITATION = "Ofsted 2015, para 55, p. 15"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("It fell.", f"It fell ({CITATION})."),
        ("It fell", f"It fell ({CITATION})"),
        ("Did it fall?  \n", f"Did it fall ({CITATION})?  \n"),
        ("He said “no.”", f"He said “no.” ({CITATION})"),
        ("It fell (Ofsted 2017, para 3).", f"It fell (Ofsted 2017, para 3; {CITATION})."),
        (f"It fell ({CITATION}).", f"It fell ({CITATION})."),
        ("It fell (by half).", f"It fell (by half) ({CITATION})."),
        ("", f"({CITATION}) "),
    ],
)
def test_a_citation_goes_to_the_end_of_the_last_sentence(text: str, cited: str) -> None:
    assert cite_after(text, CITATION) == cited


def test_any_sentence_can_be_cited_and_the_rest_stays_letter_for_letter() -> None:
    text = "1. It fell.  It rose.\n\n- All is well"
    place = typed_sentences(text).index("It rose.")
    assert cite_after(text, CITATION, place) == (
        f"1. It fell.  It rose ({CITATION}).\n\n- All is well"
    )


def test_the_citation_of_a_note_stays_one_citation() -> None:
    remarked = f"{CITATION} (our note)"
    text = cite_after(cite_after("It fell.", remarked), "Ofsted 2017, para 3")
    ((_, _, sentence),) = read_typed(text).sentences()
    assert [each.printed for each in sentence.citations] == [remarked, "Ofsted 2017, para 3"]


def test_a_sentence_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        cite_after("It fell.", CITATION, 3)
