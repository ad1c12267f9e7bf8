"""A printout as a Word file with real headings and real footnotes."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from drafting.footnotes import add_footnotes, add_mark
from drafting.printout import Block, Heading, Printout, Style

_STYLES = {
    Style.TEXT: "Normal",
    Style.QUOTE: "Intense Quote",
    Style.BULLET: "List Bullet",
    Style.NUMBERED: "List Number",
    Style.SMALL: "Normal",
}
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SMALL = Pt(9.5)
_DARK_BLUE = RGBColor(0x12, 0x32, 0x4A)


def save_word(printout: Printout, path: Path) -> None:
    """Write a printout to a Word file, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(to_word(printout))
    part.replace(path)


def to_word(printout: Printout) -> bytes:
    """Return a printout as the bytes of a Word file (.docx)."""
    document = docx.Document()
    _set_up(document, printout.title)
    add_footnotes(document, [_printable(each) for each in printout.notes])
    document.add_paragraph(_printable(printout.title), style="Title")
    for block in printout.blocks:
        if isinstance(block, Heading):
            document.add_heading(_printable(block.text), level=block.level)
        else:
            _add_block(document, block)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _set_up(document: Any, title: str) -> None:
    """A4, British English, a page number in the foot, and quotations that look like quotations."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    document.core_properties.title = _printable(title)
    document.core_properties.language = "en-GB"
    document.core_properties.author = ""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].font.color.rgb = _DARK_BLUE
    quote = document.styles["Intense Quote"]
    quote.font.bold = quote.font.italic = False
    quote.font.color.rgb = None
    _add_page_number(section.footer.paragraphs[0])


def _add_block(document: Any, block: Block) -> None:
    paragraph = document.add_paragraph(style=_STYLES[block.style])
    for run in block.runs:
        words = paragraph.add_run(_printable(run.text))
        words.bold = True if run.strong else None
        if block.style is Style.SMALL:
            words.font.size = _SMALL
        if run.note is not None:
            add_mark(document, paragraph, run.note)


def _add_page_number(paragraph: Any) -> None:
    paragraph.alignment = 1
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _printable(text: str) -> str:
    """The text without the control marks that XML forbids."""
    return _UNPRINTABLE.sub("", text)
