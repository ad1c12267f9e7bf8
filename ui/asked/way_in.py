"""The way to a question of the register: its words as a control that opens it."""

from __future__ import annotations

import streamlit as st

from register.entries import Entry
from ui.asked.address import current_view, move_to
from ui.asked.wording import in_short
from ui.markup import label


def show_way_in(entry: Entry, key: str) -> None:
    """Show a question as the control that opens it; the list is kept to come back to."""
    st.button(
        label(in_short(entry.exchange.question)),
        key=key,
        type="tertiary",
        on_click=_open,
        args=(entry.id,),
    )


def _open(entry_id: str) -> None:
    move_to(current_view().opening(entry_id))
