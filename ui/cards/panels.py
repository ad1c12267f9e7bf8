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
from ui.view import View

Panel = Callable[[Index, Evidence], None]
PANELS: dict[str, tuple[str, Panel]] = {
    "context": ("In context", context.show),
    "page": ("On the page", pages.show),
    "cite": ("Cite", citing.show),
    "found": ("How it was found", finding.show),
}


def show_panels(index: Index, item: Evidence, view: View) -> None:
    """Show the row of panels to choose from, and the one that the view has open on this paragraph."""
    passage = item.passage
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
    panel = st.session_state[key]
    opened = passage_id if panel else ""
    move_to(replace(current_view(), opened=opened, panel=panel or ""))
