"""Citations put into typed text: before the full stop, joined to those that are there, never twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.citations import cite_full, cite_plain, cite_short
from corpus.passages import Document, Passage
from drafting.citing import read_citation
from drafting.inserting import cite_after, typed_sentences
from drafting.papers import Papers
from drafting.sources import Sources
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
        ("It fell [Ofsted 2017, para 3].", f"It fell [Ofsted 2017, para 3; {CITATION}]."),
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
    assert text == f"It fell ({CITATION} [our note]; Ofsted 2017, para 3)."
    assert len(sentence.citations) == 2


@pytest.mark.parametrize("there", [f"{CITATION} (our note)", f"{CITATION} [our note]"])
def test_the_citation_of_a_note_is_never_put_twice(there: str) -> None:
    assert cite_after(f"It fell ({there}).", f"{CITATION} (our note)") == f"It fell ({there})."


@pytest.mark.parametrize("cite", [cite_short, cite_plain, cite_full])
def test_whatever_citation_is_put_in_no_two_brackets_close_together_and_it_leads_back(
    cite: Callable[[Document, Passage], str], notes: Papers
) -> None:
    sources = Sources(notes)
    for passage in notes.everything():
        text = cite_after("It fell.", cite(notes.document(passage), passage))
        ((_, _, sentence),) = read_typed(text).sentences()
        (citation,) = sentence.citations
        assert "))" not in text, text
        assert passage in sources.resolve(read_citation(citation.printed)).passages, text


def test_the_mark_of_a_sub_paragraph_stays_as_it_is_printed() -> None:
    assert cite_after("It fell.", "Appendix B1, para 3.4 (a), p. 3") == (
        "It fell (Appendix B1, para 3.4 (a), p. 3)."
    )


def test_a_sentence_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        cite_after("It fell.", CITATION, 3)
