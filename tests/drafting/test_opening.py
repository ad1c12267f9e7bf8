"""Drafts in files of each sort that can be checked."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from drafting.check import check_file
from drafting.draft_file import save_draft
from drafting.errors import UnreadableDraft
from drafting.opening import open_any
from drafting.printout import Printout
from drafting.typed import read_typed
from drafting.word import to_word
from tests.drafting.shelves import Shelf, document, paragraph

TEXT = "There were 120 referrals (Ofsted 2019, para 12)."


def test_a_word_file_of_an_officer_is_read_with_tables_and_without_headings(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_heading("Report to committee", level=1)
    written.add_paragraph(TEXT)
    written.add_table(rows=1, cols=1).cell(0, 0).text = "45 remain (Ofsted 2019, para 12)."
    written.add_heading("References", level=1)
    written.add_paragraph("Ofsted 1066.")
    written.save(str(tmp_path / "draft.docx"))
    sentences = [each.text for _, _, each in open_any(tmp_path / "draft.docx").sentences()]
    assert sentences == ["There were 120 referrals.", "45 remain."]


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_text_and_markdown_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert open_any(tmp_path / name) == read_typed(TEXT)


def test_a_citation_of_a_note_in_markdown_is_read_with_square_brackets_within_the_round(
    tmp_path: Path,
) -> None:
    text = "It fell[^1].\n\n[^1]: Ofsted 2015, para 55 (our note; quote from the report).\n"
    (tmp_path / "draft.md").write_text(text, encoding="utf-8")
    typed = open_any(tmp_path / "draft.md").typed.strip()
    assert typed == "It fell (Ofsted 2015, para 55 [our note; quote from the report])."


def test_a_saved_draft_is_read(tmp_path: Path) -> None:
    save_draft(read_typed(TEXT), tmp_path / "draft.json")
    assert open_any(tmp_path / "draft.json") == read_typed(TEXT)


def test_a_file_is_checked_against_an_index(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    held = paragraph("12", "The backlog stood at 210 referrals.")
    report = check_file(tmp_path / "draft.txt", Shelf([document()], {"northmoor-2019": (held,)}))
    assert [each.claim for each in report.adverse] == ["120"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("draft.docx", b"not a zip"),
        ("draft.docx", b""),
        ("draft.docx", b"%PDF-1.7 a page"),
        ("draft.pdf", b"%PDF"),
        ("draft.txt", b"%PDF-1.7 a page"),
        ("draft.txt", b"\xff\xfe\xff"),
        ("draft.md", b"It \x00 fell."),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableDraft, match=name):
        open_any(tmp_path / name)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/footnotes.xml"])
def test_a_word_file_with_a_part_that_is_damaged_is_refused_by_name(
    part: str, pack: Printout, tmp_path: Path
) -> None:
    whole, broken = io.BytesIO(to_word(pack)), tmp_path / "draft.docx"
    with ZipFile(whole) as held, ZipFile(broken, "w") as made:
        for name in held.namelist():
            made.writestr(name, b"<w:torn" if name == part else held.read(name))
    with pytest.raises(UnreadableDraft, match=r"draft\.docx could not be opened as a Word file"):
        open_any(broken)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_every_encoding_that_notepad_saves(encoding: str, tmp_path: Path) -> None:
    text = f"“It fell” – {TEXT}"
    (tmp_path / "draft.txt").write_bytes(text.encode(encoding))
    assert open_any(tmp_path / "draft.txt") == read_typed(text)
