"""Several rankings made into one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.fusion import Scores, fuse, top


def scores(*values: float) -> Scores:
    """Scores as the rankings give them."""
    return np.asarray(values, dtype=np.float32)


def test_first_everywhere_is_one_and_found_nowhere_is_nothing() -> None:
    fused = fuse([(scores(5, 2, 0), 1), (scores(0.9, 0.4, 0), 2)], depth=10, smoothing=20)
    assert fused[0] == pytest.approx(1)
    assert fused[2] == 0


def test_only_the_order_of_scores_counts_not_their_size() -> None:
    small = fuse([(scores(0.3, 0.2, 0.1), 1)], depth=10, smoothing=20)
    large = fuse([(scores(300, 20, 1), 1)], depth=10, smoothing=20)
    assert np.array_equal(small, large)


def test_a_heavier_ranking_decides() -> None:
    fused = fuse([(scores(2, 1), 1), (scores(1, 2), 3)], depth=10, smoothing=20)
    assert fused[1] > fused[0]


def test_what_lies_below_the_depth_does_not_count() -> None:
    assert fuse([(scores(3, 2, 1), 1)], depth=2, smoothing=20)[2] == 0


@given(st.lists(st.floats(0, 1, width=32), max_size=30), st.integers(1, 10))
def test_top_gives_the_highest_scores_above_nothing_best_first(
    values: list[float], count: int
) -> None:
    rows = top(scores(*values), count)
    expected = sorted((value for value in values if value > 0), reverse=True)[:count]
    assert [values[row] for row in rows] == expected
