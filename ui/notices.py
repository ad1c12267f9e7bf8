"""What the app says to people beside the papers: problems, remarks, and what to do about them."""

from __future__ import annotations

from html import escape

import streamlit as st

MESSAGE = "message"


def show_problem(text: str) -> None:
    """Say that something went wrong; read out at once by a screen reader."""
    st.html(f"<div class='notice problem' role='alert'><b>Problem.</b> {escape(text)}</div>")


def show_remark(text: str, heading: str = "") -> None:
    """Say something worth knowing, under a heading of its own where there is one."""
    title = f"<b>{escape(heading)}</b> " if heading else ""
    st.html(f"<div class='notice' role='status'>{title}{escape(text)}</div>")


def show_lede(text: str) -> None:
    """Say in a line or two what the page is for."""
    st.html(f"<p class='lede'>{escape(text)}</p>")


def leave_message(text: str) -> None:
    """Leave a remark to be shown when the page is drawn next."""
    st.session_state[MESSAGE] = (show_remark, text)


def leave_problem(text: str) -> None:
    """Leave a problem to be shown when the page is drawn next."""
    st.session_state[MESSAGE] = (show_problem, text)


def take_message() -> None:
    """Show what was left to be shown, once."""
    left = st.session_state.pop(MESSAGE, None)
    if left is not None:
        show_it, text = left
        show_it(text)
