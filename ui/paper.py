"""Words for paper alone: what a form above says on the screen, since forms are left out in print."""

from __future__ import annotations

from html import escape

import streamlit as st


def show_on_paper(name: str, words: str) -> None:
    """Say something that shows only where the page is printed; `name` is used once on a page."""
    with st.container(key=f"on-paper-{name}"):
        st.html(f"<p class='facts'>{escape(words)}</p>")
