"""Positioned lines: what every reader delivers and all that follows works on.

A reader gives one `Page` after another. Formats without pages (text, Word) give pages whose
`number` is None and lines without positions; what they know instead (heading level, automatic
number, table cells) stands in the optional fields of `Line`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line without a wide gap: its text and its left and right edge in points."""

    text: str
    x0: float
    x1: float
    size: float = 0.0
    bold: bool = False
    order: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight ruling of a table, horizontal or vertical, in points from the page's top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def horizontal(self) -> bool:
        """Whether it runs across the page."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of text.

    `x0`, `x1` are its edges and `y0`, `y1` its top and bottom, in points from the page's top left
    corner (None where the format has no positions). `size` is the type size in points; `bold` and
    `italic` tell whether all of it is. `gap_before` is True where the source leaves a blank line.

    `heading_level` (1 is outermost) and `number` (an automatic number as printed, "3.1") are given
    by formats that state them. `cells` holds the cells of a table row that the format states as
    such, paragraphs of a cell parted by a line break; `table` tells tables apart.
    """

    text: str
    page: int | None = None
    x0: float | None = None
    x1: float | None = None
    y0: float | None = None
    y1: float | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    gap_before: bool = False
    artifact: bool = False
    pieces: tuple[Piece, ...] = ()
    heading_level: int | None = None
    number: str | None = None
    bullet: bool = False
    cells: tuple[str, ...] = ()
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in reading order; sizes in points, None where there are no pages.

    `turn` is by how many degrees clockwise the page was turned so that its text runs from left to
    right; size and places are those of the page so turned.
    """

    number: int | None
    lines: tuple[Line, ...]
    width: float | None = None
    height: float | None = None
    rules: tuple[Rule, ...] = ()
    turn: int = 0
