"""Adding papers: the upload form, progress, and a plain report on each file."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.library import Library
from ui.library.reading_report import report_html
from ui.library.uploads import FACTS, PAPERS, Outcome, Wishes, add_uploads
from ui.progress import progress_bar
from ui.wording import counted, described

OUTCOMES = "outcomes"
HELP = (
    "PDF, Word (.docx) or text. A catalogue (.tsv, with the columns file, title, publisher, "
    "authority, kind, published) may come along with them."
)
PRIVATE = "Also add papers that are marked exempt or private; everybody here will see them"


def show_adding(library: Library, disabled: bool) -> None:
    """Show the upload form; once it is sent, read the files and run the page again."""
    with st.form("add", clear_on_submit=True):
        files = st.file_uploader(
            "Papers to add", [*PAPERS, *FACTS], accept_multiple_files=True, help=HELP
        )
        wishes = _ask_wishes()
        sent = st.form_submit_button("Add these papers", type="primary", disabled=disabled)
    if sent and files:
        bar = progress_bar(st.empty())
        st.session_state[OUTCOMES] = add_uploads(library, files, wishes, bar)
        st.rerun()


def show_outcomes() -> None:
    """Report on the files added last, until others are added."""
    outcomes: list[Outcome] = st.session_state.get(OUTCOMES, [])
    if not outcomes:
        return
    added = sum(outcome.document is not None for outcome in outcomes)
    st.header(f"Added {added} of {counted(len(outcomes), 'file')}", anchor=False)
    st.html("".join(map(_outcome_html, outcomes)))


def _ask_wishes() -> Wishes:
    with st.expander("A password, or papers that are not public", key="wishes", type="compact"):
        password = st.text_input("Password of a protected PDF", type="password")
        private = st.checkbox(PRIVATE)
    return Wishes(password or None, private)


def _outcome_html(outcome: Outcome) -> str:
    if outcome.document is None or outcome.report is None:
        return (
            f"<div class='notice problem'><b>Not added: {escape(outcome.name)}.</b> "
            f"{escape(outcome.problem)}</div>"
        )
    return (
        f"<div class='notice'><b>Added: {escape(outcome.name)}.</b> "
        f"Taken for: {escape(described(outcome.document))}. {report_html(outcome.report)}</div>"
    )
