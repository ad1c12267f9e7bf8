"""The papers of a corpus, read once and kept: documents, passages and the text of their sources."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
from corpus.catalogue import Entry, read_catalogue
from corpus.library import Library
from corpus.passages import Document, Passage
from corpus.starter import load_starter
from evaluation.conditions import CorpusEntry
from evaluation.errors import PapersMissing
from retrieval.serving import holdings

Progress = Callable[[str, int, int], None]
KEY = 16
CATALOGUE = "catalogue.tsv"


@dataclass(frozen=True, slots=True)
class Papers:
    """Documents, their passages by document id, and where each document's paper lies.

    `name` is the corpus's; `key` tells this content, read by this reader, from any other; `sources`
    is empty for notes.
    """

    name: str
    key: str
    documents: tuple[Document, ...]
    passages: Mapping[str, tuple[Passage, ...]]
    sources: Mapping[str, Path]

    @property
    def are_notes(self) -> bool:
        """Tell whether these are the starter notes and no papers."""
        return all(document.is_note for document in self.documents)

    def every_passage(self) -> list[Passage]:
        """All passages, document by document."""
        return [one for document in self.documents for one in self.passages[document.id]]


def open_papers(
    name: str, entry: CorpusEntry, shared: Path, workspace: Path, progress: Progress
) -> Papers:
    """Read the papers of a corpus into the workspace, or take them from there where unchanged.

    `shared` is the folder of papers with their catalogue. Raises PapersMissing where it holds none.
    """
    if not entry.papers:
        return _notes(name, entry.notes)
    papers = find_papers(entry, shared)
    key = _key([*papers.values(), *shared.glob(CATALOGUE)])
    library = Library(workspace / "papers" / key)
    held = {document.id for document in library.documents()}
    for done, (document, paper) in enumerate(papers.items(), start=1):
        progress("Reading papers", done, len(papers))
        if document not in held:
            library.add(paper, _entry(document, shared))
    served = holdings(library)
    sources = {document.id: library.source(document.id) for document in served.documents}
    return Papers(name, key, served.documents, served.passages, sources)


def find_papers(entry: CorpusEntry, shared: Path) -> dict[str, Path]:
    """The papers of a corpus by document id; raises PapersMissing where one pattern finds none."""
    found: dict[str, Path] = {}
    for pattern in entry.papers:
        matched = sorted(path for path in shared.glob(pattern) if path.is_file())
        if not matched:
            raise PapersMissing(
                f"{entry.label}: no paper {pattern} lies in {shared}. Say where the papers are with "
                "SCRUTINEER_SHARED, or measure the set “starter”, which needs none."
            )
        found.update({path.stem: path for path in matched})
    return found


def _notes(name: str, chosen: Sequence[str]) -> Papers:
    held = load_starter()
    documents = tuple(one for one in held.documents if not chosen or one.id in chosen)
    digest = hashlib.sha256("".join(one.sha256 for one in documents).encode())
    passages = {one.id: held.passages[one.id] for one in documents}
    return Papers(name, digest.hexdigest()[:KEY], documents, passages, {})


def _entry(name: str, shared: Path) -> Entry:
    """What the shared catalogue knows of a paper, whatever the format that it names."""
    catalogue = shared / CATALOGUE
    known = read_catalogue(catalogue).entries if catalogue.is_file() else {}
    by_stem = {Path(file).stem: entry for file, entry in known.items()}
    return by_stem.get(name, Entry()).model_copy(update={"id": name})


def _key(papers: Iterable[Path]) -> str:
    """A digest of the papers and of the code that reads them."""
    digest = hashlib.sha256()
    code = sorted(Path(corpus.__path__[0]).rglob("*.py"))
    for path in [*code, *papers]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:KEY]
