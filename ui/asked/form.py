"""The form: words to look for, who asked, about what, when, and whether it was answered."""

from __future__ import annotations

import streamlit as st

from register.entries import Register
from register.searching import Wishes
from ui.asked.address import current_view, move_to
from ui.asked.view import EARLIEST, LATEST, AskedView

FORM = "asked"
SEEDED = "asked_seeded_from"
UK_DATES = "DD/MM/YYYY"


def show_form(register: Register) -> None:
    """Draw the form, filled in as the address says, as far as its limits can be met."""
    _fill_in(current_view().within(register).wishes)
    with st.form(FORM, border=False):
        st.text_input(
            "Words in the question or the answer",
            key="asked-words",
            placeholder="Such as: agency staff, parking, budget",
        )
        _show_limits(register)


def _show_limits(register: Register) -> None:
    member, topic = st.columns(2, vertical_alignment="bottom")
    member.multiselect("Who asked", register.members, key="asked-members", placeholder="Anybody")
    topic.multiselect("Topic", register.topics, key="asked-topics", placeholder="All topics")
    since, until, unanswered, button = st.columns([2, 2, 3, 1.6], vertical_alignment="bottom")
    with since:
        _show_day("Asked from", "asked-since")
    with until:
        _show_day("Asked until", "asked-until")
    unanswered.checkbox("Only questions without an answer", key="asked-unanswered")
    button.form_submit_button("Look up", type="primary", width="stretch", on_click=_submit)


def _show_day(asked: str, key: str) -> None:
    """A day that may be left open; without limits the control takes ten years either side of today."""
    st.date_input(asked, key=key, min_value=EARLIEST, max_value=LATEST, format=UK_DATES)


def _fill_in(wishes: Wishes) -> None:
    """Fill the form in where the address changed by other means than the form, such as a link."""
    typed = st.session_state
    if typed.get(SEEDED) == wishes and "asked-words" in typed:
        return
    typed[SEEDED] = wishes
    typed["asked-words"] = wishes.words
    typed["asked-members"] = list(wishes.members)
    typed["asked-topics"] = list(wishes.topics)
    typed["asked-since"] = wishes.since
    typed["asked-until"] = wishes.until
    typed["asked-unanswered"] = wishes.unanswered


def _submit() -> None:
    typed = st.session_state
    wishes = Wishes(
        words=typed["asked-words"].strip(),
        members=tuple(typed["asked-members"]),
        topics=tuple(typed["asked-topics"]),
        since=typed["asked-since"],
        until=typed["asked-until"],
        unanswered=typed["asked-unanswered"],
    )
    move_to(AskedView(wishes))
