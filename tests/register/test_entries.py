"""The register: which questions it holds, who asked them, when, and about what."""

from __future__ import annotations

from datetime import date
from typing import Any

from corpus.passages import DocumentKind
from register.entries import NO_TOPIC, NOT_NAMED, Register, read_register
from tests.register.papers import ASKED, MINUTES, FakeIndex, asking, document


def test_every_question_with_its_answer_is_an_entry(register: Register) -> None:
    assert [entry.id for entry in register.entries] == [one.id for one in ASKED]


def test_a_question_without_an_answer_is_known_as_unanswered(register: Register) -> None:
    assert [entry.is_answered for entry in register.entries] == [True, False, True]


def test_an_answer_of_blanks_is_none() -> None:
    index: Any = FakeIndex([MINUTES], [asking("minutes-2015", "1", "Why?", " \n ")])
    assert not read_register(index).entries[0].is_answered


def test_the_day_of_the_meeting_goes_before_that_of_the_paper(register: Register) -> None:
    assert [entry.asked_on for entry in register.entries] == [
        date(2015, 1, 15),
        date(2015, 4, 1),
        date(2015, 4, 1),
    ]
    assert register.days == (date(2015, 4, 1), date(2015, 1, 15))


def test_members_are_called_councillor_however_their_title_is_printed(register: Register) -> None:
    assert register.members == ("Councillor Ann Poole", "Councillor Reed", NOT_NAMED)


def test_the_topic_is_the_innermost_heading_that_says_more_than_who_asked(
    register: Register,
) -> None:
    assert [entry.topic for entry in register.entries] == [
        "Benches",
        NO_TOPIC,
        "Questions from Cllr Ann Poole",
    ]


def test_the_latest_paper_comes_first() -> None:
    newer = document("minutes-2019", DocumentKind.MINUTES, date(2019, 1, 1))
    undated = document("minutes-x", DocumentKind.MINUTES, None)
    passages = [
        asking(one, "1", "Why is that?", "So.")
        for one in ("minutes-x", "minutes-2015", "minutes-2019")
    ]
    index: Any = FakeIndex([undated, MINUTES, newer], passages)
    order = [entry.document.id for entry in read_register(index).entries]
    assert order == ["minutes-2019", "minutes-2015", "minutes-x"]


def test_a_question_that_is_printed_again_is_taken_once() -> None:
    first = asking("minutes-2015", "1", "Why?", "So.")
    again = asking("minutes-2015", "2", "Why?", "So.", reprint_of=first.id)
    index: Any = FakeIndex([MINUTES], [first, again])
    assert [entry.id for entry in read_register(index).entries] == [first.id]


def test_an_entry_is_found_by_its_id(register: Register) -> None:
    assert (
        register.by_id[ASKED[1].id].exchange.question
        == "When will the boating lake be filled again?"
    )
