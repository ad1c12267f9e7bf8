"""Opening the index for a page: progress while it is made, one clear sentence where it cannot be."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from corpus.errors import CorpusError
from corpus.library import Library, library_folder
from retrieval.errors import IndexProblem, RetrievalError
from retrieval.index import Index
from ui.address import Address, address
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
        _show_step(address())
    if shared.problem:
        _explain(shared.problem)


@st.fragment(run_every=POLL_SECONDS)
def _show_step(drawn_at: Address) -> None:
    """Tell how far changed papers are, and draw the page again at its address once they are ready.

    The browser says where it is each time that it looks. A question that was just sent is not in that
    yet where the line is slow, so the page is drawn at the address that it was drawn at before.
    """
    step = shelf().step
    if step is None:
        st.query_params.from_dict(drawn_at)
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
