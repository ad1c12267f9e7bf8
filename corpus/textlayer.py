"""The invisible text that recognition lays over a scan, made fit to be read.

The recogniser guesses the type size of each line from the letters that happen to stand in it, so two
lines of one paragraph differ by a quarter and look like different type. Sizes near the page's usual
one are set to that; each word's width is kept by scaling it the other way. And the page under the
text is taken off: where letters are drawn as outlines, their strokes would pass for a table's rules.
"""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median

from pypdf import PageObject, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

NEAR = 0.35  # share of the usual size by which a guess may miss it
INVISIBLE = re.compile(rb"\b3 Tr\b")
SIZE = re.compile(rb"(/\S+) ([\d.]+) Tf\b")
SCALE = re.compile(rb"([\d.]+) Tz\b")
PLACED = re.compile(rb"q\s+[-\d.\s]+cm\s+/OCR-\S+\s+Do\s+Q")


def keep_text(path: Path) -> None:
    """Keep of each recognised page of a PDF its invisible text only, evened out; changes the file."""
    writer = PdfWriter(clone_from=path)
    for page in writer.pages:
        for stream in _forms(page.get("/Resources")):
            content = stream.get_data()
            if INVISIBLE.search(content):
                stream.set_data(evened(content))
        _take_off_drawing(page)
    even = path.with_name(f"even-{path.name}")
    writer.write(even)
    writer.close()
    even.replace(path)


def _take_off_drawing(page: PageObject) -> None:
    contents = page.get_contents()
    if contents is None:
        return
    placed = PLACED.search(contents.get_data())
    if placed:
        contents.set_data(placed.group())
        page.replace_contents(contents)


def evened(content: bytes) -> bytes:
    """A content stream with the type sizes near its usual size set to that."""
    blocks = re.split(rb"(?=\bBT\b)", content)
    sizes = [
        float(size[2])
        for block in blocks
        if INVISIBLE.search(block)
        for size in SIZE.finditer(block)
    ]
    if not sizes:
        return content
    usual = median(sizes)
    return b"".join(_evened_block(block, usual) for block in blocks)


def _evened_block(block: bytes, usual: float) -> bytes:
    size = SIZE.search(block)
    if size is None or not INVISIBLE.search(block) or abs(float(size[2]) - usual) > NEAR * usual:
        return block
    ratio = float(size[2]) / usual
    block = SIZE.sub(lambda each: b"%s %.4f Tf" % (each[1], usual), block)
    return SCALE.sub(lambda each: b"%.4f Tz" % (float(each[1]) * ratio), block)


def _forms(resources: object) -> list[StreamObject]:
    """The form objects that a page's resources name."""
    found = resources.get_object() if hasattr(resources, "get_object") else None
    objects = found.get("/XObject") if isinstance(found, DictionaryObject) else None
    named = objects.get_object() if objects is not None else None
    every = (
        [each.get_object() for each in named.values()]
        if isinstance(named, DictionaryObject)
        else []
    )
    return [
        each
        for each in every
        if isinstance(each, StreamObject) and each.get("/Subtype") == NameObject("/Form")
    ]
