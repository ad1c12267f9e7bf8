"""The fixed questions: what a line must hold, and what the packaged sets hold to."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from evaluation.duplicates import near_twins, repeated
from evaluation.errors import QuestionSetError
from evaluation.questions import (
    FOLDER,
    Question,
    QuestionType,
    Split,
    read_questions,
    write_questions,
)
from evaluation.splitting import divide, section_of
from evaluation.wordings import shared_runs
from tests.evaluation.builders import make_question, make_unanswerable

FIVE = FOLDER / "five-documents.jsonl"
SETS = sorted(FOLDER.glob("*.jsonl"))


def test_a_file_of_questions_is_read_as_it_was_written(tmp_path: Path) -> None:
    questions = (make_question("q1"), make_unanswerable("q2"))
    write_questions(questions, tmp_path / "set.jsonl")
    assert read_questions(tmp_path / "set.jsonl") == questions


def test_a_line_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(make_question().model_dump_json() + '\n{"id": "q2"}\n', encoding="utf-8")
    with pytest.raises(QuestionSetError, match=r"set\.jsonl, line 2: question"):
        read_questions(path)


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    write_questions([make_question("q1"), make_question("q1")], tmp_path / "set.jsonl")
    with pytest.raises(QuestionSetError, match="used twice: q1"):
        read_questions(tmp_path / "set.jsonl")


def test_a_file_that_is_absent_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match=r"none\.jsonl cannot be read"):
        read_questions(tmp_path / "none.jsonl")


@pytest.mark.parametrize(
    "fault",
    [
        {"gold": []},
        {"type": "comparison"},
        {"facets": [[0], [1]]},
        {"type": "unanswerable"},
        {"type": "unanswerable", "gold": []},
        {"gold": [{"document": "report", "grade": 2}]},
        {"gold": [{"document": "report", "number": "1", "grade": 3}]},
        {"mood": "cross"},
    ],
    ids=str,
)
def test_a_question_that_contradicts_itself_is_refused(fault: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        make_question(**fault)


def test_the_questions_on_the_five_documents_are_as_many_and_as_varied_as_promised() -> None:
    questions = read_questions(FIVE)
    answerable = [one for one in questions if one.answerable]
    kinds = Counter(one.type for one in questions)
    assert len(answerable) >= 240
    assert kinds[QuestionType.UNANSWERABLE] >= 50
    assert set(kinds) >= set(QuestionType) - {QuestionType.ASKED, QuestionType.OFF_TOPIC}
    assert Counter(one.style for one in questions)["plain"] < len(questions) / 4


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_question_is_asked_twice(path: Path) -> None:
    assert repeated(read_questions(path)) == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_neither_sections_nor_near_twins_straddle_the_split(path: Path) -> None:
    questions = read_questions(path)
    splits: dict[object, set[Split]] = defaultdict(set)
    for one in questions:
        splits[section_of(one)].add(one.split)
    assert all(len(found) == 1 for found in splits.values())
    assert all(one.split is other.split for one, other in near_twins(questions))


def test_the_division_is_even_in_each_type() -> None:
    questions = read_questions(FIVE)
    test = Counter(one.type for one in questions if one.split is Split.TEST)
    whole = Counter(one.type for one in questions)
    assert all(0.35 <= test[kind] / count <= 0.65 for kind, count in whole.items())


def test_the_division_does_not_depend_on_the_order_of_the_questions() -> None:
    questions = [make_question(f"q{row}", section=f"part {row % 7}") for row in range(30)]
    assert divide(questions) == divide(questions[::-1])


def test_near_twins_about_one_paragraph_are_found_and_others_are_not() -> None:
    one = make_question("q1", question="How many children waited in 2014?")
    twin = make_question("q2", question="Children who waited in 2014, how many?")
    other = make_question("q3", question="Who chairs the board of governors?")
    assert [(a.id, b.id) for a, b in near_twins([one, twin, other])] == [("q1", "q2")]


def test_a_run_of_eight_shared_words_is_found_whatever_the_case_and_commas() -> None:
    source = "In the year to March the council placed forty children, far from home."
    assert shared_runs("the council placed forty children far from home", [source])
    assert not shared_runs("the council placed forty children far away", [source])


def test_no_question_repeats_eight_words_of_a_source(shared_corpus: Path) -> None:
    sources = [path.read_text(errors="replace") for path in shared_corpus.glob("text/*.txt")]
    questions: list[Question] = [one for path in SETS for one in read_questions(path)]
    assert {one.id: shared_runs(one.question, sources) for one in questions} == {
        one.id: [] for one in questions
    }
