"""The form that adds papers, with progress while they are read."""

from __future__ import annotations

import streamlit as st

from corpus.library import Library
from ui.library.outcomes import keep_outcomes
from ui.library.uploads import FACTS, PAPERS, add_uploads
from ui.notices import show_problem
from ui.progress import progress_bar

LABEL = "Papers to add: drag files here, many at once if you like, or choose them"
HELP = (
    "PDF, Word (.docx) or text. A catalogue (.tsv, with the columns file, title, publisher, "
    "authority, kind, published) may come along with them."
)
NO_FILE = "There is no file yet. Drag papers into the field above or choose them, then press Add."


def show_adding(library: Library, disabled: bool) -> None:
    """Show the upload form; once it is sent, read the files and run the page again."""
    with st.form("add", clear_on_submit=True):
        files = st.file_uploader(LABEL, [*PAPERS, *FACTS], accept_multiple_files=True, help=HELP)
        with st.expander("A PDF that asks for a password", key="wishes", type="compact"):
            password = st.text_input("Password of the PDF", type="password")
        sent = st.form_submit_button("Add these papers", type="primary", disabled=disabled)
    if sent and files:
        bar = progress_bar(st.empty())
        keep_outcomes(add_uploads(library, files, password or None, bar))
        st.rerun()
    elif sent:
        show_problem(NO_FILE)
