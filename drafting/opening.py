"""Any file that a draft can come in: Word, text, Markdown, or a draft saved here."""

from __future__ import annotations

import re
from pathlib import Path

from drafting.brackets import in_brackets
from drafting.decoding import read_text
from drafting.draft import Draft
from drafting.draft_file import open_draft
from drafting.errors import UnreadableDraft
from drafting.typed import read_typed
from drafting.word_reading import read_word

SUFFIXES = (".docx", ".txt", ".md", ".json")
_NOTE = re.compile(r"^\[\^(?P<mark>[\w-]+)\]:\s*(?P<text>.+)$\n?", re.MULTILINE)
_MARK = re.compile(r"\[\^([\w-]+)\]")
_HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
_ASKED = re.compile(r"^#{1,6}\s+Question\s*$(?P<question>.*?)(?=^#)", re.MULTILINE | re.DOTALL)
_AFTERWORD = re.compile(
    r"^#{1,6}\s+(?:Appendix|References|Sources|What the check found)\b.*\Z", re.M | re.S | re.I
)


def open_any(path: Path) -> Draft:
    """Return the draft in a file, by its suffix. Raises UnreadableDraft and UnknownVersion."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableDraft(
            f"{path.name} is not a file that can be checked. Give one of: {', '.join(SUFFIXES)}."
        )
    if suffix == ".docx":
        return read_word(path)
    if suffix == ".json":
        return open_draft(path)
    text = read_text(path)
    return read_typed(_without_marks(text) if suffix == ".md" else text)


def _without_marks(text: str) -> str:
    """Markdown as plain text, its footnotes as citations in brackets where their marks stand."""
    notes = {match["mark"]: match["text"].strip() for match in _NOTE.finditer(text)}
    body = _HEADING.sub("", _ASKED.sub("", _AFTERWORD.sub("", _NOTE.sub("", text))))
    return _MARK.sub(lambda match: f" {in_brackets([notes.get(match[1], '').rstrip('.')])}", body)
