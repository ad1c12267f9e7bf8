"""The one open index that every session shares, opened again when the library changes.

It holds papers and vectors only; no person's question is ever kept here.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from corpus.library import Library
from retrieval import serving
from retrieval.index import Index
from retrieval.serving import Progress
from retrieval.settings import RetrievalSettings, read_settings

Opener = Callable[[Library, RetrievalSettings, Progress | None], Index]
Version = tuple[tuple[str, int], ...]


class Shelf:
    """Keeps the index of one library open; safe to use from many sessions at once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._index: Index | None = None
        self._version: Version | None = None
        self._opening = Lock()

    @property
    def held(self) -> Index | None:
        """The index opened last, which may be older than the library; None before the first."""
        return self._index

    def index(self, progress: Progress | None = None) -> Index:
        """The index of the library as it is now, opened or built where need be.

        While one session opens it, the others are served from the one before. Raises what
        `serving.open_index` raises; `held` is then still what it was.
        """
        if self._is_current():
            return self._in_use()
        if not self._opening.acquire(blocking=self._index is None):
            return self._in_use()
        try:
            if not self._is_current():
                self._open(serving.open_index, progress)
        finally:
            self._opening.release()
        return self._in_use()

    def rebuild(self, progress: Progress | None = None) -> Index:
        """Build the index again from the papers, whatever state it is in."""
        with self._opening:
            self._open(serving.rebuild, progress)
        return self._in_use()

    def _open(self, opener: Opener, progress: Progress | None) -> None:
        version = version_of(self.library)
        index = opener(self.library, read_settings(), progress)
        index.warm()
        self._index, self._version = index, version

    def _is_current(self) -> bool:
        return self._index is not None and version_of(self.library) == self._version

    def _in_use(self) -> Index:
        if self._index is None:
            raise RuntimeError("The shelf was used before an index was opened.")
        return self._index


def version_of(library: Library) -> Version:
    """What changes whenever a paper is added, edited or removed: each one's folder and its time."""
    folders = (library.folder / "documents").glob("*")
    return tuple(sorted((path.name, path.stat().st_mtime_ns) for path in folders))
