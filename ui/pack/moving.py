"""Moving an item up and down, and taking it out."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.notebook import held
from ui.pack.fields import collect


def show_moving(place: int, last: bool) -> None:
    """Show the buttons of the item at a place."""
    with st.container(horizontal=True, gap="small", key=f"moving-{place}"):
        _show_button("Move up", "arrow_upward", place, _move_up, disabled=place == 0)
        _show_button("Move down", "arrow_downward", place, _move_down, disabled=last)
        _show_button("Remove", "close", place, _remove)


def _show_button(
    name: str, icon: str, place: int, act: Callable[[int], None], disabled: bool = False
) -> None:
    st.button(
        name,
        key=f"{name}-{place}",
        icon=f":material/{icon}:",
        disabled=disabled,
        on_click=act,
        args=(place,),
    )


def _move_up(place: int) -> None:
    collect()
    held().arrange(held().notebook.moved(place, place - 1))


def _move_down(place: int) -> None:
    collect()
    held().arrange(held().notebook.moved(place, place + 1))


def _remove(place: int) -> None:
    collect()
    held().remove(place)
