"""What happens to files that were sent: each is read and added, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from corpus.catalogue import Catalogue, Entry, read_catalogue
from corpus.errors import CorpusError
from corpus.library import Library
from corpus.passages import Access, Document
from corpus.reading import read
from corpus.report import ReadingReport
from ui.library.privacy import looks_private

PAPERS = ("pdf", "docx", "txt")
FACTS = ("tsv", "toml")
HELD_BACK = (
    "Its first pages say that it is exempt or private, so it was left out: everybody who can open "
    "this app could read it. If that is right, tick the box for such papers and add it again."
)


class Upload(Protocol):
    """A file as a browser sends it."""

    name: str

    def getvalue(self) -> bytes:
        """Return the whole content."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How files are to be added: the password of protected ones, and whether private ones may go in."""

    password: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the paper and its report, or the sentence that says why not."""

    name: str
    document: Document | None = None
    report: ReadingReport | None = None
    problem: str = ""


def add_uploads(
    library: Library,
    uploads: Sequence[Upload],
    wishes: Wishes,
    progress: Callable[[str, int, int], None],
) -> list[Outcome]:
    """Add each paper and tell what became of it, in the order given.

    Catalogues (.tsv) and sidecars (.toml) among the files give their facts and are not papers.
    """
    with TemporaryDirectory() as folder:
        files = [_put(Path(folder), upload) for upload in uploads]
        papers = [file for file in files if file.suffix.lower().lstrip(".") not in FACTS]
        catalogue, outcomes = _catalogue(files)
        for done, paper in enumerate(papers):
            progress(f"Reading {paper.name}", done, len(papers))
            outcomes.append(_try_to_add(library, paper, catalogue.find(paper), wishes))
    return outcomes


def _put(folder: Path, upload: Upload) -> Path:
    file = folder / Path(upload.name).name
    file.write_bytes(upload.getvalue())
    return file


def _catalogue(files: Sequence[Path]) -> tuple[Catalogue, list[Outcome]]:
    """The entries of all catalogues among the files, and what is wrong with unusable ones."""
    entries, outcomes = {}, []
    for file in files:
        if file.suffix.lower() == ".tsv":
            try:
                entries.update(read_catalogue(file).entries)
            except CorpusError as error:
                outcomes.append(Outcome(file.name, problem=str(error)))
    return Catalogue(entries), outcomes


def _try_to_add(library: Library, paper: Path, entry: Entry, wishes: Wishes) -> Outcome:
    try:
        return _add(library, paper, entry, wishes)
    except CorpusError as error:
        return Outcome(paper.name, problem=str(error))


def _add(library: Library, paper: Path, entry: Entry, wishes: Wishes) -> Outcome:
    reading = read(paper, password=wishes.password)
    private = looks_private(reading.front_text)
    if private and not wishes.private:
        return Outcome(paper.name, problem=HELD_BACK)
    marked = Entry(access=Access.EXEMPT) if private else Entry()
    document = library.add(paper, entry.over(marked), reading=reading)
    return Outcome(paper.name, document, library.report(document.id))
