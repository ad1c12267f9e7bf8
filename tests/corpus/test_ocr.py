"""Scans are recognised, how sure the recogniser was is told, and nothing happens without the tools."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from fpdf import FPDF
from pypdf import PdfWriter

from corpus import ocr
from corpus.certainty import with_certainty
from corpus.errors import EncryptedFile, NoTextLayer, UnreadableFile
from corpus.hocr import RecognisedWord, mean_certainty, read_hocr
from corpus.ocr import read_recognised, with_bullets
from corpus.passages import Box, Candidate, Passage, PassageKind, Reading
from corpus.reading import read
from corpus.textlayer import evened

PARAGRAPHS = (
    "1. The committee heard that the new library will open in the spring of next year.",
    "2. Members asked how many volunteers had been trained, and were told that forty had.",
    "3. The cost of the work was within the budget that the council had agreed.",
)
needs_tools = pytest.mark.skipif(
    bool(ocr.missing_tools()), reason="Tesseract and ocrmypdf are not installed"
)


def _paper(path: Path, paragraphs: tuple[str, ...] = PARAGRAPHS, top: int = 0) -> Path:
    """A page of paragraphs that begin some millimetres below its upper margin."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=14)
    pdf.ln(top)
    for paragraph in paragraphs:
        pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(6)
    pdf.output(str(path))
    return path


def _scan(paper: Path, path: Path, turned: int = 0) -> Path:
    """A PDF whose pages are pictures of those of a paper, turned by some degrees."""
    pdf = FPDF()
    for page in pypdfium2.PdfDocument(paper):
        picture = page.render(scale=200 / 72).to_pil().convert("L").rotate(turned, expand=True)
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        pdf.add_page(format=(picture.width * 72 / 200 / 2.8346, picture.height * 72 / 200 / 2.8346))
        pdf.image(stream, x=0, y=0, w=pdf.w)
    pdf.output(str(path))
    return path


def _word(text: str, certainty: float, y: float = 0.1) -> RecognisedWord:
    return RecognisedWord(text, 0.1, y, 0.2, y + 0.02, certainty)


def _passage(number: str | None, text: str, page: int = 1, y: float = 0.0) -> Passage:
    box = Box(page, 0.0, y, 100.0, y + 20.0)
    return Passage(
        f"p/-/{number}",
        "p",
        0,
        PassageKind.PARAGRAPH,
        text,
        number,
        page_first=page,
        page_last=page,
        boxes=(box,),
    )


@needs_tools
def test_a_scan_is_read_with_its_numbers_and_its_certainty(tmp_path: Path) -> None:
    told: list[int] = []
    scan = _scan(_paper(tmp_path / "paper.pdf"), tmp_path / "scan.pdf")
    reading = read_recognised(scan, document_id="scan", progress=told.append)
    assert [passage.number for passage in reading.passages] == ["1", "2", "3"]
    assert "forty had" in reading.passages[1].text
    assert all(0.7 < (passage.certainty or 0) <= 1 for passage in reading.passages)
    assert all((passage.number_certainty or 0) > 0 for passage in reading.passages)
    assert "text recognition" in reading.warnings[-1]
    assert told == sorted(told)


def _turned_scans(paper: Path, path: Path) -> Path:
    """A paper's page five times over: upright, stored turned, and turned by the page's own entry."""
    folder = path.parent
    parts = [_scan(paper, folder / f"stored-{turned}.pdf", turned) for turned in (0, 90, 180)]
    writer = PdfWriter()
    for part, entry in zip([*parts, parts[0], parts[1]], (0, 0, 0, 270, 180), strict=True):
        writer.append(part)
        writer.pages[-1].rotate(entry)
    writer.write(path)
    return path


