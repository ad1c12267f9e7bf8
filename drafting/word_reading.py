"""A Word file to a draft: its paragraphs, with footnotes and endnotes as citations where they stand.

Headings are left out, and everything after the heading of an appendix of evidence or a list of sources,
so that an answer exported from here can be checked again.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from drafting.draft import Citation, Draft
from drafting.errors import UnreadableDraft
from drafting.typed import read_paragraph

_AFTERWORD = re.compile(
    r"(?:appendix\b.*)?\b(?:evidence|references|bibliography|sources|what the check found)\b.*",
    re.IGNORECASE,
)
_QUESTION = "question"
_HEADINGS = ("Heading", "Subtitle", "toc", "TOC")
_NOTE_PARTS = ("footnotes", "endnotes")
_MARKS = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_BLANKS = {qn("w:tab"), qn("w:br"), qn("w:cr")}


def read_word(path: Path) -> Draft:
    """Return the text of a Word file as a draft. Raises UnreadableDraft."""
    try:
        document = docx.Document(str(path))
    except (OSError, PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise UnreadableDraft(
            f"{path.name} could not be opened as a Word file (.docx). Nothing was checked."
        ) from error
    notes = _notes(document)
    title, heading, question, paragraphs = "", "", "", []
    for element in document.element.body.iter(qn("w:p")):
        style = _style_of(element, document)
        text, citations = _read(element, notes)
        if style.startswith("Heading"):
            heading = text.strip().casefold()
        if _AFTERWORD.fullmatch(heading):
            break
        if style == "Title":
            title = text.strip()
        elif heading == _QUESTION and not style.startswith(_HEADINGS):
            question = f"{question} {text}".strip()
        elif not style.startswith(_HEADINGS):
            paragraphs.append(read_paragraph(text, tuple(citations)))
    return Draft(question, title, tuple(each for each in paragraphs if each.sentences))


def _style_of(element: Any, document: Any) -> str:
    style = WordParagraph(element, document).style
    return str(style.name) if style is not None else ""


def _read(element: Any, notes: dict[tuple[str, str], str]) -> tuple[str, list[Citation]]:
    """The text of a Word paragraph, and its notes with the places of their marks."""
    text = ""
    citations: list[Citation] = []
    for node in element.iter():
        if node.tag == qn("w:t"):
            text += node.text or ""
        elif node.tag in _BLANKS:
            text += " "
        elif node.tag in _MARKS:
            words = notes.get((_MARKS[node.tag], node.get(qn("w:id"))), "")
            parts = re.split(r";(?![^()]*\))", words)
            citations.extend(
                Citation(part.strip(" ."), len(text)) for part in parts if part.strip()
            )
    return text, citations


def _notes(document: Any) -> dict[tuple[str, str], str]:
    """The text of every footnote and endnote, by sort and number."""
    found = {}
    for relation in document.part.rels.values():
        sort = relation.reltype.rsplit("/", 1)[-1]
        if sort in _NOTE_PARTS and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                text = "".join(each.text or "" for each in note.iter(qn("w:t")))
                found[sort, note.get(qn("w:id"))] = text.strip()
    return found
