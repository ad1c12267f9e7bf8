"""Tables: rows of cells under their heads, from rulings, from tab-separated rows, or as stated.

The heads of a table are its first rows up to the first that holds data; a row of units under them
("£000") joins them. A table that goes on over the page keeps its heads, and a row that the page break
cut is joined again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from corpus.breaks import ends_sentence
from corpus.grids import Grid, GridRow, fill_grid, find_grids
from corpus.listed import find_listed
from corpus.numbering import read_main
from corpus.readers.page import Line, Page
from corpus.unruled import find_columns

_AMOUNT = re.compile(
    r"\(?[-–+]?£?\s?\d[\d,]*(?:\.\d+)?(?:[kmb]n?|%)?\*?\)?|[-–]|n/a", re.IGNORECASE
)
_UNIT = re.compile(
    r"£(?:000s?|’000s?|'000s?|k|m|million)?|%|no\.?|number|'000|000s?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?")
_ASKED = re.compile(r"\b(?:question|query|issue raised|point raised)s?\b", re.IGNORECASE)
_ANSWERED = re.compile(r"\b(?:response|answer|reply|comment)s?\b", re.IGNORECASE)
_JUDGEMENT = re.compile(
    r"(?:outstanding|good|adequate|inadequate|satisfactory|requires improvement(?: to be good)?"
    r"|good with (?:some )?outstanding features|not judged|met|not met)\.?",
    re.IGNORECASE,
)
_PROSE = 70
_LEAST_PROSE_ROWS = 2
_MOST_HEADS = 3
_RECENT = 12
_SAMPLE = 200


@dataclass(slots=True)
class Row:
    """A row: its cells as lists of lines, and the lines of the document that it takes."""

    cells: list[list[str]]
    lines: list[Line]
    bold: bool = False
    spanned: tuple[int, ...] = ()

    @property
    def texts(self) -> list[str]:
        """The cells as running text."""
        return [" ".join(cell) for cell in self.cells]

    def measure(self, column: int) -> int:
        """How many letters a cell holds."""
        return sum(map(len, self.cells[column])) if column < len(self.cells) else 0


@dataclass(slots=True)
class Table:
    """A table of a document: its heads, its rows of data, and the column edges of ruled ones.

    `columns` is the head of each column, rows of heads joined; `is_prose` whether its widest column
    holds running text. Both stand once the heads are parted from the rows. `headless` is True of
    columns of words that print no heads.
    """

    heads: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    edges: tuple[float, ...] = ()
    page: int | None = None
    columns: tuple[str, ...] = ()
    is_prose: bool = False
    headless: bool = False

    @property
    def asks(self) -> int | None:
        """The column of questions, where the heads name one and one of answers."""
        return self._find(_ASKED) if self.answers is not None else None

    @property
    def answers(self) -> int | None:
        """The column of answers, where the heads name one."""
        return self._find(_ANSWERED)

    def _find(self, pattern: re.Pattern[str]) -> int | None:
        return next((at for at, head in enumerate(self.columns) if pattern.search(head)), None)

    def part_heads(self) -> None:
        """Part the heads from the rows of data and note what the columns hold."""
        count = 0
        while (
            not self.headless
            and count < min(_MOST_HEADS, len(self.rows) - 1)
            and _is_head(self.rows, count)
        ):
            count += 1
        self.heads, self.rows = self.rows[:count], self.rows[count:]
        width = max(len(row.cells) for row in [*self.heads, *self.rows])
        heads = [[r.texts[at] for r in self.heads if at < len(r.cells)] for at in range(width)]
        self.columns = tuple(" ".join(filter(None, parts)) for parts in heads)
        totals = [sum(row.measure(at) for row in self.rows) for at in range(width)]
        enough = len(self.rows) >= _LEAST_PROSE_ROWS or self.asks is not None
        self.is_prose = enough and max(totals) > _PROSE * len(self.rows)


def find_tables(pages: Sequence[Page], body: Sequence[Line]) -> list[Table]:
    """Return the tables among the body lines, in order."""
    places = {id(line): place for place, line in enumerate(body)}
    tables = _find_ruled(pages, body)
    tables += _find_unruled(body, tables)
    tables += [*_find_listed(body, tables), *_find_stated(body)]
    tables.sort(key=lambda table: min(places[id(line)] for r in table.rows for line in r.lines))
    joined: list[Table] = []
    for table in tables:
        before = joined[-1] if joined else None
        if before is not None and _follows(before, table, places) and _goes_on(before, table):
            _join(before, table)
        else:
            joined.append(table)
    for table in joined:
        table.part_heads()
    return [table for table in joined if table.rows]


def _find_ruled(pages: Sequence[Page], body: Sequence[Line]) -> list[Table]:
    """Return the ruled tables of all pages, not yet joined over page breaks."""
    lines: dict[int | None, list[Line]] = {}
    for line in body:
        lines.setdefault(line.page, []).append(line)
    tables: list[Table] = []
    for page in pages:
        for grid in find_grids(page) if page.rules else ():
            inside = [
                line for line in lines.get(page.number, []) if grid.holds(line) and line.pieces
            ]
            filled = [r for r in fill_grid(grid, inside) if r.lines and not _is_across(r, grid)]
            rows = [Row(r.cells, r.lines, r.bold, tuple(r.spanned)) for r in filled]
            used = sum(any(row.cells[at] for row in rows) for at in range(grid.columns))
            if rows and used > 1:
                tables.append(Table(rows=rows, edges=tuple(grid.edges), page=page.number))
    return tables


def _find_unruled(body: Sequence[Line], ruled: Sequence[Table]) -> list[Table]:
    """Return the tables without rulings, among the lines that no ruled table holds."""
    tables: list[Table] = []
    for page, lines in _free_lines(body, ruled).items():
        for found in (
            find_columns(lines, _is_amount) if any(len(x.pieces) > 1 for x in lines) else ()
        ):
            heads = zip(*map(found.cells_of, found.heads), strict=True)
            rows = [Row([list(chain(*cells)) for cells in heads], list(found.heads), bold=True)]
            for line in found.rows:
                _add_line(rows, Row(found.cells_of(line), [line], line.bold))
            tables.append(Table(rows=rows, edges=tuple(found.edges), page=page))
    return tables


def _find_listed(body: Sequence[Line], tables: Sequence[Table]) -> list[Table]:
    """Return the columns of words without heads, among the lines that no other table holds."""
    pages = _free_lines(body, tables)
    return [
        Table(
            rows=[Row(found.cells_of(line), [line], line.bold) for line in found.rows],
            edges=tuple(found.edges),
            page=page,
            headless=True,
        )
        for page, lines in pages.items()
        for found in find_listed(lines)
    ]


def _free_lines(body: Sequence[Line], tables: Sequence[Table]) -> dict[int, list[Line]]:
    """Return the lines of each page that no table holds."""
    taken = {id(line) for table in tables for row in table.rows for line in row.lines}
    pages: dict[int, list[Line]] = {}
    for line in body:
        if line.page is not None and id(line) not in taken:
            pages.setdefault(line.page, []).append(line)
    return pages


def _add_line(rows: list[Row], row: Row) -> None:
    """Add a row, or what is the rest of the label above it, in a small letter, to that row."""
    if not any(row.cells[1:]) and row.texts[0][:1].islower():
        rows[-1].cells[0] += row.cells[0]
        rows[-1].lines += row.lines
    else:
        rows.append(row)


def _is_across(row: GridRow, grid: Grid) -> bool:
    """Whether a row is running text across the columns, as in a box below a table."""
    lone = bool(row.cells[0]) and not any(row.cells[1:])
    wide = sum((line.x1 or 0.0) > grid.edges[1] + 2 for line in row.lines)
    return lone and wide * 2 > len(row.lines)


def _find_stated(body: Sequence[Line]) -> list[Table]:
    """Return the tables whose rows the format states, as Word and tab-separated text do."""
    tables: list[Table] = []
    before: Line | None = None
    for line in body:
        if len(line.cells) > 1 and any(line.cells):
            row = Row([cell.split("\n") if cell else [] for cell in line.cells], [line], line.bold)
            if before is None or before.table != line.table:
                tables.append(Table())
            tables[-1].rows.append(row)
            before = line
        elif not line.cells:
            before = None
    return tables


def _follows(before: Table, table: Table, places: dict[int, int]) -> bool:
    """Whether no other text stands between two tables."""
    last = max(places[id(line)] for row in before.rows for line in row.lines)
    first = min(places[id(line)] for row in table.rows for line in row.lines)
    return first == last + 1


def _goes_on(before: Table, table: Table) -> bool:
    """Whether a table continues the one before it over a page break."""
    if before.page is None or table.page is None:
        alike = len(table.rows[0].cells) == len(before.rows[-1].cells)
        return before.page == table.page and alike and not _has_own_heads(table)
    alike = len(before.edges) == len(table.edges) and all(
        abs(a - b) < 6 for a, b in zip(before.edges, table.edges, strict=True)
    )
    return alike and before.headless == table.headless and table.page == before.page + 1


def _has_own_heads(table: Table) -> bool:
    """Whether the first row of a table is words over a column of figures."""
    below = [text for row in table.rows[1:_SAMPLE] for text in row.texts[1:] if text]
    figures = sum(map(_is_amount, below))
    return figures * 2 > len(below) and not any(map(_is_amount, table.rows[0].texts))


def _join(before: Table, table: Table) -> None:
    """Add the rows of a table's continuation, joining a row that the page break cut."""
    rows = table.rows
    if rows and before.rows and rows[0].texts == before.rows[0].texts:
        rows = rows[1:]
    if rows and _is_cut(before.rows, rows[0]):
        last = before.rows[-1]
        for at, cell in enumerate(rows[0].cells[: len(last.cells)]):
            last.cells[at] += cell
        last.lines += rows[0].lines
        rows = rows[1:]
    before.rows += rows
    before.page = table.page


