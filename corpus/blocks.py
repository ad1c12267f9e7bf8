"""Lines to blocks: numbered paragraphs, bullets, headings and plain paragraphs, each joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.breaks import Spacing, ends_sentence, is_listed, stays_open
from corpus.points import Numbered, Numbers
from corpus.readers.page import Line
from corpus.sightings import is_capitals, is_plain_title, runs_on
from corpus.tables import Row, Table

_BULLET = re.compile(
    r"(?:[•◦▪▫■□●○◼◾◆◇➢➤✓✔✗❖⮚\u2023\u2043\u2219\ue000-\uf8ff]|[-–—·o](?=\s))\s*(?=\S)"
)
_SURE_BULLET = re.compile(r"[•◦▪▫■□●○◼◾◆◇➢➤✓✔✗❖⮚\u2023\u2043\u2219\ue000-\uf8ff]")
_LOWER_START = re.compile(r"[a-z(&]|\d+(?:st|nd|rd|th)?\b")
_CLERICAL = re.compile(
    r"(?:[\w'’/&-]+ ){0,5}(?:dates?|time|place|venue|held|tel|telephone|phone|fax|e-?mail|contact|ref"
    r"|reference|no|number|by|of|to|on|from|affected|authors?|directors?|inspectors?|members?|officers?"
    r"|managers?|wards?)\s*:\s*\S",
    re.IGNORECASE,
)
"""Entries of a form, such as stand at the head of a report: "Lead director: ...", "Decision no: ..."."""
_LONGEST_HEADING = 180
_LONGEST_TITLE = 100
_REFERRED = re.compile(r"\s*\((?:paragraphs?|paras?\.?) [^()]*\)\s*$", re.IGNORECASE)
_MOST_HEADING_LINES = 5
_MOST_PLAIN_LINES = 3


@dataclass(slots=True)
class Block:
    """Lines that belong together.

    `role` is "text", "bullet", "heading" or "row"; `numbered` is its number if it starts with one;
    `titled` whether a numbered block is a numbered heading; `level` a heading's level where it is
    told by the contents (`corpus.levels`); `row` the row of its `table` that it is.
    """

    role: str
    lines: list[Line] = field(default_factory=list)
    numbered: Numbered | None = None
    titled: bool = False
    level: int | None = None
    judgement: bool = False
    table: Table | None = None
    row: Row | None = None

    @property
    def first(self) -> Line:
        """The block's first line."""
        return self.lines[0]


