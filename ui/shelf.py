"""The one open index that every session shares, opened again when the library changes.

It is opened in a thread of its own, so that nobody who leaves a page breaks it off, and the index
before serves until the next is ready. It holds papers and vectors only, never a person's question.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Lock

from corpus.library import Library
from retrieval import serving
from retrieval.index import Index
from retrieval.serving import Progress, settings_of
from retrieval.settings import RetrievalSettings

Opener = Callable[[Library, RetrievalSettings, Progress | None], Index]
Step = tuple[str, int, int]
Version = tuple[tuple[str, int], ...]

BEGINNING: Step = ("Opening the papers", 0, 0)
POLL_SECONDS = 0.2


class Shelf:
    """Keeps the index of one library open; safe to use from many sessions at once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._held: Index | None = None
        self._version: Version | None = None
        self._opening: Future[None] | None = None
        self._step = BEGINNING
        self._lock = Lock()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="shelf")

    @property
    def held(self) -> Index | None:
        """The index opened last, which may be older than the library; None before the first."""
        return self._held

    @property
    def step(self) -> Step | None:
        """How far the opening under way has come: what is done, how many, of how many (0: unknown)."""
        under_way = self._opening is not None and not self._opening.done()
        return self._step if under_way else None

    @property
    def problem(self) -> BaseException | None:
        """Why the last opening failed; None where it did not, or is under way."""
        done = self._opening is not None and self._opening.done()
        return self._opening.exception() if done and self._opening else None

    def prepare(self) -> None:
        """Begin to open the index of the library as it is now, unless that was tried already."""
        version = version_of(self.library)
        if version != self._version:
            self._begin(serving.open_index, version)

    def rebuild(self) -> None:
        """Begin to build the index again from the papers, whatever state it is in."""
        self._begin(serving.rebuild, version_of(self.library))

    def finish(self, progress: Progress) -> None:
        """Wait for the opening under way, telling how far it is. Leaving early does it no harm."""
        while self._opening is not None and not self._opening.done():
            progress(*self._step)
            wait([self._opening], timeout=POLL_SECONDS)

    def _begin(self, opener: Opener, version: Version) -> None:
        with self._lock:
            if self.step is None:
                self._version, self._step = version, BEGINNING
                self._opening = self._worker.submit(self._open, opener)

    def _open(self, opener: Opener) -> None:
        index = opener(self.library, settings_of(self.library), self._note)
        if self._held is None:
            # Nothing serves yet: the page is drawn at once, and only a question waits for the model.
            self._worker.submit(_settle, index)
        else:
            _settle(index)
        self._held = index

    def _note(self, stage: str, done: int, total: int) -> None:
        self._step = (stage, done, total)


def _settle(index: Index) -> None:
    """Make an index ready for its first question, and keep Python's collector from walking it again.

    Streamlit collects after each drawing of a page; with models and papers to walk that held up every
    session for a third of a second.
    """
    index.warm()
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def version_of(library: Library) -> Version:
    """What changes whenever a paper is added, edited or removed: each one's folder and its time."""
    folders = (library.folder / "documents").glob("*")
    return tuple(sorted((path.name, path.stat().st_mtime_ns) for path in folders))