@needs_tools
def test_turned_scans_are_read_upright_and_their_boxes_stand_on_the_page_as_shown(
    tmp_path: Path,
) -> None:
    longer = tuple(f"{paragraph} {paragraph[3:]}" for paragraph in PARAGRAPHS)
    scan = _turned_scans(_paper(tmp_path / "paper.pdf", longer, top=60), tmp_path / "scan.pdf")
    reading = read_recognised(scan, document_id="scan")
    second = {page.page_first: page for page in reading.passages if "volunteers" in page.text}
    assert {passage.text for passage in second.values()} == {longer[1][3:]}
    assert "Pages 2, 3, 4 and 5 lie turned in the file" in reading.warnings[-1]
    upright = second[1].boxes[0]
    width, height = reading.page_sizes[0]
    x0, y0, x1, y1 = upright.x0, upright.y0, upright.x1, upright.y1
    on_its_side = (y0, width - x1, y1, width - x0)
    upside_down = (width - x1, height - y1, width - x0, height - y0)
    other_side = (height - y1, x0, height - y0, x1)
    places = {2: on_its_side, 3: upside_down, 4: on_its_side, 5: other_side}
    for page, place in places.items():
        (box,) = second[page].boxes
        assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx(place, abs=4)
        assert reading.page_sizes[page - 1] == pytest.approx(
            (width, height) if page == 3 else (height, width), abs=1
        )


def test_turned_scans_are_named_with_their_page_where_nothing_recognises_them(
    tmp_path: Path,
) -> None:
    scan = _scan(_paper(tmp_path / "paper.pdf"), tmp_path / "scan.pdf", turned=90)
    with pytest.raises(
        NoTextLayer, match=r"its only page holds no text layer.* `scrutineer add --ocr`"
    ):
        read(scan)
    writer = PdfWriter()
    for part in (tmp_path / "paper.pdf", scan):
        writer.append(part)
    writer.write(tmp_path / "mixed.pdf")
    reading = read(tmp_path / "mixed.pdf")
    assert reading.empty_pages == (2,)
    assert any("Page 2 holds no text" in one and "--ocr" in one for one in reading.warnings)


@needs_tools
def test_pages_with_text_are_read_as_they_are(tmp_path: Path) -> None:
    reading = read_recognised(_paper(tmp_path / "paper.pdf"), document_id="paper")
    assert [passage.certainty for passage in reading.passages] == [None] * 3
    assert reading.warnings == ()


@needs_tools
def test_the_paper_itself_is_left_as_it_was_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "own"))
    (tmp_path / "own").mkdir()
    scan = _scan(_paper(tmp_path / "paper.pdf"), tmp_path / "scan.pdf")
    before = scan.read_bytes()
    read_recognised(scan, document_id="scan")
    assert scan.read_bytes() == before
    assert list((tmp_path / "own").iterdir()) == []