def _is_cut(above: Sequence[Row], row: Row) -> bool:
    """Whether the first row on a page is the rest of the last one on the page before."""
    last = above[-1]
    recent = above[-_RECENT:]
    numbered = sum(read_main(r.texts[0]) is not None for r in recent) * 2 > len(recent)
    if numbered:
        return read_main(row.texts[0]) is None
    pairs = zip(last.texts, row.texts, strict=False)
    return any(b[:1].islower() and a and not ends_sentence(a) for a, b in pairs)


def _is_head(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is one of heads: words over data, bold over plain, or units under heads."""
    texts = [text for text in rows[at].texts if text]
    if at and all(_UNIT.fullmatch(text) for text in texts):
        return True
    if any(_is_amount(text) for text in texts) or any(ends_sentence(text) for text in texts):
        return False
    if at:
        return rows[at].bold and not rows[at + 1].bold and rows[at - 1].bold
    if rows[at].bold and not rows[1].bold:
        return True
    if all(is_judgement(row.texts[-1]) for row in rows[1:_SAMPLE]):
        return not is_judgement(texts[-1])
    below = [text for row in rows[1:_SAMPLE] for text in row.texts[1:]]
    amounts = sum(_is_amount(text) for text in below) * 2 >= max(1, len([t for t in below if t]))
    short = len(texts) == len(rows[at].cells) and max(map(len, texts)) < 40 and len(rows) > 2
    return amounts or (short and not any(row.bold for row in rows[1:2]))


def _is_amount(text: str) -> bool:
    """Whether a cell holds a figure and nothing else; a year alone is a head's word."""
    return bool(_AMOUNT.fullmatch(text)) and not _YEAR.fullmatch(text) and not _UNIT.fullmatch(text)


def is_judgement(text: str) -> bool:
    """Whether a text is an inspectorate's grade and nothing else."""
    return bool(_JUDGEMENT.fullmatch(text.strip()))