class BlockBuilder:
    """Builds the blocks of a document from its lines and numbers."""

    def __init__(
        self,
        lines: Sequence[Line],
        numbers: Numbers,
        spacing: Spacing,
        body_size: float | None,
        tables: Sequence[Table] = (),
    ) -> None:
        self._lines = lines
        self._tables = tables
        self._numbers = numbers
        self._spacing = spacing
        self._body_size = body_size

    def build(self) -> list[Block]:
        """Return the document's blocks in order."""
        blocks: list[Block] = []
        rows, taken = self._place_rows()
        for index, line in enumerate(self._lines):
            blocks += rows.get(index, [])
            if index in taken:
                continue
            started = self._start(index)
            if started is None and index - 1 in taken:
                started = Block("text")
            if started is not None or not blocks:
                blocks.append(started or Block("text"))
            blocks[-1].lines.append(line)
        for block, following in zip(blocks, [*blocks[1:], None], strict=False):
            self._demote(block)
            self._promote(block, following)
        return blocks

    def _place_rows(self) -> tuple[dict[int, list[Block]], set[int]]:
        """Return the row blocks of each table by its first line, and all lines of tables."""
        places = {id(line): index for index, line in enumerate(self._lines)}
        rows: dict[int, list[Block]] = {}
        taken: set[int] = set()
        for table in self._tables:
            indices = [places[id(x)] for row in [*table.heads, *table.rows] for x in row.lines]
            taken.update(indices)
            rows[min(indices)] = [self._make_row(table, row, places) for row in table.rows]
        return rows, taken

    def _make_row(self, table: Table, row: Row, places: dict[int, int]) -> Block:
        """Make the block of a table's row, with its number if its first cell starts with one."""
        found = (self._numbers.at.get(places[id(line)]) for line in row.lines)
        numbered = next((number for number in found if number is not None), None)
        return Block("row", list(row.lines), numbered, table=table, row=row)

    def _start(self, index: int) -> Block | None:
        """Return a new block if one starts at a line, or None if the line goes on with the last."""
        numbered = self._numbers.at.get(index)
        if numbered is not None:
            titled = not numbered.is_sub and self._looks_like_title(index, numbered.length)
            return Block("text", numbered=numbered, titled=titled)
        if index in self._numbers.judgements:
            return Block("text", judgement=True)
        if index in self._numbers.items or self._is_bullet(index):
            return Block("bullet")
        heading = self._looks_like_heading(index)
        if index == 0:
            return Block("heading" if heading else "text")
        if self._goes_on(index, heading):
            return None
        return Block("heading" if heading else "text")

    def _is_bullet(self, index: int) -> bool:
        """Whether a line starts with a bullet."""
        line = self._lines[index]
        if line.bullet or _SURE_BULLET.match(line.text):
            return True
        if not _BULLET.match(line.text) or index == 0:
            return False
        before = self._lines[index - 1]
        own_piece = len(line.pieces) > 1 and len(line.pieces[0].text) == 1
        parted = self._spacing.has_gap(before, line) or ends_sentence(before.text)
        return own_piece or (parted and not line.text.startswith("o "))

    def _looks_like_title(self, index: int, skip: int) -> bool:
        """Whether a numbered line is a heading by its type or capitals."""
        line = self._lines[index]
        text = line.text[skip:].strip() if line.number is None else line.text
        if line.heading_level is not None or is_capitals(text):
            return True
        if line.x0 is None:
            return is_plain_title(self._lines, index, skip)
        larger = bool(line.size and self._body_size and line.size > self._body_size + 1)
        bold = line.bold or bool(line.pieces and line.pieces[-1].bold)
        return (bold or larger) and len(text) < _LONGEST_HEADING

    def _looks_like_heading(self, index: int) -> bool:
        """Whether an unnumbered line is a heading, or part of one."""
        line = self._lines[index]
        if line.cells or len(line.text) > _LONGEST_HEADING or self._closes_bracket(index):
            return False
        if line.heading_level is not None:
            return True
        if line.x0 is None:
            return self._stands_as_heading(index)
        if line.size and self._body_size and line.size > self._body_size + 1:
            return True
        if line.bold:
            return True
        marked = line.italic or is_capitals(line.text)
        return marked and not ends_sentence(line.text) and self._stands_alone(index)

    def _closes_bracket(self, index: int) -> bool:
        """Whether a line ends a bracket that the line before it has opened."""
        if index == 0:
            return False
        before, line = self._lines[index - 1].text, self._lines[index].text
        return before.count("(") > before.count(")") and line.count(")") > line.count("(")

    def _stands_as_heading(self, index: int) -> bool:
        """Whether a line of a text file stands alone, short, without the end of a sentence."""
        line = self._lines[index]
        if line.bold:
            return True
        if runs_on(self._lines, index):
            return False
        worded = bool(re.match(r"[A-Z‘“\"'(£\d]", line.text)) and len(line.text) < 110
        ended = bool(re.search(r"[.,;:]['’\"”)]?$", line.text))
        return worded and not ended and self._stands_alone(index)

    def _stands_alone(self, index: int) -> bool:
        """Whether a line has a break before and after it."""
        lines = self._lines
        before = index == 0 or self._parted(index)
        after = index + 1 >= len(lines) or index + 1 in self._numbers.at or self._parted(index + 1)
        return before and after

    def _parted(self, index: int) -> bool:
        """Whether a gap or another page parts a line from the one before."""
        before, line = self._lines[index - 1], self._lines[index]
        return before.page != line.page or self._spacing.has_gap(before, line) or line.bullet

    def _goes_on(self, index: int, heading: bool) -> bool:
        """Whether a line continues the block of the line before it."""
        before, line = self._lines[index - 1], self._lines[index]
        if line.cells or before.cells:
            return False
        if heading or (self._looks_like_heading(index - 1) and index - 1 not in self._numbers.at):
            same = heading and self._looks_like_heading(index - 1) and _same_type(before, line)
            if index - 1 in self._numbers.at:
                same = heading and _same_type(before, line)
            return same and before.page == line.page and not self._spacing.has_gap(before, line)
        if before.page != line.page:
            return self._continues_over_page(before, line)
        if before.bold and not line.bold and line.x0 is not None and not stays_open(before.text):
            return False
        if self._spacing.has_gap(before, line):
            open_end = line.x0 is None and not ends_sentence(before.text)
            return open_end and bool(re.match("[a-z]", line.text))
        ended = ends_sentence(before.text) and self._spacing.is_broken_off(before, line)
        return not ended or line.x0 is None

    def _continues_over_page(self, before: Line, line: Line) -> bool:
        """Whether a paragraph runs over a page break."""
        if stays_open(before.text) or _LOWER_START.match(line.text):
            return True
        return not ends_sentence(before.text)

    def _demote(self, block: Block) -> None:
        """Make a paragraph of a heading that is too long, or no title, or of a numbered sentence."""
        if block.titled and block.first.x0 is not None:
            whole = " ".join(line.text for line in block.lines)
            text = _REFERRED.sub("", whole)
            sentence = text.endswith(".") and (len(text) > _LONGEST_TITLE or text != whole)
            block.titled = not sentence or is_capitals(block.first.text)
        if block.role == "heading":
            text = " ".join(line.text for line in block.lines)
            sentence = text.endswith(".") and len(text) > _LONGEST_TITLE
            if len(block.lines) > _MOST_HEADING_LINES or sentence or _CLERICAL.match(text):
                block.role = "text"

    def _promote(self, block: Block, following: Block | None) -> None:
        """Make a heading of a few lines of plain text that stand apart without a sentence's end."""
        plain = block.role == "text" and block.numbered is None and not block.judgement
        if not plain or block.first.x0 is not None or following is None:
            return
        texts = [line.text for line in block.lines]
        whole = " ".join(texts)
        apart = block.first.gap_before and following.first.gap_before
        short = 1 < len(texts) <= _MOST_PLAIN_LINES and len(whole) < _LONGEST_HEADING
        worded = whole[:1].isupper() and not re.search(r"[.,;:?!]['’\"”)]?(?:$|\s+[A-Z])", whole)
        if apart and short and worded and not is_listed(texts):
            block.role = "heading"


def _same_type(first: Line, second: Line) -> bool:
    """Whether two lines are set in the same size and weight, capitals or not."""
    if first.size is not None and second.size is not None and abs(first.size - second.size) > 0.4:
        return False
    return first.bold == second.bold and is_capitals(first.text) == is_capitals(second.text)


def strip_bullet(text: str) -> str:
    """Return a text without the bullet that it starts with."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
