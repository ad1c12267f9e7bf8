"""The fields of the draft, and taking in what is typed in them."""

from __future__ import annotations

import streamlit as st

from ui.draft.desk import desk

QUESTION, TITLE, TEXT = "draft-question", "draft-title", "draft-text"


def fill_in() -> None:
    """Put the draft's words into the fields, where other words stand in them."""
    held = desk()
    for key, words in ((QUESTION, held.question), (TITLE, held.title), (TEXT, held.text)):
        if st.session_state.get(key) != words:
            st.session_state[key] = words


def collect() -> None:
    """Take in what stands in the fields."""
    held = desk()
    held.question = str(st.session_state.get(QUESTION, held.question))
    held.title = str(st.session_state.get(TITLE, held.title))
    held.text = str(st.session_state.get(TEXT, held.text))
