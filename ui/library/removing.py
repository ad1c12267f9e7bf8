"""Removing papers, and putting back those that were removed."""

from __future__ import annotations

import streamlit as st

from corpus.citations import uk_date
from corpus.errors import CorpusError
from corpus.library import Library
from corpus.passages import Document
from ui.markup import label
from ui.notices import leave_message, leave_problem


def show_removal(library: Library, document: Document) -> None:
    """Say what removing does, and offer it."""
    st.html("<p class='facts'>It is no longer found or cited. You can put it back below.</p>")
    st.button(
        "Remove this paper",
        key=f"remove-{document.id}",
        on_click=_remove,
        args=(library, document.id, document.title),
    )


def show_removed(library: Library) -> None:
    """List the papers that were removed, each with a button that puts it back."""
    removed = library.removed()
    if not removed:
        return
    st.header("Removed papers", anchor=False)
    for document in removed:
        day = f", {uk_date(document.published)}" if document.published else ""
        st.button(
            label(f"Put back “{document.title}”{day}"),
            key=f"put-back-{document.id}",
            icon=":material/undo:",
            on_click=_put_back,
            args=(library, document.id),
        )


def _remove(library: Library, document_id: str, title: str) -> None:
    try:
        library.remove(document_id)
    except CorpusError as error:
        leave_problem(str(error))
    else:
        leave_message(f"Removed “{title}”. To undo it, press Put back at the foot of this page.")


def _put_back(library: Library, document_id: str) -> None:
    try:
        document = library.put_back(document_id)
    except CorpusError as error:
        leave_problem(str(error))
    else:
        leave_message(f"“{document.title}” is back in the library.")
