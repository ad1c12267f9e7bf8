"""Panel: the page as printed, with the paragraph marked on it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from corpus.citations import locator
from corpus.errors import UnknownDocument
from corpus.passages import Box
from retrieval.index import Index
from retrieval.results import Evidence
from ui.cards.page_image import draw_page
from ui.opening import shelf


def can_show(item: Evidence) -> bool:
    """Whether the paper is a PDF whose pages can be drawn; starter notes and Word files are not."""
    drawable = item.document.source_file.lower().endswith(".pdf")
    return drawable and not item.document.is_note and item.passage.page_first is not None


def show(index: Index, item: Evidence) -> None:  # noqa: ARG001 - every panel is called alike
    """Show one page of the paper, the paragraph's first to begin with, and ways to turn it."""
    try:
        source = shelf().library.source(item.document.id)
    except UnknownDocument:
        st.html("<p class='absent'>This paper is no longer in the library.</p>")
        return
    page = _turned_page(item)
    marked = any(box.page == page for box in item.passage.boxes)
    state = f"with {locator(item.passage)} marked" if marked else "nothing marked on it"
    caption = f"Page {page} of {item.document.pages}, {state}"
    st.image(
        _drawing(str(source), item.document.sha256, page, item.passage.boxes),
        width="stretch",
        caption=caption,
        alt=f"{caption}: {item.document.title}",
    )


def _turned_page(item: Evidence) -> int:
    """The page to show, by a control that holds every page of the paper."""
    return int(
        st.number_input(
            "Page",
            min_value=1,
            max_value=item.document.pages or 1,
            value=item.passage.page_first or 1,
            key=f"page-of-{item.passage.id}",
            width=180,
        )
    )


@st.cache_data(show_spinner=False, max_entries=200)
def _drawing(source: str, sha256: str, page: int, boxes: tuple[Box, ...]) -> bytes:  # noqa: ARG001
    """A page drawn once for everybody; `sha256` tells papers apart that follow under one name."""
    return draw_page(Path(source), page, boxes)
