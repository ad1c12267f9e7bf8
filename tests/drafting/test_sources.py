"""Citations resolved to passages, and what is wrong with those that cannot be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.citations import cite_full, cite_plain, cite_short
from corpus.passages import Document, Passage
from drafting.citing import read_citation
from drafting.papers import Papers
from drafting.resolved import Problem, Resolved
from drafting.sources import Sources
from tests.drafting.shelves import Shelf, document, paragraph


def resolve(papers: Papers, printed: str) -> Resolved:
    return Sources(papers).resolve(read_citation(printed))


@pytest.mark.parametrize("style", [cite_short, cite_plain, cite_full])
def test_every_citation_that_the_program_prints_leads_back_to_its_passage(
    style: Callable[[Document, Passage], str], notes: Papers
) -> None:
    sources = Sources(notes)
    for passage in notes.everything():
        printed = style(notes.document(passage), passage)
        assert passage in sources.resolve(read_citation(printed)).passages, printed


def test_the_shortest_citation_is_short_where_that_means_one_passage_alone(notes: Papers) -> None:
    sources = Sources(notes)
    for passage in notes.everything():
        shortest, document = sources.shortest(passage), notes.document(passage)
        found = sources.resolve(read_citation(shortest)).passages
        assert found == (passage,) or shortest == cite_short(document, passage)


def test_a_passage_whose_short_citation_is_another_s_too_is_cited_at_more_length() -> None:
    first, second = (document(name, authority=name.title()) for name in ("moor", "dale"))
    passages = {each.id: (paragraph("4", "It fell.", of=each.id),) for each in (first, second)}
    papers = Papers(Shelf((first, second), passages))
    (passage,) = passages["moor"]
    assert Sources(papers).shortest(passage) == cite_plain(first, passage)


@pytest.mark.parametrize(
    ("printed", "passage"),
    [
        ("Ofsted 2019, para 12", "northmoor-2019/-/12"),
        ("Ofsted, Northmoor (3 June 2019), paragraph 13, p. 5", "northmoor-2019/-/13"),
        ("para 14", "northmoor-2019/-/14"),
        ("Northmoor report, point 15", "northmoor-2019/-/15"),
    ],
)
def test_a_citation_in_other_words_is_understood(printed: str, passage: str, small: Papers) -> None:
    found = resolve(small, printed)
    assert [each.id for each in found.passages] == [passage]
    assert found.problem is None


def test_a_run_of_numbers_means_all_of_them(small: Papers) -> None:
    found = resolve(small, "Ofsted 2019, paras 12–14")
    assert [each.number for each in found.passages] == ["12", "13", "14"]


@pytest.mark.parametrize(
    ("printed", "problem", "said"),
    [
        ("Ofsted 2019, para 99", Problem.NO_PARAGRAPH, "run from 12 to 15"),
        ("Ofsted 2013, para 12", Problem.NO_SOURCE, "No paper here is called"),
        ("Audit Office 2019, para 12", Problem.NO_SOURCE, "Audit Office"),
        (
            "Ofsted, Northmoor (3 June 2018), para 12",
            Problem.NO_SOURCE,
            "The nearest is Ofsted, Northmoor",
        ),
        ("Ofsted 2019, para 12, p. 9", Problem.OTHER_PAGE, "page 4, not on page 9"),
        ("Ofsted 2019", Problem.NO_PLACE, "names no paragraph"),
        ("Ofsted, para 12", Problem.SEVERAL, "can mean 2 passages"),
    ],
)
def test_a_citation_that_cannot_be_followed_says_why(
    printed: str, problem: Problem, said: str, small: Papers
) -> None:
    found = resolve(small, printed)
    assert found.problem is problem
    assert said in found.reason


def test_the_paper_cited_just_before_is_meant_where_a_number_stands_in_several(
    small: Papers,
) -> None:
    found = Sources(small).resolve(read_citation("para 12"), ["easterly-2020"])
    assert [each.document_id for each in found.passages] == ["easterly-2020"]


def test_a_minute_number_means_minutes_before_paragraphs(notes: Papers) -> None:
    found = resolve(notes, "minute 85")
    assert {each.scope for each in found.passages} == {"minutes 15 January 2015"}


def test_a_part_of_a_pack_is_known_by_its_name(notes: Papers) -> None:
    (passage,) = resolve(notes, "Appendix B1, para 1.2").passages
    assert (passage.scope, passage.number) == ("Appendix B1", "1.2")
