"""Turning the pages of a paper: which page is shown, how large, and where the paragraph is from there."""

from __future__ import annotations

import streamlit as st

from corpus.citations import locator
from corpus.passages import Passage
from retrieval.results import Evidence
from ui.wording import listed


def turned_page(item: Evidence) -> int:
    """Show the controls that turn pages; return the page to show, the paragraph's first to begin with."""
    key = f"page-of-{item.passage.id}"
    pages = item.document.pages or 1
    # What a control holds is forgotten once it is not drawn, so a panel opened anew starts here again.
    page = int(st.session_state.setdefault(key, pages_of(item.passage)[0]))
    _turn("Previous page", key, page - 1, pages)
    st.selectbox(
        "Page shown",
        range(1, pages + 1),
        format_func=lambda one: f"Page {one} of {pages}",
        key=key,
        label_visibility="collapsed",
        width=170,
    )
    _turn("Next page", key, page + 1, pages)
    return page


def enlarged(item: Evidence) -> bool:
    """Show the button that makes the page larger, or small again; return whether it is larger."""
    key = f"larger-{item.passage.id}"
    larger = bool(st.session_state.get(key, False))
    name = "Smaller" if larger else "Larger"
    st.button(name, key=f"size-of-{item.passage.id}", on_click=_keep, args=(key, not larger))
    return larger


def lead_back(item: Evidence, page: int) -> None:
    """Offer the way back from a page that the paragraph does not stand on."""
    pages = pages_of(item.passage)
    if page not in pages:
        key = f"page-of-{item.passage.id}"
        st.button(
            f"Back to page {pages[0]}",
            key=f"back-to-{item.passage.id}",
            on_click=_keep,
            args=(key, pages[0]),
        )


def pages_of(passage: Passage) -> list[int]:
    """The pages that a paragraph stands on, in order: those of its boxes, else as it is cited."""
    first = passage.page_first or 1
    cited = range(first, (passage.page_last or first) + 1)
    return sorted({box.page for box in passage.boxes} or cited)


def place_of(passage: Passage, page: int) -> str:
    """Where the paragraph is, seen from a page: marked on it, before it, after it, or elsewhere.

    One page is shown at a time, and words lead to the next: two pages one below the other are longer
    than any screen, and leave it open which of them "Next page" goes on from.
    """
    named, pages = locator(passage), pages_of(passage)
    if page not in pages:
        word = "page" if len(pages) == 1 else "pages"
        return (
            f"Nothing is marked here: {named} is on {word} {listed([str(one) for one in pages])}."
        )
    told = [f"Marked on this page: {named}."]
    if page > pages[0]:
        told.append(f"It begins on page {pages[0]}.")
    told += [f"It goes on to page {one}." for one in pages if one > page][:1]
    return " ".join(told)


def _turn(name: str, key: str, page: int, pages: int) -> None:
    st.button(
        name,
        key=f"{name}-{key}",
        disabled=not 1 <= page <= pages,
        on_click=_keep,
        args=(key, page),
    )


def _keep(key: str, value: int | bool) -> None:
    st.session_state[key] = value
