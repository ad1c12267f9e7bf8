"""Scores of several look-ups put together."""

from __future__ import annotations

import numpy as np
import pytest

from register.scoring import mean_of, of_length_one, shares_of, with_neighbours


def scores(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_shares_add_up_to_1_and_keep_the_order() -> None:
    shares = shares_of(scores(1, 5, 3))
    assert shares.sum() == pytest.approx(1)
    assert list(np.argsort(shares)) == [0, 2, 1]


def test_shares_do_not_depend_on_how_the_scores_are_measured() -> None:
    assert shares_of(scores(1, 5, 3)) == pytest.approx(shares_of(scores(110, 150, 130)))


def test_one_score_that_stands_out_has_a_larger_share_than_the_first_of_many_alike() -> None:
    assert shares_of(scores(9, 1, 1, 1, 1)).max() > shares_of(scores(9, 8, 9, 1, 8)).max()


def test_equal_scores_have_equal_shares() -> None:
    assert shares_of(scores(2, 2, 2, 2)) == pytest.approx([0.25] * 4)


def test_scores_of_length_one_keep_their_proportions_and_nothing_stays_nothing() -> None:
    assert of_length_one(scores(3, 4)) == pytest.approx([0.6, 0.8])
    assert of_length_one(scores(0, 0)) == pytest.approx([0, 0])


def test_a_mean_is_weighted() -> None:
    assert mean_of([(scores(1, 0), 3.0), (scores(0, 1), 1.0)]) == pytest.approx([0.75, 0.25])


def test_a_paragraph_gains_from_the_two_to_each_side_the_nearer_the_more() -> None:
    spread = with_neighbours(scores(0, 0, 0, 1, 0, 0, 0), [7], worth=0.4)
    assert spread == pytest.approx([0, 0.1, 0.2, 1, 0.2, 0.1, 0])


def test_nothing_is_gained_across_the_border_of_two_papers() -> None:
    spread = with_neighbours(scores(1, 0, 0, 0), [1, 3], worth=0.5)
    assert spread == pytest.approx([1, 0, 0, 0])
