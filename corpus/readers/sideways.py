"""Pages whose text runs sideways although the page stands upright, as wide tables are often set.

Such a page is drawn again turned, so that its lines, columns and tables are read as on any other. What
stands upright at its edges (a page number, a running foot) is told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.readers.canvas import Fragment
from corpus.readers.matrices import IDENTITY, Matrix
from corpus.readers.page import Line

_LEAST_LETTERS = 60
_MOST = 0.6
_EDGE = 0.12


def find_turn(fragments: Sequence[Fragment]) -> int:
    """Return by how many degrees clockwise a page must be turned for most of its text to stand upright."""
    letters: Counter[int] = Counter()
    for fragment in fragments:
        letters[fragment.turn] += len(fragment.text.strip())
    turn, count = letters.most_common(1)[0] if letters else (0, 0)
    return turn if count >= _LEAST_LETTERS and count > _MOST * letters.total() else 0


def turn_matrix(degrees: int, width: float, height: float) -> tuple[Matrix, float, float]:
    """Return the matrix that turns a page of this size clockwise, and its size when turned, in points.

    The page's top left corner is the origin before and after; its second axis points up.
    """
    if degrees == 90:
        return (0.0, -1.0, 1.0, 0.0, height, 0.0), height, width
    if degrees == 180:
        return (-1.0, 0.0, 0.0, -1.0, width, -height), width, height
    if degrees == 270:
        return (0.0, 1.0, -1.0, 0.0, 0.0, -width), height, width
    return IDENTITY, width, height


def mark_upright(
    lines: Sequence[Line], fragments: Sequence[Fragment], turn: int, width: float
) -> tuple[Line, ...]:
    """Return the lines with those alone marked as running heads that stood upright at the page's edges.

    Head and foot of the page as printed are the left and right edges of the turned page.
    """
    other = {f.x0 for f in fragments if f.turn == -turn % 360}
    return tuple(
        replace(line, artifact=line.x0 in other and _at_edge(line, width)) for line in lines
    )


def _at_edge(line: Line, width: float) -> bool:
    """Whether a line stands in the outermost part of the turned page, left or right."""
    middle = ((line.x0 or 0.0) + (line.x1 or 0.0)) / 2
    return not _EDGE * width < middle < (1 - _EDGE) * width
