"""The Compare page: reports side by side, with judgements, strongest paragraphs and figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from corpus.passages import PassageKind, TableRow
from tests.register.papers import ELSEWHERE, LATER, MINUTES, REPORT, FakeIndex, paragraph
from tests.ui.conftest import words_of

# The other pages are named so that links to them can be drawn.
PAGE = """
import streamlit as st
from ui import ask, compare
st.navigation([
    st.Page(ask.show, title="Ask", url_path="ask", default=True),
    st.Page(compare.show, title="Compare", url_path="compare"),
])
compare.show()
"""
QUESTION = "How many park benches were broken?"
FIGURES = "What changed in figures"

OpenPage = Callable[..., AppTest]


def graded(document_id: str, head: str, grade: str) -> Any:
    row = TableRow("Judgements", ("", ""), (head, grade))
    made = paragraph(document_id, "9", f"{head} {grade}")
    return replace(
        made, id=f"{document_id}/{head}", kind=PassageKind.GRADE, number=None, page_first=1, row=row
    )


def library() -> FakeIndex:
    return FakeIndex(
        [REPORT, LATER, ELSEWHERE],
        [
            graded("park-2015", "Overall effectiveness", "Inadequate"),
            graded("park-2021", "Overall effectiveness", "Good"),
            paragraph("park-2015", "1", "In all 14 park benches were broken."),
            paragraph("park-2021", "1", "In all five park benches were broken."),
            paragraph("wood-2015", "1", "The wood is dark."),
        ],
    )


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> OpenPage:
    """Open the page at an address, given by its parameters, on an index."""
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(tmp_path / "library"))
    st.cache_resource.clear()

    def open_at(index: Any = None, **parameters: str | list[str]) -> AppTest:
        served = index or library()
        monkeypatch.setattr("retrieval.serving.open_index", lambda *_: served)
        app = AppTest.from_string(PAGE, default_timeout=20)
        app.query_params.update(parameters)
        return app.run()

    return open_at


def press(app: AppTest, name: str) -> AppTest:
    next(button for button in app.button if button.label == name).click()
    return app.run()


def test_the_page_opens_on_the_judgements_of_the_council_with_most_papers(
    open_page: OpenPage,
) -> None:
    app = open_page()
    assert app.title[0].value == "Compare"
    assert app.selectbox(key="compare-council").value == "Ashby"
    seen = words_of(app)
    assert "20 March 2015" in seen
    assert "Type a question above" in seen


def test_grades_stand_in_time_order_each_with_a_sign_a_word_and_its_place(
    open_page: OpenPage,
) -> None:
    seen = words_of(open_page())
    assert seen.index("Inadequate</span>") < seen.index("Good</span>")
    assert "grade table, p. 1" in seen
    assert "aria-hidden='true'>○</span> Inadequate" in seen


def test_a_question_shows_the_strongest_paragraph_of_each_report(open_page: OpenPage) -> None:
    app = open_page()
    app.text_input(key="compare-question").set_value(QUESTION)
    app = press(app, "Compare")
    seen = words_of(app)
    assert "In all 14 park benches were broken" in seen
    assert "In all five park benches were broken" in seen
    assert app.query_params["q"] == QUESTION


def test_what_changed_in_figures_is_told_with_both_sentences(open_page: OpenPage) -> None:
    seen = words_of(open_page(q=QUESTION))
    assert "<td>9 fewer</td>" in seen
    assert "<b>14</b>" in seen
    assert "<b>five</b>" in seen


def test_a_report_without_an_answer_says_nothing_on_this(open_page: OpenPage) -> None:
    seen = words_of(open_page(q="Is the wood dark?", by="councils"))
    assert "This report says nothing on this." in seen
    assert "The wood is dark." in seen


def test_reports_over_time_without_a_figure_in_common_say_that_none_is_compared(
    open_page: OpenPage,
) -> None:
    app = open_page(q="Is the lake drained?")
    assert "No two of these reports give a figure" in words_of(app)
    assert FIGURES in [one.value for one in app.header]


def test_councils_against_each_other_are_told_nothing_of_figures_over_time(
    open_page: OpenPage,
) -> None:
    app = open_page(q=QUESTION, by="councils")
    assert "In all five park benches were broken" in words_of(app)
    assert "No two of these reports" not in words_of(app)
    assert FIGURES not in [one.value for one in app.header]


def test_one_report_alone_is_told_nothing_of_figures_over_time(open_page: OpenPage) -> None:
    app = open_page(q="Is the wood dark?", council="Bourne")
    assert FIGURES not in [one.value for one in app.header]


def test_councils_are_compared_by_their_latest_reports(open_page: OpenPage) -> None:
    app = open_page(by="councils")
    seen = words_of(app)
    assert "2 papers: the latest inspection report of each council." in seen
    assert app.multiselect(key="compare-councils").options == ["Ashby", "Bourne"]


def test_turning_to_councils_keeps_the_question(open_page: OpenPage) -> None:
    app = open_page(q=QUESTION)
    app.segmented_control(key="compare-way").set_value("councils").run()
    assert app.query_params["by"] == "councils"
    assert app.text_input(key="compare-question").value == QUESTION


def test_the_address_reproduces_the_comparison(open_page: OpenPage) -> None:
    app = open_page(q=QUESTION, council="Bourne", letters="no")
    assert app.selectbox(key="compare-council").value == "Bourne"
    assert app.checkbox(key="compare-letters").value is False


def test_one_report_only_is_said_to_be_nothing_to_compare(open_page: OpenPage) -> None:
    assert "There is one report only" in words_of(open_page(council="Bourne"))


def test_reports_without_grades_say_so(open_page: OpenPage) -> None:
    assert "None of these papers prints a grade" in words_of(open_page(council="Bourne"))


def test_notes_without_grades_do_not_say_that_the_papers_print_none(open_page: OpenPage) -> None:
    notes = [replace(one, is_note=True) for one in (REPORT, LATER)]
    graded_none = FakeIndex(notes, [paragraph(one.id, "1", "The benches.") for one in notes])
    seen = words_of(open_page(graded_none))
    assert "Our notes give no grade of these papers" in seen
    assert "None of these papers prints a grade" not in seen


def test_of_a_note_without_a_grade_beside_one_that_gives_it_the_same_is_said(
    open_page: OpenPage,
) -> None:
    notes = [replace(one, is_note=True) for one in (REPORT, LATER)]
    index = FakeIndex(notes, [graded("park-2015", "Overall effectiveness", "Inadequate")])
    seen = words_of(open_page(index))
    assert "Our notes give no grade of: Ashby (" in seen
    assert "No grade was found in" not in seen


def test_a_library_without_inspections_says_what_to_do(open_page: OpenPage) -> None:
    seen = words_of(open_page(FakeIndex([MINUTES], [])))
    assert "The library holds no inspection reports." in seen
    assert "on the Library page" in seen


def test_an_unknown_council_or_way_in_the_address_is_left_out(open_page: OpenPage) -> None:
    app = open_page(by="colour", council="Nowhere")
    assert app.selectbox(key="compare-council").value == "Ashby"


def test_a_question_that_cannot_be_asked_gets_one_clear_sentence(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from retrieval.errors import QuestionTooLong

    def refuse(*_: object) -> None:
        raise QuestionTooLong("The question is too long.")

    monkeypatch.setattr(FakeIndex, "ask", refuse)
    assert "The question is too long." in words_of(open_page(q=QUESTION))


def test_a_comparison_is_not_made_again_while_nothing_changes(open_page: OpenPage) -> None:
    index = library()
    app = open_page(index, q=QUESTION)
    asked = len(index.asked)
    app.run()
    assert len(index.asked) == asked


def test_a_paper_without_a_date_is_shown_without_one(open_page: OpenPage) -> None:
    undated = replace(REPORT, id="undated", published=None)
    index = FakeIndex([undated, LATER], [paragraph("undated", "1", "Benches.")])
    assert "no date given" in words_of(open_page(index, q="Benches?"))
    assert LATER.published == date(2021, 5, 1)
