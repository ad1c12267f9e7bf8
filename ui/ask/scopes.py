"""Limits that were read out of the question itself, as chips that can be taken off."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from retrieval.results import Result
from ui.address import current_view, move_to
from ui.markup import label
from ui.view import View

EXPLAINED = "Read from your question; press one to look beyond it:"


def show_scopes(result: Result, view: View) -> None:
    """Show what the question was taken to be about, each with a way to look beyond it."""
    if not result.scopes and not view.without:
        return
    with st.container(horizontal=True, key="scopes", vertical_alignment="center", gap="small"):
        if result.scopes:
            st.html(f"<p class='facts'>{EXPLAINED}</p>", width="content")
        for scope in result.scopes:
            st.button(
                label(scope.label),
                key=f"scope-{scope.key}",
                icon=":material/close:",
                icon_position="right",
                help=label(f"Taken from “{scope.words}”. Press to look beyond it."),
                on_click=_take_off,
                args=(scope.key,),
            )
        if view.without:
            st.button("Use the limits in my question again", type="tertiary", on_click=_put_back)


def _take_off(key: str) -> None:
    view = current_view().asked
    move_to(replace(view, without=(*view.without, key)))


def _put_back() -> None:
    move_to(replace(current_view().asked, without=()))
