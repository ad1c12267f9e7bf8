"""The questions found, each with the beginning of its answer and a way to open it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from register.entries import Entry
from ui.asked.address import current_view, move_to
from ui.asked.view import FEWEST, MOST, AskedView
from ui.asked.way_in import show_way_in
from ui.asked.wording import UNANSWERED, counted_questions, facts_html, in_short, in_words
from ui.notices import show_remark
from ui.paper import show_on_paper

LONGEST_ANSWER = 240
NOTHING = "Try fewer or other words, or take off a limit."


def show_listing(found: Sequence[Entry], view: AskedView) -> None:
    """List the first of the questions found, or say what to do where there is none."""
    if not found:
        show_remark(NOTHING, heading="No question in the papers is like that.")
        return
    unanswered = sum(not entry.is_answered for entry in found)
    st.header(counted_questions(len(found), unanswered), anchor=False)
    if told := in_words(view.wishes):
        show_on_paper("wishes", told)
    for entry in found[: view.count]:
        _show_entry(entry)
    if view.count < len(found):
        show_on_paper("rest", f"These are the first {view.count} of them.")
    if view.count < min(len(found), MOST):
        st.button("Show more questions", on_click=_show_more)


def _show_entry(entry: Entry) -> None:
    """Show a question, with the beginning of its answer and where it is printed."""
    with st.container(border=True, key=f"asked-{entry.id}", gap="xxsmall"):
        show_way_in(entry, key=f"open-{entry.id}")
        st.html(f"{_answer_html(entry)}{facts_html(entry)}")


def _answer_html(entry: Entry) -> str:
    if not entry.is_answered:
        return f"<p class='beginning'><span class='badge'>{UNANSWERED}</span></p>"
    answer = in_short(entry.exchange.answer or "", LONGEST_ANSWER)
    return f"<p class='beginning'><b>Answer:</b> {escape(answer)}</p>"


def _show_more() -> None:
    view = current_view()
    move_to(replace(view, count=view.count + FEWEST))
