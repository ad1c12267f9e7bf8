"""A Word file to a draft: its paragraphs, with footnotes and endnotes as citations where they stand.

Headings are left out, and everything after the heading of an appendix of evidence or a list of sources,
so that an answer exported from here can be checked again.
"""

from __future__ import annotations

import re
from pathlib import Path

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.errors import UnreadableFile
from corpus.readers.word_package import WordPackage, value_of
from corpus.readers.word_styles import Styles
from drafting.citing import part_citations
from drafting.draft import Citation, Draft
from drafting.errors import UnreadableDraft
from drafting.typed import read_paragraph

_AFTERWORD = re.compile(
    r"(?:appendix\b.*)?\b(?:evidence|references|bibliography|sources|what the check found)\b.*",
    re.IGNORECASE,
)
_QUESTION = "question"
_HEADINGS = ("heading", "subtitle", "toc")
_MARKS = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_BLANKS = {qn("w:tab"), qn("w:br"), qn("w:cr")}
Notes = dict[tuple[str, str], str]


def read_word(path: Path) -> Draft:
    """Return the text of a Word file as a draft. Raises UnreadableDraft."""
    try:
        package = WordPackage(path)
        styles = Styles(package.part("styles"))
        return _read_body(package.document, styles, _notes(package))
    except UnreadableFile as error:
        raise UnreadableDraft(
            f"{path.name} could not be opened as a Word file (.docx), so nothing was checked. Open it in "
            "Word, save it as .docx without a password, and choose it again."
        ) from error


def _read_body(body: Element, styles: Styles, notes: Notes) -> Draft:
    title, heading, question, paragraphs = "", "", "", []
    for element in body.iter(qn("w:p")):
        style = styles.name(value_of(element, "w:pPr/w:pStyle") or styles.default)
        text, citations = _read(element, notes)
        if style.startswith("heading"):
            heading = text.strip().casefold()
        if _AFTERWORD.fullmatch(heading):
            break
        if style == "title":
            title = text.strip()
        elif heading == _QUESTION and not style.startswith(_HEADINGS):
            question = f"{question} {text}".strip()
        elif not style.startswith(_HEADINGS):
            paragraphs.append(read_paragraph(text, tuple(citations)))
    return Draft(question, title, tuple(each for each in paragraphs if each.sentences))


def _read(element: Element, notes: Notes) -> tuple[str, list[Citation]]:
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
            citations.extend(
                Citation(part.strip(" ."), len(text)) for part in part_citations(words)
            )
    return text, citations


def _notes(package: WordPackage) -> Notes:
    """The text of every footnote and endnote, by sort and number."""
    return {
        (sort, note.get(qn("w:id"), "")): "".join(
            each.text or "" for each in note.iter(qn("w:t"))
        ).strip()
        for sort in _MARKS.values()
        for part in package.parts(sort)
        for note in part
    }
