"""The Question pack page: what stands on it, and what a member can do there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from drafting.notebook import Notebook, Question
from drafting.notebook_file import notebook_to_json
from tests.ui.conftest import FakeIndex, document, passage, words_of
from ui.notebook import Sitting

PAGE = "from ui import pack; pack.show()"
CHANGE = "On 4 May 2018 there were 120 broken benches. By 7 September 2018 this number was 45."
SUGGESTED = (
    "Parks Inspectorate 2021, para 2 reports 120 on 4 May 2018 and 45 on 7 September 2018: "
    "what is the figure today?"
)
PAPER = document("ashby-2021", "Ashby Town", 2021)
BENCHES = passage("ashby-2021", "2", CHANGE)
GATES = passage("ashby-2021", "1", "The gates open at eight. They shut at dusk.")

OpenPack = Callable[[Notebook], AppTest]


@pytest.fixture
def open_pack(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: FakeIndex) -> OpenPack:
    """Open the page with a notebook in hand."""
    monkeypatch.setenv("SCRUTINEER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setattr("retrieval.serving.open_index", lambda *_: index)
    index.replace(BENCHES)
    st.cache_resource.clear()

    def open_with(notebook: Notebook) -> AppTest:
        app = AppTest.from_string(PAGE, default_timeout=20)
        app.session_state["notebook"] = Sitting(notebook)
        return app.run()

    return open_with


@pytest.fixture
def two() -> Notebook:
    """A notebook of two paragraphs."""
    return Notebook().with_pin(PAPER, BENCHES).with_pin(PAPER, GATES)


def notebook_of(app: AppTest) -> Notebook:
    sitting: Sitting = app.session_state["notebook"]
    return sitting.notebook


def press(app: AppTest, name: str, which: int = 0) -> AppTest:
    [each for each in app.button if each.label == name][which].click()
    return app.run()


def fields(app: AppTest, name: str) -> list[Any]:
    return [each for each in app.text_area if each.label == name]


def test_an_empty_pack_says_what_to_do(open_pack: OpenPack) -> None:
    app = open_pack(Notebook())
    assert "Nothing is pinned yet." in words_of(app)
    assert "Word" not in [each.label for each in app.button]


def test_pinned_paragraphs_stand_in_order_with_their_citations(
    open_pack: OpenPack, two: Notebook
) -> None:
    seen = words_of(open_pack(two))
    assert seen.index("Parks Inspectorate 2021, para 2, p. 2") < seen.index("para 1, p. 1")
    assert CHANGE in seen
    assert "2 paragraphs and 0 questions. Only you see them." in seen


def test_a_suggested_question_is_taken_with_one_press(open_pack: OpenPack, two: Notebook) -> None:
    app = open_pack(two)
    assert SUGGESTED in words_of(app)
    app = press(app, "Take this question")
    assert notebook_of(app).items[1] == Question(SUGGESTED, (BENCHES.id,), suggested=True)
    assert fields(app, "The question")[0].value == SUGGESTED
    assert not [each for each in app.button if each.label == "Take this question"]


def test_a_suggestion_in_the_members_own_words_is_no_longer_called_suggested(
    open_pack: OpenPack, two: Notebook
) -> None:
    app = press(open_pack(two), "Take this question")
    assert "Suggested: put it in your own words" in words_of(app)
    fields(app, "The question")[0].set_value("How many today?")
    app = app.run()
    assert notebook_of(app).questions == (Question("How many today?", (BENCHES.id,)),)
    assert "Suggested: put it in your own words" not in words_of(app)
    assert SUGGESTED not in words_of(app)


def test_items_are_moved_with_their_notes(open_pack: OpenPack, two: Notebook) -> None:
    app = open_pack(two)
    fields(app, "My note")[0].set_value("Ask first")
    app = press(app, "Move down")
    assert [each.note for each in notebook_of(app).items] == ["", "Ask first"]
    assert [each.value for each in fields(app, "My note")] == ["", "Ask first"]
    app = press(app, "Move up", which=1)
    assert [each.note for each in notebook_of(app).items] == ["Ask first", ""]


def test_the_first_cannot_go_up_nor_the_last_down(open_pack: OpenPack, two: Notebook) -> None:
    app = open_pack(two)
    up, down = ([b.disabled for b in app.button if b.label == f"Move {w}"] for w in ("up", "down"))
    assert up == [True, False]
    assert down == [False, True]


def test_what_is_removed_can_be_put_back_without_losing_later_words(
    open_pack: OpenPack, two: Notebook
) -> None:
    app = press(open_pack(two), "Remove")
    assert "Removed: Parks Inspectorate, Review of parks" in words_of(app)
    fields(app, "My note")[0].set_value("Written since")
    app = press(app, "Put it back")
    assert [each.note for each in notebook_of(app).items] == ["", "Written since"]
    assert "Removed:" not in words_of(app)


def test_a_question_of_ones_own_is_added_once(open_pack: OpenPack, two: Notebook) -> None:
    app = add_own(open_pack(two), "Who signs the figures off?")
    assert fields(app, "A question of your own")[0].value == ""
    app = add_own(app, "Who signs the figures off?")
    assert "That question is in the pack already." in words_of(app)
    assert [each.text for each in notebook_of(app).questions] == ["Who signs the figures off?"]


def test_an_empty_question_is_answered_with_a_clear_sentence(open_pack: OpenPack) -> None:
    app = press(open_pack(Notebook()), "Add this question")
    assert "There is no question yet." in words_of(app)


def test_title_meeting_and_notes_are_kept(open_pack: OpenPack, two: Notebook) -> None:
    app = open_pack(two)
    for name, words in (("Title", "Benches"), ("Meeting", "Parks scrutiny, 4 June")):
        next(each for each in app.text_input if each.label == name).set_value(words)
    fields(app, "My notes on the whole")[0].set_value("Be brief")
    notebook = notebook_of(app.run())
    assert (notebook.title, notebook.meeting, notebook.notes) == (
        "Benches",
        "Parks scrutiny, 4 June",
        "Be brief",
    )


def test_the_pack_can_be_taken_away_in_four_forms(open_pack: OpenPack, two: Notebook) -> None:
    app = open_pack(two)
    for name in ("Word", "Page for print", "Plain text (Markdown)", "Save the pack"):
        app = press(app, name)
        assert "Saved as question-pack." in words_of(app)


def test_a_saved_pack_is_opened_and_the_one_before_can_be_gone_back_to(
    open_pack: OpenPack, two: Notebook
) -> None:
    saved = Notebook("Swings", items=(Question("Who mends the swings?"),))
    app = reopen(open_pack(two), notebook_to_json(saved).encode())
    assert notebook_of(app) == saved
    assert "Opened “Swings” with 1 item." in words_of(app)
    app = press(app, "Go back to the pack before")
    assert notebook_of(app) == two


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "This file is not a question pack saved by Scrutineer."),
        (b"[]", "This file is not a question pack saved by Scrutineer."),
        (b"[" * 100_000, "This file is not a question pack saved by Scrutineer."),
        (b'{"scrutineer_question_pack": 2}', "version 2"),
        (b'{"scrutineer_question_pack": 1, "items": [{"item": "pin"}]}', "is damaged"),
    ],
)
def test_a_file_that_is_no_pack_gets_one_clear_sentence_and_changes_nothing(
    open_pack: OpenPack, two: Notebook, content: bytes, said: str
) -> None:
    app = reopen(open_pack(two), content)
    assert said in words_of(app)
    assert notebook_of(app) == two
    assert not app.exception


def test_opening_without_a_file_says_so(open_pack: OpenPack) -> None:
    app = press(open_pack(Notebook()), "Open this pack")
    assert "No file was chosen." in words_of(app)


def test_an_empty_pack_is_started_and_can_be_undone(open_pack: OpenPack, two: Notebook) -> None:
    app = press(open_pack(two), "Start an empty pack")
    assert notebook_of(app) == Notebook()
    assert notebook_of(press(app, "Go back to the pack before")) == two


def test_a_paragraph_whose_paper_has_gone_shows_the_words_kept(open_pack: OpenPack) -> None:
    gone = passage("ashby-2021", "9", "It had a *bandstand* once.")
    seen = words_of(open_pack(Notebook().with_pin(PAPER, gone)))
    assert "It had a *bandstand* once." in seen
    assert "no longer in the library" in seen


def add_own(app: AppTest, question: str) -> AppTest:
    fields(app, "A question of your own")[0].set_value(question)
    return press(app, "Add this question")


def reopen(app: AppTest, content: bytes) -> AppTest:
    app.file_uploader[0].set_value([("pack.json", content, "application/json")])
    return press(app, "Open this pack")
