"""Papers made by the tests: PDFs set line by line, so that every hazard can be laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fpdf import FPDF

from corpus.passages import Passage, Reading
from corpus.reading import read

LEFT = 72.0
HANG = 100.0
LEADING = 14.0


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text at a place on the page, in points from the top left corner."""

    x: float
    y: float
    text: str
    size: float = 11.0
    style: str = ""


class Paper:
    """A PDF in the making, in points, with a cursor that moves down the page."""

    def __init__(self, *, landscape: bool = False) -> None:
        self._pdf = FPDF(orientation="landscape" if landscape else "portrait", unit="pt")
        self._pdf.set_auto_page_break(False)
        self._y = 0.0
        self.page()

    def page(self) -> Paper:
        """Start a page."""
        self._pdf.add_page()
        self._y = 90.0
        return self

    def put(self, piece: Text) -> Paper:
        """Print a piece of text where it says."""
        self._pdf.set_font("Helvetica", piece.style, piece.size)
        self._pdf.text(piece.x, piece.y, piece.text)
        return self

    def width(self, text: str, size: float = 11.0) -> float:
        """How wide a text is set, in points."""
        self._pdf.set_font("Helvetica", "", size)
        return float(self._pdf.get_string_width(text))

    def line(
        self, text: str, x: float = LEFT, *, size: float = 11.0, style: str = "", gap: float = 0.0
    ) -> Paper:
        """Print a line at the cursor, `gap` points further down than usual, and move on."""
        self._y += gap
        self.put(Text(x, self._y, text, size, style))
        self._y += LEADING * size / 11.0
        return self

    def paragraph(
        self, number: str, lines: Sequence[str], *, x: float = LEFT, indent: float = 28.0
    ) -> Paper:
        """Print a numbered paragraph, its number hanging out to the left."""
        self._y += 10.0
        self.put(Text(x, self._y, number))
        for text in lines:
            self.put(Text(x + indent, self._y, text))
            self._y += LEADING
        return self

    def heading(self, text: str, size: float = 14.0) -> Paper:
        """Print a bold heading with room around it."""
        self.line(text, size=size, style="B", gap=12.0)
        self._y += 6.0
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Paper:
        """Draw a ruling."""
        self._pdf.line(x0, y0, x1, y1)
        return self

    def table(self, edges: Sequence[float], rows: Sequence[Sequence[str]]) -> Paper:
        """Print a ruled table at the cursor; a first row is set in bold."""
        top = self._y
        for place, row in enumerate(rows):
            for edge, cell in zip(edges, row, strict=False):
                self.put(Text(edge + 4, self._y + 13, cell, 10.0, "" if place else "B"))
            self.rule(edges[0], self._y, edges[-1], self._y)
            self._y += 18.0
        self.rule(edges[0], self._y, edges[-1], self._y)
        for edge in edges:
            self.rule(edge, top, edge, self._y)
        self._y += 20.0
        return self

    def save(self, folder: Path, name: str = "paper.pdf") -> Path:
        """Write the paper and return where it is."""
        path = folder / name
        self._pdf.output(str(path))
        return path


def read_paper(paper: Paper, folder: Path) -> Reading:
    """Write a paper and read it."""
    return read(paper.save(folder), document_id="paper")


def numbers(reading: Reading) -> list[str]:
    """The printed numbers of a reading's passages, in order."""
    return [passage.number for passage in reading.passages if passage.number is not None]


def numbered(reading: Reading, number: str) -> Passage:
    """The passage of a number."""
    return next(passage for passage in reading.passages if passage.number == number)
