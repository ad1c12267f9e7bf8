"""The picture of a page, with the paragraph marked where it stands."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from corpus.passages import Box
from ui.cards.page_image import SCALE, draw_page

WHITE = (255, 255, 255)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    pdf = FPDF(unit="pt", format=(300, 400))
    pdf.add_page()
    pdf.add_page()
    path = tmp_path / "paper.pdf"
    pdf.output(str(path))
    return path


def drawn(paper: Path, page: int, box: Box) -> Image.Image:
    return Image.open(BytesIO(draw_page(paper, page, [box])))


def colour(picture: Image.Image, x: float, y: float) -> object:
    return picture.getpixel((int(x * SCALE), int(y * SCALE)))


def test_the_picture_has_the_size_of_the_page(paper: Path) -> None:
    picture = drawn(paper, 1, Box(1, 0, 0, 1, 1))
    assert picture.size == (round(300 * SCALE), round(400 * SCALE))


def test_the_paragraph_is_washed_and_the_rest_is_not(paper: Path) -> None:
    picture = drawn(paper, 1, Box(1, 50, 100, 250, 150))
    assert colour(picture, 150, 125) != WHITE
    assert colour(picture, 150, 250) == WHITE


def test_a_box_on_another_page_is_not_drawn(paper: Path) -> None:
    picture = drawn(paper, 2, Box(1, 50, 100, 250, 150))
    assert colour(picture, 150, 125) == WHITE
