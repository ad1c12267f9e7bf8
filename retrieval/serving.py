"""What is served: the library's papers, or the starter notes while there are none."""

from __future__ import annotations

from collections.abc import Callable

from corpus.library import Library
from corpus.linking import link
from corpus.passages import Document, Passage
from corpus.starter import Holdings, load_starter
from retrieval.errors import IndexMissing, IndexStale, UnknownPassage
from retrieval.index import Index, build
from retrieval.results import Evidence
from retrieval.settings import RetrievalSettings, read_settings

Progress = Callable[[str, int, int], None]
SETTINGS_FILE = "settings.toml"


def settings_of(library: Library) -> RetrievalSettings:
    """The settings in the library's folder, or the defaults where it holds none.

    Raises SettingsError where the file has a key or a value that is not known.
    """
    path = library.folder / SETTINGS_FILE
    return read_settings(path if path.is_file() else None)


def holdings(library: Library) -> Holdings:
    """The library's documents and passages, references and reprints resolved; else the starter notes."""
    documents = tuple(library.documents())
    if not documents:
        return load_starter()
    passages = {document.id: library.passages(document.id) for document in documents}
    return Holdings(documents, link(documents, passages))


def open_index(
    library: Library, settings: RetrievalSettings, progress: Progress | None = None
) -> Index:
    """Open the library's index, building it first where there is none or it is out of date.

    Raises IndexBroken where it is damaged (the papers are safe; `rebuild` mends it), IndexBusy, and
    LibraryNotWritable where it has to be built in a folder that cannot be written to.
    """
    try:
        index = Index.open(library.index_folder, settings)
    except (IndexMissing, IndexStale):
        return rebuild(library, settings, progress)
    return index if is_fresh(index, library) else rebuild(library, settings, progress)


def rebuild(
    library: Library, settings: RetrievalSettings, progress: Progress | None = None
) -> Index:
    """Build the index of what is served, put it in use and open it."""
    library.check_writable()
    served = holdings(library)
    build(library.index_folder, served.documents, served.passages, settings, progress)
    return Index.open(library.index_folder, settings)


def is_fresh(index: Index, library: Library) -> bool:
    """Whether the index was made from just what is served now."""
    served = tuple(library.documents()) or load_starter().documents
    return set(index.documents) == set(served)


def is_starter(index: Index) -> bool:
    """Whether the index serves the starter notes, no paper having been added."""
    return all(document.is_note for document in index.documents)


def evidence_of(index: Index, passage_id: str) -> Evidence | None:
    """A passage of the index with its document, as evidence that nobody asked for; None if not held."""
    try:
        passage = index.passage(passage_id)
    except UnknownPassage:
        return None
    return Evidence(passage, document_of(index, passage), score=0.0, key_sentence="")


def document_of(index: Index, passage: Passage) -> Document:
    """The document that a passage of the index belongs to."""
    return next(one for one in index.documents if one.id == passage.document_id)
