"""The reports that training reads: named by their files, read once, absent ones refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fpdf import FPDF

from corpus.passages import DocumentKind
from training import papers
from training.errors import PapersMissing
from training.papers import describe, read_papers

NAME = "newtown-upon-water-inspection-2021-05-04"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small report of three numbered paragraphs."""
    page = FPDF()
    page.add_page()
    page.set_font("helvetica", size=11)
    for number, words in enumerate(["Carers are paid.", "Files are read.", "Visits go on."], 1):
        page.multi_cell(0, 8, f"{number}. {words} " + "This is how it has been for years. " * 3)
        page.ln(4)
    page.output(str(tmp_path / f"{NAME}.pdf"))
    return tmp_path


def test_the_files_name_says_council_kind_and_date() -> None:
    council, document = describe(f"{NAME}.pdf", "0" * 64)
    assert council == "newtown-upon-water"
    assert document.authority == "Newtown upon Water"
    assert document.kind is DocumentKind.INSPECTION_REPORT
    assert document.published == date(2021, 5, 4)


def test_a_name_of_another_form_is_refused() -> None:
    with pytest.raises(PapersMissing, match="report-2021"):
        describe("report-2021.pdf", "0" * 64)


def test_a_report_that_is_not_there_is_refused_and_the_way_out_named(tmp_path: Path) -> None:
    with pytest.raises(PapersMissing, match="SCRUTINEER_SHARED"):
        read_papers([NAME], tmp_path, tmp_path / "cache")


def test_a_report_is_read_into_its_numbered_paragraphs(folder: Path) -> None:
    paper = read_papers([NAME], folder, folder / "cache")[NAME]
    assert [passage.number for passage in paper.passages if passage.number] == ["1", "2", "3"]


def test_a_report_is_read_once_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_papers([NAME], folder, folder / "cache")
    monkeypatch.setattr(papers, "read", None)
    assert read_papers([NAME], folder, folder / "cache") == first


def test_a_changed_reader_reads_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_papers([NAME], folder, folder / "cache")
    monkeypatch.setattr(papers, "_reader_version", lambda: "another")
    read_papers([NAME], folder, folder / "cache")
    assert len(list((folder / "cache").iterdir())) == 2
