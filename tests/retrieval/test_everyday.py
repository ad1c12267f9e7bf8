"""The everyday questions that a question to the papers is held against."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corpus.passages import Document, Passage
from evaluation.questions import FOLDER as EVALUATION
from evaluation.questions import read_questions
from retrieval import everyday
from retrieval.everyday import Everyday, file_name, leave_out_known, read_everyday
from retrieval.index import Index, build
from retrieval.settings import read_settings
from training.likeness import shared_with
from training.questions import Style, TrainingQuestion


def test_there_are_some_hundreds_and_none_twice() -> None:
    questions = read_everyday()
    assert len(questions) >= 300
    assert len(set(questions)) == len(questions)


def test_none_is_an_evaluation_question_in_nearly_the_same_words() -> None:
    files = sorted(EVALUATION.glob("*.jsonl"))
    others = [question.question for file in files for question in read_questions(file)]
    own = [TrainingQuestion(style=Style.FORMAL, question=one) for one in read_everyday()]
    assert shared_with(own, others) == []


def test_the_likeness_is_that_of_the_nearest() -> None:
    two = Everyday(np.eye(2, dtype=np.float32))
    assert two.likeness(np.asarray([0.6, 0.8], dtype=np.float32)) == pytest.approx(0.8)


def test_with_none_left_nothing_is_near() -> None:
    none = leave_out_known(np.eye(2, dtype=np.float32), np.ones(2, dtype=np.float32))
    assert none.likeness(np.ones(2, dtype=np.float32)) == 0.0


def test_what_the_library_speaks_of_is_left_out() -> None:
    near = np.asarray([0.7, 0.2], dtype=np.float32)
    left = leave_out_known(np.eye(2, dtype=np.float32), near)
    assert left.vectors.tolist() == [[0.0, 1.0]]


def test_other_questions_have_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = file_name()
    monkeypatch.setattr(everyday, "read_everyday", lambda: ("Where is my bin?",))
    assert file_name() != before


def test_the_index_keeps_the_vectors_and_a_new_build_takes_them_over(index_folder: Path) -> None:
    assert len(list(index_folder.glob(f"generation-*/{file_name()}"))) == 1


def test_an_index_made_without_them_answers_all_the_same(
    tmp_path: Path,
    make_document: Callable[..., Document],
    make_passage: Callable[..., Passage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings, document = read_settings(adapter=False), make_document()
    passages = {document.id: [make_passage("Foster carers are content.")]}
    build(tmp_path, [document], passages, settings)
    monkeypatch.setattr("retrieval.contents.file_name", lambda: "of-other-questions.npy")
    index = Index.open(tmp_path, settings)
    assert not index.ask("How do I bake bread?").answered
