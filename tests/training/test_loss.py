"""The loss rewards the named paragraph, ignores what is left out, and compares token by token."""

from __future__ import annotations

import pytest
import torch

from training.loss import contrastive, late_scores
from training.reading import Texts, Tokens
from training.trainer import rate


def loss(scores: list[list[float]], own: list[int], excluded: list[list[bool]]) -> float:
    return float(contrastive(torch.tensor(scores), torch.tensor(own), torch.tensor(excluded), 0.1))


def test_the_loss_is_small_where_the_own_paragraph_is_nearest() -> None:
    kept = [[False, False]]
    assert loss([[0.9, 0.1]], [0], kept) < 0.01 < loss([[0.9, 0.1]], [1], kept)


def test_a_pair_that_is_left_out_costs_nothing() -> None:
    with_pair = loss([[0.5, 0.9]], [0], [[False, False]])
    without = loss([[0.5, 0.9]], [0], [[False, True]])
    assert with_pair > 3
    assert without == pytest.approx(0.0)


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


def test_the_learning_rate_rises_and_then_falls_to_nearly_nothing() -> None:
    rates = [rate(step, 20, 0.2) for step in range(20)]
    assert rates[:5] == [0.25, 0.5, 0.75, 1.0, 1.0]
    assert rates[5:] == sorted(rates[5:], reverse=True)
    assert 0 < rates[-1] < 0.1
