"""Looking things up in the register: words, members, topics, days, unanswered."""

from __future__ import annotations

from datetime import date

import pytest

from register.entries import NOT_NAMED, Register
from register.searching import Finder, Wishes


def numbers(register: Register, wishes: Wishes) -> list[int]:
    return [entry.passage.ordinal for entry in Finder(register).search(wishes)]


def test_without_wishes_every_question_is_listed(register: Register) -> None:
    assert numbers(register, Wishes()) == [1, 2, 3]


def test_words_are_looked_for_in_question_and_answer_whatever_their_ending(
    register: Register,
) -> None:
    assert set(numbers(register, Wishes(words="bench breaking"))) == {1, 3}
    assert numbers(register, Wishes(words="gate")) == [1]


def test_words_that_no_question_holds_find_nothing(register: Register) -> None:
    assert numbers(register, Wishes(words="helicopter")) == []


def test_an_entry_that_holds_less_than_half_of_the_words_is_not_found(register: Register) -> None:
    assert numbers(register, Wishes(words="helicopter submarine airship lake")) == []


@pytest.mark.parametrize(
    ("wishes", "found"),
    [
        (Wishes(members=("Councillor Ann Poole",)), [1]),
        (Wishes(members=("Councillor Reed", NOT_NAMED)), [2, 3]),
        (Wishes(topics=("Benches",)), [1]),
        (Wishes(since=date(2015, 1, 16)), [2, 3]),
        (Wishes(until=date(2015, 1, 15)), [1]),
        (Wishes(since=date(2015, 1, 15), until=date(2015, 1, 15)), [1]),
        (Wishes(unanswered=True), [2]),
        (Wishes(words="benches", unanswered=True), []),
    ],
)
def test_limits_narrow_what_is_listed(register: Register, wishes: Wishes, found: list[int]) -> None:
    assert numbers(register, wishes) == found


def test_the_entries_that_share_most_words_with_a_question_come_first(register: Register) -> None:
    found = Finder(register).sharing_words("Who mends the benches?", most=2)
    assert [entry.passage.ordinal for entry in found] == [3, 1]
