"""The bytes of a text file as text: UTF-8, UTF-16, or the old Windows encoding of Notepad."""

from __future__ import annotations

import re
from pathlib import Path

from drafting.errors import UnreadableDraft

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_FILES = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How a PDF, a Word file new or old, and rich text begin, whatever they are called."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_text(path: Path) -> str:
    """Return the text of a file. Raises UnreadableDraft where it holds none."""
    try:
        data = path.read_bytes()
        text = _decode(data)
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error
    if data.startswith(_OTHER_FILES) or _CONTROLS.search(text):
        raise _unreadable(path)
    return text


def _decode(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _unreadable(path: Path) -> UnreadableDraft:
    return UnreadableDraft(
        f"{path.name} could not be read as text, so nothing was checked. Save it as a Word file (.docx) "
        "or as plain text, and choose it again."
    )
