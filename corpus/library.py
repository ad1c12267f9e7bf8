"""The library: one folder that holds the papers, what is known about them and what was read.

    documents/<id>/document.json    what is known about the paper (catalogue entry)
    documents/<id>/passages.json    its passages
    documents/<id>/report.json      the report of its reading
    documents/<id>/source.<suffix>  the paper itself, as it was added
    removed/                        papers taken out, until they are put back or cleared away
    index/                          the search index, made from all this

A document appears and disappears by one rename of its folder, so a reader never sees half of one and
a kill at any moment leaves what was there. One process changes a library at a time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from filelock import FileLock, Timeout
from pydantic import TypeAdapter

from corpus.catalogue import Entry, read_sidecar, slug
from corpus.errors import DuplicateDocument, LibraryBusy, LibraryNotWritable, UnknownDocument
from corpus.frontpage import describe
from corpus.identifiers import named_after
from corpus.ocr import read_recognised
from corpus.passages import Access, Document, DocumentKind, Passage, Reading
from corpus.reading import check_is_file, read
from corpus.references import Resolver
from corpus.report import ReadingReport, report_on

DOCUMENT = TypeAdapter(Document)
PASSAGES = TypeAdapter(tuple[Passage, ...])
UNKNOWN_BODY = "Publisher not stated"
WRITE_BITS = 0o222


class Library:
    """The papers in one folder. Opening it neither creates nor changes anything."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.index_folder = folder / "index"
        self._documents = folder / "documents"
        self._removed = folder / "removed"

    def documents(self) -> list[Document]:
        """Every document, by council, then date, then id."""
        found = [self._load(path.parent) for path in self._documents.glob("*/document.json")]
        return sorted(found, key=lambda one: (one.authority, str(one.published or ""), one.id))

    def get(self, document_id: str) -> Document:
        """The document of this id. Raises UnknownDocument."""
        return self._load(self._folder_of(document_id))

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """The passages of a document in order. Raises UnknownDocument."""
        path = self._folder_of(document_id) / "passages.json"
        return PASSAGES.validate_json(path.read_bytes())

    def report(self, document_id: str) -> ReadingReport:
        """The report of a document's reading. Raises UnknownDocument."""
        path = self._folder_of(document_id) / "report.json"
        return ReadingReport.model_validate_json(path.read_bytes())

    def unresolved(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The references of each document that lead to no passage of the library, as (printed, why).

        A reference may lead to another paper, so this changes as papers come and go, and is told of
        the library as it stands; the report of a reading does not know it.
        """
        documents = self.documents()
        passages = {document.id: self.passages(document.id) for document in documents}
        resolver = Resolver(documents, passages)
        return {
            name: tuple(
                (reference.printed, reference.unresolved)
                for passage in group
                for reference in resolver.references(passage)
                if reference.target is None
            )
            for name, group in passages.items()
        }

    def source(self, document_id: str) -> Path:
        """The paper itself, as it was added. Raises UnknownDocument."""
        return next(self._folder_of(document_id).glob("source.*"))

    def add(
        self,
        paper: Path,
        entry: Entry | None = None,
        password: str | None = None,
        *,
        recognise: bool = False,
        reading: Reading | None = None,
    ) -> Document:
        """Read a paper and keep it; facts come from `entry`, its sidecar, its first pages, in that order.

        `recognise` reads pages without text by recognition (`corpus.ocr`), which takes its time.
        `reading` is one of this very paper that has been made before; it is not read again.

        Raises UnreadableFile, CatalogueError, DuplicateDocument, LibraryBusy or LibraryNotWritable;
        whichever it is, the library is as it was.
        """
        check_is_file(paper)
        known = (entry or Entry()).over(read_sidecar(paper))
        document_id = known.id or slug(paper.stem)
        self._refuse_duplicate(document_id, digest(paper))
        if reading is not None:
            reading = named_after(reading, document_id)
        elif recognise:
            reading = read_recognised(paper, document_id=document_id)
        else:
            reading = read(paper, document_id=document_id, password=password)
        facts = known.over(describe(reading, paper))
        document = _document(document_id, paper, facts, reading)
        with self._changing():
            self._refuse_duplicate(document.id, document.sha256)
            self._store(document, reading, paper)
        return document

    def edit(self, document_id: str, changes: Entry) -> Document:
        """Change what is known about a document; facts that `changes` leaves open stay as they are."""
        fields = changes.model_dump(exclude_none=True, exclude={"id"})
        with self._changing():
            document = replace(self.get(document_id), **fields)
            _write(
                self._folder_of(document_id) / "document.json",
                DOCUMENT.dump_json(document, indent=1),
            )
        return document

    def remove(self, document_id: str) -> None:
        """Take a document out; `put_back` undoes it. Raises UnknownDocument."""
        folder = self._folder_of(document_id)
        with self._changing():
            self._removed.mkdir(exist_ok=True)
            shutil.rmtree(self._removed / document_id, ignore_errors=True)
            folder.rename(self._removed / document_id)

    def put_back(self, document_id: str) -> Document:
        """Undo the removal of a document. Raises UnknownDocument or DuplicateDocument."""
        folder = self._removed / document_id
        if not folder.is_dir():
            raise UnknownDocument(f"No removed document is called {document_id!r}.")
        with self._changing():
            self._refuse_duplicate(document_id, self._load(folder).sha256)
            folder.rename(self._documents / document_id)
        return self.get(document_id)

    def removed(self) -> list[Document]:
        """The removed documents that can be put back, by id."""
        return [self._load(path.parent) for path in sorted(self._removed.glob("*/document.json"))]

    def check_writable(self) -> None:
        """Raise LibraryNotWritable where nothing can be stored here; creates the folder if it can."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            # A folder that nobody may write to is meant to stay as it is, also for an administrator.
            if not self.folder.stat().st_mode & WRITE_BITS:
                raise PermissionError(f"{self.folder} is read-only")
            Path(mkdtemp(dir=self.folder)).rmdir()
        except OSError as error:
            raise LibraryNotWritable(
                f"The library folder {self.folder} cannot be written to, so nothing was changed. "
                "Give yourself the right to write there, or name another by SCRUTINEER_LIBRARY."
            ) from error

    def _load(self, folder: Path) -> Document:
        return DOCUMENT.validate_json((folder / "document.json").read_bytes())

    def _folder_of(self, document_id: str) -> Path:
        folder = self._documents / document_id
        if document_id != slug(document_id) or not folder.is_dir():
            raise UnknownDocument(
                f"The library holds no document called {document_id!r}; `scrutineer list` names them."
            )
        return folder

    def _refuse_duplicate(self, document_id: str, sha256: str) -> None:
        for document in self.documents():
            if document.sha256 == sha256:
                raise DuplicateDocument(f"This paper is already in the library as {document.id!r}.")
            if document.id == document_id:
                raise DuplicateDocument(
                    f"Another paper is in the library as {document_id!r}: remove that one first, "
                    "or give this one another id in a catalogue."
                )

    def _store(self, document: Document, reading: Reading, paper: Path) -> None:
        self._documents.mkdir(exist_ok=True)
        new = Path(mkdtemp(dir=self.folder, prefix=".adding-"))
        try:
            _write(new / "document.json", DOCUMENT.dump_json(document, indent=1))
            _write(new / "passages.json", PASSAGES.dump_json(reading.passages))
            _write(new / "report.json", report_on(reading).model_dump_json(indent=1).encode())
            shutil.copyfile(paper, new / f"source{paper.suffix.lower()}")
            new.chmod(0o755)
            new.rename(self._documents / document.id)
        finally:
            shutil.rmtree(new, ignore_errors=True)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self.check_writable()
        lock = FileLock(self.folder / ".changing.lock", timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise LibraryBusy(
                "Another process is changing the library at this moment; nothing was changed. "
                "Try again when it has finished."
            ) from error
        try:
            yield
        finally:
            lock.release()


def digest(paper: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    sha = hashlib.sha256()
    with paper.open("rb") as stream:
        for block in iter(partial(stream.read, 1 << 20), b""):
            sha.update(block)
    return sha.hexdigest()


def _document(document_id: str, paper: Path, facts: Entry, reading: Reading) -> Document:
    return Document(
        id=document_id,
        title=facts.title or paper.stem,
        publisher=facts.publisher or UNKNOWN_BODY,
        authority=facts.authority or UNKNOWN_BODY,
        kind=facts.kind or DocumentKind.OTHER,
        published=facts.published,
        source_file=paper.name,
        sha256=digest(paper),
        pages=reading.pages,
        access=facts.access or Access.PUBLIC,
        notes=facts.notes or "",
    )


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.rename(path)


def library_folder() -> Path:
    """The folder that SCRUTINEER_LIBRARY names, `data` where it names none."""
    return Path(os.environ.get("SCRUTINEER_LIBRARY") or "data")
