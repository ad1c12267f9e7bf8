"""Citations as people type them, and sentences parted from them."""

from __future__ import annotations

import pytest

from drafting.citing import find_in_prose, is_citation, read_citation
from drafting.draft import Citation, Draft, Paragraph, Sentence, as_typed
from drafting.typed import read_typed


@pytest.mark.parametrize(
    ("printed", "source", "spans", "pages"),
    [
        ("Ofsted 2015, para 55, p. 15", "Ofsted 2015", (("55", "55"),), (15, 15)),
        ("Ofsted 2015, paras 55–57", "Ofsted 2015", (("55", "57"),), None),
        ("Ofsted 2015, paras 55 and 64", "Ofsted 2015", (("55", "55"), ("64", "64")), None),
        ("Appendix B1, para 1.2", "Appendix B1", (("1.2", "1.2"),), None),
        ("minute 85", "", (("85", "85"),), None),
        (
            "minutes 15 January 2015, minute 79 2), p. 7",
            "minutes 15 January 2015",
            (("79 2)", "79 2)"),),
            (7, 7),
        ),
        ("page 14, point 53", "", (("53", "53"),), (14, 14)),
        ("Ofsted 2017, pp. 115–6", "Ofsted 2017", (), (115, 116)),
    ],
)
def test_a_citation_is_read_into_paper_numbers_and_pages(
    printed: str,
    source: str,
    spans: tuple[tuple[str, str], ...],
    pages: tuple[int, int] | None,
) -> None:
    cited = read_citation(printed)
    assert (cited.source, cited.spans, cited.pages) == (source, spans, pages)


@pytest.mark.parametrize(
    ("called", "place"), [("third", 3), ("22nd", 22), ("103rd", 103), ("1012th", 1012)]
)
def test_a_paragraph_without_a_number_is_read_by_its_count(called: str, place: int) -> None:
    cited = read_citation(f"Ofsted 2017, {called} paragraph (no printed number)")
    assert (cited.source, cited.ordinal) == ("Ofsted 2017", place)


@pytest.mark.parametrize(
    ("words", "cites"),
    [
        ("Ofsted 2015, para 55", True),
        ("Ofsted 2015, Event 4", True),
        ("p. 15", True),
        ("Marlow Review 2016", True),
        ("20 March 2015", False),
        ("Children Act 1989", False),
        ("16 of 18", False),
        ("half of them in 2015, the rest later", False),
    ],
)
def test_words_in_brackets_are_a_citation_or_not(words: str, cites: bool) -> None:
    assert is_citation(words, author_year=True) is cites


def test_a_citation_within_a_sentence_is_found_with_the_paper_that_it_names() -> None:
    ((start, end, cited),) = find_in_prose("As paragraph 12 of the Northmoor report says, it fell.")
    assert (start, end) == (3, 15)
    assert cited.spans == (("12", "12"),)
    assert "Northmoor" in cited.hints


def test_typed_text_is_parted_into_sentences_and_citations() -> None:
    draft = read_typed("It fell (Ofsted 2015, para 55; minute 3). It rose. (Ofsted 2017, p. 2)")
    (paragraph,) = draft.paragraphs
    assert [each.text for each in paragraph.sentences] == ["It fell.", "It rose."]
    assert [each.printed for each in paragraph.sentences[0].citations] == [
        "Ofsted 2015, para 55",
        "minute 3",
    ]
    assert [each.printed for each in paragraph.sentences[1].citations] == ["Ofsted 2017, p. 2"]


def test_a_sentence_that_is_only_a_citation_belongs_to_the_one_before() -> None:
    draft = read_typed("It fell to 38. Source: Ofsted 2015, para 55, p. 15.")
    (paragraph,) = draft.paragraphs
    assert [each.text for each in paragraph.sentences] == ["It fell to 38."]


def test_a_draft_typed_out_reads_back_as_it_was() -> None:
    draft = read_typed("It fell (Ofsted 2015, para 55), then rose (minute 3).\n\nThat is all.")
    assert read_typed(as_typed(draft)) == draft


def test_brackets_within_the_brackets_of_a_draft_typed_out_are_square() -> None:
    note = Citation("Ofsted 2015, para 55 (our note; quote from the report)", 7)
    draft = Draft(paragraphs=(Paragraph((Sentence("It fell.", (note,)),)),))
    typed = as_typed(draft)
    assert typed == "It fell (Ofsted 2015, para 55 [our note; quote from the report])."
    ((_, _, sentence),) = read_typed(typed).sentences()
    assert [each.at for each in sentence.citations] == [note.at]
