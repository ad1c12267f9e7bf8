"""Panel: the paragraph between the ones that are printed before and after it."""

from __future__ import annotations

import streamlit as st

from corpus.passages import Passage
from retrieval.index import Index
from retrieval.results import Evidence
from ui.markup import passage_html

BEFORE = AFTER = 2


def show(index: Index, item: Evidence) -> None:
    """Show the paragraphs around the one that was found, which is marked by a bar and a label."""
    near = index.neighbours(item.passage.id, BEFORE, AFTER)
    st.html(f"<div class='context'>{''.join(_one(passage, item) for passage in near)}</div>")


def _one(passage: Passage, item: Evidence) -> str:
    if passage.id != item.passage.id:
        return passage_html(passage)
    found = passage_html(passage, item.key_sentence)
    return f"<div class='here'><p class='part'>The paragraph found</p>{found}</div>"
