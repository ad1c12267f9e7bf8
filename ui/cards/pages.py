"""Panel: the page as printed, with the paragraph marked on it."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from pathlib import Path

import streamlit as st

from corpus.citations import locator
from corpus.errors import UnknownDocument
from corpus.passages import Box, Passage
from retrieval.index import Index
from retrieval.results import Evidence
from ui.cards.page_image import LARGER, SCALE, draw_page
from ui.cards.turning import enlarged, lead_back, place_of, turned_page
from ui.opening import shelf


def can_show(item: Evidence) -> bool:
    """Whether the paper is a PDF whose pages can be drawn; starter notes and Word files are not."""
    drawable = item.document.source_file.lower().endswith(".pdf")
    return drawable and not item.document.is_note and item.passage.page_first is not None


def show(index: Index, item: Evidence) -> None:  # noqa: ARG001 - every panel is called alike
    """Show one page of the paper, the paragraph's first to begin with, and ways to turn and enlarge it."""
    passage, document = item.passage, item.document
    try:
        source = shelf().library.source(document.id)
    except UnknownDocument:
        st.html("<p class='absent'>This paper is no longer in the library.</p>")
        return
    with st.container(horizontal=True, gap="xsmall", key=f"turning-{passage.id}"):
        page = turned_page(item)
        larger = enlarged(item)
    st.html(f"<p class='facts' role='status'>{escape(place_of(passage, page))}</p>")
    lead_back(item, page)
    scale = LARGER if larger else SCALE
    drawn = _drawing(str(source), document.sha256, page, passage.boxes, scale)
    alt = f"{_caption(item, page)}: {document.title}"
    if larger:
        st.html(_scrolled_html(drawn, alt, _corner(passage, page)))
    else:
        st.image(drawn, width="stretch", alt=alt)


def _caption(item: Evidence, page: int) -> str:
    marked = any(box.page == page for box in item.passage.boxes)
    state = f"with {locator(item.passage)} marked" if marked else "nothing marked on it"
    return f"Page {page} of {item.document.pages}, {state}"


def _scrolled_html(drawn: bytes, alt: str, corner: str) -> str:
    """A picture at its full size in a box that scrolls both ways, by keyboard too.

    `corner` places what the box is scrolled to at first, in browsers that can do so. Streamlit's own
    pictures always shrink to the width of the page, and cannot be told to take the keyboard.
    """
    source = f"data:image/jpeg;base64,{b64encode(drawn).decode()}"
    return (
        "<div class='leaf' role='region' tabindex='0' aria-label='The page, larger: scroll to see all'>"
        f"<div><img src='{source}' alt='{escape(alt)}'><span style='{corner}'></span></div></div>"
    )


def _corner(passage: Passage, page: int) -> str:
    """Where the paragraph starts on the enlarged page, as a style; the page's own corner without one."""
    here = [box for box in passage.boxes if box.page == page]
    left = min((box.x0 for box in here), default=0) * LARGER
    top = min((box.y0 for box in here), default=0) * LARGER
    return f"left: {left:.0f}px; top: {top:.0f}px"


@st.cache_data(show_spinner=False, max_entries=200)
def _drawing(source: str, sha256: str, page: int, boxes: tuple[Box, ...], scale: float) -> bytes:  # noqa: ARG001
    """A page drawn once for everybody; `sha256` tells papers apart that follow under one name."""
    return draw_page(Path(source), page, boxes, scale)
