"""What every command works with: the library, its settings and its index."""

from __future__ import annotations

from cli.console import progress_bar, say
from corpus.library import Library, library_folder
from retrieval.index import Index
from retrieval.serving import is_starter, open_index, rebuild, settings_of


def open_library() -> Library:
    """The library that SCRUTINEER_LIBRARY names."""
    return Library(library_folder())


def ready_index(library: Library) -> Index:
    """The library's index, built first with progress where that is needed."""
    with progress_bar() as progress:
        index = open_index(library, settings_of(library), progress)
    if is_starter(index):
        say("The library is empty, so the starter notes answer: our words, not quotations.")
    return index


def renew_index(library: Library) -> Index:
    """Build the library's index anew, with progress."""
    with progress_bar() as progress:
        return rebuild(library, settings_of(library), progress)
