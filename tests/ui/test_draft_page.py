"""The Draft page: writing with citations, checking, opening files."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from drafting.draft import Pin
from drafting.draft_file import draft_to_json
from drafting.notebook import Notebook
from drafting.papers import Papers
from drafting.typed import read_typed
from tests.ui.conftest import FakeIndex, document, passage, words_of
from ui.draft.desk import LONGEST, Desk
from ui.notebook import Sitting

PAGE = "from ui import draft; draft.show()"
CITED = "(Parks Inspectorate 2021, para 2)"
TRUE = f"There are 14 benches {CITED}."
WRONG = f"There are 41 benches {CITED}."
INVENTED = "The lake was drained (Parks Inspectorate 2021, para 99)."
PAPER = document("ashby-2021", "Ashby Town", 2021)
BENCHES = passage("ashby-2021", "2", "There are 14 benches. Five are broken.")
CITATION = "Parks Inspectorate 2021, para 2, p. 2"

OpenDraft = Callable[..., AppTest]


@pytest.fixture
def open_draft(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: FakeIndex) -> OpenDraft:
    """Open the page with words on the desk and a paragraph pinned, if wanted."""
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: index)
    st.cache_resource.clear()

    def open_with(text: str = "", pinned: bool = False) -> AppTest:
        app = AppTest.from_string(PAGE, default_timeout=20)
        app.session_state["draft"] = Desk(text=text)
        if pinned:
            app.session_state["notebook"] = Sitting(Notebook().with_pin(PAPER, BENCHES))
        return app.run()

    return open_with


def desk_of(app: AppTest) -> Desk:
    held: Desk = app.session_state["draft"]
    return held


def press(app: AppTest, name: str) -> AppTest:
    next(each for each in app.button if each.label == name).click()
    return app.run()


def open_file(app: AppTest, name: str, content: bytes) -> AppTest:
    app.file_uploader[0].set_value([(name, content, "application/octet-stream")])
    return press(app, "Open and check")


def word_file(*paragraphs: str) -> bytes:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_brackets_within_the_brackets_of_a_citation_are_shown_square(open_draft: OpenDraft) -> None:
    seen = words_of(
        press(open_draft("Five broke (Parks Inspectorate 2021, para 2 (our note))."), "Check")
    )
    assert "<span class='cited'>(Parks Inspectorate 2021, para 2 [our note])</span>" in seen


def test_an_empty_page_says_where_evidence_comes_from(open_draft: OpenDraft) -> None:
    app = open_draft()
    assert "Nothing is pinned yet." in words_of(app)
    assert "Word" not in [each.label for each in app.button]


def test_checking_nothing_says_so(open_draft: OpenDraft) -> None:
    assert "There is no answer to check yet." in words_of(press(open_draft(), "Check"))


def test_a_true_sentence_is_in_the_papers_with_the_paragraph_on_request(
    open_draft: OpenDraft,
) -> None:
    app = press(open_draft(TRUE), "Check")
    seen = words_of(app)
    assert "<h2>Nothing to put right</h2>" in seen
    assert "</span>In the papers</span>" in seen
    assert f"Read {CITATION}" in [each.label.replace("\\", "") for each in app.expander]
    assert "Five are broken." in seen


def test_a_changed_figure_is_marked_and_both_figures_are_given(open_draft: OpenDraft) -> None:
    seen = words_of(press(open_draft(WRONG), "Check"))
    assert "<h2>1 sentence to put right</h2>" in seen
    assert "<span class='claim wrong'>41</span>" in seen
    assert f"<b>Differs from the paper.</b> The draft says 41; {CITATION} says 14." in seen


def test_a_paragraph_that_does_not_exist_is_told(open_draft: OpenDraft) -> None:
    assert "<b>No such paragraph.</b>" in words_of(press(open_draft(INVENTED), "Check"))


def test_a_sentence_without_a_fact_is_said_to_hold_none(open_draft: OpenDraft) -> None:
    seen = words_of(press(open_draft("We thank members."), "Check"))
    assert "No figure, date, name or quotation to look up" in seen


def test_signs_in_a_draft_show_as_themselves(open_draft: OpenDraft) -> None:
    seen = words_of(press(open_draft(f"<b>Bold</b> & $5 {CITED}."), "Check"))
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp;" in seen


def test_right_sentences_can_be_left_out(open_draft: OpenDraft) -> None:
    app = press(open_draft(f"{TRUE} {WRONG}"), "Check")
    assert words_of(app).count("class='statement'") == 2
    app.segmented_control(key="shown-statements").set_value("Only those to look at")
    assert words_of(app.run()).count("class='statement'") == 1


def test_a_change_after_the_check_is_told(open_draft: OpenDraft) -> None:
    app = press(open_draft(WRONG), "Check")
    assert "You have changed the answer" not in words_of(app)
    app.text_area(key="draft-text").set_value(TRUE)
    app = app.run()
    assert "You have changed the answer since it was checked." in words_of(app)
    assert "Nothing to put right" in words_of(press(app, "Check"))


def test_a_pinned_paragraph_is_cited_with_one_press(open_draft: OpenDraft) -> None:
    app = open_draft("There are 14 benches.", pinned=True)
    app = press(app, "Cite this")
    assert app.text_area(key="draft-text").value == f"There are 14 benches ({CITATION})."
    assert desk_of(app).text == f"There are 14 benches ({CITATION})."


def test_a_citation_goes_to_the_sentence_that_is_chosen(open_draft: OpenDraft) -> None:
    app = open_draft("There are 14 benches. All is well.", pinned=True)
    app.selectbox(key="cite-after").set_value("1. There are 14 benches.")
    app = press(app.run(), "Cite this")
    assert desk_of(app).text == f"There are 14 benches ({CITATION}). All is well."


def test_a_sentence_that_was_chosen_and_is_gone_gives_way_to_the_last(
    open_draft: OpenDraft,
) -> None:
    app = open_draft("One. Two. Three.", pinned=True)
    app.selectbox(key="cite-after").set_value("3. Three.")
    app = app.run()
    app.text_area(key="draft-text").set_value("One. Two.")
    app = press(app.run(), "Cite this")
    assert desk_of(app).text == f"One. Two ({CITATION})."
    assert not app.exception


def test_a_word_file_is_opened_and_checked_at_once(open_draft: OpenDraft) -> None:
    app = open_file(open_draft(), "answer.docx", word_file(TRUE, WRONG))
    assert app.text_area(key="draft-text").value == f"{TRUE}\n\n{WRONG}"
    assert "Opened answer.docx and checked it. 1 sentence to put right" in words_of(app)


def test_the_draft_before_an_opened_file_can_be_gone_back_to(open_draft: OpenDraft) -> None:
    app = open_file(open_draft("Mine.\n\n1. A list"), "answer.txt", TRUE.encode())
    app = press(app, "Go back to the draft before")
    assert app.text_area(key="draft-text").value == "Mine.\n\n1. A list"


def test_a_saved_draft_opens_as_it_was_and_its_evidence_is_pinned(open_draft: OpenDraft) -> None:
    text = f"- {TRUE}\n\n\n2. All is well."
    pins = (Pin(BENCHES.id, "cited", "words", "note"),)
    saved = draft_to_json(read_typed(text, "How many?", "To Cllr Poole", pins))
    app = open_file(open_draft(), "answer.json", saved.encode())
    assert app.text_area(key="draft-text").value == text
    assert app.text_area(key="draft-question").value == "How many?"
    assert app.text_input(key="draft-title").value == "To Cllr Poole"
    assert app.session_state["notebook"].notebook.pins == pins


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("answer.docx", b"PK nothing", "could not be opened as a Word file"),
        ("answer.docx", b"", "could not be opened as a Word file"),
        ("answer.docx", b"%PDF-1.7 a page", "could not be opened as a Word file"),
        ("answer.docx", word_file(), "holds no text that can be checked"),
        ("answer.txt", b"\xff\xfe\xfa", "could not be read as text"),
        ("answer.txt", b"  \n ", "holds no text that can be checked"),
        ("answer.json", b"{}", "This file is not a draft saved by Scrutineer."),
        ("answer.txt", b"long " * (LONGEST // 4), "at most 100,000 can be checked at once"),
    ],
)
def test_a_file_that_cannot_be_checked_gets_one_clear_sentence_and_changes_nothing(
    open_draft: OpenDraft, name: str, content: bytes, said: str
) -> None:
    app = open_file(open_draft("Mine."), name, content)
    assert said in words_of(app)
    assert desk_of(app).text == "Mine."
    assert not app.exception


def test_an_empty_draft_is_started_and_can_be_undone(open_draft: OpenDraft) -> None:
    app = press(open_draft("Mine."), "Start an empty draft")
    assert app.text_area(key="draft-text").value == ""
    assert desk_of(press(app, "Go back to the draft before")).text == "Mine."


def test_the_answer_can_be_taken_as_word_and_as_a_file(open_draft: OpenDraft) -> None:
    app = open_draft(TRUE)
    app.text_input(key="draft-title").set_value("To Cllr Poole: benches!")
    for name, ending in (("Word", "docx"), ("Save the draft", "json")):
        app = press(app.run(), name)
        assert f"Saved as to-cllr-poole-benches.{ending}," in words_of(app)


def test_no_draft_is_kept_where_others_could_see_it(open_draft: OpenDraft) -> None:
    press(open_draft(WRONG), "Check")
    other = open_draft()
    assert "41" not in words_of(other)
    assert other.text_area(key="draft-text").value == ""


def test_a_check_that_fails_is_not_made_again_each_time_the_page_is_drawn(
    monkeypatch: pytest.MonkeyPatch, index: FakeIndex
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("The papers are gone.")

    monkeypatch.setattr("ui.draft.desk.check", fail)
    found = Desk(text="There are 14 benches.")
    found.ask_for_check()
    with pytest.raises(RuntimeError):
        found.check(Papers(index), ())
    assert not found.awaits_check
