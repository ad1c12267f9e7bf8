"""The control on every card that pins its paragraph to the notebook, and takes it out again."""

from __future__ import annotations

import streamlit as st

from corpus.passages import Document, Passage
from ui.notebook import held
from ui.wording import counted

PIN = "Pin to my notebook"
PINNED = "Pinned"
PIN_HELP = "Keeps this paragraph for your question pack and for your draft"
PINNED_HELP = "It is on the page Question pack. Press again to take it out of your notebook."


def show_pin(document: Document, passage: Passage) -> None:
    """Show whether a passage is pinned, by the control that changes it."""
    notebook = held().notebook
    pinned = notebook.place_of(passage.id) is not None
    with st.container(key=f"pinning-{passage.id}"):
        st.button(
            PINNED if pinned else PIN,
            key=f"pin-{passage.id}",
            icon=":material/check:" if pinned else ":material/keep:",
            help=PINNED_HELP if pinned else PIN_HELP,
            type="primary" if pinned else "secondary",
            on_click=_turn,
            args=(document, passage),
        )
        if pinned:
            said = f"{counted(len(notebook.items), 'item')} in your notebook"
            st.html(f"<p class='facts' role='status'>{said}</p>")


def _turn(document: Document, passage: Passage) -> None:
    sitting = held()
    place = sitting.notebook.place_of(passage.id)
    if place is None:
        sitting.pin(document, passage)
    else:
        sitting.remove(place)
