"""The control on every card that pins its paragraph to the notebook, and takes it out again."""

from __future__ import annotations

import streamlit as st

from corpus.passages import Document, Passage
from ui.notebook import held
from ui.wording import counted

PIN = "Pin to my notebook"
PINNED = "Pinned"
PIN_HELP = "Keeps this paragraph for your question pack and for your draft"
PINNED_HELP = "Press again to take it out of your notebook"
KEPT = "Your notebook holds {number}: see Question pack in the menu."


def show_pin(document: Document, passage: Passage) -> None:
    """Show whether a passage is pinned, by the control that changes it."""
    pinned = held().notebook.place_of(passage.id) is not None
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
        number = counted(len(held().notebook.items), "item")
        st.html(f"<p class='facts' role='status'>{KEPT.format(number=number)}</p>")


def _turn(document: Document, passage: Passage) -> None:
    sitting = held()
    place = sitting.notebook.place_of(passage.id)
    if place is None:
        sitting.pin(document, passage)
    else:
        sitting.remove(place)
