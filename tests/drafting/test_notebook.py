"""The notebook: pins and questions in the member's own order."""

from __future__ import annotations

import pytest

from drafting.errors import ItemNotHeld
from drafting.notebook import Notebook, Question
from drafting.papers import Papers

FIRST, SECOND, THIRD = Question("First?"), Question("Second?"), Question("Third?")


def test_a_passage_is_pinned_once_with_its_citation_and_words(small: Papers) -> None:
    passage = small.by_id["northmoor-2019/-/12"]
    document = small.document(passage)
    notebook = Notebook().with_pin(document, passage, "Ask").with_pin(document, passage)
    (held,) = notebook.pins
    assert held.text == passage.text
    assert "para 12" in held.citation
    assert held.note == "Ask"


def test_the_same_question_is_not_added_twice() -> None:
    assert Notebook().with_question(FIRST).with_question(FIRST).questions == (FIRST,)


def test_items_are_moved_changed_and_taken_out() -> None:
    notebook = Notebook(items=(FIRST, SECOND, THIRD))
    assert notebook.moved(2, 0).items == (THIRD, FIRST, SECOND)
    assert notebook.moved(0, 99).items == (SECOND, THIRD, FIRST)
    assert notebook.changed(1, Question("Other?")).questions[1].text == "Other?"
    assert notebook.without(0).items == (SECOND, THIRD)
    assert notebook.items == (FIRST, SECOND, THIRD)


def test_an_item_is_inserted_before_another_or_last() -> None:
    notebook = Notebook(items=(FIRST, SECOND))
    assert notebook.inserted(1, THIRD).items == (FIRST, THIRD, SECOND)
    assert notebook.inserted(99, THIRD).items == (FIRST, SECOND, THIRD)


def test_a_pinned_passage_is_found_by_its_id(small: Papers) -> None:
    passage = small.by_id["northmoor-2019/-/12"]
    notebook = Notebook(items=(FIRST,)).with_pin(small.document(passage), passage)
    assert notebook.place_of(passage.id) == 1
    assert notebook.place_of("northmoor-2019/-/13") is None


def test_a_place_without_an_item_is_refused() -> None:
    with pytest.raises(ItemNotHeld, match="has 1 items and none at place 3"):
        Notebook(items=(FIRST,)).without(2)
