"""The training questions: enough of them, well formed, none twice, none from the evaluation."""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from tests.training.builders import ask
from training.errors import QuestionsUnusable
from training.likeness import shared_with, without_repeats
from training.questions import Style, read_questions

GOOD = {
    "id": "x-1",
    "doc": "anywhere-inspection-2020-01-31",
    "number": "7",
    "style": "spoken",
    "question": "Who looks after the dog?",
}


def write(folder: Path, *records: dict[str, str]) -> Path:
    lines = [json.dumps(record) for record in records]
    (folder / "some.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_there_are_at_least_three_thousand_questions_on_a_hundred_reports() -> None:
    questions = read_questions()
    assert len(without_repeats(questions)) >= 3000
    assert len({question.doc for question in questions}) >= 100


def test_every_style_has_at_least_two_hundred_questions() -> None:
    counts = Counter(question.style for question in read_questions())
    assert all(counts[style] >= 200 for style in Style)


def test_no_question_is_about_the_councils_that_the_evaluation_asks_about() -> None:
    assert not [question for question in read_questions() if "leicester" in question.doc]


def test_no_training_question_is_an_evaluation_question_in_nearly_the_same_words(
    evaluation_questions: list[str],
) -> None:
    assert evaluation_questions
    assert shared_with(read_questions(), evaluation_questions) == []


def test_no_training_question_is_one_that_councillors_asked(shared_questions: Path) -> None:
    lines = (shared_questions / "asked-2015.jsonl").read_text(encoding="utf-8").splitlines()
    assert shared_with(read_questions(), [json.loads(line)["question"] for line in lines]) == []


def test_a_question_in_nearly_the_words_of_another_set_is_found() -> None:
    question = ask("How many foster carers left the council in 2019?")
    other = "how many foster carer left the councils in 2019"
    assert shared_with([question], ["Who chairs the board?", other]) == [(question, other)]


def test_the_later_of_two_questions_in_nearly_the_same_words_is_left_out() -> None:
    first = ask("How many foster carers left in 2019?")
    again = ask("In 2019, how many foster carers left?")
    other = ask("How many foster carers joined in 2019, and why?")
    assert without_repeats([first, again, other]) == (first, other)


def test_all_that_are_alike_are_found_as_if_each_was_compared_with_each() -> None:
    chance = np.random.default_rng(3)
    words = np.asarray("bench bus dog ferry geese gate lake park pier road tree van".split())
    chosen = [set(chance.choice(words, chance.integers(1, 9), replace=False)) for _ in range(150)]
    questions = [ask(" ".join(sorted(some))) for some in chosen]
    alike = {
        two
        for one, two in combinations(range(len(chosen)), 2)
        if len(chosen[one] & chosen[two]) >= 0.75 * len(chosen[one] | chosen[two])
    }
    kept = [question for row, question in enumerate(questions) if row not in alike]
    assert 0 < len(alike) < len(questions)
    assert list(without_repeats(questions)) == kept


@pytest.mark.parametrize(
    ("key", "value"),
    [("doc", "no date"), ("number", "seven"), ("style", "shouted"), ("question", "")],
)
def test_a_line_that_cannot_be_used_is_named_with_its_file_and_row(
    tmp_path: Path, key: str, value: str
) -> None:
    folder = write(tmp_path, GOOD, {**GOOD, "id": "x-2", key: value})
    with pytest.raises(QuestionsUnusable, match=rf"some\.jsonl, line 2: {key}"):
        read_questions(folder)


def test_a_key_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionsUnusable, match="answer"):
        read_questions(write(tmp_path, {**GOOD, "answer": "we do"}))


def test_the_same_question_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionsUnusable, match="twice: x-1"):
        read_questions(write(tmp_path, GOOD, GOOD))


def test_a_folder_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionsUnusable, match="no training questions"):
        read_questions(tmp_path)
