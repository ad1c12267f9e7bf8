"""The Ask page: what a person sees and can do, tried without a browser."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from retrieval.errors import IndexBroken
from retrieval.filters import Filters
from tests.ui.conftest import words_of

HOSTILE = "It cost £5, $6 and *7* or _8_ &lt;b&gt;bold&lt;/b&gt; :smile: [x](y) &amp; `code`"


def ask(app: AppTest, question: str) -> AppTest:
    app.text_input(key="question").set_value(question)
    return press(app, "Ask")


def press(app: AppTest, name: str) -> AppTest:
    next(button for button in app.button if button.label == name).click()
    return app.run()


def open_panel(app: AppTest, passage: str, panel: str) -> AppTest:
    app.segmented_control(key=f"panel-{passage}").set_value(panel)
    return app.run()


def test_the_page_opens_on_a_form_and_questions_to_begin_with(open_app: Any) -> None:
    app = open_app()
    assert app.title[0].value == "Ask the papers"
    assert app.text_input(key="question").label == "Your question"
    assert app.header[0].value == "Questions to begin with"


def test_an_example_is_asked_when_pressed(open_app: Any, index: Any) -> None:
    app = press(open_app(), "How many social workers are agency staff?")
    assert index.asked[-1][0] == "How many social workers are agency staff?"
    assert app.text_input(key="question").value == "How many social workers are agency staff?"


def test_a_question_gets_the_paragraph_with_citation_headings_and_key_sentence(
    open_app: Any,
) -> None:
    seen = words_of(ask(open_app(), "How many benches?"))
    assert "<h2>The papers answer this</h2>" in seen
    assert "<h4>Parks Inspectorate 2021, para 2, p. 2</h4>" in seen
    assert "<li>Parks</li><li>Benches</li>" in seen
    assert "Key sentence: </span>There are 14 benches</mark>. Five are broken." in seen


def test_the_address_reproduces_the_view(open_app: Any, index: Any) -> None:
    asked = open_app(q="How many benches?", council="Ashby Town", year="2021")
    assert index.asked == [
        ("How many benches?", Filters(authorities=("Ashby Town",), years=(2021,)), 5, ())
    ]
    assert asked.multiselect(key="councils").value == ["Ashby Town"]
    assert asked.multiselect(key="years").value == [2021]


def test_asking_puts_question_and_limits_into_the_address(open_app: Any) -> None:
    app = open_app()
    app.multiselect(key="kinds").set_value(["minutes"])
    app = ask(app, "Who mends swings?")
    assert app.query_params["q"] == "Who mends swings?"
    assert app.query_params["kind"] == "minutes"


def test_only_what_the_library_holds_can_be_chosen(open_app: Any) -> None:
    app = open_app(q="benches", council="Nowhere")
    assert app.multiselect(key="councils").options == ["Ashby Town", "Bourne *Rural*"]
    assert app.multiselect(key="years").options == ["2021", "2019"]
    assert app.multiselect(key="councils").value == []


def test_what_the_papers_do_not_answer_is_said_with_the_nearest_paragraphs(open_app: Any) -> None:
    seen = words_of(ask(open_app(), "Any dragons?"))
    assert "These papers do not answer this" in seen
    assert "The nearest paragraphs are below" in seen
    assert "The gates open at eight" in seen


def test_signs_in_papers_show_as_themselves(open_app: Any) -> None:
    assert HOSTILE in words_of(ask(open_app(), "What cost so much?"))


def test_a_council_of_odd_name_is_not_taken_for_markdown(open_app: Any) -> None:
    assert "Bourne *Rural*" in words_of(ask(open_app(), "Who mends swings?"))


def test_a_table_row_is_shown_as_a_table(open_app: Any) -> None:
    assert "<th scope='row'>£000</th><td>12</td>" in words_of(ask(open_app(), "Elm"))


@pytest.mark.parametrize(("question", "said"), [("", "no question yet"), ("x" * 101, "too long")])
def test_a_question_that_cannot_be_asked_gets_one_clear_sentence(
    open_app: Any, question: str, said: str
) -> None:
    app = ask(open_app(), question)
    assert said in words_of(app)
    assert not app.exception


def test_the_form_still_serves_after_a_question_that_could_not_be_asked(open_app: Any) -> None:
    app = ask(ask(open_app(), "x" * 101), "How many benches?")
    assert "There are 14 benches" in words_of(app)
    assert "too long" not in words_of(app)


def test_a_scope_found_in_the_question_can_be_taken_off_and_put_back(
    open_app: Any, index: Any
) -> None:
    app = press(ask(open_app(), "benches in the town"), "Ashby Town")
    assert index.asked[-1][3] == ("council:ashby",)
    app = press(app, "Use the limits in my question again")
    assert index.asked[-1][3] == ()


def test_context_shows_the_paragraphs_around(open_app: Any) -> None:
    app = open_panel(ask(open_app(), "benches"), "ashby-2021/-/2", "context")
    assert app.query_params["open"] == "ashby-2021/-/2"
    assert "The gates open at eight. They shut at dusk." in words_of(app)
    assert "The paragraph found" in words_of(app)


def test_one_panel_is_open_on_the_page_at_a_time(open_app: Any) -> None:
    app = open_panel(ask(open_app(), "there the"), "ashby-2021/-/2", "cite")
    app = open_panel(app, "ashby-2021/-/1", "context")
    assert app.segmented_control(key="panel-ashby-2021/-/2").value is None
    assert not app.code


def test_the_full_citation_and_a_link_can_be_copied(open_app: Any) -> None:
    app = open_panel(ask(open_app(), "benches"), "ashby-2021/-/2", "cite")
    citation, link = (code.value for code in app.code)
    assert citation == (
        "Parks Inspectorate, Review of parks in Ashby Town, Ashby Town (4 March 2021) para 2, p 2"
    )
    assert "q=benches" in link
    assert "open=ashby-2021%2F-%2F2" in link


def test_scores_are_shown_on_request_only(open_app: Any) -> None:
    app = ask(open_app(), "benches")
    assert "3.25" not in words_of(app)
    assert "3.25" in words_of(open_panel(app, "ashby-2021/-/2", "found"))


def test_a_link_opens_a_paragraph_without_any_question(open_app: Any) -> None:
    assert "There are 14 benches" in words_of(open_app(open="ashby-2021/-/2"))


def test_a_link_to_a_paragraph_that_is_gone_says_so(open_app: Any) -> None:
    assert "no longer in the library" in words_of(open_app(open="gone/-/1"))


def test_the_library_and_the_age_of_the_index_are_told(open_app: Any) -> None:
    said = open_app().expander[0].label
    assert said.startswith("In the library: 2 papers on 2 councils, 2019 to 2021. Index made 2 May")


def test_a_broken_index_is_told_with_a_way_to_mend_it(
    open_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise IndexBroken("A file of the index is damaged.")

    monkeypatch.setattr("retrieval.serving.open_index", refuse)
    app = open_app()
    assert "A file of the index is damaged." in words_of(app)
    app = press(app, "Build the index again")
    assert app.text_input(key="question").label == "Your question"


def test_no_question_is_kept_where_others_could_see_it(open_app: Any) -> None:
    ask(open_app(), "How many benches?")
    other = open_app()
    assert "benches" not in words_of(other)
    assert other.text_input(key="question").value == ""
