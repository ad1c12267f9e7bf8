"""The reader of plain text and of text conversions with light markup.

Markup is no word of the document: `**bold**`, `<p>`, a list dash before a number, and LaTeX-like
wraps of single letters are taken off, and what they say (bold, a table's cells) is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import UnreadableFile
from corpus.readers.page import Line, Page

MAXIMUM_BYTES = 50_000_000
_LONGEST_MARKED = 20_000
_ENCODINGS = ("utf-8-sig", "cp1252")
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?!\w)"
)
_TAG = re.compile(r"</?(?:p|br|b|i|u|em|strong|sup|sub|span|div|center)\s*/?>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"</p>\s*<p>|<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"<(https?://[^\s<>]+|[\w.+-]+@[\w.-]+)>")
_LATEX = re.compile(r"\$\s*\{\\rm\s+([^{}$]+)\}\s*\$")
_FUSED = re.compile(r"(?<=[^\s*])(\*\*\d+(?:\.\d+)*\.?\s[^*\n]{2,80}\*\*)(?=\s*$)", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_LIST_DASH = re.compile(r"[-*+]\s+(?=\S)")


def read_pages(path: Path) -> Iterator[Page]:
    """Yield the parts between form feeds of a text file; pages are unknown and have no number.

    Raises UnreadableFile if the file is not text or is too large.
    """
    table = 0
    for part in _decode(path).split("\f"):
        lines: list[Line] = []
        blank = True
        indented = False
        for raw in _split_fused(part).splitlines():
            if not raw.strip():
                blank = True
                continue
            table += blank
            stepped_in = raw.startswith(" ") and not indented and "\t" not in raw
            lines.append(_make_line(raw, blank or stepped_in, table))
            blank, indented = False, raw.startswith(" ")
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


def _make_line(raw: str, gap_before: bool, table: int) -> Line:
    """Make a line of one line of the file, its markup taken off."""
    text, level, bullet = _strip_block_marks(raw.rstrip())
    bold = bool(_EMPHASIS.fullmatch(text.strip()))
    cells = tuple(_strip_inline(cell) for cell in text.split("\t")) if "\t" in text else ()
    return Line(
        text=" ".join(cell for cell in cells if cell) if cells else _strip_inline(text),
        gap_before=gap_before,
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


def _strip_inline(text: str) -> str:
    """Take off emphasis and tags; paragraphs of a cell become lines."""
    if len(text) > _LONGEST_MARKED:
        return text
    text = _PARAGRAPH_END.sub("\n", text)
    text = _TAG.sub("", _LINK.sub(r"\1", _LATEX.sub(r"\1", text)))
    text = _EMPHASIS.sub(lambda m: m.group(2) or m.group(3), text)
    return "\n".join(" ".join(part.split()) for part in text.split("\n")).strip()
