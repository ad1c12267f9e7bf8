"""Undoing: an item that was taken out, and a pack that another took the place of."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from drafting.draft import Pin
from drafting.notebook import Item
from ui.notebook import held
from ui.pack.fields import collect

LONGEST = 70


def show_undo() -> None:
    """Say what was taken out or replaced last, with the button that brings it back."""
    sitting = held()
    if sitting.removed is not None:
        _show("removed", f"Removed: {_named(sitting.removed[1])}", "Put it back", _put_back)
    if sitting.before is not None and sitting.before.items:
        said = "This pack took the place of the one before."
        _show("before", said, "Go back to the pack before", _go_back)


def _show(name: str, said: str, button: str, act: Callable[[], None]) -> None:
    with st.container(key=f"undo-{name}", horizontal=True, vertical_alignment="center"):
        st.html(f"<p role='status'>{escape(said)}</p>")
        st.button(button, icon=":material/undo:", on_click=act)


def _named(item: Item) -> str:
    words = item.citation if isinstance(item, Pin) else item.text
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _put_back() -> None:
    collect()
    held().put_back()


def _go_back() -> None:
    held().go_back()
