"""The loss rewards the named paragraph and its questions, ignores what is left out, compares tokens."""

from __future__ import annotations

import pytest
import torch

from training.loss import NOTHING, contrastive, contrastive_back, late_scores
from training.reading import Texts, Tokens
from training.trainer import columns_after, rate


def loss(scores: list[list[float]], own: list[int], excluded: list[list[bool]]) -> float:
    return float(contrastive(torch.tensor(scores), torch.tensor(own), torch.tensor(excluded), 0.1))


def back(
    scores: list[list[float]], own: list[int], left_out: list[list[bool]] | None = None
) -> float:
    excluded = torch.tensor(left_out) if left_out else torch.zeros(len(scores), len(scores[0])) > 0
    return float(contrastive_back(torch.tensor(scores), torch.tensor(own), excluded, 0.1))


def test_the_loss_is_small_where_the_own_paragraph_is_nearest() -> None:
    kept = [[False, False]]
    assert loss([[0.9, 0.1]], [0], kept) < 0.01 < loss([[0.9, 0.1]], [1], kept)


def test_a_pair_that_is_left_out_costs_nothing() -> None:
    with_pair = loss([[0.5, 0.9]], [0], [[False, False]])
    without = loss([[0.5, 0.9]], [0], [[False, True]])
    assert with_pair > 3
    assert without == pytest.approx(0.0)


def test_a_question_that_nothing_answers_costs_nothing_on_its_way_to_a_paragraph() -> None:
    kept = [[False, False], [False, False]]
    both = loss([[0.5, 0.4], [0.9, 0.9]], [0, NOTHING], kept)
    assert both == pytest.approx(loss([[0.5, 0.4]], [0], kept[:1]))


def test_a_paragraph_is_to_be_nearer_to_its_own_question_than_to_any_other() -> None:
    near, far = back([[0.9], [0.1]], [0, NOTHING]), back([[0.1], [0.9]], [0, NOTHING])
    assert near < 0.01 < 3 < far


def test_questions_of_one_paragraph_are_no_rivals() -> None:
    assert back([[0.5], [0.9]], [0, 0]) == pytest.approx(0.0)


def test_a_rival_that_is_left_out_costs_nothing_on_the_way_back() -> None:
    scores, own = [[0.5, 0.0], [0.9, 0.0]], [0, NOTHING]
    assert back(scores, own) > 3
    assert back(scores, own, [[False, False], [True, False]]) == pytest.approx(0.0)


def test_late_interaction_takes_each_tokens_best_match_and_no_padding() -> None:
    question = Tokens(torch.eye(2)[None], torch.tensor([[1.0, 1.0]]))
    paragraph = Tokens(torch.tensor([[[1.0, 0.0], [0.0, 1.0]]]), torch.tensor([[1.0, 0.0]]))
    nothing, order = torch.zeros(1, 2), torch.tensor([0])
    scores = late_scores(Texts(nothing, (question,), order), Texts(nothing, (paragraph,), order))
    # The second token's match is padding, so it falls to the first: (1 + 0) / 2.
    assert scores.tolist() == [[0.5]]


def test_faint_tokens_of_a_question_weigh_less() -> None:
    question = Tokens(torch.eye(2)[None], torch.tensor([[1.0, 0.25]]))
    paragraph = Tokens(torch.tensor([[[1.0, 0.0]]]), torch.tensor([[1.0]]))
    nothing, order = torch.zeros(1, 2), torch.tensor([0])
    scores = late_scores(Texts(nothing, (question,), order), Texts(nothing, (paragraph,), order))
    assert scores.item() == pytest.approx(0.8)


def test_own_paragraphs_are_followed_into_another_order_and_nothing_stays_nothing() -> None:
    own, order = torch.tensor([0, NOTHING, 2]), torch.tensor([2, 0, 1])
    assert columns_after(own, order).tolist() == [1, NOTHING, 0]


def test_the_learning_rate_rises_and_then_falls_to_nearly_nothing() -> None:
    rates = [rate(step, 20, 0.2) for step in range(20)]
    assert rates[:5] == [0.25, 0.5, 0.75, 1.0, 1.0]
    assert rates[5:] == sorted(rates[5:], reverse=True)
    assert 0 < rates[-1] < 0.1
