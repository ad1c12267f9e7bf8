"""A page of a PDF as a picture, with a paragraph marked on it."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from threading import Lock

import pypdfium2
from PIL import Image, ImageDraw

from corpus.passages import Box

SCALE = 1.8
"""Pixels a point: a portrait page of A4 is then 1,071 pixels wide."""
LARGER = 2.6
"""Pixels a point of a page drawn larger: A4 is then 1,547 pixels wide, nearly two cards."""
LONGEST = 6000
"""Pixels a side at most: a plan on A0 would take the memory of a small machine."""
QUALITY = 90
"""Of the JPEG, out of 100: letters keep their edges."""
MARGIN = 3.0
"""Points that the mark stands off the words."""
WASH = (255, 226, 130, 90)
FRAME = (122, 56, 6, 255)

_drawing = Lock()
"""PDFium is not safe to use from two threads at once."""


def draw_page(source: Path, page: int, boxes: Iterable[Box], scale: float = SCALE) -> bytes:
    """Draw a page (from 1) of a PDF as JPEG, with those boxes that stand on it washed and framed.

    `scale` is in pixels a point, less where the page is very large. JPEG is what Streamlit makes of
    any picture that has no transparency, anew each time that it is shown.
    """
    with _drawing, pypdfium2.PdfDocument(source) as paper:
        sheet = paper[page - 1]
        scale = min(scale, LONGEST / max(sheet.get_size()))
        picture = sheet.render(scale=scale).to_pil().convert("RGBA")
    marks = Image.new("RGBA", picture.size)
    pen = ImageDraw.Draw(marks)
    for box in boxes:
        if box.page == page:
            pen.rectangle(_pixels(box, scale), fill=WASH, outline=FRAME, width=2)
    out = BytesIO()
    Image.alpha_composite(picture, marks).convert("RGB").save(out, format="JPEG", quality=QUALITY)
    return out.getvalue()


def _pixels(box: Box, scale: float) -> tuple[float, float, float, float]:
    return (
        (box.x0 - MARGIN) * scale,
        (box.y0 - MARGIN) * scale,
        (box.x1 + MARGIN) * scale,
        (box.y1 + MARGIN) * scale,
    )
