"""Pages as they come: columns, turned sheets, footnotes, raised marks, pictures between text."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from corpus.errors import EncryptedFile, NoTextLayer, UnreadableFile
from corpus.reading import read
from tests.corpus.papers import HANG, LEFT, Paper, Text, numbered, numbers, read_paper

LEFT_COLUMN = [
    "The first column begins here and goes",
    "on for several lines of ordinary text,",
    "each as wide as the column allows and",
    "none of them reaching over the middle,",
    "so that a reader goes down the page to",
    "its foot before the eye moves across.",
    "That is how a page of two columns is",
    "read, and how it has to be joined too.",
    "The left one closes with this sentence.",
]
RIGHT_COLUMN = [
    "The second column opens beside it and",
    "carries its own thought from the top",
    "down to the foot, without any word of",
    "the first one coming in between, which",
    "would make nonsense of both of them to",
    "anyone who reads the passage that is",
    "made of the lines. Nothing else stands",
    "on this page, neither above nor below.",
    "The right one closes with another one.",
]


def _words(text: str) -> str:
    return " ".join(text.split())


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    paper = Paper()
    for x, column in ((LEFT, LEFT_COLUMN), (320.0, RIGHT_COLUMN)):
        for place, text in enumerate(column):
            paper.put(Text(x, 120 + 14 * place, text))
    reading = read_paper(paper, tmp_path)
    whole = _words(" ".join(passage.text for passage in reading.passages))
    assert whole == _words(" ".join(LEFT_COLUMN + RIGHT_COLUMN))


def test_a_footnote_is_kept_with_the_paragraph_that_calls_it(tmp_path: Path) -> None:
    paper = Paper()
    paper.paragraph("1.", ["The council runs nine schools"])
    paper.put(Text(HANG + paper.width("The council runs nine schools"), 96, "1", 6))
    for number in range(2, 5):
        paper.paragraph(f"{number}.", [f"Paragraph {number} says what comes after the one before."])
    paper.put(Text(LEFT, 740, "1", 6)).put(
        Text(LEFT + 6, 744, "Counted at the start of the year.", 8)
    )
    reading = read_paper(paper, tmp_path)
    assert numbers(reading) == ["1", "2", "3", "4"]
    first = numbered(reading, "1")
    assert first.text == "The council runs nine schools¹"
    assert [(note.mark, note.text) for note in first.footnotes] == [
        ("1", "Counted at the start of the year.")
    ]
    assert reading.stray_footnotes == ()


def test_a_page_without_text_in_a_digital_file_only_warns(tmp_path: Path) -> None:
    paper = Paper()
    paper.paragraph("1.", ["The first page holds text."])
    paper.page().page().paragraph("2.", ["So does the third."])
    reading = read_paper(paper, tmp_path)
    assert reading.empty_pages == (2,)
    assert reading.warnings[0].startswith("Page 2 holds no text")
    assert numbers(reading) == ["1", "2"]


@pytest.mark.parametrize(
    "words",
    [
        ["This page is intentionally left blank"],
        ["Page left blank intentionally."],
        ["[This page has been", "deliberately left blank]"],
    ],
)
def test_what_says_that_a_page_is_blank_is_no_heading_of_what_follows(
    tmp_path: Path, words: list[str]
) -> None:
    paper = Paper()
    paper.paragraph("1.", ["The first page holds text."])
    paper.page()
    for place, text in enumerate(words):
        paper.put(Text(LEFT, 300 + 14 * place, text, 16, "B"))
    paper.page().paragraph("2.", ["A blank page was left between them."])
    reading = read_paper(paper, tmp_path)
    assert [passage.headings for passage in reading.passages] == [(), ()]
    assert [passage.text for passage in reading.passages][1].endswith("left between them.")
    assert [text for _, text in reading.furniture] == words


def test_a_file_without_any_text_says_that_recognition_can_read_it(tmp_path: Path) -> None:
    path = Paper().page().save(tmp_path)
    with pytest.raises(NoTextLayer, match=r"none of its 2 pages .*by text recognition"):
        read(path)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_for_display_is_read_upright(tmp_path: Path, turn: int) -> None:
    paper = Paper()
    for number in range(1, 5):
        paper.paragraph(f"{number}.", [f"Paragraph {number} stands on a page that is turned."])
    writer = PdfWriter()
    page = writer.add_page(PdfReader(paper.save(tmp_path)).pages[0])
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    shift = {90: (height, 0.0), 180: (width, height), 270: (0.0, width)}[turn]
    page.add_transformation(Transformation().rotate(turn).translate(*shift))
    if turn != 180:
        page.mediabox = page.cropbox = RectangleObject((0, 0, height, width))
    page.rotate(turn)
    writer.write(tmp_path / "turned.pdf")
    reading = read(tmp_path / "turned.pdf")
    assert numbers(reading) == ["1", "2", "3", "4"]
    assert reading.page_sizes[0] == pytest.approx((width, height))
    assert numbered(reading, "1").boxes[0].x0 == pytest.approx(LEFT, abs=2)


def test_a_landscape_page_among_upright_ones_keeps_its_size(tmp_path: Path) -> None:
    reading = read_paper(Paper(landscape=True).paragraph("1.", ["A wide page."]), tmp_path)
    width, height = reading.page_sizes[0]
    assert width > height


def test_a_private_use_bullet_is_taken_off_a_bullet_and_only_there(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Findings\n\n\uf0b7 Visits are made on time.\n\uf0b7 Records are kept well.\n")
    reading = read(path)
    bullets = [passage.text for passage in reading.passages if passage.kind == "bullet"]
    assert bullets == ["Visits are made on time.", "Records are kept well."]


def test_letters_apart_from_their_ligature_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Th e o\ufb03ce is e\ufb00ective and \ufb01rst in its \ufb02eet.\n")
    assert read(path).passages[0].text == "The office is effective and first in its fleet."


def test_hyphens_at_line_ends_are_kept_or_mended(tmp_path: Path) -> None:
    paper = Paper()
    paper.paragraph("1.", ["Support for 16- and 17-year-olds is part of it, and so is accom-",
                           "modation for those who leave. The well-known plan covers both; the well-",
                           "known plan is three years old, and it is read by 16-",
                           "and 17-year-olds too."])  # fmt: skip
    paper.paragraph("2.", ["Good accommodation is scarce."])
    text = numbered(read_paper(paper, tmp_path), "1").text
    assert "so is accommodation for" in text
    assert "the well-known plan is" in text
    assert "read by 16- and 17-year-olds too" in text


def test_a_heading_fused_to_the_line_before_it_stands_alone_again(tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    path.write_text("Report on the new roads**1. Summary**\n\n1.1 Four roads were built.\n\n"
                    "1.2 Two more are planned.\n\n**2. Costs**\n\n2.1 They cost a lot.\n")  # fmt: skip
    assert numbers(read(path)) == ["1", "1.1", "1.2", "2", "2.1"]


def test_form_feeds_part_the_pages_of_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    head = "Parks Committee"
    items = ("parks", "ponds", "paths", "play areas", "pavilions")
    pages = [
        f"{head}\n\n{n}. The state of the {item} was noted.\n" for n, item in enumerate(items, 1)
    ]
    path.write_text("\f".join(pages))
    reading = read(path)
    assert numbers(reading) == ["1", "2", "3", "4", "5"]
    assert [text for _, text in reading.furniture] == [head] * 5


def test_an_encrypted_file_asks_for_its_password(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.text(20, 40, "A paper under lock and key.")
    key = "open sesame"
    pdf.set_encryption("owner", key)
    path = tmp_path / "locked.pdf"
    pdf.output(str(path))
    with pytest.raises(EncryptedFile, match="password is needed"):
        read(path)
    with pytest.raises(EncryptedFile, match="password is wrong"):
        read(path, password=key[::-1])
    assert read(path, password=key).passages[0].text == "A paper under lock and key."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.pdf", b"", "is empty"),
        ("page.pdf", b"<!DOCTYPE html><html><body>Not found</body></html>", "is a web page"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "damaged or cut short"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "old format"),
        ("noise.txt", bytes(range(256)) * 4, "not a text file"),
    ],
)
def test_files_that_cannot_be_read_get_one_clear_sentence(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=said) as raised:
        read(path)
    assert "nothing was kept" in str(raised.value)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path, said in ((tmp_path, "is a folder"), (tmp_path / "missing.pdf", "There is no file")):
        with pytest.raises(UnreadableFile, match=said):
            read(path)
