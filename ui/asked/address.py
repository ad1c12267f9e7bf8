"""The address of the Asked before page: reading the view from it, and moving to another."""

from __future__ import annotations

import streamlit as st

from ui.asked.view import AskedView, asked_view_from


def current_view() -> AskedView:
    """The view that the page's address asks for."""
    return asked_view_from(st.query_params)


def move_to(view: AskedView) -> None:
    """Make a view the current one, by putting it in the address."""
    st.query_params.from_dict(view.to_parameters())
