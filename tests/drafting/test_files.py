"""Drafts and question packs in files: opened again as they were, or refused in plain words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.draft import Citation, Draft, Paragraph, Pin, Sentence, pin
from drafting.draft_file import draft_from_json, draft_to_json, open_draft, save_draft
from drafting.errors import UnknownVersion, UnreadableDraft
from drafting.notebook import Notebook, Question
from drafting.notebook_file import (
    notebook_from_json,
    notebook_to_json,
    open_notebook,
    save_notebook,
)
from drafting.papers import Papers
from drafting.typed import read_typed

texts = st.text(max_size=40)
pins = st.builds(Pin, texts, texts, texts, texts)
citations = st.builds(Citation, texts, st.integers(0, 40), st.none() | texts)
sentences = st.builds(Sentence, texts, st.lists(citations, max_size=2).map(tuple))
paragraphs = st.builds(Paragraph, st.lists(sentences, max_size=3).map(tuple))
drafts = st.builds(
    Draft,
    texts,
    texts,
    st.lists(paragraphs, max_size=3).map(tuple),
    st.lists(pins, max_size=2).map(tuple),
)
questions = st.builds(Question, texts, st.lists(texts, max_size=2).map(tuple), texts, st.booleans())
notebooks = st.builds(
    Notebook, texts, texts, texts, st.lists(pins | questions, max_size=4).map(tuple)
)


@given(drafts)
def test_any_draft_reads_back_as_it_was(draft: Draft) -> None:
    assert draft_from_json(draft_to_json(draft)) == draft


@given(notebooks)
def test_any_question_pack_reads_back_as_it_was(notebook: Notebook) -> None:
    assert notebook_from_json(notebook_to_json(notebook)) == notebook


def test_a_typed_draft_keeps_its_text_letter_for_letter() -> None:
    text = "1. It fell.\n\n\n- It rose  (Ofsted 2015, para 55).\n"
    assert draft_from_json(draft_to_json(read_typed(text))).typed == text


def test_both_are_kept_in_files(tmp_path: Path, small: Papers) -> None:
    passage = small.by_id["northmoor-2019/-/12"]
    pinned = pin(small.document(passage), passage, "Ask first")
    draft = Draft("How many wait?", pins=(pinned,))
    notebook = Notebook(notes="Be brief", items=(pinned, Question("How many?", (passage.id,))))
    save_draft(draft, tmp_path / "draft.json")
    save_notebook(notebook, tmp_path / "pack.json")
    assert open_draft(tmp_path / "draft.json") == draft
    assert open_notebook(tmp_path / "pack.json") == notebook
    assert sorted(each.name for each in tmp_path.iterdir()) == ["draft.json", "pack.json"]


@pytest.mark.parametrize(
    ("read", "key"),
    [(draft_from_json, "scrutineer_draft"), (notebook_from_json, "scrutineer_question_pack")],
)
def test_another_version_is_refused_by_its_number(read: Callable[[str], object], key: str) -> None:
    with pytest.raises(UnknownVersion, match="version 99"):
        read(json.dumps({key: 99}))


@pytest.mark.parametrize("read", [draft_from_json, notebook_from_json])
@pytest.mark.parametrize("text", ["{", "[]", '{"title": "Not ours"}', "[" * 100_000])
def test_what_was_not_saved_here_is_refused(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(UnreadableDraft):
        read(text)


@pytest.mark.parametrize(
    ("read", "held"),
    [
        (draft_from_json, {"scrutineer_draft": 1, "paragraphs": "none"}),
        (notebook_from_json, {"scrutineer_question_pack": 1, "items": [{"item": "song"}]}),
        (notebook_from_json, {"scrutineer_question_pack": 1, "items": {"pin": 1}}),
        (notebook_from_json, {"scrutineer_question_pack": 1, "items": [{"item": "pin"}]}),
    ],
)
def test_a_damaged_file_is_refused_and_not_half_read(
    read: Callable[[str], object], held: dict[str, object]
) -> None:
    with pytest.raises(UnreadableDraft):
        read(json.dumps(held))


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    for open_file in (open_draft, open_notebook):
        with pytest.raises(UnreadableDraft, match=r"gone\.json"):
            open_file(tmp_path / "gone.json")
