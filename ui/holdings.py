"""What the library holds and how old the index is, in a few lines at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

import streamlit as st

from corpus.citations import uk_date
from corpus.passages import Document
from retrieval.index import Index
from retrieval.serving import is_starter
from ui.notices import show_remark
from ui.wording import counted, in_local_time, years_between

STARTER_REMARK = (
    "What you can ask here are our own notes on five published papers, under their numbers and "
    "pages. Quote from the published paper, never from a note. The first paper that you add on the "
    "Library page takes the place of the notes."
)


def show_starter_remark(index: Index) -> None:
    """Where the starter notes are served, say so, and how to change that."""
    if is_starter(index):
        show_remark(STARTER_REMARK, heading="No papers of your own yet.")


def show_holdings(index: Index) -> None:
    """Show how many papers there are, of whom and when, and when the index was made."""
    with st.expander(summary(index), key="holdings", type="compact"):
        st.html(_list_html(index.documents))


def show_index_age(index: Index) -> None:
    """Say when the index was made, and what it is."""
    made = in_local_time(index.built_at)
    st.html(
        "<p class='facts'>The index is what questions are looked up in. It follows every change of "
        f"the library by itself; this one was made {made}.</p>"
    )


def summary(index: Index) -> str:
    """The library in a line: "In the library: 5 papers on 2 councils, 2015 to 2024. Index made …"."""
    documents = index.documents
    councils = len({document.authority for document in documents})
    span = years_between(documents)
    papers = f"{counted(len(documents), 'paper')} on {counted(councils, 'council')}"
    made = in_local_time(index.built_at)
    return f"In the library: {papers}{f', {span}' if span else ''}. Index made {made}."


def _list_html(documents: Iterable[Document]) -> str:
    ordered = sorted(documents, key=lambda one: (one.authority, str(one.published or "")))
    return "".join(
        f"<p class='part'>{escape(authority)}</p><ul>{''.join(map(_item_html, group))}</ul>"
        for authority, group in groupby(ordered, key=lambda one: one.authority)
    )


def _item_html(document: Document) -> str:
    day = uk_date(document.published) if document.published else "no date given"
    return f"<li>{escape(document.title)} ({escape(document.publisher)}, {day})</li>"
