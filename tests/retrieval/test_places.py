"""Numbered places that a question names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.passages import Passage
from retrieval.places import Place, named_places

MakePassage = Callable[..., Passage]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What did minute 85 say?", [("minute", "85")]),
        ("paras 3.4 and page 12", [("para", "3.4"), ("page", "12")]),
        ("What was found at Event 4 and in Appendix B1?", [("event", "4"), ("appendix", "b1")]),
        ("Is recommendation no. 7 met?", []),
        ("Were the minutes 15 January long?", []),
        ("Who waited 20 minutes?", []),
    ],
)
def test_places_are_a_unit_with_a_number(question: str, places: list[tuple[str, str]]) -> None:
    assert [(place.unit, place.number) for place in named_places(question)] == places


def test_a_paragraph_is_known_by_its_printed_number(make_passage: MakePassage) -> None:
    assert Place("para", "55").is_in(make_passage("Visits were late.", "55"))
    assert not Place("para", "5").is_in(make_passage("Visits were late.", "55"))
    assert not Place("para", "55").is_in(make_passage("Visits were late.", None))


def test_an_answered_question_is_known_with_and_without_its_letter(
    make_passage: MakePassage,
) -> None:
    assert Place("question", "20").is_in(make_passage("Why? Because.", "Q20"))
    assert Place("question", "q20").is_in(make_passage("Why? Because.", "Q20"))


def test_a_part_of_a_pack_is_known_by_its_heading(make_passage: MakePassage) -> None:
    passage = make_passage("Visits were late.", None, scope="Event 4", headings=("Appendix B1",))
    assert Place("event", "4").is_in(passage)
    assert Place("appendix", "b1").is_in(passage)
    assert not Place("event", "1").is_in(passage)


def test_a_page_is_known_by_its_count_and_by_what_is_printed(make_passage: MakePassage) -> None:
    passage = make_passage("Visits were late.", page_first=12, page_last=13, printed_page="7")
    assert all(Place("page", number).is_in(passage) for number in ("12", "13", "7"))
    assert not Place("page", "1").is_in(passage)
    assert not Place("page", "12").is_in(make_passage("Visits were late."))
