"""What an entry says, as a whole and claim by claim."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from register.alike import Likeness
from register.claims import split_claims
from register.entries import Register
from register.saying import Saying, read_saying
from register.timing import times_in
from tests.register.papers import ASKED, FakeIndex, placed


def saying_of(index: Any, register: Register, place: int) -> Saying:
    entry = register.entries[place]
    return read_saying(index, entry, split_claims(entry.passage))


def test_each_claim_has_the_vector_of_its_own_sentences(index: Any, register: Register) -> None:
    claims = saying_of(index, register, 0).claims
    assert [claim.place for claim in claims] == [0, 1]
    for claim in claims:
        assert claim.vector == pytest.approx(placed([claim.text])[0])


def test_the_whole_lies_between_what_its_sentences_say(index: Any, register: Register) -> None:
    whole = saying_of(index, register, 0).whole
    assert whole.place is None
    assert float(np.linalg.norm(whole.vector)) == pytest.approx(1)
    benches, gates, lake = placed(["broken benches", "gates", "lake"])
    assert float(whole.vector @ benches) > float(whole.vector @ gates) > float(whole.vector @ lake)


def test_a_question_without_an_answer_says_something_but_claims_nothing(
    index: Any, register: Register
) -> None:
    saying = saying_of(index, register, 1)
    assert saying.claims == ()
    assert saying.whole.text == ASKED[1].exchange.question  # type: ignore[union-attr]


def test_the_entries_most_alike_come_first_and_an_entry_is_not_its_own(register: Register) -> None:
    first, second, third = register.entries
    likeness = Likeness(register.entries, placed(["bench", "lake", "bench gate"]))
    assert [entry.id for entry, _ in likeness.nearest(first, 2)] == [third.id]
    assert likeness.nearest(second, 2) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It opened in May 2014.", {(2014, 5)}),
        ("On 17 December nobody came.", {(12, 17)}),
        ("On 17 December 2014 nobody came.", {(2014, 12), (12, 17)}),
        ("Every year since 2014, and in January too.", set()),
    ],
)
def test_a_time_is_a_month_with_its_year_or_a_day_with_its_month(
    text: str, times: set[tuple[int, int]]
) -> None:
    assert times_in(text) == times


def test_an_index_that_holds_no_sentence_of_an_answer_leaves_its_claims_out(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = len(register.entries[0].exchange.question)
    only = np.array([[0, asked]], dtype=np.int32), placed(["bench"])
    monkeypatch.setattr(FakeIndex, "sentences", lambda *_: only)
    assert saying_of(FakeIndex(), register, 0).claims == ()


def test_a_claim_can_be_taken_together_with_what_is_asked(index: Any, register: Register) -> None:
    saying = saying_of(index, register, 0)
    claim = saying.claims[1]
    together = saying.within(claim, "How many benches are broken?")
    assert together.text == f"How many benches are broken? {claim.text}"
    assert together.place == claim.place
    benches = placed(["broken benches"])[0]
    assert float(together.vector @ benches) > float(claim.vector @ benches)
