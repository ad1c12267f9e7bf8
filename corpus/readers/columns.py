"""Pages set in two columns: the left one is read to its foot before the right one begins.

Two columns are known by a gutter that no line crosses, by running text on both sides of it, and by the
order of drawing: a table is drawn row by row, columns are drawn one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.readers.page import Line, Piece

_LEAST_LINES = 6
_LEAST_WIDTH = 0.22
_LEAST_LETTERS = 18


def order_columns(lines: Sequence[Line], width: float) -> tuple[Line, ...]:
    """Return the lines of a page of this width, in points, with columns one after the other."""
    ordered: list[Line] = []
    start = 0
    while start < len(lines):
        gutter, end = _find_run(lines, start, width)
        if gutter is None:
            ordered.append(lines[start])
            start += 1
        else:
            left, right = _split(lines[start:end], gutter)
            ordered += [*left, *right]
            start = end
    return tuple(ordered)


def _find_run(lines: Sequence[Line], start: int, width: float) -> tuple[float | None, int]:
    """Return the gutter of two columns that begin at a line, and where they end."""
    gutter = _gutter_of(lines[start : start + _LEAST_LINES], width)
    if gutter is None:
        return None, start
    end = start
    while end < len(lines) and not _crosses(lines[end], gutter):
        end += 1
    left, right = _split(lines[start:end], gutter)
    return (gutter, end) if _are_columns(left, right, width) else (None, start)


def _gutter_of(lines: Sequence[Line], width: float) -> float | None:
    """Return the middle of a gap in the middle of the page that none of these lines crosses."""
    pieces = [piece for line in lines for piece in line.pieces]
    left = [piece.x1 for piece in pieces if piece.x0 < 0.4 * width and piece.x1 < 0.6 * width]
    right = [piece.x0 for piece in pieces if piece.x0 > 0.4 * width]
    if len(left) < 2 or len(right) < 2 or max(left) >= min(right):
        return None
    gutter = (max(left) + min(right)) / 2
    return None if any(_crosses(line, gutter) for line in lines) else gutter


def _crosses(line: Line, gutter: float) -> bool:
    """Whether a piece of a line stands across the gutter."""
    return any(piece.x0 < gutter < piece.x1 for piece in line.pieces)


def _split(lines: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    """Return the parts of lines to the left and to the right of the gutter."""
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        for side, pieces in (
            (left, tuple(piece for piece in line.pieces if piece.x1 <= gutter)),
            (right, tuple(piece for piece in line.pieces if piece.x0 >= gutter)),
        ):
            if pieces:
                side.append(_cut(line, pieces))
    return left, right


def _cut(line: Line, pieces: tuple[Piece, ...]) -> Line:
    """Return a line with some of its pieces only."""
    return replace(
        line,
        text=" ".join(piece.text for piece in pieces),
        x0=pieces[0].x0,
        x1=pieces[-1].x1,
        pieces=pieces,
    )


def _are_columns(left: Sequence[Line], right: Sequence[Line], width: float) -> bool:
    """Whether both sides hold running text and one side was drawn after the other."""
    if min(len(left), len(right)) < _LEAST_LINES:
        return False
    for side in (left, right):
        letters = sorted(len(line.text) for line in side)
        breadth = sorted((line.x1 or 0.0) - (line.x0 or 0.0) for line in side)
        middle = len(side) // 2
        if letters[middle] < _LEAST_LETTERS or breadth[middle] < _LEAST_WIDTH * width:
            return False
    last = max(piece.order for line in left for piece in line.pieces)
    first = min(piece.order for line in right for piece in line.pieces)
    return last < first
