"""The notebook of a session: pinning on a card, taking suggestions, undoing."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from drafting.draft import Pin
from drafting.notebook import Notebook, Question
from tests.ui.conftest import document, passage, words_of
from ui.notebook import Sitting

FIRST, SECOND = Question("First?"), Question("Second?")
PAPER = document("ashby-2021", "Ashby Town", 2021)
BENCHES = passage("ashby-2021", "2", "There are 14 benches.")


def pin_on(app: AppTest) -> Any:
    return app.button(key="pin-ashby-2021/-/2")


def notebook_of(app: AppTest) -> Notebook:
    sitting: Sitting = app.session_state["notebook"]
    return sitting.notebook


def test_a_card_is_pinned_and_taken_out_by_the_same_control(open_app: Any) -> None:
    app = open_app(q="How many benches?")
    assert pin_on(app).label == "Pin to my notebook"
    app = pin_on(app).click().run()
    assert pin_on(app).label == "Pinned"
    assert [each.passage_id for each in notebook_of(app).pins] == ["ashby-2021/-/2"]
    assert "1 item in your notebook" in words_of(app)
    app = pin_on(app).click().run()
    assert pin_on(app).label == "Pin to my notebook"
    assert notebook_of(app).items == ()


def test_what_one_person_pins_nobody_else_sees(open_app: Any) -> None:
    pin_on(open_app(q="How many benches?")).click().run()
    assert pin_on(open_app(q="How many benches?")).label == "Pin to my notebook"


def test_a_pin_taken_out_by_mistake_comes_back_with_its_note_in_its_place() -> None:
    sitting = Sitting(Notebook(items=(Pin(BENCHES.id, "cited", "words", "Ask first"), FIRST)))
    sitting.remove(0)
    sitting.pin(PAPER, BENCHES)
    first, second = sitting.notebook.items
    assert first.note == "Ask first"
    assert second == FIRST


def test_a_suggestion_stands_behind_its_paragraph_and_the_questions_on_it() -> None:
    pin = Pin(BENCHES.id, "cited", "words")
    sitting = Sitting(Notebook(items=(pin, FIRST, Pin("other", "cited", "words"))))
    sitting.take(0, SECOND)
    assert sitting.notebook.items[:3] == (pin, FIRST, SECOND)
    assert SECOND.text in sitting.taken


def test_a_suggestion_that_is_removed_is_offered_again() -> None:
    sitting = Sitting(Notebook(items=(Pin(BENCHES.id, "cited", "words"),)))
    sitting.take(0, FIRST)
    sitting.remove(1)
    assert sitting.taken == set()


def test_an_item_is_put_back_once_where_it_stood() -> None:
    sitting = Sitting(Notebook(items=(FIRST, SECOND)))
    sitting.remove(0)
    sitting.put_back()
    sitting.put_back()
    assert sitting.notebook.items == (FIRST, SECOND)


def test_an_opened_pack_can_be_left_for_the_one_before() -> None:
    sitting = Sitting(Notebook(items=(FIRST,)))
    sitting.open(Notebook(items=(SECOND,)))
    assert sitting.notebook.items == (SECOND,)
    sitting.go_back()
    assert sitting.notebook.items == (FIRST,)


def test_every_change_of_order_gives_the_fields_new_names_and_new_words_do_not() -> None:
    sitting = Sitting(Notebook(items=(FIRST, SECOND)))
    sitting.write(Notebook(items=(FIRST, SECOND), title="Other"))
    assert sitting.revision == 0
    sitting.arrange(sitting.notebook.moved(0, 1))
    assert sitting.revision == 1


def test_a_pin_kept_elsewhere_is_added_once() -> None:
    sitting = Sitting()
    pin = Pin(BENCHES.id, "cited", "words")
    sitting.add(pin)
    sitting.add(pin)
    assert sitting.notebook.pins == (pin,)
