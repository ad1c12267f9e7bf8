"""Panel: how a paragraph was found, for those who want to know."""

from __future__ import annotations

from html import escape

import streamlit as st

from retrieval.index import Index
from retrieval.results import Evidence

NAMES = {
    "words": "Words in common with the question",
    "passages": "Meaning of the whole paragraph",
    "sentences": "Meaning of its nearest sentence",
    "late": "Meaning, word by word",
}
SAID = (
    "Figures of the search, comparable within this list only. They say how near the paragraph is "
    "to the question, not whether what it says is right."
)


def show(index: Index, item: Evidence) -> None:  # noqa: ARG001 - every panel is called alike
    """Show the named figures by which the search placed the paragraph."""
    rows = "".join(
        f"<tr><th scope='row'>{escape(NAMES.get(name, name))}</th><td>{value:.2f}</td></tr>"
        for name, value in item.signals.items()
    )
    st.html(f"<p class='facts'>{SAID}</p><div class='words'><table>{rows}</table></div>")
