"""Links from one page of the app to a view of another, which keep the session.

The pages are imported where they are needed, since pages link to each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ui.markup import label
from ui.view import View

Parameters = Mapping[str, str | Sequence[str]]


def link_to_ask(text: str) -> None:
    """Offer the Ask page."""
    st.page_link(_ask_page(), label=label(text), icon=":material/search:")


def go_and_ask(question: str) -> None:
    """Go to the Ask page and put a question there."""
    st.switch_page(_ask_page(), query_params={"q": question})


def link_to_paragraph(text: str, passage_id: str) -> None:
    """Offer the Ask page with one paragraph open on it."""
    parameters = dict(View(opened=passage_id).to_parameters())
    st.page_link(_ask_page(), label=label(text), query_params=parameters)


def link_to_asked(text: str, parameters: Parameters, icon: str | None = None) -> None:
    """Offer a view of the Asked before page."""
    from ui import asked

    page = st.Page(asked.show, title="Asked before", url_path="asked-before")
    st.page_link(page, label=label(text), icon=icon, query_params=dict(parameters))


def link_to_comparison(text: str, parameters: Parameters) -> None:
    """Offer a view of the Compare page."""
    from ui import compare

    page = st.Page(compare.show, title="Compare", url_path="compare")
    st.page_link(
        page, label=label(text), icon=":material/compare_arrows:", query_params=dict(parameters)
    )


def _ask_page() -> st.Page:
    from ui import ask

    # A page is known by its address; this is the one that the menu opens on.
    return st.Page(ask.show, title="Ask", url_path="ask", default=True)
