"""What a table's row says: its text under title and heads, or the question and answer it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.numbering import read_main
from corpus.passages import Exchange, PassageKind, TableRow
from corpus.tables import Row, Table, is_judgement
from corpus.wrapping import Vocabulary, join_lines

_LONGEST_TITLE = 250


@dataclass(frozen=True, slots=True)
class RowText:
    """A row as a passage: kind, text, how many of its lines are repeated from above, and parts."""

    kind: PassageKind
    text: str
    repeated_lines: int
    row: TableRow
    exchange: Exchange | None = None


def describe_row(
    table: Table, row: Row, title: str, numbered: bool, asked_by: str, vocabulary: Vocabulary
) -> RowText:
    """Return the passage that a table's row makes."""
    width = len(table.columns)
    cells = [join_cell(cell, vocabulary) for cell in row.cells]
    cells += [""] * (width - len(cells))
    stated = TableRow(title, table.columns, tuple(cells))
    if table.asks is not None and table.answers is not None:
        return _make_exchange(table, stated, asked_by)
    if numbered and table.is_prose:
        return RowText(PassageKind.PARAGRAPH, _join_prose(cells), 0, stated)
    first = row is table.rows[0]
    heads = " | ".join(table.columns) if any(table.columns) else ""
    group = _find_group(table, row)
    above = [line for line in (title, heads, group) if line]
    repeated = len(above) if not first else sum(bool(line) for line in (title, group))
    if first and heads:
        above = [line for line in (title, group, heads) if line]
    shown = cells[1:] if group else cells
    text = "\n".join([*above, " | ".join(shown)])
    kind = PassageKind.GRADE if any(map(is_judgement, cells)) else PassageKind.TABLE_ROW
    return RowText(kind, text, repeated, stated)


def choose_title(text: str, is_heading: bool) -> str:
    """Return what stands above a table as its title, or nothing if it is none."""
    announces = "table" in text.lower() or text.rstrip().endswith(":")
    last = text.rsplit("\n", 1)[-1]
    return last if (is_heading or announces) and len(last) <= _LONGEST_TITLE else ""


def join_cell(lines: Sequence[str], vocabulary: Vocabulary) -> str:
    """Join the lines of a cell into running text."""
    return join_lines(lines, vocabulary)


def _find_group(table: Table, row: Row) -> str:
    """Return the text of the cell that spans down to a row from one above."""
    if 0 not in row.spanned or any(row.cells[0]):
        return ""
    group = ""
    for other in table.rows:
        if other is row:
            break
        group = other.texts[0] or group
    return group


def _join_prose(cells: Sequence[str]) -> str:
    """Join the cells of a numbered row of running text, its number taken off."""
    mark = read_main(cells[0])
    first = cells[0][mark.length :].strip() if mark else cells[0]
    return "\n".join(text for text in [first, *cells[1:]] if text)


def _make_exchange(table: Table, stated: TableRow, asked_by: str) -> RowText:
    """Make the exchange that a row of a table of questions and answers holds."""
    question = stated.cells[table.asks or 0]
    mark = read_main(question)
    question = question[mark.length :].strip() if mark else question
    answer = stated.cells[table.answers or 0] or None
    text = f"{question}\n\n{answer}" if answer else question
    exchange = Exchange(asked_by, question, answer)
    return RowText(PassageKind.EXCHANGE, text, 0, stated, exchange)
