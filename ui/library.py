"""The Library page: what papers there are, adding, editing and removing them."""

from __future__ import annotations

import streamlit as st


def show() -> None:
    """Draw the page."""
    st.title("Library", anchor=False)
