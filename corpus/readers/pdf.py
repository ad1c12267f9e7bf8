"""The PDF reader: a file to pages of positioned lines, one page at a time."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from corpus.errors import EncryptedFile, UnreadableFile
from corpus.readers.canvas import Budget, Canvas
from corpus.readers.columns import order_columns
from corpus.readers.faults import BROKEN
from corpus.readers.fonts import FontCache
from corpus.readers.layout import arrange_lines
from corpus.readers.matrices import Matrix, multiply
from corpus.readers.page import Page, Rule
from corpus.readers.sideways import find_turn, mark_upright, turn_matrix

MAXIMUM_PAGES = 20_000


# A4 upright, for a page that does not say how large it is.
_UNKNOWN_PAGE: tuple[Matrix, float, float] = ((1.0, 0.0, 0.0, 1.0, 0.0, -842.0), 595.0, 842.0)


def read_pages(path: Path, password: str | None = None) -> Iterator[Page]:
    """Yield the pages of a PDF in order.

    Raises EncryptedFile if it asks for a password that was not given or is wrong, and
    UnreadableFile if it is damaged beyond reading. A single damaged page comes without lines.
    """
    reader = _open(path, password)
    fonts, budget = FontCache(), Budget()
    for number, page in enumerate(_iterate(reader, path), start=1):
        if number > MAXIMUM_PAGES:
            raise UnreadableFile(
                f"{path.name} has more than {MAXIMUM_PAGES} pages; nothing was kept."
            )
        yield _read_page(page, number, Canvas(fonts, budget))


def _open(path: Path, password: str | None) -> PdfReader:
    """Open the file and unlock it; what pypdf has to say of its faults is not for the terminal."""
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = PdfReader(path, strict=False)
        if reader.is_encrypted and not reader.decrypt(password or ""):
            wrong = "is wrong" if password else "is needed"
            raise EncryptedFile(
                f"{path.name} is encrypted and its password {wrong}; nothing was kept."
            )
        len(reader.pages)
    except BROKEN as error:
        raise UnreadableFile(_damaged(path)) from error
    return reader


def _iterate(reader: PdfReader, path: Path) -> Iterator[PageObject]:
    """Yield the page objects of the file, or say that its page tree is damaged."""
    for index in range(len(reader.pages)):
        try:
            yield reader.pages[index]
        except BROKEN as error:
            raise UnreadableFile(_damaged(path)) from error


def _damaged(path: Path) -> str:
    """Say that the file is damaged."""
    return (
        f"{path.name} is damaged or cut short and cannot be read; nothing was kept. Fetch it again."
    )


def _read_page(page: PageObject, number: int, canvas: Canvas) -> Page:
    """Read one page; a page whose content is broken gives what could be read of it."""
    try:
        matrix, width, height = _place_page(page)
    except BROKEN:
        matrix, width, height = _UNKNOWN_PAGE
    _draw(page, canvas, matrix)
    turn = find_turn(canvas.fragments)
    if turn:
        canvas = Canvas(canvas.fonts, canvas.budget)
        turning, width, height = turn_matrix(turn, width, height)
        _draw(page, canvas, multiply(matrix, turning))
    lines = order_columns(arrange_lines(canvas.fragments, canvas.rules, number), width)
    if turn:
        lines = mark_upright(lines, canvas.fragments, turn, width)
    rules: tuple[Rule, ...] = tuple(canvas.rules)
    return Page(number, lines, width, height, rules, turn)


def _draw(page: PageObject, canvas: Canvas, matrix: Matrix) -> None:
    """Draw what can be read of a page's content."""
    with contextlib.suppress(*BROKEN):
        canvas.draw(_content(page), _resources(page), matrix)


def _place_page(page: PageObject) -> tuple[Matrix, float, float]:
    """Return the matrix from page space to a space whose top left corner is the origin.

    The second axis of the result points up and is negative on the page; turned pages are turned
    upright. Width and height are those of the page as displayed.
    """
    box = page.cropbox
    left, bottom = float(box.left), float(box.bottom)
    width, height = float(box.width), float(box.height)
    matrix: Matrix = (1.0, 0.0, 0.0, 1.0, -left, -bottom - height)
    turning, width, height = turn_matrix((page.rotation or 0) % 360, width, height)
    return multiply(matrix, turning), width, height


def _content(page: PageObject) -> bytes:
    """Return the page's content stream, its parts joined."""
    content = page.get("/Contents")
    content = content.get_object() if content is not None else None
    parts = content if isinstance(content, ArrayObject) else [content]
    streams = [part.get_object() for part in parts if part is not None]
    return b"\n".join(s.get_data() for s in streams if isinstance(s, StreamObject))


def _resources(page: PageObject) -> DictionaryObject:
    """Return the page's resources, empty where it has none."""
    resources = page.get("/Resources")
    resources = resources.get_object() if resources is not None else None
    return resources if isinstance(resources, DictionaryObject) else DictionaryObject()
