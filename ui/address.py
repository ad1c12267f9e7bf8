"""The address of the page: reading the view from it, and moving to another view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from ui.view import View, view_from

Address = Mapping[str, Sequence[str]]
NOTED = "address_noted"


def address() -> Address:
    """Where the page is now: the parameters of its address, each with all its values."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def current_view() -> View:
    """The view that the page's address asks for."""
    return view_from(st.query_params)


def move_to(view: View) -> None:
    """Make a view the current one, by putting it in the address."""
    st.query_params.from_dict(view.to_parameters())
    note_address()


def note_address() -> None:
    """Remember where the page is now, for `stay_here`."""
    st.session_state[NOTED] = address()


def stay_here() -> None:
    """Put the address that was noted last in the place of one that the browser gave too early.

    The browser says where it is each time that a part of the page looks for something by itself. What was
    just sent or opened is not in that yet where the line is slow.
    """
    noted: Address = st.session_state.get(NOTED, address())
    if noted != address():
        st.query_params.from_dict(noted)


def link_to(view: View) -> str:
    """The whole address of a view, to be sent to somebody else."""
    here = (st.context.url or "").partition("?")[0]
    return f"{here}?{urlencode(view.to_parameters(), doseq=True)}"
