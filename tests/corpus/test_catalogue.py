"""Facts about papers: from a catalogue, a sidecar, a person, or the first pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.catalogue import Entry, entry_from, kind_of, read_catalogue, read_sidecar, slug
from corpus.errors import CatalogueError
from corpus.passages import DocumentKind


def _file(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_catalogue_row_is_found_by_the_files_name(tmp_path: Path) -> None:
    table = _file(
        tmp_path,
        "catalogue.tsv",
        "id\tfile\ttitle\tauthority\tkind\tpublished\tnote",
        'b-2020\tpdf/b.pdf\tA "quoted" title\tBorchester\tfocused visit letter\t2020-02-29\tshort',
    )
    entry = read_catalogue(table).find(Path("/elsewhere/b.pdf"))
    assert entry == Entry(
        id="b-2020",
        title='A "quoted" title',
        authority="Borchester",
        kind=DocumentKind.VISIT_LETTER,
        published=date(2020, 2, 29),
        notes="short",
    )
    assert read_catalogue(table).find(Path("other.pdf")) == Entry()


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["id\ttitle", "a\tb"], "no column 'file'"),
        (["file\tpublished", "b.pdf\t31 June"], "row b.pdf"),
        (["file\tid", "b.pdf\tNot An Id"], "not-an-id"),
        (["file"], "no rows"),
    ],
)
def test_a_catalogue_that_cannot_be_used_is_refused_with_the_row(
    tmp_path: Path, lines: list[str], complaint: str
) -> None:
    with pytest.raises(CatalogueError, match=complaint):
        read_catalogue(_file(tmp_path, "catalogue.tsv", *lines))


def test_a_catalogue_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="could not be read"):
        read_catalogue(tmp_path / "none.tsv")


def test_a_sidecar_lies_beside_the_paper_under_its_name(tmp_path: Path) -> None:
    _file(tmp_path, "paper.toml", 'title = "Budget"', "published = 2024-01-05")
    entry = read_sidecar(tmp_path / "paper.pdf")
    assert (entry.title, entry.published) == ("Budget", date(2024, 1, 5))
    assert read_sidecar(tmp_path / "other.pdf") == Entry()


def test_a_sidecar_with_an_unknown_name_is_refused(tmp_path: Path) -> None:
    _file(tmp_path, "paper.toml", 'tittle = "Budget"')
    with pytest.raises(CatalogueError, match="tittle"):
        read_sidecar(tmp_path / "paper.pdf")


def test_what_is_said_first_wins_and_gaps_are_filled() -> None:
    said = Entry(title="Said").over(Entry(title="Read off", authority="Borchester"))
    assert said == Entry(title="Said", authority="Borchester")


def test_a_person_may_leave_fields_empty_but_not_wrong() -> None:
    assert entry_from({"title": "", "kind": "minutes"}) == Entry(kind=DocumentKind.MINUTES)
    with pytest.raises(CatalogueError, match="published"):
        entry_from({"published": "last week"})


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("inspection report", DocumentKind.INSPECTION_REPORT),
        ("Monitoring letter", DocumentKind.VISIT_LETTER),
        ("draft minutes", DocumentKind.MINUTES),
        ("officer report", DocumentKind.OFFICER_REPORT),
        ("poem", DocumentKind.OTHER),
    ],
)
def test_kinds_are_understood_in_the_words_people_use(words: str, kind: DocumentKind) -> None:
    assert kind_of(words) is kind


def test_a_slug_is_fit_for_a_folder_name() -> None:
    assert slug("../Réport (final) № 3.PDF") == "r-port-final-3-pdf"
    assert slug("!!!") == "paper"
