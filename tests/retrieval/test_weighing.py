"""From signs to one number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.passages import Document, Passage
from retrieval.demands import Demands, Kind
from retrieval.giving import Found, Sentence
from retrieval.reach import Reach
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL
from retrieval.weighing import (
    ANSWER,
    EMPHASIS,
    FILE,
    MARGIN,
    START,
    SUBJECT,
    Signs,
    Weights,
    fitted_file,
    log_odds,
    logistic,
    read_signs,
    read_weights,
    weights_file,
)

PLAIN = Signs(0.0, 1.0, 0.2, 1.0, 0.0, 1.0, 0.0, 0.0, 0.1)
WORSE = (
    {"far": 0.4},
    {"named": 0.0},
    {"margin": 0.0},
    {"further": 0.4},
    {"leads": 0.0},
    {"years": 1.0},
    {"elsewhere": 1.0},
    {"ahead": 0.0},
)
MakeDocument = Callable[..., Document]
MakePassage = Callable[..., Passage]


def sentence(passage: Passage, nearness: float, gives: bool) -> Sentence:
    return Sentence(passage.text, passage, nearness, frozenset(), gives)


@pytest.mark.parametrize("change", WORSE, ids=lambda change: next(iter(change)))
def test_each_doubt_lowers_the_confidence(change: dict[str, float]) -> None:
    weights = read_weights()
    assert weights.confidence(replace(PLAIN, **change)) < weights.confidence(PLAIN)


def test_the_table_weighs_every_sign_and_says_from_when_a_question_is_answered() -> None:
    weights = read_weights()
    assert set(weights.subject) == {START, *SUBJECT}
    assert set(weights.answer) == {START, *ANSWER}
    assert 0 < weights.answered < 1


def test_a_model_that_no_table_was_fitted_to_or_without_its_adapter_takes_the_defaults() -> None:
    assert weights_file(PACKAGED_MODEL, adapter=True) == FILE
    assert weights_file(PACKAGED_MODEL, adapter=False) == FILE
    assert weights_file("some-other-model", adapter=True) == FILE
    assert weights_file(LARGER_MODEL, adapter=False) == FILE


def test_the_larger_model_with_its_adapter_has_a_table_of_its_own() -> None:
    assert weights_file(LARGER_MODEL, adapter=True) == fitted_file(LARGER_MODEL) != FILE
    assert read_weights(fitted_file(LARGER_MODEL)) != read_weights()


def test_confidence_is_the_product_of_both_parts_where_nothing_is_calibrated() -> None:
    even = Weights(
        {START: 0.0, **dict.fromkeys(SUBJECT, 0.0)},
        {START: 0.0, **dict.fromkeys(ANSWER, 0.0)},
        slope=1.0,
        shift=0.0,
        answered=0.5,
    )
    assert even.on_subject(PLAIN) == 0.5
    assert even.confidence(PLAIN) == pytest.approx(0.5**EMPHASIS * 0.5)


def test_log_odds_and_their_inverse_bear_any_number() -> None:
    assert logistic(log_odds(0.3)) == pytest.approx(0.3)
    assert (logistic(-1e4), logistic(1e4)) == (0.0, 1.0)
    assert log_odds(0.0) < log_odds(1.0)


def test_signs_tell_how_much_further_off_the_sentence_is_that_gives_the_answer(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    passage = make_passage("Visits were late in 2014.")
    found = [Found(passage, make_document(), cosine, ()) for cosine in (0.4, 0.3)]
    sentences = [sentence(passage, 0.8, False), sentence(passage, 0.5, True)]
    demands = Demands(Kind.COUNT, (2014, 2009))
    signs = read_signs("How many?", demands, found, sentences, Reach((), ()), everyday=0.3)
    assert signs.further == pytest.approx(0.3)
    assert (signs.demanding, signs.leads, signs.years) == (1.0, 0.0, 1.0)
    assert (signs.far, signs.margin) == pytest.approx((0.1, 0.1))
    assert signs.ahead == pytest.approx(0.1)


@pytest.mark.parametrize(("everyday", "margin"), [(0.0, MARGIN), (0.5, -0.1), (1.0, -MARGIN)])
def test_an_everyday_question_counts_for_and_against_so_much_and_no_more(
    everyday: float, margin: float, make_document: MakeDocument, make_passage: MakePassage
) -> None:
    found = [Found(make_passage("Visits were late."), make_document(), 0.4, ())]
    signs = read_signs("Why?", Demands(None, ()), found, [], Reach((), ()), everyday)
    assert signs.margin == pytest.approx(margin)


def test_where_no_kind_is_asked_for_none_can_be_missing(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    passage = make_passage("Visits were late.")
    found = [Found(passage, make_document(), 0.4, ())]
    signs = read_signs("Why?", Demands(None, ()), found, [], Reach((), ()), everyday=0.1)
    assert (signs.demanding, signs.further, signs.leads) == (0.0, 0.0, 0.5)


def test_a_council_that_a_passage_found_speaks_of_is_not_elsewhere(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    reach = Reach(("Northam City",), (2014,))
    silent = [Found(make_passage("Carers are paid."), make_document(), 0.4, ())]
    speaking = [Found(make_passage("Camden pays its carers."), make_document(), 0.4, ())]
    question, demands = "How is Camden doing?", Demands(None, ())
    assert read_signs(question, demands, silent, [], reach, everyday=0.1).elsewhere == 1.0
    assert read_signs(question, demands, speaking, [], reach, everyday=0.1).elsewhere == 0.0


def test_a_numbered_place_that_a_passage_found_is_counts_as_named(
    make_document: MakeDocument, make_passage: MakePassage
) -> None:
    found = [Found(make_passage("Plots are let.", "85"), make_document(), 0.4, ())]
    demands, reach = Demands(None, ()), Reach((), ())
    there = read_signs("What does minute 85 say?", demands, found, [], reach, everyday=0.1)
    not_there = read_signs("What does minute 86 say?", demands, found, [], reach, everyday=0.1)
    assert (there.named, not_there.named) == (1.0, 0.0)
