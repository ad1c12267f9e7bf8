"""Plots as SVG, drawn here so that a report is one file that opens without a network.

Each plot carries a title and a description for those who cannot see it; lines differ by dash as well
as by colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 560, 320
LEFT, RIGHT, TOP, BOTTOM = 50, 30, 20, 45
COLOURS = ("#0b3d91", "#b3410e", "#1d6b3a", "#6a2c86", "#5c5c00", "#444444")
DASHES = ("", "8 4", "2 3", "10 3 2 3", "4 4", "14 4")
MARKED = 12
"""Lines of at most so many points show each."""
BAR_HEIGHT, NAME_WIDTH = 24, 250
Point = tuple[float, float]
Ticks = Sequence[tuple[float, str]]
"""Places from 0 to 1 along an axis, and what is written there."""
FIFTHS: Ticks = tuple((tick / 5, f"{tick / 5:g}") for tick in range(6))


@dataclass(frozen=True, slots=True)
class Line:
    """A named line of points, both coordinates from 0 to 1."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True, slots=True)
class Bar:
    """A named share with the ends of its interval, all from 0 to 1."""

    name: str
    value: float
    low: float
    high: float


def draw_lines(
    title: str,
    across: str,
    up: str,
    lines: Sequence[Line],
    diagonal: bool = False,
    ticks: tuple[Ticks, Ticks] = (FIFTHS, FIFTHS),
) -> str:
    """Draw lines; `diagonal` adds the one on which both coordinates are equal.

    `ticks` are those of the axis across and of the axis up.
    """
    parts = [_axes(across, up, *ticks)]
    if diagonal:
        parts.append(_polyline(Line("", [(0, 0), (1, 1)]), "#999999", "1 4"))
    for place, line in enumerate(lines):
        colour, dash = COLOURS[place % len(COLOURS)], DASHES[place % len(DASHES)]
        parts.append(_polyline(line, colour, dash))
        parts.append(_key(line.name, place, colour, dash))
    height = HEIGHT + 18 * len(lines)
    return _svg(title, f"{up} against {across.lower()} for {len(lines)} runs", height, parts)


def as_file(drawing: str) -> str:
    """Return a drawing as a file of its own; within a page it needs no name of its language."""
    return drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def draw_bars(title: str, bars: Sequence[Bar]) -> str:
    """Draw shares as bars with their intervals, the figures written beside them."""
    scale = WIDTH - NAME_WIDTH - 60
    parts = []
    for place, bar in enumerate(bars):
        top = place * BAR_HEIGHT
        low, high = (NAME_WIDTH + scale * end for end in (bar.low, bar.high))
        middle = top + 11
        parts.append(
            f'<text x="{NAME_WIDTH - 8}" y="{top + 15}" text-anchor="end">{escape(bar.name)}</text>'
            f'<rect x="{NAME_WIDTH}" y="{top + 3}" width="{scale * bar.value:.1f}" height="16" '
            f'fill="{COLOURS[0]}" opacity="0.75"/>'
            f'<path d="M{low:.1f} {middle}H{high:.1f}" stroke="#000" stroke-width="2"/>'
            f'<text x="{WIDTH - 4}" y="{top + 15}" text-anchor="end">{bar.value:.3f}</text>'
        )
    described = "; ".join(f"{bar.name}: {bar.value:.3f}" for bar in bars)
    return _svg(title, described, BAR_HEIGHT * len(bars) + 4, parts)


def _svg(title: str, described: str, height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg role="img" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" font-size="12" '
        f'font-family="sans-serif"><title>{escape(title)}</title><desc>{escape(described)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _axes(across: str, up: str, ticks_across: Ticks, ticks_up: Ticks) -> str:
    bottom, end = HEIGHT - BOTTOM, WIDTH - RIGHT
    below = "".join(
        f'<text x="{_x(place)}" y="{bottom + 16}" text-anchor="middle">{escape(label)}</text>'
        for place, label in ticks_across
    )
    beside = "".join(
        f'<text x="{LEFT - 6}" y="{_y(place) + 4}" text-anchor="end">{escape(label)}</text>'
        for place, label in ticks_up
    )
    return (
        f'<path d="M{LEFT} {TOP}V{bottom}H{end}" fill="none" stroke="#000"/>{below}{beside}'
        f'<text x="{(LEFT + end) / 2}" y="{bottom + 36}" text-anchor="middle">{escape(across)}</text>'
        f'<text x="14" y="{HEIGHT / 2}" transform="rotate(-90 14 {HEIGHT / 2})" '
        f'text-anchor="middle">{escape(up)}</text>'
    )


def _polyline(line: Line, colour: str, dash: str) -> str:
    points = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in line.points)
    marks = "".join(
        f'<circle cx="{_x(x):.1f}" cy="{_y(y):.1f}" r="3" fill="{colour}"/>'
        for x, y in (line.points if len(line.points) <= MARKED else ())
    )
    return marks + (
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" '
        f'stroke-dasharray="{dash}"/>'
    )


def _key(name: str, place: int, colour: str, dash: str) -> str:
    y = HEIGHT + 18 * place + 6
    return (
        f'<path d="M{LEFT} {y}h40" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'
        f'<text x="{LEFT + 48}" y="{y + 4}">{escape(name)}</text>'
    )


def _x(value: float) -> float:
    return LEFT + value * (WIDTH - LEFT - RIGHT)


def _y(value: float) -> float:
    return HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM)
