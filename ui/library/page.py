"""The Library page: what papers there are, adding, correcting and removing them."""

from __future__ import annotations

import streamlit as st

from corpus.errors import LibraryNotWritable
from corpus.library import Library
from ui.holdings import show_index_age
from ui.library.adding import show_adding
from ui.library.outcomes import show_outcomes
from ui.library.papers import show_papers
from ui.library.removing import show_removed
from ui.notices import show_lede, show_problem, take_message
from ui.opening import open_index, shelf


def show() -> None:
    """Draw the page."""
    library = shelf().library
    st.title("Library", anchor=False)
    show_lede(
        "Add the papers that you want to ask. Everybody who can open this page can read them."
    )
    take_message()
    writable = _check(library)
    show_adding(library, disabled=not writable)
    show_outcomes(library)
    index = open_index()
    show_papers(library)
    show_removed(library)
    if index is not None:
        show_index_age(index)
        st.button("Build the index again", key="rebuild", on_click=shelf().rebuild)


def _check(library: Library) -> bool:
    try:
        library.check_writable()
    except LibraryNotWritable as error:
        show_problem(str(error))
        return False
    return True
