"""The measure of what stands beside officers' answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.answers import JudgedAnswer, find_entry, measure, read_judged_answers, tally
from evaluation.errors import QuestionSetError
from register.bearing import Bearings
from register.entries import read_register
from tests.register.papers import FakeIndex

RECORD = {
    "id": "B-1",
    "question": "How many benches ARE broken ?",
    "answered": True,
    "answer_label": "minutes 15 January 2015",
    "note": "The report says five.",
    "evidence": [
        {"doc": "park-2015", "label": "2", "grade": 2},
        {"doc": "park-2015", "label": "4", "grade": 1},
    ],
}


def judged(**changes: Any) -> JudgedAnswer:
    made: dict[str, Any] = {
        "id": "B-1",
        "question": "How many benches are broken?",
        "section": "minutes 15 January 2015",
        "answered": True,
        "remarked": True,
        "bearing": frozenset({("park-2015", "2")}),
    }
    return JudgedAnswer(**{**made, **changes})


def figures(*answers: JudgedAnswer) -> Any:
    index: Any = FakeIndex()
    register = read_register(index)
    return tally(measure(register, Bearings(index, register), answers))


def test_only_paragraphs_that_speak_directly_are_judged_to_bear(tmp_path: Path) -> None:
    file = tmp_path / "asked.jsonl"
    file.write_text(json.dumps(RECORD), encoding="utf-8")
    read = read_judged_answers(file)[0]
    assert read.bearing == {("park-2015", "2")}
    assert read.remarked
    index: Any = FakeIndex()
    assert find_entry(read_register(index), read).passage.ordinal == 1


def test_a_file_of_another_form_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "asked.jsonl"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(QuestionSetError, match="cannot be read"):
        read_judged_answers(file)


def test_all_and_any_are_counted_apart() -> None:
    both = judged(bearing=frozenset({("park-2015", "2"), ("park-2015", "99")}))
    told = figures(judged(), both)
    assert (told.answers, told.all_shown, told.any_shown) == (2, 1, 2)
    assert (told.found, told.judged) == (2, 3)


def test_an_answer_without_a_remark_is_not_counted() -> None:
    assert figures(judged(remarked=False)).answers == 0


def test_an_unanswered_question_has_to_be_known_as_such() -> None:
    lake = judged(question="When will the boating lake be filled again?", answered=False)
    wrong = judged(answered=False)
    told = figures(lake, wrong)
    assert (told.unanswered, told.told) == (2, 1)


def test_a_question_that_the_register_lacks_is_named() -> None:
    with pytest.raises(QuestionSetError, match="B-1"):
        figures(judged(question="Who sings?"))
