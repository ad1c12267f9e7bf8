"""Answers that only point to others: told from those that say something, and read by another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from corpus.passages import Passage
from register.bearing import Bearings
from register.entries import read_register
from register.nearness import printed_vectors
from register.pointing import Pointers, only_points
from tests.register.papers import (
    CITES_GATES,
    FINDINGS,
    MINUTES,
    REPORT,
    FakeIndex,
    asking,
)

GATES = "Who locks the gates of the park?"
GATES_AGAIN = "Which person locks the gates of this park?"
LOCKED = "The gates are shut every night (see the report, page 1, point 1)."


def asked(number: str, question: str, answer: str | None, **more: Any) -> Passage:
    return asking("minutes-2015", number, question, answer, **more)


def speaking_for(*questions: Passage) -> str | None:
    """The number of the question whose answer speaks for the first one."""
    index: Any = FakeIndex([REPORT, MINUTES], [*FINDINGS, *questions])
    register = read_register(index)
    speaking = Pointers(register, printed_vectors(index)).speaking_for(register.entries[0])
    return speaking.id.rpartition("/")[2] if speaking else None


@pytest.mark.parametrize(
    "answer",
    [
        "See previous answers",
        "As above.",
        "Please see the answer to question 3.",
        "Please refer to the response given to Q12 above",
        "This has been answered already.",
    ],
)
def test_an_answer_that_is_nothing_but_a_pointer(answer: str) -> None:
    assert only_points(answer)


@pytest.mark.parametrize(
    "answer",
    ["", "No", "12", "Yes, as stated.", "See above: the lake was drained.", "The previous keeper."],
)
def test_an_answer_that_says_something_or_points_nowhere(answer: str) -> None:
    assert not only_points(answer)


def test_the_answered_question_that_is_most_alike_speaks() -> None:
    lake = asked("2", "When will the lake be filled?", "In May.")
    assert (
        speaking_for(asked("1", GATES_AGAIN, "See above"), lake, asked("3", GATES, LOCKED)) == "3"
    )


def test_the_question_whose_number_is_given_speaks_before_one_that_is_alike() -> None:
    numbered = replace(asked("2", "When will the lake be filled?", "In May."), number="2")
    pointing = asked("1", GATES_AGAIN, "See answer to question 2")
    assert speaking_for(pointing, numbered, asked("3", GATES, LOCKED)) == "2"


def test_no_answer_speaks_for_one_that_says_something_itself() -> None:
    assert speaking_for(asked("1", GATES_AGAIN, "The keeper."), asked("2", GATES, LOCKED)) is None


def test_an_answer_that_only_points_too_does_not_speak() -> None:
    assert speaking_for(asked("1", GATES_AGAIN, "See below"), asked("2", GATES, "As above")) is None


def test_where_no_question_is_alike_none_speaks() -> None:
    lake = asked("2", "When will the lake be filled?", "In May.")
    assert speaking_for(asked("1", GATES, "See above"), lake) is None


def test_beside_it_stands_what_stands_beside_the_one_that_speaks_and_none_is_said_to_be_cited() -> (
    None
):
    telling = asked("2", GATES, LOCKED, references=(CITES_GATES,))
    index: Any = FakeIndex(
        [REPORT, MINUTES], [*FINDINGS, asked("1", GATES_AGAIN, "See below"), telling]
    )
    register = read_register(index)
    bearings = Bearings(index, register)
    pointing, speaking = (bearings.of(entry) for entry in register.entries)
    assert pointing.instead is register.entries[1]
    assert speaking.instead is None
    assert [one.evidence.passage.id for one in pointing.paragraphs] == [
        one.evidence.passage.id for one in speaking.paragraphs
    ]
    assert speaking.paragraphs[0].cited
    assert not any(one.cited for one in pointing.paragraphs)
    assert pointing.beside(0) == pointing.paragraphs
