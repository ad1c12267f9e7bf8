"""The questions that the confidence is fitted on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.errors import QuestionsUnusable
from training.likeness import shared_with
from training.papers import describe
from training.questions import Style, TrainingQuestion, read_questions
from training.refusal.questions import read_near_misses, read_off_topic
from training.settings import TrainingSettings
from training.splitting import held_out_councils


def council(report: str) -> str:
    return describe(f"{report}.pdf", "")[0]


def test_there_are_enough_near_misses_answered_twins_and_questions_on_other_matters() -> None:
    pairs = read_near_misses()
    assert sum(not pair.answerable for pair in pairs) >= 60
    assert sum(pair.answerable for pair in pairs) >= 60
    assert len(read_off_topic()) >= 30


def test_near_misses_are_about_reports_that_the_adapter_was_not_trained_on() -> None:
    councils = {council(question.doc) for question in read_questions()}
    kept = held_out_councils(councils, TrainingSettings().held_out)
    assert {council(pair.doc) for pair in read_near_misses()} <= kept


def test_every_answered_question_names_its_paragraph() -> None:
    assert all(pair.number for pair in read_near_misses() if pair.answerable)


def test_no_question_is_there_twice() -> None:
    asked = [one.question for one in (*read_near_misses(), *read_off_topic())]
    assert len(set(asked)) == len(asked)


def test_none_is_an_evaluation_question_in_nearly_the_same_words(
    evaluation_questions: list[str],
) -> None:
    own = [
        TrainingQuestion(style=Style.SPOKEN, question=one.question)
        for one in (*read_near_misses(), *read_off_topic())
    ]
    assert shared_with(own, evaluation_questions) == []


def test_a_line_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text(json.dumps({"id": "x", "question": ""}) + "\n", encoding="utf-8")
    with pytest.raises(QuestionsUnusable, match=r"some\.jsonl, line 1: question"):
        read_off_topic(file)
