"""Opening the index for a page: progress while it is made, one clear sentence where it cannot be."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from corpus.errors import CorpusError
from corpus.library import Library, library_folder
from retrieval.errors import IndexProblem, RetrievalError
from retrieval.index import Index
from ui.notices import show_problem
from ui.progress import progress_bar
from ui.shelf import Shelf

STILL_SERVED = "Meanwhile you are shown the papers as they were when they were last opened."


@st.cache_resource(show_spinner=False)
def _shelf(folder: str) -> Shelf:
    """One shelf for each library folder, shared by all sessions."""
    return Shelf(Library(Path(folder)))


def shelf() -> Shelf:
    """The shelf of the library that is set."""
    return _shelf(str(library_folder()))


def open_index() -> Index | None:
    """The index to answer from, with anything that is wrong told on the page; None where there is none."""
    slot = st.empty()
    try:
        with st.spinner("Opening the papers. The first time this takes some minutes …"):
            return shelf().index(progress_bar(slot))
    except (CorpusError, RetrievalError) as error:
        _explain(error)
        return shelf().held
    finally:
        slot.empty()


def rebuild_index() -> None:
    """Build the index again, telling of progress and of anything that is wrong."""
    slot = st.empty()
    try:
        shelf().rebuild(progress_bar(slot))
    except (CorpusError, RetrievalError) as error:
        show_problem(str(error))
    else:
        st.rerun()
    finally:
        slot.empty()


def _explain(error: CorpusError | RetrievalError) -> None:
    held = f" {STILL_SERVED}" if shelf().held else ""
    show_problem(f"{error}{held}")
    if isinstance(error, IndexProblem) and st.button("Build the index again", type="primary"):
        rebuild_index()
