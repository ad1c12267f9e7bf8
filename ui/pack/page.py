"""The page itself, from its title to its foot."""

from __future__ import annotations

import streamlit as st

from ui.holdings import show_holdings
from ui.links import link_to_ask
from ui.notebook import held
from ui.notices import show_lede, show_remark, take_message
from ui.opening import open_index
from ui.pack.heading import show_heading
from ui.pack.items import show_items
from ui.pack.own import show_own_question
from ui.pack.reopening import show_reopening
from ui.pack.taking import show_taking
from ui.pack.undoing import show_undo

LEDE = "Your paragraphs and questions for a meeting, in the order in which you will raise them."
EMPTY = (
    "Ask a question, and press “Pin to my notebook” on each paragraph that you want to raise. Each one "
    "comes here with its source, and with questions that it suggests."
)


def show() -> None:
    """Draw the page."""
    st.title("Question pack", anchor=False)
    show_lede(LEDE)
    take_message()
    index = open_index()
    if index is None:
        return
    show_undo()
    show_reopening()
    if held().notebook.items:
        show_heading()
        show_items(index)
    else:
        show_remark(EMPTY, heading="Nothing is pinned yet.")
        link_to_ask("Ask the papers")
    show_own_question()
    if held().notebook.items:
        with st.container(key="taking"):
            show_taking(index)
    show_holdings(index)
