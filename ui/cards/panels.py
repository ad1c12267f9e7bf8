"""What more can be shown of a paragraph: one panel at a time, named in the page's address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from corpus.citations import locator
from retrieval.index import Index
from retrieval.results import Evidence
from ui.address import current_view, move_to
from ui.cards import citing, context, finding, pages
from ui.markup import label

Panel = Callable[[Index, Evidence], None]
PANELS: dict[str, tuple[str, Panel]] = {
    "context": ("In context", context.show),
    "page": ("On the page", pages.show),
    "cite": ("Cite", citing.show),
    "found": ("How it was found", finding.show),
}
ANOTHER_CLOSES = "panel-of-another-card-closes"


@st.fragment
def show_panels(index: Index, item: Evidence) -> None:
    """Show the row of panels to choose from, and the one that the address has open on this paragraph.

    What is opened here draws this part of this card alone, unless a panel of another card closes by it.
    """
    if st.session_state.pop(ANOTHER_CLOSES, False):
        st.rerun()
    passage, view = item.passage, current_view()
    key = f"panel-{passage.id}"
    names = _fitting(item)
    opened = view.panel if view.opened == passage.id and view.panel in names else None
    # One panel is open on the whole page: the address decides which, not the control's memory.
    st.session_state[key] = opened
    st.segmented_control(
        label(f"More about {locator(passage)}"),
        names,
        format_func=lambda name: PANELS[name][0],
        key=key,
        label_visibility="collapsed",
        on_change=_choose,
        args=(passage.id, key),
    )
    if opened:
        PANELS[opened][1](index, item)


def _fitting(item: Evidence) -> list[str]:
    absent = set()
    if not pages.can_show(item):
        absent.add("page")
    if not item.signals:
        absent.add("found")
    return [name for name in PANELS if name not in absent]


def _choose(passage_id: str, key: str) -> None:
    panel, view = st.session_state[key], current_view()
    st.session_state[ANOTHER_CLOSES] = view.opened not in ("", passage_id)
    move_to(replace(view, opened=passage_id if panel else "", panel=panel or ""))
