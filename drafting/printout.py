"""What an export prints, before it is Word, Markdown or HTML: headings, paragraphs and footnotes.

The same printout is written by `drafting.word`, `drafting.markdown` and `drafting.html`, so that the
three say the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Style(StrEnum):
    """How a paragraph is set."""

    TEXT = "text"
    QUOTE = "quote"
    BULLET = "bullet"
    NUMBERED = "numbered"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `note` is the number of the footnote that follows it, from 1, or None."""

    text: str
    note: int | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1 or 2, the title aside."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in one style."""

    runs: tuple[Run, ...]
    style: Style = Style.TEXT


@dataclass(slots=True)
class Printout:
    """A title, blocks in order, and the texts of the footnotes, the first of which is number 1."""

    title: str
    blocks: list[Heading | Block] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        self.blocks.append(Heading(text, level))

    def paragraph(self, text: str, style: Style = Style.TEXT, strong: bool = False) -> None:
        """Add a paragraph without footnotes; a line break in the text begins another."""
        for line in text.splitlines():
            if line.strip():
                self.blocks.append(Block((Run(line.strip(), strong=strong),), style))

    def runs(self, runs: list[Run], style: Style = Style.TEXT) -> None:
        """Add a paragraph of runs."""
        if runs:
            self.blocks.append(Block(tuple(runs), style))

    def note(self, text: str) -> int:
        """Add a footnote and return its number."""
        self.notes.append(text)
        return len(self.notes)
