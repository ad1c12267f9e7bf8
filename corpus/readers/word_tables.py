"""The rows and cells of a Word table, merged cells spread out, and which tables are only layout."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.readers.word_package import child_of, value_of, whole_number

MANY_PARAGRAPHS = 12  # paragraphs in one cell that show that the table only places text
MOST_COLUMNS = 200
WRAPPERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, those in content controls too; rows of tables within it are not."""
    return _children(table, qn("w:tr"))


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row as the file has them."""
    return _children(row, qn("w:tc"))


def row_cells(row: Element) -> list[Element | None]:
    """The cells of a row by column; None where a cell before or above reaches over the column."""
    before = whole_number(value_of(row, "w:trPr/w:gridBefore"))
    cells: list[Element | None] = [None] * min(before, MOST_COLUMNS)
    for cell in cells_of(row):
        cells.append(None if _continues_above(cell) else cell)
        span = whole_number(value_of(cell, "w:tcPr/w:gridSpan"), 1)
        cells += [None] * (min(span, MOST_COLUMNS) - 1)
    return cells


def is_layout(table: Element) -> bool:
    """Whether a table only places running text: one column, tables within, or long numbered cells."""
    rows = [list(cells_of(row)) for row in rows_of(table)]
    if all(len(cells) <= 1 for cells in rows):
        return True
    return any(_holds_running_text(cell) for cells in rows for cell in cells)


def _holds_running_text(cell: Element) -> bool:
    paragraphs = cell.findall(qn("w:p"))
    numbered = [each for each in paragraphs if child_of(each, "w:pPr/w:numPr/w:numId") is not None]
    within = cell.find(qn("w:tbl")) is not None
    filled = [each for each in paragraphs if next(each.iter(qn("w:t")), None) is not None]
    return within or len(filled) >= MANY_PARAGRAPHS or len(numbered) == len(filled) >= 3


def _continues_above(cell: Element) -> bool:
    merge = child_of(cell, "w:tcPr/w:vMerge")
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _children(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)
