"""The recogniser's own account of a page: each word, where it stands and how sure it was.

hOCR is the XHTML that Tesseract writes; `x_wconf` is its confidence in a word in per cent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from statistics import fmean

from corpus.passages import Box

NEAR = 3.0  # points by which a word may stick out of a passage's box


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """A word, its box as shares of the page's width and height (0 to 1), and its certainty (0 to 1)."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    certainty: float

    def is_in(self, box: Box, width: float, height: float) -> bool:
        """Whether the middle of the word stands in a box on a page of this size, in points."""
        x, y = (self.x0 + self.x1) / 2 * width, (self.y0 + self.y1) / 2 * height
        return box.x0 - NEAR <= x <= box.x1 + NEAR and box.y0 - NEAR <= y <= box.y1 + NEAR


class _Words(HTMLParser):
    """Collects the words of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[RecognisedWord] = []
        self._page = (1.0, 1.0)
        self._place: tuple[float, float, float, float] | None = None
        self._certainty = 0.0
        self._text = ""

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the size of the page or the place of a word."""
        told = dict(attrs)
        kind, title = told.get("class"), told.get("title") or ""
        box = re.search(r"bbox (\d+) (\d+) (\d+) (\d+)", title)
        sure = re.search(r"x_wconf (\d+)", title)
        if kind == "ocr_page" and box:
            self._page = (float(box[3]) or 1.0, float(box[4]) or 1.0)
        elif kind == "ocrx_word" and box and sure:
            width, height = self._page
            left, top, right, bottom = map(float, box.groups())
            self._place = (left / width, top / height, right / width, bottom / height)
            self._certainty, self._text = int(sure[1]) / 100, ""

    def handle_data(self, data: str) -> None:
        """Collect the letters of a word."""
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        """Close a word."""
        if tag == "span" and self._place and self._text.strip():
            self.words.append(RecognisedWord(self._text.strip(), *self._place, self._certainty))
        if tag == "span":
            self._place = None


def read_hocr(text: str) -> tuple[RecognisedWord, ...]:
    """The words of an hOCR page in reading order."""
    parser = _Words()
    parser.feed(text)
    parser.close()
    return tuple(parser.words)


def mean_certainty(words: Sequence[RecognisedWord]) -> float | None:
    """The mean certainty of words, 0 to 1; None where there are none."""
    return round(fmean(word.certainty for word in words), 3) if words else None
