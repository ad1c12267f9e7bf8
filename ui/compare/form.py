"""The form: the question, the way to compare, and which councils."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from comparison.selecting import Way
from ui.compare.view import CompareView, compare_view_from

FORM = "compare"
SEEDED = "compare_seeded_from"
WAYS = {Way.TIME: "One council over time", Way.COUNCILS: "Councils against each other"}


def show_form(councils: Sequence[str], usual: str) -> CompareView:
    """Draw the form, filled in as the address says, and return what is to be compared.

    `usual` is the council that is taken over time where none is chosen.
    """
    view = compare_view_from(st.query_params).within(councils)
    _fill_in(view, usual)
    way = st.segmented_control(
        "What to compare",
        list(Way),
        format_func=WAYS.__getitem__,
        key="compare-way",
        on_change=_turn,
    )
    with st.form(FORM, border=False):
        st.text_input(
            "Your question to each report",
            key="compare-question",
            placeholder="Such as: How stable is the workforce?",
        )
        _show_councils(councils, way or view.way)
    return view


def _show_councils(councils: Sequence[str], way: Way) -> None:
    where, more, button = st.columns([4, 3, 1.6], vertical_alignment="bottom")
    if way is Way.TIME:
        where.selectbox("Council", councils, key="compare-council")
        more.checkbox("Letters on visits too", key="compare-letters")
    else:
        where.multiselect("Councils", councils, key="compare-councils", placeholder="All councils")
    button.form_submit_button("Compare", type="primary", width="stretch", on_click=_submit)


def _fill_in(view: CompareView, usual: str) -> None:
    """Fill the form in where the address changed by other means than the form, such as a link."""
    typed = st.session_state
    if typed.get(SEEDED) == view and "compare-question" in typed:
        return
    typed[SEEDED] = view
    typed["compare-way"] = view.way
    typed["compare-question"] = view.question
    typed["compare-letters"] = view.letters
    typed["compare-councils"] = list(view.councils)
    typed["compare-council"] = view.councils[0] if view.councils else usual


def _turn() -> None:
    """Compare the other way at once, with the question as it was typed."""
    typed = st.session_state
    way = typed["compare-way"] or Way.TIME
    _move_to(CompareView(typed["compare-question"].strip(), way))


def _submit() -> None:
    typed = st.session_state
    way = typed["compare-way"] or Way.TIME
    councils = (
        [typed.get("compare-council")] if way is Way.TIME else typed.get("compare-councils", [])
    )
    chosen = tuple(one for one in councils if one)
    letters = bool(typed.get("compare-letters", True))
    _move_to(CompareView(typed["compare-question"].strip(), way, chosen, letters))


def _move_to(view: CompareView) -> None:
    st.query_params.from_dict(view.to_parameters())
