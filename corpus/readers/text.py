"""The reader of plain text and of text conversions with light markup.

A conversion prints a paper's bold words as `**bold**`, beside them its slanted ones as `*slanted*`, a
cell's paragraphs as `<p>` and single letters in LaTeX-like wraps: such markup is no word of the paper;
it is taken off, and what it says (bold, a table's cells) is kept. Everything else is text and stays as
it is: `*7*` or `<b>`, and single stars in a file that prints no bold words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from corpus.errors import UnreadableFile
from corpus.readers.page import Line, Page

MAXIMUM_BYTES = 50_000_000
_LONGEST_MARKED = 20_000
_BLANKS_AT_PAGE_END = 3
_ENCODINGS = ("utf-8-sig", "cp1252")
_EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[A-Za-z])([^*\n]+?)(?<=\S)\*(?!\w)")
_PAIRED_CELL = re.compile(r"<p>.*</p>|<br\s*/?>", re.IGNORECASE)
_CELL_TAG = re.compile(r"</?p\s*/?>|<br\s*/?>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"</p>\s*<p>|<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"<(https?://[^\s<>]+|[\w.+-]+@[\w.-]+)>")
_LATEX = re.compile(r"\$\s*\{\\rm\s+([^{}$]+)\}\s*\$")
_FUSED = re.compile(r"(?<=[^\s*])(\*\*\d+(?:\.\d+)*\.?\s[^*\n]{2,80}\*\*)(?=\s*$)", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_LIST_DASH = re.compile(r"[-*+]\s+(?=\S)")


def read_pages(path: Path) -> Iterator[Page]:
    """Yield the parts between form feeds of a text file; pages are unknown and have no number.

    A number alone below several blank lines is the page number of a paper that was converted.

    Raises UnreadableFile if the file is not text or is too large.
    """
    table = 0
    text = _decode(path)
    strip = _strip_all if _EMPHASIS.search(text) else _strip_inline
    for part in text.split("\f"):
        lines: list[Line] = []
        blanks = 1
        indented = False
        for raw in _split_fused(part).splitlines():
            if not raw.strip():
                blanks += 1
                continue
            table += blanks > 0
            stepped_in = raw.startswith(" ") and not indented and "\t" not in raw
            line = _make_line(raw, strip, table)
            page_end = blanks >= _BLANKS_AT_PAGE_END and raw.strip().isdecimal()
            lines.append(replace(line, gap_before=blanks > 0 or stepped_in, artifact=page_end))
            blanks, indented = 0, raw.startswith(" ")
        yield Page(number=None, lines=tuple(lines))


def _split_fused(text: str) -> str:
    """Return a text with a numbered heading fused to the line before it on a line of its own."""
    return _FUSED.sub(r"\n\n\1", text)


def _decode(path: Path) -> str:
    """Return the file's text, in UTF-8 or else in the old Windows encoding."""
    if path.stat().st_size > MAXIMUM_BYTES:
        raise UnreadableFile(f"{path.name} is too large to be read as text; nothing was kept.")
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise UnreadableFile(f"{path.name} is not a text file; nothing was kept.")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _make_line(raw: str, strip: Callable[[str], str], table: int) -> Line:
    """Make a line of one line of the file, its markup taken off by `strip`."""
    text, level, bullet = _strip_block_marks(raw.rstrip())
    bold = bool(_EMPHASIS.fullmatch(text.strip()))
    cells = tuple(strip(cell) for cell in text.split("\t")) if "\t" in text else ()
    return Line(
        text=" ".join(cell for cell in cells if cell) if cells else strip(text),
        bold=bold,
        heading_level=level,
        bullet=bullet,
        cells=cells,
        table=table if cells else None,
    )


def _strip_block_marks(text: str) -> tuple[str, int | None, bool]:
    """Take off a heading's hashes or a list's dash; return text, heading level and is-a-bullet."""
    stripped = text.lstrip(" ")
    heading = _HEADING.match(stripped)
    if heading:
        return stripped[heading.end() :], len(heading.group(1)), False
    dash = _LIST_DASH.match(stripped)
    if dash:
        return stripped[dash.end() :], None, True
    return (text if "\t" in text else stripped), None, False


def _strip_all(text: str) -> str:
    """Take off the markup of a conversion that marks bold words, and so slanted ones too."""
    plain = _strip_inline(text)
    return plain if len(text) > _LONGEST_MARKED else _SLANTED.sub(r"\1", plain)


def _strip_inline(text: str) -> str:
    """Take off the markup that no paper prints; paragraphs of a cell become lines."""
    if len(text) > _LONGEST_MARKED:
        return text
    if _PAIRED_CELL.search(text):
        text = _CELL_TAG.sub("", _PARAGRAPH_END.sub("\n", text))
    text = _LINK.sub(r"\1", _LATEX.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\1", text)
    return "\n".join(" ".join(part.split()) for part in text.split("\n")).strip()
