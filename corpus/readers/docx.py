"""The Word reader: a .docx file to lines, with its automatic numbers, headings, tables and notes.

A Word file has no pages of its own, so lines carry no page and no position. What a PDF only shows, it
states: a heading's level, the number that Word prints before a paragraph, the cells of a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.errors import UnreadableFile
from corpus.readers.page import Line, Page
from corpus.readers.word_numbers import AutomaticNumber, Numbering, format_number
from corpus.readers.word_package import WordPackage, child_of, value_of, whole_number
from corpus.readers.word_styles import Styles, level_of
from corpus.readers.word_tables import cells_of, is_layout, row_cells, rows_of
from corpus.readers.word_text import RAISED, is_all_bold, paragraph_text, text_boxes

TRANSPARENT = {
    qn("w:sdt"),
    qn("w:sdtContent"),
    qn("w:ins"),
    qn("w:moveTo"),
    qn("w:customXml"),
    qn("w:smartTag"),
}
NOTE_SORTS = ("footnote", "endnote")
RUNNING = ("header", "footer")
CONTENTS_STYLE = "toc "


def read_pages(path: Path) -> Iterator[Page]:
    """Yield the running heads and feet of a Word file, each apart, and then its body as one part.

    Raises UnreadableFile if the file is no Word file, is damaged, or unpacks beyond all measure.
    """
    reader = _Reader(WordPackage(path))
    try:
        yield from reader.running_lines()
        yield Page(number=None, lines=tuple(reader.body_lines()))
    except RecursionError as error:
        raise UnreadableFile(
            f"{path.name} nests its tables deeper than any paper does; nothing was kept."
        ) from error


class _Reader:
    """Walks through the parts of one file."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._notes = {sort: _notes(package.part(f"{sort}s"), sort) for sort in NOTE_SORTS}
        self._marks = self._note_marks()
        self._tables = 0

    def running_lines(self) -> Iterator[Page]:
        """Running heads and feet, a line a page; a line that several sections share comes once."""
        texts = (
            paragraph_text(each, self._marks).strip()
            for sort in RUNNING
            for part in self._package.parts(sort)
            for each in part.iter(qn("w:p"))
        )
        for text in dict.fromkeys(filter(None, texts)):
            yield Page(number=None, lines=(Line(text=" ".join(text.split()), artifact=True),))

    def body_lines(self) -> Iterator[Line]:
        """The lines of the body in order, each followed by the footnotes that it calls; endnotes last."""
        body = self._package.document.find(qn("w:body"))
        if body is None:
            return
        yield from self._blocks(body)
        for key, note in self._notes["endnote"].items():
            yield from self._note_lines(note, self._marks.get(("endnote", key), ""))

    def _blocks(self, container: Element) -> Iterator[Line]:
        for block in container:
            if block.tag == qn("w:p"):
                yield from self._paragraph(block)
            elif block.tag == qn("w:tbl"):
                yield from self._table(block)
            elif block.tag in TRANSPARENT:
                yield from self._blocks(block)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        style = value_of(paragraph, "w:pPr/w:pStyle") or self._styles.default
        number = self._number(paragraph, style)
        text = paragraph_text(paragraph, self._marks)
        if self._styles.name(style).startswith(CONTENTS_STYLE):
            yield from self._contents_entry(text, number)
        else:
            first = Line(
                text="",
                gap_before=True,
                bold=is_all_bold(paragraph, self._styles.is_bold(style)),
                heading_level=self._heading_level(paragraph, style),
                number=number.text or None,
                bullet=number.bullet,
            )
            yield from _lines_of(text, first)
        for call in paragraph.iter(qn("w:footnoteReference")):
            key = call.get(qn("w:id"), "")
            note = self._notes["footnote"].get(key)
            if note is not None:
                yield from self._note_lines(note, self._marks.get(("footnote", key), ""))
        for box in text_boxes(paragraph):
            yield from self._blocks(box)

    def _contents_entry(self, text: str, number: AutomaticNumber) -> Iterator[Line]:
        """An entry of a table of contents, its page number set apart as in print."""
        cells = tuple(" ".join(cell.split()) for cell in f"{number.text}\t{text}".split("\t"))
        filled = tuple(filter(None, cells))
        if filled:
            yield Line(text=" ".join(filled), gap_before=True, cells=filled, table=self._tables)

    def _table(self, table: Element) -> Iterator[Line]:
        if is_layout(table):
            for cell in (cell for row in rows_of(table) for cell in cells_of(row)):
                yield from self._blocks(cell)
            return
        self._tables += 1
        number = self._tables
        for row in rows_of(table):
            cells = tuple(self._cell_text(cell) for cell in row_cells(row))
            text = " ".join(filter(None, cells))
            if text:
                yield Line(text=text, cells=cells, table=number)

    def _cell_text(self, cell: Element | None) -> str:
        """A cell's text, its paragraphs parted by line breaks, automatic numbers printed before them."""
        if cell is None:
            return ""
        lines = self._blocks(cell)
        return "\n".join(
            f"{line.number} {line.text}" if line.number else line.text for line in lines
        )

    def _note_lines(self, note: Element, mark: str) -> Iterator[Line]:
        parts = [paragraph_text(each, self._marks) for each in note.iter(qn("w:p"))]
        text = " ".join(" ".join(parts).split())
        if text:
            yield Line(text=f"{mark} {text}", gap_before=True)

    def _number(self, paragraph: Element, style: str) -> AutomaticNumber:
        """The automatic number of a paragraph: its own list, else that of its style."""
        own = child_of(paragraph, "w:pPr/w:numPr")
        num_id, level = value_of(own, "w:numId"), value_of(own, "w:ilvl")
        styled = self._styles.number(style)
        if num_id is None and styled is not None:
            num_id = styled.num_id
            listed = self._numbering.find(num_id)
            tied = listed.level_of_style(styled.owner) if listed else None
            level = level or str(tied if tied is not None else styled.level or 0)
        if num_id is None:
            return AutomaticNumber("")
        return self._numbering.next(num_id, whole_number(level)) or AutomaticNumber("")

    def _heading_level(self, paragraph: Element, style: str) -> int | None:
        own = value_of(paragraph, "w:pPr/w:outlineLvl")
        return level_of(own) if own is not None else self._styles.heading_level(style)

    def _note_marks(self) -> dict[tuple[str, str], str]:
        """The raised mark of each note that the body calls, in the order of the calls.

        Footnotes count in digits and endnotes in small Roman numerals, as Word does unless told.
        """
        marks: dict[tuple[str, str], str] = {}
        for sort, form in zip(NOTE_SORTS, ("decimal", "lowerRoman"), strict=True):
            calls = (
                each.get(qn("w:id"), "")
                for each in self._package.document.iter(qn(f"w:{sort}Reference"))
            )
            known = (key for key in dict.fromkeys(calls) if key in self._notes[sort])
            for count, key in enumerate(known, start=1):
                marks[sort, key] = format_number(count, form).translate(RAISED)
        return marks


def _lines_of(text: str, first: Line) -> Iterator[Line]:
    """The lines of a paragraph: a line break starts one that belongs to the same paragraph."""
    parts = [" ".join(part.split()) for part in text.split("\n")]
    for place, part in enumerate(filter(None, parts)):
        yield replace(first, text=part) if place == 0 else Line(text=part, bold=first.bold)


def _notes(part: Element | None, sort: str) -> dict[str, Element]:
    """The notes of a part by id, without the separators that Word keeps among them."""
    found = [] if part is None else part.findall(qn(f"w:{sort}"))
    return {
        each.get(qn("w:id"), ""): each
        for each in found
        if each.get(qn("w:type")) in {None, "normal"}
    }
