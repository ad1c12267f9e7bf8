"""Drafts in files of each sort that can be checked."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from drafting.check import check_file
from drafting.draft_file import save_draft
from drafting.errors import UnreadableDraft
from drafting.opening import open_any
from drafting.typed import read_typed
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
    [("draft.docx", b"not a zip"), ("draft.pdf", b"%PDF"), ("draft.txt", b"\xff\xfe\xff")],
)
def test_what_cannot_be_read_is_refused_by_name(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableDraft, match=name):
        open_any(tmp_path / name)
