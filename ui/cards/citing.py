"""Panel: the citation in full and a link, each to be copied."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from corpus.citations import cite_full
from retrieval.index import Index
from retrieval.results import Evidence
from ui.address import current_view, link_to


def show(index: Index, item: Evidence) -> None:  # noqa: ARG001 - every panel is called alike
    """Show the full citation and the address of this very view."""
    view = replace(current_view(), opened=item.passage.id, panel="context")
    st.html("<p class='part'>Full citation</p>")
    st.code(cite_full(item.document, item.passage), language=None, wrap_lines=True)
    st.html("<p class='part'>Link to this paragraph</p>")
    st.code(link_to(view), language=None, wrap_lines=True)
