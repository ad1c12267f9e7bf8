"""What one way of searching gains over another, and what chance makes of it."""

from __future__ import annotations

import numpy as np

from training.gains import Gain, gain_interval, measure_gain, success


def test_success_counts_ranks_up_to_and_with_the_limit() -> None:
    assert success(np.asarray([1, 5, 6, 40]), 5) == 0.5


def test_the_interval_of_a_gain_holds_the_gain_and_is_nought_where_nothing_changed() -> None:
    before = np.asarray([9] * 60 + [1] * 40)
    after = np.asarray([9] * 40 + [1] * 60)
    low, high = gain_interval(before, after, 5)
    assert 0 < low < 0.2 < high
    assert gain_interval(before, before, 5) == (0.0, 0.0)


def test_a_gain_is_told_in_a_line_and_in_the_cells_of_a_row() -> None:
    found = Gain("Success@5", 0.5, 0.75, 0.125, 0.375)
    assert str(found) == "Success@5: 0.500 -> 0.750, gain +0.125 to +0.375"
    assert found.cells == "0.500 | 0.750 | +0.250 (+0.125 to +0.375) |"


def test_a_gain_has_both_shares_and_their_interval() -> None:
    before, after = np.asarray([9, 1, 9, 9]), np.asarray([1, 1, 1, 9])
    found = measure_gain("Success@5", before, after, 5)
    assert (found.measure, found.before, found.after) == ("Success@5", 0.25, 0.75)
    assert (found.low, found.high) == gain_interval(before, after, 5)
