"""Documents and passages: the data that everything else is about.

Pure data, no reading and no searching. A *document* is one paper as published; a *passage* is one
citable piece of it: a numbered paragraph, a bullet, a table row, a question with its answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DocumentKind(StrEnum):
    """What sort of paper a document is."""

    INSPECTION_REPORT = "inspection report"
    VISIT_LETTER = "visit letter"
    COMMITTEE_PACK = "committee pack"
    MINUTES = "minutes"
    OFFICER_REPORT = "officer report"
    WRITTEN_ANSWERS = "written answers"
    OTHER = "other"


INSPECTIONS = (DocumentKind.INSPECTION_REPORT, DocumentKind.VISIT_LETTER)
"""The kinds in which inspectors speak."""


class Access(StrEnum):
    """Who may read a document."""

    PUBLIC = "public"
    EXEMPT = "exempt"


class PassageKind(StrEnum):
    """What sort of text a passage is; `kind` tells findings from recommendations that share a sequence."""

    PARAGRAPH = "paragraph"
    RECOMMENDATION = "recommendation"
    BULLET = "bullet"
    HEADING = "heading"
    GRADE = "grade"
    TABLE_ROW = "table row"
    MINUTE = "minute"
    EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of the library.

    `id` is short, readable and unique in a library ("leicester-2015"); `authority` is the council or
    body that the paper is about; `pages` is None for formats without pages (text, Word).
    `is_note` is True for the starter notes, which are our words and not the source's.
    """

    id: str
    title: str
    publisher: str
    authority: str
    kind: DocumentKind
    published: date | None
    source_file: str
    sha256: str
    pages: int | None
    access: Access = Access.PUBLIC
    notes: str = ""
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the top left corner of the page as displayed."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote that a passage's text calls: its printed mark and its text."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer printed in a passage, such as "page 14, point 53".

    `target` is the id of the passage that it points to, or None with the reason in `unresolved`.
    """

    printed: str
    target: str | None
    unresolved: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer; `answer` is None where the source prints none."""

    asked_by: str
    question: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a table row under their column heads (equal lengths), with the table's title.

    Units printed in the heads ("£000") stay in the heads.
    """

    title: str
    columns: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One citable piece of a document, verbatim.

    `number` is the string as printed ("55", "3.4 (a)", "12.2", "Q20"), None where none is printed;
    `scope` says where the number counts, since numbers restart ("Appendix B1", "minutes 15 January
    2015"), None in a document with one sequence. `page_first` and `page_last` are PDF pages from 1,
    None for formats without pages; `printed_page` is the page number printed on `page_first` where
    it is another. `page_ordinal` counts passages without a number on their page (from 1), so that
    they can be cited as "p. 2, third paragraph".

    `text` is what is shown. Its first `repeated_lines` lines are repeated from above for the
    reader's sake (a table's title and heads) and belong to no passage of their own.
    `certainty` is None for digital text and the recogniser's mean confidence (0 to 1) for scans;
    `number_certainty` is its confidence in the printed number alone.
    """

    id: str
    document_id: str
    ordinal: int
    kind: PassageKind
    text: str
    number: str | None = None
    scope: str | None = None
    headings: tuple[str, ...] = ()
    page_first: int | None = None
    page_last: int | None = None
    printed_page: str | None = None
    page_ordinal: int | None = None
    repeated_lines: int = 0
    boxes: tuple[Box, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    references: tuple[Reference, ...] = ()
    exchange: Exchange | None = None
    row: TableRow | None = None
    reprint_of: str | None = None
    certainty: float | None = None
    number_certainty: float | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number seen at the start of a line, and what became of it.

    `accepted` is False where the number was not taken for a paragraph's; `reason` says why, in words.
    """

    page: int | None
    number: str
    line: str
    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A run of printed numbers in one scope: its first and last number, gaps and repeats as printed."""

    scope: str | None
    first: str
    last: str
    count: int
    gaps: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that reading one file gave.

    `furniture` holds the running heads and feet taken off, as (page, text); `stray_footnotes` the
    footnotes that no passage calls; together with the passages they hold every word of the file.
    `empty_pages` are the pages without a text layer. `seconds` is the time that reading took.
    """

    passages: tuple[Passage, ...]
    pages: int | None
    page_sizes: tuple[tuple[float, float], ...] = ()
    furniture: tuple[tuple[int | None, str], ...] = ()
    stray_footnotes: tuple[Footnote, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    sequences: tuple[Sequence, ...] = ()
    empty_pages: tuple[int, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    front_text: str = ""
    closing_text: str = ""
    seconds: float = 0.0
