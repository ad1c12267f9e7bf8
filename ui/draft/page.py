"""The page itself, from its title to its foot."""

from __future__ import annotations

import streamlit as st

from ui.draft.checking import show_check, show_report
from ui.draft.desk import desk
from ui.draft.editor import show_editor, show_question
from ui.draft.evidence import show_evidence
from ui.draft.fields import fill_in
from ui.draft.opening import show_opening
from ui.draft.taking import show_taking
from ui.holdings import show_holdings
from ui.notices import show_lede, take_message
from ui.opening import open_index

LEDE = (
    "Write an answer that names its sources. Every figure, date, name and quotation in it is then "
    "looked up in the papers."
)


def show() -> None:
    """Draw the page."""
    st.title("Draft an answer", anchor=False)
    show_lede(LEDE)
    take_message()
    index = open_index()
    if index is None:
        return
    show_opening(index)
    fill_in()
    show_question()
    show_evidence(index)
    show_editor()
    show_check(index)
    show_report(index)
    if desk().text.strip():
        with st.container(key="taking"):
            show_taking(index)
    show_holdings(index)
