"""The words of a Word paragraph as printed: no deleted text, no field codes, notes by raised marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus.readers.word_package import is_on, value_of

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NOT_PRINTED = {
    ALTERNATIVE,
    *map(
        qn, ("w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText", "w:delText", "w:txbxContent")
    ),
}
FIXED = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
RAISED = str.maketrans("0123456789ivx", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ")
NOTE_CALLS = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}

NoteMarks = Mapping[tuple[str, str], str]


def paragraph_text(paragraph: Element, marks: NoteMarks) -> str:
    """A paragraph's text with "\\t" for tabs and "\\n" for line breaks.

    `marks` gives the printed mark of each note by its sort ("footnote", "endnote") and id.
    """
    return "".join(_pieces(paragraph, marks))


def is_all_bold(paragraph: Element, styled: bool) -> bool:
    """Whether all words of a paragraph are bold; `styled` says whether its style is."""
    runs = [
        run
        for run in paragraph.iter(qn("w:r"))
        if any((t.text or "").strip() for t in run.iter(qn("w:t")))
    ]
    stated = [is_on(run, "w:rPr/w:b") for run in runs]
    return bool(stated) and all(styled if one is None else one for one in stated)


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """The contents of the text boxes that are anchored in a paragraph, each once."""
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(above.tag == ALTERNATIVE for above in box.iterancestors()):
            yield box


def _pieces(element: Element, marks: NoteMarks) -> Iterator[str]:
    for child in element:
        if child.tag in NOT_PRINTED:
            continue
        if child.tag == qn("w:r"):
            yield _run(child, marks)
        elif child.tag == MATHS:
            yield child.text or ""
        elif isinstance(child.tag, str):
            yield from _pieces(child, marks)


def _run(run: Element, marks: NoteMarks) -> str:
    if is_on(run, "w:rPr/w:vanish"):
        return ""
    text = "".join(_run_pieces(run, marks))
    raised = value_of(run, "w:rPr/w:vertAlign") == "superscript"
    return text.translate(RAISED) if raised and text.strip().isdecimal() else text


def _run_pieces(run: Element, marks: NoteMarks) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in FIXED:
            yield FIXED[child.tag]
        elif child.tag == qn("w:sym"):
            yield _symbol(child)
        elif child.tag in NOTE_CALLS:
            yield marks.get((NOTE_CALLS[child.tag], child.get(qn("w:id"), "")), "")


def _symbol(element: Element) -> str:
    """A character of a symbol font by its code; codes that are none give nothing."""
    code = element.get(qn("w:char"), "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
