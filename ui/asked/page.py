"""The page itself, from its title to its foot."""

from __future__ import annotations

import streamlit as st

from retrieval.errors import RetrievalError
from ui.asked.address import current_view
from ui.asked.beside import show_entry
from ui.asked.form import show_form
from ui.asked.listing import show_listing
from ui.asked.shelf import Asked, asked_in
from ui.holdings import show_holdings, show_starter_remark
from ui.links import link_to_ask
from ui.notices import show_lede, show_problem, show_remark
from ui.opening import open_index
from ui.top import start_at_top

LEDE = (
    "Questions that members asked, and the answers that officers gave, as the papers print them. "
    "Beside each answer stands what inspectors wrote about it."
)
EMPTY = (
    "Add committee papers or minutes in which members ask and officers answer, on the Library page. "
    "Their questions come here by themselves."
)
GONE = "The question that this link opens is no longer in the library."


def show() -> None:
    """Draw the page."""
    st.title("Asked before", anchor=False)
    show_lede(LEDE)
    index = open_index()
    if index is None:
        return
    show_starter_remark(index)
    asked = asked_in(index)
    if asked.register.entries:
        _show_register(asked)
    else:
        show_remark(EMPTY, heading="The papers here print no questions with answers.")
        link_to_ask("Ask the papers yourself")
    show_holdings(index)


def _show_register(asked: Asked) -> None:
    view = current_view().within(asked.register)
    try:
        entry = asked.register.by_id.get(view.opened)
        if entry is not None:
            start_at_top(entry.id)
            show_entry(asked, entry)
            return
        if view.opened:
            show_remark(GONE)
        show_form(asked.register)
        show_listing(asked.finder.search(view.wishes), view)
    except RetrievalError as error:
        show_problem(str(error))
