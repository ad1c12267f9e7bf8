"""The fields of the pack: what they are called, what they begin with, and taking in what is typed.

Every change of the pack first takes in what stands in the fields, so that words just typed are never
lost, whatever is pressed next.
"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from drafting.draft import Pin
from drafting.notebook import Item
from ui.notebook import held


def field_key(name: str, place: int | None = None) -> str:
    """The key of a field of the pack, or of the item at a place; it is another once items move."""
    revision = held().revision
    return f"pack-{name}-{revision}" if place is None else f"pack-{name}-{revision}-{place}"


def text_field(label: str, key: str, words: str, placeholder: str = "") -> None:
    """Show a field of one line or more that grows with what is typed."""
    _fill_in(key, words)
    st.text_area(
        label,
        key=key,
        height="content",
        placeholder=placeholder,
        on_change=collect,
        persist_state="session",
    )


def line_field(label: str, key: str, words: str, placeholder: str = "") -> None:
    """Show a field of a single line."""
    _fill_in(key, words)
    st.text_input(
        label, key=key, placeholder=placeholder, on_change=collect, persist_state="session"
    )


def _fill_in(key: str, words: str) -> None:
    if st.session_state.get(key) != words:
        st.session_state[key] = words


def collect() -> None:
    """Take in what stands in the fields."""
    sitting = held()
    notebook = sitting.notebook
    notebook = replace(
        notebook,
        title=_typed("title", None, notebook.title),
        meeting=_typed("meeting", None, notebook.meeting),
        notes=_typed("notes", None, notebook.notes),
    )
    for place, item in enumerate(notebook.items):
        notebook = notebook.changed(place, _as_typed(place, item))
    sitting.write(notebook)


def _as_typed(place: int, item: Item) -> Item:
    note = _typed("note", place, item.note)
    if isinstance(item, Pin):
        return replace(item, note=note)
    text = _typed("question", place, item.text)
    return replace(item, note=note, text=text, suggested=item.suggested and text == item.text)


def _typed(name: str, place: int | None, otherwise: str) -> str:
    return str(st.session_state.get(field_key(name, place), otherwise))
