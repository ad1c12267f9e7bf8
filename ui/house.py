"""The house style on every page: window title, wordmark and style sheet."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).parent
STYLE_SHEET = FOLDER / "house.css"
WORDMARK = FOLDER / "wordmark.svg"
MARK = FOLDER / "mark.svg"


def dress(title: str) -> None:
    """Set a page in the house style; `title` names it in the window's tab."""
    st.set_page_config(page_title=f"{title} – Scrutineer", page_icon=str(MARK), layout="centered")
    st.logo(str(WORDMARK), size="large")
    st.html(STYLE_SHEET)
