"""Which pages of a scan lie on their side or upside down: told by their pictures."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from corpus.upright import Turn

LONGER_SIDE = 240  # pixels of the pictures that are compared


def find_turns(paper: Path, upright: Path, pages: Iterable[int]) -> dict[int, Turn]:
    """How each of some pages of a paper (from 1) was turned in its upright copy; only those turned.

    The pictures of a page and of its copy are compared in all four positions, so nothing depends on
    how the turn came about: by the page's own entry, by its picture, or by both.
    """
    turns: dict[int, Turn] = {}
    with pypdfium2.PdfDocument(paper) as first, pypdfium2.PdfDocument(upright) as second:
        for page in pages:
            degrees = _compare(_draw(first[page - 1]), _draw(second[page - 1]))
            if degrees:
                turns[page] = Turn(degrees, *first[page - 1].get_size())
    return turns


def _draw(page: pypdfium2.PdfPage) -> Image.Image:
    """A small grey picture of a page."""
    scale = LONGER_SIDE / max(1.0, *page.get_size())
    picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return picture.convert("L")


def _compare(shown: Image.Image, upright: Image.Image) -> int:
    """By how many degrees clockwise a picture is turned to look most like the upright one."""

    def differ(degrees: int) -> float:
        turned = shown.rotate(-degrees, expand=True).resize(upright.size)
        return float(ImageStat.Stat(ImageChops.difference(turned, upright)).mean[0])

    return min((0, 90, 180, 270), key=differ)
