"""The library: what is added is kept whole, what fails changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from corpus.catalogue import Entry
from corpus.errors import (
    CatalogueError,
    DuplicateDocument,
    LibraryBusy,
    LibraryNotWritable,
    UnknownDocument,
    UnreadableFile,
)
from corpus.library import Library
from corpus.passages import DocumentKind
from corpus.reading import read

PAPER = "\n\n".join(
    f"{number}. Paragraph {number} says that the service has {number * 7} vacant posts."
    for number in range(1, 6)
)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def test_opening_a_library_creates_nothing(library: Library) -> None:
    assert library.documents() == []
    assert not library.folder.exists()


def test_an_added_paper_is_kept_with_its_passages_report_and_source(
    library: Library, paper: Path
) -> None:
    added = library.add(paper, Entry(title="Vacancies", kind=DocumentKind.OFFICER_REPORT))
    again = Library(library.folder)
    assert again.documents() == [added]
    assert [one.number for one in again.passages("paper")] == ["1", "2", "3", "4", "5"]
    assert again.report("paper").numbered == 5
    assert again.source("paper").read_bytes() == paper.read_bytes()


def test_passages_come_back_as_they_were_read(library: Library, paper: Path) -> None:
    library.add(paper)
    kept = library.passages("paper")
    library.remove("paper")
    library.add(paper)
    assert library.passages("paper") == kept
    assert all(type(one.headings) is tuple for one in kept)


def test_facts_come_from_the_entry_then_the_sidecar_then_the_page(
    library: Library, paper: Path
) -> None:
    paper.with_suffix(".toml").write_text('title = "Sidecar"\nauthority = "Borchester"\n')
    document = library.add(paper, Entry(title="Entry"))
    assert (document.title, document.authority) == ("Entry", "Borchester")
    assert document.kind is DocumentKind.OTHER


def test_the_same_paper_is_not_added_twice(library: Library, paper: Path) -> None:
    library.add(paper)
    with pytest.raises(DuplicateDocument, match="already in the library"):
        library.add(paper, Entry(id="another"))
    assert len(library.documents()) == 1


def test_another_paper_under_a_taken_id_is_refused(library: Library, paper: Path) -> None:
    kept = library.add(paper)
    paper.write_text("1. Something else.\n\n2. And more.", encoding="utf-8")
    with pytest.raises(DuplicateDocument, match="remove that one first"):
        library.add(paper)
    assert library.documents() == [kept]


@pytest.mark.parametrize("name", ["missing.pdf", "folder"])
def test_what_is_not_a_file_is_refused_and_nothing_is_stored(
    library: Library, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreadableFile):
        library.add(tmp_path / name)
    assert library.documents() == []


def test_an_unusable_sidecar_stops_the_paper_before_it_is_stored(
    library: Library, paper: Path
) -> None:
    paper.with_suffix(".toml").write_text("published = 'soon'")
    with pytest.raises(CatalogueError):
        library.add(paper)
    assert library.documents() == []


def test_editing_changes_what_is_said_and_leaves_the_rest(library: Library, paper: Path) -> None:
    library.add(paper, Entry(title="Old", authority="Borchester"))
    library.edit("paper", Entry(title="New", published=date(2024, 1, 5)))
    document = library.get("paper")
    assert (document.title, document.authority) == ("New", "Borchester")
    assert document.published == date(2024, 1, 5)


def test_a_removed_paper_can_be_put_back(library: Library, paper: Path) -> None:
    document = library.add(paper)
    library.remove("paper")
    assert library.documents() == []
    assert library.removed() == [document]
    assert library.put_back("paper") == document


@pytest.mark.parametrize("name", ["nobody", "../library", ""])
def test_an_unknown_document_is_named(library: Library, paper: Path, name: str) -> None:
    library.add(paper)
    with pytest.raises(UnknownDocument):
        library.passages(name)


def test_a_second_writer_is_refused_and_changes_nothing(library: Library, paper: Path) -> None:
    kept = library.add(paper)
    with FileLock(library.folder / ".changing.lock"), pytest.raises(LibraryBusy):
        library.remove("paper")
    assert library.documents() == [kept]


def test_a_read_only_folder_is_named_and_what_it_holds_still_serves(
    library: Library, paper: Path, tmp_path: Path
) -> None:
    kept = library.add(paper)
    other = tmp_path / "other.txt"
    other.write_text("1. Another paper.\n\n2. Of two paragraphs.", encoding="utf-8")
    library.folder.chmod(0o555)
    try:
        with pytest.raises(LibraryNotWritable, match="cannot be written to"):
            library.add(other)
        assert library.documents() == [kept]
        assert library.passages("paper")
    finally:
        library.folder.chmod(0o755)


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path, paper: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(LibraryNotWritable):
        Library(tmp_path / "taken").add(paper)


def test_a_reading_made_before_is_taken_as_it_is_under_the_papers_own_id(
    library: Library, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(paper)
    read_at_once = library.passages("paper")
    library.remove("paper")
    reading = read(paper)
    monkeypatch.setattr("corpus.library.read", None)
    library.add(paper, reading=reading)
    assert library.passages("paper") == read_at_once


def test_references_that_lead_nowhere_are_told_of_the_library_as_it_stands(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("1. See paragraph 2.\n\n2. And paragraph 9.\n\n3. That is all.\n")
    library.add(path)
    assert library.unresolved() == {
        "plan": (("paragraph 9", "There is no paragraph 9 in this document."),)
    }


def test_an_addition_cut_short_leaves_no_half_document(
    library: Library, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("corpus.library.shutil.copyfile", fail)
    with pytest.raises(KeyboardInterrupt):
        library.add(paper)
    assert library.documents() == []
    assert not list(library.folder.glob(".adding-*"))
