"""The growth of times drawn as curves, both axes in powers of ten."""

from __future__ import annotations

import math
from collections.abc import Mapping

from evaluation.charts import Line, Ticks, as_file, draw_lines

FEWEST, MOST = 1_000, 100_000
SHORTEST, LONGEST = 0.01, 1_000.0


def plot_growth(table: Mapping[int, Mapping[str, float]]) -> str:
    """Return an SVG of milliseconds (by part) against passages."""
    parts = list(next(iter(table.values())))
    lines = [
        Line(part, [(_across(size), _up(times[part])) for size, times in table.items()])
        for part in parts
    ]
    ticks = (_ticks(FEWEST, MOST), _ticks(SHORTEST, LONGEST))
    return as_file(draw_lines("A warm question", "Passages", "Milliseconds", lines, ticks=ticks))


def _across(size: int) -> float:
    return _place(size, FEWEST, MOST)


def _up(milliseconds: float) -> float:
    return _place(max(milliseconds, SHORTEST), SHORTEST, LONGEST)


def _place(value: float, low: float, high: float) -> float:
    return math.log(value / low) / math.log(high / low)


def _ticks(low: float, high: float) -> Ticks:
    powers = range(round(math.log10(low)), round(math.log10(high)) + 1)
    return tuple((_place(10.0**power, low, high), f"{10.0**power:,g}") for power in powers)
