"""The picture of a page, with the paragraph marked where it stands."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from corpus.passages import Box
from ui.cards.page_image import LARGER, LONGEST, SCALE, draw_page

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


def test_a_paragraph_on_two_pages_is_marked_on_each(paper: Path) -> None:
    boxes = [Box(1, 50, 300, 250, 390), Box(2, 50, 10, 250, 60)]
    for page, box in enumerate(boxes, start=1):
        picture = Image.open(BytesIO(draw_page(paper, page, boxes)))
        assert colour(picture, 150, (box.y0 + box.y1) / 2) != WHITE
        assert colour(picture, 150, 200) == WHITE


def test_a_page_drawn_larger_has_more_pixels_and_its_mark_in_the_same_place(paper: Path) -> None:
    picture = Image.open(BytesIO(draw_page(paper, 1, [Box(1, 50, 100, 250, 150)], LARGER)))
    assert picture.size == (round(300 * LARGER), round(400 * LARGER))
    assert picture.getpixel((int(150 * LARGER), int(145 * LARGER))) != WHITE
    assert picture.getpixel((int(150 * LARGER), int(160 * LARGER))) == WHITE


def test_a_very_large_plan_is_drawn_no_larger_than_a_small_machine_can_hold(tmp_path: Path) -> None:
    pdf = FPDF(unit="pt", format=(2400, 3400))
    pdf.add_page()
    pdf.output(str(tmp_path / "plan.pdf"))
    picture = Image.open(BytesIO(draw_page(tmp_path / "plan.pdf", 1, [], LARGER)))
    assert max(picture.size) == LONGEST
