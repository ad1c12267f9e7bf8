"""Pages whose text is drawn sideways although the page itself stands upright."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from corpus.passages import Reading
from corpus.reading import read
from tests.corpus.papers import LEFT, Paper, Text, numbered, numbers

HEADS = ["Service", "Budget", "Spent", "Left"]
ROWS = [["Parks", "1,310", "1,200", "110"], ["Paths", "88", "90", "(2)"],
        ["Ponds", "41", "40", "1"]]  # fmt: skip
TURNS = [90, 270]


def _read_sideways(folder: Path, turn: int) -> Reading:
    """Read a paper of three pages, the second a landscape table drawn sideways above its number."""
    writer = PdfWriter()
    plain = Paper().paragraph("1.", ["The tables follow on the next page."])
    plain.put(Text(290, 800, "1"))
    writer.add_page(PdfReader(plain.save(folder, "plain.pdf")).pages[0])
    wide = Paper(landscape=True).heading("Spending by service")
    wide.table((LEFT, 300.0, 420.0, 540.0, 700.0), [HEADS, *ROWS])
    for number in (2, 3, 4):
        wide.paragraph(f"{number}.", [f"Paragraph {number} stands below the table, on its side."])
    page = writer.add_page(PdfReader(wide.save(folder, "wide.pdf")).pages[0])
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    shift = {90: (height, 0.0), 270: (0.0, width)}[turn]
    page.add_transformation(Transformation().rotate(turn).translate(*shift))
    page.mediabox = page.cropbox = RectangleObject((0, 0, height, width))
    foot = Paper().put(Text(290, 800, "2")).save(folder, "foot.pdf")
    page.merge_page(PdfReader(foot).pages[0])
    last = Paper().paragraph("5.", ["The next page stands upright again."])
    last.put(Text(290, 800, "3"))
    writer.add_page(PdfReader(last.save(folder, "last.pdf")).pages[0])
    writer.write(folder / "sideways.pdf")
    return read(folder / "sideways.pdf", document_id="paper")


@pytest.mark.parametrize("turn", TURNS)
def test_sideways_text_is_read_in_order_with_its_numbers_and_page(
    tmp_path: Path, turn: int
) -> None:
    reading = _read_sideways(tmp_path, turn)
    assert numbers(reading) == ["1", "2", "3", "4", "5"]
    third = numbered(reading, "3")
    assert third.text == "Paragraph 3 stands below the table, on its side."
    assert third.page_first == 2


@pytest.mark.parametrize("turn", TURNS)
def test_a_sideways_table_gives_its_rows_under_their_heads(tmp_path: Path, turn: int) -> None:
    rows = [p.row for p in _read_sideways(tmp_path, turn).passages if p.row]
    assert [list(row.cells) for row in rows] == ROWS
    assert list(rows[0].columns) == HEADS


@pytest.mark.parametrize(("turn", "side"), [(90, "left"), (270, "right")])
def test_the_boxes_of_sideways_text_stand_on_the_page_as_it_is_shown(
    tmp_path: Path, turn: int, side: str
) -> None:
    reading = _read_sideways(tmp_path, turn)
    width, height = reading.page_sizes[1]
    assert width < height
    box = numbered(reading, "2").boxes[0]
    assert box.y1 - box.y0 > 5 * (box.x1 - box.x0)
    top = box.y0 if turn == 270 else height - box.y1
    assert top == pytest.approx(LEFT, abs=2)
    assert (box.x0 < width / 2) == (side == "left")


@pytest.mark.parametrize("turn", TURNS)
def test_an_upright_page_number_beside_sideways_text_is_no_text(tmp_path: Path, turn: int) -> None:
    reading = _read_sideways(tmp_path, turn)
    assert [text for _, text in reading.furniture] == ["1", "2", "3"]
    assert any("Page 2 lies turned" in warning for warning in reading.warnings)
