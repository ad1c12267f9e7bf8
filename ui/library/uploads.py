"""What happens to files that were sent: each is read and added, whatever becomes of the others.

A paper that is marked private is held back with its content, until the person says whether it goes in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from corpus.admission import Terms, admit
from corpus.catalogue import Catalogue, Entry, read_catalogue, read_sidecar
from corpus.errors import CorpusError, PrivatePaper
from corpus.library import Library
from corpus.passages import Document
from corpus.report import ReadingReport

PAPERS = ("pdf", "docx", "txt")
FACTS = ("tsv", "toml")
SEEN_BY_ALL = "If you add it all the same, all who can open this app will see it."


class Upload(Protocol):
    """A file as a browser sends it."""

    name: str

    def getvalue(self) -> bytes:
        """Return the whole content."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A paper that is marked private, with all that is needed to add it all the same."""

    name: str
    content: bytes
    entry: Entry
    terms: Terms


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the paper and its report, or the sentence that says why not."""

    name: str
    document: Document | None = None
    report: ReadingReport | None = None
    problem: str = ""
    held_back: HeldBack | None = None


def add_uploads(
    library: Library,
    uploads: Sequence[Upload],
    password: str | None,
    progress: Callable[[str, int, int], None],
) -> list[Outcome]:
    """Add each paper and tell what became of it, in the order given.

    Catalogues (.tsv) and sidecars (.toml) among the files give their facts and are not papers.
    `password` opens those that are protected.
    """
    with TemporaryDirectory() as folder:
        files = [_put(Path(folder), upload.name, upload.getvalue()) for upload in uploads]
        papers = [file for file in files if file.suffix.lower().lstrip(".") not in FACTS]
        catalogue, outcomes = _catalogue(files)
        for done, paper in enumerate(papers):
            progress(f"Reading {paper.name}", done, len(papers))
            outcomes.append(_add(library, paper, catalogue.find(paper), Terms(password)))
    return outcomes


def add_held_back(library: Library, held: HeldBack) -> Outcome:
    """Add a paper that was held back, and tell what became of it."""
    with TemporaryDirectory() as folder:
        paper = _put(Path(folder), held.name, held.content)
        return _add(library, paper, held.entry, replace(held.terms, private=True))


def _put(folder: Path, name: str, content: bytes) -> Path:
    file = folder / Path(name).name
    file.write_bytes(content)
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


def _add(library: Library, paper: Path, entry: Entry, terms: Terms) -> Outcome:
    try:
        known = entry.over(read_sidecar(paper))
        document = admit(library, paper, known, terms)
    except PrivatePaper as error:
        held = HeldBack(paper.name, paper.read_bytes(), known, terms)
        return Outcome(paper.name, problem=f"{error} {SEEN_BY_ALL}", held_back=held)
    except CorpusError as error:
        return Outcome(paper.name, problem=str(error))
    return Outcome(paper.name, document, library.report(document.id))