@needs_tools
def test_an_empty_page_is_said_to_hold_no_words(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.output(str(tmp_path / "empty.pdf"))
    with pytest.raises(NoTextLayer, match="even by text recognition"):
        read_recognised(tmp_path / "empty.pdf", document_id="empty")


@needs_tools
def test_a_paper_with_a_password_is_refused(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="user")  # noqa: S106 - made up
    pdf.add_page()
    pdf.output(str(tmp_path / "locked.pdf"))
    with pytest.raises(EncryptedFile, match="password"):
        read_recognised(tmp_path / "locked.pdf", document_id="locked")


@needs_tools
def test_a_damaged_pdf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    with pytest.raises(UnreadableFile, match="could not work"):
        read_recognised(tmp_path / "broken.pdf", document_id="broken")


@needs_tools
def test_only_pdfs_are_recognised(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Words")
    with pytest.raises(UnreadableFile, match="no PDF"):
        read_recognised(tmp_path / "note.txt", document_id="note")


def _one_page(paper: Path, number: int, path: Path) -> Path:
    """A PDF of one page of another, counted from 1."""
    writer = PdfWriter()
    writer.append(paper, pages=(number - 1, number))
    writer.write(path)
    return path


@needs_tools
def test_a_real_scan_reads_well(shared_corpus: Path, tmp_path: Path) -> None:
    scan = _one_page(
        shared_corpus / "hostile" / "leicester-2017-scanned.pdf", 1, tmp_path / "scan.pdf"
    )
    reading = read_recognised(scan, document_id="scan")
    words = " ".join(passage.text for passage in reading.passages)
    assert "monitoring visit to Leicester City Council" in words
    assert [passage.number for passage in reading.passages if passage.number] == []
    assert all((passage.certainty or 0) > 0.5 for passage in reading.passages)


@needs_tools
def test_letters_drawn_as_outlines_are_recognised_and_their_strokes_make_no_table(
    shared_corpus: Path, tmp_path: Path
) -> None:
    drawn = shared_corpus / "hostile" / "vector-outlines-no-text.pdf"
    reading = read_recognised(_one_page(drawn, 4, tmp_path / "drawn.pdf"), document_id="drawn")
    assert any("shall provide written responses" in passage.text for passage in reading.passages)
    assert PassageKind.TABLE_ROW not in {passage.kind for passage in reading.passages}


def test_without_the_tools_one_sentence_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableFile, match=r"apt-get install tesseract-ocr ocrmypdf"):
        read_recognised(_paper(tmp_path / "paper.pdf"), document_id="paper")


def test_the_recognisers_account_gives_words_places_and_certainty() -> None:
    words = read_hocr(
        "<div class='ocr_page' title='image \"x.png\"; bbox 0 0 200 400'>"
        "<span class='ocr_line' title='bbox 0 0 9 9'>"
        "<span class='ocrx_word' title='bbox 20 40 60 80; x_wconf 91'><strong>Care</strong></span>"
        "<span class='ocrx_word' title='bbox 70 40 90 80; x_wconf 45'>&amp;</span></span></div>"
    )
    assert words[0] == RecognisedWord("Care", 0.1, 0.1, 0.3, 0.2, 0.91)
    assert (words[1].text, mean_certainty(words)) == ("&", 0.68)
    assert mean_certainty(()) is None


def test_a_passage_carries_the_mean_certainty_of_its_own_words() -> None:
    reading = Reading(
        (_passage("1", "1. Text"), _passage(None, "Other", y=50.0)), 1, ((100.0, 100.0),)
    )
    words = {1: (_word("1.", 0.9), _word("Text", 0.7), _word("Other", 0.5, y=0.6))}
    marked = with_certainty(reading, words)
    assert [passage.certainty for passage in marked.passages] == [0.8, 0.5]
    assert [passage.number_certainty for passage in marked.passages] == [0.9, None]


def test_a_number_that_recognition_was_unsure_of_is_named() -> None:
    reading = Reading((_passage("5 (1)", "Text"),), 1, ((100.0, 100.0),))
    reading = replace(reading, candidates=(Candidate(1, "(1)", "(1) Text", True, "counts on"),))
    marked = with_certainty(reading, {1: (_word("(1)", 0.62), _word("Text", 0.9))})
    assert marked.candidates[0].reason == "counts on; text recognition was unsure of it (62%)"
    assert "5 (1) (page 1, 62%)" in marked.warnings[-1]


def test_passages_of_digital_pages_carry_no_certainty() -> None:
    reading = Reading((_passage("1", "Text"),), 1, ((100.0, 100.0),))
    assert with_certainty(reading, {}) == reading


def test_marks_that_were_bullets_become_bullets_again() -> None:
    texts = ("= One point", "= Another point", "« Quoted once", "Plain")
    reading = Reading(tuple(_passage(None, text) for text in texts), 1)
    mended = with_bullets(reading)
    assert [passage.text for passage in mended.passages] == [
        "One point",
        "Another point",
        "« Quoted once",
        "Plain",
    ]
    assert [passage.kind is PassageKind.BULLET for passage in mended.passages] == [
        True,
        True,
        False,
        False,
    ]


def test_guessed_type_sizes_near_the_usual_one_become_that_and_widths_stay() -> None:
    lines = [f"BT /F1 {size} Tf 3 Tr 100 Tz (x) Tj ET " for size in ("10", "10", "8", "20")]
    even = evened("".join(lines).encode()).decode()
    assert [part.split()[0] for part in even.split("/F1 ")[1:]] == [
        "10.0000",
        "10.0000",
        "10.0000",
        "20",
    ]
    assert [part.split()[-1] for part in even.split(" Tz")[:-1]] == [
        "100.0000",
        "100.0000",
        "80.0000",
        "100",
    ]


def test_type_that_shows_is_left_as_it_is() -> None:
    content = b"BT /F1 10 Tf (x) Tj ET BT /F1 8 Tf (y) Tj ET"
    assert evened(content) == content
