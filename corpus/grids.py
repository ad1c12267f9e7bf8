"""Ruled tables of a page: their columns and rows from the rulings, their cells from the text.

A column's own rulings part its cells, so a cell that spans several rows keeps its text together and
stands in the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.readers.page import Line, Page, Rule

_SAME_EDGE = 4.0
_LEAST_HEIGHT = 12.0
_LEAST_WIDTH = 12.0


@dataclass(slots=True)
class GridRow:
    """A row of a table: the lines of each cell as (text, bold), and the page lines it takes."""

    cells: list[list[str]]
    lines: list[Line] = field(default_factory=list)
    bold: bool = True
    spanned: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A ruled table: column edges from left to right, top and bottom, and the rulings inside."""

    edges: list[float]
    top: float
    bottom: float
    rules: list[Rule]

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.edges) - 1

    def holds(self, line: Line) -> bool:
        """Whether a line stands inside the table."""
        middle = ((line.y0 or 0.0) + (line.y1 or 0.0)) / 2
        inside = self.top - 1 < middle < self.bottom + 1
        return (
            inside
            and (line.x1 or 0.0) > self.edges[0] - 2
            and (line.x0 or 0.0) < self.edges[-1] + 2
        )

    def column_of(self, x0: float, x1: float) -> int:
        """Return the column in which a piece of a line stands."""
        middle = min((x0 + x1) / 2, x0 + 20)
        inner = [place for place, edge in enumerate(self.edges) if edge <= middle]
        return min(max(inner, default=0), self.columns - 1)

    def separators(self, column: int) -> list[float]:
        """Return the heights of the rulings across a column, with top and bottom."""
        left, right = self.edges[column], self.edges[column + 1]
        middle = (left + right) / 2
        heights = [r.y0 for r in self.rules if r.horizontal and r.x0 - 1 <= middle <= r.x1 + 1]
        return _merge_close([self.top, *heights, self.bottom])


def find_grids(page: Page) -> list[Grid]:
    """Return the ruled tables of a page with two columns or more, from top to bottom."""
    bars = [r for r in page.rules if not r.horizontal and r.y1 - r.y0 > _LEAST_HEIGHT / 2]
    levels = [r for r in page.rules if r.horizontal and r.x1 - r.x0 > _LEAST_WIDTH / 2]
    grids: list[Grid] = []
    for top, bottom in _join_spans([(bar.y0, bar.y1) for bar in bars]):
        edges = _merge_close([bar.x0 for bar in bars if top - 1 <= bar.y0 <= bottom])
        inside = [rule for rule in levels if top - 2 <= rule.y0 <= bottom + 2]
        if bottom - top >= _LEAST_HEIGHT and len(edges) > 2 and inside:
            edges = [
                e for e, n in zip(edges, [*edges[1:], edges[-1] + 99], strict=True) if n - e > 3
            ]
            grids.append(Grid(edges, top, bottom, inside))
    return [grid for grid in grids if grid.columns > 1]


def _join_spans(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join vertical spans that touch into the spans of whole tables."""
    joined: list[tuple[float, float]] = []
    for top, bottom in sorted(spans):
        if joined and top <= joined[-1][1] + _SAME_EDGE:
            joined[-1] = (joined[-1][0], max(joined[-1][1], bottom))
        else:
            joined.append((top, bottom))
    return joined


def _merge_close(values: Sequence[float]) -> list[float]:
    """Return positions in order, those closer than a ruling's breadth taken as one."""
    merged: list[float] = []
    for value in sorted(values):
        if not merged or value - merged[-1] > _SAME_EDGE:
            merged.append(value)
    return merged


def fill_grid(grid: Grid, lines: Sequence[Line]) -> list[GridRow]:
    """Return the rows of a table with the text of their cells."""
    separators = [grid.separators(column) for column in range(grid.columns)]
    heights = _merge_close([height for own in separators for height in own])
    rows = [GridRow([[] for _ in range(grid.columns)]) for _ in heights[:-1]]
    for line in lines:
        taken: set[int] = set()
        for piece in line.pieces:
            column = grid.column_of(piece.x0, piece.x1)
            middle = (line.y1 or 0.0) - 0.5 * (line.size or 0.0)
            start = max((h for h in separators[column] if h <= middle), default=heights[0])
            place = max((i for i, h in enumerate(heights[:-1]) if h <= start + 1), default=0)
            rows[place].cells[column].append(piece.text)
            rows[place].bold = rows[place].bold and piece.bold
            taken.add(place)
        rows[min(taken)].lines.append(line)
    _note_spans(rows, separators, heights)
    return [row for row in rows if any(row.cells)]


def _note_spans(rows: list[GridRow], separators: list[list[float]], heights: list[float]) -> None:
    """Note for every row the columns whose cell began in a row above."""
    for place, row in enumerate(rows):
        for column, own in enumerate(separators):
            if not any(abs(height - heights[place]) <= _SAME_EDGE for height in own):
                row.spanned.append(column)
