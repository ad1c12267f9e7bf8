"""Columns of words without rulings and heads, as in a schedule of premises: read row by row.

So cautiously that running text is never cut into cells: many lines in a row have the same pieces, all
of whose left edges stand exactly below one another, with room between the columns; only the first
column may be long, and no cell goes on in the line below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.breaks import ends_sentence, stays_open
from corpus.numbering import read_sub
from corpus.readers.page import Line, Piece
from corpus.unruled import Columns

_LEAST_ROWS = 8
_SAME_EDGE = 2.0
_LONGEST_CELL = 40
_GAP = 2.0
_FARTHEST_ROW = 2.2


def find_listed(lines: Sequence[Line]) -> list[Columns]:
    """Return the columns of words among the lines of one page that no other table holds, in order."""
    found: list[Columns] = []
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and _goes_below(lines[end - 1], lines[end]):
            end += 1
        if end - start >= _LEAST_ROWS and _are_cells(lines[start:end]):
            found.append(Columns(_find_edges(lines[start:end]), rows=list(lines[start:end])))
        start = end
    return found


def _goes_below(before: Line, line: Line) -> bool:
    """Whether a line has pieces at the same left edges as the one close above it."""
    step = (line.y1 or 0.0) - (before.y1 or 0.0)
    near = 0 < step < _FARTHEST_ROW * max(line.size or 0.0, before.size or 0.0)
    alike = len(line.pieces) == len(before.pieces) > 1
    pairs = zip(before.pieces, line.pieces, strict=False)
    return near and alike and all(abs(a.x0 - b.x0) <= _SAME_EDGE for a, b in pairs)


def _are_cells(lines: Sequence[Line]) -> bool:
    """Whether the pieces of lines are cells: apart, complete, worded, and short but for the first."""
    columns = list(zip(*(line.pieces for line in lines), strict=True))
    room = _GAP * max(line.size or 0.0 for line in lines)
    for left, right in pairwise(columns):
        if min(piece.x0 for piece in right) - max(piece.x1 for piece in left) < room:
            return False
    if any(len(piece.text) > _LONGEST_CELL for column in columns[1:] for piece in column):
        return False
    return _is_worded(columns[0]) and _is_worded(columns[-1]) and not _is_prose(columns)


def _is_worded(column: Sequence[Piece]) -> bool:
    """Whether most cells of a column hold letters and are not a paragraph's number or mark."""
    worded = sum(_is_word(piece.text) for piece in column)
    return worded * 10 > 9 * len(column)


def _is_word(text: str) -> bool:
    """Whether a cell holds letters and more than a number or mark."""
    mark = read_sub(text)
    bare = mark is not None and mark.length >= len(text)
    return bool(re.search("[A-Za-z]{2}", text)) and not bare


def _is_prose(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether some cells run on into the next line: they start small, stay open or end sentences."""
    texts = [piece.text for column in columns for piece in column]
    running = sum(t[:1].islower() or stays_open(t) or ends_sentence(t) for t in texts)
    return running * 20 > len(texts)


def _find_edges(lines: Sequence[Line]) -> list[float]:
    """Return the left edges of the columns and the right end of the last."""
    left = [
        min(piece.x0 for piece in column) for column in zip(*(x.pieces for x in lines), strict=True)
    ]
    right = max(line.pieces[-1].x1 for line in lines)
    return [*(x - _SAME_EDGE for x in left), right + _SAME_EDGE]
