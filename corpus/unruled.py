"""Tables without rulings: a head row over rows of figures that stand in columns.

Taken only where all of it holds, since running text must never be cut into cells: three rows or more,
one below the other, each a label and figures; the figures of a column end or begin at one place; and
above them a row of heads, each over a column of its own. A list of pages is no table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from corpus.readers.page import Line, Piece

_LEAST_ROWS = 3
_SAME_EDGE = 6.0
_FARTHEST_ROW = 2.6
_MOST_HEADS = 3
_PAGE_HEAD = re.compile(r"\bpages?\b", re.IGNORECASE)


@dataclass(slots=True)
class Columns:
    """A table as it was found: the edges between its columns, its lines of heads and of rows."""

    edges: list[float]
    heads: list[Line] = field(default_factory=list)
    rows: list[Line] = field(default_factory=list)

    def cells_of(self, line: Line) -> list[list[str]]:
        """The texts of a line's pieces by column."""
        cells: list[list[str]] = [[] for _ in self.edges[1:]]
        for piece in line.pieces:
            cells[self.column_of(piece)].append(piece.text)
        return cells

    def column_of(self, piece: Piece) -> int:
        """The column in which most of a piece stands."""
        spans = zip(self.edges, self.edges[1:], strict=False)
        overlaps = [min(piece.x1, right) - max(piece.x0, left) for left, right in spans]
        return max(range(len(overlaps)), key=overlaps.__getitem__)


def find_columns(lines: Sequence[Line], is_amount: Callable[[str], bool]) -> list[Columns]:
    """Return the unruled tables among the lines of one page, in order."""
    found: list[Columns] = []
    start = 0
    while start < len(lines):
        end = _find_end(lines, start, is_amount)
        table = _make(lines, start, end, is_amount) if end - start >= _LEAST_ROWS else None
        if table is not None:
            found.append(table)
        start = max(end, start + 1)
    return found


def _find_end(lines: Sequence[Line], start: int, is_amount: Callable[[str], bool]) -> int:
    """Return where the run of rows that begins at a line ends."""
    end = start
    while end < len(lines) and (end == start or _is_below(lines[end - 1], lines[end])):
        goes_on = end > start and end + 1 < len(lines) and _is_row(lines[end + 1], is_amount)
        label = goes_on and _is_label(lines[end], lines[start])
        if not _is_row(lines[end], is_amount) and not label:
            break
        end += 1
    return end


def _is_label(line: Line, first: Line) -> bool:
    """Whether a line stands in the column of labels alone: the rest of one, or a title of rows."""
    return len(line.pieces) == 1 and (line.x1 or 0.0) < first.pieces[1].x0


def _is_row(line: Line, is_amount: Callable[[str], bool]) -> bool:
    """Whether a line is a label and figures, each a piece of its own."""
    texts = [piece.text for piece in line.pieces]
    return (
        len(texts) > 1 and bool(re.search("[A-Za-z]", texts[0])) and all(map(is_amount, texts[1:]))
    )


def _is_below(before: Line, line: Line) -> bool:
    """Whether a line stands close below another."""
    step = (line.y1 or 0.0) - (before.y1 or 0.0)
    return 0 < step < _FARTHEST_ROW * max(line.size or 0.0, before.size or 0.0)


def _make(
    lines: Sequence[Line], start: int, end: int, is_amount: Callable[[str], bool]
) -> Columns | None:
    """Make a table of a run of rows, or None where its columns or its heads do not stand."""
    rows = [line for line in lines[start:end] if len(line.pieces) > 1]
    width = max(len(row.pieces) for row in rows)
    full = [row for row in rows if len(row.pieces) == width]
    if len(rows) < _LEAST_ROWS or len(full) * 2 < len(rows):
        return None
    if not all(_is_aligned(full, at) for at in range(1, width)):
        return None
    table = Columns(_find_edges(full, width), rows=list(lines[start:end]))
    if not all(_fits(table, row) for row in rows):
        return None
    while len(table.heads) < _MOST_HEADS and start and _is_head(table, lines, start, is_amount):
        start -= 1
        table.heads.insert(0, lines[start])
    texts = [piece.text for line in table.heads for piece in line.pieces]
    return None if not texts or _PAGE_HEAD.search(texts[-1]) else table


def _is_aligned(rows: Sequence[Line], column: int) -> bool:
    """Whether the figures of a column all end, begin or have their middle at about one place."""
    pieces = [row.pieces[column] for row in rows]
    places = (
        [piece.x1 for piece in pieces],
        [piece.x0 for piece in pieces],
        [(piece.x0 + piece.x1) / 2 for piece in pieces],
    )
    return any(all(abs(x - median(xs)) <= _SAME_EDGE for x in xs) for xs in places)


def _find_edges(rows: Sequence[Line], width: int) -> list[float]:
    """Return the middles of the gaps between columns, with the outer ends of the first and last."""
    left = [min(row.pieces[at].x0 for row in rows) for at in range(width)]
    right = [max(row.pieces[at].x1 for row in rows) for at in range(width)]
    middles = [(right[at] + left[at + 1]) / 2 for at in range(width - 1)]
    return [left[0] - _SAME_EDGE, *middles, right[-1] + 2 * _SAME_EDGE]


def _fits(table: Columns, line: Line) -> bool:
    """Whether each piece of a line has a column of its own."""
    columns = [table.column_of(piece) for piece in line.pieces]
    return len(set(columns)) == len(columns)


def _is_head(
    table: Columns, lines: Sequence[Line], start: int, is_amount: Callable[[str], bool]
) -> bool:
    """Whether the line above a table's first line is one of heads, each over its own column."""
    line = lines[start - 1]
    worded = not any(is_amount(piece.text) for piece in line.pieces)
    over = len(line.pieces) >= max(1, len(table.edges) - 2) and _fits(table, line)
    last = over and table.column_of(line.pieces[-1]) == len(table.edges) - 2
    return last and worded and _is_below(line, lines[start])
