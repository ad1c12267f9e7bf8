"""Opening the index for a page: progress while it is made, one clear sentence where it cannot be."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from corpus.errors import CorpusError
from corpus.library import Library, library_folder
from retrieval.errors import IndexProblem, RetrievalError
from retrieval.index import Index
from ui.address import note_address, stay_here
from ui.notices import show_problem, show_remark
from ui.progress import in_words, progress_bar
from ui.shelf import Shelf

FIRST_TIME = "Opening the papers. The very first time this takes some minutes …"
UNTIL_THEN = "Until they are ready, answers come from the papers as they were before."
MEANWHILE = "Meanwhile answers come from the papers as they were before."
READINESS = "readiness"
POLL_SECONDS = 1.0


@st.cache_resource(show_spinner=False)
def _shelf(folder: str) -> Shelf:
    """One shelf for each library folder, shared by all sessions."""
    return Shelf(Library(Path(folder)))


def shelf() -> Shelf:
    """The shelf of the library that is set."""
    return _shelf(str(library_folder()))


def open_index() -> Index | None:
    """The index to answer from, None where there is none yet; what is under way or wrong is told."""
    note_address()
    shared = shelf()
    shared.prepare()
    # A place of its own, filled or not: what follows keeps its place on the page, and whoever types there
    # keeps the cursor when the papers are ready.
    with st.container(key=READINESS):
        _show_readiness(shared)
    return shared.held


def _show_readiness(shared: Shelf) -> None:
    if shared.held is None:
        slot = st.empty()
        with st.spinner(FIRST_TIME):
            shared.finish(progress_bar(slot))
        slot.empty()
    elif shared.step:
        _show_step()
    if shared.problem:
        _explain(shared.problem)


@st.fragment(run_every=POLL_SECONDS)
def _show_step() -> None:
    """Tell how far changed papers are, and draw the page again where it is once they are ready."""
    step = shelf().step
    if step is None:
        stay_here()
        st.rerun()
    else:
        show_remark(f"{in_words(*step)}. {UNTIL_THEN}", heading="The library has changed.")


def _explain(problem: BaseException) -> None:
    """Show what went wrong and offer to mend it; what is no known kind of problem goes on as it is."""
    if not isinstance(problem, CorpusError | RetrievalError):
        raise problem
    show_problem(f"{problem} {MEANWHILE if shelf().held else ''}")
    name = "Build the index again" if isinstance(problem, IndexProblem) else "Try again"
    st.button(name, type="primary", on_click=shelf().rebuild)
