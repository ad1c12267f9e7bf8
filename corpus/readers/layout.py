"""Text fragments of a page to lines in reading order.

Fragments on one baseline make a line; a gap makes a space, a wide gap a new piece of the line
(a table's next cell, a number before its text). Raised small digits become superscript characters,
so that "schools" followed by a note mark 4 never reads as "schools4".
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence

from corpus.readers.canvas import Fragment
from corpus.readers.page import Line, Piece, Rule

_WIDE_GAP = 1.1
_CELL_GAP = 0.25
_NEXT_DRAWN = 2
_SPACE_GAP = 0.15
_SAME_BASELINE = 0.35
_PRINTED_EXACTLY = 0.6
_RAISED = 0.8
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\d{1,3}(?:,\s?\d{1,3})*")


def arrange_lines(
    fragments: Sequence[Fragment], rules: Sequence[Rule], page: int
) -> tuple[Line, ...]:
    """Return the lines of a page from top to bottom, turned text last.

    Vertical rulings part the pieces of a line as wide gaps do.
    """
    bars = [rule for rule in rules if not rule.horizontal]
    upright = [f for f in fragments if not f.turned]
    turned = [[f] for f in fragments if f.turned]
    rows = [row for row in _group_rows(upright) + turned if any(f.text.strip() for f in row)]
    return tuple(_make_line(row, bars, page) for row in rows)


def _group_rows(fragments: list[Fragment]) -> list[list[Fragment]]:
    """Group fragments by baseline, largest type first so that raised marks join their line."""
    baselines: list[float] = []
    rows: dict[float, list[Fragment]] = {}
    for fragment in sorted(fragments, key=lambda f: (-round(f.size), f.y, f.x0)):
        row = rows.get(fragment.y) or _find_row(fragment, baselines, rows)
        if row is None:
            insort(baselines, fragment.y)
            rows[fragment.y] = row = []
        row.append(fragment)
    return [sorted(rows[y], key=lambda f: (f.x0, f.order)) for y in baselines]


def _find_row(
    fragment: Fragment, baselines: list[float], rows: dict[float, list[Fragment]]
) -> list[Fragment] | None:
    """Return the row beside whose baseline a fragment stands, the nearest first."""
    at = bisect_left(baselines, fragment.y)
    near = sorted(baselines[max(0, at - 2) : at + 2], key=lambda y: abs(y - fragment.y))
    return next((rows[y] for y in near if _on_row(fragment, rows[y])), None)


def _on_row(fragment: Fragment, row: list[Fragment]) -> bool:
    """Whether a fragment stands on the baseline of a row, or is raised or lowered beside it."""
    first = row[0]
    distance = abs(fragment.y - first.y)
    if distance <= _SAME_BASELINE * fragment.size:
        return distance <= _PRINTED_EXACTLY or not _overlaps(fragment, row)
    small = fragment.size < _RAISED * first.size
    return small and distance <= 0.6 * first.size and _beside(fragment, row)


def _overlaps(fragment: Fragment, row: list[Fragment]) -> bool:
    """Whether a fragment would cover text of the row, as lines of two columns set apart would."""
    return any(min(fragment.x1, f.x1) - max(fragment.x0, f.x0) > 0.5 * f.size for f in row)


def _beside(fragment: Fragment, row: list[Fragment]) -> bool:
    """Whether a fragment touches another of the row from the left or right."""
    reach = 0.4 * row[0].size
    return any(abs(fragment.x0 - f.x1) <= reach or abs(f.x0 - fragment.x1) <= reach for f in row)


def _make_line(row: list[Fragment], bars: list[Rule], page: int) -> Line:
    """Join the fragments of a row, from left to right, into a line."""
    printed = [f for f in row if f.text.strip()]
    largest = max(printed, key=lambda f: f.size)
    size, baseline = largest.size, largest.y
    middle = baseline - 0.3 * size
    edges = [bar.x0 for bar in bars if bar.y0 <= middle <= bar.y1]
    pieces = tuple(_make_piece(group, size, baseline) for group in _split_row(row, edges, size))
    return Line(
        text=" ".join(piece.text for piece in pieces),
        page=page,
        x0=min(f.x0 for f in printed),
        x1=max(f.x1 for f in printed),
        y0=baseline - 0.8 * size,
        y1=baseline + 0.2 * size,
        size=size,
        bold=all(f.bold for f in printed),
        italic=all(f.italic for f in printed),
        artifact=all(f.artifact for f in printed),
        pieces=pieces,
    )


def _split_row(row: list[Fragment], edges: list[float], size: float) -> list[list[Fragment]]:
    """Split a row at its wide gaps and at the rulings that stand at `edges`."""
    groups: list[list[Fragment]] = []
    before: Fragment | None = None
    for fragment in row:
        blank = not fragment.text.strip()
        if not blank and (before is None or _is_apart(before, fragment, edges, size)):
            groups.append([])
        if groups:
            groups[-1].append(fragment)
        before = before if blank else fragment
    return groups


def _is_apart(before: Fragment, fragment: Fragment, edges: list[float], size: float) -> bool:
    """Whether two neighbours of a row belong to different pieces of it.

    A lesser gap parts them too where something else was drawn in between.
    """
    gap = fragment.x0 - before.x1
    if gap > 0 and any(before.x1 - 1 < edge < fragment.x0 + 1 for edge in edges):
        return True
    elsewhere = not 0 < fragment.order - before.order <= _NEXT_DRAWN
    return gap > _WIDE_GAP * size or (elsewhere and gap > _CELL_GAP * size)


def _make_piece(group: list[Fragment], size: float, baseline: float) -> Piece:
    """Join the fragments of a piece, with a space where the gap is as wide as one."""
    text, end = "", group[0].x0
    for fragment in group:
        if _is_raised_mark(fragment, size, baseline):
            text += fragment.text.strip().translate(_SUPERSCRIPT)
        elif fragment.x0 - end > _SPACE_GAP * size:
            text += " " + fragment.text
        else:
            text += fragment.text
        end = fragment.x1 if fragment.text.strip() else end
    printed = [f for f in group if f.text.strip()]
    return Piece(
        text=" ".join(text.split()),
        x0=printed[0].x0,
        x1=max(f.x1 for f in printed),
        size=printed[0].size,
        bold=all(f.bold for f in printed),
        order=printed[0].order,
    )


def _is_raised_mark(fragment: Fragment, size: float, baseline: float) -> bool:
    """Whether a fragment is a note mark: small raised digits."""
    small = fragment.size < _RAISED * size
    raised = baseline - fragment.y > 0.15 * size
    return small and raised and bool(_MARK.fullmatch(fragment.text.strip()))
