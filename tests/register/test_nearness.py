"""Near questions: those of the register that mean much the same as one that is asked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from register.entries import Register
from register.nearness import Neighbourhood
from register.searching import Finder
from retrieval.model import Vectors, normalise


class Encoder:
    """Places every text by whether it speaks of benches, lakes or mending; counts what it encodes."""

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return placed(texts)


def placed(texts: Sequence[str]) -> Vectors:
    return normalise(
        np.array([[0.01 + (word in text) for word in ("bench", "lake", "mend")] for text in texts])
    )


def neighbourhood(register: Register, encoder: Encoder | None = None) -> Neighbourhood:
    return Neighbourhood(
        Finder(register), encoder or Encoder(), lambda entry: placed([entry.exchange.question])
    )


def test_questions_near_in_meaning_are_found_the_nearest_first(register: Register) -> None:
    near = neighbourhood(register).near("Who mends a broken bench?")
    assert [entry.passage.ordinal for entry in near] == [3, 1]


def test_a_question_that_shares_no_word_has_none_near_and_is_not_encoded(
    register: Register,
) -> None:
    encoder = Encoder()
    assert neighbourhood(register, encoder).near("Any helicopters?") == ()
    assert encoder.encoded == []


def test_a_question_far_in_meaning_is_left_out_although_it_shares_a_word(
    register: Register,
) -> None:
    assert neighbourhood(register).near("Is the lake broken?") != ()
    near = neighbourhood(register).near("Is the lake broken?")
    assert [entry.passage.ordinal for entry in near] == [2]


def test_only_what_is_asked_is_encoded(register: Register) -> None:
    encoder = Encoder()
    neighbourhood(register, encoder).near("Which bench is broken?")
    assert encoder.encoded == ["Which bench is broken?"]
