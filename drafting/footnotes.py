"""Real footnotes for python-docx, which has none: the footnotes part, its styles and the marks.

Follows ECMA-376 part 1, 17.11: notes −1 and 0 are the separators, the others count from 1; every mark
in the text names its note, and every note begins with its own mark.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

_TEXT_STYLE = "footnote text"
_MARK_STYLE = "footnote reference"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)


def add_footnotes(document: Any, notes: list[str]) -> None:
    """Give a Word document its footnotes, the first of which is number 1. Call it once."""
    styles = document.styles
    text = styles.add_style(_TEXT_STYLE, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(2)
    mark = styles.add_style(_MARK_STYLE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.font.superscript = True
    bodies = "".join(
        _note(place, words, text.style_id, mark.style_id)
        for place, words in enumerate(notes, start=1)
    )
    xml = f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}{bodies}</w:footnotes>"
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _name_separators(document)


def add_mark(document: Any, paragraph: Any, number: int) -> None:
    """Put the mark of a footnote at the end of a paragraph."""
    run = paragraph.add_run()
    run.style = document.styles[_MARK_STYLE]
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


def _note(number: int, words: str, text_style: str, mark_style: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{text_style}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{mark_style}"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(words)}</w:t></w:r></w:p></w:footnote>'
    )


def _name_separators(document: Any) -> None:
    """Name the separators in the settings, where Word looks for them (in the order that it asks for)."""
    names = parse_xml(
        f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    )
    settings = document.settings.element
    following = settings.find(qn("w:compat"))
    if following is None:
        settings.append(names)
    else:
        following.addprevious(names)
