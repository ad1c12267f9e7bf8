"""Panel: the paragraphs that this one points to ("page 14, point 53"), whole."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.citations import cite_short
from corpus.passages import Reference
from retrieval.errors import UnknownPassage
from retrieval.index import Index
from retrieval.results import Evidence
from retrieval.serving import document_of
from ui.markup import passage_html


def show(index: Index, item: Evidence) -> None:
    """Show each printed reference with the paragraph that it leads to, or why it leads nowhere."""
    st.html("".join(_pointer_html(index, reference) for reference in item.passage.references))


def _pointer_html(index: Index, reference: Reference) -> str:
    printed = f"<p class='part'>“{escape(reference.printed)}”"
    if reference.target is None:
        return f"{printed}</p><p class='absent'>{escape(reference.unresolved)}</p>"
    try:
        target = index.passage(reference.target)
    except UnknownPassage:
        return f"{printed}</p><p class='absent'>That paragraph is not in the library.</p>"
    citation = escape(cite_short(document_of(index, target), target))
    return f"{printed} is {citation}</p>{passage_html(target)}"
